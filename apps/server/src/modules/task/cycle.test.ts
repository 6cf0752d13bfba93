// The cycle of a task from minutes: drafted, issued to units, accepted, reported, confirmed, closed.
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { createWorld, startOfWorld, type World } from '../../../test/world.ts';
import { acceptAssignment } from './assignment.service.ts';
import { type AssignmentView, assignmentOf, issueTask } from './test/task-world.ts';

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.close());
beforeEach(() => world.clock.set(startOfWorld));

const issue = (extra?: object) => issueTask(world, extra);

test('issuing gives each unit one assignment, two working days to accept, and the lead its place', async () => {
  const task = await issue();
  expect(task).toMatchObject({ state: 'issued', light: 'not-accepted', leadUnit: { name: '县住房和城乡建设局' } });
  expect(task.assignments.map(({ unitName, role, state, acceptBy }) => [unitName, role, state, acceptBy])).toEqual(
    expect.arrayContaining([
      ['县住房和城乡建设局', 'lead', 'issued', '2026-11-24'],
      ['县城市管理局', 'responsible', 'issued', '2026-11-24'],
      ['清河镇', 'responsible', 'issued', '2026-11-24'],
      ['柳林镇', 'responsible', 'issued', '2026-11-24'],
      ['石桥镇', 'responsible', 'issued', '2026-11-24'],
      ['县财政局', 'support', 'issued', '2026-11-24'],
    ]),
  );
  expect(task.assignments).toHaveLength(6);
  expect(task.can).toEqual(['close', 'suspend', 'withdraw']);
});

test('the whole cycle', async () => {
  const task = await issue();
  const path = `/tasks/${task.id}`;
  const city = assignmentOf(task, '县城市管理局');
  const housing = assignmentOf(task, '县住房和城乡建设局');
  const accepted = await world.as('contactCity').post(`/assignments/${city.id}/accept`, undefined, { version: 1 });
  expect(accepted).toMatchObject({ status: 200, body: { state: 'accepted', can: ['report', 'report-complete'] } });
  await world.as('contactHousing').post(`/assignments/${housing.id}/accept`, undefined, { version: 1 });

  const report = { text: '已完成三个市场的整治', percent: 60 };
  expect(await world.as('contactCity').post(`/assignments/${city.id}/report`, report)).toMatchObject({
    status: 200,
    body: { progress: 60, version: 2 },
  });
  // Only the lead's word is the task's.
  expect((await world.as('office').get(path)).body).toMatchObject({ progress: 0, latestText: null, light: 'on-pace' });
  await world.as('contactHousing').post(`/assignments/${housing.id}/report`, { text: '总体过半', percent: 55 });
  expect((await world.as('office').get(path)).body).toMatchObject({ progress: 55, latestText: '总体过半' });

  const complete = await world
    .as('contactCity')
    .post(`/assignments/${city.id}/report-complete`, { text: '全部完成' }, { version: 2 });
  expect(complete).toMatchObject({ status: 200, body: { state: 'reported-complete', can: [] } });
  const returned = await world
    .as('contactHousing')
    .post(`/assignments/${city.id}/return`, { reason: '缺少照片' }, { version: 3 });
  expect(returned).toMatchObject({ status: 200, body: { state: 'returned', stateNote: '缺少照片' } });
  await world.as('contactCity').post(`/assignments/${city.id}/report-complete`, { text: '已补照片' }, { version: 4 });
  const confirmed = await world.as('contactHousing').post(`/assignments/${city.id}/confirm`, {}, { version: 5 });
  expect(confirmed).toMatchObject({ status: 200, body: { state: 'confirmed', light: 'done', progress: 100 } });

  const tooEarly = await world
    .as('contactHousing')
    .post(`/assignments/${housing.id}/report-complete`, { text: '完成' }, { version: 2 });
  expect(tooEarly).toMatchObject({ status: 409, body: { code: 'others-not-confirmed', units: expect.any(Array) } });
  const applied = await world
    .as('contactHousing')
    .post(
      `/assignments/${housing.id}/report-complete`,
      { text: '完成', explanation: '三镇无农贸市场' },
      { version: 2 },
    );
  expect(applied).toMatchObject({ status: 200, body: { state: 'reported-complete', stateNote: '三镇无农贸市场' } });

  const closed = await world.as('office').post(`${path}/close`, {}, { version: task.version });
  expect(closed).toMatchObject({ status: 200, body: { state: 'closed', light: 'done', progress: 100, can: [] } });
  const states = Object.fromEntries(
    closed.body.assignments.map(({ unitName, state }: AssignmentView) => [unitName, state]),
  );
  expect(states).toEqual({
    县住房和城乡建设局: 'confirmed',
    县城市管理局: 'confirmed',
    县财政局: 'confirmed',
    清河镇: 'ended',
    柳林镇: 'ended',
    石桥镇: 'ended',
  });
  expect(closed.body.reports.map((each: { kind: string }) => each.kind)).toHaveLength(5);
  expect(closed.body.history.map((entry: { action: string }) => entry.action)).toContain('task.close');
});

test('two accept at once, both having seen version 1: one is told that the other was faster', async () => {
  const city = assignmentOf(await issue(), '县城市管理局');
  const gate = signal();
  const written = signal();
  const first = world.context('contactCity', async (ctx) => {
    await acceptAssignment(ctx, city.id, 1);
    written.resolve();
    await gate.promise;
  });
  await written.promise;
  // The second reads before the first has committed, and then waits for its row.
  const second = world.as('contactCity').post(`/assignments/${city.id}/accept`, undefined, { version: 1 });
  await waitForLock();
  gate.resolve();
  await first;
  expect(await second).toMatchObject({
    status: 409,
    body: { code: 'stale-version', current: { state: 'accepted', version: 2 } },
  });
});

function signal() {
  let resolve = () => {};
  const promise = new Promise<void>((done) => {
    resolve = done;
  });
  return { promise, resolve };
}

async function waitForLock(): Promise<void> {
  for (;;) {
    const found = await sql`select from pg_locks where not granted`.execute(world.database.superuser);
    if (found.rows.length > 0) return;
  }
}

test('a phone that repeats a report files it once', async () => {
  const task = await issue();
  const city = assignmentOf(task, '县城市管理局');
  await world.as('contactCity').post(`/assignments/${city.id}/accept`, undefined, { version: 1 });
  const send = () =>
    world
      .as('contactCity')
      .post(`/assignments/${city.id}/report`, { text: '进展', percent: 10 }, { key: `phone-${city.id}` });
  const replies = await Promise.all([send(), send(), send()]);
  expect(replies.map((reply) => reply.status)).toEqual([200, 200, 200]);
  expect((await world.as('office').get(`/tasks/${task.id}`)).body.reports).toHaveLength(1);
});
