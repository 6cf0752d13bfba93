import { expect, test } from 'vitest';
import { daysOf, ladderOf, valuesOf } from './ladder-values.ts';

test.each([
  ['7, 1', [7, 1]],
  ['1，7、3', [7, 3, 1]],
  [' 5 5 ', [5]],
  ['', null],
  ['0', null],
  ['61', null],
  ['1.5', null],
  ['一', null],
  ['1 2 3 4 5 6', null],
])('days of "%s": %j', (text, days) => {
  expect(daysOf(text)).toEqual(days);
});

test('there and back', () => {
  const ladder = {
    steps: {
      reminder: { daysBefore: [10, 3] },
      notice: null,
      interview: { workingDaysAfterUnanswered: 4 },
      bulletin: null,
    },
    pauseWhileWaiting: false,
  };
  expect(ladderOf(valuesOf(ladder))).toEqual(ladder);
});
