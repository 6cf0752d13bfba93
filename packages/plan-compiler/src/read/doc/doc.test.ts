import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { type SourceDocument, UnreadableFile } from '../../source.ts';
import { readDocx } from '../docx/index.ts';
import { buildDocx, cell, definition, level, list, p, r, row } from '../docx/test/build-docx.ts';
import { readDocument } from '../index.ts';
import { convertByLibreOffice, hasLibreOffice, textByLibreOffice } from '../test/libre-office.ts';
import { readDoc } from './index.ts';
import { buildDoc, buildOle } from './test/build-doc.ts';

async function codeOf(bytes: Uint8Array): Promise<string> {
  try {
    await readDocument(bytes);
    return 'read';
  } catch (error) {
    if (error instanceof UnreadableFile) return error.code;
    throw error;
  }
}

function expectTiling({ text, blocks }: SourceDocument): void {
  expect(blocks.map((block) => text.slice(block.start, block.end)).join('\n')).toBe(text);
}

describe('the least .doc', () => {
  it('is read by its piece table, whatever its name', async () => {
    const source = await readDocument(buildDoc({ body: '一、清理河道\r由水利局负责\u000b每日\t两次\r' }), {
      name: '方案.wps',
    });
    expectTiling(source);
    expect(source.format).toBe('doc');
    expect(source.text).toBe('一、清理河道\n由水利局负责\n每日\t两次');
    expect(source.warnings).toEqual([]);
  });

  it('joins pieces in the order of the text, narrow ones by the Western code page', async () => {
    const body = '\r丙乙甲';
    const offset = (index: number) => 2048 + 2 * index;
    const pieces = [
      { from: 0, to: 1, offset: offset(3) },
      { from: 1, to: 3, offset: offset(1) },
      { from: 3, to: 4, offset: offset(0), narrow: true },
    ];
    expect((await readDocument(buildDoc({ body, pieces }))).text).toBe('甲丙乙');
  });
});

describe('compound files that are no readable Word document', () => {
  const big = new Uint8Array(5000);
  it.each<[string, Uint8Array, string]>([
    ['a .docx with a password', buildOle({ EncryptionInfo: big, EncryptedPackage: big }), 'document-encrypted'],
    ['an .xls or .et', buildOle({ Workbook: big }), 'file-is-spreadsheet'],
    ['a .ppt or .dps', buildOle({ 'PowerPoint Document': big }), 'file-is-slides'],
    ['something else', buildOle({ CONTENTS: big }), 'file-type-unknown'],
    ['a .doc with a password', buildDoc({ body: '文\r', flags: 0x0100 }), 'document-encrypted'],
    ['Word 95', buildDoc({ body: '文\r', version: 0x68 }), 'document-too-old'],
    ['a .doc without a table stream', buildDoc({ body: '文\r', flags: 0x0200 }), 'document-broken'],
    ['a .doc with macros', buildDoc({ body: '文\r', extra: { 'Macros/VBA/dir': big } }), 'file-has-macros'],
    ['an empty main stream', buildOle({ WordDocument: new Uint8Array(5000) }), 'document-broken'],
    ['a container cut short', buildDoc({ body: '文\r' }).slice(0, 700), 'archive-broken'],
  ])('%s', async (_, bytes, code) => expect(await codeOf(bytes)).toBe(code));

  it.each([
    ['beyond the file', [{ from: 0, to: 9_000_000, offset: 2048 }]],
    [
      'backwards',
      [
        { from: 0, to: 2, offset: 2048 },
        { from: 2, to: 1, offset: 2048 },
      ],
    ],
    [
      'over one another',
      Array.from({ length: 400 }, (_, at) => ({ from: at * 3000, to: at * 3000 + 3000, offset: 2048 })),
    ],
  ])('pieces %s', async (_, pieces) =>
    expect(await codeOf(buildDoc({ body: '文\r', pieces }))).toBe('document-broken'),
  );
});

const outline = definition(1, [
  level(0, 'chineseCounting', '%1、'),
  level(1, 'chineseCounting', '（%2）'),
  level(2, 'decimal', '%3.'),
  level(3, 'decimal', '%3.%4'),
]);
const styles =
  '<w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="Normal"/></w:style>' +
  '<w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/><w:basedOn w:val="a"/><w:pPr><w:numPr><w:numId w:val="3"/></w:numPr><w:outlineLvl w:val="0"/></w:pPr></w:style>';
const chapters = definition(3, [level(0, 'chineseCounting', '第%1章', { after: '<w:pStyle w:val="1"/>' })]);
const wide = (span: number) => `<w:gridSpan w:val="${span}"/>`;
const grid = `<w:tblGrid>${'<w:gridCol w:w="2200"/>'.repeat(4)}</w:tblGrid>`;
const frame = (...rows: string[]) =>
  `<w:tbl><w:tblPr><w:tblW w:w="8800" w:type="dxa"/></w:tblPr>${grid}${rows.join('')}</w:tbl>`;
