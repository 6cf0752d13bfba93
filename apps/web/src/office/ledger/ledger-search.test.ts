import { describe, expect, test } from 'vitest';
import { queryOf } from './ledger-queries.ts';
import { changeFilters, filtersOf, hasFilters, readLedgerSearch } from './ledger-search.ts';

const id = '01939d5e-7c3a-7b2e-9f10-3a5b7c9d1e2f';

describe('readLedgerSearch', () => {
  test('keeps what it knows and drops what it does not', () => {
    const search = readLedgerSearch({ planId: id, view: 'timeline', group: 'unit', sort: 'light', page: 3, role: '' });
    expect(search).toEqual({ planId: id, view: 'timeline', group: 'unit', sort: 'light' });
  });

  test('a view, group or order nobody knows is none', () => {
    expect(readLedgerSearch({ view: 'map', group: 'colour', sort: 'random' })).toEqual({});
  });

  test.each([
    [true, true],
    ['false', false],
    ['perhaps', undefined],
  ])('recurring=%s', (recurring, read) => {
    expect(readLedgerSearch({ recurring }).recurring).toBe(read);
  });

  test('a number typed as text is text', () => {
    expect(readLedgerSearch({ q: 2026 })).toEqual({ q: '2026' });
  });
});

describe('changeFilters', () => {
  test('another plan takes its phase and clause away', () => {
    expect(changeFilters({ planId: id, phaseId: id, clauseId: id, q: '道路' }, { planId: undefined })).toEqual({
      q: '道路',
    });
  });

  test('a role goes with its unit', () => {
    expect(changeFilters({ unitId: id, role: 'lead' }, { unitId: undefined })).toEqual({});
    expect(changeFilters({ unitId: id }, { role: 'lead' })).toEqual({ unitId: id, role: 'lead' });
  });

  test('false is a value, empty text is none', () => {
    expect(changeFilters({ q: '道路' }, { q: '', recurring: false })).toEqual({ recurring: false });
  });
});

describe('queryOf', () => {
  test('is the query of the API', () => {
    const filters = filtersOf(
      readLedgerSearch({ planId: id, light: 'overdue', recurring: true, q: ' 道路 ', task: id }),
    );
    expect(queryOf(filters)).toEqual({ planId: id, light: 'overdue', recurring: 'true', q: '道路' });
  });

  test('leaves out what a mistyped address has', () => {
    expect(queryOf({ planId: 'x', light: 'pink', dueFrom: '2026-1-1', q: '   ', state: 'issued' })).toEqual({
      state: 'issued',
    });
  });
});

test('hasFilters', () => {
  expect(hasFilters({})).toBe(false);
  expect(hasFilters({ recurring: false })).toBe(true);
});
