import { expect, test } from 'vitest';
import { gapCommand, type KeyPress } from './gap-keys.ts';
import type { GapColumn } from './gap-state.ts';

const press = (key: string, more: Partial<KeyPress> = {}): KeyPress => ({
  key,
  ctrl: false,
  shift: false,
  composing: false,
  ...more,
});
const empty = (key: string, column: GapColumn = 'lead', more?: Partial<KeyPress>) =>
  gapCommand(press(key, more), column, '', false);
const typing = (key: string, typed: string, column: GapColumn = 'lead') => gapCommand(press(key), column, typed, false);

test('an input method keeps its keys', () => {
  expect(empty('1', 'lead', { composing: true })).toBeNull();
  expect(empty('Enter', 'lead', { composing: true })).toBeNull();
  expect(empty('Process')).toBeNull();
});

test('digits take suggestions for units, and begin a date in the due column', () => {
  expect(empty('2')).toEqual({ do: 'take', number: 2 });
  expect(empty('6')).toBeNull();
  expect(empty('1', 'due')).toBeNull();
  expect(typing('1', '财政')).toEqual({ do: 'take', number: 1 });
  expect(typing('2', '1', 'due')).toBeNull();
  expect(typing('1', '第1')).toBeNull();
});

test('letters command while nothing is typed, and are letters afterwards', () => {
  expect(empty('c')).toMatchObject({ step: { do: 'select-chapter' } });
  expect(empty('S')).toEqual({ do: 'toggle-standing' });
  expect(typing('c', 'x')).toBeNull();
  expect(gapCommand(press('s'), 'lead', '', true)).toBeNull();
  expect(empty('x')).toBeNull();
});

test('with Control: all, all first suggestions; the browser keeps the rest', () => {
  expect(empty('a', 'lead', { ctrl: true })).toMatchObject({ step: { do: 'select-all' } });
  expect(empty('Enter', 'due', { ctrl: true })).toEqual({ do: 'take-first-everywhere' });
  expect(empty('c', 'lead', { ctrl: true })).toBeNull();
});

test('Enter opens, commits what was typed, and switches standing in its column', () => {
  expect(empty('Enter')).toMatchObject({ step: { do: 'edit' } });
  expect(typing('Enter', '财政')).toEqual({ do: 'commit' });
  expect(empty('Enter', 'standing')).toEqual({ do: 'toggle-standing' });
});

test('arrows move, extend with Shift, and choose while typing', () => {
  expect(empty('ArrowDown')).toMatchObject({ step: { do: 'move', rows: 1, extend: false } });
  expect(empty('ArrowDown', 'lead', { shift: true })).toMatchObject({ step: { extend: true } });
  expect(empty('ArrowRight', 'lead', { shift: true })).toMatchObject({ step: { extend: false } });
  expect(typing('ArrowDown', '财')).toEqual({ do: 'choice', by: 1 });
  expect(typing('ArrowLeft', '财')).toBeNull();
});

test('Tab goes on; after typing it keeps what was typed', () => {
  expect(empty('Tab', 'lead', { shift: true })).toMatchObject({ step: { do: 'next-gap', back: true } });
  expect(typing('Tab', '1210', 'due')).toEqual({ do: 'commit' });
  expect(typing('Escape', '1210', 'due')).toMatchObject({ step: { do: 'leave' } });
});
