import type { Grams } from './grams.ts';

/** A pair of places, [old, new]. */
export type Pair = readonly [number, number];

/** A text's rarest pairs of characters are looked up, at most so many. */
const LOOKED_UP = 32;
/** A pair of characters in more texts than this is looked up only near the same place. */
const COMMON = 48;
const NEAR = 6;
/** So many candidates are kept for each text. */
const KEPT = 6;

/**
 * Which old texts each new one may continue, and the other way round: those that share its rarest pairs of characters.
 * Near-linear: no text is compared with all.
 */
export function findCandidates(old: readonly Grams[], next: readonly Grams[], weights: readonly number[]): Pair[] {
  const pairs = new Map<number, Pair>();
  const add = (pair: Pair): void => void pairs.set(pair[0] * next.length + pair[1], pair);
  for (const [from, to] of nearest(next, old, weights)) add([to, from]);
  for (const pair of nearest(old, next, weights)) add(pair);
  return [...pairs.values()];
}

/** For each text of `from` the few of `to` that share its rarest pairs of characters. */
export function nearest(from: readonly Grams[], to: readonly Grams[], weights: readonly number[]): Pair[] {
  const postings: number[][] = [];
  for (const [index, { ids }] of to.entries())
    for (const id of ids) {
      const list = postings[id];
      if (list) list.push(index);
      else postings[id] = [index];
    }
  const weigh = (id: number): number => weights[id] ?? 0;
  return from.flatMap(({ ids }, index) => {
    const place = (index * to.length) / Math.max(1, from.length);
    const shared = new Map<number, number>();
    for (const id of [...ids].sort((a, b) => weigh(b) - weigh(a)).slice(0, LOOKED_UP))
      for (const found of near(postings[id] ?? [], place)) shared.set(found, (shared.get(found) ?? 0) + weigh(id));
    return [...shared]
      .sort(([a, x], [b, y]) => y - x || Math.abs(a - place) - Math.abs(b - place))
      .slice(0, KEPT)
      .map(([found]): Pair => [index, found]);
  });
}

/** All of a short list, the part of a long one that stands about the same place. */
function near(list: readonly number[], place: number): readonly number[] {
  if (list.length <= COMMON) return list;
  let low = 0;
  for (let high = list.length; low < high; ) {
    const middle = (low + high) >> 1;
    if ((list[middle] ?? 0) < place) low = middle + 1;
    else high = middle;
  }
  return list.slice(Math.max(0, low - NEAR), low + NEAR);
}
