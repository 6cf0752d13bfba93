// No route without its row in the table, no row without its route.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { policyAlone } from '../routes-by-post.ts';
import { createWorld, type World } from '../world.ts';
import { table } from './hold-table.ts';
import { type Cell, posts } from './read-table.ts';
import { asks } from './requests.ts';
import { askedRoutes } from './stage.ts';

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.close());

const sorted = (names: Iterable<string>) => [...new Set(names)].sort();

test('every route has a row, and every row is of a route', () => {
  expect(sorted(table.map((row) => row.route))).toEqual(sorted(askedRoutes.keys()));
});

test('every row has a request, and none stands twice', () => {
  expect(table.map((row) => row.title).sort()).toEqual(sorted(Object.keys(asks)));
});

test('a reason is given for just those rows that the policy alone refuses', () => {
  const succeeds = (cell: Cell) => cell !== '-' && cell < 400;
  const alone = table.filter(({ cells, open }) => posts.some((post) => !succeeds(cells[post]) && succeeds(open[post])));
  expect(Object.keys(policyAlone).sort()).toEqual(alone.map((row) => row.title).sort());
});

test('the application answers no other route than these', () => {
  const paths = (world.app as unknown as { swagger(): { paths: Record<string, Record<string, unknown>> } }).swagger()
    .paths;
  const served = Object.entries(paths).flatMap(([path, methods]) =>
    Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
  );
  const asked = [...askedRoutes.values()].map(
    ({ method, url }) => `${method} /api/v1${url.replace(/:(\w+)/g, '{$1}')}`,
  );
  expect(served.sort()).toEqual(asked.sort());
});
