// Issue 下达 and withdrawal: the edition and its tasks change together or not at all.
import type { Context } from '../../platform/context.ts';
import { deleteTask, listEditionTasks } from '../task/task.queries.ts';
import { issueEditionTasks, withdrawEditionTasks } from '../task/task.service.ts';
import { type EditionRow, listEditionsInState, updateEditionState } from './edition.queries.ts';
import { presentHead, requireEdition, requireIssuable, requireStep, staleEdition } from './edition.service.ts';
import { lockPlan, updatePlan } from './plan.queries.ts';
import type { EditionHead } from './plan.schema.ts';

export async function issueEdition(ctx: Context, id: string, version: number): Promise<EditionHead> {
  const { edition, step } = await requireStep(ctx, id, version, 'issue');
  await lockPlan(ctx, edition.planId);
  await requireIssuable(ctx, id);
  for (const older of await listEditionsInState(ctx.db, edition.planId, ['issued'])) {
    await replaceEdition(ctx, await requireEdition(ctx, older), edition.number);
  }
  await issueEditionTasks(ctx, id);
  const issued = await updateEditionState(ctx, edition, version, { action: 'issue', to: step.to, note: null });
  if (!issued) throw await staleEdition(ctx, id);
  await updatePlan(ctx, edition.planId, { currentEditionId: id, title: edition.title });
  return await presentHead(ctx, await requireEdition(ctx, id));
}

/** An edition gives way to a later one: its open tasks end with it, those of a draft are gone with the draft. */
export async function replaceEdition(ctx: Context, older: EditionRow, by: number): Promise<void> {
  const reason = `由第 ${by} 版替代`;
  await withdrawEditionTasks(ctx, older.id, reason);
  for (const task of await listEditionTasks(ctx.db, older.id, ['draft'])) await deleteTask(ctx, task);
  await updateEditionState(ctx, older, older.version, { action: 'replace', to: 'replaced', note: reason });
}

export async function withdrawEdition(ctx: Context, id: string, version: number, reason: string): Promise<EditionHead> {
  const { edition, step } = await requireStep(ctx, id, version, 'withdraw');
  await withdrawEditionTasks(ctx, id, reason);
  const withdrawn = await updateEditionState(ctx, edition, version, { action: 'withdraw', to: step.to, note: reason });
  if (!withdrawn) throw await staleEdition(ctx, id);
  return await presentHead(ctx, await requireEdition(ctx, id));
}
