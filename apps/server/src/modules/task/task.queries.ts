// Tasks, their parties and milestones: reading single ones, and every write, with its entry in the record beside it.
import { type Selectable, sql } from 'kysely';
import { uuidv7 } from 'uuidv7';
import type { Actor, Context, Database } from '../../platform/context.ts';
import type { Milestones, TaskParties, Tasks } from '../../platform/database/schema.generated.ts';
import { problem } from '../../platform/problems/problem.ts';
import { type RecordEntry, record } from '../../platform/record/record.ts';
import type { MilestoneInput } from './draft.schema.ts';
import type { UnitPaths } from './task.policy.ts';
import type { Recurring, Role, TaskState } from './task.schema.ts';

export interface TaskRecord extends Omit<Selectable<Tasks>, 'state' | 'recurring'> {
  readonly state: TaskState;
  readonly recurring: Recurring | null;
  readonly editionState: string | null;
}

export async function findTask(db: Database, id: string): Promise<TaskRecord | undefined> {
  const [task] = await listTasksById(db, [id]);
  return task;
}

/** Throws the 404 when there is none that the session sees. */
export async function requireTask(db: Database, id: string): Promise<TaskRecord> {
  const task = await findTask(db, id);
  if (task === undefined) throw problem('not-found');
  return task;
}

export async function listTasksById(db: Database, ids: readonly string[]): Promise<TaskRecord[]> {
  const rows = await selectTasks(db)
    .where('tasks.id', 'in', [...ids])
    .execute();
  return rows as TaskRecord[];
}

/** All tasks of an edition, or those in one of the states, by number. */
export async function listEditionTasks(
  db: Database,
  editionId: string,
  states?: readonly TaskState[],
): Promise<TaskRecord[]> {
  let query = selectTasks(db).where('tasks.editionId', '=', editionId);
  if (states !== undefined) query = query.where('tasks.state', 'in', [...states]);
  return (await query.orderBy('tasks.number').orderBy('tasks.id').execute()) as TaskRecord[];
}

function selectTasks(db: Database) {
  return db
    .selectFrom('tasks')
    .leftJoin('planEditions', 'planEditions.id', 'tasks.editionId')
    .selectAll('tasks')
    .select('planEditions.state as editionState');
}

export interface PartyRecord extends Omit<Selectable<TaskParties>, 'role'> {
  readonly role: Role;
  readonly unitName: string | null;
  readonly groupName: string | null;
}

/** Parties of the tasks, in the order written. */
export async function listParties(db: Database, taskIds: readonly string[]): Promise<PartyRecord[]> {
  if (taskIds.length === 0) return [];
  const rows = await db
    .selectFrom('taskParties')
    .leftJoin('units', 'units.id', 'taskParties.unitId')
    .leftJoin('unitGroups', 'unitGroups.id', 'taskParties.groupId')
    .selectAll('taskParties')
    .select(['units.name as unitName', 'unitGroups.name as groupName'])
    .where('taskId', 'in', [...taskIds])
    .orderBy('taskParties.sort')
    .orderBy('taskParties.id')
    .execute();
  return rows as PartyRecord[];
}

export async function listMilestones(db: Database, taskIds: readonly string[]): Promise<Selectable<Milestones>[]> {
  if (taskIds.length === 0) return [];
  return db
    .selectFrom('milestones')
    .selectAll()
    .where('taskId', 'in', [...taskIds])
    .orderBy('dueDate')
    .orderBy('sort')
    .execute();
}

/** Of each unit, those units above it (and itself) at which the actor holds a post: all that a policy asks about. */
export async function loadUnitPaths(db: Database, actor: Actor, unitIds: Iterable<string | null>): Promise<UnitPaths> {
  const ids = [...new Set(unitIds)].filter((id) => id !== null);
  const posts = [...new Set(actor.posts.map((post) => post.unitId))];
  if (ids.length === 0 || posts.length === 0) return new Map();
  const rows = await db
    .selectFrom('unitAncestors')
    .select(['unitId', sql<string[]>`array_agg(ancestor_id::text order by depth)`.as('path')])
    .where('unitId', 'in', ids)
    .where('ancestorId', 'in', posts)
    .groupBy('unitId')
    .execute();
  return new Map(rows.map((row) => [row.unitId, row.path]));
}

