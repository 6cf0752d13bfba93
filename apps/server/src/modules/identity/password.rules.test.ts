import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findPasswordFault, makeOneTimePassword, normalizeSignInName, remainingMinutes } from './password.rules.ts';

describe('a password', () => {
  test.each([
    ['Yunxi-2026-luoshi', null],
    ['柳树村口的第三棵树', 'short'],
    ['柳树村口的第三棵树在2026年Q4', null],
    ['correct horse battery staple', null],
    ['Ab1!Ab1!', 'short'],
    ['abcdefgh12', 'short'],
    ['short', 'short'],
    ['', 'short'],
    ['Aa1!Aa1!Aa1!', 'monotonous'],
    ['aaaaaaaaaaaaaaaaaaaa', 'monotonous'],
    ['Admin@12345', 'common'],
    ['P@ssw0rd123', 'common'],
    ['Passw0rd!2026', 'common'],
    ['1qaz@WSX3edc', 'common'],
    ['Aa123456789.', 'common'],
    ['Woaini1314520!', 'common'],
    ['Abc@123456789', 'common'],
    ['1234567890123456', 'common'],
    ['管理员Admin2026', null],
    ['wangming-2026-A', 'has-name'],
    ['2026-WangMing-x', 'has-name'],
    [`Aa1${'界'.repeat(126)}`, 'long'],
  ])('%s: %s', (password, fault) => {
    expect(findPasswordFault(password, 'wangming')).toBe(fault);
  });

  test.each([
    ['Yunxi-2026-luoshi', 16, null],
    ['Yunxi-2026', 12, 'short'],
    ['correct horse battery', 20, null],
    ['correct horse battery', 24, 'short'],
  ])('%s, where at least %d are asked for: %s', (password, least, fault) => {
    expect(findPasswordFault(password, 'wangming', least)).toBe(fault);
  });

  test('is counted by characters, not by UTF-16 units', () => {
    expect(findPasswordFault('😀😁😂🤣😃😄😅a', 'x')).toBe('short');
  });

  test('a short one is never let through, whatever it is made of', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 9, unit: 'grapheme' }), (password) => {
        fc.pre([...password].length < 10);
        expect(findPasswordFault(password, 'wangming')).toBe('short');
      }),
    );
  });

  test('one made for a person fits the rule, for every draw', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(1000), { minLength: 16, maxLength: 16 }), (numbers) => {
        fc.pre(new Set(numbers.map((number) => number % 31)).size >= 5);
        let at = 0;
        const password = makeOneTimePassword((below) => (numbers[at++] ?? 0) % below);
        expect(password).toMatch(/^([a-z2-9]{4}-){3}[a-z2-9]{4}$/);
        expect(findPasswordFault(password, '王明')).toBeNull();
      }),
    );
  });
});

test('a sign-in name is one name in whatever width and case it is typed', () => {
  expect(normalizeSignInName(' ＷａｎｇMing ')).toBe('wangming');
});

test.each([
  ['2026-11-21T02:15:00Z', 15],
  ['2026-11-21T02:14:01Z', 15],
  ['2026-11-21T02:00:01Z', 1],
  ['2026-11-21T02:00:00Z', 1],
])('a lock until %s has %d minutes left', (until, minutes) => {
  expect(remainingMinutes(new Date(until), new Date('2026-11-21T02:00:00Z'))).toBe(minutes);
});
