// Assignments: reading them with their task and light, and every write, with its entry in the record beside it.
import { type RawBuilder, sql } from 'kysely';
import { uuidv7 } from 'uuidv7';
import type { Context, Database } from '../../platform/context.ts';
import { problem } from '../../platform/problems/problem.ts';
import { type RecordEntry, record } from '../../platform/record/record.ts';
import type { AssignmentState } from './assignment.schema.ts';
import { inChunks } from './task.queries.ts';
import type { Light, Role, TaskState } from './task.schema.ts';

export interface AssignmentRecord {
  readonly id: string;
  readonly jurisdictionId: string;
  readonly officeUnitId: string;
  readonly planId: string | null;
  readonly taskId: string;
  readonly unitId: string;
  readonly unitName: string;
  readonly leadUnitId: string;
  readonly leadUnitName: string;
  readonly role: Role;
  readonly state: AssignmentState;
  readonly stateNote: string | null;
  readonly acceptBy: string;
  readonly acceptedAt: Date | null;
  readonly reportedCompleteAt: Date | null;
  readonly confirmedAt: Date | null;
  readonly progress: number;
  readonly pausedDays: number;
  readonly version: number;
  readonly light: Light | null;
  readonly taskNumber: number;
  readonly taskTitle: string;
  readonly taskVersion: number;
  readonly taskState: TaskState;
  readonly planTitle: string | null;
  readonly sourceTitle: string;
  readonly dueDate: string | null;
  readonly standing: boolean;
  readonly recurring: boolean;
}

/**
 * Light of assignment `a` of task `t`; null when it has ended, or while the task is suspended. A support unit's due date
 * and milestones are not judged; who has reported complete waits for others and is not late meanwhile.
 */
export function lightOfAssignment(today: string): RawBuilder<Light | null> {
  return sql<Light | null>`case when a.state <> 'ended' and t.state in ('issued', 'closed') then light_of(
    a.state = 'confirmed', a.state <> 'issued', t.standing or a.role = 'support',
    case when a.state = 'reported-complete' then null else t.due_date end,
    a.role <> 'support' and a.state <> 'reported-complete' and coalesce(a.missed_from < ${today}::date, false),
    coalesce(a.late_from < ${today}::date, false),
    ${today}::date) end`;
}

export interface AssignmentQuery {
  /** Condition on `a` (the assignment) and `t` (its task). */
  readonly where: RawBuilder<unknown>;
  readonly today: string;
  readonly limit?: number;
}

/** By due date, standing ones last; lead assignments before others of the same task. */
export async function listAssignments(
  db: Database,
  { where, today, limit }: AssignmentQuery,
): Promise<AssignmentRecord[]> {
  const found = await sql<AssignmentRecord>`
    select a.*, u.name as unit_name, lead_unit.name as lead_unit_name, t.number as task_number, t.title as task_title,
      t.version as task_version, t.state as task_state, p.title as plan_title, t.source_title, t.due_date, t.standing,
      t.recurring is not null as recurring, ${lightOfAssignment(today)} as light
    from assignments a join tasks t on t.id = a.task_id join units u on u.id = a.unit_id
      join units lead_unit on lead_unit.id = a.lead_unit_id left join plans p on p.id = t.plan_id
    where ${where}
    order by t.due_date, a.id
    ${limit === undefined ? sql`` : sql`limit ${limit}`}`.execute(db);
  return found.rows;
}

export async function findAssignment(db: Database, id: string, today: string): Promise<AssignmentRecord | undefined> {
  const [assignment] = await listAssignments(db, { where: sql`a.id = ${id}`, today });
  return assignment;
}

/** Throws the 404 when there is none that the session sees. */
export async function requireAssignment(db: Database, id: string, today: string): Promise<AssignmentRecord> {
  const assignment = await findAssignment(db, id, today);
  if (assignment === undefined) throw problem('not-found');
  return assignment;
}

export async function listAssignmentsOfTask(db: Database, taskId: string, today: string): Promise<AssignmentRecord[]> {
  return listAssignments(db, { where: sql`a.task_id = ${taskId}`, today });
}

export interface UnitPage {
  readonly unitId: string;
  readonly state: 'open' | 'all';
  /** Due date and id of the last one shown. */
  readonly after: readonly (string | null)[] | null;
  readonly limit: number;
}

