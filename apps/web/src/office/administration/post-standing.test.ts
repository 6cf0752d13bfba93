import { expect, test } from 'vitest';
import { postStanding } from './post-standing.ts';

test('a post is in force from its first day to its last, both included', () => {
  const post = { validFrom: '2026-03-01', validTo: '2026-11-21' };
  expect(postStanding(post, '2026-02-28')).toBe('future');
  expect(postStanding(post, '2026-03-01')).toBe('current');
  expect(postStanding(post, '2026-11-21')).toBe('current');
  expect(postStanding(post, '2026-11-22')).toBe('past');
  expect(postStanding({ ...post, validTo: null }, '2099-01-01')).toBe('current');
});
