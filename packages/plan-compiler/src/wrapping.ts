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
}

/** A line this long without a full stop was cut by whoever pasted it: headings are shorter. */
const TOO_LONG_FOR_A_HEADING = 56;
/** How far short of the width a full line may fall (a long number or a closing mark moves to the next line). */
const SLACK = 3;

/** The width at which a text was hard-wrapped, in columns (a Chinese character is two), or null for text that was not. */
export function wrapWidth(lines: readonly RawLine[]): number | null {
  const counts = new Map<number, number>();
  let filled = 0;
  let longest = 0;
  for (const line of lines) {
    if (line.row) continue;
    const columns = columnsOf(line);
    if (columns === 0) continue;
    filled += 1;
    longest = Math.max(longest, columns);
    counts.set(columns, (counts.get(columns) ?? 0) + 1);
  }
  let full = 0;
  for (let columns = longest - SLACK; columns <= longest; columns += 1) full += counts.get(columns) ?? 0;
  return longest >= 24 && full >= 4 && full >= 0.3 * filled ? longest : null;
}

/** Whether the line break after `line` stands in the middle of a sentence. */
export function joinsNextLine(line: RawLine, next: RawLine, width: number | null): boolean {
  if (line.row || next.row || line.aside || next.aside) return false;
  const text = plain(line.text, line.start, line.end, Number.POSITIVE_INFINITY);
  const head = plain(next.text, next.start, next.end, 24);
  if (text === '' || head === '' || startsWithLabel(head) || FIELD_LINE.test(head)) return false;
  if (/[、，（《“-]$/u.test(text) || /^[，。、；）》”%]/u.test(head) || /\d：$/u.test(text)) return true;
  if (width !== null && columnsOf(line) >= width - SLACK) return !/[。！？]$/u.test(text) || indent(next) === 0;
  if (/[。；：！？”）》.…]$/u.test(text)) return false;
  if (openBrackets(text)) return true;
  if (PARTY_FIELD_LINE.test(text) && !UNIT_ENDING.test(text)) return true;
  return text.length >= TOO_LONG_FOR_A_HEADING;
}

function columnsOf(line: RawLine): number {
  let columns = 0;
  let trailing = 0;
  for (let at = line.start; at < line.end; at += 1) {
    const unit = line.text.charCodeAt(at);
    const width = unit < 0x300 ? 1 : 2;
    if ((CHARACTER[unit] ?? 0) <= SPACE) trailing += columns === 0 ? 0 : width;
    else {
      columns += width + trailing;
      trailing = 0;
    }
  }
  return columns;
}

function indent(line: RawLine): number {
  let at = line.start;
  while (at < line.end && (CHARACTER[line.text.charCodeAt(at)] ?? 0) <= SPACE) at += 1;
  return at - line.start;
}

/** The first `limit` characters of a line, normalized, without spaces. */
function plain(source: string, start: number, end: number, limit: number): string {
  let text = '';
  for (let at = start; at < end && text.length < limit; at += 1) {
    const unit = CHARACTER[source.charCodeAt(at)] ?? 0;
    if (unit > SPACE) text += String.fromCharCode(unit);
  }
  return text;
}

function openBrackets(text: string): boolean {
  const open = text.lastIndexOf('（');
  return open >= 0 && text.indexOf('）', open) < 0 && text.length - open < 60;
}
