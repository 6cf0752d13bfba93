import { CHARACTER, DROP, SPACE } from '../characters.data.ts';
import { labelAt } from '../labels.ts';

/** Marks that are written in two ways by the same hand: “a”, "a", ‘a’, 「a」. */
const QUOTE = /["'“”‘’「」『』]/gu;

/**
 * A text as two editions are compared: without white space, numbering and the width of its marks.
 * （一）加强 巡查，每月1次。 and 2.加强巡查,每月１次。 read the same.
 */
export function wordingOf(text: string): string {
  return text
    .split(/(?<=[\n。；;])/u)
    .map((sentence) => withoutLabel(plain(sentence)))
    .join('')
    .replaceAll(' ', '')
    .replace(QUOTE, '"');
}

function plain(text: string): string {
  let plainText = '';
  for (let at = 0; at < text.length; at += 1) {
    const unit = CHARACTER[text.charCodeAt(at)] ?? DROP;
    if (unit === DROP) continue;
    plainText += unit === SPACE ? ' ' : String.fromCharCode(unit);
  }
  return plainText.trim();
}

const withoutLabel = (text: string): string => text.slice(labelAt(text)?.length ?? 0);

/** Letters, digits and characters only: what a text is found again by. */
export const wordsOf = (wording: string): string => wording.replace(/[^\p{L}\p{N}%]+/gu, '');
