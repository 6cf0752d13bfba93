import type { Pair } from './candidates.ts';
import { type Grams, type GramTable, overlap, readGrams } from './grams.ts';
import type { Traits } from './traits.ts';

/** Share of each trait in the whole. What neither task has (no party, no date) does not count. */
const SHARES = { text: 0.62, title: 0.18, path: 0.08, parties: 0.08, due: 0.04 };

/** How alike an old and a new task are, 0 to 1. The text counts most. */
export function similarityOf(
  old: readonly Traits[],
  next: readonly Traits[],
  texts: GramTable,
): (pair: Pair) => number {
  const titles = readGrams(old.map(titleOf), next.map(titleOf));
  const paths = readGrams(old.map(pathOf), next.map(pathOf));
  return (pair) => {
    const [a, b, x, y] = [old[pair[0]], next[pair[1]], texts.old[pair[0]], texts.next[pair[1]]];
    if (!a || !b || !x || !y) return 0;
    let sum = SHARES.text * likenessOfTexts(x, y, texts.weights);
    let total = SHARES.text + SHARES.title + SHARES.path;
    sum += SHARES.title * likeness(titles, pair) + SHARES.path * likeness(paths, pair);
    if (a.parties.size + b.parties.size > 0) {
      sum += SHARES.parties * shareInCommon(a.parties, b.parties);
      total += SHARES.parties;
    }
    if (a.due !== null || b.due !== null) {
      sum += a.due === b.due ? SHARES.due : 0;
      total += SHARES.due;
    }
    return sum / total;
  };
}

const titleOf = ({ title }: Traits): string => title;
const pathOf = ({ path }: Traits): string => path;

/** A text that stands whole in a longer one counts half as much again as its share of it, unless it is so short that it stands in any. */
function likenessOfTexts(a: Grams, b: Grams, weights: readonly number[]): number {
  const shared = overlap(a, b, weights);
  const equal = (2 * shared) / Math.max(1, a.mass + b.mass);
  const contained = shared / Math.max(1, Math.min(a.mass, b.mass));
  const shorter = Math.min(a.ids.length, b.ids.length);
  return equal + (contained - equal) * 0.5 * Math.min(1, shorter / 20);
}

/** Twice what is in both over all there is; two empty ones are equal. */
export function likeness({ old, next, weights }: GramTable, [from, to]: Pair): number {
  const [a, b] = [old[from], next[to]];
  if (!a || !b) return 0;
  const all = a.mass + b.mass;
  return all === 0 ? 1 : (2 * overlap(a, b, weights)) / all;
}

function shareInCommon(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let both = 0;
  for (const one of a) if (b.has(one)) both += 1;
  return both / (a.size + b.size - both);
}
