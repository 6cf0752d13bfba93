import { describe, expect, test } from 'vitest';
import { barOf, beginOf, middleOf, scaleOf, spanOf, ticksOf } from './geometry.ts';

const today = '2026-11-21';
const scale = scaleOf('month', ['2026-10-05', '2026-12-31'], today);
const task = { beginDate: null, issuedAt: null, dueDate: null, standing: false } as const;

describe('scaleOf', () => {
  test('holds the days and today, with a month on either side', () => {
    expect([scale.start, scale.end]).toEqual(['2026-09-01', '2027-02-01']);
    expect(scale.width).toBe((30 + 31 + 30 + 31 + 31) * 4);
    expect(scale.x('2026-09-01')).toBe(0);
    expect(scale.x('2026-10-01')).toBe(120);
  });

  test('goes over the end of a year', () => {
    const winter = scaleOf('month', ['2027-01-10'], '2026-12-02');
    expect([winter.start, winter.end]).toEqual(['2026-11-01', '2027-03-01']);
  });

  test('fills the window with later months', () => {
    const wide = scaleOf('month', [], today, 1000);
    expect(wide.start).toBe('2026-10-01');
    expect(wide.width).toBeGreaterThanOrEqual(1000);
    expect(wide.width).toBeLessThan(1000 + 31 * 4);
  });

  test('a mistyped year does not make it endless', () => {
    expect(scaleOf('month', ['2962-01-01', '0026-01-01'], today).end).toBe('2027-01-01');
  });
});

describe('barOf', () => {
  test('from the first day to the evening of the last', () => {
    expect(barOf({ ...task, beginDate: '2026-10-01', dueDate: '2026-10-10' }, scale)).toEqual({
      left: 120,
      width: 40,
      open: false,
      from: '2026-10-01',
    });
  });

  test('without a first day it begins when it was issued, by the calendar of China', () => {
    expect(beginOf({ ...task, issuedAt: '2026-10-01T17:00:00Z' })).toBe('2026-10-02');
  });

  test('issued after it was due: a mark at the due date', () => {
    const bar = barOf({ ...task, issuedAt: '2026-11-01T02:00:00Z', dueDate: '2026-10-01' }, scale);
    expect(bar).toEqual({ left: 116, width: 8, open: false, from: null });
  });

  test('standing: to the end of what is shown', () => {
    const bar = barOf({ ...task, beginDate: '2026-10-01', standing: true }, scale);
    expect(bar).toEqual({ left: 120, width: scale.width - 120, open: true, from: '2026-10-01' });
  });

  test('no day at all: nothing', () => {
    expect(barOf(task, scale)).toBeNull();
    expect(barOf({ ...task, standing: true }, scale)).toBeNull();
  });
});

describe('ticksOf', () => {
  test('a tick a month, without holes', () => {
    const ticks = ticksOf(scale);
    expect(ticks.map(({ day }) => day.slice(0, 7))).toEqual(['2026-09', '2026-10', '2026-11', '2026-12', '2027-01']);
    for (const [at, tick] of ticks.entries()) {
      const next = ticks[at + 1]?.left ?? scale.width;
      expect(tick.left + tick.width).toBe(next);
    }
  });

  test('quarters begin in January, April, July and October; the first may be cut', () => {
    const ticks = ticksOf(scaleOf('quarter', ['2026-10-05', '2026-12-31'], today));
    expect(ticks.map(({ day }) => day)).toEqual(['2026-09-01', '2026-10-01', '2027-01-01']);
  });
});

test('a band is cut to what is shown', () => {
  expect(spanOf('2026-08-01', '2026-09-10', scale)).toEqual({ left: 0, width: 40 });
  expect(spanOf('2025-01-01', '2025-02-01', scale)).toBeNull();
});

test('a point stands in the middle of its day', () => {
  expect(middleOf('2026-09-01', scale)).toBe(2);
});
