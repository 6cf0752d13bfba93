// A second edition, from upload to what the units are told: what was done on a task stays with it.
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { World } from '../../../test/world.ts';
import type { Told } from '../task/told.schema.ts';
import {
  accept,
  assignmentOf,
  createEditionScene,
  decideAll,
  type EditionScene,
  getChanges,
  getTask,
  issueSecond,
  issueSteps,
  rowOf,
  uploadNext,
} from './test/edition-scene.ts';
import { expectStatus, getEdition, step } from './test/plan-world.ts';
import { secondEdition } from './test/two-editions.ts';

let scene: EditionScene;
let world: World;
beforeEach(async () => {
  scene = await createEditionScene();
  world = scene.world;
});
afterEach(() => world.close());

const taskId = (title: string) => scene.tasks[title] as string;
const rowsOf = async (editionId: string) =>
  (await getChanges(world, editionId)).rows.map(({ kind, old, new: next, changes, waiting }) =>
    [kind, old?.title ?? '—', next?.title ?? '—', changes.join('+') || '·', waiting ? 'waits' : ''].join(' ').trim(),
  );

describe('the changes', () => {
  test('stand side by side, what ends where it stood, what is doubtful waiting', async () => {
    const second = await uploadNext(world, scene.planId, secondEdition);
    expect(await rowsOf(second)).toEqual([
      'continued 清理积存垃圾 清理积存垃圾 ·',
      'continued 修缮破损路面 修缮破损路面 reworded+new-date',
      'new — 整治市场周边占道经营 ·',
      'continued 整治农贸市场 规范市场内部秩序 reworded waits',
      'dropped 规范车辆停放 — · waits',
      'new — 建设口袋公园 ·',
      'continued 清理违规广告 清理违规广告 reworded+new-owner+moved',
      'continued 开展日常保洁 开展日常保洁 reworded',
      'continued 加强宣传引导 加强宣传引导 ·',
    ]);
    const changes = await getChanges(world, second);
    expect(changes.previous).toEqual({ editionId: scene.first, number: 1, title: '云溪县市容环境整治方案' });
    const roads = rowOf(changes, '修缮破损路面');
    expect(roads.old).toMatchObject({ progress: 55, reports: 2, latestText: '过半完成', dueDate: '2026-12-21' });
    expect(roads.new).toMatchObject({ dueDate: '2027-01-15', state: 'draft' });
    expect((await getEdition(world, second)).previousEditionId).toBe(scene.first);
  });

  test('keep from being sent and issued what nobody has confirmed', async () => {
    const second = await uploadNext(world, scene.planId, secondEdition);
    const reply = await step(world, second, 'submit');
    expect([reply.status, reply.body.code]).toEqual([409, 'edition-changes-unconfirmed']);
    const waiting = (await getChanges(world, second)).rows.filter((row) => row.waiting);
    expect([...reply.body.matchIds].sort()).toEqual(waiting.map(({ matchId }) => matchId).sort());
    const matches = waiting.map(({ matchId: id, version }) => ({ id, version }));
    const confirmed = await world.as('office').post(`/plan-editions/${second}/changes/confirm`, { matches });
    expect(expectStatus(confirmed, 200).body.waiting).toBe(0);
    expectStatus(await step(world, second, 'submit'), 200);
    // On its way nothing is decided any more.
    const late = await world.as('office').post(`/plan-editions/${second}/changes/confirm`, { matches });
    expect([late.status, late.body.code]).toEqual([409, 'plan-immutable']);
  });

  test('are decided once by two clerks: the second sees what the first decided', async () => {
    const second = await uploadNext(world, scene.planId, secondEdition);
    const { old, version } = rowOf(await getChanges(world, second), '规范市场内部秩序');
    const drop = { decisions: [{ oldTaskId: old?.taskId, kind: 'drop', version }] };
    const post = () => world.as('office').post(`/plan-editions/${second}/changes/decide`, drop);
    const replies = await Promise.all([post(), post()]);
    expect(replies.map(({ status }) => status).sort()).toEqual([200, 409]);
    const refused = replies.find(({ status }) => status === 409);
    expect(refused?.body.code).toBe('stale-version');
    expect(refused?.body.current.rows).toHaveLength(10);
  });

  test('leave a former counterpart to be decided anew', async () => {
    const second = await uploadNext(world, scene.planId, secondEdition);
    const changes = await getChanges(world, second);
    const decide = (decision: object) =>
      world.as('office').post(`/plan-editions/${second}/changes/decide`, { decisions: [decision] });
    const signs = rowOf(changes, '清理违规广告').new?.taskId;
    const reply = await decide({ oldTaskId: taskId('规范车辆停放'), kind: 'continue', newTaskId: signs });
    const after = expectStatus(reply, 200).body;
    expect(rowOf(after, '清理违规广告')).toMatchObject({
      old: { title: '规范车辆停放' },
      confirmed: true,
      certainty: null,
    });
    expect(
      after.rows.filter((row: { kind: string; waiting: boolean }) => row.kind === 'dropped' && row.waiting),
    ).toMatchObject([{ old: { title: '清理违规广告' } }]);
    const unknown = await decide({ oldTaskId: signs, kind: 'drop' });
    expect([unknown.status, unknown.body.code]).toEqual([422, 'change-of-unknown-task']);
  });

  test('wait where the counterpart was deleted from the draft', async () => {
    const second = await uploadNext(world, scene.planId, secondEdition);
    const { new: litter } = rowOf(await getChanges(world, second), '清理积存垃圾');
    expectStatus(await world.as('office').delete(`/tasks/${litter?.taskId}`), 204);
    const { rows } = await getChanges(world, second);
    const row = rows.find((each) => each.old?.title === '清理积存垃圾');
    expect(row).toMatchObject({ kind: 'dropped', waiting: true });
    const matches = [{ id: row?.matchId, version: row?.version }];
    expectStatus(await world.as('office').post(`/plan-editions/${second}/changes/confirm`, { matches }), 200);
    expect((await getChanges(world, second)).rows.find((each) => each.matchId === row?.matchId)?.waiting).toBe(false);
  });
});

