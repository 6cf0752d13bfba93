import { describe, expect, it } from 'vitest';
import { compileText } from './index.ts';
import { labelAt } from './labels.ts';

describe('labelAt', () => {
  it.each([
    ['1.10月20日前修订预案', 'digit-dot', 1],
    ['6.15时30分恢复供电', 'digit-dot', 6],
    ['2.2024年底前完成', 'digit-dot', 2],
    ['11.121人才梯队', 'digit-dot', 11],
    ['5.6 QC小组活动', 'decimal-2', 6],
    ['2-1 交通秩序', 'digit-dash', 1],
    ['3-1 楼道革命', 'digit-dash', 1],
    ['5-1 公益广告', 'digit-dash', 1],
    ['5.6 年终评选标兵', 'decimal-2', 6],
    ['第二，注重实效', 'ordinal', 2],
    ['第三周（4月15日起）', 'phase', 3],
    ['B.农户庭院（35分）', 'letter', 2],
    ['任务二 设施建设', 'named', 2],
    ['第三批、第四批名单', 'phase', 3],
  ])('reads %s', (text, style, number) => expect(labelAt(text)).toMatchObject({ style, number }));
  it.each([
    '1.5万元用于保洁',
    '2.3公里河道',
    'A类供应商',
    '第三批示范城市共15个',
    '2-3名保安',
    '5-10月消杀',
    '3-5 公里河道',
    '2-3家以上',
    '1.5 年以上',
    '第三周的安排',
    '3.5米宽的道路、桥梁',
  ])('finds none in %s', (text) => expect(labelAt(text)).toBeNull());
});

describe('nesting', () => {
  const levels = (text: string): string[] =>
    (compileText(text).plans[0]?.outline ?? []).map(({ level, label }) => `${level} ${label}`);

  it('believes a whole run of headings without a mark', () => {
    expect(
      levels('今年继续搞积分制，计划如下\n一积分范围：全村各户\n二怎么积分\n1、参加劳动积2分；\n三谁来管\n会计记账。'),
    ).toEqual(['1 一', '1 二', '2 1、', '1 三']);
    expect(levels('工作要求\n一是加强领导，落实责任。\n二是强化督查，严格考核。\n三是及时总结，报送情况。')).toEqual(
      [],
    );
  });
  it('puts a piece that begins with （二） below the heading it has lost', () => {
    expect(
      levels('（二）自查阶段。各村自查。\n（三）整改阶段。各村整改。\n五、保障措施\n（一）加强领导。落实责任。'),
    ).toEqual(['2 （二）', '2 （三）', '1 五、', '2 （一）']);
  });
  it('puts a list 一、二、 below the article that it belongs to', () => {
    const articles =
      '第一条 制定本办法。\n第二条 考核内容\n一、组织领导（20分）\n1.按时报送。\n二、日常管理（80分）\n第三条 结果运用。';
    expect(levels(articles)).toEqual(['1 第一条', '1 第二条', '2 一、', '3 1.', '2 二、', '1 第三条']);
    expect(levels('一、总则\n第一条 制定本办法。\n二、考核\n第二条 每年考核。')).toEqual([
      '1 一、',
      '2 第一条',
      '1 二、',
      '2 第二条',
    ]);
  });
  it('does not put another plan below the last item of the one before', () => {
    const text = '六、严肃纪律。\n各村要抓好落实，镇里将督查。\n一、禁烧时间\n5月至6月。\n二、禁烧范围\n全镇各村。';
    expect(levels(text)).toEqual(['1 六、', '1 一、', '1 二、']);
  });
});
