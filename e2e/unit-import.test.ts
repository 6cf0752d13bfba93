// The organisation from a spreadsheet: three bad rows and nothing is imported; mended, all of it is.
import ExcelJS from 'exceljs';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { canOpenDocuments, type Download, download, readAsOpened } from './support/documents.ts';
import { signIn } from './support/sign-in.ts';
import { useStage } from './support/stage.ts';

const stage = useStage({ demo: true });
const bad = [
  ['401', '云溪县档案馆', '999', '部门'],
  ['402', '云溪县融媒体中心', '100', '部门'],
  ['402', '云溪县文化馆', '100', '部门'],
  ['404', { formula: '"云溪县"&"图书馆"', result: '云溪县图书馆' }, '100', '部门'],
] as const;
const mended = [
  ['401', '云溪县档案馆', '100', '部门'],
  ['402', '云溪县融媒体中心', '100', '部门'],
  ['403', '云溪县文化馆', '100', '部门'],
  ['404', '云溪县图书馆', '100', '部门'],
] as const;

test('a list of units with three bad rows is refused, each named; the mended one is imported', async () => {
  const administrator = await stage.person();
  const { page } = administrator;
  await signIn(administrator, 'sysadmin');
  await page.getByRole('link', { name: '单位', exact: true }).click();
  await page.getByRole('tab', { name: '批量导入' }).click();
  const template = await download(page, page.getByRole('link', { name: '下载模板' }));

  await upload(page, await fillIn(template, bad));
  await page.getByText('没有导入：文件里有 3 处错误。').waitFor();
  const rows = page.getByRole('table').getByRole('row');
  for (const [row, column, fault] of [
    ['2', '上级单位编码', '表中和系统中都没有编码为“999”的单位'],
    ['4', '单位编码', '单位编码与第3行重复'],
    ['5', '单位名称', '“单位名称”是公式，请改为文字'],
  ] as const) {
    await rows
      .filter({ hasText: fault })
      .filter({ hasText: column })
      .getByRole('cell', { name: row, exact: true })
      .waitFor();
  }
  expect(await namesOfUnits(page)).not.toContain('云溪县融媒体中心');

  const errors = await download(page, page.getByRole('link', { name: '下载标注了错误的文件' }));
  await expectErrorsBesideRows(errors);

  await upload(page, await fillIn(template, mended));
  await page.getByText('导入完成：新增 4 个，更新 0 个。').waitFor();
  await page.getByRole('tab', { name: '组织架构' }).click();
  for (const [, name] of mended) await page.getByText(name).first().waitFor();
});

async function fillIn({ bytes }: Download, rows: readonly (readonly ExcelJS.CellValue[])[]): Promise<Buffer> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(bytes as unknown as ExcelJS.Buffer);
  const sheet = book.getWorksheet('单位');
  if (sheet === undefined) throw new Error('the template has no sheet 单位');
  for (const [at, values] of rows.entries()) {
    for (const [column, value] of values.entries()) sheet.getCell(at + 2, column + 1).value = value;
  }
  return Buffer.from(await book.xlsx.writeBuffer());
}

async function upload(page: Page, buffer: Buffer): Promise<void> {
  await page.getByLabel('选择文件').setInputFiles({ name: '单位.xlsx', mimeType: 'application/octet-stream', buffer });
}

async function namesOfUnits(page: Page): Promise<string[]> {
  const reply = await page.request.get('/api/v1/units');
  return ((await reply.json()) as { items: { name: string }[] }).items.map(({ name }) => name);
}

async function expectErrorsBesideRows(file: Download): Promise<void> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(file.bytes as unknown as ExcelJS.Buffer);
  const sheet = book.getWorksheet('单位');
  if (sheet === undefined) throw new Error('the file has no sheet 单位');
  const column = [1, 2, 3, 4, 5, 6, 7, 8, 9].find((at) => sheet.getCell(1, at).text === '错误') ?? 0;
  const faults = [2, 3, 4, 5].map((row) => sheet.getCell(row, column).text);
  expect(faults).toEqual([
    '表中和系统中都没有编码为“999”的单位',
    '',
    '单位编码与第3行重复',
    '“单位名称”是公式，请改为文字',
  ]);
  if (!canOpenDocuments)
    return console.log('the error file was not opened: soffice or pdftotext is not on this machine');
  expect(await readAsOpened(file)).toContain('单位编码与第3行重复');
}
