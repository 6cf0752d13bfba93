// A short run of `npm run fuzz-routes`: every route four times or more.
import { beforeAll, expect, test } from 'vitest';
import { fuzzRoutes, type RouteFuzzResult } from './route-fuzz.ts';

let result: RouteFuzzResult;
beforeAll(async () => {
  result = await fuzzRoutes({ seed: 20_261_122, requests: 600 });
}, 300_000);

test('whatever is asked is answered well: no 5xx, no hang, by its schema or as a problem', () => {
  expect(result.failures.map(({ route, what, request }) => `${route}: ${what}\n${request}`)).toEqual([]);
});

test('the run reaches what it is to try: most routes also do what they are asked', () => {
  expect(result.requests).toBe(600);
  expect(result.succeeded).toBeGreaterThan(result.routes * 0.5);
});

test('memory does not grow with what is refused', () => {
  expect(result.heap.late - result.heap.early).toBeLessThan(40);
});
