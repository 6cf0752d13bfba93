import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createWorld, password, type Reply, type World } from '../../../test/world.ts';
import { createSecretBox } from '../../platform/secret-box.ts';
import { identityRoutes } from './identity.routes.ts';
import { createAccountWithPosts, resetSecondFactorByCommand } from './identity.service.ts';
import { timeStepOf, totpCode } from './totp.service.ts';

let world: World;
beforeAll(async () => {
  world = await createWorld({ routes: identityRoutes });
});
afterAll(() => world.close());
beforeEach(() => world.clock.set('2026-11-21T02:00:00Z'));

const halfMinute = 1 / 2880;

function signIn(name: string, secret = password, headers: Record<string, string> = {}) {
  return world.as(null).post('/sign-in', { name, password: secret }, { key: null, headers });
}

function cookieOf(reply: Reply, cookie: string): string {
  const all = [reply.headers['set-cookie'] ?? []].flat().join('\n');
  return decodeURIComponent(new RegExp(`${cookie}=([^;]*)`).exec(all)?.[1] ?? '');
}

/** The second step, with what the first one left. */
function sendCode(first: Reply, code: string, more = '') {
  const cookie = `luoshi_ticket=${cookieOf(first, 'luoshi_ticket')}${more}`;
  return world.as(null).post('/sign-in/second-factor', { code }, { key: null, headers: { cookie } });
}

const clientOf = (reply: Reply) => world.withToken(cookieOf(reply, 'luoshi_session'));

function fromBase32(text: string): Buffer {
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
  const bits = [...text].map((letter) => alphabet.indexOf(letter).toString(2).padStart(5, '0')).join('');
  return Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)));
}

const codeNow = (secret: Buffer, off = 0) => totpCode(secret, timeStepOf(world.clock.now()) + off);

let count = 0;
async function makeAccount(role: 'contact' | 'security_administrator' = 'contact') {
  count += 1;
  const name = `person${count}`;
  const at = role === 'contact' ? '县财政局' : '云溪县';
  const { id } = await createAccountWithPosts(world.services, world.county.id, {
    name,
    displayName: `某人${count}`,
    password,
    posts: [{ role, unitId: world.unit(at) }],
    validFrom: '2026-01-01',
  });
  return { id, name };
}

/** An account with a second factor; the clock then stands a step later, so that its next code is a new one. */
async function enrol(role?: 'security_administrator') {
  const account = await makeAccount(role);
  const client = clientOf(await signIn(account.name));
  const begun = await client.post('/me/second-factor', { password });
  const secret = fromBase32(begun.body.secret);
  const confirmed = await client.post('/me/second-factor/confirm', { code: codeNow(secret) });
  expect([begun.status, confirmed.status]).toEqual([201, 200]);
  world.clock.advance(halfMinute);
  return { ...account, client, secret, recoveryCodes: confirmed.body.recoveryCodes as string[] };
}

function actionsOf(accountId: string) {
  return world.database.superuser
    .selectFrom('auditEvents')
    .select('action')
    .where('accountId', '=', accountId)
    .orderBy('sequence')
    .execute()
    .then((rows) => rows.map((row) => row.action));
}

describe('setting up', () => {
  test('needs the password, then a code; recovery codes are answered once', async () => {
    const { id, name } = await makeAccount();
    const client = clientOf(await signIn(name));
    expect(await client.post('/me/second-factor', { password: 'Wrong-1234' })).toMatchObject({
      status: 409,
      body: { code: 'password-wrong' },
    });
    const begun = await client.post('/me/second-factor', { password });
    expect(begun.body.uri).toContain(`secret=${begun.body.secret}&issuer=`);
    const secret = fromBase32(begun.body.secret);
    expect(await client.post('/me/second-factor/confirm', { code: codeNow(secret, 5) })).toMatchObject({
      status: 409,
      body: { code: 'second-factor-wrong' },
    });
    expect((await signIn(name)).status).toBe(200);
    const confirmed = await client.post('/me/second-factor/confirm', { code: codeNow(secret) });
    expect(new Set(confirmed.body.recoveryCodes).size).toBe(10);
    expect((await client.get('/me/security')).body.secondFactor).toEqual({
      on: true,
      since: '2026-11-21T02:00:00.000Z',
      required: false,
      recoveryCodesLeft: 10,
    });
    expect((await client.post('/me/second-factor', { password })).body.code).toBe('second-factor-on');
    expect(await actionsOf(id)).toEqual(
      expect.arrayContaining(['me.second-factor-begin', 'me.second-factor-on', 'me.recovery-codes']),
    );
  });

  test('ends the sessions that came in without it', async () => {
    const { name } = await makeAccount();
    const other = clientOf(await signIn(name));
    const client = clientOf(await signIn(name));
    const { body } = await client.post('/me/second-factor', { password });
    await client.post('/me/second-factor/confirm', { code: codeNow(fromBase32(body.secret)) });
    expect([(await client.get('/me')).status, (await other.get('/me')).status]).toEqual([200, 401]);
  });

  test('the secret is kept sealed, and neither it nor a code is in the record', async () => {
    const { id, secret, recoveryCodes } = await enrol();
    const { superuser } = world.database;
    const kept = await superuser.selectFrom('secondFactors').selectAll().where('accountId', '=', id).execute();
    expect(Buffer.from(kept[0]?.sealedSecret as Buffer).includes(secret)).toBe(false);
    expect(world.services.secrets.open(kept[0]?.sealedSecret as Buffer, id)).toEqual(secret);
    expect(world.services.secrets.open(kept[0]?.sealedSecret as Buffer, world.county.id)).toBeNull();
    const codes = await superuser.selectFrom('recoveryCodes').selectAll().execute();
    const events = await superuser.selectFrom('auditEvents').select('change').execute();
    for (const code of recoveryCodes) expect(JSON.stringify([codes, events])).not.toContain(code.slice(0, 9));
  });
});

