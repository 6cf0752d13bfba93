import { describe, expect, test } from 'vitest';
import { decide, inherit, type MatchState, placeRows, proposalsOf, waits } from './changes.rules.ts';

const match = (oldTaskId: string, newTaskId: string | null, extra: Partial<MatchState> = {}): MatchState => ({
  ...{ id: `m-${oldTaskId}`, oldTaskId, newTaskId, version: 1, confirmed: false },
  kind: newTaskId === null ? 'drop' : 'continue',
  certainty: newTaskId === null ? null : 0.95,
  ...extra,
});
const newId = () => 'm-added';
const told = (matches: readonly MatchState[]) =>
  matches.map(
    ({ oldTaskId, newTaskId, kind, confirmed }) => `${oldTaskId} ${kind} ${newTaskId ?? '—'}${confirmed ? ' ✓' : ''}`,
  );

test('the comparison’s answer becomes matches; what is new is in none', () => {
  const diff = {
    clauses: [],
    tasks: [
      { kind: 'continued', old: 0, new: 0, changes: [], certainty: 1 },
      { kind: 'split', old: 0, new: 1, changes: [], certainty: 0.6 },
      { kind: 'new', new: 2 },
      { kind: 'dropped', old: 1, into: null },
    ],
  } as const;
  const proposals = proposalsOf(diff, ['a', 'b'], ['x', 'y', 'z']);
  expect(proposals.map(({ kind, oldTaskId, newTaskId }) => `${oldTaskId} ${kind} ${newTaskId}`)).toEqual([
    'a continue x',
    'a split y',
    'b drop null',
  ]);
});

describe('waiting', () => {
  test.each([
    ['a certain continuation', match('a', 'x'), 'issued', false],
    ['a doubtful one', match('a', 'x', { certainty: 0.79 }), 'issued', true],
    ['a doubtful one confirmed', match('a', 'x', { certainty: 0.2, confirmed: true }), 'issued', false],
    ['one a person made', match('a', 'x', { certainty: null, confirmed: true }), 'issued', false],
    ['the end of work under way', match('a', null), 'issued', true],
    ['the end of suspended work', match('a', null), 'suspended', true],
    ['the end of what is closed anyway', match('a', null), 'closed', false],
    ['a counterpart that was deleted', match('a', null, { kind: 'continue' }), 'issued', true],
    ['the same though once confirmed', match('a', null, { kind: 'continue', confirmed: true }), 'issued', true],
    ['a doubtful part', match('a', 'x', { kind: 'split', certainty: 0.5 }), 'issued', true],
    ['a part that was deleted', match('a', null, { kind: 'split', certainty: 0.5 }), 'issued', false],
  ])('%s', (_, one, state, expected) => {
    expect(waits(one, state)).toBe(expected);
  });
});

describe('deciding', () => {
  const before = [match('a', 'x'), match('b', 'y'), match('c', null)];

  test('another counterpart leaves its former one to be decided anew', () => {
    const after = decide(before, { oldTaskId: 'c', kind: 'continue', newTaskId: 'x' }, newId);
    expect(told(after)).toEqual(['a drop —', 'b continue y', 'c continue x ✓']);
    expect(after[1]).toBe(before[1]);
  });

  test('new: the new task is in no match, the old one waits', () => {
    expect(told(decide(before, { newTaskId: 'y', kind: 'new' }, newId))).toEqual([
      'a continue x',
      'b drop —',
      'c drop —',
    ]);
  });

  test('dropped is dropped, its counterpart new', () => {
    expect(told(decide(before, { oldTaskId: 'a', kind: 'drop' }, newId))).toEqual([
      'a drop — ✓',
      'b continue y',
      'c drop —',
    ]);
  });

  test('a part stands beside the continuation; taken back it is new again', () => {
    const split = decide(before, { oldTaskId: 'a', kind: 'split', newTaskId: 'z' }, newId);
    expect(told(split)).toContain('a split z ✓');
    expect(told(split)).toContain('a continue x');
    expect(told(decide(split, { newTaskId: 'z', kind: 'new' }, newId))).toEqual(told(before));
  });

  test('the same counterpart again is a confirmation, its certainty kept', () => {
    const [confirmed] = decide(before, { oldTaskId: 'a', kind: 'continue', newTaskId: 'x' }, newId);
    expect(confirmed).toMatchObject({ confirmed: true, certainty: 0.95 });
  });
});

describe('decisions on a draft that was uploaded again', () => {
  const successors = new Map([
    ['x', 'x2'],
    ['y', 'y2'],
  ]);

  test('hold for the counterparts', () => {
    const former = [match('a', 'y', { confirmed: true, certainty: null }), match('b', null, { confirmed: true })];
    const proposed = [match('a', 'x2', { certainty: 0.5 }), match('b', 'y2', { certainty: 0.5 })];
    expect(told(inherit(proposed, former, successors, newId))).toEqual(['a continue y2 ✓', 'b drop — ✓']);
  });

  test('but a counterpart that was not there then is proposed', () => {
    const former = [match('b', null, { confirmed: true })];
    expect(told(inherit([match('b', 'fresh')], former, successors, newId))).toEqual(['b continue fresh']);
  });

  test('what nobody decided is proposed anew', () => {
    const former = [match('a', 'y', { certainty: 0.9 })];
    expect(told(inherit([match('a', 'x2')], former, successors, newId))).toEqual(['a continue x2']);
  });
});

test('rows stand in the new order, what ends behind the one it stood behind', () => {
  const tasks = (...ids: string[]) => ids.map((id) => ({ id }));
  const matches = [
    match('first', null),
    match('a', 'x'),
    match('gone', null),
    match('b', 'y'),
    match('a', 'part', { id: 'm-part', kind: 'split' }),
  ];
  const rows = placeRows(tasks('first', 'a', 'gone', 'b'), tasks('y', 'x', 'part', 'fresh'), matches);
  expect(rows.map((row) => `${row.old?.id ?? '—'} → ${row.new?.id ?? '—'}`)).toEqual([
    'first → —',
    'b → y',
    'a → x',
    'gone → —',
    'a → part',
    '— → fresh',
  ]);
});
