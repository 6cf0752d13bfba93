import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, addWorkingDays, isWorkingDay } from '../../platform/calendar/working-days.ts';
import { type Bound, countedFrom, defaultLadder, dueRungs, plannedRungs } from './ladder.rules.ts';
import type { Ladder } from './ladder.schema.ts';
import { type Candidate, rungsToMake } from './raise.rules.ts';

const bound = (extra: Partial<Bound> = {}): Bound => ({
  dueDate: '2026-09-30',
  givenOn: '2026-08-01',
  pausedDays: 0,
  period: null,
  counts: true,
  notices: [],
  ...extra,
});

const due = (day: string, extra: Partial<Bound> = {}, ladder: Ladder = defaultLadder) =>
  dueRungs(bound(extra), ladder, day).map(({ rung, step }) => (rung === 'reminder' ? `reminder ${step}` : rung));

describe('what is due on a day', () => {
  // 30 September 2026 is a Wednesday; 1 to 7 October are holidays, 10 October is a Saturday worked in lieu.
  test.each([
    ['2026-09-22', []],
    ['2026-09-23', ['reminder 7']],
    ['2026-09-28', ['reminder 7']],
    ['2026-09-29', ['reminder 1']],
    ['2026-09-30', ['reminder 1']],
    ['2026-10-01', []],
    ['2026-10-07', []],
    ['2026-10-08', ['notice']],
    ['2026-10-12', ['notice']],
    ['2026-10-13', ['notice', 'bulletin']],
  ])('%s: %j', (day, rungs) => {
    expect(due(day)).toEqual(rungs);
  });

  test('over the holidays it waits for the first working day; a Saturday worked in lieu is one', () => {
    expect(isWorkingDay('2026-10-10')).toBe(true);
    const [notice, bulletin] = plannedRungs(bound(), defaultLadder).slice(-2);
    expect([notice?.on, bulletin?.on]).toEqual(['2026-10-08', '2026-10-13']);
  });

  test('a reminder of before the work was given is not said', () => {
    expect(due('2026-09-26', { givenOn: '2026-09-25' })).toEqual([]);
    expect(due('2026-09-29', { givenOn: '2026-09-25' })).toEqual(['reminder 1']);
  });

  test('nothing while it does not count: a report waits, the task is suspended or over', () => {
    for (const day of ['2026-09-23', '2026-10-08', '2027-01-01']) expect(due(day, { counts: false })).toEqual([]);
  });

  test('days that reports waited move all that follows the due date, where the ladder says so', () => {
    expect(due('2026-10-08', { pausedDays: 10 })).toEqual([]);
    expect(due('2026-10-12', { pausedDays: 10 })).toEqual(['notice']);
    expect(due('2026-10-08', { pausedDays: 10 }, { ...defaultLadder, pauseWhileWaiting: false })).toEqual(['notice']);
    expect(due('2026-09-29', { pausedDays: 10 })).toEqual(['reminder 1']);
  });

  test('what repeats weekly is reminded of the day before, what repeats daily not at all', () => {
    const weekly = { dueDate: '2026-09-25', givenOn: '2026-08-20', period: '2026-W39' };
    expect(due('2026-09-20', weekly)).toEqual([]);
    expect(due('2026-09-24', weekly)).toEqual(['reminder 1']);
    expect(due('2026-09-24', { ...weekly, period: '2026-09-25' })).toEqual([]);
    expect(due('2026-09-20', { ...weekly, period: '2026-09' })).toEqual(['reminder 7']);
  });

  test('one notice is enough: while one is open, and where one came since', () => {
    const notice = { raisedOn: '2026-09-20', dueDate: '2026-09-30', open: true, unansweredBy: null };
    expect(due('2026-10-08', { notices: [notice] })).toEqual([]);
    expect(due('2026-10-08', { notices: [{ ...notice, open: false }] })).toEqual(['notice']);
    expect(due('2026-10-08', { notices: [{ ...notice, open: false, raisedOn: '2026-10-02' }] })).toEqual([]);
    expect(due('2026-10-08', { notices: [{ ...notice, dueDate: '2026-08-31' }] })).toEqual(['notice']);
  });

  test('an interview when its answer stays out', () => {
    const notice = { raisedOn: '2026-10-08', dueDate: '2026-09-30', open: true, unansweredBy: '2026-10-12' };
    expect(due('2026-10-13', { notices: [notice] })).toEqual(['bulletin']);
    expect(due('2026-10-14', { notices: [notice] })).toEqual(['interview', 'bulletin']);
    expect(due('2026-10-14', { notices: [{ ...notice, unansweredBy: null }] })).toEqual(['bulletin']);
    expect(due('2026-10-14', { notices: [{ ...notice, dueDate: '2026-08-31' }] })).not.toContain('interview');
  });

  test('a rung that is off never comes', () => {
    const off = { reminder: null, notice: null, interview: null, bulletin: null };
    for (const day of ['2026-09-23', '2026-10-14']) expect(due(day, {}, { ...defaultLadder, steps: off })).toEqual([]);
  });
});

