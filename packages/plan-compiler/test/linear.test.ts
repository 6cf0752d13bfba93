import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CONSTRUCTS } from '../src/constructs/index.ts';
import { compileText } from '../src/index.ts';

/** What each construct reads: between pieces of it stand long runs of whatever a pattern may stumble over. */
const PHRASES: Readonly<Record<string, readonly string[]>> = {
  cite: ['按照《城镇排水条例》', '学习《甲》、《乙》'],
  date: ['9月10日前', '从5月1日起至', '年底'],
  'date-dotted': ['动员部署（6.1-6.10）'],
  'date-named': ['“十四五”期间', '国庆节前'],
  'date-quarter': ['2026年上半年', '第二季度末前'],
  duration: ['3个月整改时限', '1年内'],
  'party-field': ['责任单位：县水务局', '牵头单位（局）：'],
  'party-clause': ['由县住建局牵头，各镇配合', '（县财政局负责）', '成立领导小组，负责'],
  'party-bracket': ['（公安部、交通运输部）'],
  'party-line': ['县民政局：摸清底数', '县公安局--负责'],
  'party-first': ['书记是第一责任人'],
  'party-duty-title': ['宣传组职责'],
  every: ['每季度组织一次', '每月16日前'],
  'recurring-interval': ['每两周', '每隔3天'],
  'recurring-yearly': ['一年两次', '每年6月'],
  'recurring-compound': ['周调度', '一日一扫'],
  'scoring-points': ['每发现一处扣2分', '奖励3万元、2万元'],
  'scoring-shares': ['占70%', '考核权重为30分'],
  'scoring-grades': ['90分以上为优秀', '70-84分'],
  'scoring-ranks': ['排名前3名'],
  'scoring-veto': ['有下列情形之一的，', '的，一票否决'],
  target: ['不低于95%', '每村确定一名', '新建10所'],
  'target-worded': ['全覆盖', '百分之九十'],
  budget: ['投入100万元'],
  group: ['由局长任组长', '成员：张三', '办公室设在县局'],
  lint: ['定期', '云溪县人民政府', '见附件', '酌情扣分', '明显改善', '***'],
};

const RUNS = [
  '1',
  '一',
  '（',
  '）',
  '《',
  '、',
  '，',
  '：',
  ' 甲',
  '每',
  '月',
  '分',
  '.',
  '由',
  '负责',
  '甲局，',
  '\ud800',
];

type Shape = (phrase: string, run: string, length: number) => string;
const SHAPES: Readonly<Record<string, Shape>> = {
  'behind it': (phrase, run, length) => phrase + run.repeat(length / run.length),
  'before it': (phrase, run, length) => run.repeat(length / run.length) + phrase,
  'with it in turn': (phrase, run, length) => (phrase + run).repeat(length / (phrase.length + run.length)),
  'with it on lines': (phrase, run, length) => `${phrase}${run}\n`.repeat(length / (phrase.length + run.length + 1)),
};

const SHORT = 3_000;
const LONG = 24_000;
/** At this many milliseconds of the processor's time nothing that grows by the square could have read the long text. */
const SURELY_LINEAR = 20;

/** Milliseconds on the processor, so that a busy machine does not matter; the best of a few turns, for the collector's sake. */
function time(text: string, turns: number): number {
  let best = Number.POSITIVE_INFINITY;
  for (let turn = 0; turn < turns; turn += 1) {
    const start = process.cpuUsage();
    compileText(text);
    const { user, system } = process.cpuUsage(start);
    best = Math.min(best, (user + system) / 1000);
  }
  return best;
}

function isLinear(make: (length: number) => string): boolean {
  const [short, long] = [make(SHORT), make(LONG)].map((text) => `一、考核目标\n（一）整治。${text}`) as [
    string,
    string,
  ];
  if (time(long, 1) < SURELY_LINEAR) return true;
  // Eight times the text: linear is 8, quadratic 64. A machine busy with much else may be wrong once, not three times.
  return [1, 2, 3].some(() => time(long, 4) < 28 * Math.max(time(short, 4), 1));
}

describe('long runs of one mark are read in linear time', { timeout: 120_000 }, () => {
  it('beside what every construct reads', () => {
    expect(Object.keys(PHRASES)).toEqual(expect.arrayContaining(CONSTRUCTS.map(({ name }) => name)));
  });

  it.each(Object.keys(PHRASES))('%s', (name) => {
    const cases = fc.record({
      phrase: fc.constantFrom(...(PHRASES[name] ?? [])),
      run: fc.constantFrom(...RUNS),
      shape: fc.constantFrom(...Object.keys(SHAPES)),
    });
    fc.assert(
      fc.property(cases, ({ phrase, run, shape }) => isLinear((length) => SHAPES[shape]?.(phrase, run, length) ?? '')),
      { numRuns: 12 },
    );
  });
});
