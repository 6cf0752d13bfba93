// SQL of matches between two editions, and of what comparing them needs.
import { sql } from 'kysely';
import { uuidv7 } from 'uuidv7';
import type { Context, Database, OpenTransaction } from '../../platform/context.ts';
import { record } from '../../platform/record/record.ts';
import type { MatchState, Proposal } from './changes.rules.ts';

type Reader = Database | OpenTransaction;

interface Owner {
  readonly id: string;
  readonly planId: string;
  readonly officeUnitId: string;
}

export async function listMatches(db: Reader, editionId: string): Promise<MatchState[]> {
  const rows = await db
    .selectFrom('taskMatches')
    .select(['id', 'oldTaskId', 'newTaskId', 'kind', 'certainty', 'confirmedAt', 'version'])
    .where('editionId', '=', editionId)
    .orderBy('id')
    .execute();
  return rows.map(({ confirmedAt, kind, ...row }) => ({
    ...row,
    kind: kind as MatchState['kind'],
    confirmed: confirmedAt !== null,
  }));
}

/** Part of an upload, and recorded with that. */
export async function insertProposals(
  ctx: Context,
  edition: Owner,
  proposals: readonly Proposal[],
): Promise<MatchState[]> {
  const matches = proposals.map((proposal) => ({ ...proposal, id: uuidv7(), confirmed: false, version: 1 }));
  await insertMatches(ctx, edition, matches);
  return matches;
}

async function insertMatches(ctx: Context, edition: Owner, matches: readonly MatchState[]): Promise<void> {
  for (let at = 0; at < matches.length; at += 2000) {
    const rows = matches.slice(at, at + 2000).map(({ confirmed, ...match }) => ({
      ...match,
      jurisdictionId: ctx.actor.jurisdictionId,
      officeUnitId: edition.officeUnitId,
      editionId: edition.id,
      confirmedBy: confirmed ? ctx.actor.accountId : null,
      confirmedAt: confirmed ? ctx.clock.now() : null,
    }));
    await ctx.db.insertInto('taskMatches').values(rows).execute();
  }
}

/** Writes what differs; `change` is what the record says was decided, null where an upload does it. */
export async function saveMatches(
  ctx: Context,
  edition: Owner,
  before: readonly MatchState[],
  after: readonly MatchState[],
  change: object | null,
): Promise<void> {
  const former = new Map(before.map((match) => [match.id, match]));
  const kept = new Set(after.map(({ id }) => id));
  const removed = before.filter(({ id }) => !kept.has(id)).map(({ id }) => id);
  const added = after.filter(({ id }) => !former.has(id));
  const changed = after.filter((match) => former.has(match.id) && former.get(match.id) !== match);
  if (change !== null) {
    await record(ctx, {
      action: 'plan.decide-changes',
      unitId: edition.officeUnitId,
      thingType: 'plan_editions',
      thingId: edition.id,
      planId: edition.planId,
      change,
    });
  }
  if (removed.length > 0) await ctx.db.deleteFrom('taskMatches').where('id', 'in', removed).execute();
  if (changed.length > 0) await updateMatches(ctx, changed);
  await insertMatches(ctx, edition, added);
}

async function updateMatches(ctx: Context, changed: readonly MatchState[]): Promise<void> {
  const rows = JSON.stringify(changed.map(({ version: _version, ...match }) => match));
  // First all let go of their counterparts: two may change theirs for one another.
  await sql`update task_matches set new_task_id = null where id = any(${changed.map(({ id }) => id)}::uuid[])`.execute(
    ctx.db,
  );
  await sql`
    update task_matches m set kind = c.kind, new_task_id = c."newTaskId", certainty = c.certainty, version = m.version + 1,
      confirmed_by = case when c.confirmed then ${ctx.actor.accountId}::uuid end,
      confirmed_at = case when c.confirmed then ${ctx.clock.now()}::timestamptz end
    from jsonb_to_recordset(${rows}::jsonb) as c(id uuid, kind text, "newTaskId" uuid, certainty real, confirmed boolean)
    where m.id = c.id`.execute(ctx.db);
}

/** Of a draft that another upload replaces. */
export async function deleteMatches(ctx: Context, editionId: string): Promise<void> {
  await ctx.db.deleteFrom('taskMatches').where('editionId', '=', editionId).execute();
}

export interface ClauseRow {
  readonly id: string;
  readonly clauseId: string | null;
  readonly label: string;
  readonly title: string;
}

/** Clauses of an edition in the order of the text. */
export async function listClauses(db: Reader, editionId: string): Promise<ClauseRow[]> {
  const found = await sql<ClauseRow>`
    select id, clause_id, coalesce(data ->> 'label', '') as label, coalesce(data ->> 'title', '') as title
    from plan_elements where edition_id = ${editionId} and kind = 'clause' order by start_offset, sort`.execute(db);
  return found.rows;
}

/** How many reports were filed on each of these tasks; tasks without any are left out. */
export async function countReports(db: Reader, taskIds: readonly string[]): Promise<Map<string, number>> {
  const found = await sql<{ taskId: string; count: number }>`
    select task_id, count(*) as count from reports where task_id = any(${[...taskIds]}::uuid[]) group by task_id`.execute(
    db,
  );
  return new Map(found.rows.map(({ taskId, count }) => [taskId, count]));
}
