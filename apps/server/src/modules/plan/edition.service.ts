// An edition from load to answer: shown, corrected, and moved through sign-off.
import type { z } from 'zod';
import { authorize } from '../../platform/authorize.ts';
import type { Context } from '../../platform/context.ts';
import { type Problem, problem } from '../../platform/problems/problem.ts';
import { requireJurisdiction } from '../organisation/organisation.queries.ts';
import { type EditionRow, findEdition, listSignOffs, updateEditionHead } from './edition.queries.ts';
import { dateEdition } from './edition-year.service.ts';
import { suggestYear } from './open-date.rules.ts';
import { decideEditionAction, decideReview, holdsPost } from './plan.policy.ts';
import { listEditionsOfPlan, updatePlan } from './plan.queries.ts';
import { actionsOf, type EditionAction, findTransition, type Transition } from './plan.rules.ts';
import type { ChangeEdition, EditionHead, signOffSchema } from './plan.schema.ts';
import { countDoubtful } from './review.queries.ts';

export async function requireEdition(ctx: Context, id: string): Promise<EditionRow> {
  const edition = await findEdition(ctx.db, id);
  if (edition === null) throw problem('not-found');
  return edition;
}

/** The edition, where the actor's post allows the action and the edition's state and version take it. */
export async function requireStep(
  ctx: Context,
  id: string,
  version: number,
  action: EditionAction,
): Promise<{ edition: EditionRow; step: Transition }> {
  const edition = await requireEdition(ctx, id);
  authorize(decideEditionAction(ctx.actor, edition, action));
  if (edition.version !== version) throw await staleEdition(ctx, id);
  const { settings } = await requireJurisdiction(ctx.db);
  const step = findTransition(edition.state, action, settings.signOff);
  if (step === null && action === 'edit') throw problem('plan-immutable');
  if (step === null) throw problem('state-refuses', { action, state: edition.state });
  return { edition, step };
}

/** The 409 that shows the edition as it is now. */
export async function staleEdition(ctx: Context, id: string): Promise<Problem> {
  return problem('stale-version', undefined, { current: await presentHead(ctx, await requireEdition(ctx, id)) });
}

export async function presentHead(ctx: Context, edition: EditionRow): Promise<EditionHead> {
  const { settings } = await requireJurisdiction(ctx.db);
  const roles = (['office', 'approver'] as const).filter((role) => holdsPost(ctx.actor, [role], edition));
  const { officeUnitPath: _path, fileHash: _hash, hasOpenYear, ...head } = edition;
  const hasDoubts = edition.state === 'draft' && decideReview(ctx.actor, edition).allowed;
  return {
    ...head,
    openYear: edition.year === null && hasOpenYear,
    suggestedYear: suggestYear(edition),
    doubtful: hasDoubts ? await countDoubtful(ctx.db, edition.id) : { tasks: 0, elements: 0 },
    signOffs: (await listSignOffs(ctx.db, [edition.id])).map(presentSignOff),
    can: actionsOf(edition.state, settings.signOff, roles),
    createdAt: edition.createdAt.toISOString(),
    submittedAt: edition.submittedAt?.toISOString() ?? null,
    signedAt: edition.signedAt?.toISOString() ?? null,
    issuedAt: edition.issuedAt?.toISOString() ?? null,
  };
}

export function presentSignOff(row: Awaited<ReturnType<typeof listSignOffs>>[number]): z.output<typeof signOffSchema> {
  const act = row.act as z.output<typeof signOffSchema>['act'];
  return { act, note: row.note, accountName: row.accountName, at: row.createdAt.toISOString() };
}

export async function changeEdition(
  ctx: Context,
  id: string,
  version: number,
  change: ChangeEdition,
): Promise<EditionHead> {
  const { edition } = await requireStep(ctx, id, version, 'edit');
  if (Object.keys(change).length > 0) {
    if (!(await updateEditionHead(ctx, edition, version, change))) throw await staleEdition(ctx, id);
    if (change.year !== undefined && change.year !== edition.year) await dateEdition(ctx, edition, change.year);
    if (change.title !== undefined && edition.previousEditionId === null && (await isNewest(ctx, edition))) {
      await updatePlan(ctx, edition.planId, { title: change.title });
    }
  }
  return await presentHead(ctx, await requireEdition(ctx, id));
}

async function isNewest(ctx: Context, edition: EditionRow): Promise<boolean> {
  const [newest] = await listEditionsOfPlan(ctx.db, edition.planId);
  return newest?.id === edition.id;
}
