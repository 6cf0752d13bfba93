import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createWorld, type World } from '../../../test/world.ts';
import { expectStatus, fillGaps, getEdition, issue, step, uploadText } from './test/plan-world.ts';
import { samplePlan } from './test/sample-plan.ts';

let world: World;

beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.close());

const nextText = samplePlan.replace('行动方案', '行动方案（修订）');
const uploadNext = (planId: string, actor: Parameters<World['as']>[0] = 'office') =>
  world.as(actor).upload(`/plans/${planId}/editions`, { name: '修订.txt', bytes: Buffer.from(nextText) });
const getPlan = async (planId: string) => expectStatus(await world.as('office').get(`/plans/${planId}`), 200).body;

const tasksOf = (editionId: string) =>
  world.database.superuser
    .selectFrom('tasks')
    .select(['id', 'state', 'stateReason'])
    .where('editionId', '=', editionId)
    .execute();

describe('the next edition', () => {
  test('is uploaded by the plan’s own office alone', async () => {
    const { planId } = await uploadText(world);
    expect((await uploadNext(planId, null)).status).toBe(401);
    expect((await uploadNext(planId, 'approver')).status).toBe(403);
    expect((await uploadNext(planId, 'otherOffice')).status).toBe(404);
    expect((await uploadNext(planId, 'stranger')).status).toBe(404);
  });

  test('takes the place of a draft that was never issued', async () => {
    const { planId, editionId } = await uploadText(world);
    const next = expectStatus(await uploadNext(planId), 201).body.editionId;
    const plan = await getPlan(planId);
    expect(plan).toMatchObject({ title: '云溪县农村人居环境整治提升行动方案（修订）', pending: null });
    expect(plan.edition).toMatchObject({ id: next, number: 2, state: 'draft' });
    expect(plan.editions.map(({ number, state }: { number: number; state: string }) => `${number} ${state}`)).toEqual([
      '2 draft',
      '1 replaced',
    ]);
    const left = (await tasksOf(editionId)).filter(({ state }) => state === 'draft');
    expect(left).toEqual([]);
  });

  test('waits until one on its way was recalled', async () => {
    const { planId, editionId } = await uploadText(world);
    await fillGaps(world, editionId);
    for (const action of ['submit', 'sign']) {
      expectStatus(await step(world, editionId, action), 200);
      const reply = await uploadNext(planId);
      expect([reply.status, reply.body.code]).toEqual([409, 'plan-edition-on-its-way']);
    }
    expectStatus(await step(world, editionId, 'recall'), 200);
    expectStatus(await uploadNext(planId), 201);
  });

  test('leaves the one in force until it is issued, then replaces it and takes its tasks along', async () => {
    const { planId, editionId } = await uploadText(world);
    await issue(world, editionId);
    const before = (await tasksOf(editionId)).map(({ id }) => id).sort();
    const next = expectStatus(await uploadNext(planId), 201).body.editionId;
    const waiting = await getPlan(planId);
    expect(waiting.edition).toMatchObject({ id: editionId, state: 'issued' });
    // What the draft calls it is nobody's to know but the office's.
    expect(waiting.title).toBe('云溪县农村人居环境整治提升行动方案');
    expect(waiting.pending).toEqual({ id: next, number: 2, state: 'draft' });
    const found = (await world.as('office').get('/plans?state=draft')).body.items;
    expect(found.map(({ id }: { id: string }) => id)).toContain(planId);

    await issue(world, next);
    const plan = await getPlan(planId);
    expect(plan.edition).toMatchObject({ id: next, number: 2, state: 'issued' });
    expect(plan.title).toBe('云溪县农村人居环境整治提升行动方案（修订）');
    expect(plan.pending).toBeNull();
    expect((await getEdition(world, editionId)).state).toBe('replaced');
    // The same rows, under the new edition; how they stood in the old one is kept.
    const after = await tasksOf(next);
    expect(after.map(({ id }) => id).sort()).toEqual(before);
    expect(new Set(after.map(({ state }) => state))).toEqual(new Set(['issued']));
    expect(await tasksOf(editionId)).toEqual([]);
    // The units it bound still read what it said.
    expect((await world.as('contactHousing').get(`/plan-editions/${editionId}`)).status).toBe(200);
  });

  test('follows a withdrawn one', async () => {
    const { planId, editionId } = await uploadText(world);
    await issue(world, editionId);
    expectStatus(await step(world, editionId, 'withdraw', { reason: '重新部署' }), 200);
    const next = expectStatus(await uploadNext(planId), 201).body.editionId;
    expect((await getPlan(planId)).edition).toMatchObject({ id: next, number: 2, state: 'draft' });
  });

  test('uploaded twice at once becomes two numbers, never the same one', async () => {
    const { planId } = await uploadText(world);
    const replies = await Promise.all([uploadNext(planId), uploadNext(planId)]);
    expect(replies.map(({ status }) => status)).toEqual([201, 201]);
    const { editions } = await getPlan(planId);
    expect(editions.map(({ number }: { number: number }) => number)).toEqual([3, 2, 1]);
  });
});
