import { expect, test } from 'vitest';
import { commandHeaders, createKeyKeeper, newKey } from './command-key.ts';
import { ApiProblem, offlineProblem } from './problem.ts';

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

test('a key is a random UUID, where the page is not a secure context too', () => {
  const { randomUUID } = crypto;
  expect(newKey()).toMatch(uuid);
  try {
    Object.defineProperty(crypto, 'randomUUID', { value: undefined, configurable: true });
    expect(newKey()).toMatch(uuid);
    expect(newKey()).not.toBe(newKey());
  } finally {
    Object.defineProperty(crypto, 'randomUUID', { value: randomUUID, configurable: true });
  }
});

test('the same intention keeps its key until it is answered', () => {
  const keys = createKeyKeeper();
  const first = keys.keyFor('accept 1');
  keys.settle(offlineProblem());
  expect(keys.keyFor('accept 1')).toBe(first);
  keys.settle(new ApiProblem(503, 'unavailable', ''));
  expect(keys.keyFor('accept 1')).toBe(first);
  keys.settle(undefined);
  expect(keys.keyFor('accept 1')).not.toBe(first);
});

test('a refusal is an answer: the next try is a new command', () => {
  const keys = createKeyKeeper();
  const first = keys.keyFor('report');
  keys.settle(new ApiProblem(409, 'stale-version', ''));
  expect(keys.keyFor('report')).not.toBe(first);
});

test('another intention gets another key', () => {
  const keys = createKeyKeeper();
  const first = keys.keyFor('accept 1');
  keys.settle(offlineProblem());
  expect(keys.keyFor('accept 2')).not.toBe(first);
});

test('headers carry the version only where there is one', () => {
  expect(commandHeaders('k')).toEqual({ 'Idempotency-Key': 'k' });
  expect(commandHeaders('k', 3)).toEqual({ 'Idempotency-Key': 'k', 'If-Match': '"3"' });
});
