// Occurrences: reading them with their task, and every write, with its entry in the record beside it.
import { type RawBuilder, sql } from 'kysely';
import { uuidv7 } from 'uuidv7';
import type { Context, Database } from '../../platform/context.ts';
import { problem } from '../../platform/problems/problem.ts';
import { type RecordEntry, type Recorder, record } from '../../platform/record/record.ts';
import type { AssignmentState, OccurrenceState } from './assignment.schema.ts';
import { inChunks } from './task.queries.ts';
import type { Light, Recurring, Role, TaskState } from './task.schema.ts';

export interface OccurrenceRecord {
  readonly id: string;
  readonly officeUnitId: string;
  readonly planId: string | null;
  readonly taskId: string;
  readonly assignmentId: string;
  readonly unitId: string;
  readonly unitName: string;
  readonly leadUnitId: string;
  readonly leadUnitName: string;
  readonly role: Role;
  readonly period: string;
  readonly dueDate: string;
  readonly state: OccurrenceState;
  readonly stateNote: string | null;
  readonly reportedAt: Date | null;
  readonly late: boolean;
  readonly pausedDays: number;
  readonly light: Light | null;
  readonly version: number;
  readonly assignmentState: AssignmentState;
  readonly taskNumber: number;
  readonly taskTitle: string;
  readonly taskVersion: number;
  readonly taskState: TaskState;
  readonly planTitle: string | null;
  readonly sourceTitle: string;
}

/** The day of a moment in China, in SQL. */
export const dayOf = (moment: RawBuilder<unknown>) => sql<string>`(${moment} at time zone 'Asia/Shanghai')::date`;

export interface OccurrenceQuery {
  /** Condition on `o` (the occurrence), `a` (its assignment) and `t` (its task). */
  readonly where: RawBuilder<unknown>;
  readonly today: string;
  readonly limit?: number;
}

export async function listOccurrences(
  db: Database,
  { where, today, limit }: OccurrenceQuery,
): Promise<OccurrenceRecord[]> {
  const found = await sql<OccurrenceRecord>`
    select o.*, a.role, a.state as assignment_state, u.name as unit_name, lead_unit.name as lead_unit_name,
      t.number as task_number, t.title as task_title, t.version as task_version, t.state as task_state,
      p.title as plan_title, t.source_title,
      case when o.state in ('pending', 'returned') then o.due_date < ${today}::date
        else coalesce(${dayOf(sql`o.reported_at`)} > o.due_date, false) end as late,
      case when o.state <> 'ended' and t.state in ('issued', 'closed') then light_of(o.state = 'confirmed', a.state <> 'issued', false,
        case when o.state = 'reported' then null else o.due_date end, false, false, ${today}::date) end as light
    from occurrences o join assignments a on a.id = o.assignment_id join tasks t on t.id = o.task_id
      join units u on u.id = o.unit_id join units lead_unit on lead_unit.id = o.lead_unit_id
      left join plans p on p.id = t.plan_id
    where ${where}
    order by o.due_date, o.period, o.id
    ${limit === undefined ? sql`` : sql`limit ${limit}`}`.execute(db);
  return found.rows;
}

export function listOccurrencesOfTask(db: Database, taskId: string, today: string): Promise<OccurrenceRecord[]> {
  return listOccurrences(db, { where: sql`o.task_id = ${taskId}`, today });
}

/** Throws the 404 when there is none that the session sees. */
export async function requireOccurrence(db: Database, id: string, today: string): Promise<OccurrenceRecord> {
  const [occurrence] = await listOccurrences(db, { where: sql`o.id = ${id}`, today });
  if (occurrence === undefined) throw problem('not-found');
  return occurrence;
}

/** An assignment of a recurring task that occurrences are made for. */
export interface RecurringAssignment {
  readonly id: string;
  readonly officeUnitId: string;
  readonly planId: string | null;
  readonly taskId: string;
  readonly unitId: string;
  readonly leadUnitId: string;
  readonly recurring: Recurring;
  readonly beginDate: string | null;
  readonly dueDate: string | null;
}

/**
 * Responsible units repeat the work, the lead where there is none: where others report, the lead gathers and confirms.
 * Support units need not report; who has reported complete or is confirmed has nothing more coming.
 */
