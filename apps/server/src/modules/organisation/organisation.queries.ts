// Reading units, their names and their groups. Row-level security keeps each reader within its jurisdiction.
import type { Kysely } from 'kysely';
import { sql } from 'kysely';
import type { DB } from '../../platform/database/schema.generated.ts';
import { groupBy } from '../../platform/group-by.ts';
import { problem } from '../../platform/problems/problem.ts';
import { type GroupNames, inTreeOrder, type UnitKind, type UnitNames } from './organisation.rules.ts';
import { type JurisdictionSettings, readJurisdictionSettings } from './settings.rules.ts';

type Handle = Pick<Kysely<DB>, 'selectFrom'>;

export interface UnitAlias {
  readonly id: string;
  readonly alias: string;
}

export interface Unit {
  readonly id: string;
  readonly parentId: string | null;
  readonly code: string;
  readonly name: string;
  readonly kind: UnitKind;
  readonly duties: string;
  readonly sort: number;
  readonly active: boolean;
  readonly version: number;
}

/** A unit with all unit ids from itself up to the root: what policies ask about. */
export interface PlacedUnit extends Unit {
  readonly path: readonly string[];
}

const unitColumns = ['id', 'parentId', 'code', 'name', 'kind', 'duties', 'sort', 'active', 'version'] as const;

/** All units of the jurisdiction, dissolved ones too, in tree order, with their aliases. */
export async function listUnits(db: Handle): Promise<(Unit & { aliases: UnitAlias[] })[]> {
  const rows = await db.selectFrom('units').select(unitColumns).execute();
  const aliases = await db
    .selectFrom('unitAliases')
    .select(['id', 'unitId', 'alias'])
    .orderBy('createdAt')
    .orderBy('id')
    .execute();
  const aliasesOf = groupBy(aliases, (alias) => alias.unitId);
  return inTreeOrder(rows).map((row) => ({
    ...row,
    kind: row.kind as UnitKind,
    aliases: (aliasesOf.get(row.id) ?? []).map(({ id, alias }) => ({ id, alias })),
  }));
}

/** Throws the 404 when there is none that the session sees. */
export async function requireUnit(db: Handle, id: string): Promise<PlacedUnit> {
  const row = await db
    .selectFrom('units')
    .select(unitColumns)
    .select(
      sql<string[]>`(select array_agg(ancestor_id order by depth) from unit_ancestors where unit_id = units.id)`.as(
        'path',
      ),
    )
    .where('id', '=', id)
    .executeTakeFirst();
  if (row === undefined) throw problem('not-found');
  return { ...row, kind: row.kind as UnitKind };
}

/** The unit and everything below it, nearest first. */
export async function subtreeOf(db: Handle, unitId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('unitAncestors')
    .select('unitId')
    .where('ancestorId', '=', unitId)
    .orderBy('depth')
    .orderBy('unitId')
    .execute();
  return rows.map((row) => row.unitId);
}

/** The unit itself first, then those above it up to the root. */
export async function pathOf(db: Handle, unitId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('unitAncestors')
    .select('ancestorId')
    .where('unitId', '=', unitId)
    .orderBy('depth')
    .execute();
  return rows.map((row) => row.ancestorId);
}

/** The jurisdiction's topmost unit. What concerns the whole jurisdiction is recorded in its right. */
export async function rootUnitId(db: Handle): Promise<string> {
  const row = await db
    .selectFrom('units')
    .select('id')
    .where('parentId', 'is', null)
    .orderBy('createdAt')
    .executeTakeFirst();
  if (row === undefined) throw problem('not-found');
  return row.id;
}

export interface UnitGroup {
  readonly id: string;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly unitIds: readonly string[];
  readonly version: number;
}

export async function listGroupsWithMembers(db: Handle): Promise<UnitGroup[]> {
  const groups = await db
    .selectFrom('unitGroups')
    .select(['id', 'name', 'aliases', 'version'])
    .orderBy('createdAt')
    .orderBy('id')
    .execute();
  const members = await db
    .selectFrom('unitGroupMembers')
    .innerJoin('units', 'units.id', 'unitGroupMembers.unitId')
    .select(['groupId', 'unitId'])
    .orderBy('units.sort')
    .orderBy('units.code')
    .execute();
  const membersOf = groupBy(members, (member) => member.groupId);
  return groups.map((group) => ({ ...group, unitIds: (membersOf.get(group.id) ?? []).map((member) => member.unitId) }));
}

export async function requireGroup(db: Handle, id: string): Promise<UnitGroup> {
  const group = (await listGroupsWithMembers(db)).find((candidate) => candidate.id === id);
  if (group === undefined) throw problem('not-found');
  return group;
}

/** What the resolver of names works on: the units that are still active, and the groups. */
export async function loadNames(db: Handle): Promise<{ units: UnitNames[]; groups: GroupNames[] }> {
  const units = await listUnits(db);
  const groups = await listGroupsWithMembers(db);
  return {
    units: units
      .filter((unit) => unit.active)
      .map((unit) => ({ ...unit, aliases: unit.aliases.map(({ alias }) => alias) })),
    groups,
  };
}

export interface Jurisdiction {
  readonly id: string;
  readonly name: string;
  readonly settings: JurisdictionSettings;
}

export async function requireJurisdiction(db: Handle): Promise<Jurisdiction> {
  const row = await db.selectFrom('jurisdictions').select(['id', 'name', 'settings']).executeTakeFirst();
  if (row === undefined) throw problem('not-found');
  return { ...row, settings: readJurisdictionSettings(row.settings) };
}
