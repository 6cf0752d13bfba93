import { type UnitKind, unitKinds } from '../modules/organisation/organisation.rules.ts';
import { type Sheet, type SheetColumn, writeWorkbook } from './workbook.ts';

/** A unit as the sheet shows it. */
export interface UnitRow {
  readonly code: string;
  readonly name: string;
  /** Code of the unit above; null at the top. */
  readonly parentCode: string | null;
  readonly kind: UnitKind;
  readonly aliases: readonly string[];
  /** Names of the unit groups it belongs to. */
  readonly groups: readonly string[];
  readonly duties: string;
}

/** A row as it was filled in, whether or not it makes a unit. */
export interface UnitSheetRow {
  /** As the spreadsheet numbers it, from 1. */
  readonly rowNumber: number;
  readonly values: Readonly<Record<UnitColumn, string>>;
  /** What the row says; null when something in it is wrong. */
  readonly unit: UnitRow | null;
}

export type UnitColumn = keyof UnitRow;

/** What is wrong with a row, or with a cell of it. */
export interface UnitSheetError {
  readonly rowNumber: number;
  /** null when it is about the row or the sheet. */
  readonly column: UnitColumn | null;
  readonly code: string;
  readonly message: { readonly zh: string; readonly en: string };
}

/** Words for the kinds of units, as the sheet shows and takes them. */
export const unitKindWords: Readonly<Record<UnitKind, string>> = {
  county: '县区',
  department: '部门',
  town: '乡镇',
  street: '街道',
  village: '村',
  community: '社区',
  school: '学校',
  hospital: '医院',
  company: '企业',
  office: '机构',
  other: '其他',
};

interface UnitSheetColumn extends SheetColumn {
  readonly key: UnitColumn;
  readonly english: string;
  readonly isRequired: boolean;
  /** Most characters in a cell. */
  readonly longest: number;
  readonly hint: string;
  readonly example: string;
}

/** The sheet's columns in order. */
export const unitColumns: readonly UnitSheetColumn[] = [
  column('code', '单位编码', 'code', 16, 40, true, '本辖区内不重复，导入时据此判断新增还是修改', '0102'),
  column('name', '单位名称', 'name', 30, 100, true, '全称，与公章一致', '云溪县住房和城乡建设局'),
  column('parentCode', '上级单位编码', 'code of the unit above', 16, 40, false, '最上一级留空', '01'),
  column('kind', '单位类型', 'kind', 12, 40, true, '从列表中选择', '部门'),
  column('aliases', '别名', 'aliases', 28, 500, false, '方案中的简称，用顿号分隔', '县住建局、住建局'),
  column('groups', '单位集合', 'unit groups', 28, 500, false, '方案中的统称，用顿号分隔', '各成员单位、县直各部门'),
  column('duties', '职能描述', 'duties', 50, 2000, false, '主要职能，用于推荐责任单位', '城乡建设、物业管理、污水处理'),
];

function column(
  key: UnitColumn,
  heading: string,
  english: string,
  width: number,
  longest: number,
  isRequired: boolean,
  hint: string,
  example: string,
): UnitSheetColumn {
  const choices = key === 'kind' ? unitKinds.map((kind) => unitKindWords[kind]) : undefined;
  const isCode = key === 'code' || key === 'parentCode';
  const layout = { heading, width, align: 'left' as const, isText: isCode, ...(choices && { choices }) };
  return { key, english, isRequired, longest, hint, example, ...layout };
}

/** Name of the sheet that is read. */
export const unitSheetName = '单位';

/** Rows that offer the list of kinds in an empty template. */
const rowsToFill = 2_000;

/** An empty sheet to be filled in, and one that explains it. */
export async function writeUnitTemplate(): Promise<Uint8Array> {
  return writeUnits([]);
}

/** The unit tree as a sheet that can be edited and read again. */
export async function writeUnits(units: readonly UnitRow[]): Promise<Uint8Array> {
  const rows = units.map((unit) => unitColumns.map(({ key }) => cellText(unit, key)));
  return writeWorkbook([{ name: unitSheetName, columns: unitColumns, rows, rowsToFill, filter: true }, explanation()]);
}

function cellText(unit: UnitRow, key: UnitColumn): string {
  if (key === 'kind') return unitKindWords[unit.kind];
  const value = unit[key];
  return value === null ? '' : typeof value === 'string' ? value : value.join('、');
}

function explanation(): Sheet {
  return {
    name: '说明',
    title: '单位导入说明',
    subtitle: `填写“${unitSheetName}”表，一行一个单位，最多20000行；不要使用公式，不要改动表头文字。`,
    columns: [
      { heading: '列名', width: 18, align: 'center' },
      { heading: '必填', width: 8, align: 'center' },
      { heading: '怎么填', width: 50, align: 'left' },
      { heading: '示例', width: 36, align: 'left' },
    ],
    rows: unitColumns.map(({ heading, isRequired, hint, example, choices }) => [
      heading,
      isRequired ? '是' : '否',
      choices === undefined ? hint : `${hint}：${choices.join('、')}`,
      example,
    ]),
  };
}

/** The rows as they were filled in, with a last column that says what is wrong; rows with errors are coloured. */
export async function writeUnitErrors(
  rows: readonly UnitSheetRow[],
  errors: readonly UnitSheetError[],
): Promise<Uint8Array> {
  const byRow = new Map<number, string[]>();
  for (const error of errors) byRow.set(error.rowNumber, [...(byRow.get(error.rowNumber) ?? []), error.message.zh]);
  const known = new Set(rows.map((row) => row.rowNumber));
  // What is about the sheet as a whole, or its heading, has no row of its own.
  const general = errors.filter((error) => !known.has(error.rowNumber)).map((error) => error.message.zh);
  const written = rows.map((row) => [
    ...unitColumns.map(({ key }) => row.values[key]),
    (byRow.get(row.rowNumber) ?? []).join('\n'),
  ]);
  const sheet: Sheet = {
    name: unitSheetName,
    columns: [...unitColumns, { heading: errorHeading, width: 44, align: 'left' }],
    rows: [...general.map((text) => [...unitColumns.map(() => ''), text]), ...written],
    marked: new Set(
      [...general.map(() => true), ...rows.map((row) => byRow.has(row.rowNumber))].flatMap((isWrong, index) =>
        isWrong ? [index] : [],
      ),
    ),
    filter: true,
  };
  return writeWorkbook([sheet, explanation()]);
}

/** The column that is added; a sheet that comes back with it is read without it. */
export const errorHeading = '错误';
