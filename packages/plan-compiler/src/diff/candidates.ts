import type { Grams } from './grams.ts';

/** A pair of places, [old, new]. */
export type Pair = readonly [number, number];

/** A text's rarest pairs of characters are looked up, at most so many. */
const LOOKED_UP = 24;
/** A pair of characters in more texts than this is looked up only near the same place. */
const COMMON = 32;
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
    return best(shared, place).map((found): Pair => [index, found]);
  });
}

/** The few that share most, of equal ones those nearest to the place. One pass: of thousands only six are wanted. */
function best(shared: ReadonlyMap<number, number>, place: number): number[] {
  const found: number[] = [];
  const isBefore = (a: number, b: number): boolean => {
    const [x, y] = [shared.get(a) ?? 0, shared.get(b) ?? 0];
    return x > y || (x === y && Math.abs(a - place) < Math.abs(b - place));
  };
  for (const one of shared.keys()) {
    const last = found[KEPT - 1];
    if (last !== undefined && !isBefore(one, last)) continue;
    let at = Math.min(found.length, KEPT - 1);
    for (; at > 0 && isBefore(one, found[at - 1] ?? 0); at -= 1) found[at] = found[at - 1] ?? 0;
    found[at] = one;
  }
  return found;
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