describe('what was written by hand', () => {
  test('goes from the edition in force into the draft, where the text still leaves it open', async () => {
    const second = await uploadNext(world, scene.planId, secondEdition);
    const { items } = (await world.as('office').get(`/tasks?editionId=${second}`)).body;
    const publicity = items.find((task: { title: string }) => task.title === '加强宣传引导');
    expect(publicity).toMatchObject({ leadUnit: { name: '县教育局' }, gaps: [] });
  });

  test('goes on as a task, where a person had made one of text that the compiler reads none in', async () => {
    const office = world.as('office');
    const text = '利用边角地块建设口袋公园三处';
    const second = await uploadNext(world, scene.planId, secondEdition.replace(text, '具体安排另行通知'));
    const sentence = '为改善市容环境，制定本方案。';
    const at = (await getEdition(world, second)).text.indexOf(sentence);
    const place = { editionId: second, startOffset: at, endOffset: at + sentence.length };
    const parties = [{ role: 'lead', name: '县城管局', unitId: world.unit('县城市管理局') }];
    expectStatus(await office.post('/tasks', { ...place, title: '市容环境总体安排', standing: true, parties }), 201);
    const third = await uploadNext(world, scene.planId, secondEdition);
    const { items } = (await office.get(`/tasks?editionId=${third}&q=${encodeURIComponent('总体安排')}`)).body;
    expect(items).toMatchObject([{ standing: true, leadUnit: { name: '县城市管理局' }, gaps: [] }]);
  });

  test('and the decisions go from one draft into the next upload', async () => {
    const second = await uploadNext(world, scene.planId, secondEdition);
    await decideAll(scene, second);
    const park = rowOf(await getChanges(world, second), '建设口袋公园').new?.taskId as string;
    const { version } = await getTask(world, park);
    expectStatus(await world.as('office').patch(`/tasks/${park}`, { dueDate: '2027-02-20' }, { version }), 200);
    const third = await uploadNext(world, scene.planId, secondEdition.replace('三处', '四处'));
    const changes = await getChanges(world, third);
    expect(changes.waiting).toBe(0);
    expect(rowOf(changes, '整治市场周边占道经营')).toMatchObject({ kind: 'continued', confirmed: true });
    expect(rowOf(changes, '规范市场内部秩序')).toMatchObject({ kind: 'split', old: { title: '整治农贸市场' } });
    expect(rowOf(changes, '建设口袋公园').new).toMatchObject({ dueDate: '2027-02-20' });
    const left = await world.database.superuser
      .selectFrom('taskMatches')
      .select('id')
      .where('editionId', '=', second)
      .execute();
    expect(left).toEqual([]);
  });
});

