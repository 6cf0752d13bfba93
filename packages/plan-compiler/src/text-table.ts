import { allMatches } from './all-matches.ts';
import { COLUMN_KINDS } from './fields.data.ts';
import type { Block, SourceDocument, TableCell, TableRow } from './source.ts';

/** How the columns of a table typed into plain text are kept apart. */
type Ruling = '|' | '\t' | ' ';

const GAPS: Readonly<Record<Ruling, RegExp>> = { '|': /[|｜]/gu, '\t': /\t/gu, ' ': / {2,}|　{2,}/gu };
const FEWEST_COLUMNS = 3;
const LONGEST_HEADING = 14;
const RULE_LINE = /^[\s|｜:：+-]+$/u;

interface Stretch {
  readonly start: number;
  readonly end: number;
  readonly column: number;
}

/**
 * Tables typed into plain text or pasted from a sheet (序号|任务|牵头单位|时限; columns by tabs or by many spaces) become table
 * rows, so that one pass reads every table. Only a line of headings that names the work and who does it, by when or for how
 * many points begins one.
 */
export function withTextTables(source: SourceDocument): SourceDocument {
  if (source.format === 'docx' || source.format === 'doc') return source;
  let table = source.blocks.reduce(
    (last, block) => (block.kind === 'table-row' ? Math.max(last, block.table) : last),
    -1,
  );
  let ruling: Ruling | null = null;
  let columns = 0;
  let isNumbered = false;
  let row = 0;
  /** Cells of the row above: one that was broken inside a cell goes on in the next line. */
  let above = 0;
  let isResting = false;
  let isChanged = false;
  const blocks = source.blocks.map((block): Block => {
    if (block.kind !== 'paragraph') return block;
    const found = ruling ? cellsOf(source.text, block, ruling) : [];
    const cells = isNumbered && found.length === columns - 1 ? partNumber(source.text, found) : found;
    if (
      ruling &&
      !isResting &&
      isNumbered &&
      above > 0 &&
      above < columns &&
      above + found.length - 1 === columns &&
      !startsRow(source.text, found)
    ) {
      const shift = above - 1;
      above = 0;
      return toRow(
        block,
        found.map((cell) => ({ ...cell, column: cell.column + shift })),
        table,
        row,
      );
    }
    if (
      ruling &&
      isRow(source.text, block, cells, ruling, columns) &&
      (!isResting || cells.length === columns || (isNumbered && startsRow(source.text, found)))
    ) {
      isResting = false;
      row += 1;
      above = cells.length;
      return toRow(block, RULE_LINE.test(source.text.slice(block.start, block.end)) ? [] : cells, table, row);
    }
    const heading = headingOf(source.text, block);
    // 二、城乡融合发展 between the rows of one table, which says its headings once.
    isResting = ruling !== null && !heading && isSectionLine(source.text, block);
    if (isResting) return block;
    ruling = heading?.ruling ?? null;
    if (!heading) return block;
    isChanged = true;
    table += 1;
    row = 0;
    above = 0;
    columns = heading.cells.length;
    isNumbered = heading.isNumbered;
    return toRow(block, heading.cells, table, row);
  });
  return isChanged ? { ...source, blocks } : source;
}

/** Its first cell is a number. */
function startsRow(text: string, cells: readonly Stretch[]): boolean {
  const [first] = cells;
  return first === undefined || /^\d{1,3}[.．、]?/u.test(text.slice(first.start, first.end));
}

function isRow(
  text: string,
  { start, end }: Block,
  cells: readonly Stretch[],
  ruling: Ruling,
  columns: number,
): boolean {
  if (start === end) return false;
  if (ruling === '|' && RULE_LINE.test(text.slice(start, end))) return true;
  if (cells.length > columns) return false;
  return ruling === ' ' ? cells.length === columns : cells.length >= 2;
}

const LONGEST_SECTION_LINE = 40;

function isSectionLine(text: string, { start, end }: Block): boolean {
  if (end - start > LONGEST_SECTION_LINE) return false;
  const line = text.slice(start, end).trim();
  return (
    line === '' ||
    /^(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[）)])[^，。；,;]{2,30}$/u.test(line)
  );
}

const LONGEST_HEADING_LINE = 160;

interface Heading {
  readonly ruling: Ruling;
  readonly cells: readonly Stretch[];
  /** Its first column is 序号. */
  readonly isNumbered: boolean;
}

function headingOf(text: string, block: Block): Heading | null {
  if (block.end - block.start > LONGEST_HEADING_LINE) return null;
  const line = text.slice(block.start, block.end);
  const ruling: Ruling | null = /[|｜]/u.test(line)
    ? '|'
    : line.includes('\t')
      ? '\t'
      : /\S(?: {2}|　{2})/u.test(line)
        ? ' '
        : null;
  if (!ruling) return null;
  const cells = cellsOf(text, block, ruling);
  if (cells.length < FEWEST_COLUMNS) return null;
  const titles = cells.map(({ start, end }) => text.slice(start, end).replace(/\s/gu, ''));
  if (titles.some((title) => title.length > LONGEST_HEADING || /[：，。；\d]/u.test(title))) return null;
  const kinds = new Set(titles.map((title) => COLUMN_KINDS.find(([pattern]) => pattern.test(title))?.[1]));
  const namesWork = kinds.has('task') || kinds.has('target');
  const namesWho = ['lead', 'responsible', 'people', 'due'].some((kind) => kinds.has(kind as 'lead'));
  const isNumbered = /^(?:序号|编号)$/u.test(titles[0] ?? '');
  return namesWork && (namesWho || titles.some((title) => POINTS_COLUMN.test(title)))
    ? { ruling, cells, isNumbered }
    : null;
}

const ROW_NUMBER = /^\d{1,3}[.．、]\s*/u;

/** `1.清理树障  各供电所` under 序号|任务|部门: the number and the work were typed as one. */
function partNumber(text: string, cells: readonly Stretch[]): Stretch[] {
  const [first, ...rest] = cells;
  const number = first ? (ROW_NUMBER.exec(text.slice(first.start, first.end))?.[0].length ?? 0) : 0;
  if (!first || number === 0) return [...cells];
  const cut = first.start + number;
  return [
    { ...first, end: cut },
    { start: cut, end: first.end, column: first.column + 1 },
    ...rest.map((cell) => ({ ...cell, column: cell.column + 1 })),
  ];
}

/** A column that says how many points a part is worth. */
export const POINTS_COLUMN: RegExp = /^(?:分值|权重|满分|标准分|基准分|分数|赋分)(?:（[^（）]{1,6}）)?$/u;

function cellsOf(text: string, { start, end }: Block, ruling: Ruling): Stretch[] {
  const cells: Stretch[] = [];
  const line = text.slice(start, end);
  let from = 0;
  let column = 0;
  const push = (to: number): void => {
    const left = from + (line.slice(from, to).length - line.slice(from, to).trimStart().length);
    const right = left + line.slice(from, to).trim().length;
    if (right > left) cells.push({ start: start + left, end: start + right, column });
    // A line in pipes begins with one, and an indent is no column.
    if (right > left || (ruling !== ' ' && from > 0)) column += 1;
  };
  for (const gap of allMatches(GAPS[ruling], line)) {
    push(gap.index);
    from = gap.index + gap[0].length;
  }
  push(line.length);
  return cells;
}

function toRow({ start, end }: Block, cells: readonly Stretch[], table: number, row: number): TableRow {
  return {
    kind: 'table-row',
    start,
    end,
    table,
    row,
    cells: cells.map((cell): TableCell => ({ ...cell, columnSpan: 1 })),
  };
}
