import { describe, expect, it } from 'vitest';
import { compileText } from './index.ts';

const tasks = (text: string): readonly string[] => (compileText(text).plans[0]?.tasks ?? []).map(({ item }) => item);

describe('what is a task', () => {
  it('takes the steps that name who answers, and not the section that says what is made', () => {
    const text =
      '一、改造内容\n改造以室内为主，兼顾出入口，包括坡道、扶手。\n二、实施步骤\n' +
      '（一）调查摸底（4月底前）。入户登记。（各镇残联负责）\n' +
      '（二）组织施工（6月下旬至9月底）。文明施工。（各镇政府负责）';
    expect(tasks(text)).toEqual(['调查摸底（4月底前）', '组织施工（6月下旬至9月底）']);
  });
  it('takes the work under the steps where the section above only says what is to be reached', () => {
    const text =
      '一、任务目标\n1、全镇新改户厕980户。\n2、满意度95%以上。\n二、工作步骤\n' +
      '（一）培训招标（3月26日～4月20日）\n①技术培训由农业中心负责，4月5日前完成。\n②产品采购公开招标。\n' +
      '（二）施工建设（4月21日至9月20日）\n①每村先建2户。\n②公厕各建1座。\n三、宣传发动\n各村要广泛宣传。';
    expect(tasks(text)).not.toContain('全镇新改户厕980户');
    expect(tasks(text)).toEqual(expect.arrayContaining(['技术培训由农业中心负责，4月5日前完成', '每村先建2户']));
  });
  it('takes no rule of points or money for work, but the work that carries one', () => {
    const text =
      '一、主要任务\n（一）清理河道。各村清理河道。\n（二）举报野外用火属实的奖100元。\n（三）建立激励机制，宣传到位的奖100元。';
    expect(tasks(text)).toEqual(['清理河道', '建立激励机制，宣传到位的奖100元']);
  });
  it('takes neither what is told to the public nor who explains the plan', () => {
    const text =
      '一、宣传内容\n（一）安全用卡知识。不点击陌生链接。\n二、主要任务\n（一）清理河道。\n三、工作要求\n本方案由县住建局负责解释。';
    expect(tasks(text)).toEqual(['清理河道']);
  });
});

describe('who and when', () => {
  const plan = (text: string) => compileText(text).plans[0];

  it('gives each line of a list its own people, where three or more lines name them', () => {
    const lines = [
      '9月3日  农产品主题日   责任单位：县农业局；',
      '9月4日  粮食安全主题日   责任单位：县粮储局；',
      '9月6日  食品工业主题日   责任单位：县经信局；',
    ];
    const items = (count: number) =>
      plan(`一、主要任务\n（一）主题日活动。\n${lines.slice(0, count).join('\n')}\n（二）其他。`)?.assignments.map(
        ({ item }) => item,
      );
    expect(items(3)).toEqual(['9月3日农产品主题日', '9月4日粮食安全主题日', '9月6日食品工业主题日']);
    expect(items(2)).toEqual(['主题日活动', '主题日活动']);
  });
  it('takes the duties shared out under the organisation for tasks', () => {
    const text =
      '第一条 成立领导小组，局长任组长。\n二、组织与职责\n（一）职责分工\n1、环卫科负责制定标准。\n2、财务科负责核拨经费。';
    expect(tasks(text)).toEqual(expect.arrayContaining(['环卫科负责制定标准', '财务科负责核拨经费']));
  });
  it('sets no day for all the work by a row of aims that each have one', () => {
    const due = (aims: string) =>
      plan(`一、工作目标\n${aims}\n二、主要任务\n（一）清理河道。各村清理。`)?.tasks[0]?.due;
    expect(due('至2023年末完成30户，2024年末完成60户，2025年末完成90户。')).toBeNull();
    expect(due('2025年底前全面完成。')).toBe('2025-12-31');
  });
});

describe('rows of a typed table in the outline', () => {
  const outline = (text: string): readonly string[] =>
    (compileText(text).plans[0]?.outline ?? []).map(
      ({ level, label, title, parent }) => `${level} ${label} ${title} ${parent}`,
    );
  const heading = '一、任务分解表\n序号  重点任务        责任部门      完成时限\n';

  it('shows a row that begins with a number like an item', () => {
    expect(
      outline(
        `${heading}1.清理树障  各供电所    5月底前\n2.储备物资  物资中心    6月5日前\n二、保障措施\n（一）加强领导。`,
      ),
    ).toEqual([
      '1 一、 任务分解表 null',
      '2 1. 清理树障 0',
      '2 2. 储备物资 0',
      '1 二、 保障措施 null',
      '2 （一） 加强领导 3',
    ]);
  });
  it('shows no row with a bare number in a column', () => {
    expect(outline(`${heading}1    清理树障  各供电所    5月底前\n2    储备物资  物资中心    6月5日前`)).toEqual([
      '1 一、 任务分解表 null',
    ]);
  });
});