const dates = fc.integer({ min: 0, max: 700 }).map((days) => addDays('2026-01-01', days));
const ladders = fc.record({
  pauseWhileWaiting: fc.boolean(),
  steps: fc.record({
    reminder: fc.option(
      fc.record({ daysBefore: fc.uniqueArray(fc.integer({ min: 1, max: 60 }), { minLength: 1, maxLength: 5 }) }),
    ),
    notice: fc.option(
      fc.record({ workingDaysAfter: fc.integer({ min: 1, max: 20 }), answerWithinWorkingDays: fc.constant(3) }),
    ),
    interview: fc.option(fc.record({ workingDaysAfterUnanswered: fc.integer({ min: 1, max: 20 }) })),
    bulletin: fc.option(fc.record({ workingDaysAfter: fc.integer({ min: 1, max: 20 }) })),
  }),
});
const bounds = fc.record({
  dueDate: dates,
  givenOn: dates,
  pausedDays: fc.integer({ min: 0, max: 40 }),
  period: fc.constantFrom(null, '2026-11', '2026-W47', '2026-11-21'),
  counts: fc.boolean(),
  notices: fc.array(
    fc.record({ raisedOn: dates, dueDate: dates, open: fc.boolean(), unansweredBy: fc.option(dates) }),
    { maxLength: 2 },
  ),
});

/** The clock's rounds on those days, one after the other, each finding what the ones before have made. */
function rounds(of: Bound, ladder: Ladder, days: readonly string[]): string[] {
  const made: string[] = [];
  for (const day of days) {
    const notices = of.notices.map((notice) => ({ ...notice, occurrenceId: null }));
    const candidate: Candidate = {
      ...of,
      notices,
      assignmentId: 'a',
      occurrenceId: null,
      planId: null,
      made: [...made],
    };
    made.push(...rungsToMake([candidate], () => ladder, day).map(({ rung, step }) => `${rung} ${step}`));
  }
  return made;
}

describe('whatever the ladder and the days', () => {
  test('what has come after the due date stays due', () => {
    fc.assert(
      fc.property(bounds, ladders, dates, fc.integer({ min: 0, max: 100 }), (of, ladder, day, later) => {
        const after = (on: string) => dueRungs(of, ladder, on).filter(({ rung }) => rung !== 'reminder');
        expect(after(addDays(day, later))).toEqual(expect.arrayContaining(after(day)));
      }),
    );
  });

  test('nothing is made twice, whichever way the clock jumps and however often it runs', () => {
    fc.assert(
      fc.property(bounds, ladders, fc.array(dates, { maxLength: 12 }), (of, ladder, days) => {
        const made = rounds(
          of,
          ladder,
          days.flatMap((day) => [day, day]),
        );
        expect(new Set(made).size).toBe(made.length);
      }),
    );
  });

  test('a clock that stands still for days makes what is left of use, and no more than one that runs', () => {
    fc.assert(
      fc.property(bounds, ladders, dates, fc.integer({ min: 1, max: 90 }), (of, ladder, from, length) => {
        const every = Array.from({ length: length + 1 }, (_, index) => addDays(from, index));
        const running = rounds(of, ladder, every);
        const stood = rounds(of, ladder, [from, addDays(from, length)]);
        expect(running).toEqual(expect.arrayContaining(stood));
        const notReminders = (made: string[]) => made.filter((key) => !key.startsWith('reminder')).sort();
        expect(notReminders(stood)).toEqual(notReminders(running));
      }),
    );
  });

  test('a notice comes on a working day, never on or before the day it counts from', () => {
    fc.assert(
      fc.property(bounds, ladders, dates, (of, ladder, day) => {
        for (const { rung, on } of dueRungs(of, ladder, day)) {
          expect(on <= day).toBe(true);
          if (rung === 'reminder') expect(day <= of.dueDate && on < of.dueDate).toBe(true);
          if (rung === 'notice' || rung === 'bulletin')
            expect(isWorkingDay(on) && on > countedFrom(of, ladder)).toBe(true);
        }
      }),
    );
  });

  test('a moved due date moves every rung with it', () => {
    fc.assert(
      fc.property(ladders, dates, fc.integer({ min: 1, max: 60 }), (ladder, dueDate, later) => {
        const at = (date: string) => bound({ dueDate: date, givenOn: '2020-01-01' });
        const moved = addDays(dueDate, later);
        if (ladder.steps.notice === null) return;
        const day = addWorkingDays(dueDate, ladder.steps.notice.workingDaysAfter);
        expect(dueRungs(at(dueDate), ladder, day).some(({ rung }) => rung === 'notice')).toBe(true);
        if (day > moved) return;
        expect(dueRungs(at(moved), ladder, day).some(({ rung }) => rung === 'notice')).toBe(false);
      }),
    );
  });
});

test('of many missed occurrences one at a time gets a notice, the oldest first', () => {
  const occurrence = (number: number, extra: Partial<Candidate> = {}): Candidate => ({
    ...bound({ dueDate: `2026-09-0${number}`, period: `2026-09-0${number}` }),
    ...{ assignmentId: 'a', occurrenceId: `o${number}`, planId: null, notices: [], made: [] },
    ...extra,
  });
  const notices = (candidates: Candidate[]) =>
    rungsToMake(candidates, () => defaultLadder, '2026-09-20')
      .filter(({ rung }) => rung === 'notice')
      .map(({ of }) => of.occurrenceId);
  expect(notices([1, 2, 3].map((number) => occurrence(number)))).toEqual(['o1']);
  const former = { raisedOn: '2026-09-05', dueDate: '2026-09-01', occurrenceId: 'o1', unansweredBy: null };
  expect(notices([2, 3].map((number) => occurrence(number, { notices: [{ ...former, open: true }] })))).toEqual([]);
  expect(notices([2, 3].map((number) => occurrence(number, { notices: [{ ...former, open: false }] })))).toEqual([
    'o2',
  ]);
});
