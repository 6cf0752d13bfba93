// Writing unit groups 单位集合, with the record beside each write.
import { uuidv7 } from 'uuidv7';
import { record } from '../../platform/record/record.ts';
import type { Work } from '../../platform/system-work.ts';
import type { UnitGroup } from './organisation.queries.ts';
import type { SaveUnitGroup } from './organisation.schema.ts';

/** How many of the units there are, and still active, within the session's sight. */
export async function countActiveUnits(by: Work, unitIds: readonly string[]): Promise<number> {
  if (unitIds.length === 0) return 0;
  const { count } = await by.db
    .selectFrom('units')
    .select((select) => select.fn.countAll<number>().as('count'))
    .where('id', 'in', unitIds)
    .where('active', '=', true)
    .executeTakeFirstOrThrow();
  return Number(count);
}

export async function insertGroup(by: Work, rootUnitId: string, group: SaveUnitGroup): Promise<string> {
  const id = uuidv7();
  const { name, aliases, unitIds } = group;
  await by.db.insertInto('unitGroups').values({ id, jurisdictionId: by.actor.jurisdictionId, name, aliases }).execute();
  await insertMembers(by, id, unitIds);
  await record(by, {
    action: 'unit-group.create',
    unitId: rootUnitId,
    thingType: 'unit_groups',
    thingId: id,
    change: { name, aliases, unitIds },
  });
  return id;
}

async function insertMembers(by: Work, groupId: string, unitIds: readonly string[]): Promise<void> {
  if (unitIds.length === 0) return;
  const { jurisdictionId } = by.actor;
  await by.db
    .insertInto('unitGroupMembers')
    .values(unitIds.map((unitId) => ({ groupId, unitId, jurisdictionId })))
    .execute();
}

/** Answers false when the version is no longer the one given. */
export async function updateGroup(
  by: Work,
  rootUnitId: string,
  group: UnitGroup,
  version: number,
  { name, aliases, unitIds }: SaveUnitGroup,
): Promise<boolean> {
  const result = await by.db
    .updateTable('unitGroups')
    .set({ name, aliases, version: version + 1 })
    .where('id', '=', group.id)
    .where('version', '=', version)
    .executeTakeFirst();
  if (result.numUpdatedRows === 0n) return false;
  await by.db.deleteFrom('unitGroupMembers').where('groupId', '=', group.id).execute();
  await insertMembers(by, group.id, unitIds);
  await record(by, {
    action: 'unit-group.update',
    unitId: rootUnitId,
    thingType: 'unit_groups',
    thingId: group.id,
    change: {
      name: [group.name, name],
      aliases: [group.aliases, aliases],
      added: unitIds.filter((id) => !group.unitIds.includes(id)),
      removed: group.unitIds.filter((id) => !unitIds.includes(id)),
    },
  });
  return true;
}

export async function deleteGroup(by: Work, rootUnitId: string, group: UnitGroup): Promise<void> {
  await by.db.deleteFrom('unitGroups').where('id', '=', group.id).execute();
  await record(by, {
    action: 'unit-group.delete',
    unitId: rootUnitId,
    thingType: 'unit_groups',
    thingId: group.id,
    change: { name: group.name, unitIds: group.unitIds },
  });
}
