// What editing drafts needs to know of units and of the plan.
import { sql } from 'kysely';
import type { Database } from '../../platform/context.ts';
import { listGroupsWithMembers, listUnits } from '../organisation/organisation.queries.ts';

/** Names of the active units and of the groups, by id. */
export interface NamedUnits {
  readonly units: ReadonlyMap<string, string>;
  readonly groups: ReadonlyMap<string, string>;
}

export async function loadNamedUnits(db: Database): Promise<NamedUnits> {
  const units = await listUnits(db);
  const groups = await listGroupsWithMembers(db);
  return {
    units: new Map(units.filter((unit) => unit.active).map((unit) => [unit.id, unit.name])),
    groups: new Map(groups.map((group) => [group.id, group.name])),
  };
}

export async function hasPhase(db: Database, editionId: string | null, phaseId: string): Promise<boolean> {
  const phase = await db
    .selectFrom('planElements')
    .select('id')
    .where('id', '=', phaseId)
    .where('editionId', '=', editionId)
    .where('kind', '=', 'phase')
    .executeTakeFirst();
  return phase !== undefined;
}

export interface EditionText {
  readonly id: string;
  readonly planId: string;
  readonly officeUnitId: string;
  readonly title: string;
  readonly text: string;
  readonly state: string;
}

export async function findEditionText(db: Database, id: string): Promise<EditionText | undefined> {
  return db
    .selectFrom('planEditions')
    .select(['id', 'planId', 'officeUnitId', 'title', 'text', 'state'])
    .where('id', '=', id)
    .executeTakeFirst();
}

/** The deepest clause whose stretch, up to the next clause, holds that place. Clauses stand one after the other. */
export async function findClauseAt(db: Database, editionId: string, offset: number): Promise<string | null> {
  const found = await sql<{ id: string }>`
    select id from plan_elements where edition_id = ${editionId} and kind = 'clause' and start_offset <= ${offset}
    order by start_offset desc, (data ->> 'level')::int desc limit 1`.execute(db);
  return found.rows[0]?.id ?? null;
}

/** Clauses of an edition, each with the one above it. */
export async function listClauses(
  db: Database,
  editionId: string,
): Promise<{ id: string; clauseId: string | null; title: string }[]> {
  const found = await sql<{ id: string; clauseId: string | null; title: string }>`
    select id, clause_id, coalesce(data ->> 'title', '') as title from plan_elements
    where edition_id = ${editionId} and kind = 'clause' order by sort`.execute(db);
  return found.rows;
}
