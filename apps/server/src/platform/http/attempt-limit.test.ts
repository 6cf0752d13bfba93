import { describe, expect, test } from 'vitest';
import { createAttemptLimit, failuresAllowed } from './attempt-limit.ts';

const now = new Date('2026-11-21T02:00:00Z');

function fail(limit: ReturnType<typeof createAttemptLimit>, address: string, times: number, at = now) {
  for (let time = 0; time < times; time += 1) limit.begin(address, at);
}

describe('an address', () => {
  test('is refused after so many failures, and says for how long', () => {
    const limit = createAttemptLimit();
    fail(limit, '192.0.2.7', failuresAllowed);
    expect(() => limit.begin('192.0.2.7', now)).toThrow(
      expect.objectContaining({ code: 'too-many-attempts', status: 429, extra: { retryAfter: 900 } }),
    );
    expect(() => limit.begin('192.0.2.8', now)).not.toThrow();
  });

  test('may try again a quarter of an hour after its first failure', () => {
    const limit = createAttemptLimit();
    fail(limit, '192.0.2.7', failuresAllowed);
    expect(() => limit.begin('192.0.2.7', new Date(now.getTime() + 899_999))).toThrow();
    expect(() => limit.begin('192.0.2.7', new Date(now.getTime() + 900_000))).not.toThrow();
  });

  test('from which people sign in all day is never refused', () => {
    const limit = createAttemptLimit();
    for (let time = 0; time < 10 * failuresAllowed; time += 1) {
      limit.begin('192.0.2.7', now);
      limit.forgive('192.0.2.7');
    }
    expect(() => limit.begin('192.0.2.7', now)).not.toThrow();
  });

  test('of IPv6 is its network', () => {
    const limit = createAttemptLimit();
    fail(limit, '2001:db8:0:7::1', failuresAllowed);
    expect(() => limit.begin('2001:db8:0:7:aaaa:bbbb:cccc:dddd', now)).toThrow();
    expect(() => limit.begin('2001:db8:0:8::1', now)).not.toThrow();
    fail(limit, '::1', failuresAllowed);
    expect(() => limit.begin('::1', now)).toThrow();
  });
});

test('addresses without number do not fill the memory', () => {
  const limit = createAttemptLimit();
  fail(limit, '192.0.2.7', failuresAllowed);
  for (let at = 0; at < 20_000; at += 1) limit.begin(`10.${at >> 16}.${(at >> 8) & 255}.${at & 255}`, now);
  // The oldest made room.
  expect(() => limit.begin('192.0.2.7', now)).not.toThrow();
});
