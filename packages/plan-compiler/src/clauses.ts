import { KIND_OF_BODY } from './units.data.ts';

/** A stretch of a sentence between commas, semicolons, colons and brackets. */
export interface Clause {
  readonly from: number;
  readonly to: number;
  readonly text: string;
  /** The mark before it: '' at the sentence's head. */
  readonly before: string;
  /** The mark after it: '' at the sentence's end. */
  readonly after: string;
}

/** A longer bracket is a remark. */
const LONGEST_KIND = 14;

const MARKS = '，。；：！？（）';

/** Cuts a sentence into clauses. Offsets are relative to the sentence. A bracket inside a name (办公厅（室）, 各镇（街道）) cuts nothing. */
export function cutClauses(text: string): Clause[] {
  const clauses: Clause[] = [];
  let from = 0;
  let before = '';
  for (let at = 0; at <= text.length; at += 1) {
    const character = text.charAt(at);
    if (at < text.length && !MARKS.includes(character)) continue;
    if (character === '（') {
      const close = text.indexOf('）', at);
      if (close > at && close - at <= LONGEST_KIND && KIND_OF_BODY.test(text.slice(at + 1, close))) {
        at = close;
        continue;
      }
    }
    if (at > from) clauses.push({ from, to: at, text: text.slice(from, at), before, after: character });
    before = character;
    from = at + 1;
  }
  return clauses;
}
