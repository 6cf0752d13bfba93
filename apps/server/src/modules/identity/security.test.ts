import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createWorld, password, type Reply, type World } from '../../../test/world.ts';
import { failuresAllowed } from '../../platform/http/attempt-limit.ts';
import { identityRoutes } from './identity.routes.ts';
import { createAccountWithPosts, sweepExpired } from './identity.service.ts';

let world: World;
beforeAll(async () => {
  world = await createWorld({ routes: identityRoutes });
});
afterAll(() => world.close());
beforeEach(() => world.clock.set('2026-11-21T02:00:00Z'));

const wrong = 'Not-the-password-1';

function signIn(name: string, secret = password, headers: Record<string, string> = {}) {
  return world.as(null).post('/sign-in', { name, password: secret }, { key: null, headers });
}

function cookieOf(reply: Reply, cookie: string): string {
  const all = [reply.headers['set-cookie'] ?? []].flat().join('\n');
  return decodeURIComponent(new RegExp(`${cookie}=([^;]*)`).exec(all)?.[1] ?? '');
}

const clientOf = (reply: Reply) => world.withToken(cookieOf(reply, 'luoshi_session'));
const asBrowser = (reply: Reply) => ({ cookie: `luoshi_browser=${cookieOf(reply, 'luoshi_browser')}` });

let count = 0;
async function makeAccount() {
  count += 1;
  const name = `person${count}`;
  const { id } = await createAccountWithPosts(world.services, world.county.id, {
    name,
    displayName: `某人${count}`,
    password,
    posts: [{ role: 'contact', unitId: world.unit('县财政局') }],
    validFrom: '2026-01-01',
  });
  return { id, name };
}

async function alertsOf(reply: Reply) {
  const { alerts } = (await clientOf(reply).get('/me/security')).body;
  return alerts.map(({ kind, failures }: { kind: string; failures: number | null }) => [kind, failures]);
}

describe('an account is told', () => {
  test('of a sign-in from a browser it was not known from, but not of its first', async () => {
    const { name } = await makeAccount();
    const first = await signIn(name);
    expect(await alertsOf(first)).toEqual([]);
    expect(await alertsOf(await signIn(name, password, asBrowser(first)))).toEqual([]);
    const other = await signIn(name, password, { 'user-agent': 'Other browser' });
    expect(other.body.unreadAlerts).toBe(1);
    const { alerts } = (await clientOf(other).get('/me/security')).body;
    expect(alerts).toMatchObject([
      { kind: 'new-browser', address: '127.0.0.1', userAgent: 'Other browser', readAt: null },
    ]);
    // That one is known from now on too.
    expect((await signIn(name, password, asBrowser(other))).body.unreadAlerts).toBe(1);
  });

  test('of failures before a sign-in, those before a lock among them', async () => {
    const { name } = await makeAccount();
    const first = await signIn(name);
    for (let at = 0; at < 2; at += 1) await signIn(name, wrong);
    expect(await alertsOf(await signIn(name, password, asBrowser(first)))).toEqual([]);
    for (let at = 0; at < 5; at += 1) await signIn(name, wrong);
    expect((await signIn(name)).status).toBe(423);
    world.clock.set('2026-11-21T02:15:00Z');
    await signIn(name, wrong);
    expect(await alertsOf(await signIn(name, password, asBrowser(first)))).toEqual([['after-failures', 6]]);
  });

  test('until it has taken note', async () => {
    const { id, name } = await makeAccount();
    await signIn(name);
    const client = clientOf(await signIn(name));
    expect((await client.get('/me')).body.unreadAlerts).toBe(1);
    expect((await client.post('/me/alerts/read')).status).toBe(204);
    expect((await client.post('/me/alerts/read')).status).toBe(204);
    expect((await client.get('/me')).body.unreadAlerts).toBe(0);
    expect((await client.get('/me/security')).body.alerts).toMatchObject([{ readAt: '2026-11-21T02:00:00.000Z' }]);
    const events = await world.database.superuser
      .selectFrom('auditEvents')
      .select('id')
      .where('accountId', '=', id)
      .where('action', '=', 'me.alerts-read')
      .execute();
    expect(events).toHaveLength(1);
  });

  test('when it signed in before', async () => {
    const { name } = await makeAccount();
    const first = await signIn(name, password, { 'user-agent': 'First browser' });
    expect((await clientOf(first).get('/me/security')).body.previousSignIn).toBeNull();
    world.clock.advance(1);
    expect((await clientOf(await signIn(name)).get('/me/security')).body.previousSignIn).toEqual({
      at: '2026-11-21T02:00:00.000Z',
      address: '127.0.0.1',
      userAgent: 'First browser',
    });
  });

  test('and nobody else is', async () => {
    const { id, name } = await makeAccount();
    await signIn(name);
    await signIn(name);
    await world.context('securityAdministrator', async ({ db }) => {
      expect(await db.selectFrom('signInAlerts').select('id').where('accountId', '=', id).execute()).toEqual([]);
    });
  });
});

