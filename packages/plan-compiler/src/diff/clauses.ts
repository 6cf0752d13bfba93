import type { Alignment } from './align.ts';
import type { ClauseDiff, ComparableClause, ComparableEdition } from './editions.ts';
import { readGrams } from './grams.ts';
import { Groups } from './groups.ts';
import { findMoved } from './order.ts';
import { likeness } from './similarity.ts';
import { aboveOf, homeOf, pathsOf } from './traits.ts';
import { wordingOf } from './wording.ts';

export interface ClausePair {
  readonly old: number;
  readonly new: number;
  readonly certainty: number;
}

/** Clauses with less in common than this are two. */
const SAME_CLAUSE = 0.5;

/**
 * Which clause goes on as which: those that are tasks go with their tasks, then equal titles under equal titles, then those that
 * keep most of their tasks, then similar titles under the same clause.
 */
export function alignClauses(old: ComparableEdition, next: ComparableEdition, tasks: Alignment): ClausePair[] {
  const pairs = new ClausePairs();
  for (const { old: o, new: n, certainty } of tasks.matches) {
    const [a, b] = [old.tasks[o], next.tasks[n]];
    if (a && b && isOwn(old, o) && isOwn(next, n)) pairs.add(a.clause ?? 0, b.clause ?? 0, certainty);
  }
  const [oldPaths, newPaths] = [pathsOf(old.outline), pathsOf(next.outline)];
  pairEqual(pairs, oldPaths, newPaths);
  voteByTasks(pairs, old, next, tasks);
  pairSimilar(pairs, old, next);
  return pairs.list;
}

class ClausePairs {
  readonly list: ClausePair[] = [];
  readonly newOf = new Map<number, number>();
  readonly oldOf = new Map<number, number>();
  add(from: number, to: number, certainty: number): void {
    if (this.newOf.has(from) || this.oldOf.has(to)) return;
    this.newOf.set(from, to);
    this.oldOf.set(to, from);
    this.list.push({ old: from, new: to, certainty });
  }
}

function isOwn({ outline, tasks }: ComparableEdition, index: number): boolean {
  const task = tasks[index];
  return (
    task !== undefined &&
    task.clause !== null &&
    outline[task.clause] !== undefined &&
    homeOf(task, outline) !== task.clause
  );
}

function pairEqual(pairs: ClausePairs, old: readonly string[], next: readonly string[]): void {
  const [from, to] = [new Groups<string>(), new Groups<string>()];
  for (const [index, key] of old.entries()) if (!pairs.newOf.has(index)) from.add(key, index);
  for (const [index, key] of next.entries()) if (!pairs.oldOf.has(index)) to.add(key, index);
  for (const [key, places] of from.entries())
    for (const [nth, index] of places.slice(0, to.of(key).length).entries()) pairs.add(index, to.of(key)[nth] ?? 0, 1);
}

/** A chapter with a new heading is the chapter most of its tasks stood in. */
function voteByTasks(pairs: ClausePairs, old: ComparableEdition, next: ComparableEdition, tasks: Alignment): void {
  const votes = new Map<string, { from: number; to: number; count: number }>();
  for (const match of tasks.matches) {
    const [a, b] = [old.tasks[match.old], next.tasks[match.new]];
    const [from, to] = [a ? homeOf(a, old.outline) : null, b ? homeOf(b, next.outline) : null];
    if (from === null || to === null) continue;
    const vote = votes.get(`${from} ${to}`) ?? { from, to, count: 0 };
    vote.count += 1;
    votes.set(`${from} ${to}`, vote);
  }
  const order = [...votes.values()].sort((a, b) => b.count - a.count || a.from + a.to - b.from - b.to);
  for (const { from, to, count } of order) if (count > 1) pairs.add(from, to, 0.85);
}

const titleOf = ({ title }: ComparableClause): string => wordingOf(title);

/** Of more headings than this under one clause only the first are looked at. */
const WIDEST = 50;

/** Headings reworded under a clause that goes on, or at the top. */
function pairSimilar(pairs: ClausePairs, old: ComparableEdition, next: ComparableEdition): void {
  const titles = readGrams(old.outline.map(titleOf), next.outline.map(titleOf));
  const groups = new Groups<string>();
  for (const [index, clause] of next.outline.entries()) {
    if (pairs.oldOf.has(index)) continue;
    groups.add(`${aboveOf(next.outline, clause)}`, index);
  }
  const found: { from: number; to: number; score: number }[] = [];
  for (const [index, clause] of old.outline.entries()) {
    if (pairs.newOf.has(index)) continue;
    const above = aboveOf(old.outline, clause);
    const parent = above === null ? null : (pairs.newOf.get(above) ?? -1);
    for (const to of groups.of(`${parent}`).slice(0, WIDEST)) {
      const score = likeness(titles, [index, to]);
      if (score >= SAME_CLAUSE) found.push({ from: index, to, score });
    }
  }
  found.sort((a, b) => b.score - a.score || a.from + a.to - b.from - b.to);
  for (const { from, to, score } of found) pairs.add(from, to, Math.round(90 * score) / 100);
}

/** What became of each clause, in the order of the next edition. */
export function clauseDiffs(
  old: ComparableEdition,
  next: ComparableEdition,
  pairs: readonly ClausePair[],
): ClauseDiff[] {
  const moved = movedClauses(old, next, pairs);
  const oldOf = new Map(pairs.map((pair) => [pair.new, pair]));
  const gone = new Set(old.outline.keys());
  for (const pair of pairs) gone.delete(pair.old);
  const diffs = [...next.outline.entries()].map(([index, clause]): ClauseDiff => {
    const pair = oldOf.get(index);
    if (!pair) return { kind: 'new', new: index };
    const changes: ('reworded' | 'moved')[] = [];
    if (wordingOf(old.outline[pair.old]?.title ?? '') !== wordingOf(clause.title)) changes.push('reworded');
    if (moved.has(index)) changes.push('moved');
    return { kind: 'continued', old: pair.old, new: index, changes, certainty: pair.certainty };
  });
  const placed = new Map(pairs.map((pair) => [pair.old, pair.new]));
  return insertDropped(diffs, [...gone], placed, (index): ClauseDiff => ({ kind: 'dropped', old: index }));
}

/** New places of the clauses that stand under another clause, or in another order among those that did not. */
export function movedClauses(
  old: ComparableEdition,
  next: ComparableEdition,
  pairs: readonly ClausePair[],
): Set<number> {
  const newOf = new Map(pairs.map((pair) => [pair.old, pair.new]));
  return findMoved(
    pairs.map((pair) => {
      const [from, to] = [aboveOf(old.outline, old.outline[pair.old]), aboveOf(next.outline, next.outline[pair.new])];
      const stays = from === null ? to === null : newOf.get(from) === to;
      return { old: pair.old, new: pair.new, under: stays ? to : undefined };
    }),
  );
}

/** Puts what was dropped after what stood before it. */
export function insertDropped<T>(
  diffs: readonly T[],
  gone: readonly number[],
  newOf: ReadonlyMap<number, number>,
  toDiff: (old: number) => T,
): T[] {
  const after = new Groups<number, T>();
  let place = -1;
  let at = 0;
  for (const index of [...gone].sort((a, b) => a - b)) {
    for (; at < index; at += 1) place = newOf.get(at) ?? place;
    after.add(place, toDiff(index));
  }
  return [...after.of(-1), ...diffs.flatMap((diff, index) => [diff, ...after.of(index)])];
}
