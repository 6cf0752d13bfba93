import { COLUMN_KINDS } from './fields.data.ts';
import type { Block, SourceDocument } from './source.ts';

/** A line that is no paragraph of a table yet. */
interface Line {
  readonly index: number;
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

const FEWEST_COLUMNS = 3;
const MOST_COLUMNS = 8;
const LONGEST_HEADING = 14;

/**
 * A table copied from a web page into plain text leaves each cell on a line of its own: 序号 / 任务 / 牵头单位 / 时限 / 1 / 清理河道 / … Lines
 * of headings that begin with 序号 and name the work and who does it or by when, then rows that begin with their number and have
 * as many lines: each line becomes a cell. A row with fewer or more lines ends the table, for nobody can tell which cell is which.
 */
export function withLineTables(source: SourceDocument): SourceDocument {
  if (source.format !== 'txt' || !/^\s*序号\s*$/mu.test(source.text)) return source;
  const lines = source.blocks.flatMap((block, index): Line[] => {
    const text = block.kind === 'paragraph' ? source.text.slice(block.start, block.end).trim() : '';
    return text === '' ? [] : [{ index, start: block.start, end: block.end, text }];
  });
  const cells = new Map<number, Block>();
  let table = source.blocks.reduce(
    (last, block) => (block.kind === 'table-row' ? Math.max(last, block.table) : last),
    -1,
  );
  for (let at = 0; at < lines.length; at += 1) {
    const columns = columnsFrom(lines, at);
    if (columns === 0) continue;
    table += 1;
    let row = 0;
    let from = at;
    for (; row === 0 || isRow(lines, from, row, columns); row += 1) {
      lines.slice(from, from + columns).forEach((line, column) => {
        cells.set(line.index, toCell(source.text, line, { table, row, column }));
      });
      from += columns;
    }
    at = from - 1;
  }
  return cells.size === 0
    ? source
    : { ...source, blocks: source.blocks.map((block, index) => cells.get(index) ?? block) };
}

/** How many lines from here on are the headings of a table; 0 for none. */
function columnsFrom(lines: readonly Line[], at: number): number {
  if (lines[at]?.text !== '序号') return 0;
  const kinds = new Set<string>();
  for (let count = 1; count <= MOST_COLUMNS; count += 1) {
    const title = lines[at + count]?.text.replace(/\s/gu, '') ?? '';
    if (title === '1') {
      const namesWork = kinds.has('task') || kinds.has('target');
      const namesWho = ['lead', 'responsible', 'people', 'due'].some((kind) => kinds.has(kind));
      return count >= FEWEST_COLUMNS && namesWork && namesWho ? count : 0;
    }
    if (title === '' || title.length > LONGEST_HEADING || /[：，。；\d]/u.test(title)) return 0;
    const kind = COLUMN_KINDS.find(([pattern]) => pattern.test(title))?.[1];
    if (kind) kinds.add(kind);
  }
  return 0;
}

/** Begins with its number, and the next row's number, if there is one, stands where it must. */
function isRow(lines: readonly Line[], from: number, number: number, columns: number): boolean {
  if (lines[from]?.text !== String(number) || from + columns > lines.length) return false;
  const own = lines.slice(from + 1, from + columns);
  return !own.some(({ text }) => text === String(number + 1));
}

function toCell(
  text: string,
  { start, end }: Line,
  { table, row, column }: { readonly table: number; readonly row: number; readonly column: number },
): Block {
  const line = text.slice(start, end);
  const from = start + line.length - line.trimStart().length;
  const cell = { start: from, end: from + line.trim().length, column, columnSpan: 1 };
  return { kind: 'table-row', start, end, table, row, cells: [cell] };
}
