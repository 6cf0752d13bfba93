import { describe, expect, test } from 'vitest';
import { CONSTRUCTS } from '../../../../../../packages/plan-compiler/src/constructs/index.ts';
import { inFront, wantsALook } from './doubtful-first.ts';
import { constructKey } from './reading-words.ts';
import { reviewKey } from './review-keys.ts';

describe('words for constructs', () => {
  test('each construct that reads a sentence has words of its own or of its family', () => {
    expect(CONSTRUCTS.map(({ name }) => name).filter((name) => constructKey(name) === 'other')).toEqual([]);
  });

  test('every construct has its own or those of its family; a newer one is read from the text', () => {
    expect(constructKey('party-clause')).toBe('party-clause');
    expect(constructKey('label-digit-dot')).toBe('label');
    expect(constructKey('group-leader')).toBe('group');
    expect(constructKey('scoring-points')).toBe('scoring');
    expect(constructKey('something-new')).toBe('other');
    expect(constructKey('labelled')).toBe('other');
  });
});

describe('what wants a look', () => {
  const thing = { id: 'a', doubtful: false, ignoredBefore: false };
  test('is doubtful, was deleted before, or names somebody who was struck out', () => {
    expect(wantsALook(thing)).toBe(false);
    expect(wantsALook({ ...thing, doubtful: true })).toBe(true);
    expect(wantsALook({ ...thing, ignoredBefore: true })).toBe(true);
    expect(wantsALook({ ...thing, ignoredParties: [] })).toBe(false);
    expect(wantsALook({ ...thing, ignoredParties: ['p'] })).toBe(true);
  });

  test('comes first, in the order of the document', () => {
    const things = [...'abcd'].map((id) => ({ id }));
    expect(inFront(things, new Set(['d', 'b'])).map(({ id }) => id)).toEqual(['b', 'd', 'a', 'c']);
    expect(inFront(things, new Set())).toEqual(things);
  });
});

describe('keys', () => {
  const press = { key: 'y', modified: false, onHead: true };
  test('Y confirms and Delete deletes on the head of a row only', () => {
    expect(reviewKey(press)).toBe('confirm');
    expect(reviewKey({ ...press, key: 'Y' })).toBe('confirm');
    expect(reviewKey({ ...press, key: 'Delete' })).toBe('remove');
    expect(reviewKey({ ...press, key: 'Enter' })).toBeNull();
    expect(reviewKey({ ...press, onHead: false })).toBeNull();
    expect(reviewKey({ ...press, modified: true })).toBeNull();
  });
});
