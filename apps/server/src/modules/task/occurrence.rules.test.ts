import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, isWorkingDay } from '../../platform/calendar/working-days.ts';
import { dueDatesIn, nextPeriod, periodOf, planOccurrences } from './occurrence.rules.ts';
import { type Recurring, recurringSchema } from './task.schema.ts';

const everyOptions = recurringSchema.shape.every.options;

test.each([
  ['day', '2026-11-21', '2026-11-21', '2026-11-21', '2026-11-21'],
  ['week', '2026-11-21', '2026-W47', '2026-11-16', '2026-11-22'],
  ['week', '2027-01-01', '2026-W53', '2026-12-28', '2027-01-03'],
  ['week', '2024-12-30', '2025-W01', '2024-12-30', '2025-01-05'],
  ['month', '2026-02-10', '2026-02', '2026-02-01', '2026-02-28'],
  ['month', '2028-02-10', '2028-02', '2028-02-01', '2028-02-29'],
  ['quarter', '2026-11-21', '2026-Q4', '2026-10-01', '2026-12-31'],
  ['half-year', '2026-06-30', '2026-H1', '2026-01-01', '2026-06-30'],
  ['half-year', '2026-07-01', '2026-H2', '2026-07-01', '2026-12-31'],
  ['year', '2026-11-21', '2026', '2026-01-01', '2026-12-31'],
  ['term', '2026-09-01', '2026-T1', '2026-09-01', '2027-01-31'],
  ['term', '2027-01-15', '2026-T1', '2026-09-01', '2027-01-31'],
  ['term', '2027-02-01', '2026-T2', '2027-02-01', '2027-08-31'],
] as const)('the %s of %s', (every, date, key, start, end) => {
  expect(periodOf(every, date)).toEqual({ key, start, end });
});

describe('due dates in a period', () => {
  test.each<[string, Recurring, string, string[]]>([
    ['monthly: the last day', { every: 'month', times: 1 }, '2026-11-21', ['2026-11-30']],
    ['monthly by the 16th', { every: 'month', times: 1, by: '16' }, '2026-11-21', ['2026-11-16']],
    ['the 31st of a short month', { every: 'month', times: 1, by: '31' }, '2026-02-01', ['2026-02-28']],
    ['by the last day, said so', { every: 'month', times: 1, by: '末' }, '2026-02-01', ['2026-02-28']],
    [
      'twice a month on given days',
      { every: 'month', times: 2, by: '10,25' },
      '2026-11-01',
      ['2026-11-10', '2026-11-25'],
    ],
    ['twice a month, spread', { every: 'month', times: 2 }, '2026-11-01', ['2026-11-15', '2026-11-30']],
    [
      'twice a month, the last by the 20th',
      { every: 'month', times: 2, by: '20' },
      '2026-11-01',
      ['2026-11-10', '2026-11-20'],
    ],
    ['weekly: Sunday', { every: 'week', times: 1 }, '2026-11-18', ['2026-11-22']],
    ['weekly by Friday', { every: 'week', times: 1, by: '五' }, '2026-11-18', ['2026-11-20']],
    ['weekly by Sunday, in characters', { every: 'week', times: 1, by: '天' }, '2026-11-18', ['2026-11-22']],
    ['weekly by a number', { every: 'week', times: 1, by: '5' }, '2026-11-18', ['2026-11-20']],
    ['quarterly by the 25th of its last month', { every: 'quarter', times: 1, by: '25' }, '2026-11-18', ['2026-12-25']],
    ['yearly by a date', { every: 'year', times: 1, by: '11-30' }, '2026-01-01', ['2026-11-30']],
    ['a term by a date before new year', { every: 'term', times: 1, by: '12-20' }, '2026-10-01', ['2026-12-20']],
    ['what names no day of the period', { every: 'month', times: 1, by: '月中旬' }, '2026-11-01', ['2026-11-30']],
    ['daily, twice', { every: 'day', times: 2 }, '2026-11-21', ['2026-11-21', '2026-11-21']],
  ])('%s', (_, recurring, date, expected) => {
    expect(dueDatesIn(recurring, periodOf(recurring.every, date))).toEqual(expected);
  });
});

