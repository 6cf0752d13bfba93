// The organisation as rows of a tree table, narrowed to what was searched for.
import type { Unit } from '../../session/units.ts';

export interface TreeRow {
  readonly unit: Unit;
  readonly children?: TreeRow[];
}

export interface Narrowing {
  readonly typed: string;
  readonly withInactive: boolean;
}

/** Units that match, with those above them so that they can be placed. */
export function treeRows(units: readonly Unit[], { typed, withInactive }: Narrowing): TreeRow[] {
  const sought = typed.trim().toLowerCase();
  const matches = (unit: Unit) =>
    [unit.name, unit.code, ...unit.aliases.map(({ alias }) => alias)].some((text) =>
      text.toLowerCase().includes(sought),
    );
  const below = new Map<string | null, Unit[]>();
  for (const unit of units) {
    if (!unit.active && !withInactive) continue;
    const siblings = below.get(unit.parentId);
    if (siblings === undefined) below.set(unit.parentId, [unit]);
    else siblings.push(unit);
  }
  const rowsUnder = (parentId: string | null): TreeRow[] =>
    (below.get(parentId) ?? []).flatMap((unit) => {
      const children = rowsUnder(unit.id);
      if (children.length > 0) return [{ unit, children }];
      return matches(unit) ? [{ unit }] : [];
    });
  return rowsUnder(null);
}