describe('issued', () => {
  test('a task goes on as the same row: progress, reports, evidence, assignments, history', async () => {
    const id = taskId('修缮破损路面');
    const before = await getTask(world, id);
    const second = await issueSecond(scene);
    const after = await getTask(world, id, 'contactQinghe');
    expect(after).toMatchObject({
      id,
      editionId: second,
      number: 2,
      dueDate: '2027-01-15',
      progress: 55,
      state: 'issued',
    });
    expect(after.text).toContain('路沿石');
    expect(after.clauseTitle).toBe('修缮破损路面');
    expect(
      after.assignments.map(({ id: each, state, progress }: Record<string, unknown>) => [each, state, progress]),
    ).toEqual(
      before.assignments.map(({ id: each, state, progress }: Record<string, unknown>) => [each, state, progress]),
    );
    expect(after.reports.map((report: { id: string }) => report.id)).toEqual(
      before.reports
        .filter(({ unitName }: { unitName: string }) => unitName === '清河镇')
        .map(({ id: each }: { id: string }) => each),
    );
    expect(after.reports[0].evidence).toMatchObject([{ id: scene.evidenceId }]);
    const [carried] = after.history;
    expect(carried).toMatchObject({
      action: 'task.carry',
      accountName: '王明',
      change: { edition: { from: 1, to: 2 } },
    });
    expect(carried.change.changes).toContainEqual({ field: 'due', old: '2026-12-21', new: '2027-01-15' });
    expect(after.history.map(({ action }: { action: string }) => action)).toContain('assignment.report');
  });

  test('units new to a task get an assignment, units no longer named have theirs ended, a lead stays', async () => {
    const id = taskId('清理违规广告');
    await accept(world, 'contactQinghe', id, '清河镇');
    await accept(world, 'contactCity', id, '县城市管理局');
    await issueSecond(scene);
    expect(await assignmentOf(world, id, '清河镇')).toMatchObject({ state: 'ended' });
    expect(await assignmentOf(world, id, '县城市管理局')).toMatchObject({ state: 'accepted', role: 'lead' });
    const added = await assignmentOf(world, id, '柳林镇');
    expect(added).toMatchObject({ state: 'issued', role: 'responsible', acceptBy: '2026-11-24' });
    const { responsible } = await getTask(world, id);
    expect(responsible).toMatchObject([{ name: '柳林镇' }]);
  });

  test('a split has its further part, a dropped task ends with the reason, new ones are issued', async () => {
    const second = await issueSecond(scene);
    const { rows, waiting } = await getChanges(world, second);
    expect(waiting).toBe(0);
    const part = rows.find((row) => row.kind === 'split');
    expect(part).toMatchObject({ old: { title: '整治农贸市场' }, new: { title: '规范市场内部秩序', state: 'issued' } });
    const [split] = await world.database.superuser
      .selectFrom('tasks')
      .select('splitFromTaskId')
      .where('id', '=', part?.new?.taskId as string)
      .execute();
    expect(split?.splitFromTaskId).toBe(taskId('整治农贸市场'));
    expect(await getTask(world, taskId('整治农贸市场'))).toMatchObject({
      title: '整治市场周边占道经营',
      state: 'issued',
    });
    expect(await getTask(world, taskId('规范车辆停放'))).toMatchObject({
      state: 'withdrawn',
      stateReason: '第 2 版不再列入',
      editionId: scene.first,
      assignments: [{ state: 'ended' }, { state: 'ended' }],
    });
    expect(rows.find((row) => row.kind === 'new')?.new).toMatchObject({ title: '建设口袋公园', state: 'issued' });
  });

  test('a closed task goes on closed, and nobody is told of it', async () => {
    const id = taskId('加强宣传引导');
    const { version } = await getTask(world, id);
    expectStatus(await world.as('office').post(`/tasks/${id}/close`, { note: '已完成' }, { version }), 200);
    const second = await uploadNext(
      world,
      scene.planId,
      secondEdition.replace('利用广播、宣传栏', '利用广播、宣传栏、短视频'),
    );
    await decideAll(scene, second);
    await issueSteps(world, second);
    const after = await getTask(world, id);
    expect(after).toMatchObject({ state: 'closed', editionId: second, progress: 100, leadUnit: { name: '县教育局' } });
    expect(after.text).toContain('短视频');
    expect(
      (await world.as('otherOffice').get('/messages')).body.items.map((each: { kind: string }) => each.kind),
    ).toEqual(['plan-issued']);
  });

  test('a suspended task stays suspended; a date granted since stays where the text did not change', async () => {
    const litter = taskId('清理积存垃圾');
    const town = await accept(world, 'contactQinghe', litter, '清河镇');
    const wish = { newDueDate: '2027-01-05', reason: '雨雪天气', assignmentId: town };
    const request = await world.as('contactQinghe').post(`/tasks/${litter}/deadline-requests`, wish);
    const { id: requestId } = expectStatus(request, 201).body;
    expectStatus(await world.as('office').post(`/deadline-requests/${requestId}/decide`, { approve: true }), 200);
    const { version } = await getTask(world, litter);
    expectStatus(await world.as('office').post(`/tasks/${litter}/suspend`, { reason: '等待资金' }, { version }), 200);
    const second = await uploadNext(world, scene.planId, secondEdition);
    expect(rowOf(await getChanges(world, second), '清理积存垃圾')).toMatchObject({
      changes: [],
      new: { dueDate: '2027-01-05' },
    });
    await decideAll(scene, second);
    await issueSteps(world, second);
    expect(await getTask(world, litter)).toMatchObject({
      state: 'suspended',
      stateReason: '等待资金',
      dueDate: '2027-01-05',
    });
  });

  test('a request that the new date meets is granted by it; one that asks for more waits on', async () => {
    const roads = taskId('修缮破损路面');
    const ask = async (actor: 'contactQinghe' | 'contactHousing', unit: string, newDueDate: string) => {
      const { id: assignmentId } = await assignmentOf(world, roads, unit);
      const wish = { newDueDate, reason: '气温低', assignmentId };
      expectStatus(await world.as(actor).post(`/tasks/${roads}/deadline-requests`, wish), 201);
    };
    await ask('contactQinghe', '清河镇', '2027-01-10');
    await ask('contactHousing', '县住房和城乡建设局', '2027-02-10');
    await issueSecond(scene);
    const { deadlineRequests, dueDate } = await getTask(world, roads);
    expect(dueDate).toBe('2027-01-15');
    const states = deadlineRequests.map(({ newDueDate, state }: Record<string, string>) => `${newDueDate} ${state}`);
    expect(states.sort()).toEqual(['2027-01-10 approved', '2027-02-10 pending']);
  });

  test('a recurring task is planned anew from now on; what was reported stays', async () => {
    const weekly = taskId('开展日常保洁');
    await accept(world, 'contactQinghe', weekly, '清河镇');
    const ofTown = async () =>
      (await getTask(world, weekly)).occurrences.filter((each: { unitName: string }) => each.unitName === '清河镇');
    const [firstWeek] = await ofTown();
    const report = { text: '本周已保洁', evidenceIds: [] };
    expectStatus(await world.as('contactQinghe').post(`/occurrences/${firstWeek.id}/report`, report), 200);
    await issueSecond(scene);
    const occurrences = await ofTown();
    const states = occurrences.map(({ period, state }: Record<string, string>) => `${period} ${state}`);
    expect(states).toContain('2026-W47 reported');
    expect(states).toContain('2026-11 pending');
    expect(states).toContain('2026-12 pending');
    expect(states.filter((each: string) => each.includes('-W') && each.endsWith('pending'))).toEqual([]);
  });

  test('the studio of the replaced edition still shows its tasks, in its words', async () => {
    const second = await issueSecond(scene);
    const listed = expectStatus(await world.as('office').get(`/plan-editions/${scene.first}/tasks`), 200).body;
    expect(
      listed.map(({ number, title, dueDate }: Record<string, unknown>) => `${number} ${title} ${dueDate}`),
    ).toEqual([
      '1 清理积存垃圾 2026-12-20',
      '2 修缮破损路面 2026-12-21',
      '3 清理违规广告 2026-12-23',
      '4 整治农贸市场 2026-12-24',
      '5 规范车辆停放 2026-12-25',
      '6 开展日常保洁 2027-03-31',
      '7 加强宣传引导 2026-12-28',
    ]);
    expect(listed[2].responsible).toMatchObject([{ name: '清河镇' }]);
    expect((await getEdition(world, scene.first)).state).toBe('replaced');
    expect((await getEdition(world, second)).previousEditionId).toBe(scene.first);
  });

  test('and a third edition carries on from the second', async () => {
    const second = await issueSecond(scene);
    // 清河镇 is named again for the signs, 车辆停放 comes back as a new task.
    const third = await uploadNext(
      world,
      scene.planId,
      secondEdition.replace(/(清理违规广告[\s\S]*?责任单位：)柳林镇/, '$1清河镇'),
    );
    expect((await getChanges(world, third)).waiting).toBe(0);
    await issueSteps(world, third);
    const roads = await getTask(world, taskId('修缮破损路面'));
    expect(roads).toMatchObject({ editionId: third, progress: 55 });
    const carried = roads.history.filter(({ action }: { action: string }) => action === 'task.carry');
    expect(carried.map(({ change }: { change: { edition: object } }) => change.edition)).toEqual([
      { from: 2, to: 3 },
      { from: 1, to: 2 },
    ]);
    const again = await assignmentOf(world, taskId('清理违规广告'), '清河镇');
    expect(again).toMatchObject({ state: 'issued', acceptedAt: null });
    expect(await assignmentOf(world, taskId('清理违规广告'), '柳林镇')).toMatchObject({ state: 'ended' });
    const listed = (await world.as('office').get(`/plan-editions/${second}/tasks`)).body;
    expect(listed).toHaveLength(8);
  });
});

