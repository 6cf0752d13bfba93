import type { Item } from './outline.ts';
import type { Passage, Reading } from './reading.ts';

/** A stretch up to a full stop, inside one passage and one item. A label at its head is left out. */
export interface Sentence {
  readonly index: number;
  /** Offsets in `Reading.text`. */
  readonly from: number;
  readonly to: number;
  readonly text: string;
  readonly passage: Passage;
  /** The nearest item above, inline ones included; null before the first. */
  readonly item: Item | null;
  /** The sentence opens its passage. */
  readonly opens: boolean;
  /** The sentence holds the item's title. */
  readonly heads: boolean;
}

/** What the constructs read: one plan's part of the text, in passages, items and sentences. */
export interface PlanText {
  readonly reading: Reading;
  readonly passages: readonly Passage[];
  readonly items: readonly Item[];
  readonly sentences: readonly Sentence[];
  /** The sentences of each item, without its sub-items; under -1 those before the first item. */
  readonly byItem: ReadonlyMap<number, readonly Sentence[]>;
}

/** Pass 3: sentences, each knowing the item it stands under. */
export function cutSentences(reading: Reading, passages: readonly Passage[], items: readonly Item[]): PlanText {
  const sentences: Sentence[] = [];
  const byItem = new Map<number, Sentence[]>();
  let next = 0;
  let item: Item | null = null;
  for (const passage of passages) {
    let from = passage.from;
    while (from < passage.to) {
      const opening = items[next];
      const starts = opening !== undefined && opening.from === from;
      if (starts) {
        item = opening;
        next += 1;
      }
      const start = starts ? opening.titleFrom : from;
      const limit = Math.min(passage.to, items[next]?.from ?? passage.to);
      const to = sentenceEnd(reading.text, start, Math.max(limit, start));
      if (to > start) {
        const sentence: Sentence = {
          index: sentences.length,
          from: start,
          to,
          text: reading.text.slice(start, to),
          passage,
          item,
          opens: from === passage.from,
          heads: starts,
        };
        sentences.push(sentence);
        const key = item?.index ?? -1;
        const own = byItem.get(key);
        if (own) own.push(sentence);
        else byItem.set(key, [sentence]);
      }
      from = Math.max(to, from + 1);
    }
  }
  return { reading, passages, items, sentences, byItem };
}

/** After 。！？ and the marks that close with it. */
function sentenceEnd(text: string, from: number, limit: number): number {
  for (let at = from; at < limit; at += 1) {
    const character = text.charAt(at);
    if (character !== '。' && character !== '！' && character !== '？') continue;
    let end = at + 1;
    while (end < limit && '”’》）'.includes(text.charAt(end))) end += 1;
    return end;
  }
  return limit;
}

/** The passages below one, in order: names may stand on the lines under 成员：. */
export function* passagesBelow(plan: PlanText, passage: Passage): Iterable<Passage> {
  let low = 0;
  let high = plan.passages.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((plan.passages[middle]?.index ?? 0) <= passage.index) low = middle + 1;
    else high = middle;
  }
  for (let at = low; at < plan.passages.length; at += 1) {
    const below = plan.passages[at];
    if (below) yield below;
  }
}

/** Asks a question of each sentence once, however much was found in it. */
export function once(ask: (sentence: Sentence) => boolean): (sentence: Sentence) => boolean {
  const known = new WeakMap<Sentence, boolean>();
  return (sentence) => {
    const before = known.get(sentence);
    if (before !== undefined) return before;
    const answer = ask(sentence);
    known.set(sentence, answer);
    return answer;
  };
}
