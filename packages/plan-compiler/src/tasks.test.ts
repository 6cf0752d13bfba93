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
