import { describe, expect, it } from 'vitest';
import { compile, compileText } from './compile.ts';
import type { Task } from './plan.ts';
import type { SourceDocument, TableCell } from './source.ts';

/** A document of one table. `^` shows the cell above, as a vertically merged cell does. */
function tableOf(rows: readonly (readonly string[])[]): SourceDocument {
  let text = '整治任务分解表\n';
  const blocks: SourceDocument['blocks'][number][] = [{ kind: 'paragraph', start: 0, end: 7 }];
  let above: readonly TableCell[] = [];
  for (const [row, texts] of rows.entries()) {
    const start = text.length;
    const cells = texts.map((cell, column): TableCell => {
      const from = text.length;
      const shown = cell === '^' ? '' : cell;
      text += `${shown}${column < texts.length - 1 ? '\t' : ''}`;
      const origin = above[column]?.mergedWith ?? above[column];
      const merged = cell === '^' && origin ? { mergedWith: { start: origin.start, end: origin.end } } : {};
      return { start: from, end: from + shown.length, column, columnSpan: 1, ...merged };
    });
    blocks.push({ kind: 'table-row', start, end: text.length, table: 0, row, cells });
    text += '\n';
    above = cells;
  }
  return { text, format: 'docx', blocks, warnings: [] };
}

const tasksOf = (rows: readonly (readonly string[])[]): readonly Task[] => compile(tableOf(rows)).plans[0]?.tasks ?? [];