/** A unit's assignments by due date, those without one last. */
export function listAssignmentsOfUnit(db: Database, page: UnitPage, today: string): Promise<AssignmentRecord[]> {
  const { unitId, state, after, limit } = page;
  const open = state === 'open' ? sql`a.state not in ('confirmed', 'ended') and t.state = 'issued'` : sql`true`;
  const passed =
    after === null
      ? sql`true`
      : sql`(coalesce(t.due_date, '9999-12-31'), a.id) > (${after[0]}::date, ${after[1]}::uuid)`;
  return listAssignments(db, { where: sql`a.unit_id = ${unitId} and ${open} and ${passed}`, today, limit });
}

/** Of tasks that are withdrawn: what is neither confirmed nor ended. */
export async function listUnsettledIds(db: Database, taskIds: readonly string[]): Promise<string[]> {
  const rows = await db
    .selectFrom('assignments')
    .select('id')
    .where('taskId', 'in', [...taskIds])
    .where('state', 'not in', ['confirmed', 'ended'])
    .execute();
  return rows.map((row) => row.id);
}

/** Names of the responsible units whose assignments are neither confirmed nor ended. */
export async function listUnconfirmedUnits(db: Database, taskId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('assignments')
    .innerJoin('units', 'units.id', 'assignments.unitId')
    .select('units.name')
    .where('taskId', '=', taskId)
    .where('role', '=', 'responsible')
    .where('state', 'not in', ['confirmed', 'ended'])
    .orderBy('units.sort')
    .execute();
  return rows.map((row) => row.name);
}

export interface NewAssignment {
  readonly officeUnitId: string;
  readonly planId: string | null;
  readonly taskId: string;
  readonly unitId: string;
  readonly leadUnitId: string;
  readonly role: Role;
  readonly acceptBy: string;
}

/** Part of issuing a task, and recorded with that. Answers the ids in the same order. */
export async function insertAssignments(ctx: Context, assignments: readonly NewAssignment[]): Promise<string[]> {
  const { jurisdictionId } = ctx.actor;
  const createdAt = ctx.clock.now();
  const rows = assignments.map((assignment) => ({ ...assignment, id: uuidv7(), jurisdictionId, createdAt }));
  await inChunks(rows, (chunk) => ctx.db.insertInto('assignments').values(chunk).execute());
  return rows.map((row) => row.id);
}

export interface AssignmentChange {
  readonly state: AssignmentState;
  readonly stateNote?: string | null;
  readonly acceptedAt?: Date;
  readonly reportedCompleteAt?: Date;
  readonly confirmedAt?: Date;
  readonly progress?: number;
  readonly pausedDays?: number;
}

export function assignmentEntry(
  action: string,
  assignment: AssignmentRecord,
  unitId: string,
  change: object = {},
): RecordEntry {
  const { id, planId, taskId } = assignment;
  return { action, unitId, thingType: 'assignments', thingId: id, planId, taskId, change };
}

/** Moves the assignment on if it is still at that version; false when somebody was faster. */
export async function moveAssignment(
  ctx: Context,
  assignment: AssignmentRecord,
  change: AssignmentChange,
  entry: RecordEntry,
): Promise<boolean> {
  await record(ctx, entry);
  const { numUpdatedRows } = await ctx.db
    .updateTable('assignments')
    .set(change)
    .set((expression) => ({ version: expression('version', '+', 1) }))
    .where('id', '=', assignment.id)
    .where('version', '=', assignment.version)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** A progress report that changes no state: nobody's version grows stale by it. False when the state has changed meanwhile. */
export async function noteProgress(
  ctx: Context,
  assignment: AssignmentRecord,
  percent: number | null,
  entry: RecordEntry,
): Promise<boolean> {
  await record(ctx, entry);
  const { numUpdatedRows } = await ctx.db
    .updateTable('assignments')
    .set({ progress: percent ?? assignment.progress })
    .where('id', '=', assignment.id)
    .where('state', '=', assignment.state)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** Part of closing or withdrawing a task, and recorded with that. */
export async function settleAssignments(ctx: Context, ids: readonly string[], state: 'confirmed' | 'ended') {
  if (ids.length === 0) return;
  await ctx.db
    .updateTable('assignments')
    .set(state === 'confirmed' ? { state, confirmedAt: ctx.clock.now(), progress: 100 } : { state })
    .set((expression) => ({ version: expression('version', '+', 1) }))
    .where('id', 'in', [...ids])
    .execute();
}
