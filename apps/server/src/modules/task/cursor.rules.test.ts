import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodeCursor, encodeCursor } from './cursor.rules.ts';

const id = '019bd6f0-7a3b-7c00-8000-0123456789ab';

test('what was given out is read back', () => {
  const cursor = { keys: ['2026-11-21', id], total: 12 };
  expect(decodeCursor(encodeCursor(cursor), ['date', 'uuid'])).toEqual(cursor);
  const empty = { keys: [null, id], total: 0 };
  expect(decodeCursor(encodeCursor(empty), ['date', 'uuid'])).toEqual(empty);
  const moment = { keys: ['2026-11-21 02:00:00.123456+00', id], total: 1 };
  expect(decodeCursor(encodeCursor(moment), ['timestamptz', 'uuid'])).toEqual(moment);
});

test.each([
  ['nonsense', '%%%'],
  ['keys of another sort', encodeCursor({ keys: ['12', id], total: 1 })],
  ['too few keys', encodeCursor({ keys: [id], total: 1 })],
  ['a day that is none', encodeCursor({ keys: ['2026-02-31', id], total: 1 })],
  ['SQL', encodeCursor({ keys: ["2026-11-21'; drop table tasks", id], total: 1 })],
])('%s is refused', (_, text) => {
  expect(() => decodeCursor(text, ['date', 'uuid'])).toThrow('invalid-request');
});

test('any text is refused or read, never thrown at the database', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      expect(() => decodeCursor(text, ['date', 'uuid'])).toThrow('invalid-request');
    }),
  );
});
