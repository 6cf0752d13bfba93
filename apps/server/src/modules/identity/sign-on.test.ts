import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createWorld, password, type Reply, type World } from '../../../test/world.ts';
import { readSignOnSettings } from '../../commands/sign-on-settings.ts';
import { identityRoutes } from './identity.routes.ts';
import { createAccountWithPosts } from './identity.service.ts';
import { type IdentityProvider, startForger, startProvider } from './test/identity-providers.ts';

type Headers = Readonly<Record<string, string>>;

function cookieOf(reply: Reply, cookie: string): string {
  const all = [reply.headers['set-cookie'] ?? []].flat().join('\n');
  return decodeURIComponent(new RegExp(`${cookie}=([^;]*)`).exec(all)?.[1] ?? '');
}

/** A world with an identity provider, and a browser that goes there and back. */
async function open(provider: IdentityProvider) {
  const world = await createWorld({ routes: identityRoutes, signOn: provider.settings });
  let count = 0;
  const begin = (next = '') => world.as(null).get(`/sign-on/start${next}`);
  const finish = (back: string, state: string, headers: Headers = {}) =>
    world
      .as(null)
      .get(back.slice(back.indexOf('/sign-on')), { headers: { cookie: `luoshi_sign_on=${state}`, ...headers } });
  return {
    world,
    begin,
    finish,
    async makeAccount(subject?: string) {
      count += 1;
      const name = `person${count}`;
      const { id } = await createAccountWithPosts(world.services, world.county.id, {
        name,
        displayName: `某人${count}`,
        password,
        posts: [{ role: 'contact', unitId: world.unit('县财政局') }],
        validFrom: '2026-01-01',
      });
      if (subject !== undefined) {
        const bound = await world.as('securityAdministrator').post(`/accounts/${id}/sign-on-bindings`, { subject });
        expect(bound).toMatchObject({ status: 201, body: { issuer: provider.settings.issuer, subject } });
      }
      return { id, name };
    },
    async signOn(subject: string, next?: string) {
      const begun = await begin(next);
      const back = await provider.signIn(begun.headers['location'] ?? '', subject);
      return await finish(back, cookieOf(begun, 'luoshi_sign_on'));
    },
  };
}

type Opened = Awaited<ReturnType<typeof open>>;

function refusal(reply: Reply): string | null {
  expect([reply.status, cookieOf(reply, 'luoshi_session')]).toEqual([302, '']);
  return new URL(reply.headers['location'] ?? '', 'http://x').searchParams.get('refused');
}

