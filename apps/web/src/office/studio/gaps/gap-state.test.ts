import { expect, test } from 'vitest';
import { fillTargets, type GapRowKeys, type GapState, type GapStep, initialGapState, stepGap } from './gap-state.ts';

const row = (id: string, chapter: string, missing: GapRowKeys['missing']): GapRowKeys => ({
  id,
  chapter,
  missing,
  fillable: missing,
});
const rows = [
  row('a', 'one', ['lead', 'due']),
  row('b', 'one', []),
  row('c', 'two', ['due']),
  row('d', 'two', ['lead', 'responsible']),
];

const after = (...steps: GapStep[]): GapState =>
  steps.reduce((state, step) => stepGap(state, step, rows), initialGapState);
const at = ({ row: rowAt, column }: GapState) => [rowAt, column];
const chosen = ({ selected }: GapState) => [...selected].join('');

test('arrows move from cell to cell and stop at the edges', () => {
  expect(at(after({ do: 'move', rows: 1, columns: 0 }, { do: 'move', rows: 0, columns: 1 }))).toEqual([1, 1]);
  expect(at(after({ do: 'move', rows: -5, columns: -5 }))).toEqual([0, 0]);
  expect(at(after({ do: 'move', rows: 10, columns: 9 }))).toEqual([3, 3]);
  expect(at(after({ do: 'edge', to: 'last' }))).toEqual([3, 0]);
});

test('Tab goes to the next gap, over rows that lack nothing, and back', () => {
  expect(at(after({ do: 'next-gap' }))).toEqual([0, 2]);
  expect(at(after({ do: 'next-gap' }, { do: 'next-gap' }))).toEqual([2, 2]);
  expect(at(after({ do: 'go', row: 3, column: 1 }, { do: 'next-gap', back: true }))).toEqual([3, 0]);
  expect(at(after({ do: 'go', row: 3, column: 1 }, { do: 'next-gap' }))).toEqual([3, 1]);
});

test('Space selects a row, Shift with arrows extends from where it began', () => {
  expect(chosen(after({ do: 'toggle' }))).toBe('a');
  expect(chosen(after({ do: 'toggle' }, { do: 'toggle' }))).toBe('');
  const extended = after(
    { do: 'go', row: 1, column: 0 },
    { do: 'move', rows: 1, columns: 0, extend: true },
    { do: 'move', rows: 1, columns: 0, extend: true },
  );
  expect(chosen(extended)).toBe('bcd');
  expect(chosen(stepGap(extended, { do: 'move', rows: -1, columns: 0, extend: true }, rows))).toBe('bc');
  expect(chosen(stepGap(extended, { do: 'clear-selection' }, rows))).toBe('');
});

test('a chapter is selected as a whole, and let go again', () => {
  const selected = after({ do: 'go', row: 2, column: 0 }, { do: 'select-chapter' });
  expect(chosen(selected)).toBe('cd');
  expect(chosen(stepGap(selected, { do: 'select-chapter' }, rows))).toBe('');
  expect(chosen(after({ do: 'select-chapter', chapter: 'one' }))).toBe('ab');
});

test('a fill is for the selected rows that have nothing there, and always for the row with the cursor', () => {
  expect(fillTargets(after(), rows, 'due')).toEqual(['a']);
  const all = after({ do: 'select-all' });
  expect(fillTargets(all, rows, 'due')).toEqual(['a', 'c']);
  expect(fillTargets(stepGap(all, { do: 'go', row: 1, column: 2 }, rows), rows, 'due')).toEqual(['a', 'b', 'c']);
  const others = after({ do: 'go', row: 2, column: 0 }, { do: 'toggle' }, { do: 'go', row: 0, column: 0 });
  expect(fillTargets(others, rows, 'due')).toEqual(['a']);
  expect(fillTargets(initialGapState, [], 'due')).toEqual([]);
});

test('moving ends editing; an empty table bears every step', () => {
  expect(after({ do: 'edit' }).editing).toBe(true);
  expect(after({ do: 'edit' }, { do: 'move', rows: 1, columns: 0 }).editing).toBe(false);
  expect(stepGap(initialGapState, { do: 'toggle' }, [])).toBe(initialGapState);
  expect(at(stepGap(initialGapState, { do: 'next-gap' }, []))).toEqual([0, 0]);
});
