// Which phrases are the same, and which titles are of like work. Pure.

/** What does not tell two phrases apart: spaces, marks and width, and the year, which is another one each time. */
export function phraseKey(phrase: string): string {
  return phrase
    .normalize('NFKC')
    .replace(/(?!(?<=\d)\.\d)[\s\p{P}\p{S}]/gu, '')
    .replace(/(?:19|20)\d{2}(?=年|$|\D)/gu, '')
    .toLowerCase()
    .slice(0, longestKey);
}

const longestKey = 200;

/** Pairs of neighbouring Chinese characters: the words of a language that writes no spaces, near enough. As `character_pairs` in SQL. */
export function characterPairs(text: string): Set<string> {
  const pairs = new Set<string>();
  for (const run of text.match(/[\u4e00-\u9fff]{2,}/g) ?? []) {
    for (let at = 0; at + 1 < run.length; at += 1) pairs.add(run.slice(at, at + 2));
  }
  return pairs;
}

/** From here on two titles are taken for the same kind of work. */
export const ALIKE = 0.5;

/** A title that holds all of another is like it, but not the same. */
const heldWhole = 0.8;

/** 0 to 1: how much two titles share, by Dice's coefficient; 整治户外广告 is like 户外广告整治, and like 集中整治破损户外广告. */
export function likeness(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const least = Math.min(one.size, other.size);
  if (least === 0) return 0;
  let shared = 0;
  for (const pair of one) if (other.has(pair)) shared += 1;
  const dice = (2 * shared) / (one.size + other.size);
  // A title of two characters is like itself alone.
  if (least < 2) return dice === 1 ? 1 : 0;
  return Math.max(dice, (heldWhole * shared) / least);
}

export interface Titled {
  readonly title: string;
}

/** Finds among many titles those alike to one; built once for a list. */
export class TitleIndex<Thing extends Titled> {
  readonly #things: readonly { readonly thing: Thing; readonly pairs: ReadonlySet<string> }[];
  readonly #byPair = new Map<string, number[]>();

  constructor(things: readonly Thing[]) {
    this.#things = things.map((thing) => ({ thing, pairs: characterPairs(thing.title) }));
    this.#things.forEach(({ pairs }, at) => {
      for (const pair of pairs) {
        const holders = this.#byPair.get(pair);
        if (holders === undefined) this.#byPair.set(pair, [at]);
        else holders.push(at);
      }
    });
  }

  /** Best first; of equals the one that came first in the list. */
  alike(title: string): { readonly thing: Thing; readonly score: number }[] {
    const pairs = characterPairs(title);
    const near = new Set<number>();
    for (const pair of pairs) for (const at of this.#byPair.get(pair) ?? []) near.add(at);
    return [...near]
      .sort((a, b) => a - b)
      .flatMap((at) => {
        const entry = this.#things[at];
        if (entry === undefined) return [];
        const score = likeness(pairs, entry.pairs);
        return score >= ALIKE ? [{ thing: entry.thing, score }] : [];
      })
      .sort((a, b) => b.score - a.score);
  }
}

/** In titles of every kind of work: they find too much and tell too little. */
const commonplace = new Set([
  ...['加强', '推进', '落实', '强化', '开展', '做好', '完善', '健全', '深入', '建立', '组织', '工作', '管理', '建设'],
]);
const mostPairs = 8;
/** So few pairs are asked in every combination; of more, neighbours: titles alike share a run of three characters. */
const fewPairs = 5;

/** What is asked of the index: two of a title's telling pairs at a time. A title with one such pair is like too many. */
export function searchPairs(title: string): { first: string; second: string }[] {
  const all = [...characterPairs(title)];
  const telling = all.filter((pair) => !commonplace.has(pair));
  const pairs = (telling.length >= 2 ? telling : all).slice(0, mostPairs);
  const reach = pairs.length <= fewPairs ? pairs.length : 1;
  return pairs.flatMap((first, at) => pairs.slice(at + 1, at + 1 + reach).map((second) => ({ first, second })));
}
