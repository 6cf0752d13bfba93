import { uuidv7 } from 'uuidv7';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createWorld, type World } from '../../../test/world.ts';
import { expectStatus, fillGaps, getEdition, issue, step, uploadText } from './test/plan-world.ts';
import { samplePlan } from './test/sample-plan.ts';

let world: World;

beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.close());

const noSuch = '01900000-0000-7000-8000-000000000000';

describe('reading an edition', () => {
  let editionId: string;
  let planId: string;
  beforeAll(async () => {
    ({ editionId, planId } = await uploadText(world));
  });

  test('needs a session', async () => {
    for (const path of ['/plans', `/plans/${planId}`, `/plan-editions/${editionId}`]) {
      expect((await world.as(null).get(path)).status).toBe(401);
    }
  });

  test('of a draft is for the office, the approver and leaders alone', async () => {
    for (const actor of ['office', 'approver', 'leader'] as const) {
      expect((await world.as(actor).get(`/plan-editions/${editionId}`)).status).toBe(200);
    }
    const others = ['contactHousing', 'otherOffice', 'systemAdministrator', 'auditor', 'postless', 'stranger'] as const;
    for (const actor of others) {
      expect((await world.as(actor).get(`/plan-editions/${editionId}`)).status, actor).toBe(404);
      expect((await world.as(actor).get(`/plans/${planId}`)).status, actor).toBe(404);
      expect((await world.as(actor).get('/plans')).body.items, actor).toEqual([]);
    }
  });

  test('of an issued plan shows the units addressed no remarks', async () => {
    const issued = (await uploadText(world, samplePlan.replace('逐户整改', '定期整改'))).editionId;
    await issue(world, issued);
    expect((await getEdition(world, issued)).lint).not.toEqual([]);
    const seen = expectStatus(await world.as('contactHousing').get(`/plan-editions/${issued}`), 200).body;
    expect(seen).toMatchObject({ lint: [], signOffs: [], can: [] });
  });

  test('answers 404 for none, 400 for an id that is none', async () => {
    expect((await world.as('office').get(`/plan-editions/${noSuch}`)).body.code).toBe('not-found');
    expect((await world.as('office').get('/plan-editions/draft')).body.code).toBe('invalid-request');
  });

  test('says what each post may do', async () => {
    const can = async (actor: 'office' | 'approver' | 'leader') =>
      (await world.as(actor).get(`/plan-editions/${editionId}`)).body.can;
    expect(await can('office')).toEqual(['edit', 'submit']);
    expect(await can('approver')).toEqual([]);
    expect(await can('leader')).toEqual([]);
  });

  test('gives every element a place whose text it is', async () => {
    const { text, elements } = await getEdition(world, editionId);
    const cite = elements.find(({ kind }: { kind: string }) => kind === 'cite');
    expect(text.slice(cite.start, cite.end)).toBe(cite.data.name);
    const clauses = elements.filter(({ kind }: { kind: string }) => kind === 'clause');
    const starts = clauses.map(({ start }: { start: number }) => start);
    expect(starts).toEqual([...starts].sort((a, b) => a - b));
  });
});

