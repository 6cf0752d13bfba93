import {
  AlignmentType,
  Document,
  Paragraph as DocxParagraph,
  Footer,
  Header,
  HeadingLevel,
  LevelFormat,
  Packer,
  PageNumber,
  Tab,
  Table,
  TableCell,
  TableRow,
  TextRun,
} from 'docx';
import { describe, expect, it } from 'vitest';
import type { Block, Paragraph, SourceDocument } from '../../source.ts';
import { readDocx } from './index.ts';
import { buildDocx, cell, definition, type HandMadeParts, level, list, p, r, row, table } from './test/build-docx.ts';

const read = async (parts: HandMadeParts): Promise<SourceDocument> => readDocx(await buildDocx(parts));
const linesOf = async (body: string): Promise<string[]> => (await read({ body })).text.split('\n');
const paragraphs = (document: SourceDocument): Paragraph[] =>
  document.blocks.filter((block) => block.kind === 'paragraph');

/** Every block is exactly one line of the text, in order, and every line is a block. */
function expectTiling({ text, blocks }: SourceDocument): void {
  const lines = text.split('\n');
  expect(blocks.map((block: Block) => text.slice(block.start, block.end))).toEqual(lines);
  let offset = 0;
  for (const block of blocks) {
    expect(block.start).toBe(offset);
    offset = block.end + 1;
  }
}

describe('a document written by a library', () => {
  const numbering = {
    config: [
      {
        reference: 'outline',
        levels: [
          { level: 0, format: LevelFormat.CHINESE_COUNTING, text: '%1、' },
          { level: 1, format: LevelFormat.CHINESE_COUNTING, text: '（%2）' },
        ],
      },
    ],
  };
  const item = (text: string, at: number) =>
    new DocxParagraph({ text, numbering: { reference: 'outline', level: at } });
  const document = new Document({
    numbering,
    sections: [
      {
        headers: { default: new Header({ children: [new DocxParagraph('云溪县清洁家园行动')] }) },
        footers: {
          default: new Footer({
            children: [new DocxParagraph({ children: [new TextRun({ children: ['— ', PageNumber.CURRENT, ' —'] })] })],
          }),
        },
        children: [
          new DocxParagraph({
            text: '清洁家园行动方案',
            heading: HeadingLevel.HEADING_1,
            alignment: AlignmentType.CENTER,
          }),
          item('工作目标', 0),
          item('道路两侧无积存垃圾', 1),
          item('河道水面无漂浮物', 1),
          new DocxParagraph({ children: [new TextRun({ text: '责任单位：', bold: true }), new TextRun('县水务局')] }),
          new DocxParagraph({
            children: [new TextRun({ bold: true, children: ['完成时限', new Tab(), '九月底前'] })],
          }),
          new Table({
            rows: [
              new TableRow({
                children: [
                  new TableCell({ rowSpan: 2, children: [new DocxParagraph('城乡道路')] }),
                  new TableCell({
                    columnSpan: 2,
                    children: [new DocxParagraph('县交通局'), new DocxParagraph('各镇')],
                  }),
                ],
              }),
              new TableRow({
                children: [
                  new TableCell({ children: [new DocxParagraph('清扫')] }),
                  new TableCell({ children: [new DocxParagraph('每日')] }),
                ],
              }),
            ],
          }),
        ],
      },
    ],
  });

  it('comes out as the text a reader sees', async () => {
    const source = await readDocx(await Packer.toBuffer(document));
    expectTiling(source);
    expect(source.format).toBe('docx');
    expect(source.warnings).toEqual([]);
    expect(source.text.split('\n')).toEqual([
      '云溪县清洁家园行动',
      '清洁家园行动方案',
      '一、工作目标',
      '（一）道路两侧无积存垃圾',
      '（二）河道水面无漂浮物',
      '责任单位：县水务局',
      '完成时限\t九月底前',
      '城乡道路\t县交通局 各镇',
      '\t清扫\t每日',
    ]);
    expect(source.blocks[0]).toEqual({ kind: 'paragraph', start: 0, end: 9, part: 'header' });
    expect(source.blocks[1]).toMatchObject({ headingLevel: 1, align: 'center' });
    expect(source.blocks[5]).not.toHaveProperty('bold');
    expect(source.blocks[6]).toMatchObject({ bold: true });
  });

  it('says which cells are merged', async () => {
    const { text, blocks } = await readDocx(await Packer.toBuffer(document));
    const [first, second] = blocks.filter((block) => block.kind === 'table-row');
    const at = text.indexOf('城乡道路');
    expect(first).toMatchObject({ table: 0, row: 0 });
    expect(first?.cells.map(({ column, columnSpan }) => [column, columnSpan])).toEqual([
      [0, 1],
      [1, 2],
    ]);
    expect(second?.cells[0]).toMatchObject({ column: 0, mergedWith: { start: at, end: at + 4 } });
    expect(second?.cells.map((one) => text.slice(one.start, one.end))).toEqual(['', '清扫', '每日']);
  });
});

