import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { type SourceDocument, UnreadableFile } from '../../source.ts';
import { readDocx } from '../docx/index.ts';
import { readDocument } from '../index.ts';
import { convertByLibreOffice, hasLibreOffice } from '../test/libre-office.ts';
import { buildPdf, compressed, rule, text } from './test/build-pdf.ts';
import { samplePlan, twoColumns } from './test/sample-document.ts';

async function codeOf(bytes: Uint8Array): Promise<string> {
  try {
    await readDocument(bytes);
    return 'read';
  } catch (error) {
    if (error instanceof UnreadableFile) return error.code;
    throw error;
  }
}

function expectTiling({ text: all, blocks }: SourceDocument): void {
  expect(blocks.map((block) => all.slice(block.start, block.end)).join('\n')).toBe(all);
}

const linesOf = async (...pages: string[][]): Promise<string[]> =>
  (await readDocument(buildPdf({ pages: pages.map((page) => page.join('\n')) }))).text.split('\n');

/** Forty letters fill the line. */
const full = '清理道路两侧和河道沟渠积存垃圾做到日产日清不留死角各镇要落实专人每日巡查发现问题';
const begin = full.slice(0, 38);

describe('lines of a page', () => {
  it('become paragraphs: a full line goes on, an indent begins anew', async () => {
    const lines = await linesOf([
      text(200, 800, '清洁家园行动方案', 20),
      text(96, 700, begin),
      text(72, 680, full),
      text(72, 660, '立即整改到位。'),
      text(96, 640, '一、工作目标'),
      text(96, 620, begin),
      text(72, 600, '年底前完成。'),
    ]);
    expect(lines).toEqual([
      '清洁家园行动方案',
      `${begin}${full}立即整改到位。`,
      '一、工作目标',
      `${begin}年底前完成。`,
    ]);
  });

  it('go on over the end of a page, past its number', async () => {
    const first = [text(96, 400, begin), text(72, 380, full), text(290, 50, '- 1 -', 9)];
    const second = [text(72, 780, full), text(72, 760, '立即整改。'), text(290, 50, '- 2 -', 9)];
    expect(await linesOf(first, second)).toEqual([`${begin}${full}${full}立即整改。`]);
  });

  it('without an indent begin anew after a full stop or with a number', async () => {
    const stopped = `${full.slice(1)}。`;
    const lines = [stopped, '第二段在此', stopped, '（二）种树', full, '1.5万株'];
    expect(await linesOf(lines.map((line, index) => text(72, 700 - 20 * index, line)))).toEqual([
      stopped,
      '第二段在此',
      stopped,
      '（二）种树',
      `${full}1.5万株`,
    ]);
  });

  it('leave out watermarks, words printed twice and the marks of footnotes', async () => {
    const slanted = 'BT /F1 40 Tf 0.7 0.7 -0.7 0.7 200 300 Tm <5185 90E8> Tj ET'.replace(' 90E8', '90E8');
    const twice = [text(72, 700, '工作目标'), text(72.2, 700, '工作目标')];
    const marked = [text(72, 660, '到位'), text(96, 665, '12', 6), text(110, 660, '整改')];
    expect(await linesOf([slanted, ...twice, ...marked])).toEqual(['工作目标', '到位 整改']);
  });

  it('keep running headers once, and no page numbers', async () => {
    const page = (number: number) => [
      text(72, 810, '云溪县清洁家园行动资料', 9),
      text(72, 600, `第${number}页正文在此。`),
      text(250, 40, `第 ${number} 页 共 3 页`, 9),
    ];
    const source = await readDocument(buildPdf({ pages: [1, 2, 3].map((number) => page(number).join('\n')) }));
    expect(source.text.split('\n')).toEqual([
      '云溪县清洁家园行动资料',
      '第1页正文在此。',
      '第2页正文在此。',
      '第3页正文在此。',
    ]);
    expect(source.blocks[0]).toMatchObject({ part: 'header' });
    expect(source.format).toBe('pdf');
    expect(source.warnings).toEqual([{ code: 'layout-guessed' }]);
  });
});

it('a compressed page is read like any other', async () => {
  const page = compressed(Buffer.from(`${text(72, 700, '一、总则')}${' '.repeat(9000)}`));
  expect((await readDocument(buildPdf({ pages: [page] }))).text).toBe('一、总则');
});

describe('a table with drawn lines', () => {
  const grid = [
    ...[700, 660, 620].map((y) => rule(72, y, 500, y)),
    rule(72, 580, 500, 580),
    ...[72, 150, 350, 500].map((x) => rule(x, 700, x, 580)),
  ];
  it('becomes rows, the lines of a cell joined', async () => {
    const words = [
      text(80, 675, '序号'),
      text(160, 675, '任务'),
      text(360, 675, '单位'),
      text(80, 635, '1'),
      text(160, 645, '清理道路两侧和河道沟渠积存垃圾'),
      text(160, 628, '不留死角'),
      text(360, 635, '县水务局'),
      text(80, 595, '2'),
      text(160, 595, '种树'),
      text(360, 595, '各镇'),
    ];
    const source = await readDocument(
      buildPdf({ pages: [[text(72, 750, '任务分解表'), ...grid, ...words].join('\n')] }),
    );
    expectTiling(source);
    expect(source.text.split('\n')).toEqual([
      '任务分解表',
      '序号\t任务\t单位',
      '1\t清理道路两侧和河道沟渠积存垃圾不留死角\t县水务局',
      '2\t种树\t各镇',
    ]);
  });

  it('shows which cells are merged by the lines that are not there', async () => {
    const merged = [
      ...[700, 580].map((y) => rule(72, y, 500, y)),
      rule(150, 660, 500, 660),
      rule(72, 620, 500, 620),
      ...[72, 150, 500].map((x) => rule(x, 700, x, 580)),
      rule(350, 700, 350, 620),
    ];
    const words = [
      text(80, 675, '甲'),
      text(160, 675, '乙'),
      text(360, 675, '丙'),
      text(160, 635, '丁'),
      text(360, 635, '戊'),
      text(80, 595, '己'),
      text(160, 595, '庚'),
    ];
    const { text: all, blocks } = await readDocument(buildPdf({ pages: [[...merged, ...words].join('\n')] }));
    expect(all.split('\n')).toEqual(['甲\t乙\t丙', '\t丁\t戊', '己\t庚']);
    expect(blocks[1]).toMatchObject({ cells: [{ mergedWith: { start: 0, end: 1 } }, { column: 1 }, { column: 2 }] });
    expect(blocks[2]).toMatchObject({ cells: [{ column: 0 }, { column: 1, columnSpan: 2 }] });
  });
});

