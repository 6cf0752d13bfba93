// Sign-off, issue 下达 and withdrawal: the edition and its tasks change together or not at all.
import { authorize } from '../../platform/authorize.ts';
import type { Context } from '../../platform/context.ts';
import { problem } from '../../platform/problems/problem.ts';
import { sendPlanMessages } from '../message/message.service.ts';
import { issueNextEdition, type NextEdition } from '../task/carry.service.ts';
import { previewIssue } from '../task/issue-preview.service.ts';
import { deleteTasks, listEditionTasks } from '../task/task.queries.ts';
import { withdrawEditionTasks } from '../task/task.service.ts';
import type { IssuePreview } from '../task/told.schema.ts';
import { deleteMatches } from './changes.queries.ts';
import { readNextEdition } from './changes.service.ts';
import { type EditionRow, followEdition, updateEditionState } from './edition.queries.ts';
import { presentHead, requireEdition, requireStep, staleEdition } from './edition.service.ts';
import { decideReview } from './plan.policy.ts';
import { lockPlan, updatePlan } from './plan.queries.ts';
import type { EditionHead } from './plan.schema.ts';

/** A step of sign-off: submit, recall, return, sign. */
export async function moveEdition(
  ctx: Context,
  id: string,
  version: number,
  action: 'submit' | 'recall' | 'return' | 'sign',
  note: string | null,
): Promise<EditionHead> {
  const { edition, step } = await requireStep(ctx, id, version, action);
  // What is signed can no longer be changed, so it must be complete before it is sent.
  if (action === 'submit') await requireIssuable(ctx, edition);
  if (!(await updateEditionState(ctx, edition, version, { action, to: step.to, note })))
    throw await staleEdition(ctx, id);
  return await presentHead(ctx, await requireEdition(ctx, id));
}

/** The edition as issuing takes it; throws what still stands in the way of that. */
async function requireIssuable(ctx: Context, edition: EditionRow): Promise<NextEdition> {
  const { next, waiting } = await readNextEdition(ctx, edition);
  const { blocking, tasks } = await previewIssue(ctx, next);
  if (blocking.length > 0) throw problem('tasks-have-gaps', { count: blocking.length }, { blocking });
  if (tasks === 0) throw problem('plan-has-no-tasks');
  if (waiting.length > 0) {
    throw problem('edition-changes-unconfirmed', { count: waiting.length }, { matchIds: waiting });
  }
  return next;
}

export async function showIssuePreview(ctx: Context, id: string): Promise<IssuePreview> {
  const edition = await requireEdition(ctx, id);
  authorize(decideReview(ctx.actor, edition));
  return await previewIssue(ctx, (await readNextEdition(ctx, edition)).next);
}

/** What is in force goes on in the new edition, ends with the old one, or begins; the units are told what of it concerns them. */
export async function issueEdition(ctx: Context, id: string, version: number): Promise<EditionHead> {
  const { edition: seen, step } = await requireStep(ctx, id, version, 'issue');
  await lockPlan(ctx, seen.planId);
  const edition = await requireEdition(ctx, id);
  const next = await requireIssuable(ctx, edition);
  const news = await issueNextEdition(ctx, next);
  if (next.previous !== null) {
    const older = await requireEdition(ctx, next.previous.id);
    await updateEditionState(ctx, older, older.version, {
      action: 'replace',
      to: 'replaced',
      note: replacedBy(edition),
    });
    await followEdition(ctx, id, older.id);
  }
  const issued = await updateEditionState(ctx, edition, version, { action: 'issue', to: step.to, note: null });
  if (!issued) throw await staleEdition(ctx, id);
  await updatePlan(ctx, edition.planId, { currentEditionId: id, title: edition.title });
  await sendPlanMessages(ctx, { ...edition, isFirst: next.previous === null }, news);
  return await presentHead(ctx, await requireEdition(ctx, id));
}

const replacedBy = ({ number }: { number: number }) => `由第 ${number} 版替代`;

/** A draft gives way to a later upload: its tasks are gone with it. */
export async function replaceDraft(ctx: Context, older: EditionRow, by: number): Promise<void> {
  await deleteMatches(ctx, older.id);
  await deleteTasks(ctx, await listEditionTasks(ctx.db, older.id, ['draft']));
  const note = replacedBy({ number: by });
  await updateEditionState(ctx, older, older.version, { action: 'replace', to: 'replaced', note });
}

export async function withdrawEdition(ctx: Context, id: string, version: number, reason: string): Promise<EditionHead> {
  const { edition, step } = await requireStep(ctx, id, version, 'withdraw');
  await withdrawEditionTasks(ctx, id, reason);
  const withdrawn = await updateEditionState(ctx, edition, version, { action: 'withdraw', to: step.to, note: reason });
  if (!withdrawn) throw await staleEdition(ctx, id);
  return await presentHead(ctx, await requireEdition(ctx, id));
}
