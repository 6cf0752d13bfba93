import { changedRuns } from '@luoshi/plan-compiler';
import { expect, test } from 'vitest';
import { shortened } from './runs.ts';

const long = '对城区主次干道两侧的建筑立面和户外广告设施逐处登记造册并分类提出整治意见';

test('what changed stays whole, what did not is cut in between', () => {
  const runs = changedRuns(`${long}，12月20日前完成。`, `${long}，12月31日前完成。`);
  expect(shortened(runs.new).map(({ text, changed }) => (changed ? `[${text}]` : text))).toEqual([
    '…处登记造册并分类提出整治意见，12月',
    '[31]',
    '日前完成。',
  ]);
});

test('a short text is not cut', () => {
  const runs = changedRuns('清理沟渠，12月20日前完成。', '清理沟渠，12月31日前完成。');
  expect(shortened(runs.old)).toEqual(runs.old);
});

test('nor is one of which nothing changed', () => {
  expect(shortened([{ text: long, changed: false }])).toEqual([{ text: long, changed: false }]);
});