describe('a responsibility table', () => {
  const heading = ['序号', '任务', '牵头单位', '责任单位', '完成时限'];
  it('reads who does what from a cell that says so', () => {
    const tasks = tasksOf([
      ['序号', '任务', '责任单位', '完成时限'],
      ['1', '清理河道', '县水利局牵头，县城管局、各镇配合', '全年'],
    ]);
    expect(tasks).toMatchObject([
      { lead: ['县水利局'], responsible: [], support: ['县城管局', '各镇'], due: '????-12-31' },
    ]);
  });
  it('takes the first for the lead where the plan says so', () => {
    const text =
      '年度重点工作任务分解表\n责任单位中排名第一的为牵头单位。\n一、水利\n序号\t任务\t责任领导\t责任单位\t时限\n1\t清理河道\t方大明\t县水利局、各镇\t6月底\n二、林业\n2\t补种绿化\t方大明\t县林业局、各镇\t9月底\n';
    expect(compileText(text).plans[0]?.tasks).toMatchObject([
      { item: '清理河道', lead: ['县水利局'], due: '????-06-30' },
      { item: '补种绿化', lead: ['县林业局'], due: '????-09-30' },
    ]);
  });
  it('parts the number from the work where they were typed as one', () => {
    const text =
      '重点任务分解\n序号  重点任务        责任部门      配合部门      完成时限\n1.清理线路走廊树障    各供电所    运检部    6月底前\n2.更换老旧表箱    营销部    各供电所    9月底前\n';
    expect(compileText(text).plans[0]?.tasks).toMatchObject([
      { item: '清理线路走廊树障', responsible: ['各供电所'], support: ['运检部'], due: '????-06-30' },
      { item: '更换老旧表箱', responsible: ['营销部'], support: ['各供电所'], due: '????-09-30' },
    ]);
  });
  it('is read where each cell was left on a line of its own', () => {
    const rows = [
      heading,
      ['1', '清理河道', '县水利局', '各镇', '2026年6月底前'],
      ['2', '补种绿化', '县林业局', '各镇', '长期坚持'],
    ];
    const lines = rows.map((row) => row.join('\n')).join('\n\n');
    const text = `云溪县2026年重点任务分解表\n\n${lines}\n一、工作要求\n加强领导。\n`;
    expect(compileText(text).plans[0]).toMatchObject({
      tasks: [
        { item: '清理河道', lead: ['县水利局'], responsible: ['各镇'], due: '2026-06-30' },
        { item: '补种绿化', lead: ['县林业局'], responsible: ['各镇'], standing: true },
      ],
      outline: [{ title: '工作要求' }],
    });
  });
  it('is none where a row has not as many lines as there are headings', () => {
    const text = '分解表\n序号\n任务\n责任单位\n1\n清理河道\n2\n补种绿化\n县林业局\n';
    expect(compileText(text).plans[0]?.tasks.filter(({ construct }) => construct === 'table-row')).toEqual([]);
  });
  it('begins below a section’s heading, and goes on where a row was broken inside a cell', () => {
    const text =
      '责任分解表\n序号｜任务｜牵头领导｜责任单位｜时限\n一、准备\n1｜清理河道漂\n浮物｜方大明｜县水利局｜6月底前\n2｜补种绿化｜方大明｜｜9月底前\n';
    expect(compileText(text).plans[0]?.tasks).toMatchObject([
      { lead: ['方大明'], responsible: ['县水利局'], due: '????-06-30' },
      { item: '补种绿化', lead: ['方大明'], responsible: [], due: '????-09-30' },
    ]);
  });
  it('ends before the heading of the next section', () => {
    const text =
      '一、任务分解\n序号  任务    责任部门    时限\n1.清理河道    县水利局    6月底前\n2.补种绿化    县林业局    9月底前\n二、保障措施\n（一）加强领导。\n';
    expect(compileText(text).plans[0]?.outline.map(({ label }) => label)).toEqual([
      '一、',
      '1.',
      '2.',
      '二、',
      '（一）',
    ]);
  });
  it('stands among the plan’s other tasks where it stands in the text', () => {
    const text =
      '一、任务分解\n序号\t任务\t责任单位\t时限\n1\t清理河道\t县水利局\t6月底\n二、工作要求\n（一）加强值班。各镇每周报告一次进展。\n';
    expect(compileText(text).plans[0]?.tasks.map(({ item }) => item)).toEqual(['清理河道', '加强值班']);
  });
  it('has a task a row', () => {
    const tasks = tasksOf([
      heading,
      ['1', '清理河道', '县水利局', '各镇、县城管局', '2024年6月底前'],
      ['2', '补种绿化', '县林业局', '各镇', '长期坚持'],
    ]);
    expect(tasks).toMatchObject([
      { item: '清理河道', lead: ['县水利局'], responsible: ['各镇', '县城管局'], due: '2024-06-30', inherited: [] },
      { item: '补种绿化', lead: ['县林业局'], responsible: ['各镇'], due: null, standing: true },
    ]);
  });
  it('reads merged cells as inherited', () => {
    const tasks = tasksOf([
      heading,
      ['1', '清理河道', '县水利局', '各镇', '6月底前'],
      ['2', '拆除棚舍', '^', '县执法局', '^'],
    ]);
    expect(tasks[1]).toMatchObject({
      item: '拆除棚舍',
      lead: ['县水利局'],
      responsible: ['县执法局'],
      due: '????-06-30',
      inherited: ['lead', 'due'],
    });
  });
  it('finds its heading under a title row, and support and persons in their columns', () => {
    const tasks = tasksOf([
      ['任务分解表', '', '', ''],
      ['工作任务', '责任单位', '配合单位', '责任人'],
      ['清理河道', '县水利局', '各村', '王强'],
    ]);
    expect(tasks).toMatchObject([
      { item: '清理河道', responsible: ['县水利局', '王强'], support: ['各村'], people: ['王强'] },
    ]);
  });
  it('points every party at its characters', () => {
    const source = tableOf([heading, ['1', '清理河道', '县水利局', '各镇', '6月底前']]);
    for (const task of compile(source).plans[0]?.tasks ?? [])
      for (const place of [task, ...task.parties, ...(task.duePlace ? [task.duePlace] : [])])
        expect(source.text.slice(place.start, place.end)).toBe(place.raw);
  });
  it('gives its parties and deadlines to the plan, each under the row it is for', () => {
    const [plan] = compile(tableOf([heading, ['1', '清理河道', '县水利局', '各镇', '6月底前']])).plans;
    expect(plan?.assignments.map((one) => `${one.item}: ${one.role} ${one.party}`)).toEqual([
      '清理河道: lead 县水利局',
      '清理河道: responsible 各镇',
    ]);
    expect(plan?.dates).toMatchObject([{ item: '清理河道', end: '????-06-30', kind: 'due' }]);
  });
  it('is no table of anything else', () => {
    expect(
      tasksOf([
        ['姓名', '电话'],
        ['王强', '123456'],
      ]),
    ).toEqual([]);
    expect(
      tasksOf([
        ['序号', '项目', '分值'],
        ['1', '环境卫生', '10'],
      ]),
    ).toEqual([]);
  });
});

describe('a scoring table', () => {
  it('gives its rules', () => {
    const source = tableOf([
      ['考核项目', '评分标准'],
      ['环境卫生', '每发现一处垃圾扣2分'],
    ]);
    expect(compile(source).plans[0]?.scoring).toMatchObject([{ effect: 'deduct', value: 2, unit: '分' }]);
  });
});
