import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toJson, withoutNul } from './kept-text.rules.ts';

describe('text that PostgreSQL can hold', () => {
  test('keeps every offset', () => {
    expect(withoutNul('甲\u0000乙')).toBe('甲\uFFFD乙');
  });

  test('has no halves of surrogate pairs in its JSON', () => {
    const cut = '𠮷'.slice(0, 1);
    expect(JSON.parse(toJson({ a: [`x${cut}`, '𠮷', cut + cut] }))).toEqual({ a: ['x\uFFFD', '𠮷', '\uFFFD\uFFFD'] });
  });

  test('is otherwise what it was', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(JSON.parse(toJson(text))).toBe(text);
      }),
    );
  });
});
