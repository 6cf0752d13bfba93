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

const MARKS = '，。；：！？（）';

/** Cuts a sentence into clauses. Offsets are relative to the sentence. A short bracket inside a name (办公厅（室）) cuts nothing. */
export function cutClauses(text: string): Clause[] {
  const clauses: Clause[] = [];
  let from = 0;
  let before = '';
  for (let at = 0; at <= text.length; at += 1) {
    const character = text.charAt(at);
    if (at < text.length && !MARKS.includes(character)) continue;
    if (character === '（' && text.charAt(at + 2) === '）') {
      at += 2;
      continue;
    }
    if (at > from) clauses.push({ from, to: at, text: text.slice(from, at), before, after: character });
    before = character;
    from = at + 1;
  }
  return clauses;
}