describe('the list of plans', () => {
  let listed: World;
  beforeAll(async () => {
    listed = await createWorld();
    await uploadText(listed);
    await uploadText(listed, samplePlan.replaceAll('农村人居环境整治提升', '校园安全100%_排查'));
    await issue(listed, (await uploadText(listed, samplePlan.replaceAll('农村人居环境', '城乡道路'))).editionId);
  });
  afterAll(() => listed.close());

  const titles = async (query: string) =>
    expectStatus(await listed.as('office').get(`/plans?${query}`), 200).body.items.map(
      (item: { title: string }) => item.title,
    );

  test('is newest first, page by page', async () => {
    const first = expectStatus(await listed.as('office').get('/plans?limit=2'), 200).body;
    expect(first.items.map((item: { title: string }) => item.title)).toEqual([
      '云溪县城乡道路整治提升行动方案',
      '云溪县校园安全100%_排查行动方案',
    ]);
    const second = expectStatus(await listed.as('office').get(`/plans?limit=2&cursor=${first.nextCursor}`), 200).body;
    expect(second.items).toHaveLength(1);
    expect(second.nextCursor).toBeNull();
    expect((await listed.as('office').get('/plans?limit=500')).status).toBe(400);
  });

  test('searches titles for just what was typed', async () => {
    expect(await titles(`q=${encodeURIComponent('校园')}`)).toHaveLength(1);
    expect(await titles(`q=${encodeURIComponent('100%_')}`)).toHaveLength(1);
    expect(await titles(`q=${encodeURIComponent('%')}`)).toHaveLength(1);
    expect(await titles(`q=${encodeURIComponent('_')}`)).toHaveLength(1);
    expect(await titles(`q=${encodeURIComponent('\\')}`)).toEqual([]);
  });

  test('filters by state', async () => {
    expect(await titles('state=issued')).toEqual(['云溪县城乡道路整治提升行动方案']);
    expect(await titles('state=draft')).toHaveLength(2);
    expect((await listed.as('office').get('/plans?state=lost')).status).toBe(400);
  });

  test('counts tasks and gaps', async () => {
    const { items } = (await listed.as('office').get('/plans')).body;
    expect(items[0].counts).toMatchObject({ gaps: 0, done: 0 });
    expect(items[1].counts.gaps).toBeGreaterThan(0);
    expect(items[0].counts.tasks).toBe(items[1].counts.tasks);
  });

  test('shows a unit the plans that give it work, once issued', async () => {
    const seen = (await listed.as('contactHousing').get('/plans')).body.items;
    expect(seen.map((item: { title: string }) => item.title)).toEqual(['云溪县城乡道路整治提升行动方案']);
    const edition = expectStatus(
      await listed.as('contactHousing').get(`/plan-editions/${seen[0].edition.id}`),
      200,
    ).body;
    expect(edition).toMatchObject({ can: [], lint: [], signOffs: [] });
    expect(edition.elements.length).toBeGreaterThan(5);
    expect((await listed.as('contactHousing').get(`/plan-editions/${edition.id}/lint`)).status).toBe(403);
    expect((await listed.as('contactHousing').get(`/plan-editions/${edition.id}/issue-preview`)).status).toBe(403);
    expect((await listed.as('contactVillage').get('/plans')).body.items).toEqual([]);
  });
});

describe('correcting the head of a draft', () => {
  test('is refused to all but the office', async () => {
    const { editionId } = await uploadText(world);
    const send = (actor: Parameters<World['as']>[0]) =>
      world.as(actor).patch(`/plan-editions/${editionId}`, { title: '新题目' }, { version: 1 });
    expect((await send(null)).status).toBe(401);
    expect((await send('approver')).status).toBe(403);
    expect((await send('leader')).status).toBe(403);
    expect((await send('otherOffice')).status).toBe(404);
    expect((await send('stranger')).status).toBe(404);
  });

  test('needs the version seen, and shows the newer one', async () => {
    const { editionId } = await uploadText(world);
    const send = (body: object, version?: number) =>
      world.as('office').patch(`/plan-editions/${editionId}`, body, version === undefined ? {} : { version });
    expect((await send({ title: '甲' })).body.code).toBe('version-required');
    expectStatus(await send({ title: '甲' }, 1), 200);
    const stale = await send({ title: '乙' }, 1);
    expect([stale.status, stale.body.code, stale.body.current.title]).toEqual([409, 'stale-version', '甲']);
    expect((await send({ year: 1900 }, 2)).status).toBe(400);
    expect((await send({ title: ' ' }, 2)).status).toBe(400);
    expect((await send({ issuedOn: '2026-02-30' }, 2)).status).toBe(400);
    expect((await send({ title: '空\u0000字' }, 2)).status).toBe(400);
  });

  test('changes the plan’s title too, and is recorded with what stood there', async () => {
    const { editionId, planId } = await uploadText(world);
    const change = {
      title: '新题目',
      issuer: '云溪县人民政府',
      docNumber: '云政发〔2026〕8号',
      issuedOn: '2026-06-18',
    };
    const head = expectStatus(
      await world.as('office').patch(`/plan-editions/${editionId}`, change, { version: 1 }),
      200,
    ).body;
    expect(head).toMatchObject({ ...change, version: 2, suggestedYear: 2026 });
    expect((await world.as('office').get(`/plans/${planId}`)).body.title).toBe('新题目');
    const [event] = await world.database.superuser
      .selectFrom('auditEvents')
      .select('change')
      .where('thingId', '=', editionId)
      .where('action', '=', 'plan.edit')
      .execute();
    expect(event?.change).toMatchObject({
      before: { title: '云溪县农村人居环境整治提升行动方案', docNumber: null },
      after: change,
    });
  });

  test('setting the year dates phases, dates and tasks, and another year dates them again', async () => {
    const milestone = samplePlan.replace('9月30日前完成。', '9月30日前完成50%，10月31日前完成100%。');
    const { editionId } = await uploadText(world, milestone);
    const dates = async () => {
      const edition = await getEdition(world, editionId);
      const phase = edition.elements.find(({ data }: { data: { name?: string } }) => data.name === '集中整治阶段');
      const rows = await world.database.superuser
        .selectFrom('tasks')
        .select(['id', 'title', 'dueDate'])
        .where('editionId', '=', editionId)
        .execute();
      const due = rows.find(({ title }) => title === '整治农村厕所')?.dueDate;
      const rubbish = rows.find(({ title }) => title === '清理生活垃圾');
      const milestones = await world.database.superuser
        .selectFrom('milestones')
        .select('dueDate')
        .where('taskId', '=', rubbish?.id ?? '')
        .orderBy('dueDate')
        .execute();
      return {
        openYear: edition.openYear,
        phase: `${phase.data.startDate} ${phase.data.endDate}`,
        due,
        milestones: milestones.map(({ dueDate }) => dueDate),
      };
    };
    expect(await dates()).toEqual({ openYear: true, phase: '????-08-01 ????-11-30', due: null, milestones: [] });
    await world.as('office').patch(`/plan-editions/${editionId}`, { year: 2026 }, { version: 1 });
    const dated = await dates();
    expect(dated).toEqual({
      openYear: false,
      phase: '2026-08-01 2026-11-30',
      due: '2026-11-30',
      milestones: ['2026-09-30', '2026-10-31'],
    });
    await world.as('office').patch(`/plan-editions/${editionId}`, { year: 2027 }, { version: 2 });
    const again = await dates();
    expect(again).toMatchObject({ phase: '2027-08-01 2027-11-30', due: '2027-11-30' });
    expect(again.milestones).toEqual(dated.milestones.map((day) => day.replace('2026', '2027')));
    expectStatus(await world.as('office').patch(`/plan-editions/${editionId}`, { year: null }, { version: 3 }), 200);
    expect(await dates()).toEqual({ openYear: true, phase: '????-08-01 ????-11-30', due: null, milestones: [] });
  });
});