describe('with a provider that keeps the standard', () => {
  let provider: IdentityProvider;
  let opened: Opened;
  let world: World;
  beforeAll(async () => {
    provider = await startProvider();
    opened = await open(provider);
    world = opened.world;
  });
  afterAll(async () => {
    await world.close();
    await provider.close();
  });
  beforeEach(() => world.clock.set('2026-11-21T02:00:00Z'));

  test('the sign-in page is told what it is called', async () => {
    expect((await world.as(null).get('/sign-on')).body).toEqual({ name: '县统一认证' });
  });

  test('who is bound gets in, and goes on to the page asked for', async () => {
    const { id } = await opened.makeAccount('wang');
    const reply = await opened.signOn('wang', '?next=/ledger%3Flight%3Doverdue');
    expect([reply.status, reply.headers['location']]).toEqual([302, '/ledger?light=overdue']);
    const client = world.withToken(cookieOf(reply, 'luoshi_session'));
    expect((await client.get('/me')).body).toMatchObject({ id });
    expect((await client.get('/me/security')).body.signOn).toEqual([{ issuer: provider.settings.issuer }]);
  });

  test('is asked with state, nonce and PKCE, each drawn anew', async () => {
    const asked = await Promise.all([opened.begin(), opened.begin()]);
    const [one, other] = asked.map((reply) => new URL(reply.headers['location'] ?? '').searchParams);
    expect(one?.get('code_challenge_method')).toBe('S256');
    for (const name of ['state', 'nonce', 'code_challenge']) {
      expect(one?.get(name)?.length).toBeGreaterThan(40);
      expect(one?.get(name)).not.toBe(other?.get(name));
    }
    expect(String(asked[0]?.headers['set-cookie'])).toMatch(/HttpOnly; SameSite=Lax/);
  });

  test.each(['//elsewhere.example', 'https://elsewhere.example', '/\\elsewhere', 'ledger'])(
    'goes not on to %s',
    async (next) => {
      await opened.makeAccount(`person-to-${next}`);
      const reply = await opened.signOn(`person-to-${next}`, `?next=${encodeURIComponent(next)}`);
      expect(reply.headers['location']).toBe('/');
    },
  );

  test('nobody gets in who is bound to no account, and no account is made', async () => {
    const count = async () => (await world.database.superuser.selectFrom('accounts').select('id').execute()).length;
    const before = await count();
    expect(refusal(await opened.signOn('stranger'))).toBe('sign-on-unknown');
    expect(await count()).toBe(before);
  });

  test('an answer is taken once, by the browser that asked, and within ten minutes', async () => {
    await opened.makeAccount('li');
    const begun = await opened.begin();
    const state = cookieOf(begun, 'luoshi_sign_on');
    const back = await provider.signIn(begun.headers['location'] ?? '', 'li');
    expect(refusal(await opened.finish(back, 'of-another-browser'))).toBe('sign-on-expired');
    expect((await opened.finish(back, state)).headers['location']).toBe('/');
    expect(refusal(await opened.finish(back, state))).toBe('sign-on-expired');
    const late = await opened.begin();
    const lateBack = await provider.signIn(late.headers['location'] ?? '', 'li');
    world.clock.advance(10 / 1440);
    expect(refusal(await opened.finish(lateBack, cookieOf(late, 'luoshi_sign_on')))).toBe('sign-on-expired');
  });

  test('a code of another sign-on does not fit: it is bound to who asked for it', async () => {
    await opened.makeAccount('zhao');
    const [mine, theirs] = [await opened.begin(), await opened.begin()];
    const back = new URL(await provider.signIn(theirs.headers['location'] ?? '', 'zhao'));
    const state = cookieOf(mine, 'luoshi_sign_on');
    back.searchParams.set('state', state);
    expect(refusal(await opened.finish(back.href, state))).toBe('sign-on-failed');
  });

  test('what the provider refuses is refused', async () => {
    const begun = await opened.begin();
    const state = cookieOf(begun, 'luoshi_sign_on');
    const back = `/api/v1/sign-on/callback?error=access_denied&state=${state}`;
    expect(refusal(await opened.finish(back, state))).toBe('sign-on-failed');
  });

  test('a closed or locked account does not get in, which is in the record', async () => {
    const { id, name } = await opened.makeAccount('qian');
    for (let at = 0; at < 5; at += 1) await world.as(null).post('/sign-in', { name, password: 'Wrong-1234' });
    expect(refusal(await opened.signOn('qian'))).toBe('sign-on-closed');
    world.clock.set('2026-11-21T02:15:00Z');
    expect((await opened.signOn('qian')).headers['location']).toBe('/');
    await world.as('systemAdministrator').patch(`/accounts/${id}`, { active: false }, { version: 1 });
    expect(refusal(await opened.signOn('qian'))).toBe('sign-on-closed');
    const events = await world.database.superuser
      .selectFrom('auditEvents')
      .select('action')
      .where('accountId', '=', id)
      .orderBy('sequence', 'desc')
      .limit(1)
      .execute();
    expect(events).toEqual([{ action: 'me.sign-in-failed' }]);
  });

  test('it stands for the password: none is asked to be changed, but a second factor is asked for still', async () => {
    const { name } = await opened.makeAccount('sun');
    await world.database.superuser.updateTable('credentials').set({ mustChange: true }).execute();
    const client = world.withToken(cookieOf(await opened.signOn('sun'), 'luoshi_session'));
    expect((await client.get('/me')).body).toMatchObject({ name, mustChangePassword: false });
    await world.database.superuser.updateTable('credentials').set({ mustChange: false }).execute();
    const { body } = await client.post('/me/second-factor', { password: '' });
    expect(body.secret).toMatch(/^[A-Z2-7]{32}$/);
    await world.database.superuser.transaction().execute(async (db) => {
      await db.updateTable('secondFactors').set({ confirmedAt: world.clock.now() }).execute();
      const thing = { action: 'me.second-factor-on', thingType: 'accounts', thingId: world.county.id };
      await db
        .insertInto('auditEvents')
        .values({ id: crypto.randomUUID(), jurisdictionId: world.county.id, ...thing })
        .execute();
    });
    const reply = await opened.signOn('sun', '?next=/ledger');
    expect(reply.headers['location']).toBe('/sign-in?step=second-factor&next=%2Fledger');
    expect([cookieOf(reply, 'luoshi_session'), cookieOf(reply, 'luoshi_ticket').length]).toEqual(['', 43]);
  });

  test('a person is bound to one account, by the security administrator, and not to his own', async () => {
    const { id } = await opened.makeAccount('zhou');
    const administrator = world.as('securityAdministrator');
    const twice = await administrator.post(`/accounts/${(await opened.makeAccount()).id}/sign-on-bindings`, {
      subject: 'zhou',
    });
    expect(twice).toMatchObject({ status: 409, body: { code: 'sign-on-bound' } });
    const own = world.actors.securityAdministrator.accountId;
    const self = await administrator.post(`/accounts/${own}/sign-on-bindings`, { subject: 'me' });
    expect(self.body).toMatchObject({ code: 'not-allowed', reason: 'not-for-oneself' });
    const { items } = (await administrator.get(`/accounts/${id}/sign-on-bindings`)).body;
    expect((await administrator.delete(`/sign-on-bindings/${items[0].id}`)).status).toBe(204);
    expect(refusal(await opened.signOn('zhou'))).toBe('sign-on-unknown');
  });
});

