// What belongs to one task besides its own row: where it stands in the plan, its targets, its history.
import { sql } from 'kysely';
import type { Database } from '../../platform/context.ts';

interface ClauseStep {
  readonly id: string;
  readonly label: string;
  readonly title: string;
}

/** The clause and those above it, topmost first. */
export async function listClausePath(db: Database, clauseId: string): Promise<ClauseStep[]> {
  const found = await sql<ClauseStep>`
    with recursive path as (
      select id, clause_id, data, 0 as depth from plan_elements where id = ${clauseId}
      union all
      select e.id, e.clause_id, e.data, p.depth + 1 from plan_elements e join path p on e.id = p.clause_id
        where p.depth < 20)
    select id, coalesce(data ->> 'label', '') as label, coalesce(data ->> 'title', '') as title
    from path order by depth desc`.execute(db);
  return found.rows;
}

interface Target {
  readonly id: string;
  readonly op: string;
  readonly value: number;
  readonly unit: string;
  readonly item: string;
}

/** The task's words in its edition, line by line. Cut here, not in SQL: offsets count UTF-16 units. */
export async function findQuotation(
  db: Database,
  task: { editionId: string | null; startOffset: number | null; endOffset: number | null },
): Promise<string | null> {
  const { editionId, startOffset, endOffset } = task;
  if (editionId === null || startOffset === null || endOffset === null) return null;
  const edition = await db.selectFrom('planEditions').select('text').where('id', '=', editionId).executeTakeFirst();
  return edition?.text.slice(startOffset, endOffset).trimEnd() ?? null;
}

/** Targets read under the task's clause, or inside its text. */
export async function listTargets(
  db: Database,
  task: { clauseId: string | null; editionId: string | null; startOffset: number | null; endOffset: number | null },
): Promise<Target[]> {
  if (task.editionId === null) return [];
  const found = await sql<Target>`
    select id, coalesce(data ->> 'op', '=') as op, coalesce((data ->> 'value')::float8, 0) as value,
      coalesce(data ->> 'unit', '') as unit, coalesce(data ->> 'item', '') as item
    from plan_elements
    where edition_id = ${task.editionId} and kind = 'target'
      and (clause_id = ${task.clauseId}::uuid or (start_offset >= ${task.startOffset}::int and end_offset <= ${task.endOffset}::int))
    order by sort`.execute(db);
  return found.rows;
}

interface HistoryEntry {
  readonly at: Date;
  readonly accountName: string | null;
  readonly action: string;
  readonly unitName: string | null;
  readonly change: Record<string, unknown>;
}

/**
 * What was done to the task, newest first, as far as the session may read the record. What the clock raised stands with the
 * task's supervisions; a ladder of every village would hide what people did.
 */
export async function listHistory(db: Database, taskId: string): Promise<HistoryEntry[]> {
  const found = await sql<HistoryEntry>`
    select e.at, c.display_name as account_name, e.action, u.name as unit_name, e.change
    from audit_events e left join accounts c on c.id = e.account_id left join units u on u.id = e.unit_id
    where e.task_id = ${taskId} and not (e.action = 'supervision.raise' and e.account_id is null)
    order by e.at desc, e.id desc limit 200`.execute(db);
  return found.rows;
}
