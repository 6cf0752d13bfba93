import { CHARACTER, DROP, SPACE } from './characters.data.ts';
import { type Label, labelAt } from './labels.ts';
import type { Place } from './plan.ts';
import type { SourceDocument, TableRow } from './source.ts';
import { findWrap, joinsNextLine, type RawLine, rawLine } from './wrapping.ts';

/** A paragraph, or one cell of a table, as one line: hard wraps joined, widths of punctuation made one, spaces dropped. */
export interface Passage {
  readonly index: number;
  /** Offsets in `Reading.text`. */
  readonly from: number;
  readonly to: number;
  readonly text: string;
  /** The number it begins with. */
  readonly label: Label | null;
  readonly cell: CellOf | null;
  /** A page header, footer or footnote: never part of the plan's own text. */
  readonly aside: boolean;
}

/** Which cell of which table row a passage is. */
export interface CellOf {
  readonly row: TableRow;
  readonly column: number;
}

/** The text as the constructs see it, and the way back to the source. */
export interface Reading {
  readonly source: SourceDocument;
  readonly text: string;
  readonly passages: readonly Passage[];
  /** The source's slice for [from, to) of `text`. */
  place(from: number, to: number): Place;
}

/** Pass 1: the source's lines become passages; every character keeps its way back to the source. */
export function readLines(source: SourceDocument): Reading {
  const out = new Normalizer(source.text);
  const lines = rawLines(source);
  const wrap = findWrap(lines);
  // A word processor's paragraphs are the author's own; only pasted text is wrapped by a machine.
  const isPasted = source.format !== 'docx' && source.format !== 'doc';
  const passages: { from: number; to: number; cell: CellOf | null; aside: boolean }[] = [];
  let joining = false;
  for (const [index, line] of lines.entries()) {
    if (line.row) {
      for (const cell of line.row.cells) {
        const from: number = out.length;
        out.write(cell.start, cell.end);
        if (out.length > from)
          passages.push({ from, to: out.length, cell: { row: line.row, column: cell.column }, aside: false });
        out.lineBreak(cell.end);
      }
      joining = false;
      continue;
    }
    const last = passages.at(-1);
    const from: number = joining && last ? last.from : out.length;
    out.write(line.start, line.end);
    if (joining && last) last.to = out.length;
    else if (out.length > from) passages.push({ from, to: out.length, cell: null, aside: line.aside });
    const next = lines[index + 1];
    joining = isPasted && out.length > from && next !== undefined && joinsNextLine(line, next, wrap);
    if (!joining) out.lineBreak(line.end);
  }
  return new MappedReading(source, out, passages);
}

class MappedReading implements Reading {
  readonly source: SourceDocument;
  readonly text: string;
  readonly passages: readonly Passage[];
  readonly #map: Uint32Array;

  constructor(source: SourceDocument, out: Normalizer, spans: readonly Omit<Passage, 'index' | 'text' | 'label'>[]) {
    this.source = source;
    this.text = out.toText();
    this.#map = out.map;
    this.passages = spans.map(({ from, to, cell, aside }, index) => {
      const text = this.text.slice(from, to);
      return { index, from, to, text, label: labelAt(text), cell, aside };
    });
  }

  place(from: number, to: number): Place {
    const start = this.#map[from] ?? this.source.text.length;
    const end = to > from ? (this.#map[to - 1] ?? start) + 1 : start;
    return { start, end, raw: this.source.text.slice(start, end) };
  }
}

/** Writes normalized characters, remembering for each where it came from. One character in gives at most one out. */
class Normalizer {
  readonly map: Uint32Array;
  readonly #source: string;
  readonly #units: Uint16Array;
  length = 0;

  constructor(source: string) {
    this.#source = source;
    this.map = new Uint32Array(source.length + 1);
    this.#units = new Uint16Array(source.length + 1);
  }

  write(start: number, end: number): void {
    const source = this.#source;
    const from = this.length;
    let token = 0;
    for (let at = start; at < end; at += 1) {
      const unit = CHARACTER[source.charCodeAt(at)] ?? 0;
      if (unit === DROP) continue;
      if (unit === SPACE) {
        let next = at + 1;
        while (next < end && (CHARACTER[source.charCodeAt(next)] ?? 0) <= SPACE) next += 1;
        if (this.#spaceMeans(token, next, end) || this.#endsNumber(from, next, end)) {
          this.#push(0x20, at);
          token = 0;
        }
        at = next - 1;
        continue;
      }
      token = isWord(unit) ? token + 1 : 0;
      this.#push(unit, at);
    }
    this.#widthByNeighbours(start, from);
  }

