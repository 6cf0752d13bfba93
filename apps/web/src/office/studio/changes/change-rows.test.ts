import { describe, expect, test } from 'vitest';
import type { ChangeRow } from '../things.ts';
import { actsOf, changeCommand } from './change-keys.ts';
import { afterDeciding, counterpartsFor, countRows, firstFilter, keyOf, shownRows } from './change-rows.ts';

const task = (taskId: string, number: number) => ({ taskId, number, title: taskId }) as ChangeRow['old'];
const row = (kind: ChangeRow['kind'], old: string | null, next: string | null, extra: Partial<ChangeRow> = {}) =>
  ({
    ...{ matchId: kind === 'new' ? null : `${old}${next}`, kind, changes: [], certainty: 1, version: 1 },
    ...{ confirmed: false, waiting: false },
    old: old === null ? null : task(old, Number(old.slice(1))),
    new: next === null ? null : task(next, Number(next.slice(1))),
    ...extra,
  }) as ChangeRow;

const rows = [
  row('continued', 'a1', 'b1'),
  row('continued', 'a2', 'b2', { changes: ['reworded'] }),
  row('new', null, 'b3'),
  row('dropped', 'a3', null, { waiting: true }),
  row('split', 'a2', 'b4', { waiting: true }),
];
const keys = (shown: readonly ChangeRow[]) => shown.map(keyOf);

describe('rows', () => {
  test('what waits stands first, kept ones are behind a filter', () => {
    expect(keys(shownRows(rows, 'changed'))).toEqual(['a3null', 'a2b4', 'a2b2', 'b3']);
    expect(keys(shownRows(rows, 'kept'))).toEqual(['a1b1']);
    expect(countRows(rows)).toEqual({ all: 5, waiting: 2, changed: 4, kept: 1 });
    expect(firstFilter(rows)).toBe('changed');
    expect(firstFilter([row('continued', 'a1', 'b1')])).toBe('all');
  });

  test('the cursor goes on to what waits next, then back to the top, else it stays', () => {
    const shown = shownRows(rows, 'all');
    expect(afterDeciding(shown, 0)).toBe('a2b4');
    expect(afterDeciding(shown, 1)).toBe('a3null');
    expect(afterDeciding([row('new', null, 'b3')], 0)).toBe('b3');
  });

  test('counterparts: what nobody has taken first', () => {
    const dropped = rows[3] as ChangeRow;
    expect(counterpartsFor(dropped, rows).map(({ title, taken }) => `${title} ${taken}`)).toEqual([
      'b3 false',
      'b1 true',
      'b2 true',
      'b4 true',
    ]);
    const added = rows[2] as ChangeRow;
    expect(counterpartsFor(added, rows).map(({ title, taken }) => `${title} ${taken}`)).toEqual([
      'a3 false',
      'a1 true',
      'a2 true',
    ]);
  });
});

describe('keys', () => {
  test.each([
    ['Enter', { do: 'confirm' }],
    ['n', { do: 'new' }],
    ['D', { do: 'drop' }],
    ['c', { do: 'choose' }],
    ['ArrowDown', { do: 'move', by: 1 }],
    ['End', { do: 'edge', to: 'last' }],
    ['x', null],
  ] as const)('%s', (key, command) => {
    expect(changeCommand({ key, modified: false })).toEqual(command);
    expect(changeCommand({ key, modified: true })).toBeNull();
  });

  test('only what makes sense for the row', () => {
    expect(actsOf(rows[1] as ChangeRow)).toEqual(['confirm', 'new', 'drop', 'choose']);
    expect(actsOf(rows[2] as ChangeRow)).toEqual(['choose']);
    expect(actsOf(rows[3] as ChangeRow)).toEqual(['confirm', 'choose']);
    expect(actsOf(row('dropped', 'a3', null, { confirmed: true }))).toEqual(['choose']);
  });
});