describe('characters', () => {
  it.each<[string, string, string[]]>([
    ['a line break', '<w:r><w:t>上</w:t><w:br/><w:t>下</w:t></w:r>', ['上', '下']],
    ['page breaks', '<w:r><w:br w:type="page"/><w:t>上</w:t><w:br w:type="page"/><w:t>下</w:t></w:r>', ['上', '下']],
    [
      'a tab and hyphens',
      '<w:r><w:t>甲</w:t><w:tab/><w:t>3</w:t><w:noBreakHyphen/><w:t>5</w:t><w:softHyphen/></w:r>',
      ['甲\t3-5'],
    ],
    ['white space', '<w:r><w:t> 甲 </w:t><w:t xml:space="preserve"> 乙\n </w:t></w:r>', ['甲 乙  ']],
    [
      'symbols',
      '<w:r><w:sym w:font="Wingdings" w:char="F0FE"/><w:sym w:font="Wingdings 2" w:char="F06B"/></w:r>',
      ['☑②'],
    ],
    [
      'hidden text',
      `${r('看得见')}${r('看不见', '<w:vanish/>')}${r('也看得见', '<w:vanish w:val="0"/>')}`,
      ['看得见也看得见'],
    ],
    ['a link', `<w:hyperlink r:id="x">${r('通知全文')}</w:hyperlink>`, ['通知全文']],
    ['a content control', `<w:sdt><w:sdtContent>${r('县住建局')}</w:sdtContent></w:sdt>`, ['县住建局']],
    ['ruby', `<w:r><w:ruby><w:rt>${r('luò')}</w:rt><w:rubyBase>${r('落')}</w:rubyBase></w:ruby></w:r>`, ['落']],
    ['a footnote mark', `${r('到位')}<w:r><w:footnoteReference w:id="2"/></w:r>`, ['到位']],
    ['a simple field', `<w:fldSimple w:instr=" DATE ">${r('2026年5月')}</w:fldSimple>`, ['2026年5月']],
    ['an enclosed number', `${field(' eq \\o\\ac(○,3)', null)}${r('清理')}`, ['③清理']],
    ['a field', `${field(' REF a ', r('第三条'))}${r('规定')}`, ['第三条规定']],
    ['a field in a field', field(` IF ${field(' PAGE ', r('1'))} = 1 `, r('甲')), ['甲']],
    [
      'a field that never ends',
      `${r('前')}<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>X</w:instrText></w:r>`,
      ['前'],
    ],
  ])('reads %s', async (_, runs, lines) => {
    const source = await read({ body: p(runs) + p('完') });
    expectTiling(source);
    expect(source.text.split('\n')).toEqual([...lines, '完']);
  });

  it('drops a table of contents, but not the document after one that is broken', async () => {
    const entry = (text: string, before = '', after = '') => p(before + r(text) + after);
    const begin =
      '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> TOC \\o "1-3" </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>';
    const end = '<w:r><w:fldChar w:fldCharType="end"/></w:r>';
    const contents = entry('一、目标 1', begin) + entry('二、任务 2');
    expect(await linesOf(p('方案') + contents + p(end) + p('一、目标'))).toEqual(['方案', '一、目标']);
    expect(await linesOf(contents + p('一、目标'))).toEqual(['一、目标 1', '二、任务 2', '一、目标']);
  });
});

