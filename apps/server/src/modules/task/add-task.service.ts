// A task that no compiler read: from text selected in an edition, or from minutes, an instruction, an upper level's order.
import { authorize } from '../../platform/authorize.ts';
import type { Context } from '../../platform/context.ts';
import { problem } from '../../platform/problems/problem.ts';
import { loadRights, requireBusinessPost } from './access.service.ts';
import { findClauseAt, findEditionText, loadNamedUnits } from './draft.queries.ts';
import type { AddTask } from './draft.schema.ts';
import { checkParties } from './draft.service.ts';
import { decideAnyOffice, decideRight } from './task.policy.ts';
import { insertDrafts, type NewTask, nextNumber } from './task.queries.ts';
import type { Task } from './task-detail.schema.ts';
import { showTask } from './task-detail.service.ts';

type FromText = Extract<AddTask, { editionId: string }>;
type FromSource = Extract<AddTask, { sourceKind: string }>;

export async function addTask(ctx: Context, asked: AddTask): Promise<Task> {
  requireBusinessPost(ctx);
  authorize(decideAnyOffice(ctx.actor));
  const task = 'editionId' in asked ? await fromText(ctx, asked) : await fromSource(ctx, asked);
  const parties = checkParties(await loadNamedUnits(ctx.db), asked.parties);
  const [id] = await insertDrafts(ctx, [{ task, parties, milestones: asked.milestones }]);
  return showTask(ctx, id as string);
}

async function requireOfficeAt(ctx: Context, id: string, officeUnitId: string): Promise<void> {
  const place = { id, officeUnitId };
  authorize(decideRight(['office'], (await loadRights(ctx, [place]))(place)));
}

/** Longest title made from a text's first sentence. */
const titleLength = 30;

async function fromText(ctx: Context, asked: FromText): Promise<NewTask> {
  const edition = await findEditionText(ctx.db, asked.editionId);
  if (edition === undefined) throw problem('not-found');
  await requireOfficeAt(ctx, edition.id, edition.officeUnitId);
  if (edition.state !== 'draft') throw problem('plan-immutable');
  const { startOffset, endOffset } = asked;
  const text = edition.text.slice(startOffset, endOffset);
  if (endOffset > edition.text.length || text.trim() === '') throw problem('text-range-invalid');
  const sentence = text.trim().split(/[。；：\n]/, 1)[0] ?? '';
  return {
    ...datesOf(asked),
    ...byHand,
    officeUnitId: edition.officeUnitId,
    planId: edition.planId,
    editionId: edition.id,
    clauseId: await findClauseAt(ctx.db, edition.id, startOffset),
    sourceKind: 'plan',
    sourceTitle: edition.title,
    number: await nextNumber(ctx.db, { editionId: edition.id }),
    title: asked.title ?? ([...sentence].slice(0, titleLength).join('') || text.trim().slice(0, titleLength)),
    text,
    startOffset,
    endOffset,
  };
}

async function fromSource(ctx: Context, asked: FromSource): Promise<NewTask> {
  const { officeUnitId, sourceKind, sourceTitle, title, text } = asked;
  await requireOfficeAt(ctx, officeUnitId, officeUnitId);
  return {
    ...datesOf(asked),
    ...byHand,
    ...{ officeUnitId, sourceKind, sourceTitle, title, text },
    planId: null,
    editionId: null,
    clauseId: null,
    number: await nextNumber(ctx.db, { officeUnitId }),
    startOffset: null,
    endOffset: null,
  };
}

const byHand = {
  phaseId: null,
  dueText: null,
  dueStart: null,
  dueEnd: null,
  inherited: [],
  construct: 'by-hand',
  confidence: 1,
};

function datesOf({ beginDate, dueDate, standing, recurring }: AddTask) {
  return {
    beginDate: beginDate ?? null,
    dueDate: dueDate ?? null,
    standing: standing ?? false,
    recurring: recurring ?? null,
  };
}
