import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createWorld, password, type World } from '../../../test/world.ts';
import { workAsSystem } from '../../platform/system-work.ts';
import { identityRoutes } from './identity.routes.ts';
import { createAccountWithPosts, sweepExpired } from './identity.service.ts';

let world: World;
beforeAll(async () => {
  world = await createWorld({ routes: identityRoutes });
});
afterAll(() => world.close());

const wrong = 'Not-the-password-1';

function signIn(name: string, secret: string, headers: Record<string, string> = {}) {
  return world.as(null).post('/sign-in', { name, password: secret }, { key: null, headers });
}

/** The session's token in the answer's cookie. */
function tokenOf(reply: { headers: Readonly<Record<string, string>> }): string {
  const cookie = String(reply.headers['set-cookie']);
  return decodeURIComponent(/luoshi_session=([^;]*)/.exec(cookie)?.[1] ?? '');
}

function actionsOf(accountId: string) {
  return world.database.superuser
    .selectFrom('auditEvents')
    .select('action')
    .where('accountId', '=', accountId)
    .orderBy('at')
    .orderBy('id')
    .execute()
    .then((rows) => rows.map((row) => row.action));
}

let count = 0;
/** An account nobody else locks or renames. */
async function makeAccount(secret = password) {
  count += 1;
  const name = `person${count}`;
  const { id } = await createAccountWithPosts(world.services, world.county.id, {
    name,
    displayName: `某人${count}`,
    password: secret,
    posts: [{ role: 'contact', unitId: world.unit('县财政局') }],
    validFrom: '2026-01-01',
  });
  return { id, name };
}

beforeEach(() => world.clock.set('2026-11-21T02:00:00Z'));

describe('signing in', () => {
  test('answers who it is, and the cookie then opens every route', async () => {
    const { id, name } = await makeAccount();
    const reply = await signIn(name, password);
    expect(reply.status).toBe(200);
    expect(reply.body).toMatchObject({
      id,
      name,
      language: 'zh',
      mustChangePassword: false,
      jurisdiction: { name: '云溪县', settings: { signOff: true, acceptWithinWorkingDays: 2, dueOnHoliday: 'stay' } },
      posts: [{ role: 'contact', unitName: '县财政局', unitPath: ['云溪县', '县财政局'] }],
      today: '2026-11-21',
    });
    expect((await world.withToken(tokenOf(reply)).get('/me')).body).toEqual(reply.body);
    expect(await actionsOf(id)).toEqual(['me.sign-in']);
  });

  test('the cookie is for this site and for HTTP only, and over https for https only', async () => {
    const { name } = await makeAccount();
    const plain = String((await signIn(name, password)).headers['set-cookie']);
    expect(plain).toMatch(/HttpOnly/);
    expect(plain).toMatch(/SameSite=Strict/);
    expect(plain).not.toMatch(/Secure/);
    const secure = await signIn(name, password, { 'x-forwarded-proto': 'https' });
    expect(String(secure.headers['set-cookie'])).toMatch(/; Secure/);
  });

  test('the token is nowhere kept, only its hash', async () => {
    const { id, name } = await makeAccount();
    const token = tokenOf(await signIn(name, password));
    const kept = await world.database.superuser
      .selectFrom('sessions')
      .selectAll()
      .where('accountId', '=', id)
      .executeTakeFirstOrThrow();
    expect(kept.tokenHash).toHaveLength(32);
    expect(JSON.stringify(kept)).not.toContain(token);
  });

  test('the name may be typed in capitals or full width', async () => {
    const { name } = await makeAccount();
    expect((await signIn(` ${name.toUpperCase()} `, password)).status).toBe(200);
    expect((await signIn(name.replace('p', 'ｐ'), password)).status).toBe(200);
  });

  test('an unknown name and a wrong password get the same answer, and no faster', async () => {
    const { id, name } = await makeAccount();
    const began = performance.now();
    const unknown = await signIn('nobody-of-this-name', wrong);
    const between = performance.now();
    const known = await signIn(name, wrong);
    expect(between - began).toBeGreaterThan(95);
    expect(performance.now() - between).toBeGreaterThan(95);
    expect(unknown).toMatchObject({ status: 401, body: { code: 'sign-in-failed' } });
    expect({ ...known.body, instance: '' }).toEqual({ ...unknown.body, instance: '' });
    expect(known.headers['set-cookie']).toBeUndefined();
    expect(await actionsOf(id)).toEqual(['me.sign-in-failed']);
  });

  test('a closed account does not get in, even with the right password', async () => {
    const { id, name } = await makeAccount();
    const account = (await world.as('systemAdministrator').get(`/accounts?q=${name}`)).body.items[0];
    await world.as('systemAdministrator').patch(`/accounts/${id}`, { active: false }, { version: account.version });
    expect(await signIn(name, password)).toMatchObject({ status: 401, body: { code: 'sign-in-failed' } });
    expect(await actionsOf(id)).toEqual(['me.sign-in-failed']);
  });

  test('what is sent must be a name and a password', async () => {
    expect(await world.as(null).post('/sign-in', { name: 1 })).toMatchObject({
      status: 400,
      body: {
        code: 'invalid-request',
        errors: expect.arrayContaining([expect.objectContaining({ path: 'password' })]),
      },
    });
  });
});