export type NewTask = Pick<
  TaskRecord,
  | 'officeUnitId'
  | 'planId'
  | 'editionId'
  | 'clauseId'
  | 'phaseId'
  | 'sourceKind'
  | 'sourceTitle'
  | 'number'
  | 'title'
  | 'text'
  | 'startOffset'
  | 'endOffset'
  | 'beginDate'
  | 'dueDate'
  | 'dueText'
  | 'dueStart'
  | 'dueEnd'
  | 'standing'
  | 'recurring'
  | 'inherited'
  | 'construct'
  | 'confidence'
> &
  Partial<Pick<TaskRecord, 'reviewedAt' | 'reviewedBy'>>;

export interface NewParty {
  readonly role: Role;
  readonly name: string;
  readonly startOffset: number | null;
  readonly endOffset: number | null;
  readonly unitId: string | null;
  readonly groupId: string | null;
  readonly inherited: boolean;
}

export interface NewTaskContents {
  readonly task: NewTask;
  readonly parties: readonly NewParty[];
  readonly milestones: readonly MilestoneInput[];
}

/** Inserts drafts with their parties and milestones; answers their ids in the same order. */
export async function insertDrafts(ctx: Context, drafts: readonly NewTaskContents[]): Promise<string[]> {
  const now = ctx.clock.now();
  const { jurisdictionId, accountId } = ctx.actor;
  const placed = drafts.map((draft) => ({ ...draft, id: uuidv7() }));
  const common = (officeUnitId: string, taskId: string) => ({ jurisdictionId, officeUnitId, taskId });
  const taskRows = placed.map(({ id, task }) => ({
    ...task,
    id,
    jurisdictionId,
    recurring: task.recurring === null ? null : JSON.stringify(task.recurring),
    createdBy: accountId,
    createdAt: now,
    updatedAt: now,
  }));
  await record(ctx, ...placed.map(({ id, task }) => taskEntry('task.create', { ...task, id }, { title: task.title })));
  await inChunks(taskRows, (rows) => ctx.db.insertInto('tasks').values(rows).execute());
  await insertParties(
    ctx,
    placed.flatMap(({ id, task, parties }) => partyRows(common(task.officeUnitId, id), parties)),
  );
  await insertMilestones(
    ctx,
    placed.flatMap(({ id, task, milestones }) => milestoneRows(common(task.officeUnitId, id), milestones)),
  );
  return placed.map(({ id }) => id);
}

interface Belonging {
  readonly jurisdictionId: string;
  readonly officeUnitId: string;
  readonly taskId: string;
}

function partyRows(belonging: Belonging, parties: readonly NewParty[]) {
  return parties.map((party, sort) => ({ ...belonging, ...party, id: uuidv7(), sort }));
}

function milestoneRows(belonging: Belonging, milestones: readonly MilestoneInput[]) {
  return milestones.map(({ dueDate, percent, title }, sort) => ({
    ...belonging,
    id: uuidv7(),
    dueDate,
    percent: percent ?? null,
    title,
    sort,
  }));
}

async function insertParties(ctx: Context, rows: ReturnType<typeof partyRows>): Promise<void> {
  await inChunks(rows, (chunk) => ctx.db.insertInto('taskParties').values(chunk).execute());
}

async function insertMilestones(ctx: Context, rows: ReturnType<typeof milestoneRows>): Promise<void> {
  await inChunks(rows, (chunk) => ctx.db.insertInto('milestones').values(chunk).execute());
}