describe('signing in with it', () => {
  test('the password alone opens nothing; the code of the moment does', async () => {
    const { id, name, secret } = await enrol();
    const first = await signIn(name);
    expect(first).toMatchObject({
      status: 202,
      body: { step: 'second-factor', expiresAt: '2026-11-21T02:05:30.000Z' },
    });
    expect(cookieOf(first, 'luoshi_session')).toBe('');
    expect((await world.withToken(cookieOf(first, 'luoshi_ticket')).get('/me')).status).toBe(401);
    const second = await sendCode(first, codeNow(secret));
    expect(second).toMatchObject({ status: 200, body: { id, name } });
    expect((await clientOf(second).get('/me')).body).toEqual(second.body);
  });

  test('a code is taken once, by whichever ticket', async () => {
    const { name, secret } = await enrol();
    const [first, again] = [await signIn(name), await signIn(name)];
    const code = codeNow(secret);
    expect((await sendCode(first, code)).status).toBe(200);
    expect(await sendCode(again, code)).toMatchObject({ status: 401, body: { code: 'second-factor-failed' } });
    // Nor an earlier one that no one has used.
    expect((await sendCode(again, codeNow(secret, -1))).status).toBe(401);
    expect((await sendCode(again, codeNow(secret, 1))).status).toBe(200);
  });

  test('a ticket lets in once, and for five minutes', async () => {
    const { name, secret } = await enrol();
    const first = await signIn(name);
    expect((await sendCode(first, codeNow(secret))).status).toBe(200);
    expect((await sendCode(first, codeNow(secret, 1))).body.code).toBe('sign-in-expired');
    const late = await signIn(name);
    world.clock.advance(5 / 1440);
    expect((await sendCode(late, codeNow(secret))).body.code).toBe('sign-in-expired');
    expect((await world.as(null).post('/sign-in/second-factor', { code: '123456' })).status).toBe(401);
  });

  test('the same code sent side by side lets in once', async () => {
    const { name, secret } = await enrol();
    const tickets = await Promise.all([signIn(name), signIn(name), signIn(name)]);
    const replies = await Promise.all(tickets.map((ticket) => sendCode(ticket, codeNow(secret))));
    expect(replies.map((reply) => reply.status).toSorted()).toEqual([200, 401, 401]);
  });

  test('a recovery code lets in once, is counted down, and is told', async () => {
    const { name, recoveryCodes } = await enrol();
    const [code = ''] = recoveryCodes;
    const second = await sendCode(await signIn(name), ` ${code.toUpperCase().replaceAll('-', ' ')}`);
    expect(second.status).toBe(200);
    const { body } = await clientOf(second).get('/me/security');
    expect(body.secondFactor.recoveryCodesLeft).toBe(9);
    expect(body.alerts.map((alert: { kind: string }) => alert.kind)).toContain('recovery-code-used');
    expect((await sendCode(await signIn(name), code)).status).toBe(401);
  });

  test('wrong codes lock the account as wrong passwords do, whatever passwords come between', async () => {
    const { id, name, secret } = await enrol();
    for (let at = 0; at < 5; at += 1) expect((await sendCode(await signIn(name), '000000')).status).toBe(401);
    expect(await signIn(name)).toMatchObject({ status: 423, body: { code: 'account-locked' } });
    expect((await actionsOf(id)).filter((action) => action === 'me.second-factor-failed')).toHaveLength(5);
    world.clock.set('2026-11-21T02:15:30Z');
    expect((await sendCode(await signIn(name), codeNow(secret))).status).toBe(200);
  });

  test('a right password that goes no further does not count', async () => {
    const { name } = await enrol();
    for (let at = 0; at < 7; at += 1) expect((await signIn(name)).status).toBe(202);
  });

  test('a closed account gets no further', async () => {
    const { id, name, secret } = await enrol();
    const first = await signIn(name);
    const found = await world.as('systemAdministrator').get(`/accounts?q=${name}`);
    const { version } = found.body.items.find((account: { id: string }) => account.id === id);
    await world.as('systemAdministrator').patch(`/accounts/${id}`, { active: false }, { version });
    expect((await sendCode(first, codeNow(secret))).body.code).toBe('sign-in-expired');
  });

  test('what was sealed with another key is not taken for a wrong code', async () => {
    const { id, name, secret, recoveryCodes } = await enrol();
    await world.database.superuser.transaction().execute(async (db) => {
      await sql`set local session_replication_role = replica`.execute(db);
      const sealedSecret = createSecretBox(Buffer.alloc(32, 8)).seal(secret, id);
      await db.updateTable('secondFactors').set({ sealedSecret }).where('accountId', '=', id).execute();
    });
    const reply = await sendCode(await signIn(name), codeNow(secret));
    expect(reply).toMatchObject({ status: 409, body: { code: 'second-factor-unreadable' } });
    expect((await sendCode(await signIn(name), recoveryCodes[1] ?? '')).status).toBe(200);
  });
});

