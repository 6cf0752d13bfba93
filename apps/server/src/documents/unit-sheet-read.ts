import { readSheet, type WorkbookCell, type WorkbookRow } from '@luoshi/plan-compiler/read';
import { type UnitKind, unitKinds } from '../modules/organisation/organisation.rules.ts';
import { safeText } from './document-text.ts';
import {
  type UnitColumn,
  type UnitRow,
  type UnitSheetError,
  type UnitSheetRow,
  unitColumns,
  unitKindWords,
  unitSheetName,
} from './unit-sheet.ts';

/** Most rows of units that are read; a county has some thousand. */
const mostRows = 20_000;

/** What the uploaded sheet says, and what is wrong with it. Errors that need the unit tree are the caller's to add. */
export interface UnitSheet {
  readonly rows: readonly UnitSheetRow[];
  readonly errors: readonly UnitSheetError[];
}

type Heads = ReadonlyMap<UnitColumn, number>;
type Report = (code: string, column: UnitColumn | null, zh: string, en: string) => void;

/**
 * Reads an uploaded unit sheet (.xlsx). Formulas are refused cell by cell: what they show depends on who opens the file.
 * Throws UnreadableFile for a file that is no workbook, or a hostile one.
 */
export async function readUnitRows(bytes: Uint8Array): Promise<UnitSheet> {
  const [head, ...body] = (await readSheet(bytes, unitSheetName)).rows;
  const errors: UnitSheetError[] = [];
  const reportAt =
    (rowNumber: number): Report =>
    (code, column, zh, en) =>
      errors.push({ rowNumber, column, code, message: { zh, en } });
  const heads = findHeads(head);
  for (const { key, heading, english, isRequired } of unitColumns) {
    if (!isRequired || heads.has(key)) continue;
    const [zh, en] = [`表头缺少“${heading}”列`, `The column “${heading}” (${english}) is missing`];
    reportAt(head?.rowNumber ?? 1)('column-missing', key, zh, en);
  }
  const filled = body.filter((row) => [...heads.values()].some((column) => textOf(row.cells.get(column)) !== ''));
  if (filled.length > mostRows) {
    const [zh, en] = [
      `最多导入${mostRows}行，表中有${filled.length}行`,
      `At most ${mostRows} rows; the sheet has ${filled.length}`,
    ];
    reportAt(filled[mostRows]?.rowNumber ?? mostRows)('too-many-rows', null, zh, en);
  }
  if (errors.length > 0) return { rows: [], errors };
  const seen = new Map<string, number>();
  const rows = filled.map((row) => readRow(row, heads, seen, reportAt(row.rowNumber)));
  return { rows, errors };
}

/** Columns may stand in any order, and others beside them. */
function findHeads(row: WorkbookRow | undefined): Heads {
  const heads = new Map<UnitColumn, number>();
  for (const [at, cell] of row?.cells ?? []) {
    const heading = textOf(cell).replace(/[*＊\s]/g, '');
    const key = unitColumns.find((column) => column.heading === heading)?.key;
    if (key !== undefined && !heads.has(key)) heads.set(key, at);
  }
  return heads;
}

function readRow(row: WorkbookRow, heads: Heads, seen: Map<string, number>, report: Report): UnitSheetRow {
  let isSound = true;
  const complain: Report = (...error) => {
    isSound = false;
    report(...error);
  };
  const values = Object.fromEntries(
    unitColumns.map(({ key }) => [key, readValue(row.cells.get(heads.get(key) ?? -1), key, complain)]),
  ) as Record<UnitColumn, string>;
  checkCodes(values, row.rowNumber, seen, complain);
  const kind = kindOf(values.kind);
  if (kind === null && values.kind !== '') {
    const words = unitKinds.map((one) => unitKindWords[one]).join('、');
    complain(
      'kind-unknown',
      'kind',
      `单位类型“${brief(values.kind)}”不在列表中：${words}`,
      `Unknown kind; one of ${words}`,
    );
  }
  const unit: UnitRow | null =
    isSound && kind !== null
      ? {
          code: values.code,
          name: values.name,
          parentCode: values.parentCode === '' ? null : values.parentCode,
          kind,
          aliases: namesIn(values.aliases),
          groups: namesIn(values.groups),
          duties: values.duties,
        }
      : null;
  return { rowNumber: row.rowNumber, values, unit };
}

function readValue(cell: WorkbookCell | undefined, key: UnitColumn, complain: Report): string {
  const { heading, english, isRequired, longest } = columnOf(key);
  const text = textOf(cell);
  if (cell?.kind === 'formula') {
    complain('cell-is-formula', key, `“${heading}”是公式，请改为文字`, `${english}: a formula; type the text instead`);
  } else if (cell?.kind === 'error') {
    complain('cell-is-error', key, `“${heading}”是错误值`, `${english}: an error value`);
  } else if (text === '' && isRequired) {
    complain('value-missing', key, `请填写“${heading}”`, `${english}: missing`);
  } else if (text.length > longest) {
    complain('text-too-long', key, `“${heading}”超过${longest}个字`, `${english}: more than ${longest} characters`);
  }
  // Cut, so that a hostile row stays small wherever it goes; it is refused anyway.
  return text.slice(0, longest + 1);
}

function checkCodes(
  { code, parentCode }: Readonly<Record<UnitColumn, string>>,
  rowNumber: number,
  seen: Map<string, number>,
  complain: Report,
): void {
  if (code === '') return;
  const before = seen.get(code);
  if (before === undefined) seen.set(code, rowNumber);
  else complain('code-repeated', 'code', `单位编码与第${before}行重复`, `Same code as row ${before}`);
  if (code === parentCode) complain('own-parent', 'parentCode', '上级单位不能是自己', 'A unit can not be above itself');
}

function columnOf(key: UnitColumn): (typeof unitColumns)[number] {
  const column = unitColumns.find((one) => one.key === key);
  if (column === undefined) throw new Error(`no column ${key}`);
  return column;
}

function textOf(cell: WorkbookCell | undefined): string {
  return safeText(cell?.text ?? '').trim();
}

/** The word in the list, or our own name of the kind. */
function kindOf(text: string): UnitKind | null {
  return unitKinds.find((kind) => kind === text || unitKindWords[kind] === text) ?? null;
}

function namesIn(text: string): string[] {
  const names = text.split(/[、，,；;\n]/).map((name) => name.trim());
  return [...new Set(names.filter((name) => name !== ''))];
}

function brief(text: string): string {
  return text.length > 20 ? `${text.slice(0, 20)}…` : text;
}
