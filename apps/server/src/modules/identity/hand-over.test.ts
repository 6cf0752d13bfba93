import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createWorld, password, type World } from '../../../test/world.ts';
import type { Role } from '../../platform/context.ts';
import { createAccountWithPosts } from './identity.service.ts';

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.close());
beforeEach(() => world.clock.set('2026-11-21T02:00:00Z'));

let count = 0;
async function makeAccount(...roles: Role[]) {
  count += 1;
  const name = `person${count}`;
  const { id } = await createAccountWithPosts(world.services, world.county.id, {
    name,
    displayName: `某人${count}`,
    password,
    posts: roles.map((role) => ({ role, unitId: world.unit('县政府办公室') })),
    validFrom: '2026-01-01',
  });
  const { items } = (await world.as('securityAdministrator').get(`/accounts?q=${name}`)).body;
  return { id, name, post: items.find((account: { id: string }) => account.id === id).posts[0] };
}

async function clientOf(name: string) {
  const reply = await world.as(null).post('/sign-in', { name, password }, { key: null });
  const cookies = [reply.headers['set-cookie'] ?? []].flat().join('\n');
  return world.withToken(/luoshi_session=([^;]*)/.exec(cookies)?.[1] ?? '');
}

function handOver(post: { id: string; version: number }, toAccountId: string, from: string) {
  const request = { toAccountId, from };
  return world.as('securityAdministrator').post(`/posts/${post.id}/hand-over`, request, { version: post.version });
}

describe('handing a post over', () => {
  test('ends it the day before, and begins it for the other on the day', async () => {
    const [former, holder] = [await makeAccount('office'), await makeAccount()];
    const reply = await handOver(former.post, holder.id, '2026-12-01');
    const unitName = '县政府办公室';
    expect(reply).toMatchObject({
      status: 200,
      body: {
        former: { id: former.id, posts: [{ id: former.post.id, validTo: '2026-11-30' }] },
        holder: { id: holder.id, posts: [{ unitName, role: 'office', validFrom: '2026-12-01', validTo: null }] },
      },
    });
    const rolesOf = async (name: string) =>
      (await (await clientOf(name)).get('/me')).body.posts.map(({ role }: { role: string }) => role);
    world.clock.set('2026-11-30T15:59:00Z');
    expect([await rolesOf(former.name), await rolesOf(holder.name)]).toEqual([['office'], []]);
    world.clock.set('2026-11-30T16:00:00Z');
    expect([await rolesOf(former.name), await rolesOf(holder.name)]).toEqual([[], ['office']]);
  });

  test('what was begun is there for whoever comes after', async () => {
    const [former, holder] = [await makeAccount('office'), await makeAccount()];
    const file = {
      name: '方案.txt',
      bytes: '云溪县冬季清洁工作方案\n\n一、重点任务\n清理积存垃圾。（牵头单位：县城市管理局）\n',
    };
    const fields = { officeUnitId: world.unit('县政府办公室') };
    const uploaded = await (await clientOf(former.name)).upload('/plans', file, fields);
    expect(uploaded.status).toBe(201);
    expect((await handOver(former.post, holder.id, '2026-11-22')).status).toBe(200);
    world.clock.set('2026-11-22T02:00:00Z');
    const edition = `/plan-editions/${uploaded.body.editionId}`;
    expect((await (await clientOf(former.name)).get(edition)).status).toBe(404);
    const { status, body } = await (await clientOf(holder.name)).get(edition);
    expect([status, body.can]).toEqual([200, expect.arrayContaining(['edit', 'submit'])]);
  });

  test('keeps the last day of the post, and must lie within it', async () => {
    const [former, holder] = [await makeAccount('office'), await makeAccount()];
    const { body } = await world
      .as('securityAdministrator')
      .patch(`/posts/${former.post.id}`, { validTo: '2027-06-30' }, { version: former.post.version });
    const post = body.posts[0];
    for (const day of ['2026-01-01', '2025-12-31', '2027-07-01']) {
      expect((await handOver(post, holder.id, day)).body.code).toBe('hand-over-dates');
    }
    const reply = await handOver(post, holder.id, '2027-06-30');
    expect(reply.body.holder.posts).toMatchObject([{ validFrom: '2027-06-30', validTo: '2027-06-30' }]);
  });

  test('is refused when stale, to the same, to a closed account, to who holds it, to oneself', async () => {
    const [former, holder] = [await makeAccount('office'), await makeAccount()];
    const stale = { ...former.post, version: former.post.version + 1 };
    expect((await handOver(stale, holder.id, '2026-12-01')).body.code).toBe('stale-version');
    expect((await handOver(former.post, former.id, '2026-12-01')).body.code).toBe('hand-over-to-same');
    const twin = await makeAccount('office');
    expect((await handOver(former.post, twin.id, '2026-12-01')).body.code).toBe('post-exists');
    const self = world.actors.securityAdministrator.accountId;
    expect((await handOver(former.post, self, '2026-12-01')).body.reason).toBe('not-for-oneself');
    await world.as('systemAdministrator').patch(`/accounts/${holder.id}`, { active: false }, { version: 1 });
    expect((await handOver(former.post, holder.id, '2026-12-01')).body.code).toBe('account-inactive');
    const { items } = (await world.as('securityAdministrator').get(`/accounts?q=${former.name}`)).body;
    expect(items[0].posts).toEqual([former.post]);
  });

  test('is in the record, beside the end of the one and the beginning of the other', async () => {
    const [former, holder] = [await makeAccount('office'), await makeAccount()];
    await handOver(former.post, holder.id, '2026-12-01');
    const events = await world.database.superuser
      .selectFrom('auditEvents')
      .select(['action', 'change'])
      .where('action', 'in', ['post.end', 'post.grant', 'post.hand-over'])
      .orderBy('sequence', 'desc')
      .limit(3)
      .execute();
    expect(events.map((event) => event.action)).toEqual(['post.hand-over', 'post.grant', 'post.end']);
    expect(events[0]?.change).toMatchObject({ accountId: [former.id, holder.id], role: 'office', from: '2026-12-01' });
  });
});
