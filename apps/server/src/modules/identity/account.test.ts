import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { createWorld, type World } from '../../../test/world.ts';
import { stubAuthorization } from '../../platform/authorize.ts';
import { identityRoutes } from './identity.routes.ts';

let world: World;
beforeAll(async () => {
  world = await createWorld({ routes: identityRoutes });
});
afterAll(() => world.close());
afterEach(() => stubAuthorization(false));

let count = 0;
async function makeAccount(): Promise<{ id: string; name: string; version: number; oneTimePassword: string }> {
  count += 1;
  const reply = await world
    .as('systemAdministrator')
    .post('/accounts', { name: `新人${count}`, displayName: `新人 ${count}` });
  return { ...reply.body.account, oneTimePassword: reply.body.oneTimePassword };
}

const nowhere = '01990000-0000-7000-8000-000000000000';

describe('making an account', () => {
  const body = { name: '王小明', displayName: '王小明' };

  test('takes a system administrator', async () => {
    expect((await world.as(null).post('/accounts', body)).status).toBe(401);
    for (const actor of ['office', 'securityAdministrator', 'auditor', 'leader', 'stranger'] as const) {
      expect((await world.as(actor).post('/accounts', body)).status).toBe(403);
    }
  });

  test.each([
    [{ ...body, name: '' }],
    [{ ...body, name: 'a b' }],
    [{ ...body, name: '-dash' }],
    [{ ...body, name: 'x'.repeat(33) }],
    [{ ...body, name: '零\u200b宽' }],
    [{ ...body, displayName: ' ' }],
    [{ name: 'x' }],
  ])('refuses %j', async (bad) => {
    expect(await world.as('systemAdministrator').post('/accounts', bad)).toMatchObject({ status: 400 });
  });

  test('gives a one-time password once, and a new one must be set before anything else', async () => {
    const key = 'make-one-account';
    const reply = await world.as('systemAdministrator').post('/accounts', body, { key });
    expect(reply).toMatchObject({ status: 201, body: { account: { name: '王小明', active: true, posts: [] } } });
    const repeated = await world.as('systemAdministrator').post('/accounts', body, { key });
    expect(repeated).toMatchObject({ status: 409, body: { code: 'answer-was-secret' } });
    const taken = await world.as('systemAdministrator').post('/accounts', body);
    expect(taken).toMatchObject({ status: 409, body: { code: 'account-name-taken' } });

    const { oneTimePassword } = reply.body;
    const signedIn = await world.as(null).post('/sign-in', { name: '王小明', password: oneTimePassword });
    expect(signedIn.body).toMatchObject({ mustChangePassword: true });
    const token = /luoshi_session=([^;]*)/.exec(String(signedIn.headers['set-cookie']))?.[1] ?? '';
    const client = world.withToken(token);
    expect(await client.get('/me/sessions')).toMatchObject({ status: 403, body: { code: 'password-change-required' } });
    await client.put('/me/password', { current: oneTimePassword, next: 'Baisha-2027-dukou' });
    expect((await client.get('/me')).body.mustChangePassword).toBe(false);
    expect((await client.get('/me/sessions')).status).toBe(200);
    const kept = await world.database.superuser.selectFrom('idempotencyKeys').select('body').execute();
    expect(JSON.stringify(kept)).not.toContain(oneTimePassword);
  });

  test('is refused by the database when the policy is forgotten', async () => {
    stubAuthorization(true);
    for (const actor of ['office', 'securityAdministrator', 'auditor', 'contactVillage'] as const) {
      const reply = await world.as(actor).post('/accounts', { name: `stub-${actor}`.slice(0, 30), displayName: 'x' });
      expect(reply).toMatchObject({ status: 403, body: { code: 'not-allowed' } });
    }
  });
});

describe('the list of accounts', () => {
  test('is the administrators’, by pages', async () => {
    expect((await world.as('office').get('/accounts')).status).toBe(403);
    const first = await world.as('auditor').get('/accounts?limit=5');
    expect(first.body.items).toHaveLength(5);
    const second = await world
      .as('auditor')
      .get(`/accounts?limit=200&cursor=${encodeURIComponent(first.body.nextCursor)}`);
    const names = [...first.body.items, ...second.body.items].map((account: { name: string }) => account.name);
    expect(new Set(names).size).toBe(names.length);
    expect(names).toContain('office');
    expect(names).not.toContain('stranger');
    expect(second.body.nextCursor).toBeNull();
  });

  test('is searched by either name, literally', async () => {
    const find = async (q: string) =>
      (await world.as('auditor').get(`/accounts?q=${encodeURIComponent(q)}`)).body.items.map(
        (account: { name: string }) => account.name,
      );
    expect(await find('赵县长')).toEqual(['approver']);
    expect(await find('CONTACT.c')).toEqual(['contact.city']);
    expect(await find('%')).toEqual([]);
  });
});

