// Writing a whole list of units at once, and what was imported when.
import { sql } from 'kysely';
import { uuidv7 } from 'uuidv7';
import type { Context } from '../../platform/context.ts';
import { groupBy } from '../../platform/group-by.ts';
import { problem } from '../../platform/problems/problem.ts';
import { type RecordEntry, record } from '../../platform/record/record.ts';
import type { Work } from '../../platform/system-work.ts';
import { insertGroup, updateGroup } from './group.queries.ts';
import { foldName } from './name-forms.rules.ts';
import { listGroupsWithMembers } from './organisation.queries.ts';
import { changesOf, type PlannedUnit } from './unit-import.rules.ts';

/** PostgreSQL takes at most 65,535 parameters a statement. */
const rowsAtOnce = 2000;

export interface ImportCounts {
  readonly createdCount: number;
  readonly updatedCount: number;
}

/** Carries the plan out; the units come in an order in which each finds the one above it. */
export async function applyImport(by: Work, rootUnitId: string, units: readonly PlannedUnit[]): Promise<ImportCounts> {
  const ids = new Map(units.map(({ unit, known }) => [unit.code, known?.id ?? uuidv7()]));
  const placed = units.map((planned) => ({
    ...planned,
    id: ids.get(planned.unit.code) ?? '',
    parentId: parentIdOf(planned, ids),
  }));
  const created = placed.filter(({ known }) => known === null);
  const changed = placed.flatMap((planned) => {
    if (planned.known === null) return [];
    const change = changesOf(planned.unit, planned.known, planned.parentId);
    return Object.keys(change.set).length + change.aliases.length > 0 ? [{ ...planned, change }] : [];
  });
  await standAside(by, changed);
  await updateUnits(by, changed);
  await insertUnits(by, created);
  const aliases = [
    ...created.map(({ id, unit }) => ({ unitId: id, aliases: unit.aliases.filter((alias) => alias !== unit.name) })),
    ...changed.map(({ id, change }) => ({ unitId: id, aliases: change.aliases })),
  ];
  await insertAliases(by, aliases);
  await joinGroups(by, rootUnitId, placed);
  await record(
    by,
    ...created.map(({ id, unit }) => entry('unit.create', id, { code: unit.code, name: unit.name, kind: unit.kind })),
    ...changed.map(({ id, change }) => entry('unit.update', id, { ...change.set, aliases: change.aliases })),
  );
  return { createdCount: created.length, updatedCount: changed.length };
}

type Placed = PlannedUnit & { readonly id: string; readonly parentId: string | null };
type Changed = Placed & { readonly change: ReturnType<typeof changesOf> };

function parentIdOf({ parent }: PlannedUnit, ids: ReadonlyMap<string, string>): string | null {
  if (parent === null) return null;
  return 'id' in parent ? parent.id : (ids.get(parent.code) ?? null);
}

function entry(action: string, unitId: string, change: object): RecordEntry {
  return { action, unitId, thingType: 'units', thingId: unitId, change };
}

/** Two units that swap their names would meet in the unique index half way: all that change give theirs up first. */
async function standAside(by: Work, changed: readonly Changed[]): Promise<void> {
  const ids = changed
    .filter(({ change }) => change.set.name !== undefined || change.set.parentId !== undefined)
    .map(({ id }) => id);
  if (ids.length < 2) return;
  await by.db.updateTable('units').set({ name: sql<string>`name || ' ' || id` }).where('id', 'in', ids).execute();
}

/** From the top down: whoever moves finds its new superior already in its own last place, and so never below itself. */
async function updateUnits(by: Work, changed: readonly Changed[]): Promise<void> {
  for (const { id, unit, change } of changed) {
    await by.db
      .updateTable('units')
      .set({ ...change.set, name: unit.name, version: sql<number>`version + 1`, updatedAt: by.clock.now() })
      .where('id', '=', id)
      .execute();
  }
}

async function insertUnits(by: Work, created: readonly Placed[]): Promise<void> {
  const { jurisdictionId } = by.actor;
  for (let at = 0; at < created.length; at += rowsAtOnce) {
    await by.db
      .insertInto('units')
      .values(
        created.slice(at, at + rowsAtOnce).map(({ id, parentId, rowNumber, unit }) => {
          const { code, name, kind, duties } = unit;
          return { id, jurisdictionId, parentId, code, name, kind, duties, sort: rowNumber };
        }),
      )
      .execute();
  }
}

async function insertAliases(
  by: Work,
  units: readonly { unitId: string; aliases: readonly string[] }[],
): Promise<void> {
  const { jurisdictionId } = by.actor;
  const rows = units.flatMap(({ unitId, aliases }) =>
    aliases.map((alias) => ({ id: uuidv7(), jurisdictionId, unitId, alias })),
  );
  for (let at = 0; at < rows.length; at += rowsAtOnce) {
    await by.db
      .insertInto('unitAliases')
      .values(rows.slice(at, at + rowsAtOnce))
      .execute();
  }
}

/** Adds the units to the groups their rows name, and makes those that are missing. */
async function joinGroups(by: Work, rootUnitId: string, units: readonly Placed[]): Promise<void> {
  const groups = await listGroupsWithMembers(by.db);
  const groupOf = new Map(
    groups.flatMap((group) => [group.name, ...group.aliases].map((name) => [foldName(name), group])),
  );
  const joining = groupBy(
    units.flatMap(({ id, unit }) => unit.groups.map((name) => ({ id, name }))),
    ({ name }) => groupOf.get(foldName(name))?.name ?? name,
  );
  for (const [name, members] of joining) {
    const group = groupOf.get(foldName(name));
    const unitIds = [...new Set([...(group?.unitIds ?? []), ...members.map((member) => member.id)])];
    if (group === undefined) await insertGroup(by, rootUnitId, { name, aliases: [], unitIds });
    else if (unitIds.length > group.unitIds.length) {
      await updateGroup(by, rootUnitId, group, group.version, {
        name: group.name,
        aliases: [...group.aliases],
        unitIds,
      });
    }
  }
}

export interface ImportRecord extends ImportCounts {
  readonly fileHash: string;
  readonly fileSize: number;
  readonly state: 'done' | 'refused';
  readonly errorCount: number;
}

export const workbookType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

export async function insertImport(ctx: Context, rootUnitId: string, kept: ImportRecord): Promise<string> {
  const id = uuidv7();
  const { jurisdictionId, accountId } = ctx.actor;
  const { fileHash, fileSize, ...counts } = kept;
  await ctx.db
    .insertInto('files')
    .values({ jurisdictionId, hash: fileHash, size: fileSize, mediaType: workbookType })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  await ctx.db
    .insertInto('unitImports')
    .values({ id, jurisdictionId, accountId, fileHash, ...counts })
    .execute();
  await record(ctx, {
    action: 'unit.import',
    unitId: rootUnitId,
    thingType: 'unit_imports',
    thingId: id,
    change: counts,
  });
  return id;
}

/** Throws the 404 for an import that was not refused: it has no list of errors. */
export async function requireRefusedImport(ctx: Context, id: string): Promise<{ fileHash: string }> {
  const row = await ctx.db
    .selectFrom('unitImports')
    .select('fileHash')
    .where('id', '=', id)
    .where('state', '=', 'refused')
    .executeTakeFirst();
  if (row === undefined) throw problem('not-found');
  return row;
}