describe('afterwards', () => {
  test('new recovery codes take a code, and end the old ones', async () => {
    const { name, client, secret, recoveryCodes } = await enrol();
    const [old = ''] = recoveryCodes;
    expect((await client.post('/me/recovery-codes', { code: old })).status).toBe(409);
    const renewed = await client.post('/me/recovery-codes', { code: codeNow(secret) });
    expect(renewed.status).toBe(201);
    expect((await sendCode(await signIn(name), old)).status).toBe(401);
    expect((await sendCode(await signIn(name), renewed.body.recoveryCodes[9])).status).toBe(200);
  });

  test('it is turned off by password and code', async () => {
    const { name, client, secret } = await enrol();
    const wrong = await client.post('/me/second-factor/remove', { password: 'Wrong-1234', code: codeNow(secret) });
    expect(wrong.body.code).toBe('password-wrong');
    expect((await client.post('/me/second-factor/remove', { password, code: '000000' })).status).toBe(409);
    expect((await client.post('/me/second-factor/remove', { password, code: codeNow(secret) })).status).toBe(204);
    expect((await signIn(name)).status).toBe(200);
    expect((await client.post('/me/recovery-codes', { code: codeNow(secret) })).body.code).toBe('second-factor-off');
  });

  test('guesses of who has the session are counted too', async () => {
    const { client } = await enrol();
    const statuses: number[] = [];
    for (let at = 0; at < 6; at += 1) {
      statuses.push((await client.post('/me/recovery-codes', { code: '000000' })).status);
    }
    expect(statuses).toEqual([409, 409, 409, 409, 409, 423]);
  });

  test('the security administrator resets it: sessions end, the account is told, the record says who', async () => {
    const { id, name, client } = await enrol();
    expect((await world.as('systemAdministrator').post(`/accounts/${id}/reset-second-factor`)).status).toBe(403);
    const reply = await world.as('securityAdministrator').post(`/accounts/${id}/reset-second-factor`);
    expect(reply).toMatchObject({ status: 200, body: { id, secondFactor: false } });
    expect((await client.get('/me')).status).toBe(401);
    const next = await signIn(name);
    expect(next).toMatchObject({ status: 200, body: { unreadAlerts: 2 } });
    const { alerts } = (await clientOf(next).get('/me/security')).body;
    expect(alerts).toContainEqual(expect.objectContaining({ kind: 'second-factor-reset', address: null }));
    expect(await actionsOf(world.actors.securityAdministrator.accountId)).toContain('account.reset-second-factor');
  });

  test('the command resets it for who resets others’', async () => {
    const { name } = await enrol('security_administrator');
    await resetSecondFactorByCommand(world.services, name.toUpperCase());
    expect((await signIn(name)).status).toBe(200);
    await expect(resetSecondFactorByCommand(world.services, 'nobody')).rejects.toMatchObject({ code: 'not-found' });
  });

  test('nobody resets one’s own', async () => {
    const { id, client } = await enrol('security_administrator');
    expect((await client.post(`/accounts/${id}/reset-second-factor`)).body).toMatchObject({
      code: 'not-allowed',
      reason: 'not-for-oneself',
    });
  });
});

describe('where the rules demand it', () => {
  beforeAll(async () => {
    const rules = { secondFactorRoles: ['approver'], passwordLength: 10, passwordDays: null };
    const saved = await world.as('securityAdministrator').put('/security-rules', rules, { version: 0 });
    expect(saved).toMatchObject({ status: 200, body: { ...rules, version: 1 } });
  });

  test('nothing else is answered before it is set up, and it is not turned off', async () => {
    const approver = world.as('approver');
    expect((await approver.get('/me')).body).toMatchObject({ mustSetSecondFactor: true });
    expect(await approver.get('/accounts')).toMatchObject({ status: 403, body: { code: 'second-factor-required' } });
    const { body } = await approver.post('/me/second-factor', { password });
    const secret = fromBase32(body.secret);
    expect((await approver.post('/me/second-factor/confirm', { code: codeNow(secret) })).status).toBe(200);
    expect((await approver.get('/me')).body).toMatchObject({ mustSetSecondFactor: false });
    expect((await approver.get('/me/sessions')).status).toBe(200);
    const proof = { password, code: codeNow(secret, 1) };
    expect((await approver.post('/me/second-factor/remove', proof)).body.code).toBe('second-factor-kept');
  });

  test('it is offered to the others', async () => {
    expect((await world.as('office').get('/me')).body).toMatchObject({ mustSetSecondFactor: false });
  });
});
