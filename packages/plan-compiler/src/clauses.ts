import { unitsOf } from './marks.ts';
import { isOtherName, KIND_OF_BODY } from './units.data.ts';

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

const MARKS = unitsOf('，。；：！？（）');

/** Cuts a sentence into clauses. Offsets are relative to the sentence. A bracket inside a name (办公厅（室）, 各镇（街道）) cuts nothing. */
export function cutClauses(text: string): Clause[] {
  const clauses: Clause[] = [];
  let from = 0;
  let before = '';
  for (let at = 0; at <= text.length; at += 1) {
    if (at < text.length && !MARKS.has(text.charCodeAt(at))) continue;
    const character = text.charAt(at);
    if (character === '（') {
      const near = text.slice(at + 1, at + 1 + LONGEST_KIND);
      const close = near.indexOf('）');
      const kind = near.slice(0, Math.max(0, close));
      if (
        close >= 0 &&
        (KIND_OF_BODY.test(kind) || isOtherName(text.slice(Math.max(from, at - LONGEST_KIND), at), kind))
      ) {
        at += 1 + close;
        continue;
      }
    }
    if (at > from) clauses.push({ from, to: at, text: text.slice(from, at), before, after: character });
    before = character;
    from = at + 1;
  }
  return clauses;
}
