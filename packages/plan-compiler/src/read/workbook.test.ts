import ExcelJS from 'exceljs';
import JSZip from 'jszip';
import { describe, expect, it } from 'vitest';
import { type UnreadableCode, UnreadableFile } from '../source.ts';
import { readSheet, type WorkbookSheet } from './workbook.ts';

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const workbookType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml';

/** A workbook of one sheet made by hand. `data` is the inside of sheetData, `after` what follows it. */
async function handMade(options: {
  data: string;
  after?: string;
  texts?: string;
  type?: string;
  extra?: Readonly<Record<string, string>>;
}): Promise<Uint8Array> {
  const zip = new JSZip();
  const relationship = (id: string, type: string, target: string) =>
    `<Relationship Id="${id}" Type="${office}/${type}" Target="${target}"/>`;
  const relationships = (inner: string) =>
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${inner}</Relationships>`;
  zip.file(
    '[Content_Types].xml',
    `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/xl/workbook.xml" ContentType="${options.type ?? workbookType}"/></Types>`,
  );
  zip.file('_rels/.rels', relationships(relationship('r', 'officeDocument', 'xl/workbook.xml')));
  const parts = relationship('s', 'worksheet', 'sheet.xml') + relationship('t', 'sharedStrings', 'texts.xml');
  zip.file('xl/_rels/workbook.xml.rels', relationships(parts));
  zip.file(
    'xl/workbook.xml',
    `<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="单位" sheetId="1" r:id="s"/></sheets></workbook>`,
  );
  zip.file(
    'xl/sheet.xml',
    `<worksheet xmlns="${main}"><sheetData>${options.data}</sheetData>${options.after ?? ''}</worksheet>`,
  );
  zip.file('xl/texts.xml', `<sst xmlns="${main}">${options.texts ?? ''}</sst>`);
  for (const [name, content] of Object.entries(options.extra ?? {})) zip.file(name, content);
  return zip.generateAsync({ type: 'uint8array', compression: 'DEFLATE' });
}

const shown = ({ rows }: WorkbookSheet) =>
  rows.map((row) => [row.rowNumber, ...[...row.cells].map(([column, cell]) => `${column}:${cell.text}`)]);

async function codeOf(bytes: Uint8Array): Promise<UnreadableCode | 'readable'> {
  try {
    await readSheet(bytes);
    return 'readable';
  } catch (error) {
    if (error instanceof UnreadableFile) return error.code;
    throw error;
  }
}

describe('readSheet', () => {
  it('reads what a library writes: text, rich text, numbers, formulas, the sheet of a name', async () => {
    const workbook = new ExcelJS.Workbook();
    workbook.addWorksheet('说明').addRow(['别读我']);
    const sheet = workbook.addWorksheet('单位');
    sheet.addRow(['编码', '名称']);
    sheet.addRow(['001', { richText: [{ text: '云溪县' }, { text: '水务局', font: { bold: true } }] }, 3.5, true]);
    sheet.getCell('B4').value = { formula: 'A1&"x"', result: '结果' };
    sheet.getCell('C4').value = { error: '#N/A' };
    const bytes = new Uint8Array(await workbook.xlsx.writeBuffer());
    const read = await readSheet(bytes, '单位');
    expect(shown(read)).toEqual([
      [1, '0:编码', '1:名称'],
      [2, '0:001', '1:云溪县水务局', '2:3.5', '3:TRUE'],
      [4, '1:结果', '2:#N/A'],
    ]);
    expect([...(read.rows[2]?.cells.values() ?? [])].map((cell) => cell.kind)).toEqual(['formula', 'error']);
    expect((await readSheet(bytes, '没有这张')).name).toBe('说明');
  });

  it('reads cells without addresses, inline text, reading aids and escapes', async () => {
    const texts =
      '<si><t>共享</t><rPh sb="0" eb="1"><t>gòng</t></rPh></si><si><r><t>一_x000A_</t></r><r><t>二_x0041_</t></r></si>';
    const data =
      '<row><c t="s"><v>0</v></c><c t="inlineStr"><is><t>内联</t></is></c></row><row r="9"><c r="AB9" t="s"><v>1</v></c><c t="s"><v>77</v></c></row>';
    expect(shown(await readSheet(await handMade({ data, texts })))).toEqual([
      [1, '0:共享', '1:内联'],
      [9, '27:一\n二A'],
    ]);
  });

  it('is not stopped by areas that cover the whole sheet', async () => {
    const all = 'A1:XFD1048576';
    const after = `<mergeCells><mergeCell ref="${all}"/></mergeCells><dataValidations><dataValidation type="list" sqref="${all}"><formula1>"a"</formula1></dataValidation></dataValidations>`;
    const data = '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>';
    expect(shown(await readSheet(await handMade({ data, after })))).toEqual([[1_048_576, '16383:1']]);
  });

  it.each<[string, UnreadableCode, () => Promise<Uint8Array>]>([
    [
      'macros',
      'file-has-macros',
      () => handMade({ data: '', type: 'application/vnd.ms-excel.sheet.macroEnabled.main+xml' }),
    ],
    ['a macro part', 'file-has-macros', () => handMade({ data: '', extra: { 'xl/vbaProject.bin': 'x' } })],
    [
      'a document',
      'file-type-unknown',
      () =>
        handMade({
          data: '',
          type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml',
        }),
    ],
    [
      'an entity',
      'document-has-external-entities',
      () =>
        handMade({
          data: '',
          extra: { 'xl/styles.xml': '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>' },
        }),
    ],
    [
      'a bomb',
      'archive-too-large-inside',
      () => handMade({ data: '', extra: { 'xl/media/a.bin': '0'.repeat(20_000_000) } }),
    ],
    ['broken XML', 'document-broken', () => handMade({ data: '<row>' })],
  ])('refuses %s: %s', async (_, code, make) => {
    expect(await codeOf(await make())).toBe(code);
  });
});
