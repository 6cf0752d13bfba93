import { describe, expect, test } from 'vitest';
import { closedDay, fillYear, leavesYearOpen, suggestYear } from './open-date.rules.ts';

describe('dates the text leaves open', () => {
  test.each([
    ['????-09-30', 2026, '2026-09-30'],
    ['????-02-31', 2026, '2026-02-28'],
    ['????-02-31', 2028, '2028-02-29'],
    ['????-04-31', 2026, '2026-04-30'],
    ['????-??-??', 2026, '2026-??-??'],
    ['????-12-??', 2026, '2026-12-??'],
    ['2025-09-30', 2026, '2025-09-30'],
    ['2025-??-30', 2026, '2025-??-30'],
    ['????-09-30', null, '????-09-30'],
  ])('%s with the year %s is %s', (date, year, filled) => {
    expect(fillYear(date, year)).toBe(filled);
  });

  test('are no day until nothing is open', () => {
    expect(closedDay(null)).toBeNull();
    expect(closedDay('????-09-30')).toBeNull();
    expect(closedDay('????-09-30', 2026)).toBe('2026-09-30');
    expect(closedDay('????-??-30', 2026)).toBeNull();
    expect(closedDay('2026-09-30')).toBe('2026-09-30');
  });

  test('are known by their missing year alone', () => {
    expect(leavesYearOpen('????-09-30')).toBe(true);
    expect(leavesYearOpen('2026-??-??')).toBe(false);
    expect(leavesYearOpen(null)).toBe(false);
  });
});

describe('the year offered', () => {
  const edition = { docNumber: null, issuedOn: null, title: '整治方案' };
  test('comes from the document number, then its date, then its title', () => {
    const all = { docNumber: '云政办〔2024〕3号', issuedOn: '2025-01-02', title: '2026年整治方案' };
    expect(suggestYear(all)).toBe(2024);
    expect(suggestYear({ ...all, docNumber: null })).toBe(2025);
    expect(suggestYear({ ...edition, title: '2026年整治方案' })).toBe(2026);
  });
  test('is none where the document names none', () => {
    expect(suggestYear(edition)).toBeNull();
    expect(suggestYear({ ...edition, docNumber: '云政办〔20xx〕3号' })).toBeNull();
  });
});