describe('wrong passwords', () => {
  test('five in a row lock the account for fifteen minutes', async () => {
    const { name } = await makeAccount();
    for (let at = 0; at < 5; at += 1) expect((await signIn(name, wrong)).status).toBe(401);
    expect(await signIn(name, password)).toMatchObject({ status: 423, body: { code: 'account-locked' } });
    world.clock.set('2026-11-21T02:12:30Z');
    expect((await signIn(name, password)).body.title).toContain('3 分钟');
    world.clock.set('2026-11-21T02:15:00Z');
    expect((await signIn(name, password)).status).toBe(200);
  });

  test('a right one in between starts the count again', async () => {
    const { name } = await makeAccount();
    for (let at = 0; at < 4; at += 1) await signIn(name, wrong);
    expect((await signIn(name, password)).status).toBe(200);
    for (let at = 0; at < 4; at += 1) await signIn(name, wrong);
    expect((await signIn(name, password)).status).toBe(200);
  });

  test('after a lock there are five more, not one', async () => {
    const { name } = await makeAccount();
    for (let at = 0; at < 5; at += 1) await signIn(name, wrong);
    world.clock.advance(1);
    for (let at = 0; at < 4; at += 1) expect((await signIn(name, wrong)).status).toBe(401);
    expect((await signIn(name, password)).status).toBe(200);
  });

  test('sent side by side are counted too', async () => {
    const { name } = await makeAccount();
    const replies = await Promise.all(Array.from({ length: 12 }, () => signIn(name, wrong)));
    const statuses = replies.map((reply) => reply.status).toSorted();
    expect(statuses).toEqual([...Array(5).fill(401), ...Array(7).fill(423)]);
  });

  test('the security administrator unlocks; others may not', async () => {
    const { id, name } = await makeAccount();
    for (let at = 0; at < 5; at += 1) await signIn(name, wrong);
    expect((await world.as('systemAdministrator').post(`/accounts/${id}/unlock`)).status).toBe(403);
    const found = await world.as('systemAdministrator').get(`/accounts?q=${name}`);
    expect(found.body.items[0].lockedUntil).toBe('2026-11-21T02:15:00.000Z');
    const reply = await world.as('securityAdministrator').post(`/accounts/${id}/unlock`);
    expect(reply).toMatchObject({ status: 200, body: { lockedUntil: null } });
    expect((await signIn(name, password)).status).toBe(200);
  });
});

describe('sessions', () => {
  test('signing out ends the session and takes the cookie away', async () => {
    const { id, name } = await makeAccount();
    const client = world.withToken(tokenOf(await signIn(name, password)));
    const reply = await client.post('/sign-out');
    expect(reply.status).toBe(204);
    expect(String(reply.headers['set-cookie'])).toMatch(/luoshi_session=;/);
    expect((await client.get('/me')).status).toBe(401);
    expect((await client.post('/sign-out')).status).toBe(204);
    expect(await actionsOf(id)).toEqual(['me.sign-in', 'me.sign-out']);
  });

  test('end after twelve hours without use, and use moves the end on', async () => {
    const { name } = await makeAccount();
    const client = world.withToken(tokenOf(await signIn(name, password)));
    world.clock.advance(11 / 24);
    expect((await client.get('/me')).status).toBe(200);
    world.clock.advance(11 / 24);
    expect((await client.get('/me')).status).toBe(200);
    world.clock.advance(12 / 24);
    expect((await client.get('/me')).status).toBe(401);
  });

  test('end after seven days however much they are used', async () => {
    const { name } = await makeAccount();
    const client = world.withToken(tokenOf(await signIn(name, password)));
    const statuses: number[] = [];
    for (let half = 0; half < 16; half += 1) {
      world.clock.advance(0.49);
      statuses.push((await client.get('/me')).status);
    }
    expect(statuses.indexOf(401)).toBe(14);
  });

  test('are listed, and one can be ended', async () => {
    const { name } = await makeAccount();
    const client = world.withToken(tokenOf(await signIn(name, password)));
    const other = world.withToken(tokenOf(await signIn(name, password, { 'user-agent': 'Other browser' })));
    const list = (await client.get('/me/sessions')).body.items;
    expect(list).toHaveLength(2);
    const ending = list.find((session: { current: boolean }) => !session.current);
    expect(ending).toMatchObject({ userAgent: 'Other browser', address: '127.0.0.1' });
    expect((await world.as('office').delete(`/me/sessions/${ending.id}`)).status).toBe(404);
    expect((await client.delete(`/me/sessions/${ending.id}`)).status).toBe(204);
    expect((await other.get('/me')).status).toBe(401);
    expect((await client.get('/me/sessions')).body.items).toHaveLength(1);
  });

  test('of others are listed and ended by the security administrator alone', async () => {
    const { id, name } = await makeAccount();
    const client = world.withToken(tokenOf(await signIn(name, password)));
    expect((await world.as('auditor').get(`/accounts/${id}/sessions`)).status).toBe(403);
    expect((await world.as('stranger').get(`/accounts/${id}/sessions`)).status).toBe(404);
    const guard = world.as('securityAdministrator');
    const [session] = (await guard.get(`/accounts/${id}/sessions`)).body.items;
    expect((await world.as('office').delete(`/accounts/${id}/sessions/${session.id}`)).status).toBe(403);
    expect((await guard.delete(`/accounts/${id}/sessions/${session.id}`)).status).toBe(204);
    expect((await client.get('/me')).status).toBe(401);
    expect((await guard.delete(`/accounts/${id}/sessions/${session.id}`)).status).toBe(404);
  });
});