function field(instruction: string, result: string | null): string {
  const char = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
  const inner = instruction.replace(/(<w:r>.*<\/w:r>)/s, '</w:instrText></w:r>$1<w:r><w:instrText>');
  const code = `<w:r><w:instrText xml:space="preserve">${inner}</w:instrText></w:r>`;
  return char('begin') + code + (result === null ? '' : char('separate') + result) + char('end');
}

describe('tracked changes', () => {
  it('are accepted, and said', async () => {
    const moved = `<w:moveFrom w:id="3" w:author="a">${r('原处')}</w:moveFrom><w:moveTo w:id="4" w:author="a">${r('新处')}</w:moveTo>`;
    const body = p(
      `${r('由')}<w:del w:id="1" w:author="a"><w:r><w:delText>甲局</w:delText></w:r></w:del><w:ins w:id="2" w:author="a">${r('乙局')}</w:ins>${r('负责')}${moved}`,
    );
    const source = await read({ body });
    expect(source.text).toBe('由乙局负责新处');
    expect(source.warnings.map((warning) => warning.code)).toEqual(['tracked-changes-accepted']);
  });

  it('join paragraphs whose mark was deleted, and count them once', async () => {
    const numbering = definition(1, [level(0, 'chineseCounting', '%1、')]) + list(1, 1);
    const deletedMark = '<w:rPr><w:del w:id="9" w:author="a"/></w:rPr>';
    const body =
      p('各镇', { list: 1, level: 0, properties: deletedMark }) +
      p('要落实', { list: 1, level: 0 }) +
      p('二', { list: 1, level: 0 });
    expect((await read({ body, numbering })).text.split('\n')).toEqual(['一、各镇要落实', '二、二']);
  });

  it('drop deleted rows', async () => {
    const deleted = `<w:tr><w:trPr><w:del w:id="1" w:author="a"/></w:trPr>${cell('旧')}${cell('旧')}</w:tr>`;
    expect(await linesOf(table(row(cell('甲'), cell('乙')), deleted))).toEqual(['甲\t乙']);
  });
});

describe('tables', () => {
  it('keeps cells apart when they hold tabs, breaks, numbers and several paragraphs', async () => {
    const numbering = definition(1, [level(0, 'decimal', '%1')]) + list(1, 1);
    const numbered = p('', { list: 1, level: 0 });
    const body = table(
      row(
        cell(numbered),
        cell(p('<w:r><w:t>县</w:t><w:tab/><w:t>局</w:t><w:br/><w:t>各镇</w:t></w:r>') + p('') + p('各村')),
      ),
      row(cell(numbered), cell('')),
    );
    const source = await read({ body, numbering });
    expectTiling(source);
    expect(source.text.split('\n')).toEqual(['1\t县 局 各镇 各村', '2\t']);
  });

  it('follows merges over many rows, the old sideways merge and grid gaps', async () => {
    const start = '<w:vMerge w:val="restart"/>';
    const go = '<w:vMerge/>';
    const body = table(
      row(cell('甲', start), cell('一')),
      row(cell('藏着', go), cell('二')),
      row(cell('', go), cell('三')),
      row(cell('乙'), cell('四')),
      row(cell('丙', '<w:hMerge w:val="restart"/>'), cell('', '<w:hMerge/>')),
      `<w:tr><w:trPr><w:gridBefore w:val="1"/></w:trPr>${cell('丁', go)}</w:tr>`,
    );
    const source = await read({ body });
    expectTiling(source);
    expect(source.text.split('\n')).toEqual(['甲\t一', '\t二', '\t三', '乙\t四', '丙', '丁']);
    const rows = source.blocks.filter((block) => block.kind === 'table-row');
    expect(rows.map((one) => one.cells[0]?.mergedWith?.start)).toEqual([
      undefined,
      0,
      0,
      undefined,
      undefined,
      undefined,
    ]);
    expect(rows[4]?.cells).toMatchObject([{ column: 0, columnSpan: 2 }]);
    expect(rows[5]?.cells).toMatchObject([{ column: 1, columnSpan: 1 }]);
  });

  it('reads a table in a cell after the row, and a frame of one cell as ordinary text', async () => {
    const inner = table(row(cell('内一'), cell('内二')));
    const source = await read({
      body: table(row(cell('外'), cell(p('说明') + inner))) + table(row(cell(p('框里') + p('文字')))),
    });
    expectTiling(source);
    expect(source.text.split('\n')).toEqual(['外\t说明', '内一\t内二', '框里', '文字']);
    expect(source.blocks.map((block) => (block.kind === 'table-row' ? block.table : block.kind))).toEqual([
      0,
      1,
      'paragraph',
      'paragraph',
    ]);
  });
});

