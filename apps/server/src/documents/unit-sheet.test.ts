import { UnreadableFile } from '@luoshi/plan-compiler';
import ExcelJS from 'exceljs';
import { describe, expect, it } from 'vitest';
import { openSheet, openWorkbook } from './test/open-office.ts';
import { type UnitRow, unitColumns, writeUnitErrors, writeUnits, writeUnitTemplate } from './unit-sheet.ts';
import { readUnitRows } from './unit-sheet-read.ts';

const headings = ['单位编码', '单位名称', '上级单位编码', '单位类型', '别名', '单位集合', '职能描述'];

const units: readonly UnitRow[] = [
  { code: '01', name: '云溪县', parentCode: null, kind: 'county', aliases: [], groups: [], duties: '' },
  {
    code: '0102',
    name: '云溪县住房和城乡建设局',
    parentCode: '01',
    kind: 'department',
    aliases: ['县住建局', '住建局'],
    groups: ['各成员单位'],
    duties: '=城乡建设、物业管理',
  },
  { code: '02', name: '@青石镇', parentCode: '01', kind: 'town', aliases: [], groups: ['各镇'], duties: '' },
];

/** A sheet as someone fills it in. */
async function filledIn(
  rows: readonly (readonly ExcelJS.CellValue[])[],
  head: readonly string[] = headings,
): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet('单位');
  sheet.addRow([...head]);
  for (const row of rows) sheet.addRow([...row]);
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

const codesOf = async (bytes: Uint8Array) =>
  (await readUnitRows(bytes)).errors.map(({ rowNumber, column, code }) => [rowNumber, column, code]);

describe('the unit template', () => {
  it('has the columns, a list of kinds, codes as text, and an explanation', async () => {
    const bytes = await writeUnitTemplate();
    const sheet = await openSheet(bytes, '单位');
    expect(headings.map((_, index) => sheet.getCell(1, index + 1).value)).toEqual(headings);
    for (const row of [2, 2000]) {
      expect(sheet.getCell(row, 4).dataValidation).toMatchObject({
        type: 'list',
        formulae: ['"县区,部门,乡镇,街道,村,社区,学校,医院,企业,机构,其他"'],
      });
    }
    expect(sheet.getColumn(1).numFmt).toBe('@');
    expect(sheet.views[0]).toMatchObject({ state: 'frozen', ySplit: 1 });
    const explained = (await openWorkbook(bytes)).getWorksheet('说明');
    expect(unitColumns.map((_, index) => explained?.getCell(index + 4, 1).value)).toEqual(headings);
  });

  it('read back is empty, without an error', async () => {
    expect(await readUnitRows(await writeUnitTemplate())).toEqual({ rows: [], errors: [] });
  });
});

describe('units', () => {
  it('written and read are the same', async () => {
    const { rows, errors } = await readUnitRows(await writeUnits(units));
    expect(errors).toEqual([]);
    expect(rows.map((row) => row.unit)).toEqual(units);
    expect(rows.map((row) => row.rowNumber)).toEqual([2, 3, 4]);
  });

  it('may have columns in another order, others beside them, numbers as codes, blanks between', async () => {
    const bytes = await filledIn(
      [
        ['部门', '备注', ' 县水务局 ', 7, '水务局，县水务局；水务局'],
        [],
        [null, '只有备注'],
        ['村', '', '东风村', '0001', ''],
      ],
      ['单位类型', '备注', '*单位名称', '单位编码', '别名'],
    );
    const { rows, errors } = await readUnitRows(bytes);
    expect(errors).toEqual([]);
    expect(rows.map((row) => [row.rowNumber, row.unit?.code, row.unit?.name, row.unit?.aliases])).toEqual([
      [2, '7', '县水务局', ['水务局', '县水务局']],
      [5, '0001', '东风村', []],
    ]);
  });

  it('with mistakes are told row by row, column by column', async () => {
    const bytes = await filledIn([
      ['1', '甲局', '', '部门'],
      ['1', '乙局', '', '部们'],
      ['', '', '', ''],
      ['2', '', '2', ''],
      ['3', { formula: 'B2', result: '甲局' }, '', '部门'],
      ['4', '丁'.repeat(101), '', '部门'],
      ['5', { error: '#REF!' }, '', 'town'],
    ]);
    expect(await codesOf(bytes)).toEqual([
      [3, 'code', 'code-repeated'],
      [3, 'kind', 'kind-unknown'],
      [5, 'name', 'value-missing'],
      [5, 'kind', 'value-missing'],
      [5, 'parentCode', 'own-parent'],
      [6, 'name', 'cell-is-formula'],
      [7, 'name', 'text-too-long'],
      [8, 'name', 'cell-is-error'],
    ]);
    const { rows, errors } = await readUnitRows(bytes);
    expect(rows.map((row) => row.unit?.name ?? null)).toEqual(['甲局', null, null, null, null, null]);
    expect(errors[0]?.message).toEqual({ zh: '单位编码与第2行重复', en: 'Same code as row 2' });
    expect(errors[5]?.message.zh).toBe('“单位名称”是公式，请改为文字');
  });

  it('come back with their errors beside them, and that sheet can be read again', async () => {
    const { rows, errors } = await readUnitRows(
      await filledIn([
        ['1', '甲局', '', '部门'],
        ['2', '', '', '部们'],
      ]),
    );
    const bytes = await writeUnitErrors(rows, [
      ...errors,
      { rowNumber: 0, column: null, code: 'general', message: { zh: '整表的问题', en: 'about the sheet' } },
    ]);
    const sheet = await openSheet(bytes);
    expect(sheet.getCell('H1').value).toBe('错误');
    expect(sheet.getCell('H2').value).toBe('整表的问题');
    expect(sheet.getCell('H3').value).toBe('');
    expect(sheet.getCell('H4').value).toMatch(/^请填写“单位名称”\n单位类型“部们”不在列表中/);
    expect(sheet.getCell('A4').fill).toMatchObject({ pattern: 'solid' });
    expect(sheet.getCell('A3').fill).toMatchObject({ pattern: 'none' });
    expect((await readUnitRows(bytes)).rows.map((row) => row.values.code)).toEqual(['1', '2']);
  });

  it('without the needed columns, or too many, are refused as a whole', async () => {
    expect(await codesOf(await filledIn([['甲']], ['名字']))).toEqual([
      [1, 'code', 'column-missing'],
      [1, 'name', 'column-missing'],
      [1, 'kind', 'column-missing'],
    ]);
    const many = Array.from({ length: 20_001 }, (_, index) => [String(index), `村${index}`, '', '村']);
    const { rows, errors } = await readUnitRows(await filledIn(many));
    expect(rows).toEqual([]);
    expect(errors).toMatchObject([{ rowNumber: 20_002, code: 'too-many-rows' }]);
    expect((await readUnitRows(await filledIn(many.slice(1)))).rows).toHaveLength(20_000);
  });

  it('in a file that is no workbook are refused by the reader', async () => {
    await expect(readUnitRows(Buffer.from('编码,名称'))).rejects.toThrow(UnreadableFile);
    await expect(readUnitRows((await writeUnitTemplate()).slice(0, 500))).rejects.toThrow('archive-broken');
  });
});