describe('the remarks', () => {
  test('tell what is missing now, not what was missing at upload', async () => {
    const { editionId } = await uploadText(world);
    const remarks = async () =>
      expectStatus(await world.as('office').get(`/plan-editions/${editionId}/lint`), 200).body;
    const rules = async () => (await remarks()).map(({ rule }: { rule: string }) => rule);
    expect(await rules()).toEqual(
      expect.arrayContaining(['task-without-owner', 'task-without-deadline', 'unknown-unit']),
    );
    const unknown = (await remarks()).find(({ rule }: { rule: string }) => rule === 'unknown-unit');
    expect(unknown).toMatchObject({ severity: 'warning', taskId: expect.any(String), clauseId: expect.any(String) });
    const { text, lint } = await getEdition(world, editionId);
    expect(text.slice(unknown.start, unknown.end)).toBe(unknown.raw);
    expect(lint).toEqual(await remarks());
    await fillGaps(world, editionId);
    const left = await rules();
    expect(left).not.toContain('task-without-owner');
    expect(left).not.toContain('task-without-deadline');
    expect(left).toContain('unknown-unit');
  });

  test('say that a deadline of a draft has passed, by the day it is, until it is moved', async () => {
    const { editionId } = await uploadText(world, samplePlan.replace('11月底前', '2026年10月底前'));
    const past = async () => {
      const { body } = await world.as('office').get(`/plan-editions/${editionId}/lint`);
      return body.filter(({ rule }: { rule: string }) => rule === 'deadline-in-the-past');
    };
    const [remark, ...others] = await past();
    expect(others).toEqual([]);
    expect(remark).toMatchObject({
      raw: '2026年10月底前',
      message: { zh: expect.stringContaining('今天是2026-11-21') },
    });
    const fill = { taskIds: [remark.taskId], dueDate: '2026-12-20' };
    expectStatus(await world.as('office').post('/tasks/fill', fill), 200);
    expect(await past()).toEqual([]);
    world.clock.advance(40);
    expect(await past()).toHaveLength(1);
    world.clock.advance(-40);
  });

  test('name what an item above names once, there', async () => {
    const above = samplePlan.replace('三、重点任务', '三、重点任务（县星光办牵头）').replace('县星河办', '县民政局');
    const { editionId } = await uploadText(world, above);
    const { body } = await world.as('office').get(`/plan-editions/${editionId}/lint`);
    const said = body.filter(({ rule, raw }: Record<string, string>) => rule === 'unknown-unit' && raw === '县星光办');
    expect(said).toHaveLength(1);
    const { text } = await getEdition(world, editionId);
    expect(said[0].start).toBe(text.indexOf('县星光办'));
  });

  test('tell a name of two villages from a name of none', async () => {
    const { editionId } = await uploadText(world, samplePlan.replace('县星河办', '东风村'));
    const { body } = await world.as('office').get(`/plan-editions/${editionId}/lint`);
    const remark = body.find(({ rule }: { rule: string }) => rule === 'ambiguous-unit');
    expect(remark).toMatchObject({ raw: '东风村', message: { zh: expect.stringContaining('2 个') } });
  });
});

