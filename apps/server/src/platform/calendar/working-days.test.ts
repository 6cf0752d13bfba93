import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, addWorkingDays, isWorkingDay, lastDayOfMonth, onWorkingDay } from './working-days.ts';

test.each([
  ['2026-11-20', true, 'a Friday'],
  ['2026-11-21', false, 'a Saturday'],
  ['2026-10-01', false, 'National Day'],
  ['2026-10-10', true, 'a Saturday worked in lieu'],
  ['2026-02-17', false, 'Spring Festival'],
])('%s is a working day: %s (%s)', (date, expected) => {
  expect(isWorkingDay(date)).toBe(expected);
});

test.each([
  ['2026-11-20', 2, '2026-11-24', 'over a weekend'],
  ['2026-09-30', 1, '2026-10-08', 'over the holiday of National Day'],
  ['2026-10-09', 1, '2026-10-10', 'onto a Saturday worked in lieu'],
  ['2026-11-21', 0, '2026-11-21', 'none at all'],
])('%s and %i working days is %s: %s', (date, count, expected) => {
  expect(addWorkingDays(date, count)).toBe(expected);
});

test('months end on their own last day', () => {
  expect([lastDayOfMonth(2026, 2), lastDayOfMonth(2028, 2), lastDayOfMonth(2026, 12)]).toEqual([
    '2026-02-28',
    '2028-02-29',
    '2026-12-31',
  ]);
});

test('a day moved to a working day is one, never earlier, and stays when it was one', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1400 }), (days) => {
      const date = addDays('2024-01-01', days);
      const moved = onWorkingDay(date);
      expect(isWorkingDay(moved)).toBe(true);
      expect(moved >= date).toBe(true);
      expect(moved === date).toBe(isWorkingDay(date));
    }),
  );
});
