import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { createWorld, type World } from '../../../test/world.ts';
import { stubAuthorization } from '../../platform/authorize.ts';
import { organisationRoutes } from './organisation.routes.ts';
import { createJurisdiction, resolveNames } from './organisation.service.ts';

let world: World;
beforeAll(async () => {
  world = await createWorld({ routes: organisationRoutes });
});
afterAll(() => world.close());
afterEach(() => stubAuthorization(false));

const nowhere = '01990000-0000-7000-8000-000000000000';
let count = 0;
const newUnit = (above = '柳林镇') => {
  count += 1;
  return { parentId: world.unit(above), code: `new-${count}`, name: `新村${count}`, kind: 'village' };
};

interface ListedUnit {
  id: string;
  parentId: string | null;
  name: string;
  version: number;
  aliases: { id: string; alias: string }[];
}
async function listUnits(): Promise<ListedUnit[]> {
  return (await world.as('office').get('/units')).body.items;
}

describe('the unit tree', () => {
  test('is read by everyone of the jurisdiction, in tree order', async () => {
    expect((await world.as(null).get('/units')).status).toBe(401);
    const units = await listUnits();
    expect(units[0]).toMatchObject({ name: '云溪县', parentId: null });
    const seen = new Set<string | null>([null]);
    for (const unit of units) {
      expect(seen).toContain(unit.parentId);
      seen.add(unit.id);
    }
    const names = units.map((unit) => unit.name);
    expect(names.indexOf('大湾村')).toBe(names.indexOf('清河镇') + 1);
    expect((await world.as('postless').get('/units')).body.items).toHaveLength(units.length);
    const theirs = (await world.as('stranger').get('/units')).body.items.map((unit: ListedUnit) => unit.name);
    expect(theirs).toContain('青岚县');
    expect(theirs).not.toContain('云溪县');
  });
});

describe('adding a unit', () => {
  test('in the order 401, 403, 404, 400, 409, done', async () => {
    const body = newUnit();
    expect((await world.as(null).post('/units', body)).status).toBe(401);
    for (const actor of ['office', 'approver', 'securityAdministrator', 'auditor', 'contactQinghe'] as const) {
      expect((await world.as(actor).post('/units', body)).status).toBe(403);
    }
    expect((await world.as('stranger').post('/units', body)).status).toBe(404);
    const administrator = world.as('systemAdministrator');
    expect((await administrator.post('/units', { ...body, parentId: nowhere })).status).toBe(404);
    expect((await administrator.post('/units', { ...body, parentId: world.otherCounty.rootId })).status).toBe(404);
    expect((await administrator.post('/units', { ...body, kind: 'castle' })).status).toBe(400);
    expect((await administrator.post('/units', { ...body, name: ' ' })).status).toBe(400);
    expect((await administrator.post('/units', { ...body, code: '101' })).body.code).toBe('unit-code-taken');
    expect((await administrator.post('/units', { ...body, name: '东风村' })).body.code).toBe('unit-name-taken');
    const reply = await administrator.post('/units', body);
    expect(reply).toMatchObject({ status: 201, body: { ...body, sort: 3, duties: '', active: true, version: 1 } });
    expect((await listUnits()).find((unit) => unit.id === reply.body.id)).toEqual(reply.body);
  });

  test('is refused by the database when the policy is forgotten', async () => {
    stubAuthorization(true);
    for (const actor of ['office', 'securityAdministrator', 'auditor', 'contactQinghe', 'leader'] as const) {
      expect(await world.as(actor).post('/units', newUnit())).toMatchObject({ status: 403 });
    }
  });
});

