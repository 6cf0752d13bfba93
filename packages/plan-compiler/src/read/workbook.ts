import { UnreadableFile } from '../source.ts';
import type { ArchiveLimits } from './archive.ts';
import { type OfficePackage, openOfficePackage } from './office-package.ts';
import { child, childrenNamed, elements, wholeNumber, type XmlNode } from './office-xml.ts';

/** A sheet of a workbook as text: what an import needs, and no more. */
export interface WorkbookSheet {
  readonly name: string;
  /** Rows in which something stands, from top to bottom. */
  readonly rows: readonly WorkbookRow[];
}

export interface WorkbookRow {
  /** As the spreadsheet numbers it, from 1. */
  readonly rowNumber: number;
  /** By column, A = 0. */
  readonly cells: ReadonlyMap<number, WorkbookCell>;
}

export interface WorkbookCell {
  /** As text; of a formula, the result it was saved with. */
  readonly text: string;
  readonly kind: 'value' | 'formula' | 'error';
}

/** Excel's own limits (ECMA-376 part 1, 18.3.1.4). */
const mostRows = 1_048_576;
const mostColumns = 16_384;

/**
 * Reads one sheet of an .xlsx: the one of that name, else the first. Merged areas, validations and defined names are not
 * even looked at: libraries that spell them out cell by cell are stopped by `A1:XFD1048576`.
 * Only throws UnreadableFile.
 */
export async function readSheet(
  bytes: Uint8Array,
  name?: string,
  limits?: Partial<ArchiveLimits>,
): Promise<WorkbookSheet> {
  const workbook = await openOfficePackage(bytes, 'workbook', limits);
  const sheets = childrenNamed(child(workbook.main, 'x:sheets'), 'x:sheet');
  const sheet = sheets.find((candidate) => candidate.attributes.get('name') === name) ?? sheets[0];
  const root = sheet && (await workbook.byId(sheet.attributes.get('r:id') ?? ''));
  if (sheet === undefined || root === undefined) throw new UnreadableFile('document-broken', 'sheets');
  const texts = await readSharedTexts(workbook);
  const rows: WorkbookRow[] = [];
  let rowNumber = 0;
  for (const row of childrenNamed(child(root, 'x:sheetData'), 'x:row')) {
    rowNumber = wholeNumber(row.attributes.get('r'), 1, mostRows) ?? rowNumber + 1;
    const cells = readCells(row, texts);
    if (cells.size > 0) rows.push({ rowNumber, cells });
  }
  return { name: sheet.attributes.get('name') ?? '', rows };
}

async function readSharedTexts(workbook: OfficePackage): Promise<string[]> {
  return childrenNamed(await workbook.related('sharedStrings'), 'x:si').map(richText);
}

function readCells(row: XmlNode, texts: readonly string[]): Map<number, WorkbookCell> {
  const cells = new Map<number, WorkbookCell>();
  let column = -1;
  for (const node of childrenNamed(row, 'x:c')) {
    column = columnOf(node.attributes.get('r')) ?? column + 1;
    const cell = readCell(node, texts);
    if (cell.kind !== 'value' || cell.text !== '') cells.set(column, cell);
  }
  return cells;
}

function readCell(node: XmlNode, texts: readonly string[]): WorkbookCell {
  const type = node.attributes.get('t') ?? 'n';
  const value = plainText(child(node, 'x:v'));
  const kind = child(node, 'x:f') !== undefined ? 'formula' : type === 'e' ? 'error' : 'value';
  if (type === 's') return { text: texts[Number(value)] ?? '', kind };
  if (type === 'inlineStr') return { text: richText(child(node, 'x:is')), kind };
  return { text: type === 'b' ? (value === '1' ? 'TRUE' : 'FALSE') : decodeEscapes(value), kind };
}

/** Text in runs of several looks; the reading aid over Japanese text (x:rPh) is not part of it. */
function richText(node: XmlNode | undefined): string {
  const runs = elements(node).map((element) =>
    element.name === 'x:t' ? plainText(element) : element.name === 'x:r' ? plainText(child(element, 'x:t')) : '',
  );
  return decodeEscapes(runs.join(''));
}

function plainText(node: XmlNode | undefined): string {
  return (node?.children ?? []).filter((part) => typeof part === 'string').join('');
}

/** _x000D_ stands for a character XML can't hold (ECMA-376 part 1, 22.9.2.19); those are dropped but for line ends. */
function decodeEscapes(text: string): string {
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => {
    const value = Number.parseInt(code, 16);
    if (value === 0x5f) return '_';
    if (value === 0x0a) return '\n';
    return value < 0x20 || (value >= 0xd800 && value <= 0xdfff) ? '' : String.fromCharCode(value);
  });
}

/** "AB12" → 27. */
function columnOf(reference: string | undefined): number | undefined {
  const letters = /^([A-Z]{1,3})\d+$/.exec(reference ?? '')?.[1];
  if (letters === undefined) return undefined;
  let column = 0;
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64;
  return column > mostColumns ? undefined : column - 1;
}
