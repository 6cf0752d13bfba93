import { readDocument } from '@luoshi/plan-compiler/read';
import { describe, expect, it } from 'vitest';
import { summarise, writeProgressDocx, writeProgressXlsx } from './progress-table.ts';
import { openSheet } from './test/open-office.ts';
import { sampleProgress } from './test/sample-tasks.ts';

const progress = { planTitle: '清洁家园行动方案', asOf: '2026-05-31', issuer: '县整治办', tasks: sampleProgress(60) };

describe('the progress table', () => {
  it('sums up what it shows', () => {
    expect(summarise(progress.tasks)).toBe('共60项，办结9项，正常26项，临期9项，逾期8项，未签收8项');
    expect(summarise([])).toBe('共0项，办结0项，逾期0项');
  });

  it('as .docx says how each task stands, in words', async () => {
    const { text, blocks } = await readDocument(await writeProgressDocx(progress));
    const rows = blocks
      .filter((block) => block.kind === 'table-row')
      .map((row) => text.slice(row.start, row.end).split('\t'));
    expect(rows).toHaveLength(61);
    expect(rows[0]).toEqual([
      '序号',
      '工作任务',
      '牵头单位',
      '责任单位',
      '完成时限',
      '状态',
      '进度',
      '最新进展',
      '佐证',
    ]);
    expect(rows[1]?.slice(4, 7)).toEqual(['2026年 1月15日', '✓办结', '100%']);
    expect(rows[5]?.[5]).toBe('■逾期');
    expect(rows[6]?.slice(5, 8)).toEqual(['○未签收', '—', '']);
    expect(text).toContain(`${summarise(progress.tasks)}\t截至2026年5月31日`);
  });

  it('as .xlsx has shares as numbers and marks what is overdue', async () => {
    const sheet = await openSheet(await writeProgressXlsx(progress));
    expect(sheet.getCell('A2').value).toBe(`${summarise(progress.tasks)}　截至2026年5月31日`);
    expect(sheet.getCell('G4').value).toBe(1);
    expect(sheet.getCell('G4').numFmt).toBe('0%');
    expect(sheet.getCell('G9').value).toBeNull();
    expect(sheet.getCell('I4').value).toBe(0);
    expect(sheet.getCell('F8').value).toBe('■逾期');
    expect(sheet.getCell('F8').fill).toMatchObject({ pattern: 'solid' });
    expect(sheet.views[0]).toMatchObject({ state: 'frozen', ySplit: 3 });
    expect(sheet.autoFilter).toBe('A3:I63');
  });

  it('of a plan without tasks is one line', async () => {
    const { text } = await readDocument(await writeProgressDocx({ ...progress, tasks: [] }));
    expect(text).toContain('暂无任务');
    expect((await openSheet(await writeProgressXlsx({ ...progress, tasks: [] }))).rowCount).toBe(3);
  });
});
