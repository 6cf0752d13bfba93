// What becomes of each task of the edition in force: proposals of the comparison, decisions of the office. Pure.
import { CERTAIN, type EditionDiff } from '@luoshi/plan-compiler';
import type { Decision } from './changes.schema.ts';

export interface MatchState {
  readonly id: string;
  readonly oldTaskId: string;
  readonly newTaskId: string | null;
  readonly kind: 'continue' | 'split' | 'drop';
  readonly certainty: number | null;
  readonly confirmed: boolean;
  readonly version: number;
}

export type Proposal = Pick<MatchState, 'oldTaskId' | 'newTaskId' | 'kind' | 'certainty'>;

/** The comparison's answer as matches; a new task is one in no match. */
export function proposalsOf(diff: EditionDiff, oldIds: readonly string[], newIds: readonly string[]): Proposal[] {
  return diff.tasks.flatMap((task): Proposal[] => {
    if (task.kind === 'new') return [];
    const oldTaskId = oldIds[task.old] as string;
    if (task.kind === 'dropped') return [{ oldTaskId, newTaskId: null, kind: 'drop', certainty: null }];
    const kind = task.kind === 'continued' ? 'continue' : 'split';
    return [{ oldTaskId, newTaskId: newIds[task.new] as string, kind, certainty: task.certainty }];
  });
}

/**
 * A person must look before work under way ends, before it goes on as something it may not be, and where the counterpart was
 * deleted from the draft. A closed task has nothing to lose: it stays closed whatever the new edition says.
 */
export function waits(match: Omit<MatchState, 'id' | 'version'>, oldState: string): boolean {
  const orphan = match.kind !== 'drop' && match.newTaskId === null;
  if (match.kind === 'split') return !orphan && !match.confirmed && (match.certainty ?? 0) < CERTAIN;
  if (orphan || match.kind === 'drop') {
    return (orphan || !match.confirmed) && (oldState === 'issued' || oldState === 'suspended');
  }
  return !match.confirmed && (match.certainty ?? 0) < CERTAIN;
}

/** The matches after a decision; the same objects where nothing changed. A match that is gone is left out. */
export function decide(matches: readonly MatchState[], decision: Decision, newId: () => string): MatchState[] {
  switch (decision.kind) {
    case 'drop':
      return matches.map((match) => (isFate(match, decision.oldTaskId) ? dropped(match, true) : match));
    case 'new':
      return release(matches, decision.newTaskId);
    case 'continue': {
      const { oldTaskId, newTaskId } = decision;
      return release(matches, newTaskId, oldTaskId).map((match) =>
        isFate(match, oldTaskId)
          ? { ...match, kind: 'continue', newTaskId, confirmed: true, certainty: keptCertainty(match, newTaskId) }
          : match,
      );
    }
    case 'split': {
      const { oldTaskId, newTaskId } = decision;
      const same = matches.find((match) => match.kind === 'split' && match.newTaskId === newTaskId);
      if (same?.oldTaskId === oldTaskId) {
        return matches.map((match) => (match === same ? { ...match, confirmed: true } : match));
      }
      const split = { oldTaskId, newTaskId, kind: 'split' as const, certainty: null, confirmed: true };
      return [...release(matches, newTaskId), { ...split, id: newId(), version: 1 }];
    }
  }
}

const isFate = (match: MatchState, oldTaskId: string) => match.kind !== 'split' && match.oldTaskId === oldTaskId;

function keptCertainty(match: MatchState, newTaskId: string): number | null {
  return match.kind === 'continue' && match.newTaskId === newTaskId ? match.certainty : null;
}

function dropped(match: MatchState, confirmed: boolean): MatchState {
  return { ...match, kind: 'drop', newTaskId: null, certainty: null, confirmed };
}

/** Nobody's counterpart any more: whose it was must be decided again, unless that is being done now. */
function release(matches: readonly MatchState[], newTaskId: string, decided?: string): MatchState[] {
  return matches.flatMap((match) => {
    if (match.newTaskId !== newTaskId) return [match];
    if (match.kind === 'split') return [];
    return match.oldTaskId === decided ? [match] : [dropped(match, false)];
  });
}

/** Decisions on a draft that another upload has replaced, for its counterparts in the new one. */
export function inherit(
  matches: readonly MatchState[],
  former: readonly MatchState[],
  successors: ReadonlyMap<string, string>,
  newId: () => string,
): MatchState[] {
  const successorsOfFormer = new Set(successors.values());
  let result = [...matches];
  for (const decision of former) {
    if (!decision.confirmed) continue;
    const { oldTaskId, kind } = decision;
    if (kind === 'drop') {
      // Only what the office saw when it dropped the task: a counterpart that is new now is proposed again.
      const proposed = result.find((match) => isFate(match, oldTaskId))?.newTaskId ?? null;
      if (proposed === null || successorsOfFormer.has(proposed)) {
        result = decide(result, { oldTaskId, kind }, newId);
      }
      continue;
    }
    const newTaskId = successors.get(decision.newTaskId ?? '');
    if (newTaskId !== undefined) result = decide(result, { oldTaskId, newTaskId, kind }, newId);
  }
  return result;
}

export interface PlacedTask {
  readonly id: string;
}

export interface RowPlace<Old extends PlacedTask, New extends PlacedTask> {
  readonly match: MatchState | null;
  readonly old: Old | null;
  readonly new: New | null;
}

/** Rows in the order of the new edition; an old task that ends stands behind the one it stood behind. */
export function placeRows<Old extends PlacedTask, New extends PlacedTask>(
  olds: readonly Old[],
  news: readonly New[],
  matches: readonly MatchState[],
): RowPlace<Old, New>[] {
  const ofNew = new Map(matches.flatMap((match) => (match.newTaskId === null ? [] : [[match.newTaskId, match]])));
  const oldById = new Map(olds.map((task) => [task.id, task]));
  const fates = new Map(matches.flatMap((match) => (match.kind === 'split' ? [] : [[match.oldTaskId, match]])));
  const newIds = new Set(news.map(({ id }) => id));
  const gone = new Map<string | null, RowPlace<Old, New>[]>();
  let behind: string | null = null;
  for (const old of olds) {
    const match = fates.get(old.id);
    if (match?.kind === 'continue' && match.newTaskId !== null && newIds.has(match.newTaskId)) behind = match.newTaskId;
    else if (match !== undefined) gone.set(behind, [...(gone.get(behind) ?? []), { match, old, new: null }]);
  }
  const rows = news.flatMap((task) => {
    const match = ofNew.get(task.id) ?? null;
    const old = match === null ? null : (oldById.get(match.oldTaskId) ?? null);
    const row = old === null ? { match: null, old: null, new: task } : { match, old, new: task };
    return [row, ...(gone.get(task.id) ?? [])];
  });
  return [...(gone.get(null) ?? []), ...rows];
}
