// Requests to move a due date 延期申请, and what was decided.
import { type RawBuilder, sql } from 'kysely';
import { uuidv7 } from 'uuidv7';
import type { Context, Database } from '../../platform/context.ts';
import { problem } from '../../platform/problems/problem.ts';
import { record } from '../../platform/record/record.ts';
import type { AssignmentRecord } from './assignment.queries.ts';

export interface DeadlineRecord {
  readonly id: string;
  readonly officeUnitId: string;
  readonly taskId: string;
  readonly taskTitle: string;
  readonly planId: string | null;
  readonly unitId: string;
  readonly unitName: string;
  readonly oldDueDate: string | null;
  readonly newDueDate: string;
  readonly reason: string;
  readonly state: 'pending' | 'approved' | 'refused';
  readonly decisionNote: string | null;
  readonly requestedByName: string;
  readonly decidedByName: string | null;
  readonly createdAt: Date;
  readonly decidedAt: Date | null;
  readonly version: number;
}

/** Newest first. `where` is a condition on `d` (the request) and `t` (its task). */
export async function listDeadlineRequests(db: Database, where: RawBuilder<unknown>): Promise<DeadlineRecord[]> {
  const found = await sql<DeadlineRecord>`
    select d.*, t.title as task_title, t.plan_id, u.name as unit_name, asked.display_name as requested_by_name,
      decided.display_name as decided_by_name
    from deadline_requests d join tasks t on t.id = d.task_id join units u on u.id = d.unit_id
      join accounts asked on asked.id = d.requested_by left join accounts decided on decided.id = d.decided_by
    where ${where} order by d.created_at desc, d.id desc`.execute(db);
  return found.rows;
}

export function listDeadlineRequestsOfTask(db: Database, taskId: string): Promise<DeadlineRecord[]> {
  return listDeadlineRequests(db, sql`d.task_id = ${taskId}`);
}

/** Throws the 404 when there is none that the session sees. */
export async function requireDeadlineRequest(db: Database, id: string): Promise<DeadlineRecord> {
  const [request] = await listDeadlineRequests(db, sql`d.id = ${id}`);
  if (request === undefined) throw problem('not-found');
  return request;
}

export async function insertDeadlineRequest(
  ctx: Context,
  assignment: AssignmentRecord,
  asked: { readonly newDueDate: string; readonly reason: string },
): Promise<string> {
  const id = uuidv7();
  const { officeUnitId, planId, taskId, unitId, dueDate: oldDueDate } = assignment;
  const { jurisdictionId, accountId: requestedBy } = ctx.actor;
  await record(ctx, {
    action: 'deadline.request',
    unitId,
    thingType: 'deadline_requests',
    thingId: id,
    planId,
    taskId,
    change: { from: oldDueDate, to: asked.newDueDate },
  });
  await ctx.db
    .insertInto('deadlineRequests')
    .values({
      ...{ id, jurisdictionId, officeUnitId, taskId, unitId, oldDueDate, ...asked, requestedBy },
      createdAt: ctx.clock.now(),
    })
    .execute();
  return id;
}

/** Decides a pending request; false when it was decided meanwhile. */
export async function decideRequest(
  ctx: Context,
  request: DeadlineRecord,
  state: 'approved' | 'refused',
  decisionNote: string | null,
): Promise<boolean> {
  const { id, officeUnitId, planId, taskId, oldDueDate, newDueDate } = request;
  await record(ctx, {
    action: 'deadline.decide',
    unitId: officeUnitId,
    thingType: 'deadline_requests',
    thingId: id,
    planId,
    taskId,
    change: { state, from: oldDueDate, to: newDueDate },
  });
  const { numUpdatedRows } = await ctx.db
    .updateTable('deadlineRequests')
    .set({ state, decisionNote, decidedBy: ctx.actor.accountId, decidedAt: ctx.clock.now() })
    .set((expression) => ({ version: expression('version', '+', 1) }))
    .where('id', '=', id)
    .where('state', '=', 'pending')
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** Part of approving a request, and recorded with that. */
export async function moveDueDate(ctx: Context, taskId: string, dueDate: string): Promise<void> {
  await ctx.db
    .updateTable('tasks')
    .set({ dueDate, updatedAt: ctx.clock.now() })
    .set((expression) => ({ version: expression('version', '+', 1) }))
    .where('id', '=', taskId)
    .execute();
}