const inner = `<w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w="900"/><w:gridCol w:w="900"/></w:tblGrid>${row(cell('内一'), cell('内二'))}${row(cell('内三'), cell('内四'))}</w:tbl>`;
const change = (id: number) => `w:id="${id}" w:author="a" w:date="2026-01-01T00:00:00Z"`;
const note = (id: number, text: string, type = '') => `<w:footnote w:id="${id}" ${type}>${p(text)}</w:footnote>`;
const page = '<w:fldSimple w:instr=" PAGE "><w:r><w:t>1</w:t></w:r></w:fldSimple>';
const sample = {
  styles,
  numbering: outline + chapters + list(1, 1) + list(3, 3),
  header: p('云溪县清洁家园行动'),
  footer: p(`${r('— ')}${page}${r(' —')}`),
  footnotes: note(0, '', 'w:type="separator"') + note(1, '', 'w:type="continuationSeparator"') + note(2, '含街道'),
  body: [
    p(r('云溪县人民政府文件', '<w:color w:val="FF0000"/><w:sz w:val="72"/>')),
    p(r('清洁家园行动方案', '<w:b/>'), { properties: '<w:jc w:val="center"/>' }),
    p('总则', { style: '1' }),
    p('分则', { style: '1' }),
    ...[0, 1, 1, 2, 2, 3, 0, 1].map((at) => p('事项', { list: 1, level: at })),
    p(
      `${r('由')}<w:del ${change(1)}><w:r><w:delText>甲局</w:delText></w:r></w:del><w:ins ${change(2)}>${r('乙局')}</w:ins>${r('负责')}<w:r><w:footnoteReference w:id="2"/></w:r>`,
    ),
    p(
      `${r('上')}<w:r><w:br/></w:r>${r('下')}<w:r><w:tab/></w:r>${r('3')}<w:r><w:noBreakHyphen/><w:softHyphen/></w:r>${r('5')}`,
    ),
    p(`${r('看得见')}${r('看不见', '<w:vanish/>')}<w:r><w:sym w:font="Wingdings" w:char="F0FE"/></w:r>`),
    frame(
      row(cell('序号'), cell('任务'), cell('单位', wide(2))),
      row(cell('1', '<w:vMerge w:val="restart"/>'), cell(p('清扫') + p('道路')), cell('县交通局'), cell('每日')),
      row(cell('', '<w:vMerge/>'), cell('清渠'), cell('县水务局'), cell('每月')),
      row(cell('合计', wide(3)), cell(inner + p('附'))),
    ),
    p('完'),
    '<w:sectPr><w:headerReference w:type="default" r:id="rel-header"/><w:footerReference w:type="default" r:id="rel-footer"/></w:sectPr>',
  ].join(''),
};

describe.skipIf(!hasLibreOffice)('a .doc written by LibreOffice', () => {
  let docx: Uint8Array;
  let doc: Uint8Array;
  beforeAll(async () => {
    docx = await buildDocx(sample);
    doc = new Uint8Array(await convertByLibreOffice(docx, 'docx', 'doc'));
  }, 120_000);

  it('comes out as its .docx does', async () => {
    const [source, expected] = [await readDocument(doc), await readDocx(docx)];
    expectTiling(source);
    expect(source.text.split('\n')).toEqual(expected.text.split('\n'));
    // Where a bold title begins and what is centred depends on styles that LibreOffice writes anew.
    const shape = ({ blocks }: SourceDocument) =>
      blocks.map((block) => (block.kind === 'table-row' ? block : { ...block, bold: undefined }));
    expect(shape(source)).toEqual(shape(expected));
  });

  it('warns of its numbers and of what was changed in it', async () => {
    expect((await readDocument(doc)).warnings).toEqual([
      { code: 'numbering-may-be-lost', detail: '10' },
      { code: 'tracked-changes-accepted', detail: expect.any(String) },
    ]);
  });

  it('numbers its lists as LibreOffice does', async () => {
    const formats =
      'chineseCounting chineseCountingThousand japaneseCounting chineseLegalSimplified decimalEnclosedCircle ' +
      'upperRoman lowerRoman lowerLetter upperLetter ideographTraditional ideographZodiac decimal decimalZero';
    const cases = formats.split(' ').flatMap((format) => [1, 9, 10, 11, 20, 35].map((start) => ({ format, start })));
    const again = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>';
    const bytes = await convertByLibreOffice(
      await buildDocx({
        numbering:
          cases.map(({ format, start }, at) => definition(100 + at, [level(0, format, '第%1项', { start })])).join('') +
          outline +
          cases.map((_, at) => list(100 + at, 100 + at)).join('') +
          list(1, 1) +
          list(2, 1, again),
        body:
          cases.map((_, at) => p('甲', { list: 100 + at, level: 0 })).join('') +
          [1, 0, 0, 1, 1, 2, 2, 1, 0, 2, 1].map((at) => p('乙', { list: 1, level: at })).join('') +
          [2, 2, 1, 1].map((id) => p('丙', { list: id, level: 0 })).join(''),
      }),
      'docx',
      'doc',
    );
    const withoutSpace = (line: string) => line.replace(/\s/g, '');
    const ours = (await readDoc(bytes)).text.split('\n').map(withoutSpace);
    expect(ours).toEqual((await textByLibreOffice(bytes, 'doc')).map(withoutSpace));
  }, 120_000);

  it('with bytes changed, or cut anywhere, gives a document or UnreadableFile', async () => {
    const outcome = async (bytes: Uint8Array) => {
      try {
        expectTiling(await readDocument(bytes));
      } catch (error) {
        expect(error).toBeInstanceOf(UnreadableFile);
      }
    };
    const changes = fc.array(fc.tuple(fc.nat(doc.length - 1), fc.nat(255)), { minLength: 1, maxLength: 12 });
    await fc.assert(
      fc.asyncProperty(changes, async (all) => {
        const copy = doc.slice();
        for (const [at, value] of all) copy[at] = value;
        await outcome(copy);
      }),
      { numRuns: 400 },
    );
    for (let length = 8; length < doc.length; length += 97) await outcome(doc.slice(0, length));
  }, 60_000);
});
