import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { allowIf, authorize, stubAuthorization } from '../src/platform/authorize.ts';
import { route } from '../src/platform/http/route.ts';
import { actorNames, createWorld, type World } from './world.ts';

let world: World;
beforeAll(async () => {
  world = await createWorld({
    routes: [
      route({
        method: 'GET',
        url: '/whoami',
        name: 'whoAmI',
        tag: 'test',
        summary: 'Who asks',
        response: z.object({ name: z.string(), roles: z.array(z.string()) }),
        handle: ({ actor }) => ({ name: actor.name, roles: actor.posts.map((post) => post.role) }),
      }),
      route({
        method: 'POST',
        url: '/office-only',
        name: 'officeOnly',
        tag: 'test',
        summary: 'For the office',
        handle: ({ actor }) => {
          authorize(
            allowIf(
              actor.posts.some((post) => post.role === 'office'),
              'needs-office',
            ),
          );
          return undefined;
        },
      }),
      route({
        method: 'POST',
        url: '/uploads',
        name: 'upload',
        tag: 'test',
        summary: 'An upload',
        uploadMegabytes: 1,
        body: z.object({ title: z.string() }),
        response: z.object({ name: z.string(), size: z.number(), title: z.string() }),
        handle: (_, { upload, body }) => ({ name: upload.name, size: upload.bytes.length, title: body.title }),
      }),
    ],
  });
});
afterAll(() => world.close());

test('a request without a session is refused', async () => {
  expect((await world.as(null).get('/whoami')).status).toBe(401);
});

test.each(actorNames)('%s is signed in with its posts, whatever the clock says', async (name) => {
  world.clock.advance(40);
  const reply = await world.as(name).get('/whoami');
  const { posts } = world.actors[name];
  expect(reply).toMatchObject({
    status: 200,
    body: { name: world.actors[name].name, roles: posts.map((post) => post.role) },
  });
});

test('an upload arrives with its fields', async () => {
  const reply = await world.as('office').upload('/uploads', { name: '方案.txt', bytes: '内容' }, { title: '标题' });
  expect(reply).toMatchObject({ status: 200, body: { name: '方案.txt', size: 6, title: '标题' } });
});

test('a repeated command gets the first answer', async () => {
  const first = await world.as('office').post('/office-only', undefined, { key: 'the-same-key' });
  const second = await world.as('office').post('/office-only', undefined, { key: 'the-same-key' });
  expect([first.status, second.status, second.headers['idempotency-replayed']]).toEqual([204, 204, 'true']);
});

test('a stubbed policy lets everyone through, until it is taken off', async () => {
  expect(await world.as('leader').post('/office-only')).toMatchObject({
    status: 403,
    body: { reason: 'needs-office' },
  });
  stubAuthorization(true);
  expect((await world.as('leader').post('/office-only')).status).toBe(204);
  stubAuthorization(false);
  expect((await world.as('leader').post('/office-only')).status).toBe(403);
});