export async function listRecurringAssignments(
  db: Database,
  taskIds?: readonly string[],
): Promise<RecurringAssignment[]> {
  const within = taskIds === undefined ? sql`true` : sql`t.id = any(${[...taskIds]}::uuid[])`;
  const found = await sql<RecurringAssignment>`
    select a.id, a.office_unit_id, a.plan_id, a.task_id, a.unit_id, a.lead_unit_id, t.recurring, t.begin_date,
      case when t.standing then null else t.due_date end as due_date
    from assignments a join tasks t on t.id = a.task_id
    where t.state = 'issued' and t.recurring is not null
      and (a.role = 'responsible' or (a.role = 'lead' and not exists (
        select from assignments o where o.task_id = a.task_id and o.role = 'responsible' and o.state <> 'ended')))
      and a.state in ('issued', 'accepted', 'returned') and ${within}
    order by a.id`.execute(db);
  return found.rows;
}

export interface NewOccurrence {
  readonly assignment: RecurringAssignment;
  readonly period: string;
  readonly dueDate: string;
}

export interface Writer {
  readonly db: Context['db'];
  readonly jurisdictionId: string;
  readonly now: Date;
}

/** Inserts those that are not there yet; answers how many a task got. The caller records it. */
export async function insertOccurrences(by: Writer, planned: readonly NewOccurrence[]): Promise<Map<string, number>> {
  const rows = planned.map(({ assignment, period, dueDate }) => ({
    id: uuidv7(),
    jurisdictionId: by.jurisdictionId,
    officeUnitId: assignment.officeUnitId,
    planId: assignment.planId,
    taskId: assignment.taskId,
    assignmentId: assignment.id,
    unitId: assignment.unitId,
    leadUnitId: assignment.leadUnitId,
    period,
    dueDate,
    createdAt: by.now,
  }));
  const made = new Map<string, number>();
  await inChunks(rows, async (chunk) => {
    const inserted = await by.db
      .insertInto('occurrences')
      .values(chunk)
      .onConflict((conflict) => conflict.columns(['assignmentId', 'period']).doNothing())
      .returning('taskId')
      .execute();
    for (const { taskId } of inserted) made.set(taskId, (made.get(taskId) ?? 0) + 1);
  });
  return made;
}

/** One entry a task that got any, in the server's own name. */
export async function recordGeneration(
  by: Recorder,
  assignments: readonly RecurringAssignment[],
  made: ReadonlyMap<string, number>,
): Promise<void> {
  const tasks = new Map(assignments.map((assignment) => [assignment.taskId, assignment]));
  const entries = [...made].flatMap(([taskId, count]) => {
    const task = tasks.get(taskId);
    if (task === undefined) return [];
    const { officeUnitId: unitId, planId } = task;
    const thing = { thingType: 'tasks', thingId: taskId, planId, taskId };
    return [{ action: 'occurrence.generate', unitId, ...thing, change: { count } }];
  });
  await record(by, ...entries);
}

/** "assignment period" of what is already there from a day on. */
export async function listPeriodsFrom(db: Database, today: string): Promise<Set<string>> {
  const rows = await db
    .selectFrom('occurrences')
    .select(['assignmentId', 'period'])
    .where('dueDate', '>=', today)
    .execute();
  return new Set(rows.map((row) => `${row.assignmentId} ${row.period}`));
}

export function occurrenceEntry(
  action: string,
  occurrence: OccurrenceRecord,
  unitId: string,
  change: object = {},
): RecordEntry {
  const { id, planId, taskId, period } = occurrence;
  return { action, unitId, thingType: 'occurrences', thingId: id, planId, taskId, change: { period, ...change } };
}

export interface OccurrenceChange {
  readonly state: OccurrenceState;
  readonly stateNote?: string | null;
  readonly reportedAt?: Date;
  readonly confirmedAt?: Date;
  readonly pausedDays?: number;
}

/** Moves the occurrence on if it is still at that version; false when somebody was faster. */
export async function moveOccurrence(
  ctx: Context,
  occurrence: OccurrenceRecord,
  change: OccurrenceChange,
  entry: RecordEntry,
): Promise<boolean> {
  await record(ctx, entry);
  const { numUpdatedRows } = await ctx.db
    .updateTable('occurrences')
    .set(change)
    .set((expression) => ({ version: expression('version', '+', 1) }))
    .where('id', '=', occurrence.id)
    .where('version', '=', occurrence.version)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** Part of closing or withdrawing tasks, and recorded with that: what is reported counts as done only on closing. */
export async function settleOccurrences(ctx: Context, taskIds: readonly string[], closing: boolean): Promise<void> {
  if (taskIds.length === 0) return;
  const confirmed = closing ? sql`state = 'reported'` : sql`false`;
  await sql`update occurrences set version = version + 1,
      state = case when ${confirmed} then 'confirmed' else 'ended' end,
      confirmed_at = case when ${confirmed} then ${ctx.clock.now()}::timestamptz else confirmed_at end
    where task_id = any(${[...taskIds]}::uuid[]) and state in ('pending', 'reported', 'returned')`.execute(ctx.db);
}
