import { align } from './align.ts';
import { alignClauses, clauseDiffs, insertDropped, movedClauses } from './clauses.ts';
import type { ComparableEdition, EditionDiff, TaskChange, TaskDiff } from './editions.ts';
import { findMoved } from './order.ts';
import { findMergers, findSplits } from './parts.ts';
import { homeOf, type Traits, traitsOfTasks } from './traits.ts';

/**
 * What became of each clause and task of an edition in the next one. Pure; near-linear in the texts; never throws.
 *
 * @returns every old task once as `continued` or `dropped`, every new one once as `continued`, `split` or `new`
 */
export function diff(old: ComparableEdition, next: ComparableEdition): EditionDiff {
  const [before, after] = [traitsOfTasks(old), traitsOfTasks(next)];
  const tasks = align(before, after);
  const clauses = alignClauses(old, next, tasks);
  const moved = movedTasks(old, next, tasks.matches, clauses);
  const changesOf = (from: number, to: number): TaskChange[] => [
    ...changedTraits(before[from], after[to]),
    ...(moved.has(to) ? ['moved' as const] : []),
  ];
  const matches = new Map(tasks.matches.map((match) => [match.new, match]));
  const splits = new Map(findSplits(tasks).map((part) => [part.part, part]));
  const mergers = new Map(findMergers(tasks).map((part) => [part.part, part]));
  const diffs = [...next.tasks.keys()].map((index): TaskDiff => {
    const match = matches.get(index);
    if (match) return { kind: 'continued', ...match, changes: changesOf(match.old, index) };
    const part = splits.get(index);
    if (!part) return { kind: 'new', new: index };
    const { whole, certainty } = part;
    return { kind: 'split', old: whole, new: index, changes: changedTraits(before[whole], after[index]), certainty };
  });
  const gone = [...old.tasks.keys()].filter((index) => !tasks.newOf.has(index));
  return {
    clauses: clauseDiffs(old, next, clauses),
    tasks: insertDropped(diffs, gone, tasks.newOf, (index): TaskDiff => {
      return { kind: 'dropped', old: index, into: mergers.get(index)?.whole ?? null };
    }),
  };
}

function changedTraits(old: Traits | undefined, next: Traits | undefined): TaskChange[] {
  if (!old || !next) return [];
  const changes: TaskChange[] = [];
  if (old.wording !== next.wording || old.title !== next.title) changes.push('reworded');
  if (old.parties.size !== next.parties.size || [...old.parties].some((party) => !next.parties.has(party)))
    changes.push('new-owner');
  if (old.due !== next.due) changes.push('new-date');
  return changes;
}

function movedTasks(
  old: ComparableEdition,
  next: ComparableEdition,
  matches: readonly { readonly old: number; readonly new: number }[],
  clauses: readonly { readonly old: number; readonly new: number }[],
): ReadonlySet<number> {
  const newOf = new Map(clauses.map((pair) => [pair.old, pair.new]));
  const movedOnes = movedClauses(
    old,
    next,
    clauses.map((pair) => ({ ...pair, certainty: 1 })),
  );
  return findMoved(
    matches.map((match) => {
      const [a, b] = [old.tasks[match.old], next.tasks[match.new]];
      const [from, to] = [a ? homeOf(a, old.outline) : null, b ? homeOf(b, next.outline) : null];
      const stays = from === null ? to === null : newOf.get(from) === to;
      // A title filled in by hand is no longer its clause's: then the clause tells.
      const own =
        a?.clause != null && b?.clause != null && newOf.get(a.clause) === b.clause && !movedOnes.has(b.clause);
      return { old: match.old, new: match.new, under: stays || own ? to : undefined };
    }),
  );
}
