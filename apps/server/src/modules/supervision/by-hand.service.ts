// Rungs that the office raises itself 催办、督办: for one assignment or occurrence, or for many.
import { sql } from 'kysely';
import { authorize } from '../../platform/authorize.ts';
import type { Context } from '../../platform/context.ts';
import { problem } from '../../platform/problems/problem.ts';
import { requireJurisdiction } from '../organisation/organisation.queries.ts';
import { requireBusinessPost } from '../task/access.service.ts';
import { listTasksById } from '../task/task.queries.ts';
import { type BoundRecord, listBoundAssignments, listBoundOccurrences } from './bound.queries.ts';
import { loadLadders } from './ladder.queries.ts';
import { loadSupervisionRights, presentSupervisions } from './present.service.ts';
import { raise } from './raise.service.ts';
import { decideSupervision } from './supervision.policy.ts';
import { listSupervisions } from './supervision.queries.ts';
import type { RaiseInput } from './supervision.schema.ts';

const idOf = ({ occurrenceId, assignmentId }: BoundRecord) => occurrenceId ?? assignmentId;

async function requireBound(ctx: Context, input: RaiseInput): Promise<BoundRecord[]> {
  const assignments = [...new Set(input.assignmentIds)];
  const occurrences = [...new Set(input.occurrenceIds)];
  const named = [
    ...(await listBoundAssignments(ctx.db, sql`a.id = any(${assignments}::uuid[])`)),
    ...(await listBoundOccurrences(ctx.db, sql`o.id = any(${occurrences}::uuid[])`)),
  ];
  if (named.length < assignments.length + occurrences.length) throw problem('not-found');
  return [...named, ...(await listOwedOfTasks(ctx, [...new Set(input.taskIds)], assignments))];
}

/** Of these tasks, which the office must all see, what units still owe. */
async function listOwedOfTasks(ctx: Context, taskIds: string[], but: string[]): Promise<BoundRecord[]> {
  if (taskIds.length === 0) return [];
  const tasks = await listTasksById(ctx.db, taskIds);
  if (tasks.length < taskIds.length) throw problem('not-found');
  const rightsOn = await loadSupervisionRights(
    ctx,
    tasks.map(({ officeUnitId }) => ({ officeUnitId, unitId: officeUnitId })),
  );
  for (const { officeUnitId } of tasks) {
    authorize(decideSupervision('office', rightsOn({ officeUnitId, unitId: officeUnitId })));
  }
  return listBoundAssignments(
    ctx.db,
    sql`a.task_id = any(${taskIds}::uuid[]) and not a.id = any(${but}::uuid[])
      and t.state = 'issued' and a.state in ('issued', 'accepted', 'returned')`,
  );
}

/** All or none of them must be the office's; those for which there is nothing to raise are skipped and named. */
export async function raiseByHand(ctx: Context, input: RaiseInput) {
  requireBusinessPost(ctx);
  const bound = await requireBound(ctx, input);
  const rightsOn = await loadSupervisionRights(ctx, bound);
  for (const each of bound) authorize(decideSupervision('office', rightsOn(each)));
  const open = bound.filter(({ counts }) => counts);
  const { ladderOf } = await loadLadders(ctx.db);
  const { settings } = await requireJurisdiction(ctx.db);
  const { rung, text } = input;
  const raises = open.map((of) => ({ of, rung, step: rung === 'reminder' ? 0 : Math.max(1, of.steps[rung] ?? 1) + 1 }));
  const made = await raise(ctx, raises, { ladderOf, signOff: settings.signOff, byHand: true, text });
  const ids = made.map(({ id }) => id);
  const items = ids.length === 0 ? [] : await listSupervisions(ctx.db, sql`s.id = any(${ids}::uuid[])`, ids.length);
  const done = new Set(made.map(({ of }) => idOf(of)));
  const taken = rung === 'reminder' ? ('reminded-today' as const) : ('one-open' as const);
  return {
    items: await presentSupervisions(ctx, items),
    skipped: bound.flatMap((each) => {
      if (done.has(idOf(each))) return [];
      return [{ id: idOf(each), reason: each.counts ? taken : ('not-open' as const) }];
    }),
  };
}

/** What the office may raise on it now. */
export function raisable(each: BoundRecord, isOffice: boolean): ('remind' | 'notice' | 'interview')[] {
  if (!isOffice || !each.counts) return [];
  const owes = each.notices.some((notice) => notice.open && notice.occurrenceId === each.occurrenceId);
  return owes ? ['remind', 'interview'] : ['remind', 'notice', 'interview'];
}
