import { expect, test } from 'vitest';
import { openDateText, openSpanText } from './open-date.ts';

test('what the text leaves open is left out', () => {
  expect(openDateText('????-12-31', 'zh')).toBe('12月31日');
  expect(openDateText('2026-12-??', 'zh')).toBe('2026年12月');
  expect(openDateText('????-12-31', 'en')).toBe('31 Dec');
  expect(openDateText('2026-12-31', 'zh')).toBe('2026-12-31');
});

test('a period of one known day is that day', () => {
  expect(openSpanText('2026-09-10', '2026-09-20', 'zh')).toBe('2026-09-10–2026-09-20');
  expect(openSpanText(null, '2026-09-20', 'zh')).toBe('2026-09-20');
  expect(openSpanText('2026-09-20', '2026-09-20', 'zh')).toBe('2026-09-20');
  expect(openSpanText(null, null, 'zh')).toBe('');
});