describe('files that are no readable PDF', () => {
  const unknown = `/CIDInit /ProcSet findresource begin 1 beginbfrange <41> <5A> <E041> endbfrange end`;
  it.each<[string, Uint8Array, string]>([
    ['garbage', new Uint8Array(Buffer.from(`%PDF-1.7\n${'x9\u0001'.repeat(4000)}`)), 'document-broken'],
    ['a head alone', new Uint8Array(Buffer.from('%PDF-1.4')), 'document-broken'],
    ['a bomb of blanks', buildPdf({ pages: [compressed(new Uint8Array(200_000_000))] }), 'archive-too-large-inside'],
    ['a scan', buildPdf({ pages: ['q 500 0 0 700 50 50 cm Q', ''] }), 'scan-without-text'],
    ['numbered pages of a scan', buildPdf({ pages: [text(290, 40, '1'), text(290, 40, '2')] }), 'scan-without-text'],
    ['a thousand pages', buildPdf({ pages: new Array(1000).fill(text(72, 700, '文')) }), 'document-too-many-pages'],
    ['one page that says it is a million', buildPdf({ pages: [text(72, 700, '文')], count: 1_000_000 }), 'read'],
    [
      'letters nobody knows',
      buildPdf({ pages: ['BT /F2 12 Tf 72 700 Td (ABCDEFGHIJ) Tj ET'], toUnicode: unknown }),
      'text-unreadable',
    ],
  ])('%s', async (_, bytes, code) => expect(await codeOf(bytes)).toBe(code));

  it('pages without text among others are named', async () => {
    const source = await readDocument(buildPdf({ pages: [text(72, 700, '一、总则'), '', text(72, 700, '二、分则')] }));
    expect(source.text).toBe('一、总则\n二、分则');
    expect(source.warnings).toContainEqual({ code: 'pages-without-text', detail: '2' });
  });
});

describe.skipIf(!hasLibreOffice)('a PDF written by LibreOffice', () => {
  let docx: Uint8Array;
  let pdf: Uint8Array;
  beforeAll(async () => {
    docx = await samplePlan();
    pdf = new Uint8Array(await convertByLibreOffice(docx, 'docx', 'pdf'));
  }, 120_000);

  it('comes out as the .docx it was made of: paragraphs, numbers, the table over two pages', async () => {
    const [source, expected] = [await readDocument(pdf), await readDocx(docx)];
    expectTiling(source);
    const written = (document: SourceDocument) => document.text.split('\n').filter((line) => line !== '');
    expect(written(source)).toEqual(written(expected));
    const cells = (document: SourceDocument) =>
      document.blocks.flatMap((block) =>
        block.kind === 'table-row'
          ? [block.cells.map((cell) => [cell.column, cell.columnSpan, cell.mergedWith !== undefined])]
          : [],
      );
    expect(cells(source)).toEqual(cells(expected));
  });

  it('set in two columns is read down the left one first', async () => {
    const columns = await twoColumns();
    const source = await readDocument(await convertByLibreOffice(columns, 'docx', 'pdf'));
    expect(source.text.split('\n')).toEqual((await readDocx(columns)).text.split('\n').filter((line) => line !== ''));
  }, 120_000);

  it('with a password is refused as such', async () => {
    const options = {
      EncryptFile: { type: 'boolean', value: 'true' },
      DocumentOpenPassword: { type: 'string', value: 'x' },
    };
    const locked = await convertByLibreOffice(docx, 'docx', `pdf:writer_pdf_Export:${JSON.stringify(options)}`);
    expect(await codeOf(locked)).toBe('document-encrypted');
  }, 120_000);

  it('with bytes changed, or cut anywhere, gives a document or UnreadableFile', async () => {
    const outcome = async (bytes: Uint8Array) => {
      try {
        expectTiling(await readDocument(bytes));
      } catch (error) {
        expect(error).toBeInstanceOf(UnreadableFile);
      }
    };
    const small = new Uint8Array(await convertByLibreOffice(await samplePlan(1), 'docx', 'pdf'));
    const changes = fc.array(fc.tuple(fc.nat(small.length - 1), fc.nat(255)), { minLength: 1, maxLength: 12 });
    await fc.assert(
      fc.asyncProperty(changes, async (all) => {
        const copy = small.slice();
        for (const [at, value] of all) copy[at] = value;
        await outcome(copy);
      }),
      { numRuns: 60 },
    );
    for (let part = 1; part < 20; part++) await outcome(small.slice(0, Math.floor((small.length * part) / 20)));
  }, 120_000);
});
