// Writes and figures over all tasks of an edition or a plan.
import { sql } from 'kysely';
import type { Context, Database } from '../../platform/context.ts';
import { record } from '../../platform/record/record.ts';
import { type TaskRecord, taskEntry } from './task.queries.ts';
import { lightOfTask } from './task-row.queries.ts';

export async function withdrawTasks(ctx: Context, tasks: readonly TaskRecord[], reason: string): Promise<void> {
  await record(ctx, ...tasks.map((task) => taskEntry('task.withdraw', task, { reason })));
  await ctx.db
    .updateTable('tasks')
    .set({ state: 'withdrawn', stateReason: reason, updatedAt: ctx.clock.now() })
    .set((expression) => ({ version: expression('version', '+', 1) }))
    .where(
      'id',
      'in',
      tasks.map((task) => task.id),
    )
    .execute();
}

interface Dated {
  readonly task: TaskRecord;
  /** Null takes the date back. */
  readonly dueDate: string | null;
}

/** A first day that would come after the due date is dropped. */
export async function setDueDates(ctx: Context, dated: readonly Dated[]): Promise<void> {
  if (dated.length === 0) return;
  await record(ctx, ...dated.map(({ task, dueDate }) => taskEntry('task.update', task, { dueDate })));
  const dates = JSON.stringify(dated.map(({ task, dueDate }) => ({ id: task.id, due: dueDate })));
  await sql`
    update tasks set due_date = d.due, begin_date = case when begin_date > d.due then null else begin_date end,
      updated_at = ${ctx.clock.now()}, version = version + 1
    from jsonb_to_recordset(${dates}::jsonb) as d(id uuid, due date) where tasks.id = d.id`.execute(ctx.db);
}

export interface PlanCountRow {
  readonly planId: string;
  readonly tasks: number;
  readonly gaps: number;
  readonly done: number;
  readonly overdue: number;
  readonly dueSoon: number;
}

/** `gapsOf` (task.rules.ts) in SQL: a draft `t` without a date, without a unit that leads, or with an unknown name. */
const hasGap = sql`(t.state = 'draft' and (
  (not t.standing and t.due_date is null)
  or not exists (select from task_parties n where n.task_id = t.id and n.role = 'lead' and n.unit_id is not null)
  or exists (select from task_parties n where n.task_id = t.id and n.unit_id is null and n.group_id is null)))`;

/** Of each plan's current edition. */
export async function countByPlan(db: Database, planIds: readonly string[], today: string): Promise<PlanCountRow[]> {
  const found = await sql<PlanCountRow>`
    select k.plan_id, count(*) as tasks, count(*) filter (where k.has_gap) as gaps,
      count(*) filter (where k.light = 'done') as done, count(*) filter (where k.light = 'overdue') as overdue,
      count(*) filter (where k.light = 'due-soon') as due_soon
    from (
      select p.id as plan_id, ${lightOfTask(today)} as light, ${hasGap} as has_gap
      from tasks t join plans p on p.current_edition_id = t.edition_id
      where p.id = any(${[...planIds]}::uuid[]) and t.state <> 'withdrawn') k
    group by k.plan_id`.execute(db);
  return found.rows;
}

/** Drafts of each edition, and how many of them lack something. */
export async function countByEdition(
  db: Database,
  editionIds: readonly string[],
): Promise<Map<string, { tasks: number; gaps: number }>> {
  const found = await sql<{ editionId: string; tasks: number; gaps: number }>`
    select t.edition_id, count(*) as tasks, count(*) filter (where ${hasGap}) as gaps
    from tasks t where t.edition_id = any(${[...editionIds]}::uuid[]) and t.state = 'draft'
    group by t.edition_id`.execute(db);
  return new Map(found.rows.map(({ editionId, tasks, gaps }) => [editionId, { tasks, gaps }]));
}
