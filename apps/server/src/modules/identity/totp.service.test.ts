import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findTimeStep, timeStepOf, toBase32, totpCode, totpUri } from './totp.service.ts';

/** RFC 6238 appendix B, SHA-1; the last six of its eight digits. */
const secret = Buffer.from('12345678901234567890');

describe('a code', () => {
  test.each([
    [59, '287082'],
    [1111111109, '081804'],
    [1111111111, '050471'],
    [1234567890, '005924'],
    [2000000000, '279037'],
    [20000000000, '353130'],
  ])('at %d seconds is %s', (seconds, code) => {
    const at = new Date(seconds * 1000);
    expect(totpCode(secret, timeStepOf(at))).toBe(code);
    expect(findTimeStep(secret, code, at)).toBe(timeStepOf(at));
  });

  test('is taken one step early and one step late, and no further', () => {
    const at = new Date('2026-11-21T02:00:00Z');
    const step = timeStepOf(at);
    const found = [-2, -1, 0, 1, 2].map((off) => findTimeStep(secret, totpCode(secret, step + off), at));
    expect(found).toEqual([null, step - 1, step, step + 1, null]);
  });

  test('is nothing else than six digits', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        fc.pre(!/^\d{6}$/.test(text));
        expect(findTimeStep(secret, text, new Date('2026-11-21T02:00:00Z'))).toBeNull();
      }),
    );
  });
});

test.each([
  ['', ''],
  ['f', 'MY'],
  ['fo', 'MZXQ'],
  ['foo', 'MZXW6'],
  ['foob', 'MZXW6YQ'],
  ['fooba', 'MZXW6YTB'],
  ['foobar', 'MZXW6YTBOI'],
])('base32 of "%s" is %s (RFC 4648 section 10)', (text, encoded) => {
  expect(toBase32(Buffer.from(text))).toBe(encoded);
});

test('the QR code names the installation and the account', () => {
  const uri = new URL(totpUri(secret, '周敏', '云溪县 落实'));
  expect([uri.protocol, uri.host]).toEqual(['otpauth:', 'totp']);
  expect(decodeURIComponent(uri.pathname)).toBe('/云溪县 落实:周敏');
  expect(Object.fromEntries(uri.searchParams)).toEqual({
    secret: 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ',
    issuer: '云溪县 落实',
    algorithm: 'SHA1',
    digits: '6',
    period: '30',
  });
});
