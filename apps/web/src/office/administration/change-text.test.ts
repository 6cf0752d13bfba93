import { expect, test } from 'vitest';
import { changeText } from './change-text.ts';

test('plain values are shown, deeper ones named', () => {
  expect(changeText({ title: '整治', count: 3, active: false })).toBe('title: 整治 · count: 3 · active: false');
  expect(changeText({ parties: [1, 2], note: null })).toBe('parties · note');
  expect(changeText({})).toBe('');
});