describe('changing an account', () => {
  test('in the order 401, 403, 404, 400, 409, done', async () => {
    const { id, version } = await makeAccount();
    const path = `/accounts/${id}`;
    const body = { displayName: '改名' };
    expect((await world.as(null).patch(path, body, { version })).status).toBe(401);
    expect((await world.as('securityAdministrator').patch(path, body, { version })).status).toBe(403);
    expect((await world.as('stranger').patch(path, body, { version })).status).toBe(404);
    const administrator = world.as('systemAdministrator');
    expect((await administrator.patch(`/accounts/${nowhere}`, body, { version })).status).toBe(404);
    expect((await administrator.patch('/accounts/x', body, { version })).status).toBe(400);
    expect((await administrator.patch(path, {}, { version })).status).toBe(400);
    expect((await administrator.patch(path, body)).status).toBe(428);
    expect(await administrator.patch(path, body, { version: version + 1 })).toMatchObject({
      status: 409,
      body: { code: 'stale-version', current: { id } },
    });
    expect(await administrator.patch(path, body, { version })).toMatchObject({
      status: 200,
      body: { displayName: '改名', version: version + 1 },
    });
  });

  test('closing it ends its sessions for good', async () => {
    const { id, name, version, oneTimePassword } = await makeAccount();
    const signedIn = await world.as(null).post('/sign-in', { name, password: oneTimePassword });
    const token = /luoshi_session=([^;]*)/.exec(String(signedIn.headers['set-cookie']))?.[1] ?? '';
    await world.as('systemAdministrator').patch(`/accounts/${id}`, { active: false }, { version });
    expect((await world.withToken(token).get('/me')).status).toBe(401);
    await world.as('systemAdministrator').patch(`/accounts/${id}`, { active: true }, { version: version + 1 });
    expect((await world.withToken(token).get('/me')).status).toBe(401);
  });

  test('a reset password ends the sessions, unlocks, and must be changed', async () => {
    const { id, name, oneTimePassword } = await makeAccount();
    const signedIn = await world.as(null).post('/sign-in', { name, password: oneTimePassword });
    const token = /luoshi_session=([^;]*)/.exec(String(signedIn.headers['set-cookie']))?.[1] ?? '';
    expect((await world.as('office').post(`/accounts/${id}/reset-password`)).status).toBe(403);
    const reply = await world.as('systemAdministrator').post(`/accounts/${id}/reset-password`);
    expect(reply.status).toBe(200);
    expect((await world.withToken(token).get('/me')).status).toBe(401);
    expect((await world.as(null).post('/sign-in', { name, password: oneTimePassword })).status).toBe(401);
    const again = await world.as(null).post('/sign-in', { name, password: reply.body.oneTimePassword });
    expect(again.body).toMatchObject({ mustChangePassword: true });
  });
});

