import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createWorld, type World } from '../../../test/world.ts';
import { expectStatus, fillGaps, getEdition, step, uploadText } from './test/plan-world.ts';

interface Element {
  id: string;
  kind: string;
  clauseId: string | null;
  start: number;
  end: number;
  // biome-ignore lint/suspicious/noExplicitAny: data differs by kind; each test says what it expects
  data: any;
  origin: string;
  version: number;
}

let world: World;
let editionId: string;
let text: string;
let elements: Element[];

beforeAll(async () => {
  world = await createWorld();
  ({ editionId } = await uploadText(world));
  ({ text, elements } = await getEdition(world, editionId));
});
afterAll(() => world.close());

const clause = (title: string) => elements.find(({ kind, data }) => kind === 'clause' && data.title.startsWith(title));
const at = (words: string) => ({ startOffset: text.indexOf(words), endOffset: text.indexOf(words) + words.length });
const add = (body: unknown, actor: Parameters<World['as']>[0] = 'office') =>
  world.as(actor).post(`/plan-editions/${editionId}/elements`, body);

describe('adding an element', () => {
  const target = { kind: 'target', data: { op: '>=', value: 30, unit: '万元', item: '资金' } };

  test('is the office’s, in a draft', async () => {
    const body = { ...target, ...at('30万元') };
    expect((await add(body, null)).status).toBe(401);
    expect((await add(body, 'approver')).status).toBe(403);
    expect((await add(body, 'leader')).status).toBe(403);
    expect((await add(body, 'otherOffice')).status).toBe(404);
    expect((await add(body, 'stranger')).status).toBe(404);
  });

  test('finds the clause it stands under, and is marked as added', async () => {
    const { body } = expectStatus(await add({ ...target, ...at('30万元') }), 201);
    expect(body).toMatchObject({
      ...target,
      clauseId: clause('保障措施')?.id,
      origin: 'added',
      confidence: 1,
      version: 1,
    });
    const kept = (await getEdition(world, editionId)).elements.find(({ id }: Element) => id === body.id);
    expect(kept).toEqual(body);
    const [event] = await world.database.superuser
      .selectFrom('auditEvents')
      .selectAll()
      .where('thingId', '=', body.id)
      .execute();
    expect(event).toMatchObject({ action: 'plan.edit', thingType: 'plan_elements' });
    expect(event?.change).toMatchObject({ added: { kind: 'target', data: target.data } });
  });

  test('hangs a clause under the nearest one of a higher level', async () => {
    const data = { level: 3, label: '1.', title: '逐户登记', role: 'work' };
    const { body } = expectStatus(await add({ kind: 'clause', data, ...at('逐户登记') }), 201);
    expect(body.clauseId).toBe(clause('整治农村厕所')?.id);
  });

  test.each([
    ['no kind', { data: {} }, 'kind'],
    ['a kind that is none', { kind: 'rumour', data: {} }, 'kind'],
    ['data of another kind', { kind: 'phase', data: { name: 'x' } }, 'data'],
    ['a day that is none', { kind: 'phase', data: { name: '一', startDate: '2026-02-30', endDate: null } }, 'data'],
    ['a number that is text', { kind: 'target', data: { op: '>=', value: '九', unit: '%', item: '' } }, 'data.value'],
  ])('refuses %s', async (_what, body, path) => {
    const reply = await add({ ...body, startOffset: 0, endOffset: 5 });
    expect([reply.status, reply.body.code]).toEqual([400, 'invalid-request']);
    expect(reply.body.errors[0].path).toContain(path);
  });

  test.each([
    ['beyond the text', { startOffset: 5, endOffset: 1_000_000 }],
    ['of nothing', { startOffset: 5, endOffset: 5 }],
    ['the wrong way round', { startOffset: 9, endOffset: 5 }],
  ])('refuses a place %s', async (_what, place) => {
    expect((await add({ ...target, ...place })).body.code).toBe('element-outside-text');
    expect((await add({ ...target, startOffset: -1, endOffset: 5 })).status).toBe(400);
  });
});

