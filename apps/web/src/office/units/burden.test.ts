import { expect, test } from 'vitest';
import { burdenSum, punctuality } from './burden.ts';

test('a burden is the sum of its parts', () => {
  expect(burdenSum({ reports: 3, occurrences: 2, tasks: 4, evidence: 1 })).toBe(10);
});

test('punctuality is a share of what fell due, and nothing where nothing did', () => {
  expect(punctuality({ onTime: 3, late: 1 })).toBe(75);
  expect(punctuality({ onTime: 0, late: 2 })).toBe(0);
  expect(punctuality({ onTime: 0, late: 0 })).toBeNull();
});
