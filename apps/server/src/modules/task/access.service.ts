// What every task route begins with: the reader has a business post; and what a thing's units mean for the actor.
import { authorize } from '../../platform/authorize.ts';
import type { Context } from '../../platform/context.ts';
import { problem } from '../../platform/problems/problem.ts';
import { decideReadTasks, type RightsPlace, rightsOf } from './task.policy.ts';
import { loadUnitPaths } from './task.queries.ts';
import type { Right } from './task.rules.ts';

/** Administrators, the auditor and accounts without a post are refused before anything is looked up. */
export function requireBusinessPost(ctx: Context): void {
  authorize(decideReadTasks(ctx.actor));
}

/** The actor's rights on each thing, by its id. */
export async function loadRights<Thing extends RightsPlace & { readonly id: string }>(
  ctx: Context,
  things: readonly Thing[],
): Promise<(thing: Thing) => ReadonlySet<Right>> {
  const unitIds = things.flatMap(({ officeUnitId, leadUnitId, unitId }) => [
    officeUnitId,
    leadUnitId ?? null,
    unitId ?? null,
  ]);
  const paths = await loadUnitPaths(ctx.db, ctx.actor, unitIds);
  return (thing) => rightsOf(ctx.actor, thing, paths);
}

/** 409 with the thing as it is now. */
export function staleVersion(current: object) {
  return problem('stale-version', undefined, { current });
}
