import { expect, test } from 'vitest';
import { periodText } from './periods.ts';

test.each([
  ['2026-11', '2026年11月', 'November 2026'],
  ['2026-W47', '2026年第47周', 'Week 47, 2026'],
  ['2026-W07#2', '2026年第7周（第2次）', 'Week 7, 2026 (no. 2)'],
  ['2026-Q4', '2026年第四季度', 'Q4 2026'],
  ['2026-H2', '2026年下半年', 'H2 2026'],
  ['2026-T1', '2026年第1学期', 'Term 1, 2026'],
  ['2026', '2026年', '2026'],
  ['2026-11-21', '2026年11月21日', '2026-11-21'],
  ['something new', 'something new', 'something new'],
])('%s', (period, zh, en) => {
  expect(periodText(period, 'zh')).toBe(zh);
  expect(periodText(period, 'en')).toBe(en);
});
