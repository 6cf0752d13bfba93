// A plan's ladder and the jurisdiction's, and how a task stands on it.
import { authorize } from '../../platform/authorize.ts';
import { addDays } from '../../platform/calendar/working-days.ts';
import { today } from '../../platform/clock.ts';
import type { Context } from '../../platform/context.ts';
import { rootUnitId } from '../organisation/organisation.queries.ts';
import { requirePlan } from '../plan/plan.service.ts';
import { requireBusinessPost, staleVersion } from '../task/access.service.ts';
import { loadUnitPaths, requireTask } from '../task/task.queries.ts';
import { listBoundOfTask } from './bound.queries.ts';
import { raisable } from './by-hand.service.ts';
import { type LadderPlace, listLadders, loadLadders, saveLadder } from './ladder.queries.ts';
import { plannedRungs } from './ladder.rules.ts';
import type { Ladder, LadderView, TaskLadderRow } from './ladder.schema.ts';
import { loadSupervisionRights } from './present.service.ts';
import { boundOf } from './raise.rules.ts';
import { decideDefaultLadder, decidePlanLadder, decideReadLadder } from './supervision.policy.ts';

async function placeOf(ctx: Context, planId: string | null): Promise<LadderPlace & { readonly mayEdit: boolean }> {
  if (planId === null) {
    const officeUnitId = await rootUnitId(ctx.db);
    return { planId, officeUnitId, mayEdit: decideDefaultLadder(ctx.actor, officeUnitId).allowed };
  }
  const { officeUnitId } = await requirePlan(ctx, planId);
  const paths = await loadUnitPaths(ctx.db, ctx.actor, [officeUnitId]);
  return { planId, officeUnitId, mayEdit: decidePlanLadder(ctx.actor, officeUnitId, paths).allowed };
}

/** Of a plan; null for what holds where a plan has none. */
export async function showLadder(ctx: Context, planId: string | null): Promise<LadderView> {
  authorize(decideReadLadder(ctx.actor));
  const { mayEdit } = await placeOf(ctx, planId);
  const kept = (await listLadders(ctx.db)).find((ladder) => ladder.planId === planId);
  const { steps, pauseWhileWaiting } = (await loadLadders(ctx.db)).ladderOf(planId);
  return {
    ...{ planId, steps, pauseWhileWaiting },
    own: kept !== undefined,
    can: mayEdit ? ['edit'] : [],
    version: kept?.version ?? 0,
  };
}

export async function changeLadder(
  ctx: Context,
  planId: string | null,
  version: number,
  ladder: Ladder,
): Promise<LadderView> {
  authorize(decideReadLadder(ctx.actor));
  const place = await placeOf(ctx, planId);
  if (planId === null) authorize(decideDefaultLadder(ctx.actor, place.officeUnitId));
  else {
    const paths = await loadUnitPaths(ctx.db, ctx.actor, [place.officeUnitId]);
    authorize(decidePlanLadder(ctx.actor, place.officeUnitId, paths));
  }
  const kept = (await listLadders(ctx.db)).find((each) => each.planId === planId) ?? null;
  const isStale = (kept?.version ?? 0) !== version;
  if (isStale || !(await saveLadder(ctx, place, kept, ladder))) throw staleVersion(await showLadder(ctx, planId));
  return showLadder(ctx, planId);
}

/** Occurrences are shown from so many days before they fall due. */
const daysAhead = 14;

/** Of the units whose work whoever asks may follow: the office's side all, a unit its own. */
export async function showTaskLadder(ctx: Context, taskId: string) {
  requireBusinessPost(ctx);
  const task = await requireTask(ctx.db, taskId);
  const day = today(ctx.clock);
  const bound = await listBoundOfTask(ctx.db, taskId, addDays(day, daysAhead));
  const rightsOn = await loadSupervisionRights(ctx, bound);
  const oversees = await overseesOffice(ctx, task.officeUnitId);
  const ladder = (await loadLadders(ctx.db)).ladderOf(task.planId);
  const rows = bound
    .filter((each) => oversees || rightsOn(each).has('unit'))
    .map((each): TaskLadderRow => {
      const { assignmentId, occurrenceId, unitId, unitName, period, dueDate, counts } = each;
      const facts = boundOf(each);
      const made = new Set(each.made);
      const planned = facts === null || !counts ? [] : plannedRungs(facts, ladder);
      const rungs = planned.filter(({ rung, step, on }) => !made.has(`${rung} ${step}`) && on >= day);
      const can = raisable(each, rightsOn(each).has('office'));
      return { assignmentId, occurrenceId, unitId, unitName, period, dueDate, rungs, can };
    });
  return { ladder: { steps: ladder.steps, pauseWhileWaiting: ladder.pauseWhileWaiting }, rows };
}

async function overseesOffice(ctx: Context, officeUnitId: string): Promise<boolean> {
  const path = (await loadUnitPaths(ctx.db, ctx.actor, [officeUnitId])).get(officeUnitId) ?? [];
  return ctx.actor.posts.some(
    (post) => ['office', 'approver', 'leader'].includes(post.role) && path.includes(post.unitId),
  );
}
