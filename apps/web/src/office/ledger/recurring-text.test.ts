import { expect, test } from 'vitest';
import { readBy } from './recurring-text.ts';

test.each([
  ['month', '25', { kind: 'day', day: '25' }],
  ['month', '10,25', { kind: 'day', day: '10,25' }],
  ['week', '5', { kind: 'weekday', weekday: 5 }],
  ['week', '五', { kind: 'other', text: '五' }],
  ['year', '12-31', { kind: 'date', month: 12, day: 31 }],
  ['quarter', 'last', { kind: 'last' }],
] as const)('%s by %s', (every, by, words) => {
  expect(readBy({ every, by })).toEqual(words);
});