describe('the way to issue', () => {
  /** Who may take each step, and what everyone else gets. */
  const steps = [
    { action: 'submit', by: 'office', body: undefined, from: [] },
    { action: 'recall', by: 'office', body: undefined, from: ['submit'] },
    { action: 'return', by: 'approver', body: { note: '请补充时限' }, from: ['submit'] },
    { action: 'sign', by: 'approver', body: undefined, from: ['submit'] },
    { action: 'issue', by: 'office', body: undefined, from: ['submit', 'sign'] },
    { action: 'withdraw', by: 'office', body: { reason: '上级另有部署' }, from: ['submit', 'sign', 'issue'] },
  ] as const;
  const results = {
    submit: 'submitted',
    recall: 'draft',
    return: 'draft',
    sign: 'signed',
    issue: 'issued',
    withdraw: 'withdrawn',
  };

  test.each(steps)('$action is the $by’s', async ({ action, by, body, from }) => {
    const { editionId } = await uploadText(world);
    await fillGaps(world, editionId);
    for (const before of from) expectStatus(await step(world, editionId, before), 200);
    const { version } = await getEdition(world, editionId);
    const send = (actor: Parameters<World['as']>[0], seen = version) =>
      world.as(actor).post(`/plan-editions/${editionId}/${action}`, body, { version: seen });
    expect((await send(null)).status).toBe(401);
    for (const other of ['office', 'approver'] as const) {
      if (other !== by) expect((await send(other)).status).toBe(403);
    }
    expect((await send('leader')).status).toBe(403);
    expect((await send('otherOffice')).status).toBe(404);
    expect((await send('stranger')).status).toBe(404);
    if (body !== undefined) {
      expect((await world.as(by).post(`/plan-editions/${editionId}/${action}`, {}, { version })).status).toBe(400);
    }
    expect((await send(by, version - 1)).body.code).toBe('stale-version');
    expect(expectStatus(await send(by), 200).body.state).toBe(results[action]);
    expect((await getEdition(world, editionId)).state).toBe(results[action]);
  });

  test.each([
    ['draft', [], ['recall', 'return', 'sign', 'issue', 'withdraw']],
    ['submitted', ['submit'], ['submit', 'issue', 'withdraw']],
    ['signed', ['submit', 'sign'], ['submit', 'return', 'sign', 'withdraw']],
    ['issued', ['submit', 'sign', 'issue'], ['submit', 'recall', 'return', 'sign', 'issue']],
  ])('a %s edition refuses what the table does not hold', async (state, before, refused) => {
    const { editionId } = await uploadText(world);
    await fillGaps(world, editionId);
    for (const action of before) expectStatus(await step(world, editionId, action), 200);
    for (const action of refused) {
      const reply = await step(world, editionId, action, { note: '因', reason: '因' });
      expect([reply.status, reply.body.code], `${state} ${action}`).toEqual([409, 'state-refuses']);
    }
  });

  test('keeps every step with its hand and note', async () => {
    const { editionId } = await uploadText(world);
    await fillGaps(world, editionId);
    await step(world, editionId, 'submit');
    expectStatus(await step(world, editionId, 'return', { note: '第三项时限太紧' }), 200);
    const returned = await getEdition(world, editionId);
    expect(returned).toMatchObject({ state: 'draft', returnNote: '第三项时限太紧', can: ['edit', 'submit'] });
    await step(world, editionId, 'submit');
    expectStatus(await step(world, editionId, 'sign', { note: '同意' }), 200);
    const signed = await getEdition(world, editionId);
    expect(signed).toMatchObject({ state: 'signed', returnNote: null, signedAt: expect.any(String) });
    expect(
      signed.signOffs.map(({ act, note, accountName }: Record<string, string>) => [act, note, accountName]),
    ).toEqual([
      ['submit', null, '王明'],
      ['return', '第三项时限太紧', '赵县长'],
      ['submit', null, '王明'],
      ['sign', '同意', '赵县长'],
    ]);
  });

  test('is barred by gaps from the first step, with the list', async () => {
    const { editionId } = await uploadText(world);
    const reply = await step(world, editionId, 'submit');
    expect([reply.status, reply.body.code]).toEqual([409, 'tasks-have-gaps']);
    const preview = expectStatus(await world.as('office').get(`/plan-editions/${editionId}/issue-preview`), 200).body;
    expect(reply.body.blocking).toEqual(preview.blocking);
    expect(preview.blocking.length).toBeGreaterThan(0);
  });

  test('is barred for a plan without tasks', async () => {
    const { editionId } = await uploadText(world, '云溪县某项工作方案\n\n一、工作目标\n改善环境。\n');
    expect((await step(world, editionId, 'submit')).body.code).toBe('plan-has-no-tasks');
  });

  test('two who act at once: one wins, the other is shown the newer state', async () => {
    const { editionId } = await uploadText(world);
    await fillGaps(world, editionId);
    const { version } = await getEdition(world, editionId);
    const send = () => world.as('office').post(`/plan-editions/${editionId}/submit`, undefined, { version });
    const statuses = (await Promise.all([send(), send(), send()])).map(({ status }) => status);
    expect(statuses.sort()).toEqual([200, 409, 409]);
  });

  test('goes round signing where the jurisdiction does not sign', async () => {
    const small = await createWorld();
    await small.database.superuser.transaction().execute(async (db) => {
      const { id } = small.county;
      await db
        .updateTable('jurisdictions')
        .set({ settings: JSON.stringify({ signOff: false }) })
        .where('id', '=', id)
        .execute();
      const event = { id: uuidv7(), jurisdictionId: id, action: 'jurisdiction.update', thingType: 'jurisdictions' };
      await db
        .insertInto('auditEvents')
        .values({ ...event, thingId: id })
        .execute();
    });
    const { editionId } = await uploadText(small);
    await fillGaps(small, editionId);
    expect((await getEdition(small, editionId)).can).toEqual(['edit', 'issue']);
    expect((await step(small, editionId, 'submit')).body.code).toBe('state-refuses');
    expect(expectStatus(await step(small, editionId, 'issue'), 200).body.state).toBe('issued');
    await small.close();
  });
});

