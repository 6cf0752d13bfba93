/**
 * Signs from Word's symbol fonts as ordinary characters. A symbol font keeps its signs at F0xx (or xx); what matters for a
 * plan are ticks, boxes, arrows and bullets.
 */
const wingdings: Readonly<Record<number, string>> = {
  108: '●',
  109: '○',
  110: '■',
  111: '□',
  113: '□',
  114: '□',
  117: '◆',
  118: '❖',
  159: '•',
  161: '○',
  167: '▪',
  168: '□',
  171: '★',
  216: '➢',
  223: '←',
  224: '→',
  232: '➔',
  240: '⇨',
  251: '✗',
  252: '✓',
  253: '☒',
  254: '☑',
};

const wingdings2: Readonly<Record<number, string>> = {
  79: '✗',
  80: '✓',
  81: '☒',
  82: '☑',
  83: '☒',
  84: '☒',
  151: '●',
  162: '■',
  163: '□',
};

const symbol: Readonly<Record<number, string>> = {
  163: '≤',
  174: '→',
  176: '°',
  177: '±',
  179: '≥',
  180: '×',
  183: '•',
  185: '≠',
};

// Wingdings 2 counts its circled numbers ① to ⑩ from 6A.
const circledFrom = 0x6a;

/** What a symbol font shows for the characters; a sign not known becomes a bullet, so that it is seen that one stands there. */
export function symbolText(text: string, font: string | undefined): string {
  return [...text].map((character) => symbolCharacter(character.codePointAt(0) ?? 0, font)).join('');
}

/** What a symbol font shows for one character code (w:sym, ECMA-376 part 1, 17.3.3.30). */
export function symbolCharacter(code: number, font: string | undefined): string {
  const isPrivate = code >= 0xf000 && code <= 0xf0ff;
  const signs = signsOf(font);
  // Only a symbol font gives an ordinary code another sign; private codes belong to whichever font it is.
  if (!isPrivate && signs === undefined) return ordinary(code);
  const position = code & 0xff;
  if (!isPrivate && code > 0xff) return ordinary(code);
  if (signs === wingdings2 && position >= circledFrom && position < circledFrom + 10) {
    return String.fromCharCode(0x2460 + position - circledFrom);
  }
  // The Symbol font leaves digits and common punctuation where ASCII has them.
  if (signs === symbol && position >= 0x20 && position < 0x40) return ordinary(position);
  return (signs ?? wingdings)[position] ?? '•';
}

function ordinary(code: number): string {
  const isUsable = code >= 0x20 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff);
  const isPrivate = code >= 0xe000 && code <= 0xf8ff;
  return isUsable && !isPrivate ? String.fromCodePoint(code) : '•';
}

function signsOf(font: string | undefined): Readonly<Record<number, string>> | undefined {
  const name = (font ?? '').toLowerCase();
  if (name === 'wingdings') return wingdings;
  if (name === 'wingdings 2') return wingdings2;
  return name === 'symbol' ? symbol : undefined;
}