describe('changing a unit', () => {
  test('in the order 401, 403, 404, 400, 428, 409, done', async () => {
    const administrator = world.as('systemAdministrator');
    const { id } = (await administrator.post('/units', newUnit())).body;
    const path = `/units/${id}`;
    const body = { duties: '村庄清洁' };
    expect((await world.as(null).patch(path, body, { version: 1 })).status).toBe(401);
    expect((await world.as('office').patch(path, body, { version: 1 })).status).toBe(403);
    expect((await world.as('stranger').patch(path, body, { version: 1 })).status).toBe(404);
    expect((await administrator.patch(path, {}, { version: 1 })).status).toBe(400);
    expect((await administrator.patch(path, body)).status).toBe(428);
    const stale = await administrator.patch(path, body, { version: 7 });
    expect(stale).toMatchObject({ status: 409, body: { code: 'stale-version', current: { id, version: 1 } } });
    const reply = await administrator.patch(path, body, { version: 1 });
    expect(reply).toMatchObject({ status: 200, body: { duties: '村庄清洁', version: 2 } });
    expect(reply.headers['etag']).toBe('"2"');
  });

  test('is refused by the database when the policy is forgotten', async () => {
    stubAuthorization(true);
    const id = world.unit('石桥村');
    for (const actor of ['office', 'approver', 'auditor', 'securityAdministrator'] as const) {
      const reply = await world.as(actor).patch(`/units/${id}`, { name: '改名村' }, { version: 1 });
      // Row-level security shows the row and refuses its change, as if it had gone: stale, or not allowed.
      expect([403, 409]).toContain(reply.status);
    }
    expect((await listUnits()).find((unit) => unit.id === id)?.name).toBe('石桥村');
  });

  test('moves it with everything below, but never below itself', async () => {
    const administrator = world.as('systemAdministrator');
    const town = (await administrator.post('/units', { ...newUnit('云溪县'), kind: 'town' })).body;
    const village = (await administrator.post('/units', { ...newUnit(), parentId: town.id })).body;
    const move = (id: string, parentId: string, version = 1) =>
      administrator.patch(`/units/${id}`, { parentId }, { version });
    expect((await move(town.id, village.id)).body.code).toBe('unit-under-itself');
    expect((await move(town.id, town.id)).body.code).toBe('unit-under-itself');
    expect((await move(world.county.rootId, town.id)).body.code).toBe('unit-under-itself');
    expect((await move(town.id, world.otherCounty.rootId)).status).toBe(404);
    expect((await move(town.id, world.unit('石桥镇'))).status).toBe(200);
    const path = await world.context('systemAdministrator', async ({ db }) => {
      const rows = await db
        .selectFrom('unitAncestors')
        .select('ancestorId')
        .where('unitId', '=', village.id)
        .orderBy('depth')
        .execute();
      return rows.map((row) => row.ancestorId);
    });
    expect(path).toEqual([village.id, town.id, world.unit('石桥镇'), world.county.rootId]);
  });

  test('dissolves it from below, and never the root', async () => {
    const administrator = world.as('systemAdministrator');
    const dissolve = (name: string) =>
      administrator.patch(`/units/${world.unit(name)}`, { active: false }, { version: 1 });
    expect((await dissolve('云溪县')).body.code).toBe('unit-is-root');
    expect((await dissolve('石桥镇')).body.code).toBe('unit-has-units');
    expect((await dissolve('大湾村')).body.code).toBe('unit-has-posts');
    expect((await dissolve('河东村')).status).toBe(200);
    const child = { ...newUnit(), parentId: world.unit('河东村') };
    expect((await administrator.post('/units', child)).body.code).toBe('unit-dissolved');
    const [resolution] = (await world.as('office').post('/unit-resolutions', { names: ['河东村'] })).body.items;
    expect(resolution.unitId).toBeNull();
  });
});

describe('an alias', () => {
  test('is added by an office or a system administrator, and removed by the latter', async () => {
    const path = `/units/${world.unit('县民政局')}/aliases`;
    const body = { alias: '地名办' };
    expect((await world.as(null).post(path, body)).status).toBe(401);
    expect((await world.as('contactCity').post(path, body)).status).toBe(403);
    expect((await world.as('stranger').post(path, body)).status).toBe(404);
    expect((await world.as('office').post(path, { alias: '' })).status).toBe(400);
    const added = await world.as('office').post(path, body);
    expect(added).toMatchObject({ status: 201, body: { aliases: [{ alias: '地名办' }] } });
    expect((await world.as('systemAdministrator').post(path, body)).body.aliases).toHaveLength(1);
    const resolve = async () =>
      (await world.as('office').post('/unit-resolutions', { names: ['县地名办'] })).body.items[0].unitId;
    expect(await resolve()).toBe(world.unit('县民政局'));
    const remove = `/unit-aliases/${added.body.aliases[0].id}`;
    expect((await world.as('office').delete(remove)).status).toBe(403);
    expect((await world.as('stranger').delete(remove)).status).toBe(404);
    expect((await world.as('systemAdministrator').delete(remove)).status).toBe(204);
    expect(await resolve()).toBeNull();
  });

  test('is refused by the database when the policy is forgotten', async () => {
    stubAuthorization(true);
    for (const actor of ['contactCity', 'auditor', 'leader'] as const) {
      const reply = await world.as(actor).post(`/units/${world.unit('县财政局')}/aliases`, { alias: `假名${actor}` });
      expect(reply.status).toBe(403);
    }
  });
});

