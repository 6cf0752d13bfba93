import ExcelJS from 'exceljs';
import { calendarDay, type IsoDate, safeText } from './document-text.ts';

/** Workbooks (.xlsx) go through this file alone, so that the library can be exchanged. */

/** What a cell shows: text, a number, a day, a share of 100, or nothing. */
export type CellValue = string | number | { readonly day: IsoDate } | { readonly percent: number } | null;

export interface SheetColumn {
  readonly heading: string;
  /** In characters of the sheet's type; a Chinese character takes two. */
  readonly width: number;
  readonly align: 'left' | 'center';
  /** Whatever is typed stays text: codes keep their zeros in front. */
  readonly isText?: boolean;
  /** The only values the column takes, offered as a list. */
  readonly choices?: readonly string[];
}

export interface Sheet {
  readonly name: string;
  /** Over the heading, across all columns. */
  readonly title?: string;
  /** Under the title, smaller. */
  readonly subtitle?: string;
  readonly columns: readonly SheetColumn[];
  readonly rows: readonly (readonly CellValue[])[];
  /** Rows to be coloured, by their index. */
  readonly marked?: ReadonlySet<number>;
  /** Rows below the last that take the columns' choices too: a sheet to be filled in. */
  readonly rowsToFill?: number;
  readonly filter?: boolean;
}

/** Excel's longest text in a cell. */
const longestCell = 32_767;

const thin = { style: 'thin', color: { argb: 'FF808080' } } as const;
const borders = { top: thin, bottom: thin, left: thin, right: thin } as const;

/** Writes sheets as .xlsx: heading frozen and repeated on every printed page, A4 across, as wide as the page. */
export async function writeWorkbook(sheets: readonly Sheet[]): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  workbook.creator = '落实';
  for (const sheet of sheets) addSheet(workbook, sheet);
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

function addSheet(workbook: ExcelJS.Workbook, sheet: Sheet): void {
  const lines = [sheet.title, sheet.subtitle].filter((line) => line !== undefined);
  const head = lines.length + 1;
  const worksheet = workbook.addWorksheet(sheet.name, {
    views: [{ state: 'frozen', xSplit: 0, ySplit: head, showGridLines: false }],
    pageSetup: {
      paperSize: 9,
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      horizontalCentered: true,
      printTitlesRow: `${head}:${head}`,
      margins: { left: 0.5, right: 0.5, top: 0.6, bottom: 0.6, header: 0.3, footer: 0.3 },
    },
    headerFooter: { oddFooter: '&C— &P —' },
  });
  worksheet.columns = sheet.columns.map(({ width, isText }) => ({ width, ...(isText && { style: { numFmt: '@' } }) }));
  lines.forEach((line, index) => {
    addTitleLine(worksheet, index + 1, line, sheet.columns.length, index === 0 && sheet.title !== undefined);
  });
  addHead(worksheet.getRow(head), sheet.columns);
  sheet.rows.forEach((row, index) => {
    addRow(worksheet.getRow(head + 1 + index), row, sheet, sheet.marked?.has(index) === true);
  });
  addChoices(worksheet, sheet, head);
  if (sheet.filter) {
    const to = { row: head + sheet.rows.length, column: sheet.columns.length };
    worksheet.autoFilter = { from: { row: head, column: 1 }, to };
  }
}

function addTitleLine(
  worksheet: ExcelJS.Worksheet,
  row: number,
  text: string,
  columns: number,
  isTitle: boolean,
): void {
  worksheet.mergeCells(row, 1, row, columns);
  const cell = worksheet.getCell(row, 1);
  setText(cell, text);
  cell.font = isTitle ? { name: '方正小标宋简体', size: 18 } : { name: '宋体', size: 11 };
  cell.alignment = { horizontal: isTitle ? 'center' : 'left', vertical: 'middle', wrapText: true };
  worksheet.getRow(row).height = isTitle ? 36 : 20;
}

function addHead(row: ExcelJS.Row, columns: readonly SheetColumn[]): void {
  columns.forEach((column, index) => {
    const cell = row.getCell(index + 1);
    setText(cell, column.heading);
    cell.font = { name: '黑体', size: 11 };
    cell.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFECECEC' } };
    cell.alignment = { horizontal: 'center', vertical: 'middle', wrapText: true };
    cell.border = borders;
  });
  row.height = 26;
}

function addRow(row: ExcelJS.Row, values: readonly CellValue[], sheet: Sheet, isMarked: boolean): void {
  sheet.columns.forEach((column, index) => {
    const cell = row.getCell(index + 1);
    setValue(cell, values[index] ?? null);
    cell.font = { name: '宋体', size: 11 };
    cell.alignment = { horizontal: column.align, vertical: 'middle', wrapText: true };
    cell.border = borders;
    if (isMarked) cell.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFFDE9E7' } };
  });
  row.height = rowHeight(values, sheet.columns);
}

/** Excel measures a row only when someone edits it; LibreOffice and viewers never do. So it is estimated here. */
function rowHeight(values: readonly CellValue[], columns: readonly SheetColumn[]): number {
  const lines = columns.map(({ width }, index) => {
    const value = values[index];
    if (typeof value !== 'string') return 1;
    const room = Math.max(2, width - 2);
    return value.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(displayWidth(line) / room)), 0);
  });
  // 409 points is the tallest row Excel knows.
  return Math.min(409, Math.max(1, ...lines) * 15 + 6);
}

/** Width of a text in Latin characters: what is not Latin is taken for two. */
function displayWidth(text: string): number {
  let width = 0;
  for (const character of text) width += (character.codePointAt(0) ?? 0) < 0x2e80 ? 1 : 2;
  return width;
}

function setValue(cell: ExcelJS.Cell, value: CellValue): void {
  if (value === null) return;
  if (typeof value === 'string') setText(cell, value);
  else if (typeof value === 'number') cell.value = value;
  else if ('percent' in value) {
    cell.value = value.percent / 100;
    cell.numFmt = '0%';
  } else {
    const day = calendarDay(value.day);
    if (day === null) setText(cell, value.day);
    else {
      cell.value = day;
      cell.numFmt = 'yyyy"年"m"月"d"日"';
    }
  }
}

/**
 * Text that Excel would take for a formula (=, +, -, @) is a string in the file, and its cell is of format text, so that it
 * stays one when someone edits it or saves the sheet as .csv. Other cells keep the general format: a long text in a cell of
 * format text is shown as #### by old Excel.
 */
function setText(cell: ExcelJS.Cell, text: string): void {
  const safe = safeText(text.slice(0, longestCell));
  cell.value = safe;
  if (/^[\s]*[=+\-@＝＋－＠]/.test(safe)) cell.numFmt = '@';
}

function addChoices(worksheet: ExcelJS.Worksheet, sheet: Sheet, head: number): void {
  const last = head + sheet.rows.length + (sheet.rowsToFill ?? 0);
  sheet.columns.forEach(({ choices }, index) => {
    if (choices === undefined) return;
    for (let row = head + 1; row <= last; row++) {
      worksheet.getCell(row, index + 1).dataValidation = {
        type: 'list',
        allowBlank: true,
        formulae: [`"${choices.join(',')}"`],
        showErrorMessage: true,
        errorTitle: '请从列表中选择',
        error: choices.join('、'),
      };
    }
  });
}
