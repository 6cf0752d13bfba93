import { authorize } from '../../platform/authorize.ts';
import { today } from '../../platform/clock.ts';
import type { Context } from '../../platform/context.ts';
import { problem } from '../../platform/problems/problem.ts';
import { loadRights, requireBusinessPost } from './access.service.ts';
import { requireAssignment } from './assignment.queries.ts';
import {
  type DeadlineRecord,
  decideRequest,
  insertDeadlineRequest,
  moveDueDate,
  requireDeadlineRequest,
} from './deadline.queries.ts';
import type { DeadlineRequest } from './deadline.schema.ts';
import { addOccurrences } from './issue.service.ts';
import { decideRight } from './task.policy.ts';
import { requireTask } from './task.queries.ts';
import type { Right } from './task.rules.ts';
import { timeOf, timeOrNull } from './task-row.queries.ts';

function presentDeadlineRequest(request: DeadlineRecord, rights: ReadonlySet<Right>): DeadlineRequest {
  const { id, taskId, taskTitle, unitId, unitName, oldDueDate, newDueDate, reason, state, decisionNote } = request;
  const { requestedByName, decidedByName, version } = request;
  return {
    ...{ id, taskId, taskTitle, unitId, unitName, oldDueDate, newDueDate, reason, state, decisionNote },
    ...{ requestedByName, decidedByName, version },
    createdAt: timeOf(request.createdAt),
    decidedAt: timeOrNull(request.decidedAt),
    can: state === 'pending' && rights.has('office') ? ['decide'] : [],
  };
}

export async function presentDeadlineRequests(
  ctx: Context,
  records: readonly DeadlineRecord[],
): Promise<DeadlineRequest[]> {
  const rightsOn = await loadRights(ctx, records);
  return records.map((request) => presentDeadlineRequest(request, rightsOn(request)));
}

async function showDeadlineRequest(ctx: Context, id: string): Promise<DeadlineRequest> {
  const request = await requireDeadlineRequest(ctx.db, id);
  return presentDeadlineRequest(request, (await loadRights(ctx, [request]))(request));
}

interface Asked {
  readonly assignmentId: string;
  readonly newDueDate: string;
  readonly reason: string;
}

/** By a unit that still works on the task, in the right of its assignment. */
export async function requestDeadline(ctx: Context, taskId: string, asked: Asked): Promise<DeadlineRequest> {
  requireBusinessPost(ctx);
  const day = today(ctx.clock);
  await requireTask(ctx.db, taskId);
  const assignment = await requireAssignment(ctx.db, asked.assignmentId, day);
  if (assignment.taskId !== taskId) throw problem('not-found');
  authorize(decideRight(['unit'], (await loadRights(ctx, [assignment]))(assignment)));
  const { taskState, state, role, standing, dueDate } = assignment;
  if (taskState !== 'issued') throw problem('state-refuses', { action: 'request-deadline', state: taskState });
  if (state === 'confirmed' || state === 'ended' || role === 'support') {
    throw problem('state-refuses', { action: 'request-deadline', state: role === 'support' ? role : state });
  }
  if (standing || dueDate === null) throw problem('deadline-standing');
  const { newDueDate, reason } = asked;
  if (newDueDate <= dueDate || newDueDate < day) throw problem('deadline-not-later');
  const id = await insertDeadlineRequest(ctx, assignment, { newDueDate, reason });
  return showDeadlineRequest(ctx, id);
}

interface Decision {
  readonly approve: boolean;
  readonly note?: string | undefined;
}

/** Approving moves the task's due date, unless another request has moved it further meanwhile. */
export async function decideDeadlineRequest(ctx: Context, id: string, decision: Decision): Promise<DeadlineRequest> {
  requireBusinessPost(ctx);
  const request = await requireDeadlineRequest(ctx.db, id);
  authorize(decideRight(['office'], (await loadRights(ctx, [request]))(request)));
  if (request.state !== 'pending') throw problem('state-refuses', { action: 'decide', state: request.state });
  const task = await requireTask(ctx.db, request.taskId);
  if (task.state !== 'issued' && task.state !== 'suspended') {
    throw problem('state-refuses', { action: 'decide', state: task.state });
  }
  const decided = await decideRequest(ctx, request, decision.approve ? 'approved' : 'refused', decision.note ?? null);
  if (!decided) throw problem('state-refuses', { action: 'decide', state: 'decided' });
  if (decision.approve && (task.dueDate === null || request.newDueDate > task.dueDate)) {
    await moveDueDate(ctx, request.taskId, request.newDueDate);
    if (task.recurring !== null) await addOccurrences(ctx, [task.id]);
  }
  return showDeadlineRequest(ctx, id);
}