describe('granting a post', () => {
  const body = () => ({ unitId: world.unit('县财政局'), role: 'contact', validFrom: '2026-11-01' });

  test('in the order 401, 403, 404, 400, 409, done', async () => {
    const { id } = await makeAccount();
    const path = `/accounts/${id}/posts`;
    expect((await world.as(null).post(path, body())).status).toBe(401);
    for (const actor of ['systemAdministrator', 'auditor', 'office'] as const) {
      expect((await world.as(actor).post(path, body())).status).toBe(403);
    }
    const guard = world.as('securityAdministrator');
    expect((await guard.post(`/accounts/${nowhere}/posts`, body())).status).toBe(404);
    const elsewhere = world.otherCounty.rootId;
    expect((await guard.post(path, { ...body(), unitId: elsewhere })).status).toBe(404);
    expect((await guard.post(path, { ...body(), role: 'king' })).status).toBe(400);
    expect((await guard.post(path, { ...body(), validFrom: '2026-02-30' })).status).toBe(400);
    expect(await guard.post(path, { ...body(), validTo: '2026-10-31' })).toMatchObject({
      status: 409,
      body: { code: 'post-dates-reversed' },
    });
    const granted = await guard.post(path, { ...body(), validTo: '2026-12-31' });
    expect(granted).toMatchObject({ status: 201, body: { posts: [{ unitName: '县财政局', validTo: '2026-12-31' }] } });
    expect(await guard.post(path, { ...body(), validFrom: '2026-12-31' })).toMatchObject({
      status: 409,
      body: { code: 'post-exists' },
    });
    expect((await guard.post(path, { ...body(), validFrom: '2027-01-01' })).status).toBe(201);
  });

  test('to oneself is refused', async () => {
    const { accountId } = world.actors.securityAdministrator;
    const reply = await world.as('securityAdministrator').post(`/accounts/${accountId}/posts`, body());
    expect(reply).toMatchObject({ status: 403, body: { reason: 'not-for-oneself' } });
  });

  test('the three administrators stay three accounts, but one may follow the other', async () => {
    const { id } = await makeAccount();
    const guard = world.as('securityAdministrator');
    const unitId = world.county.rootId;
    const grant = (role: string, validFrom: string, validTo?: string) =>
      guard.post(`/accounts/${id}/posts`, { unitId, role, validFrom, validTo });
    expect((await grant('auditor', '2026-11-01', '2026-11-30')).status).toBe(201);
    expect(await grant('system_administrator', '2026-11-30')).toMatchObject({
      status: 409,
      body: { code: 'administrators-apart' },
    });
    expect((await grant('system_administrator', '2026-12-01')).status).toBe(201);
    const found = await guard.get(`/accounts?q=${encodeURIComponent(`新人${count}`)}`);
    const auditor = found.body.items[0].posts.find((post: { role: string }) => post.role === 'auditor');
    const longer = await guard.patch(`/posts/${auditor.id}`, { validTo: null }, { version: auditor.version });
    expect(longer).toMatchObject({ status: 409, body: { code: 'administrators-apart' } });
  });

  test('is in force from its first day to its last', async () => {
    const { id, name, oneTimePassword } = await makeAccount();
    await world
      .as('securityAdministrator')
      .post(`/accounts/${id}/posts`, { ...body(), validFrom: '2026-11-22', validTo: '2026-11-23' });
    const postsOn = async (day: string) => {
      world.clock.set(`${day}T02:00:00Z`);
      const reply = await world.as(null).post('/sign-in', { name, password: oneTimePassword });
      return reply.body.posts.length;
    };
    const counts = [];
    for (const day of ['2026-11-21', '2026-11-22', '2026-11-23', '2026-11-24']) counts.push(await postsOn(day));
    expect(counts).toEqual([0, 1, 1, 0]);
    world.clock.set('2026-11-21T02:00:00Z');
  });

  test('is ended with a version', async () => {
    const { id } = await makeAccount();
    const guard = world.as('securityAdministrator');
    const [post] = (await guard.post(`/accounts/${id}/posts`, body())).body.posts;
    const path = `/posts/${post.id}`;
    expect((await world.as('systemAdministrator').patch(path, { validTo: '2026-11-20' }, { version: 1 })).status).toBe(
      403,
    );
    expect((await world.as('stranger').patch(path, { validTo: '2026-11-20' }, { version: 1 })).status).toBe(404);
    expect((await guard.patch(path, { validTo: '2026-10-20' }, { version: 1 })).body.code).toBe('post-dates-reversed');
    expect((await guard.patch(path, { validTo: '2026-11-20' }, { version: 2 })).body.code).toBe('stale-version');
    const reply = await guard.patch(path, { validTo: '2026-11-20' }, { version: 1 });
    expect(reply).toMatchObject({ status: 200, body: { posts: [{ validTo: '2026-11-20', version: 2 }] } });
  });

  test('is refused by the database when the policy is forgotten', async () => {
    const { id } = await makeAccount();
    stubAuthorization(true);
    for (const actor of ['office', 'systemAdministrator', 'auditor', 'leader'] as const) {
      expect((await world.as(actor).post(`/accounts/${id}/posts`, body())).status).toBe(403);
      expect((await world.as(actor).post(`/accounts/${id}/unlock`)).status).toBe(403);
    }
  });
});