describe('a unit group', () => {
  const body = () => ({ name: '沿河各镇', aliases: ['沿河镇'], unitIds: [world.unit('清河镇'), world.unit('柳林镇')] });

  test('in the order 401, 403, 400, 409, made, changed, removed', async () => {
    const administrator = world.as('systemAdministrator');
    expect((await world.as(null).post('/unit-groups', body())).status).toBe(401);
    expect((await world.as('office').post('/unit-groups', body())).status).toBe(403);
    expect((await administrator.post('/unit-groups', { ...body(), unitIds: ['x'] })).status).toBe(400);
    const foreign = { ...body(), unitIds: [world.otherCounty.rootId] };
    expect((await administrator.post('/unit-groups', foreign)).body.code).toBe('unit-group-member-unknown');
    const repeated = { ...body(), name: '各镇' };
    expect((await administrator.post('/unit-groups', repeated)).body.code).toBe('unit-group-name-taken');
    const made = await administrator.post('/unit-groups', body());
    expect(made).toMatchObject({ status: 201, body: { ...body(), version: 1 } });
    const path = `/unit-groups/${made.body.id}`;
    const next = { name: '沿河各镇', unitIds: [world.unit('石桥镇')] };
    expect((await world.as('office').put(path, next, { version: 1 })).status).toBe(403);
    expect((await world.as('stranger').put(path, next, { version: 1 })).status).toBe(404);
    expect((await administrator.put(path, next, { version: 3 })).body).toMatchObject({
      code: 'stale-version',
      current: { version: 1 },
    });
    expect(await administrator.put(path, next, { version: 1 })).toMatchObject({
      status: 200,
      body: { ...next, aliases: [], version: 2 },
    });
    expect((await world.as('office').delete(path)).status).toBe(403);
    expect((await administrator.delete(path)).status).toBe(204);
    const left = (await world.as('office').get('/unit-groups')).body.items.map((group: { name: string }) => group.name);
    expect(left).toEqual(['各镇', '各成员单位', '各部门']);
  });

  test('is refused by the database when the policy is forgotten', async () => {
    stubAuthorization(true);
    for (const actor of ['office', 'securityAdministrator', 'contactCity'] as const) {
      expect((await world.as(actor).post('/unit-groups', { ...body(), name: `假${actor}` })).status).toBe(403);
      await world.as(actor).delete(`/unit-groups/${world.group('各镇')}`);
    }
    expect((await world.as('office').get('/unit-groups')).body.items).toHaveLength(3);
  });
});

describe('names of a plan', () => {
  test('are resolved within the jurisdiction', async () => {
    const names = ['县住建局', '各镇', '东风村', '县外事办', '北坡镇'];
    const reply = await world.as('office').post('/unit-resolutions', { names });
    const [housing, towns, village, unknown, foreign] = reply.body.items;
    expect(housing).toMatchObject({ name: '县住建局', unitId: world.unit('县住房和城乡建设局'), suggestions: [] });
    expect(towns).toMatchObject({ unitId: null, groupId: world.group('各镇') });
    expect(village.ambiguous).toHaveLength(2);
    expect(unknown).toMatchObject({ unitId: null, groupId: null, ambiguous: [] });
    expect(foreign.unitId).toBeNull();
    const theirs = await world.as('stranger').post('/unit-resolutions', { names: ['北坡镇', '县住建局'] });
    expect(theirs.body.items[0].unitId).toBe(world.otherCounty.units.get('北坡镇'));
    expect(theirs.body.items[1].unitId).toBe(world.otherCounty.units.get('县住房和城乡建设局'));
  });

  test('are at most a thousand at a time', async () => {
    const names = Array.from({ length: 1001 }, () => '县财政局');
    expect((await world.as('office').post('/unit-resolutions', { names })).status).toBe(400);
  });
});

test('a new jurisdiction has its root unit and nothing of the others', async () => {
  const id = await createJurisdiction(world.services, {
    name: '云溪县第二中学',
    rootUnit: { code: '1', name: '云溪县第二中学', kind: 'school', aliases: ['县二中'] },
    settings: { signOff: false },
  });
  const { superuser } = world.database;
  const units = await superuser.selectFrom('units').select(['name', 'kind']).where('jurisdictionId', '=', id).execute();
  expect(units).toEqual([{ name: '云溪县第二中学', kind: 'school' }]);
  const kept = await superuser.selectFrom('jurisdictions').select('settings').where('id', '=', id).executeTakeFirst();
  expect(kept?.settings).toMatchObject({ signOff: false, acceptWithinWorkingDays: 2 });
  const events = await superuser.selectFrom('auditEvents').select('action').where('jurisdictionId', '=', id).execute();
  expect(events.map((event) => event.action).toSorted()).toEqual([
    'jurisdiction.create',
    'unit-alias.create',
    'unit.create',
  ]);
});

test('the service resolves within the transaction of the caller', async () => {
  const [resolution] = await world.context('office', (ctx) => resolveNames(ctx, ['财政局']));
  expect(resolution?.unitId).toBe(world.unit('县财政局'));
});
