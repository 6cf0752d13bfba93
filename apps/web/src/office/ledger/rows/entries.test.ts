import { describe, expect, test } from 'vitest';
import type { GroupCount, TaskRow } from '../ledger-queries.ts';
import { entriesOf, sourcesToRead } from './entries.ts';
import type { LoadedRows } from './page-store.ts';

const row = (id: string) => ({ id }) as TaskRow;
const loaded = (ids: readonly string[], total: number): LoadedRows => ({
  rows: ids.map(row),
  total,
  error: null,
  hasMore: ids.length < total,
  readMore: () => {},
  retry: () => {},
});
const byLight = { done: 0, onPace: 0, dueSoon: 0, overdue: 0, notAccepted: 0 };
const group = (key: string | null, total: number): GroupCount => ({ key, name: key, total, byLight });
const none = new Set<string>();

describe('without groups', () => {
  const entries = entriesOf(null, none, new Map([['', loaded(['a', 'b'], 5)]]));

  test('rows not read yet have their lines', () => {
    expect(entries.count).toBe(5);
    expect(entries.at(1)).toMatchObject({ kind: 'task', row: { id: 'b' } });
    expect(entries.at(2)).toMatchObject({ kind: 'pending', source: '' });
    expect(entries.at(5)).toBeUndefined();
    expect(entries.indexOf('b')).toBe(1);
    expect(entries.indexOf('z')).toBe(-1);
  });

  test('what is ahead of scrolling is read', () => {
    expect([...sourcesToRead(entries, 0, 1)]).toEqual(['']);
    expect(sourcesToRead(entriesOf(null, none, new Map([['', loaded(['a'], 1)]])), 0, 30).size).toBe(0);
  });

  test('nothing read yet: no lines', () => {
    expect(entriesOf(null, none, new Map()).count).toBe(0);
  });

  test('a list that grew shorter ends with its last row', () => {
    const shrunk = { ...loaded(['a', 'b'], 5), hasMore: false };
    expect(entriesOf(null, none, new Map([['', shrunk]])).count).toBe(2);
  });
});

describe('in groups', () => {
  const groups = [group('x', 3), group('y', 2), group(null, 4)];

  test('closed groups are one line each', () => {
    const entries = entriesOf(groups, none, new Map());
    expect(entries.count).toBe(3);
    expect(entries.at(2)).toMatchObject({ kind: 'group', key: 'group:-', open: false });
  });

  test('an open group shows its rows, as many as counted until they come', () => {
    const entries = entriesOf(groups, new Set(['y', '-']), new Map([['y', loaded(['a', 'b'], 2)]]));
    expect(entries.count).toBe(1 + 3 + 5);
    expect(entries.at(1)).toMatchObject({ kind: 'group', open: true });
    expect(entries.at(2)).toMatchObject({ kind: 'task', source: 'y', row: { id: 'a' } });
    expect(entries.at(4)).toMatchObject({ kind: 'group', key: 'group:-' });
    expect(entries.at(8)).toMatchObject({ kind: 'pending', source: '-' });
    expect(entries.indexOf('b')).toBe(3);
    expect([...sourcesToRead(entries, 0, 4)]).toEqual(['-']);
  });
});
