import { expect, test } from 'vitest';
import { dayOf, daysBetween, dayText, momentText, monthText, shiftMonth } from './dates.ts';

test('a day is written as people say it, with its year only when that is another one', () => {
  expect(dayText('2026-03-31', '2026-11-21', 'zh')).toBe('3月31日');
  expect(dayText('2027-03-01', '2026-11-21', 'zh')).toBe('2027年3月1日');
  expect(dayText('2026-03-31', '2026-11-21', 'en')).toBe('31 Mar');
  expect(dayText('2027-03-01', '2026-11-21', 'en')).toBe('1 Mar 2027');
});

test('days between are calendar days', () => {
  expect(daysBetween('2026-11-21', '2026-11-21')).toBe(0);
  expect(daysBetween('2026-02-27', '2026-03-01')).toBe(2);
  expect(daysBetween('2026-11-21', '2026-11-18')).toBe(-3);
});

test('a moment is shown in China, where the day may be the next one already', () => {
  expect(dayOf('2026-11-20T17:30:00.000Z')).toBe('2026-11-21');
  expect(momentText('2026-11-20T17:30:00.000Z', '2026-11-21', 'zh')).toBe('11月21日 01:30');
});

test('months', () => {
  expect(monthText('2026-11', 'zh')).toBe('2026年11月');
  expect(monthText('2026-11', 'en')).toBe('November 2026');
  expect(shiftMonth('2026-01', -1)).toBe('2025-12');
  expect(shiftMonth('2026-12', 1)).toBe('2027-01');
});