describe('what is made ahead', () => {
  const window = { today: '2026-11-21', firstDay: null, lastDay: null, moveToWorkingDay: false };
  const monthly: Recurring = { every: 'month', times: 1, by: '16' };

  test('a month’s day that has passed is not made up for; the next one is there', () => {
    expect(planOccurrences(monthly, window)).toEqual([{ period: '2026-12', dueDate: '2026-12-16' }]);
    expect(planOccurrences({ every: 'month', times: 1 }, window)).toEqual([
      { period: '2026-11', dueDate: '2026-11-30' },
      { period: '2026-12', dueDate: '2026-12-31' },
    ]);
  });

  test('long periods: this one and the next', () => {
    const dues = planOccurrences({ every: 'year', times: 1 }, window).map((planned) => planned.dueDate);
    expect(dues).toEqual(['2026-12-31', '2027-12-31']);
  });

  test('nothing before the work begins or after it ends', () => {
    const dues = planOccurrences(
      { every: 'week', times: 1 },
      { ...window, firstDay: '2026-11-25', lastDay: '2026-12-10' },
    ).map((planned) => planned.dueDate);
    expect(dues).toEqual(['2026-11-29', '2026-12-06']);
  });

  test('a due date on a holiday moves only where the jurisdiction says so', () => {
    const weekly: Recurring = { every: 'week', times: 1 };
    const stays = planOccurrences(weekly, window)[0];
    const moves = planOccurrences(weekly, { ...window, moveToWorkingDay: true })[0];
    expect([stays?.dueDate, moves?.dueDate]).toEqual(['2026-11-22', '2026-11-23']);
    expect([stays?.period, moves?.period]).toEqual(['2026-W47', '2026-W47']);
    const lastDay = '2026-11-22';
    expect(planOccurrences(weekly, { ...window, lastDay, moveToWorkingDay: true })[0]?.dueDate).toBe(lastDay);
    const daily = planOccurrences({ every: 'day', times: 1 }, { ...window, moveToWorkingDay: true });
    expect(daily.slice(0, 2).map((each) => each.dueDate)).toEqual(['2026-11-21', '2026-11-22']);
  });

  test('several in a period are numbered', () => {
    const planned = planOccurrences({ every: 'month', times: 2, by: '10,25' }, window);
    expect(planned.map((each) => each.period)).toEqual(['2026-11#2', '2026-12', '2026-12#2']);
  });
});

describe('every so many periods', () => {
  const dues = (rule: Recurring, today: string, firstDay: string | null = null) =>
    planOccurrences(rule, { today, firstDay, lastDay: null, moveToWorkingDay: false }).map(({ period }) => period);

  test('every second week counts from the week the work began in, from any day it is asked', () => {
    const rule: Recurring = { every: 'week', times: 1, interval: 2 };
    expect(dues(rule, '2026-11-16', '2026-11-16')).toEqual(['2026-W47', '2026-W49', '2026-W51']);
    expect(dues(rule, '2026-11-25', '2026-11-16')).toEqual(['2026-W49', '2026-W51']);
  });

  test('every second month is an even one, every second quarter ends a half-year', () => {
    expect(dues({ every: 'month', times: 1, interval: 2 }, '2026-11-21')).toEqual(['2026-12']);
    expect(dues({ every: 'quarter', times: 1, interval: 2 }, '2026-11-21')).toEqual(['2026-Q4', '2027-Q2']);
  });

  test('there is always one ahead', () => {
    const rule = fc.record({
      every: fc.constantFrom(...recurringSchema.shape.every.options),
      interval: fc.integer({ min: 2, max: 6 }),
    });
    fc.assert(fc.property(rule, ({ every, interval }) => dues({ every, times: 1, interval }, '2026-11-21').length > 0));
  });
});

