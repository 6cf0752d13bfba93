// What every route is given: sign-in, parsing in the reader's language, one answer a key, uploads within a limit.
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { createWorld, type World } from '../../../test/world.ts';
import { problem } from '../problems/problem.ts';
import { record } from '../record/record.ts';
import { parseInput } from './parse.ts';
import { route } from './route.ts';

let world: World;
let runs = 0;

const body = z.object({ name: z.string().min(2), unitId: z.uuid().optional() });

const routes = [
  route({
    method: 'POST',
    url: '/things',
    name: 'makeThing',
    tag: 'test',
    summary: 'Counts how often it runs',
    body,
    response: z.object({ run: z.int(), name: z.string(), version: z.int() }),
    handle: async (_ctx, input) => {
      runs += 1;
      if (input.body.name === 'refused') throw problem('not-allowed');
      return { run: runs, name: input.body.name, version: 7 };
    },
  }),
  route({
    method: 'POST',
    url: '/files',
    name: 'takeFile',
    tag: 'test',
    summary: 'Answers what it was given',
    uploadMegabytes: 1,
    body: z.object({ note: z.string().optional() }),
    response: z.object({ name: z.string(), size: z.int(), note: z.string().nullable() }),
    handle: (_ctx, { upload, body }) => ({ name: upload.name, size: upload.bytes.length, note: body.note ?? null }),
  }),
  route({
    method: 'POST',
    url: '/unrecorded',
    name: 'changeUnrecorded',
    tag: 'test',
    summary: 'Forgets its audit event',
    handle: async (ctx) => {
      await ctx.db.updateTable('accounts').set({ displayName: '改了' }).where('id', '=', ctx.actor.accountId).execute();
      return undefined;
    },
  }),
  route({
    method: 'POST',
    url: '/overreaching',
    name: 'overreach',
    tag: 'test',
    summary: 'Records an act that no post of a contact may do',
    handle: async (ctx) => {
      await record(ctx, { action: 'plan.sign', unitId: null, thingType: 'plans', thingId: randomUUID() });
      return undefined;
    },
  }),
];

beforeAll(async () => {
  world = await createWorld({ routes });
});
afterAll(() => world.close());

const contact = () => world.as('contactHousing');

test('nobody is asked to sign in, in the language asked for', async () => {
  const reply = await world.as(null).post('/things', { name: '清河' }, { headers: { 'accept-language': 'en' } });
  expect(reply).toMatchObject({ status: 401, body: { code: 'sign-in-required', title: 'Please sign in first.' } });
});

test('what does not fit is refused with the place and a sentence', async () => {
  const reply = await contact().post('/things', { name: '清', unitId: 'no' });
  expect(reply.status).toBe(400);
  expect(reply.headers['content-type']).toContain('application/problem+json');
  expect(reply.body.errors.map(({ path }: { path: string }) => path)).toEqual(['name', 'unitId']);
  expect(reply.body.errors[0].message).toMatch(/[一-鿿]/);
  const broken = await world.app.inject({
    method: 'POST',
    url: '/api/v1/things',
    headers: { 'content-type': 'application/json', cookie: `luoshi_session=${world.actors.contactHousing.token}` },
    payload: '{"name":',
  });
  expect(broken.statusCode).toBe(400);
});

test('text that no database can hold is refused with its place, however deep', async () => {
  for (const name of ['清\u0000河', '清河\ud800']) {
    const reply = await contact().post('/things', { name });
    expect(reply, JSON.stringify(name)).toMatchObject({
      status: 400,
      body: { errors: [{ in: 'body', path: 'name' }] },
    });
  }
  expect((await contact().post('/things', { name: '😀清河' })).status).toBe(200);
  let deep: unknown = '\udfff';
  for (let depth = 0; depth < 20_000; depth += 1) deep = [deep];
  expect(() => parseInput(z.unknown(), deep, 'body', 'en')).toThrow(
    expect.objectContaining({ code: 'invalid-request' }),
  );
});

test('an address that is escaped wrongly is refused as a problem', async () => {
  for (const url of ['/api/v1/things/%zz', '/api/v1/things?a=%ff', `/api/v1/${'a'.repeat(3_000)}`]) {
    const reply = await world.app.inject({ url });
    expect(reply.statusCode).toBeLessThan(500);
    expect(reply.headers['content-type'], url).toContain('application/problem+json');
  }
});

