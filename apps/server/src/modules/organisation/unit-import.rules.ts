// What an uploaded list of units would do to the tree, and what is wrong with it as a whole. Single cells and rows were
// checked when the sheet was read; here the rows meet each other and the units that exist.
import type { UnitRow, UnitSheetError, UnitSheetRow } from '../../documents/unit-sheet.ts';
import { groupBy } from '../../platform/group-by.ts';
import type { UnitKind } from './organisation.rules.ts';

export interface KnownUnit {
  readonly id: string;
  readonly parentId: string | null;
  readonly code: string;
  readonly name: string;
  readonly kind: UnitKind;
  readonly duties: string;
  readonly active: boolean;
  readonly aliases: readonly string[];
}

export interface PlannedUnit {
  readonly rowNumber: number;
  /** The unit the row is about; null for a new one. */
  readonly known: KnownUnit | null;
  /** The row above it in the sheet, by code, or a unit that exists, by id; both null for the root. */
  readonly parent: { readonly code: string } | { readonly id: string } | null;
  readonly unit: UnitRow;
}

export interface ImportPlan {
  readonly errors: readonly UnitSheetError[];
  /** Every unit after the one above it. Empty when there are errors. */
  readonly units: readonly PlannedUnit[];
}

type SoundRow = UnitSheetRow & { readonly unit: UnitRow };

interface Tree {
  readonly root: KnownUnit;
  readonly knownOf: ReadonlyMap<string, KnownUnit>;
  readonly rowOf: ReadonlyMap<string, UnitSheetRow>;
}

export function planImport(rows: readonly UnitSheetRow[], units: readonly KnownUnit[]): ImportPlan {
  const root = units.find((unit) => unit.parentId === null);
  if (root === undefined) throw new Error('a jurisdiction without a root unit');
  const known = new Map(units.map((unit) => [unit.code, unit]));
  const rowOf = new Map(rows.map((row) => [row.values.code, row]));
  const sound = rows.filter((row): row is SoundRow => row.unit !== null);
  // A list that brings a code of its own for the topmost unit means the root that is there.
  const top = sound.find(({ unit }) => unit.parentCode === null && unit.name === root.name && !known.has(unit.code));
  if (top !== undefined && !rowOf.has(root.code)) known.set(top.unit.code, root);
  const tree: Tree = { root, knownOf: known, rowOf };
  const misplaced = sound.flatMap((row) => findMisplacement(row, tree));
  const circular = misplaced.length > 0 ? [] : findCircles(sound, tree, units);
  const errors = [...misplaced, ...circular, ...findNameClashes(sound, tree, units)];
  return { errors, units: errors.length > 0 ? [] : inOrder(sound, tree) };
}

function complain(row: SoundRow, column: keyof UnitRow, code: string, zh: string, en: string): UnitSheetError {
  return { rowNumber: row.rowNumber, column, code, message: { zh, en } };
}

function findMisplacement(row: SoundRow, { root, knownOf, rowOf }: Tree): UnitSheetError[] {
  const { code, parentCode } = row.unit;
  const isRoot = knownOf.get(code) === root;
  if (isRoot) {
    if (parentCode === null) return [];
    const zh = `“${root.name}”是最上一级单位，上级单位编码应留空`;
    return [complain(row, 'parentCode', 'root-moved', zh, `${root.name} is the topmost unit; leave this empty`)];
  }
  if (parentCode === null) {
    const zh = `请填写上级单位编码；只有最上一级单位“${root.name}”（编码${root.code}）可以留空`;
    return [
      complain(row, 'parentCode', 'parent-missing', zh, `Fill in the code; only ${root.name} (${root.code}) has none`),
    ];
  }
  const above = knownOf.get(parentCode);
  if (above === undefined && !rowOf.has(parentCode)) {
    const zh = `表中和系统中都没有编码为“${parentCode}”的单位`;
    return [complain(row, 'parentCode', 'parent-unknown', zh, `No unit has the code ${parentCode}`)];
  }
  if (above !== undefined && !above.active && !rowOf.has(parentCode)) {
    const zh = `上级单位“${above.name}”已撤销`;
    return [complain(row, 'parentCode', 'parent-dissolved', zh, `The unit above, ${above.name}, was dissolved`)];
  }
  return [];
}

/** One name for a unit in the tree as it would be: its id where it exists, its code otherwise. */
function keyOf(code: string, { knownOf }: Tree): string {
  return knownOf.get(code)?.id ?? `code ${code}`;
}