describe('properties', () => {
  const day = fc
    .date({ min: new Date('2024-01-01'), max: new Date('2030-12-31'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10));
  const recurring = fc
    .record({
      every: fc.constantFrom(...everyOptions),
      times: fc.integer({ min: 1, max: 5 }),
      by: fc.option(
        fc.oneof(fc.integer({ min: 1, max: 31 }).map(String), fc.constantFrom('last', '10,25', '12-31', '五', '?')),
      ),
    })
    .map(({ by, ...rest }): Recurring => (by === null ? rest : { ...rest, by }));
  const window = fc.record({
    today: day,
    firstDay: fc.option(day),
    lastDay: fc.option(day),
    moveToWorkingDay: fc.boolean(),
  });

  test('periods follow one another without a gap, and each day lies in its own', () => {
    fc.assert(
      fc.property(fc.constantFrom(...everyOptions), day, (every, date) => {
        const period = periodOf(every, date);
        expect(date >= period.start && date <= period.end).toBe(true);
        expect(nextPeriod(every, period).start).toBe(addDays(period.end, 1));
        expect(periodOf(every, period.start)).toEqual(period);
        expect(periodOf(every, period.end)).toEqual(period);
      }),
    );
  });

  test('due dates lie inside their period, in order', () => {
    fc.assert(
      fc.property(recurring, day, (rule, date) => {
        const period = periodOf(rule.every, date);
        const dues = dueDatesIn(rule, period);
        expect(dues.length).toBeGreaterThan(0);
        expect(dues).toEqual(dues.toSorted());
        for (const due of dues) expect(due >= period.start && due <= period.end).toBe(true);
      }),
    );
  });

  test('each period once, in order, never late at birth, inside the work, on the asked-for days', () => {
    fc.assert(
      fc.property(recurring, window, (rule, given) => {
        const planned = planOccurrences(rule, given);
        const keys = planned.map((each) => each.period);
        const dues = planned.map((each) => each.dueDate);
        expect(new Set(keys).size).toBe(keys.length);
        expect(dues).toEqual(dues.toSorted());
        for (const due of dues) {
          expect(due >= given.today).toBe(true);
          if (given.firstDay !== null) expect(due >= given.firstDay).toBe(true);
          if (given.lastDay !== null) expect(due <= given.lastDay).toBe(true);
          if (given.moveToWorkingDay && given.lastDay === null && rule.every !== 'day')
            expect(isWorkingDay(due)).toBe(true);
        }
      }),
    );
  });

  test('the window reaches 35 days and the whole next period', () => {
    fc.assert(
      fc.property(recurring, day, (rule, today) => {
        const open = { today, firstDay: null, lastDay: null, moveToWorkingDay: false };
        const keys = new Set(planOccurrences(rule, open).map((each) => each.period));
        const next = nextPeriod(rule.every, periodOf(rule.every, today));
        expect(keys.has(next.key)).toBe(true);
        const ahead = periodOf(rule.every, addDays(today, 35));
        const due = dueDatesIn(rule, ahead)[0] as string;
        if (due >= today && due <= addDays(today, 35)) expect(keys.has(ahead.key)).toBe(true);
      }),
    );
  });

  test('made again on a later day, nothing is made twice and nothing between is missing', () => {
    fc.assert(
      fc.property(recurring, day, fc.integer({ min: 0, max: 30 }), (rule, today, later) => {
        const at = (date: string) =>
          planOccurrences(rule, { today: date, firstDay: null, lastDay: null, moveToWorkingDay: false });
        const first = at(today);
        const second = at(addDays(today, later));
        const dueOf = new Map(first.map((each) => [each.period, each.dueDate]));
        for (const each of second) expect(dueOf.get(each.period) ?? each.dueDate).toBe(each.dueDate);
        // What the second run finds due before the first window's end was made by the first.
        const end = first.at(-1)?.dueDate ?? today;
        for (const each of second) if (each.dueDate < end) expect(dueOf.has(each.period)).toBe(true);
      }),
    );
  });
});
