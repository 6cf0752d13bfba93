// A mistake mended once is offered mended the next time: by the routes, as the office works.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createWorld, type World } from '../../../test/world.ts';
import { expectStatus, getEdition, issue, uploadText } from '../plan/test/plan-world.ts';

const plan = (year: number, subject: string) => `云溪县${year}年${subject}实施方案

为做好${subject}工作，制定本方案。

一、重点任务
（一）清理占道经营。对主次干道占道经营全面清理，${year}年12月20日前完成。
牵头单位：县星河办
责任单位：清河镇、全县上下
（二）整治破损标牌。对破损标牌逐一更换，${year}年12月21日前完成。
（三）做好总结提炼。及时总结经验做法，${year}年12月30日前完成。
牵头单位：县财政局

二、工作目标
到${year}年12月底，标牌完好率达到95%以上。

云溪县人民政府办公室
`;

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.close());

interface Row {
  readonly taskId: string;
  readonly title: string;
  readonly suggestions: readonly {
    readonly unitId: string;
    readonly reason: string;
    readonly forName: string | null;
    readonly detail: object;
  }[];
}

const office = () => world.as('office');
const gapsOf = async (editionId: string): Promise<Row[]> =>
  expectStatus(await office().get(`/plan-editions/${editionId}/gaps`), 200).body;
const rowOf = async (editionId: string, title: string): Promise<Row> => {
  const found = (await gapsOf(editionId)).find((row) => row.title === title);
  if (found === undefined) throw new Error(`no gap for ${title}`);
  return found;
};
const tasksOf = async (editionId: string) =>
  expectStatus(await office().get(`/plan-editions/${editionId}/tasks`), 200).body;
const corrections = async (query = '') => expectStatus(await office().get(`/corrections${query}`), 200).body.items;
const fill = async (body: object) => expectStatus(await office().post('/tasks/fill', body), 200);
const taskOf = async (editionId: string, title: string) =>
  (await tasksOf(editionId)).find((task: { title: string }) => task.title === title);

describe('two plans of one office', () => {
  let first: string;
  let second: string;

  test('the first teaches: a name, an owner, what was struck out and deleted', async () => {
    const uploaded = await uploadText(world, plan(2026, '市容环境整治'));
    first = uploaded.editionId;
    expect(await corrections()).toEqual([]);
    const named = await rowOf(first, '清理占道经营');
    expect(named.suggestions.map(({ reason }) => reason)).not.toContain('remembered');
    await fill({ taskIds: [named.taskId], resolve: [{ name: '县星河办', unitId: world.unit('县城市管理局') }] });
    const { id, version, parties } = await taskOf(first, '清理占道经营');
    const kept = parties.filter(({ name }: { name: string }) => name !== '全县上下');
    expectStatus(await office().put(`/tasks/${id}/parties`, { parties: kept }, { version }), 200);
    const ownerless = await rowOf(first, '整治破损标牌');
    await fill({ taskIds: [ownerless.taskId], leadUnitId: world.unit('县民政局') });
    const summary = await taskOf(first, '做好总结提炼');
    expectStatus(await office().delete(`/tasks/${summary.id}`), 204);
    const target = (await getEdition(world, first)).elements.find(({ kind }: { kind: string }) => kind === 'target');
    expectStatus(await office().delete(`/plan-elements/${target.id}`, { version: target.version }), 204);

    const learnt = await corrections();
    expect(learnt.map(({ kind, phrase, unitName }: Record<string, string>) => [kind, phrase, unitName])).toEqual([
      ['ignored-phrase', expect.stringContaining('95%'), null],
      ['ignored-phrase', '做好总结提炼', null],
      ['owner-of-work', '整治破损标牌', '县民政局'],
      ['ignored-phrase', '全县上下', null],
      ['alias', '县星河办', '县城市管理局'],
    ]);
    expect(learnt[0]).toMatchObject({ planId: uploaded.planId, createdByName: '王明', usedCount: 0, can: ['forget'] });
    await issue(world, first);
  });

  test('the second is offered all of it, with when and in which plan', async () => {
    ({ editionId: second } = await uploadText(world, plan(2027, '市容环境提升')));
    const [offered] = (await rowOf(second, '清理占道经营')).suggestions;
    expect(offered).toMatchObject({
      ...{ unitId: world.unit('县城市管理局'), reason: 'remembered', forName: '县星河办' },
      detail: {
        planTitle: '云溪县2026年市容环境整治实施方案',
        taskTitle: '清理占道经营',
        at: '2026-11-21T02:00:00.000Z',
      },
    });
    const [owner] = (await rowOf(second, '整治破损标牌')).suggestions;
    expect(owner).toMatchObject({
      ...{ unitId: world.unit('县民政局'), reason: 'remembered' },
      detail: { planTitle: '云溪县2026年市容环境整治实施方案', taskTitle: '整治破损标牌' },
    });
    const task = await taskOf(second, '清理占道经营');
    const struck = task.parties.find(({ name }: { name: string }) => name === '全县上下');
    expect(task).toMatchObject({ ignoredBefore: false, ignoredParties: [struck.id] });
    expect(await taskOf(second, '做好总结提炼')).toMatchObject({ ignoredBefore: true });
    const { elements } = await getEdition(world, second);
    const marked = elements.filter((element: { ignoredBefore: boolean }) => element.ignoredBefore);
    expect(marked.map(({ kind }: { kind: string }) => kind)).toEqual(['target']);
  });

  test('doing the same again counts as a use; doing otherwise takes its place', async () => {
    const named = await rowOf(second, '清理占道经营');
    await fill({ taskIds: [named.taskId], resolve: [{ name: '县星河办', unitId: world.unit('县城市管理局') }] });
    const [alias] = await corrections('?kind=alias');
    expect(alias).toMatchObject({ usedCount: 1, usedAt: '2026-11-21T02:00:00.000Z' });
    const { id, version, parties } = await taskOf(second, '清理占道经营');
    const other = parties.map((party: { name: string }) =>
      party.name === '县星河办' ? { ...party, unitId: world.unit('县公安局') } : party,
    );
    expectStatus(await office().put(`/tasks/${id}/parties`, { parties: other }, { version }), 200);
    const now = await corrections('?kind=alias');
    expect(now.map(({ unitName }: { unitName: string }) => unitName)).toEqual(['县公安局']);
  });

  test('what is forgotten is offered no more, and that is recorded', async () => {
    const [owner] = await corrections('?kind=owner-of-work&q=%E6%A0%87%E7%89%8C');
    expectStatus(await office().delete(`/corrections/${owner.id}`), 204);
    expectStatus(await office().delete(`/corrections/${owner.id}`), 404);
    const [offered] = (await rowOf(second, '整治破损标牌')).suggestions;
    expect(offered).toMatchObject({ reason: 'earlier-plan' });
    const events = await world.as('auditor').get('/audit-events?action=correction.*');
    expect(events.body.items[0]).toMatchObject({ action: 'correction.forget', unitName: '县政府办公室' });
  });

  test('work without owner is offered to who led it in an issued plan, with that plan and task', async () => {
    const [offered] = (await rowOf(second, '整治破损标牌')).suggestions;
    expect(offered).toMatchObject({
      ...{ unitId: world.unit('县民政局'), reason: 'earlier-plan' },
      detail: { planTitle: '云溪县2026年市容环境整治实施方案', taskTitle: '整治破损标牌' },
    });
  });
});