describe('with a provider whose tokens are wrong', () => {
  let forger: Awaited<ReturnType<typeof startForger>>;
  let opened: Opened;
  beforeAll(async () => {
    forger = await startForger();
    opened = await open(forger);
    await opened.makeAccount('wang');
  });
  afterAll(async () => {
    await opened.world.close();
    await forger.close();
  });
  afterEach(() => forger.forge({}));

  test('they are taken as long as they are right', async () => {
    expect((await opened.signOn('wang')).headers['location']).toBe('/');
  });

  const now = Math.floor(Date.now() / 1000);
  test.each([
    ['the nonce of another sign-on', { nonce: 'of-another' }],
    ['no nonce', { nonce: undefined }],
    ['made for another audience', { aud: 'another-client' }],
    ['also made for another audience, without saying who asked', { aud: ['luoshi', 'another-client'] }],
    ['of another issuer', { iss: 'https://elsewhere.example' }],
    ['no longer valid', { exp: now - 3600, iat: now - 7200 }],
    ['about nobody', { sub: undefined }],
  ])('%s', async (_, changes) => {
    forger.forge(changes);
    expect(refusal(await opened.signOn('wang'))).toBe('sign-on-failed');
  });
});

test('without a provider there is nothing to sign on with', async () => {
  const world = await createWorld({ routes: identityRoutes });
  expect((await world.as(null).get('/sign-on')).body).toEqual({ name: null });
  expect((await world.as(null).get('/sign-on/start')).status).toBe(404);
  const account = world.actors.office.accountId;
  const reply = await world.as('securityAdministrator').post(`/accounts/${account}/sign-on-bindings`, { subject: 'x' });
  expect(reply.body.code).toBe('sign-on-unset');
  await world.close();
});

test('a provider that can not be reached is said to be so', async () => {
  const provider = await startProvider();
  const opened = await open(provider);
  await provider.close();
  expect(refusal(await opened.begin())).toBe('sign-on-unreachable');
  await opened.world.close();
});

test('the settings are all there or none', () => {
  const all = {
    LUOSHI_OIDC_ISSUER: 'https://id.example.cn/realms/county',
    LUOSHI_OIDC_CLIENT_ID: 'luoshi',
    LUOSHI_OIDC_CLIENT_SECRET: 'secret',
    LUOSHI_PUBLIC_URL: 'https://luoshi.example.cn/',
  };
  expect(readSignOnSettings({})).toBeNull();
  expect(readSignOnSettings(all)).toEqual({
    issuer: 'https://id.example.cn/realms/county',
    clientId: 'luoshi',
    clientSecret: 'secret',
    name: 'id.example.cn',
    publicUrl: 'https://luoshi.example.cn',
  });
  expect(() => readSignOnSettings({ ...all, LUOSHI_PUBLIC_URL: '' })).toThrow(/LUOSHI_PUBLIC_URL/);
  expect(() => readSignOnSettings({ ...all, LUOSHI_OIDC_ISSUER: 'no address' })).toThrow(/no address/);
});