describe('a new password', () => {
  const next = 'Liulin-2027-shuangta';

  test('is set, and every other session ends', async () => {
    const { id, name } = await makeAccount();
    const other = world.withToken(tokenOf(await signIn(name, password)));
    const client = world.withToken(tokenOf(await signIn(name, password)));
    expect(await client.put('/me/password', { current: wrong, next })).toMatchObject({
      status: 409,
      body: { code: 'password-wrong' },
    });
    expect(await client.put('/me/password', { current: password, next: `${name}-2027-X` })).toMatchObject({
      status: 400,
      body: { code: 'password-weak', title: '密码中不能包含用户名。' },
    });
    const reply = await client.put('/me/password', { current: password, next }, { key: 'change-1-password' });
    expect(reply.status).toBe(204);
    expect((await client.get('/me')).status).toBe(200);
    expect((await other.get('/me')).status).toBe(401);
    expect((await signIn(name, password)).status).toBe(401);
    expect((await signIn(name, next)).status).toBe(200);
    expect(await actionsOf(id)).toContain('me.change-password');
    // The phone did not hear the answer and asks again.
    const again = await client.put('/me/password', { current: password, next }, { key: 'change-1-password' });
    expect(again.status).toBe(204);
    const kept = await world.database.superuser
      .selectFrom('idempotencyKeys')
      .selectAll()
      .where('accountId', '=', id)
      .execute();
    expect(JSON.stringify(kept)).not.toContain(next);
  });

  test('must differ from the one in force', async () => {
    const { name } = await makeAccount();
    const client = world.withToken(tokenOf(await signIn(name, password)));
    const reply = await client.put('/me/password', { current: password, next: password });
    expect(reply).toMatchObject({ status: 400, body: { code: 'password-weak' } });
  });

  test('guessing the current one locks the account', async () => {
    const { name } = await makeAccount();
    const client = world.withToken(tokenOf(await signIn(name, password)));
    for (let at = 0; at < 5; at += 1) await client.put('/me/password', { current: wrong, next });
    expect((await client.put('/me/password', { current: password, next })).status).toBe(423);
  });
});

test('the language of the interface is switched', async () => {
  const { name } = await makeAccount();
  const client = world.withToken(tokenOf(await signIn(name, password)));
  expect(await client.patch('/me', { language: 'de' })).toMatchObject({ status: 400 });
  expect(await client.patch('/me', { language: 'en' })).toMatchObject({ status: 200, body: { language: 'en' } });
  expect((await client.get('/me')).body.language).toBe('en');
});

test('long-ended sessions and old keys are swept, the rest stays', async () => {
  const { id, name } = await makeAccount();
  await signIn(name, password);
  world.clock.advance(20);
  await signIn(name, password);
  const countSessions = async () =>
    (await world.database.superuser.selectFrom('sessions').select('id').where('accountId', '=', id).execute()).length;
  await sweepExpired(world.services, world.county.id);
  expect(await countSessions()).toBe(2);
  world.clock.advance(11);
  await sweepExpired(world.services, world.county.id);
  expect(await countSessions()).toBe(1);
});

test('no account but the server deletes a session', async () => {
  await world.context('securityAdministrator', async ({ db }) => {
    expect(await db.deleteFrom('sessions').executeTakeFirst()).toMatchObject({ numDeletedRows: 0n });
  });
  await workAsSystem(world.services, world.otherCounty.id, async ({ db }) => {
    const theirs = await db.selectFrom('sessions').select('accountId').execute();
    expect(theirs.map((row) => row.accountId)).toEqual([world.actors.stranger.accountId]);
  });
});
