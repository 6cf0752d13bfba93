import {
  AlignmentType,
  BorderStyle,
  type FileChild,
  Paragraph,
  Tab,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import { safeText } from './document-text.ts';
import { gongwenSection, packGongwen, styled, textWidth, titleParagraph } from './gongwen-page.ts';

/** A column of a table on a turned page. */
export interface TableColumn {
  readonly heading: string;
  /** Share of the table's width; shares need not sum to anything. */
  readonly share: number;
  readonly align: 'left' | 'center';
  /** Cells of the same text below one another become one. */
  readonly merges?: boolean;
}

/** A table that fills pages of its own. */
export interface TableDocument {
  readonly title: string;
  /** Over the table at the left and at the right: who made it, of which day. */
  readonly left?: string;
  readonly right?: string;
  readonly columns: readonly TableColumn[];
  /** A cell's text; a line break begins another paragraph. As many as there are columns. */
  readonly rows: readonly (readonly string[])[];
  /** What stands in place of the rows when there are none. */
  readonly empty: string;
  /** Below the table. */
  readonly notes?: readonly string[];
}

/** Writes a table as a .docx on turned A4 pages in the type of an official document. */
export async function writeTableDocument(document: TableDocument): Promise<Uint8Array> {
  const title = safeText(document.title);
  const children: FileChild[] = [titleParagraph(title, 'landscape')];
  if (document.left !== undefined || document.right !== undefined) children.push(lineAbove(document));
  children.push(makeTable(document));
  for (const note of document.notes ?? []) children.push(styled('GongwenTableText', safeText(note)));
  return packGongwen(title, [gongwenSection(children, 'landscape')]);
}

function lineAbove({ left = '', right = '' }: TableDocument): Paragraph {
  return new Paragraph({
    style: 'GongwenTableText',
    tabStops: [{ type: 'right', position: textWidth.landscape }],
    spacing: { after: 80 },
    keepNext: true,
    children: [new TextRun(safeText(left)), new TextRun({ children: [new Tab()] }), new TextRun(safeText(right))],
  });
}

function makeTable({ columns, rows, empty }: TableDocument): Table {
  const widths = columnWidths(columns);
  const line = { style: BorderStyle.SINGLE, size: 4, color: '000000' };
  const body =
    rows.length === 0
      ? [new TableRow({ children: [cell(empty, 'center', { columnSpan: columns.length })] })]
      : rows.map((row, index) => bodyRow(row, index, columns, rows, widths));
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: textWidth.landscape, type: WidthType.DXA },
    columnWidths: widths,
    alignment: AlignmentType.CENTER,
    margins: { top: 40, bottom: 40, left: 80, right: 80, marginUnitType: WidthType.DXA },
    borders: { top: line, bottom: line, left: line, right: line, insideHorizontal: line, insideVertical: line },
    rows: [headRow(columns, widths), ...body],
  });
}

/** Whole widths that fill the page to the last twentieth of a point, or the table's edge would show a step. */
function columnWidths(columns: readonly TableColumn[]): number[] {
  const total = columns.reduce((sum, column) => sum + column.share, 0);
  let used = 0;
  let sofar = 0;
  return columns.map((column) => {
    sofar += column.share;
    const width = Math.round((sofar / total) * textWidth.landscape) - used;
    used += width;
    return width;
  });
}

function headRow(columns: readonly TableColumn[], widths: readonly number[]): TableRow {
  return new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: columns.map(
      (column, index) =>
        new TableCell({
          verticalAlign: VerticalAlignTable.CENTER,
          width: { size: widths[index] ?? 0, type: WidthType.DXA },
          children: [styled('GongwenTableHead', column.heading)],
        }),
    ),
  });
}

function bodyRow(
  row: readonly string[],
  index: number,
  columns: readonly TableColumn[],
  rows: readonly (readonly string[])[],
  widths: readonly number[],
): TableRow {
  const cells = columns.flatMap((column, at) => {
    const rowSpan = column.merges ? runLength(rows, index, at) : 1;
    const size = widths[at] ?? 0;
    return rowSpan === 0 ? [] : [cell(row[at] ?? '', column.align, { rowSpan, width: { size, type: WidthType.DXA } })];
  });
  return new TableRow({ cantSplit: true, children: cells });
}

/** About as many rows as a page takes: a merged cell shows its text on its first page only, so a long one begins again. */
const mostMerged = 5;

/** How many rows from here show the same text in a column; 0 where the cell above already does. Empty cells stay apart. */
function runLength(rows: readonly (readonly string[])[], from: number, column: number): number {
  const text = rows[from]?.[column] ?? '';
  const isSame = (row: number): boolean => text !== '' && rows[row]?.[column] === text;
  let first = from;
  while (isSame(first - 1)) first -= 1;
  if ((from - first) % mostMerged !== 0) return 0;
  let end = from + 1;
  while (isSame(end) && end - from < mostMerged) end += 1;
  return end - from;
}

type CellOptions = Pick<ConstructorParameters<typeof TableCell>[0], 'rowSpan' | 'columnSpan' | 'width'>;

function cell(text: string, align: 'left' | 'center', options: CellOptions): TableCell {
  const children = safeText(text)
    .split('\n')
    .map((line) => styled('GongwenTableText', line, align));
  return new TableCell({ verticalAlign: VerticalAlignTable.CENTER, children, ...options });
}