test('alerts go with the sessions they tell of, and leave word', async () => {
  const { id, name } = await makeAccount();
  await signIn(name);
  await signIn(name);
  world.clock.advance(40);
  await sweepExpired(world.services, world.county.id);
  const { superuser } = world.database;
  expect(await superuser.selectFrom('signInAlerts').select('id').where('accountId', '=', id).execute()).toEqual([]);
  const { rows } = { rows: await superuser.selectFrom('auditEvents').select(['action', 'change']).execute() };
  expect(rows.filter(({ action }) => action === 'retention.delete').map(({ change }) => change)).toEqual(
    expect.arrayContaining([expect.objectContaining({ table: 'sign_in_alerts' })]),
  );
});

describe('one address', () => {
  test('is refused after too many failures, over all accounts, with the time to wait', async () => {
    const { name } = await makeAccount();
    const from = { 'x-forwarded-for': '192.0.2.44' };
    for (let at = 0; at < failuresAllowed; at += 1) await signIn('', 'x', from);
    const refused = await signIn(name, password, from);
    expect(refused).toMatchObject({ status: 429, body: { code: 'too-many-attempts' } });
    expect(refused.headers['retry-after']).toBe('900');
    expect((await signIn(name, password, { 'x-forwarded-for': '192.0.2.45' })).status).toBe(200);
    world.clock.advance(1 / 96);
    expect((await signIn(name, password, from)).status).toBe(200);
  }, 60_000);
});

describe('the rules of the jurisdiction', () => {
  const usual = { secondFactorRoles: [], passwordLength: 10, passwordDays: null };
  let version = 0;
  async function set(rules: object): Promise<void> {
    const saved = await world.as('securityAdministrator').put('/security-rules', { ...usual, ...rules }, { version });
    expect(saved).toMatchObject({ status: 200, body: { version: version + 1 } });
    version += 1;
  }

  test('begin with the usual, and take no stale change', async () => {
    const administrator = world.as('securityAdministrator');
    expect((await administrator.get('/security-rules')).body).toEqual({ ...usual, version: 0 });
    await set({ passwordLength: 12 });
    expect(await administrator.put('/security-rules', usual, { version: 0 })).toMatchObject({
      status: 409,
      body: { code: 'stale-version', current: { passwordLength: 12, version: 1 } },
    });
    expect((await administrator.put('/security-rules', { ...usual, passwordLength: 6 }, { version })).status).toBe(400);
  });

  test('say how long a new password is', async () => {
    const { name } = await makeAccount();
    await set({ passwordLength: 14 });
    const reply = await signIn(name);
    expect(reply.body.passwordLength).toBe(14);
    const refused = await clientOf(reply).put('/me/password', { current: password, next: 'Yunxi-2027-A' });
    expect(refused).toMatchObject({ status: 400, body: { code: 'password-weak' } });
    expect(refused.body.title).toContain('14 位');
    await set({});
  });

  test('say how old a password may get', async () => {
    const { name } = await makeAccount();
    await set({ passwordDays: 90 });
    world.clock.advance(89);
    const reply = await signIn(name);
    expect(reply.body).toMatchObject({ mustChangePassword: false });
    expect((await clientOf(reply).get('/me/security')).body.passwordExpiresAt).toBe('2027-02-19T02:00:00.000Z');
    world.clock.advance(1.1);
    const late = await signIn(name);
    expect(late.body).toMatchObject({ mustChangePassword: true });
    const client = clientOf(late);
    expect((await client.get('/me/sessions')).body.code).toBe('password-change-required');
    await client.put('/me/password', { current: password, next: 'Yunxi-2027-落实' });
    expect((await client.get('/me')).body).toMatchObject({ mustChangePassword: false });
    await set({});
  });

  test('none of the last five passwords is taken again', async () => {
    const { name } = await makeAccount();
    const client = clientOf(await signIn(name));
    const passwords = [password, ...[1, 2, 3, 4, 5].map((at) => `Liuxi-${at}${at}${at}-落实`)];
    for (const [at, next] of passwords.slice(1, 5).entries()) {
      expect((await client.put('/me/password', { current: passwords[at], next })).status).toBe(204);
    }
    for (const next of passwords.slice(0, 4)) {
      const refused = await client.put('/me/password', { current: passwords[4], next });
      expect(refused.body.title).toBe('这个密码最近用过，请换一个没有用过的。');
    }
    expect((await client.put('/me/password', { current: passwords[4], next: passwords[5] })).status).toBe(204);
    expect((await client.put('/me/password', { current: passwords[5], next: password })).status).toBe(204);
  }, 30_000);
});