function parentKeys(rows: readonly SoundRow[], tree: Tree, units: readonly KnownUnit[]): Map<string, string | null> {
  const parents = new Map(units.map((unit) => [unit.id, unit.parentId]));
  for (const { unit } of rows) {
    parents.set(keyOf(unit.code, tree), unit.parentCode === null ? null : keyOf(unit.parentCode, tree));
  }
  return parents;
}

function findCircles(rows: readonly SoundRow[], tree: Tree, units: readonly KnownUnit[]): UnitSheetError[] {
  const parents = parentKeys(rows, tree, units);
  const reachesTop = new Map<string, boolean>();
  const climb = (start: string): boolean => {
    const passed: string[] = [];
    const seen = new Set<string>();
    let at: string | null | undefined = start;
    while (at !== null && at !== undefined && !seen.has(at) && !reachesTop.has(at)) {
      seen.add(at);
      passed.push(at);
      at = parents.get(at);
    }
    const result = at === null || at === undefined || (reachesTop.get(at) ?? false);
    for (const key of passed) reachesTop.set(key, result);
    return result;
  };
  return rows
    .filter(({ unit }) => !climb(keyOf(unit.code, tree)))
    .map((row) =>
      complain(
        row,
        'parentCode',
        'parent-circular',
        '上下级关系成环：沿上级单位走会回到自己',
        'The units above lead round in a circle',
      ),
    );
}

function findNameClashes(rows: readonly SoundRow[], tree: Tree, units: readonly KnownUnit[]): UnitSheetError[] {
  const inSheet = new Set(rows.map(({ unit }) => keyOf(unit.code, tree)));
  const staying = units
    .filter((unit) => unit.active && !inSheet.has(unit.id))
    .map((unit) => ({ place: `${unit.parentId} ${unit.name}`, row: null }));
  const coming = rows.map((row) => ({
    place: `${row.unit.parentCode === null ? null : keyOf(row.unit.parentCode, tree)} ${row.unit.name}`,
    row,
  }));
  const errors: UnitSheetError[] = [];
  for (const same of groupBy([...staying, ...coming], ({ place }) => place).values()) {
    for (const { row } of same.slice(1)) {
      if (row === null) continue;
      const first = same[0]?.row?.rowNumber;
      const zh = first === undefined ? '同一上级下已有同名单位（编码不同）' : `与第${first}行同名，且上级单位相同`;
      const en =
        first === undefined ? 'The unit above already has one of this name' : `Same name and place as row ${first}`;
      errors.push(complain(row, 'name', 'name-repeated', zh, en));
    }
  }
  return errors;
}

function inOrder(rows: readonly SoundRow[], { knownOf, rowOf }: Tree): PlannedUnit[] {
  const depths = new Map<string, number>();
  const depthOf = (code: string | null): number => {
    const row = code === null ? undefined : rowOf.get(code);
    if (code === null || row?.unit == null) return 0;
    const depth = depths.get(code) ?? 1 + depthOf(row.unit.parentCode);
    depths.set(code, depth);
    return depth;
  };
  const placed = rows.map(({ rowNumber, unit }) => {
    const above = unit.parentCode === null ? undefined : knownOf.get(unit.parentCode);
    const parent = unit.parentCode === null ? null : above === undefined ? { code: unit.parentCode } : { id: above.id };
    return { rowNumber, unit, known: knownOf.get(unit.code) ?? null, parent };
  });
  return placed.sort((a, b) => depthOf(a.unit.code) - depthOf(b.unit.code) || a.rowNumber - b.rowNumber);
}

/**
 * What the row changes of the unit. An empty cell changes nothing, aliases and groups are added and never taken away: a list
 * without these columns must not wipe out what offices have gathered.
 */
export function changesOf(unit: UnitRow, known: KnownUnit, parentId: string | null) {
  const aliases = unit.aliases.filter((alias) => alias !== unit.name && !known.aliases.includes(alias));
  const set = {
    ...(unit.code !== known.code && { code: unit.code }),
    ...(unit.name !== known.name && { name: unit.name }),
    ...(unit.kind !== known.kind && { kind: unit.kind }),
    ...(unit.duties !== '' && unit.duties !== known.duties && { duties: unit.duties }),
    ...(parentId !== known.parentId && { parentId }),
    ...(!known.active && { active: true }),
  };
  return { set, aliases };
}
