// Remembers what the office corrects in drafts, beside the act and in its transaction.
import type { Context } from '../../platform/context.ts';
import { groupBy } from '../../platform/group-by.ts';
import { resolveNames } from '../organisation/organisation.service.ts';
import { remember } from '../trust/correction.service.ts';
import { type LearntCorrection, learnFromDeletion, learnFromParties, type NamedParty } from './learn.rules.ts';
import type { PartyRecord, TaskRecord } from './task.queries.ts';

export interface CorrectedDraft {
  readonly task: TaskRecord;
  readonly before: readonly PartyRecord[];
  readonly after: readonly NamedParty[];
}

export async function rememberParties(ctx: Context, corrected: readonly CorrectedDraft[]): Promise<void> {
  const learnt = corrected.flatMap(({ task, before, after }) =>
    learnFromParties({ ...task, parties: before }, after).map((correction) => ({ task, correction })),
  );
  const unmet = await namesThatMeetNobody(
    ctx,
    learnt.map(({ correction }) => correction),
  );
  const kept = learnt.filter(({ correction }) => correction.kind !== 'alias' || unmet.has(correction.phrase));
  for (const together of groupBy(kept, ({ task }) => `${task.officeUnitId} ${task.planId}`).values()) {
    const first = together[0]?.task;
    if (first === undefined) continue;
    await remember(
      ctx,
      first,
      together.map(({ correction }) => correction),
    );
  }
}

/** A name that means its unit by itself needs no memory. */
async function namesThatMeetNobody(ctx: Context, learnt: readonly LearntCorrection[]): Promise<Set<string>> {
  const names = [...new Set(learnt.filter(({ kind }) => kind === 'alias').map(({ phrase }) => phrase))];
  if (names.length === 0) return new Set();
  const resolved = await resolveNames(ctx, names);
  return new Set(resolved.filter(({ unitId, groupId }) => unitId === null && groupId === null).map(({ name }) => name));
}

export async function rememberDeletion(ctx: Context, task: TaskRecord): Promise<void> {
  const correction = task.planId === null ? null : learnFromDeletion(task);
  if (correction !== null) await remember(ctx, task, [correction]);
}