describe('the units', () => {
  const messages = async (actor: 'contactQinghe' | 'contactHousing' | 'contactCity' | 'otherOffice') =>
    (await world.as(actor).get('/messages?unread=true')).body.items as {
      id: string;
      kind: string;
      body: Told;
      can: string[];
    }[];

  test('are told what is new, changed and ended for them, just as the preview said', async () => {
    const second = await uploadNext(world, scene.planId, secondEdition);
    await decideAll(scene, second);
    const preview = expectStatus(await world.as('office').get(`/plan-editions/${second}/issue-preview`), 200).body;
    await issueSteps(world, second);
    const [told] = await messages('contactQinghe');
    expect(told).toMatchObject({ kind: 'plan-changed', can: ['read'] });
    const {
      unchanged,
      new: added,
      changed,
      ended,
    } = preview.units.find((unit: { unitName: string }) => unit.unitName === '清河镇');
    expect(told?.body).toEqual({ new: added, changed, ended });
    expect(unchanged).toBe(1);
    expect(told?.body.new).toMatchObject([
      { title: '规范市场内部秩序', role: 'responsible', splitFrom: '整治农贸市场' },
    ]);
    expect(told?.body.ended.map(({ title, reason }) => `${title} ${reason}`).sort()).toEqual([
      '清理违规广告 not-named',
      '规范车辆停放 dropped',
    ]);
    const roads = told?.body.changed.find(({ title }) => title === '修缮破损路面');
    expect(roads?.changes.map(({ field }) => field)).toEqual(['text', 'due']);
  });

  test('for which nothing changed are told nothing', async () => {
    await issueSecond(scene);
    expect((await messages('otherOffice')).map(({ kind }) => kind)).toEqual(['plan-issued']);
  });

  test('take note once, each for itself', async () => {
    await issueSecond(scene);
    const [told] = await messages('contactQinghe');
    const read = () => world.as('contactQinghe').post(`/messages/${told?.id}/read`);
    expect((await world.as('contactCity').post(`/messages/${told?.id}/read`)).status).toBe(404);
    expect((await world.as('office').post(`/messages/${told?.id}/read`)).status).toBe(403);
    const { readAt } = expectStatus(await read(), 200).body;
    expect(expectStatus(await read(), 200).body).toMatchObject({ readAt, readByName: '刘清', can: [] });
    expect((await messages('contactQinghe')).map(({ kind }) => kind)).toEqual(['plan-issued']);
    const bench = (await world.as('contactQinghe').get('/workbench')).body;
    expect(bench.messages.map(({ kind }: { kind: string }) => kind)).toEqual(['plan-issued']);
  });
});
