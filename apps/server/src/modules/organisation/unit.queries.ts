// Writing units and their aliases, with the record beside each write.
import { uuidv7 } from 'uuidv7';
import { problem } from '../../platform/problems/problem.ts';
import { record } from '../../platform/record/record.ts';
import type { Work } from '../../platform/system-work.ts';
import type { Unit } from './organisation.queries.ts';
import type { PatchUnit } from './organisation.schema.ts';
import { defaultSettings, type JurisdictionSettings } from './settings.rules.ts';

export async function insertJurisdiction(
  by: Work,
  { id, name, settings }: { id: string; name: string; settings: Partial<JurisdictionSettings> },
): Promise<void> {
  await by.db
    .insertInto('jurisdictions')
    .values({ id, name, settings: JSON.stringify({ ...defaultSettings, ...settings }) })
    .execute();
  await record(by, {
    action: 'jurisdiction.create',
    unitId: null,
    thingType: 'jurisdictions',
    thingId: id,
    change: { name },
  });
}

export type NewUnit = Pick<Unit, 'parentId' | 'code' | 'name' | 'kind' | 'duties'> & {
  readonly id?: string;
  readonly sort?: number | undefined;
};

export async function insertUnit(by: Work, unit: NewUnit): Promise<string> {
  const { id = uuidv7(), parentId, code, name, kind, duties } = unit;
  const sort = unit.sort ?? (await nextSort(by, parentId));
  await by.db
    .insertInto('units')
    .values({ id, jurisdictionId: by.actor.jurisdictionId, parentId, code, name, kind, duties, sort })
    .execute();
  const change = { parentId, code, name, kind };
  await record(by, { action: 'unit.create', unitId: id, thingType: 'units', thingId: id, change });
  return id;
}

async function nextSort(by: Work, parentId: string | null): Promise<number> {
  const { last } = await by.db
    .selectFrom('units')
    .select((select) => select.fn.max('sort').as('last'))
    .where('parentId', parentId === null ? 'is' : '=', parentId)
    .executeTakeFirstOrThrow();
  return (last ?? 0) + 1;
}

/** Answers false when the version is no longer the one given. */
export async function updateUnit(by: Work, unit: Unit, version: number, set: PatchUnit): Promise<boolean> {
  const given = Object.fromEntries(Object.entries(set).filter(([, value]) => value !== undefined)) as Partial<Unit>;
  const result = await by.db
    .updateTable('units')
    .set({ ...given, version: version + 1, updatedAt: by.clock.now() })
    .where('id', '=', unit.id)
    .where('version', '=', version)
    .executeTakeFirst();
  if (result.numUpdatedRows === 0n) return false;
  const change = Object.fromEntries(
    Object.entries(given)
      .map(([key, value]) => [key, [unit[key as keyof Unit], value]] as const)
      .filter(([, [before, after]]) => before !== after),
  );
  await record(by, { action: 'unit.update', unitId: unit.id, thingType: 'units', thingId: unit.id, change });
  return true;
}

export async function hasActiveUnitsBelow(by: Work, unitId: string): Promise<boolean> {
  const found = await by.db
    .selectFrom('units')
    .select('id')
    .where('parentId', '=', unitId)
    .where('active', '=', true)
    .limit(1)
    .executeTakeFirst();
  return found !== undefined;
}

/** Answers the alias's id, also when the unit had it already. */
export async function insertAlias(by: Work, unitId: string, alias: string, rightOfUnitId: string): Promise<string> {
  const held = await by.db
    .selectFrom('unitAliases')
    .select('id')
    .where('unitId', '=', unitId)
    .where('alias', '=', alias)
    .executeTakeFirst();
  if (held !== undefined) return held.id;
  const id = uuidv7();
  await by.db
    .insertInto('unitAliases')
    .values({ id, jurisdictionId: by.actor.jurisdictionId, unitId, alias })
    .execute();
  const change = { alias };
  await record(by, { action: 'unit-alias.create', unitId: rightOfUnitId, thingType: 'units', thingId: unitId, change });
  return id;
}

export async function requireAlias(by: Work, id: string): Promise<{ id: string; unitId: string; alias: string }> {
  const row = await by.db
    .selectFrom('unitAliases')
    .select(['id', 'unitId', 'alias'])
    .where('id', '=', id)
    .executeTakeFirst();
  if (row === undefined) throw problem('not-found');
  return row;
}

export async function deleteAlias(by: Work, { id, unitId, alias }: { id: string; unitId: string; alias: string }) {
  await by.db.deleteFrom('unitAliases').where('id', '=', id).execute();
  const change = { alias };
  await record(by, { action: 'unit-alias.delete', unitId, thingType: 'units', thingId: unitId, change });
}
