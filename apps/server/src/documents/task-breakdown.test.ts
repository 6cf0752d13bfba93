import { readDocument } from '@luoshi/plan-compiler/read';
import { describe, expect, it } from 'vitest';
import { type BreakdownTask, writeTaskBreakdownDocx, writeTaskBreakdownXlsx } from './task-breakdown.ts';
import { canLayOut, openSheet, pagesOf, partOf } from './test/open-office.ts';
import { sampleTasks } from './test/sample-tasks.ts';

const planTitle = '云溪县农村人居环境整治提升三年行动实施方案';
const headings = ['序号', '任务类别', '工作任务', '具体内容', '牵头单位', '责任单位', '配合单位', '完成时限', '备注'];
const hostile: BreakdownTask = {
  chapter: null,
  title: '=HYPERLINK("http://example.invalid","点我")',
  content: '@SUM(A1)\u0000\ud800<w:p/>&amp;',
  clause: '',
  lead: ['+86'],
  responsible: ['-1'],
  support: [' =1+1'],
  due: '2026-02-30',
  dueText: '',
  note: '=cmd',
};

describe('the task breakdown as .docx', () => {
  it('is a table of all tasks under its title', async () => {
    const bytes = await writeTaskBreakdownDocx({
      planTitle,
      tasks: sampleTasks(60),
      issuer: '县整治办',
      issuedOn: '2026-03-09',
    });
    const { text, blocks } = await readDocument(bytes);
    const rows = blocks.filter((block) => block.kind === 'table-row');
    expect(rows).toHaveLength(61);
    expect(text.slice(rows[0]?.start, rows[0]?.end).split('\t')).toEqual(headings);
    expect(text.replace(/\n/g, '')).toContain(`《${planTitle}》任务分解表`);
    expect(text).toContain('制表单位：县整治办\t2026年3月9日');
    const [number, chapter, , , lead] = text.slice(rows[1]?.start, rows[1]?.end).split('\t');
    expect([number, chapter, lead]).toEqual(['1', '一、清理积存垃圾', '县农业农村局']);
    expect(rows[2]?.cells[1]?.mergedWith).toEqual({ start: rows[1]?.cells[1]?.start, end: rows[1]?.cells[1]?.end });
  });

  it('repeats its heading and keeps rows whole', async () => {
    const xml = await partOf(await writeTaskBreakdownDocx({ planTitle, tasks: sampleTasks(60) }), 'word/document.xml');
    expect(xml.match(/<w:tblHeader/g)).toHaveLength(1);
    expect(xml.match(/<w:cantSplit/g)).toHaveLength(61);
    const widths = [...xml.matchAll(/<w:gridCol w:w="(\d+)"/g)].map((match) => Number(match[1]));
    expect(widths).toHaveLength(9);
    expect(xml).toContain(`<w:tblW w:type="dxa" w:w="${widths.reduce((sum, width) => sum + width, 0)}"/>`);
  });

  it('without chapters has no column for them; without tasks says so', async () => {
    const { text } = await readDocument(await writeTaskBreakdownDocx({ planTitle, tasks: [] }));
    expect(text).toContain(headings.filter((heading) => heading !== '任务类别').join('\t'));
    expect(text).toContain('暂无任务');
  });

  it('survives any text', async () => {
    const { text } = await readDocument(await writeTaskBreakdownDocx({ planTitle: '《甲》的办法', tasks: [hostile] }));
    expect(text).toContain('《〈甲〉的办法》任务分解表');
    expect(text).toContain('@SUM(A1)<w:p/>&amp;');
  });

  it.skipIf(!canLayOut)(
    'has the heading and a number on every page',
    async () => {
      const pages = await pagesOf(await writeTaskBreakdownDocx({ planTitle, tasks: sampleTasks(60) }), 'docx');
      expect(pages.length).toBeGreaterThan(5);
      pages.forEach((page, index) => {
        expect(page).toContain('具体内容');
        expect(page.replace(/\s/g, '')).toMatch(new RegExp(`—${index + 1}—$`));
      });
    },
    120_000,
  );
});

describe('the task breakdown as .xlsx', () => {
  it('can be filtered, printed and counted on', async () => {
    const sheet = await openSheet(await writeTaskBreakdownXlsx({ planTitle, tasks: sampleTasks(60) }));
    expect(sheet.getCell('A1').value).toBe(`《${planTitle}》任务分解表`);
    expect(headings.map((_, index) => sheet.getCell(2, index + 1).value)).toEqual(headings);
    expect(sheet.rowCount).toBe(62);
    expect(sheet.views[0]).toMatchObject({ state: 'frozen', ySplit: 2 });
    expect(sheet.autoFilter).toBe('A2:I62');
    expect(sheet.pageSetup).toMatchObject({ orientation: 'landscape', paperSize: 9, fitToWidth: 1, fitToHeight: 0 });
    expect(sheet.pageSetup.printTitlesRow).toBe('2:2');
    expect(sheet.getColumn(4).width).toBe(50);
    expect(sheet.getCell('D3').alignment).toMatchObject({ wrapText: true });
    expect(sheet.getCell('A3').value).toBe(1);
    expect(sheet.getCell('B4').isMerged).toBe(false);
  });

  it('has days as days, and words where there is no day', async () => {
    const [first, second] = sampleTasks(2);
    if (first === undefined || second === undefined) throw new Error('no sample');
    const tasks = [
      { ...first, due: '2026-09-30', dueText: '9月底前' },
      { ...second, due: null, dueText: '长期坚持' },
    ];
    const sheet = await openSheet(await writeTaskBreakdownXlsx({ planTitle, tasks }));
    expect(sheet.getCell('H3').value).toEqual(new Date('2026-09-30T00:00:00Z'));
    expect(sheet.getCell('H3').numFmt).toBe('yyyy"年"m"月"d"日"');
    expect(sheet.getCell('I3').value).toBe('时限原文：9月底前');
    expect(sheet.getCell('H4').value).toBe('长期坚持');
  });

  it('never holds a formula', async () => {
    const bytes = await writeTaskBreakdownXlsx({ planTitle: '=1', tasks: [hostile] });
    expect(await partOf(bytes, 'xl/worksheets/sheet1.xml')).not.toContain('<f');
    const sheet = await openSheet(bytes);
    const texts = ['B3', 'C3', 'D3', 'E3', 'F3', 'H3'].map((address) => sheet.getCell(address));
    expect(texts.map((cell) => cell.value)).toEqual([
      hostile.title,
      '@SUM(A1)<w:p/>&amp;',
      '+86',
      '-1',
      ' =1+1',
      '=cmd',
    ]);
    expect(texts.map((cell) => cell.numFmt)).toEqual(['@', '@', '@', '@', '@', '@']);
    // 30 February is no day: it stays what was given.
    expect(sheet.getCell('G3').value).toBe('2026-02-30');
  });

  it('of no tasks is a heading', async () => {
    const sheet = await openSheet(await writeTaskBreakdownXlsx({ planTitle, tasks: [] }));
    expect(sheet.rowCount).toBe(2);
  });
});