describe('what stands beside the body', () => {
  it('marks the red head, headers and footnotes', async () => {
    const red = '<w:color w:val="FF0000"/><w:sz w:val="72"/>';
    const section =
      '<w:sectPr><w:headerReference w:type="default" r:id="rel-header"/><w:footerReference w:type="default" r:id="rel-footer"/><w:footerReference w:type="first" r:id="rel-styles"/></w:sectPr>';
    const note = (id: number, text: string, type = '') => `<w:footnote w:id="${id}" ${type}>${p(text)}</w:footnote>`;
    const source = await read({
      body:
        p(r('云溪县人民政府文件', red)) +
        p('云政发〔2026〕8号') +
        p(r('红字提醒', '<w:color w:val="FF0000"/>')) +
        section,
      styles: '',
      header: table(row(cell('内部'), cell('资料'))) + p(''),
      footer: p(`${r('— ')}${field(' PAGE ', r('3'))}${r(' —')}`),
      footnotes: note(0, '分隔', 'w:type="separator"') + note(2, '含街道'),
    });
    expectTiling(source);
    expect(paragraphs(source).map((one) => [source.text.slice(one.start, one.end), one.part])).toEqual([
      ['内部\t资料', 'header'],
      ['云溪县人民政府文件', 'header'],
      ['云政发〔2026〕8号', undefined],
      ['红字提醒', undefined],
      ['含街道', 'footnote'],
    ]);
  });

  it('reads a text box once, after the paragraph it hangs on, and mentions pictures', async () => {
    const box = (text: string) => `<w:txbxContent>${p(text)}</w:txbxContent>`;
    const alternate = `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx>${box('密级')}</wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>${box('密级')}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>`;
    const source = await read({
      body: p(`${r('通知')}${alternate}<w:r><w:drawing><a:blip/></w:drawing></w:r>`) + p('正文'),
    });
    expectTiling(source);
    expect(source.text.split('\n')).toEqual(['通知', '密级', '正文']);
    expect(source.blocks[1]).toMatchObject({ part: 'text-box' });
    expect(source.warnings.map((warning) => warning.code)).toEqual(['images-ignored', 'text-box-moved']);
  });

  it('says when a file was inserted whole, which only Word reads', async () => {
    const source = await read({ body: `${p('正文')}<w:altChunk r:id="x"/>` });
    expect(source.text).toBe('正文');
    expect(source.warnings).toEqual([{ code: 'inserted-file-ignored', detail: '1' }]);
  });

  it('reads a file whose namespaces have other prefixes, of the strict variant, in UTF-16', async () => {
    const document =
      '<x:document xmlns:x="http://purl.oclc.org/ooxml/wordprocessingml/main"><x:body><x:p><x:r><x:t>落实</x:t></x:r></x:p></x:body></x:document>';
    expect((await read({ body: '', document })).text).toBe('落实');
    const utf16 = Buffer.from(`\ufeff<?xml version="1.0" encoding="UTF-16"?>${document}`, 'utf16le');
    expect((await read({ body: '', extra: { 'word/document.xml': utf16 } })).text).toBe('落实');
  });

  it('reads an empty document as one without blocks or lines of its own', async () => {
    expect(await read({ body: '' })).toMatchObject({ text: '', blocks: [] });
    expect(await read({ body: '<w:p/>' })).toMatchObject({ text: '', blocks: [{ start: 0, end: 0 }] });
  });
});