/** PostgreSQL takes at most 65,535 parameters a statement. */
export async function inChunks<Row>(rows: readonly Row[], insert: (chunk: Row[]) => Promise<unknown>): Promise<void> {
  for (let at = 0; at < rows.length; at += 1000) await insert(rows.slice(at, at + 1000));
}

/** An entry of the record about a task, in the office's right. */
export function taskEntry(
  action: string,
  task: { id: string; planId: string | null; officeUnitId: string },
  change: object = {},
): RecordEntry {
  const { id, planId, officeUnitId } = task;
  return { action, unitId: officeUnitId, thingType: 'tasks', thingId: id, planId, taskId: id, change };
}

export interface TaskChange {
  readonly title?: string;
  readonly text?: string;
  readonly phaseId?: string | null;
  readonly beginDate?: string | null;
  readonly dueDate?: string | null;
  readonly standing?: boolean;
  readonly recurring?: Recurring | null;
  readonly state?: TaskState;
  readonly stateReason?: string | null;
  readonly progress?: number;
  readonly closedAt?: Date;
  readonly reviewedAt?: Date | null;
  readonly reviewedBy?: string | null;
}

/** Changes the task if it is still at that version; false when somebody was faster. */
export async function changeTask(
  ctx: Context,
  task: TaskRecord,
  version: number,
  change: TaskChange,
  entry: RecordEntry,
): Promise<boolean> {
  const { recurring, ...columns } = change;
  await record(ctx, entry);
  const { numUpdatedRows } = await ctx.db
    .updateTable('tasks')
    .set({
      ...columns,
      ...(recurring !== undefined && { recurring: recurring === null ? null : JSON.stringify(recurring) }),
      updatedAt: ctx.clock.now(),
    })
    .set((expression) => ({ version: expression('version', '+', 1) }))
    .where('id', '=', task.id)
    .where('version', '=', version)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

export async function replaceParties(ctx: Context, task: TaskRecord, parties: readonly NewParty[]): Promise<void> {
  const { id: taskId, officeUnitId, jurisdictionId } = task;
  await ctx.db.deleteFrom('taskParties').where('taskId', '=', taskId).execute();
  await insertParties(ctx, partyRows({ jurisdictionId, officeUnitId, taskId }, parties));
}

export async function replaceMilestones(
  ctx: Context,
  task: TaskRecord,
  milestones: readonly MilestoneInput[],
): Promise<void> {
  const { id: taskId, officeUnitId, jurisdictionId } = task;
  await ctx.db.deleteFrom('milestones').where('taskId', '=', taskId).execute();
  await insertMilestones(ctx, milestoneRows({ jurisdictionId, officeUnitId, taskId }, milestones));
}

/** Parties and milestones go with it. */
export async function deleteTask(ctx: Context, task: TaskRecord): Promise<void> {
  await record(ctx, taskEntry('task.delete', task, { title: task.title }));
  await ctx.db.deleteFrom('tasks').where('id', '=', task.id).execute();
}

export async function deleteTasks(ctx: Context, tasks: readonly TaskRecord[]): Promise<void> {
  if (tasks.length === 0) return;
  await record(ctx, ...tasks.map((task) => taskEntry('task.delete', task, { title: task.title })));
  await sql`delete from tasks where id = any(${tasks.map((task) => task.id)}::uuid[])`.execute(ctx.db);
}

/** The number for a task added by hand: the one after the edition's last; from 1 for an office's own tasks. */
export async function nextNumber(db: Database, of: { editionId: string } | { officeUnitId: string }): Promise<number> {
  let query = db.selectFrom('tasks').select(({ fn }) => fn.max('number').as('last'));
  query =
    'editionId' in of
      ? query.where('editionId', '=', of.editionId)
      : query.where('officeUnitId', '=', of.officeUnitId).where('editionId', 'is', null);
  return ((await query.executeTakeFirst())?.last ?? 0) + 1;
}
