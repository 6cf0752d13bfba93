import { wordsOf } from './wording.ts';

/** The pairs of neighbouring characters of a text, each once with how often it stands there, in the order of their numbers. */
export interface Grams {
  readonly ids: readonly number[];
  readonly counts: readonly number[];
  /** Sum of counts × weights. */
  readonly mass: number;
}

/** Numbers the pairs of two editions and weighs them: a pair found in every task (加强, 工作) says nothing about which task it is. */
export interface GramTable {
  readonly old: readonly Grams[];
  readonly next: readonly Grams[];
  readonly weights: readonly number[];
}

export function readGrams(old: readonly string[], next: readonly string[]): GramTable {
  const numbers = new Map<string, number>();
  const spread: number[] = [];
  const counted = [...old, ...next].map((text) => {
    const counts = new Map<number, number>();
    for (const pair of pairsOf(wordsOf(text))) {
      const id = numbers.get(pair) ?? numbers.size;
      numbers.set(pair, id);
      const count = counts.get(id) ?? 0;
      if (count === 0) spread[id] = (spread[id] ?? 0) + 1;
      counts.set(id, count + 1);
    }
    return [...counts].sort(([a], [b]) => a - b);
  });
  // Whole numbers: sums do not depend on the order they are added in, so the comparison reads the same both ways.
  const weights = spread.map((texts) => Math.round(100 * Math.log2(1 + counted.length / texts)));
  const grams = counted.map((entries) => ({
    ids: entries.map(([id]) => id),
    counts: entries.map(([, count]) => count),
    mass: entries.reduce((sum, [id, count]) => sum + count * (weights[id] ?? 0), 0),
  }));
  return { old: grams.slice(0, old.length), next: grams.slice(old.length), weights };
}

function pairsOf(text: string): string[] {
  if (text.length < 2) return text ? [text] : [];
  return Array.from({ length: text.length - 1 }, (_, at) => text.slice(at, at + 2));
}

/** Weight of what two texts have in common; `less` holds pairs that are spoken for already. */
export function overlap(a: Grams, b: Grams, weights: readonly number[], less?: Grams): number {
  let sum = 0;
  let other = 0;
  let taken = 0;
  for (let own = 0; own < a.ids.length && other < b.ids.length; own += 1) {
    const id = a.ids[own] ?? 0;
    while (other < b.ids.length && (b.ids[other] ?? 0) < id) other += 1;
    if (b.ids[other] !== id) continue;
    let count = b.counts[other] ?? 0;
    if (less) {
      while (taken < less.ids.length && (less.ids[taken] ?? 0) < id) taken += 1;
      if (less.ids[taken] === id) count -= less.counts[taken] ?? 0;
    }
    sum += Math.max(0, Math.min(a.counts[own] ?? 0, count)) * (weights[id] ?? 0);
  }
  return sum;
}