describe('another office of the county', () => {
  const upload = async () => {
    const file = { name: '方案.txt', bytes: Buffer.from(plan(2028, '校园周边整治')) };
    const reply = await world.as('otherOffice').upload('/plans', file, { officeUnitId: world.unit('县教育局') });
    return expectStatus(reply, 201).body.editionId as string;
  };

  test('is offered what a name means, but learns of no plan, owner or deletion it may not see', async () => {
    const edition = await upload();
    const bureau = world.as('otherOffice');
    const gaps: Row[] = expectStatus(await bureau.get(`/plan-editions/${edition}/gaps`), 200).body;
    const named = gaps.find(({ title }) => title === '清理占道经营')?.suggestions[0];
    expect(named).toMatchObject({ reason: 'remembered', detail: { planTitle: null } });
    const reasons = gaps.find(({ title }) => title === '整治破损标牌')?.suggestions.map(({ reason }) => reason);
    expect(reasons).not.toContain('remembered');
    expect(reasons).not.toContain('earlier-plan');
    const tasks = expectStatus(await bureau.get(`/plan-editions/${edition}/tasks`), 200).body;
    expect(tasks.some((task: { ignoredBefore: boolean }) => task.ignoredBefore)).toBe(false);
    const { items } = expectStatus(await bureau.get('/corrections'), 200).body;
    expect(items.map(({ kind, can, planTitle }: Record<string, unknown>) => [kind, can, planTitle])).toEqual([
      ['alias', [], null],
    ]);
  });
});

describe('doubt', () => {
  const doubtful = '一、重点任务\n（一）整改隐患。发现隐患后3个工作日内完成整改。\n牵头单位：县应急管理局\n';

  test('is counted in the head of a draft until a person confirms or edits', async () => {
    const { editionId } = await uploadText(
      world,
      `云溪县隐患整改工作方案\n\n为做好隐患整改工作，制定本方案。\n\n${doubtful}`,
    );
    await world.database.superuser.transaction().execute(async (db) => {
      await db.updateTable('tasks').set({ confidence: 0.7 }).where('editionId', '=', editionId).execute();
      const clause = db.updateTable('planElements').set({ confidence: 0.6 }).where('editionId', '=', editionId);
      await clause.where('kind', '=', 'clause').execute();
      const event = { thingType: 'plans', thingId: editionId, action: 'plan.edit', jurisdictionId: world.county.id };
      await db
        .insertInto('auditEvents')
        .values({ id: editionId, ...event })
        .execute();
    });
    const before = await getEdition(world, editionId);
    const clauses = before.elements.filter(({ kind }: { kind: string }) => kind === 'clause');
    expect(before.doubtful).toMatchObject({ tasks: 1 });
    expect(before.doubtful.elements).toBeGreaterThanOrEqual(clauses.length);
    expect(clauses[0]).toMatchObject({ doubtful: true, reviewedAt: null });
    const [task] = await tasksOf(editionId);
    expect(task).toMatchObject({ doubtful: true, reviewedAt: null });

    const path = `/plan-editions/${editionId}/review`;
    const elementIds = before.elements.map(({ id }: { id: string }) => id);
    expectStatus(await office().post(path, { taskIds: [editionId], elementIds }), 404);
    const reviewed = expectStatus(await office().post(path, { elementIds: [clauses[0].id] }), 200).body;
    expect(reviewed.doubtful.elements).toBe(before.doubtful.elements - 1);
    const rest = expectStatus(await office().post(path, { elementIds }), 200).body;
    expect(rest).toMatchObject({ doubtful: { tasks: 1, elements: 0 }, version: before.version });
    expectStatus(await office().patch(`/tasks/${task.id}`, { title: '整改' }, { version: task.version }), 200);
    const [edited] = await tasksOf(editionId);
    expect(edited).toMatchObject({ doubtful: false, reviewedAt: '2026-11-21T02:00:00.000Z' });
    expect((await getEdition(world, editionId)).doubtful).toEqual({ tasks: 0, elements: 0 });
  });
});
