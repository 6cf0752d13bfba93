import { Groups } from './groups.ts';

export interface Placed {
  readonly old: number;
  readonly new: number;
  /** What it stands under in the next edition; undefined when it stood under something else before. */
  readonly under: number | null | undefined;
}

/**
 * New places of what moved: all that stands under another clause; of the rest, whatever is not in the longest run that kept its
 * order among its neighbours. An insertion or a deletion moves nothing.
 */
export function findMoved(pairs: readonly Placed[]): Set<number> {
  const moved = new Set<number>();
  const groups = new Groups<number | null, Placed>();
  for (const pair of [...pairs].sort((a, b) => a.new - b.new)) {
    if (pair.under === undefined) moved.add(pair.new);
    else groups.add(pair.under, pair);
  }
  for (const [, group] of groups.entries()) {
    const kept = longestRising(group.map(({ old }) => old));
    for (const [index, pair] of group.entries()) if (!kept.has(index)) moved.add(pair.new);
  }
  return moved;
}

/** Places of a longest rising subsequence. */
function longestRising(values: readonly number[]): Set<number> {
  const ends: number[] = [];
  const before: number[] = [];
  for (const [index, value] of values.entries()) {
    let low = 0;
    for (let high = ends.length; low < high; ) {
      const middle = (low + high) >> 1;
      if ((values[ends[middle] ?? 0] ?? 0) < value) low = middle + 1;
      else high = middle;
    }
    before[index] = low > 0 ? (ends[low - 1] ?? -1) : -1;
    ends[low] = index;
  }
  const kept = new Set<number>();
  for (let at = ends.at(-1) ?? -1; at >= 0; at = before[at] ?? -1) kept.add(at);
  return kept;
}
