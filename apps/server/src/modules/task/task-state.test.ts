// What the office does to issued tasks, and what becomes of their units' work.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createWorld, type World } from '../../../test/world.ts';
import { assignmentOf, expectOk, issueTask, showTask } from './test/task-world.ts';

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.close());

const office = () => world.as('office');
const recurring = { standing: true, dueDate: null, recurring: { every: 'month', times: 1, by: '25' } };

test('closing without the lead’s application needs a word why', async () => {
  const task = await issueTask(world);
  expect(await office().post(`/tasks/${task.id}/close`, {}, { version: task.version })).toMatchObject({
    status: 409,
    body: { code: 'close-needs-note' },
  });
  const closed = await office().post(`/tasks/${task.id}/close`, { note: '并入另一项任务' }, { version: task.version });
  expect(closed).toMatchObject({ status: 200, body: { state: 'closed', stateReason: '并入另一项任务' } });
  expect((await office().post(`/tasks/${task.id}/close`, { note: '再办' }, { version: task.version })).status).toBe(
    409,
  );
});

test('a suspended task refuses its units’ acts, makes no occurrences, and goes on when resumed', async () => {
  const task = await issueTask(world, recurring);
  const city = assignmentOf(task, '县城市管理局');
  const suspend = (actor: 'office' | 'contactHousing') =>
    world.as(actor).post(`/tasks/${task.id}/suspend`, { reason: '资金未到位' }, { version: task.version });
  expect((await suspend('contactHousing')).status).toBe(403);
  const suspended = await suspend('office');
  expect(suspended).toMatchObject({
    status: 200,
    body: { state: 'suspended', stateReason: '资金未到位', light: null },
  });
  expect(suspended.body.can).toEqual(['resume', 'withdraw']);
  const refused = await world.as('contactCity').post(`/assignments/${city.id}/accept`, undefined, { version: 1 });
  expect(refused).toMatchObject({ status: 409, body: { code: 'state-refuses' } });

  world.clock.advance(70);
  const resumed = await office().post(
    `/tasks/${task.id}/resume`,
    { reason: '资金到位' },
    { version: task.version + 1 },
  );
  expect(resumed).toMatchObject({ status: 200, body: { state: 'issued', stateReason: null } });
  const periods = resumed.body.occurrences
    .filter((occurrence: { unitName: string }) => occurrence.unitName === '县城市管理局')
    .map((occurrence: { period: string }) => occurrence.period);
  // Issued on 21 November: this month's and next; resumed on 30 January: from then on, nothing made up for.
  expect(periods).toEqual(['2026-11', '2026-12', '2027-02']);
  world.clock.advance(-70);
});

test('withdrawing ends what was not confirmed', async () => {
  const task = await issueTask(world, recurring);
  const city = assignmentOf(task, '县城市管理局');
  expectOk(await world.as('contactCity').post(`/assignments/${city.id}/accept`, undefined, { version: 1 }));
  const withdrawn = await office().post(
    `/tasks/${task.id}/withdraw`,
    { reason: '任务取消' },
    { version: task.version },
  );
  expect(withdrawn).toMatchObject({ status: 200, body: { state: 'withdrawn', can: [] } });
  expect(new Set(withdrawn.body.assignments.map(({ state }: { state: string }) => state))).toEqual(new Set(['ended']));
  expect(new Set(withdrawn.body.occurrences.map(({ state }: { state: string }) => state))).toEqual(new Set(['ended']));
});

test('the history tells who did what, and a unit what was done with its task', async () => {
  const task = await issueTask(world);
  const path = `/tasks/${task.id}/suspend`;
  expectOk(await office().post(path, { reason: '等待批复' }, { version: task.version }));
  const { history } = (await office().get(`/tasks/${task.id}`)).body;
  expect(history[0]).toMatchObject({
    action: 'task.suspend',
    accountName: '王明',
    unitName: '县政府办公室',
    change: { reason: '等待批复' },
  });
  // It concerns every unit on the task, and why; a correction of the draft before that was the office's own affair.
  const seen = (await world.as('contactCity').get(`/tasks/${task.id}`)).body.history;
  const actions = seen.map((entry: { action: string }) => entry.action);
  expect(actions).toEqual(['task.suspend', 'task.issue']);
});

test('one of two offices at once is told that the other was faster', async () => {
  const task = await issueTask(world);
  const close = () => office().post(`/tasks/${task.id}/close`, { note: '办结' }, { version: task.version });
  const replies = await Promise.all([close(), close()]);
  expect(replies.map((reply) => reply.status).sort()).toEqual([200, 409]);
  expect((await showTask(world, task.id)).version).toBe(task.version + 1);
});