test('a command needs a key; the same key gives the first answer, and for another request none', async () => {
  expect(await contact().post('/things', { name: '清河' }, { key: null })).toMatchObject({
    status: 400,
    body: { code: 'idempotency-key-required' },
  });
  const key = randomUUID();
  const before = runs;
  const first = await contact().post('/things', { name: '清河' }, { key });
  const again = await contact().post('/things', { name: '清河' }, { key });
  expect(again.body).toEqual(first.body);
  expect(again.headers['idempotency-replayed']).toBe('true');
  expect(runs).toBe(before + 1);
  expect(first.headers['etag']).toBe('"7"');
  expect(await contact().post('/things', { name: '柳林' }, { key })).toMatchObject({
    status: 422,
    body: { code: 'idempotency-key-reused' },
  });
  // A key belongs to an account: another one's is its own.
  expect((await world.as('contactCity').post('/things', { name: '柳林' }, { key })).status).toBe(200);
});

test('a refused command leaves no key behind', async () => {
  const key = randomUUID();
  expect((await contact().post('/things', { name: 'refused' }, { key })).status).toBe(403);
  expect((await contact().post('/things', { name: '清河' }, { key })).status).toBe(200);
});

test('two copies that arrive together are done once', async () => {
  const key = randomUUID();
  const before = runs;
  const replies = await Promise.all([1, 2, 3].map(() => contact().post('/things', { name: '一次' }, { key })));
  expect(replies.map(({ status }) => status)).toEqual([200, 200, 200]);
  expect(new Set(replies.map((reply) => reply.body.run)).size).toBe(1);
  expect(runs).toBe(before + 1);
});

test('a file is taken up to its limit, and its fields are part of the request', async () => {
  const file = { name: '..\\folder/方案<1>.txt', bytes: '一' };
  const key = randomUUID();
  const taken = await contact().upload('/files', file, { note: '甲' }, { key });
  expect(taken.body).toEqual({ name: '方案1.txt', size: 3, note: '甲' });
  expect((await contact().upload('/files', file, { note: '乙' }, { key })).status).toBe(422);
  const large = { name: 'large.bin', bytes: Buffer.alloc(1024 * 1024 + 1) };
  expect(await contact().upload('/files', large)).toMatchObject({ status: 413, body: { code: 'upload-too-large' } });
  const declared = await world.app.inject({
    method: 'POST',
    url: '/api/v1/files',
    headers: {
      'content-type': 'multipart/form-data; boundary=x',
      'content-length': String(300 * 1024 * 1024),
      cookie: `luoshi_session=${world.actors.contactHousing.token}`,
      'idempotency-key': randomUUID(),
    },
    payload: '--x--',
  });
  expect(declared.statusCode).toBe(413);
  const frame = '--x\r\ncontent-disposition: form-data; name="file"; filename="a.txt"\r\n\r\n一\r\n';
  for (const payload of [frame, `${frame}${frame}--x--\r\n`, '--x\r\n'.repeat(100), '']) {
    const reply = await world.app.inject({
      method: 'POST',
      url: '/api/v1/files',
      headers: {
        'content-type': 'multipart/form-data; boundary=x',
        cookie: `luoshi_session=${world.actors.contactHousing.token}`,
        'idempotency-key': randomUUID(),
      },
      payload,
    });
    expect(reply.statusCode, payload.slice(0, 20)).toBe(400);
  }
  expect(await contact().post('/files', { note: '无' })).toMatchObject({
    status: 400,
    body: { code: 'upload-missing' },
  });
});

test('a change that leaves no audit event does not commit', async () => {
  const reply = await contact().post('/unrecorded');
  expect(reply).toMatchObject({ status: 500, body: { code: 'internal' } });
  expect(JSON.stringify(reply.body)).not.toContain('accounts');
  const { accountId, displayName } = world.actors.contactHousing;
  const row = await world.database.superuser
    .selectFrom('accounts')
    .select('displayName')
    .where('id', '=', accountId)
    .executeTakeFirstOrThrow();
  expect(row.displayName).toBe(displayName);
});

test('the database refuses an act that no post of the account may do', async () => {
  expect(await contact().post('/overreaching')).toMatchObject({ status: 403, body: { code: 'not-allowed' } });
});