describe('correcting an element', () => {
  const phase = () => elements.find(({ data }) => data.name === '集中整治阶段') as Element;
  const change = (id: string, body: unknown, version: number, actor: Parameters<World['as']>[0] = 'office') =>
    world.as(actor).patch(`/plan-elements/${id}`, body, { version });

  test('is the office’s', async () => {
    const body = { data: { name: '攻坚阶段', startDate: null, endDate: null } };
    expect((await change(phase().id, body, 1, null)).status).toBe(401);
    expect((await change(phase().id, body, 1, 'approver')).status).toBe(403);
    expect((await change(phase().id, body, 1, 'contactHousing')).status).toBe(404);
    expect((await change(phase().id, body, 1, 'stranger')).status).toBe(404);
  });

  test('keeps what stood there in the record, and refuses a stale version', async () => {
    const data = { name: '攻坚阶段', startDate: '2026-08-05', endDate: '????-11-30' };
    const { body } = expectStatus(await change(phase().id, { data }, 1), 200);
    expect(body).toMatchObject({ data, origin: 'edited', version: 2, clauseId: phase().clauseId });
    const stale = await change(phase().id, { data: { ...data, name: '别的' } }, 1);
    expect([stale.status, stale.body.code, stale.body.current.data.name]).toEqual([409, 'stale-version', '攻坚阶段']);
    const [event] = await world.database.superuser
      .selectFrom('auditEvents')
      .select('change')
      .where('thingId', '=', phase().id)
      .execute();
    expect(event?.change).toMatchObject({ before: { data: { name: '集中整治阶段' } }, after: { data } });
  });

  test('moved elsewhere stands under another clause', async () => {
    const { body: added } = await add({ kind: 'cite', data: { name: '某办法' }, ...at('12月底') });
    expect(added.clauseId).toBe(clause('工作目标')?.id);
    const { body } = expectStatus(await change(added.id, at('动员会'), 1), 200);
    expect(body).toMatchObject({ clauseId: clause('动员部署阶段')?.id, origin: 'added', data: { name: '某办法' } });
    expect((await change(added.id, { endOffset: 9_999_999 }, 2)).body.code).toBe('element-outside-text');
  });

  test('refuses data of another kind', async () => {
    const reply = await change(phase().id, { data: { name: '没有日期' } }, 2);
    expect([reply.status, reply.body.code]).toEqual([400, 'invalid-request']);
    expect(reply.body.errors[0].path).toBe('data.startDate');
  });

  test('needs an element that is there', async () => {
    expect((await change('01900000-0000-7000-8000-000000000000', {}, 1)).status).toBe(404);
  });
});

describe('deleting an element', () => {
  const remove = (id: string, version: number, actor: Parameters<World['as']>[0] = 'office') =>
    world.as(actor).delete(`/plan-elements/${id}`, { version });

  test('is the office’s', async () => {
    const { body } = await add({ kind: 'cite', data: { name: '某办法' }, ...at('12月底') });
    expect((await remove(body.id, 1, null)).status).toBe(401);
    expect((await remove(body.id, 1, 'leader')).status).toBe(403);
    expect((await remove(body.id, 1, 'stranger')).status).toBe(404);
    expect((await remove(body.id, 7)).body.code).toBe('stale-version');
    expect((await remove(body.id, 1)).status).toBe(204);
    expect((await remove(body.id, 1)).status).toBe(404);
    const events = await world.database.superuser
      .selectFrom('auditEvents')
      .select('change')
      .where('thingId', '=', body.id)
      .execute();
    expect(events.map(({ change }) => Object.keys(change as object))).toEqual([['added'], ['deleted']]);
  });

  test('is refused for a clause with tasks or sub-clauses under it', async () => {
    const reply = await remove(clause('重点任务')?.id ?? '', 1);
    expect([reply.status, reply.body.code]).toEqual([409, 'element-in-use']);
    expect(reply.body.title).toMatch(/下面还有/);
    expect((await remove(clause('清洁村内沟渠')?.id ?? '', 1)).body.title).toMatch(/1 项任务/);
  });
});

describe('an edition that is no draft', () => {
  test('takes no change of its elements, and takes them again when recalled', async () => {
    const sent = (await uploadText(world)).editionId;
    await fillGaps(world, sent);
    expectStatus(await step(world, sent, 'submit'), 200);
    const element = (await getEdition(world, sent)).elements.find(({ kind }: Element) => kind === 'cite');
    const office = world.as('office');
    const body = { kind: 'cite', data: { name: '某办法' }, startOffset: 0, endOffset: 3 };
    const tries = [
      () => office.post(`/plan-editions/${sent}/elements`, body),
      () => office.patch(`/plan-elements/${element.id}`, { data: { name: '某条例' } }, { version: 1 }),
      () => office.delete(`/plan-elements/${element.id}`, { version: 1 }),
    ];
    for (const attempt of tries) {
      const reply = await attempt();
      expect([reply.status, reply.body.code]).toEqual([409, 'plan-immutable']);
    }
    expectStatus(await step(world, sent, 'recall'), 200);
    expect((await tries[1]?.())?.status).toBe(200);
  });
});