describe('issuing', () => {
  test('binds the units in the same stroke, and repeated binds nobody twice', async () => {
    const { editionId, planId } = await uploadText(world);
    await fillGaps(world, editionId);
    await step(world, editionId, 'submit');
    await step(world, editionId, 'sign');
    const preview = (await world.as('office').get(`/plan-editions/${editionId}/issue-preview`)).body;
    const { version } = await getEdition(world, editionId);
    const send = () =>
      world.as('office').post(`/plan-editions/${editionId}/issue`, undefined, { version, key: `issue-${editionId}` });
    const [first, second] = await Promise.all([send(), send()]);
    expect([first.status, second.status]).toEqual([200, 200]);
    const { superuser } = world.database;
    const assignments = await superuser
      .selectFrom('assignments')
      .select('unitId')
      .where('planId', '=', planId)
      .execute();
    const promised = preview.units.flatMap((unit: { new: unknown[] }) => unit.new);
    expect(assignments).toHaveLength(promised.length);
    expect(new Set(assignments.map(({ unitId }) => unitId)).size).toBe(preview.units.length);
    const states = await superuser.selectFrom('tasks').select('state').where('editionId', '=', editionId).execute();
    expect(new Set(states.map(({ state }) => state))).toEqual(new Set(['issued']));
    const plan = (await world.as('office').get(`/plans/${planId}`)).body;
    expect(plan.edition).toMatchObject({ id: editionId, state: 'issued', issuedAt: expect.any(String) });
  });

  test('withdrawing ends the tasks with the reason', async () => {
    const { editionId } = await uploadText(world);
    await issue(world, editionId);
    expectStatus(await step(world, editionId, 'withdraw', { reason: '上级另有部署' }), 200);
    const { superuser } = world.database;
    const tasks = await superuser
      .selectFrom('tasks')
      .select(['state', 'stateReason'])
      .where('editionId', '=', editionId)
      .execute();
    expect(new Set(tasks.map(({ state, stateReason }) => `${state} ${stateReason}`))).toEqual(
      new Set(['withdrawn 上级另有部署']),
    );
  });
});
