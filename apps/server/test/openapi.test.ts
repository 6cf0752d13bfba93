// The OpenAPI document is what other programs build on: valid 3.1, every operation named and refused in one shape.
import { Validator } from '@seriousme/openapi-schema-validator';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { routes } from '../src/routes.ts';
import { createWorld, type World } from './world.ts';

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.close());

interface Operation {
  readonly operationId?: string;
  readonly summary?: string;
  readonly responses: Record<string, unknown>;
}

test('the document served at /api/docs/json is valid OpenAPI 3.1', async () => {
  const reply = await world.app.inject({ url: '/api/docs/json' });
  expect(reply.statusCode).toBe(200);
  const document = reply.json();
  expect(document.openapi).toBe('3.1.0');
  const result = await new Validator().validate(document);
  expect(result.errors ?? []).toEqual([]);
});

test('every route is in it by its name, with what a refusal looks like', async () => {
  const document = (await world.app.inject({ url: '/api/docs/json' })).json() as {
    paths: Record<string, Record<string, Operation>>;
  };
  const operations = Object.values(document.paths).flatMap((path) => Object.values(path));
  const names = operations.map(({ operationId }) => operationId);
  expect(new Set(names).size).toBe(names.length);
  for (const { name } of routes) expect(names).toContain(name);
  for (const operation of operations) {
    expect(operation.summary, operation.operationId).toBeTruthy();
    expect(Object.keys(operation.responses), operation.operationId).toContain('default');
  }
});
