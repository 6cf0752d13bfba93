/** A piece of a title that is not torn apart: a word, with the brackets and marks that cling to it. */
interface Piece {
  text: string;
  width: number;
}

/**
 * A title in lines of about equal length, words kept whole (GB/T 9704-2012, 7.3.1),
 * instead of a full line and two characters below it. `room` is the line's width in Chinese characters.
 */
export function titleLines(title: string, room: number): string[] {
  const pieces = wholePieces(title);
  const total = pieces.reduce((sum, piece) => sum + piece.width, 0);
  const count = Math.ceil(total / room);
  const lines: string[] = [];
  let used = 0;
  let line = { text: '', width: 0 };
  for (const piece of pieces) {
    const goal = (total - used) / (count - lines.length);
    const isNearer = Math.abs(line.width - goal) <= Math.abs(line.width + piece.width - goal);
    const mustBreak = line.width + piece.width > room;
    if (line.text !== '' && (mustBreak || (isNearer && lines.length < count - 1))) {
      lines.push(line.text);
      used += line.width;
      line = { text: '', width: 0 };
    }
    line = { text: line.text + piece.text, width: line.width + piece.width };
  }
  return [...lines, line.text];
}

/** Words of official titles that the dictionary of the runtime cuts in two. */
const unknownWords = new Set(['印发', '转发', '批转', '督查', '督办', '考评', '通报']);

const words = new Intl.Segmenter('zh', { granularity: 'word' });

/** The longest bracket kept in one line, in Chinese characters: （2026—2028年）. */
const longestBracket = 10;

function wholePieces(title: string): Piece[] {
  const pieces: Piece[] = [];
  let clings = false;
  const short = new RegExp(`（[^（）]{1,${longestBracket}}）`, 'gu');
  for (const part of title.split(new RegExp(`(${short.source})`, 'gu'))) {
    const texts = /^（.*）$/u.test(part) ? [part] : [...words.segment(part)].map(({ segment }) => segment);
    for (const text of texts) {
      const last = pieces.at(-1);
      const isWord = unknownWords.has((last?.text.at(-1) ?? '') + text);
      if (last !== undefined && (clings || isWord || /^[》〉）、，。：；”’—的和与及]/u.test(text))) {
        last.text += text;
        last.width += width(text);
      } else pieces.push({ text, width: width(text) });
      clings = /[《〈（“‘—]$/u.test(text);
    }
  }
  return pieces.filter((piece) => piece.text !== '');
}

function width(text: string): number {
  let sum = 0;
  for (const character of text) sum += (character.codePointAt(0) ?? 0) < 0x2000 ? 0.5 : 1;
  return sum;
}
