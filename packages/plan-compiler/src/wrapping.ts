import { CHARACTER, SPACE } from './characters.data.ts';
import { FIELD_LINE, PARTY_FIELD_LINE } from './fields.data.ts';
import { startsWithLabel } from './labels.ts';
import type { TableRow } from './source.ts';
import { UNIT_ENDING } from './units.data.ts';

/** A physical line of the source. */
export interface RawLine {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly row: TableRow | null;
  readonly aside: boolean;
  /** Length from the line's first column to its last mark: an indent takes part in where a line is cut. */
  readonly characters: number;
  /** The same in columns: a Chinese character is two. */
  readonly columns: number;
}

/** Measures a line of the source. */
export function rawLine(text: string, start: number, end: number, row: TableRow | null, aside: boolean): RawLine {
  let columns = 0;
  let last = start;
  let lastColumns = 0;
  for (let at = start; at < end; at += 1) {
    const code = text.charCodeAt(at);
    columns += code < 0x300 ? 1 : 2;
    if ((CHARACTER[code] ?? 0) > SPACE) {
      last = at + 1;
      lastColumns = columns;
    }
  }
  return { text, start, end, row, aside, characters: last - start, columns: lastColumns };
}

/** A line this long without a full stop was cut by whoever pasted it: headings are shorter. */
const TOO_LONG_FOR_A_HEADING = 56;
/** A bracket open for longer than this was never closed. */
const LONGEST_BRACKET = 60;
/** How far short of the width a full line may fall (a long number or a closing mark moves to the next line). */
const SLACK = 3;
/** … where lines were broken by hand, which takes more of them to believe. */
const RAGGED_SHARE = 0.12;

/** How a text was hard-wrapped: at a number of characters or of columns (a Chinese character is two). */
export interface Wrap {
  readonly unit: Unit;
  /** A line this long is full. */
  readonly full: number;
  /** How many full lines stop in the middle of a sentence. */
  readonly cut: number;
}
type Unit = 'characters' | 'columns';

/** Fewer full lines than this are an accident. */
const FEWEST_FULL_LINES = 3;
const FEWEST_RAGGED_LINES = 8;

/**
 * How a text was hard-wrapped, or null for one that was not: several lines share the greatest length, and most of them stop
 * in the middle of a sentence. Authors' own paragraphs have one longest line, which ends with a full stop.
 */
export function findWrap(lines: readonly RawLine[]): Wrap | null {
  const strict = wrapIn(lines, 'characters') ?? wrapIn(lines, 'columns');
  const ragged = wrapIn(lines, 'columns', true);
  // A machine leaves hardly a line short; a hand leaves most.
  return ragged && (!strict || ragged.cut >= 2 * strict.cut) ? ragged : strict;
}

function wrapIn(lines: readonly RawLine[], unit: Unit, isRagged = false): Wrap | null {
  let width = 0;
  for (const line of lines) if (!line.row) width = Math.max(width, line[unit]);
  if (width < (unit === 'columns' ? 40 : 20)) return null;
  const from = width - (isRagged ? Math.ceil(width * RAGGED_SHARE) : SLACK);
  let full = 0;
  let cut = 0;
  for (const line of lines) {
    if (line.row || line[unit] < from) continue;
    full += 1;
    if (!SENTENCE_END.test(lastMark(line))) cut += 1;
  }
  const enough = isRagged ? FEWEST_RAGGED_LINES : FEWEST_FULL_LINES;
  return full >= enough && cut >= 0.6 * full ? { unit, full: from, cut } : null;
}

const SENTENCE_END = /[。！？；：]/u;

const lastMark = ({ text, start, characters }: RawLine): string =>
  characters === 0 ? '' : characterAt(text, start + characters - 1);

const firstMark = (line: RawLine): string => characterAt(line.text, line.start + indent(line));

const characterAt = (text: string, at: number): string => String.fromCharCode(CHARACTER[text.charCodeAt(at)] ?? 0);

/** Whether the line break after `line` stands in the middle of a sentence. */
export function joinsNextLine(line: RawLine, next: RawLine, wrap: Wrap | null): boolean {
  if (line.row || next.row || line.aside || next.aside) return false;
  if (line.characters === 0 || next.characters === 0) return false;
  const isFull = wrap !== null && line[wrap.unit] >= wrap.full;
  // Most lines end a sentence, and no mark stands at the head of the next that would go on with it.
  const last = lastMark(line);
  const ends = LINE_END.test(last) && last !== '：';
  if (ends && !isFull && !GOES_ON.test(firstMark(next))) return false;
  const head = plain(next.text, next.start, next.end, 24);
  if (DOC_NUMBER.test(head)) return false;
  if (startsWithLabel(head) || SPACED_NUMBER.test(next.text.slice(next.start, next.start + 12))) return false;
  if (isFull && !SENTENCE_END.test(last)) return true;
  if (FIELD_LINE.test(head)) return false;
  const end = line.start + line.characters;
  const tail = plain(line.text, Math.max(line.start, end - LONGEST_BRACKET), end, LONGEST_BRACKET);
  if (/[、，（《“-]$/u.test(tail) || GOES_ON.test(head) || /\d：$/u.test(tail)) return true;
  if (isFull) return indent(next) === 0;
  if (wrap !== null || LINE_END.test(last)) return false;
  if (openBrackets(tail) || tail.lastIndexOf('《') > tail.lastIndexOf('》')) return true;
  if (breaksOff(tail) && indent(next) === 0) return true;
  if (!UNIT_ENDING.test(tail) && PARTY_FIELD_LINE.test(plain(line.text, line.start, line.end, 24))) return true;
  return line.characters >= TOO_LONG_FOR_A_HEADING;
}

const LINE_END = /[。；：！？”）》.…]/u;
/** A mark no line begins with, unless it goes on with the one above. */
const GOES_ON = /^[，。、；）》”%]/u;

/** A line with a full stop inside whose last sentence, begun after it, has a comma and no end. */
const breaksOff = (tail: string): boolean => /[。.][\u4e00-\u9fff][^。；：]*，[^。；：]*[\u4e00-\u9fff]$/u.test(tail);

/** 某政办发〔2024〕15号 stands on a line of its own, however long the title above it. */
const DOC_NUMBER = /^[\u4e00-\u9fff]{1,8}〔20/u;

/** `1 工作目标` on the next line is an item of its own. */
const SPACED_NUMBER = /^\s{0,6}\d{1,2}\s+[\u4e00-\u9fff]/u;

function indent(line: RawLine): number {
  let at = line.start;
  while (at < line.end && (CHARACTER[line.text.charCodeAt(at)] ?? 0) <= SPACE) at += 1;
  return at - line.start;
}

/** The first `limit` characters of a line, normalized, without spaces. */
function plain(source: string, start: number, end: number, limit: number): string {
  const units: number[] = [];
  for (let at = start; at < end && units.length < limit; at += 1) {
    const unit = CHARACTER[source.charCodeAt(at)] ?? 0;
    if (unit > SPACE) units.push(unit);
  }
  return String.fromCharCode(...units);
}

function openBrackets(text: string): boolean {
  const open = text.lastIndexOf('（');
  return open >= 0 && text.indexOf('）', open) < 0;
}
