import { describe, expect, it } from 'vitest';
import { readItem } from '../../test/read-sentence.ts';

const recurring = (text: string): string[] => readItem(text).recurring.map(({ every, times }) => `${every} ${times}`);
const grades = (text: string): string[] =>
  readItem(text, '考核办法').scoring.map(({ effect, value, grade }) => `${effect} ${value} ${grade ?? ''}`.trim());

describe('how often', () => {
  it.each([
    ['每天早、中、晚各播放一遍。', ['day 3']],
    ['每天上午、下午各巡山一次。', ['day 2']],
    ['每年枯水期、丰水期各监测1次。', ['year 2']],
    ['每月上报信息不少于2条。', ['month 2']],
    ['每月各镇、各村各检查一次。', ['month 1']],
  ])('reads %s', (text, expected) => expect(recurring(text)).toEqual(expected));
  it.each(['每天约0.9万吨污水直排。', '受理时间每天8:00-18:00。', '去年12月通报要求整改。', '月度考核满分100分。'])(
    'finds none in %s',
    (text) => expect(recurring(text)).toEqual([]),
  );
});

describe('bands and amounts', () => {
  it('takes the lower end of 800分以上不足900分', () => {
    expect(grades('800分以上不足900分为良好。')).toEqual(['grade 800 良好']);
  });
  it.each(['2023年共扣减服务费426.5万元。', '今年1至9月减免费用210万元。'])('reads no rule in %s', (text) =>
    expect(grades(text)).toEqual([]),
  );
});
