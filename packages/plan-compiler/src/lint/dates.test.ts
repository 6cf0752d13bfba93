import { describe, expect, it } from 'vitest';
import { raws, task } from './test/lint-text.ts';

describe('deadline-in-the-past', () => {
  const today = '2026-05-01';
  const past = (text: string, options = { today }) => raws(text, 'deadline-in-the-past', options);
  it('marks what is due before today', () => {
    expect(past(task('2026年4月底前完成。'))).toEqual(['2026年4月底前']);
    expect(past(task('2023年底前完成。'))).toEqual(['2023年底前']);
  });
  it.each(['2026年5月1日前完成。', '2026年底前完成。', '4月底前完成。'])('is content with %s', (text) =>
    expect(past(task(text))).toEqual([]),
  );
  it('has no clock of its own', () => expect(raws(task('2001年1月底前完成。'), 'deadline-in-the-past')).toEqual([]));
  it('marks a date that several tasks inherit once', () =>
    expect(past('一、主要任务\n1.清淤。\n2.清草。\n完成时限：2026年3月底')).toHaveLength(1));
});

describe('phases-overlap-or-gap', () => {
  const phases = (...spans: string[]): string =>
    `一、主要任务\n1.清淤。\n二、实施步骤\n${spans.map((span, index) => `（${'一二三'.charAt(index)}）${'动员整治验收'.slice(2 * index, 2 * index + 2)}阶段（${span}）\n按要求推进。\n`).join('')}`;
  const marked = (...spans: string[]) => raws(phases(...spans), 'phases-overlap-or-gap');
  it('marks an overlap', () =>
    expect(marked('2026年3月1日至3月31日', '2026年3月20日至6月30日')).toEqual(['2026年3月20日至6月30日']));
  it('marks a gap', () => expect(marked('3月1日至3月31日', '4月10日至6月30日')).toEqual(['4月10日至6月30日']));
  it.each([
    ['the next day', '3月1日至3月31日', '4月1日至6月30日'],
    ['a shared day', '3月1日至3月31日', '3月31日至6月30日'],
    ['whole months', '1月至2月', '3月至6月'],
    ['a leap year', '2024年2月1日至2月29日', '2024年3月1日至6月30日'],
    ['the turn of a year without years', '11月至12月', '1月至3月'],
  ])('is content with %s', (_what, first, second) => expect(marked(first, second)).toEqual([]));
});

describe('contradicting-dates', () => {
  const marked = (text: string) => raws(text, 'contradicting-dates');
  it('marks a span that ends before it begins', () =>
    expect(marked(task('整治时间为2026年9月1日至2026年3月31日。'))).toEqual(['2026年9月1日至2026年3月31日']));
  it('marks a text later than its deadline', () =>
    expect(marked(`${task('9月底前完成。\n完成时限：6月30日前')}（二）清草。`)).toEqual(['9月底前']));
  it.each([
    '2026年11月1日至2027年3月31日。',
    '11月至3月。',
    '5月底前完成。\n完成时限：6月30日前\n（二）清草。',
    '6月30日前完成。\n完成时限：6月30日前\n（二）清草。',
  ])('is content with %s', (text) => expect(marked(task(text))).toEqual([]));
});