  lineBreak(at: number): void {
    if (this.length === 0 || this.#units[this.length - 1] === 0x0a) return;
    if (this.length < this.map.length) this.#push(0x0a, Math.min(at, Math.max(0, this.#source.length - 1)));
  }

  toText(): string {
    return new TextDecoder('utf-16le', { ignoreBOM: true }).decode(this.#units.subarray(0, this.length));
  }

  #push(unit: number, at: number): void {
    this.#units[this.length] = unit;
    this.map[this.length] = at;
    this.length += 1;
  }

  /** A space stays between two words (张三 镇长), and goes inside one (组 长：, 王 强) and beside punctuation and digits. */
  #spaceMeans(token: number, next: number, end: number): boolean {
    if (token === 0 || next >= end) return false;
    let length = 0;
    let at = next;
    while (at < end && length < 3 && isWord(CHARACTER[this.#source.charCodeAt(at)] ?? 0)) {
      length += 1;
      at += 1;
    }
    if (length === 0) return false;
    if (token === 1 && length === 1) return false;
    const closes = at < end && (CHARACTER[this.#source.charCodeAt(at)] ?? 0) > SPACE;
    return !(token <= 2 && length === 1 && closes);
  }

  /** `1 工作目标`: the space after a number at the head of a line makes it a label. */
  #endsNumber(from: number, next: number, end: number): boolean {
    const digits = this.length - from;
    if (
      digits < 1 ||
      digits > LONGEST_NUMBER ||
      (digits > 2 && !this.#isDecimal(from)) ||
      next >= end ||
      !isDigit(this.#units[from]) ||
      !isDigit(this.#units[this.length - 1])
    )
      return false;
    return isWord(CHARACTER[this.#source.charCodeAt(next)] ?? 0);
  }

  /** 1.2 号源管理 */
  #isDecimal(from: number): boolean {
    const dots = this.#units.subarray(from, this.length).filter((unit) => unit === 0x2e).length;
    return dots === 1 && this.#units.subarray(from, this.length).every((unit) => unit === 0x2e || isDigit(unit));
  }

  /** 清理流动摊点.由… : a dot between two words, or behind the last. */
  #endsSentence(at: number): boolean {
    const next = at + 1 < this.length ? (this.#units[at + 1] ?? 0) : 0;
    return isChinese(this.#units[at - 1] ?? 0) && (next === 0 || isChinese(next) || next === 0x201c);
  }

  /** Colons and commas between digits are a clock or a number (7:30, 1,000), elsewhere punctuation. */
  #widthByNeighbours(start: number, from: number): void {
    const units = this.#units;
    for (let at = this.length - 1; at > 0 && (this.map[at] ?? 0) >= start; at -= 1) {
      const unit = units[at];
      if (unit === 0x2e && at - from >= SHORTEST_SENTENCE && this.#endsSentence(at)) units[at] = 0x3002;
      if (unit !== 0xff1a && unit !== 0xff0c) continue;
      if (isDigit(units[at - 1]) && at + 1 < this.length && isDigit(units[at + 1])) {
        if (unit === 0xff1a) units[at] = 0x3a;
        else if (this.#source.charCodeAt(this.map[at] ?? 0) === 0x2c) units[at] = 0x2c;
      }
    }
  }
}

/** Nearer to the line's head a dot may belong to a label: 十一.指导思想. */
const SHORTEST_SENTENCE = 5;
/** 12.34 */
const LONGEST_NUMBER = 5;
const isChinese = (unit: number): boolean => (unit >= 0x4e00 && unit <= 0x9fff) || unit === 0xff09;
const isDigit = (unit: number | undefined): boolean => unit !== undefined && unit >= 0x30 && unit <= 0x39;
const isWord = (unit: number): boolean =>
  (unit >= 0x4e00 && unit <= 0x9fff) || (unit >= 0x61 && unit <= 0x7a) || (unit >= 0x41 && unit <= 0x5a);

function rawLines(source: SourceDocument): RawLine[] {
  const { text } = source;
  const rows = new Map<number, TableRow>();
  const asides = new Set<number>();
  for (const block of source.blocks) {
    if (block.kind === 'table-row') rows.set(block.start, block);
    else if (block.part && block.part !== 'text-box') asides.add(block.start);
  }
  const lines: RawLine[] = [];
  let start = 0;
  while (start <= text.length) {
    const found = text.indexOf('\n', start);
    const end = found < 0 ? text.length : found;
    const body = source.format === 'md' ? afterHeadingMark(text, start, end) : start;
    lines.push(rawLine(text, body, end, rows.get(start) ?? null, asides.has(start)));
    start = end + 1;
  }
  return lines;
}

/** Markdown's own marks are no part of the sentence: ## 一、总体要求 */
function afterHeadingMark(text: string, start: number, end: number): number {
  let at = start;
  while (at < end && '#* '.includes(text.charAt(at))) at += 1;
  return at;
}
