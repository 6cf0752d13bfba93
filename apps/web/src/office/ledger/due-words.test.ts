import { describe, expect, test } from 'vitest';
import { type DueFacts, dueWords } from './due-words.ts';

const today = '2026-11-21';
const issued: DueFacts = { dueDate: '2026-11-30', standing: false, state: 'issued', light: 'on-pace' };

describe('dueWords', () => {
  test.each([
    ['2026-11-30', 'left', 9],
    ['2026-11-22', 'tomorrow', 1],
    ['2026-11-21', 'today', 0],
  ])('%s is %s', (dueDate, kind, days) => {
    expect(dueWords({ ...issued, dueDate }, today)).toEqual({ kind, day: dueDate, days });
  });

  test('the day after the due date is one day late', () => {
    expect(dueWords({ ...issued, dueDate: '2026-11-20', light: 'overdue' }, today)).toMatchObject({
      kind: 'late',
      days: 1,
    });
  });

  test('days are counted over the end of a year', () => {
    expect(dueWords({ ...issued, dueDate: '2027-01-01' }, today)).toMatchObject({ kind: 'left', days: 41 });
  });

  test('what waits for the office is not late', () => {
    expect(dueWords({ ...issued, dueDate: '2026-11-01', light: 'on-pace' }, today).kind).toBe('plain');
  });

  test('a closed task and a draft count no days', () => {
    expect(dueWords({ ...issued, state: 'closed', light: 'done', dueDate: '2026-11-01' }, today).kind).toBe('plain');
    expect(dueWords({ ...issued, state: 'draft', light: null, dueDate: '2026-11-01' }, today).kind).toBe('plain');
  });

  test('without a date it is standing, or a gap', () => {
    expect(dueWords({ ...issued, dueDate: null, standing: true }, today)).toEqual({ kind: 'standing' });
    expect(dueWords({ ...issued, dueDate: null, state: 'draft', light: null }, today)).toEqual({ kind: 'open' });
  });
});
