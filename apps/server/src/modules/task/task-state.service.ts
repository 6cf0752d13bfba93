// The acts of the office on an issued task: close, suspend, resume, withdraw.
import { authorize } from '../../platform/authorize.ts';
import { today } from '../../platform/clock.ts';
import type { Context } from '../../platform/context.ts';
import { problem } from '../../platform/problems/problem.ts';
import { loadRights, requireBusinessPost, staleVersion } from './access.service.ts';
import {
  type AssignmentRecord,
  listAssignmentsOfTask,
  listUnsettledIds,
  settleAssignments,
} from './assignment.queries.ts';
import { stateAfterClose } from './assignment.rules.ts';
import { replan } from './issue.service.ts';
import { settleOccurrences } from './occurrence.queries.ts';
import { decideRight } from './task.policy.ts';
import { changeTask, requireTask, type TaskChange, type TaskRecord, taskEntry } from './task.queries.ts';
import { findTaskTransition } from './task.rules.ts';
import type { TaskAction } from './task.schema.ts';
import { showTask } from './task-detail.service.ts';

type OfficeAction = Extract<TaskAction, 'close' | 'suspend' | 'resume' | 'withdraw'>;

async function moveTask(
  ctx: Context,
  id: string,
  version: number,
  action: OfficeAction,
  change: (task: TaskRecord) => Promise<TaskChange> | TaskChange,
  recorded: object,
): Promise<TaskRecord> {
  requireBusinessPost(ctx);
  const task = await requireTask(ctx.db, id);
  authorize(decideRight(['office'], (await loadRights(ctx, [task]))(task)));
  if (task.version !== version) throw staleVersion(await showTask(ctx, id));
  const transition = findTaskTransition(task.state, action);
  if (transition?.to == null) throw problem('state-refuses', { action, state: task.state });
  const columns = { state: transition.to, ...(await change(task)) };
  const moved = await changeTask(ctx, task, version, columns, taskEntry(`task.${action}`, task, recorded));
  if (!moved) throw staleVersion(await showTask(ctx, id));
  return task;
}

/** Confirms the lead's application; without one, the office says why it closes all the same. */
export async function closeTask(ctx: Context, id: string, version: number, note: string | undefined) {
  let assignments: AssignmentRecord[] = [];
  const change = async () => {
    assignments = await listAssignmentsOfTask(ctx.db, id, today(ctx.clock));
    const applied = assignments.some(({ role, state }) => role === 'lead' && state === 'reported-complete');
    if (!applied && note === undefined) throw problem('close-needs-note');
    return { closedAt: ctx.clock.now(), progress: 100, stateReason: note ?? null };
  };
  await moveTask(ctx, id, version, 'close', change, note === undefined ? {} : { note });
  const settled = (wanted: 'confirmed' | 'ended') =>
    assignments
      .filter(({ state, role }) => state !== wanted && stateAfterClose(state, role) === wanted)
      .map((assignment) => assignment.id);
  await settleAssignments(ctx, settled('confirmed'), 'confirmed');
  await settleAssignments(ctx, settled('ended'), 'ended');
  await settleOccurrences(ctx, [id], true);
  return showTask(ctx, id);
}

export async function suspendTask(ctx: Context, id: string, version: number, reason: string) {
  await moveTask(ctx, id, version, 'suspend', () => ({ stateReason: reason }), { reason });
  return showTask(ctx, id);
}

/** Occurrences that would have fallen into the suspension are not made up for. */
export async function resumeTask(ctx: Context, id: string, version: number, reason: string) {
  const task = await moveTask(ctx, id, version, 'resume', () => ({ stateReason: null }), { reason });
  if (task.recurring !== null) await replan(ctx, [id]);
  return showTask(ctx, id);
}

export async function withdrawTask(ctx: Context, id: string, version: number, reason: string) {
  await moveTask(ctx, id, version, 'withdraw', () => ({ stateReason: reason }), { reason });
  await endWork(ctx, [id]);
  return showTask(ctx, id);
}

/** Part of withdrawing tasks: what was confirmed stays so, the rest ends. */
export async function endWork(ctx: Context, taskIds: readonly string[]): Promise<void> {
  await settleAssignments(ctx, await listUnsettledIds(ctx.db, taskIds), 'ended');
  await settleOccurrences(ctx, taskIds, false);
}
