// Later due dates: asked for by a unit, decided by the office, all kept.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type ActorName, createWorld, type World } from '../../../test/world.ts';
import { assignmentOf, expectOk, issueTask, showTask, type TaskView } from './test/task-world.ts';

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.close());

function ask(task: TaskView, actor: ActorName, unitName: string, newDueDate = '2027-01-31') {
  const assignmentId = assignmentOf(task, unitName).id;
  return world
    .as(actor)
    .post(`/tasks/${task.id}/deadline-requests`, { newDueDate, reason: '雨季影响施工', assignmentId });
}

test('asked for by the unit alone, once at a time, for a later day', async () => {
  const task = await issueTask(world);
  expect((await ask(task, 'contactCity', '县住房和城乡建设局')).status).toBe(403);
  expect((await ask(task, 'otherOffice', '县住房和城乡建设局')).status).toBe(404);
  expect((await ask(task, 'contactHousing', '县住房和城乡建设局', '某月')).status).toBe(400);
  expect(await ask(task, 'contactHousing', '县住房和城乡建设局', '2026-12-31')).toMatchObject({
    status: 409,
    body: { code: 'deadline-not-later' },
  });
  const asked = await ask(task, 'contactHousing', '县住房和城乡建设局');
  expect(asked).toMatchObject({
    status: 201,
    body: { state: 'pending', oldDueDate: '2026-12-31', newDueDate: '2027-01-31', can: [], requestedByName: '李建' },
  });
  expect(await ask(task, 'contactHousing', '县住房和城乡建设局')).toMatchObject({
    status: 409,
    body: { code: 'deadline-request-pending' },
  });
  expect((await ask(task, 'contactCity', '县城市管理局')).status).toBe(201);
});

test('approved, the date moves, and what was asked stays on record', async () => {
  const task = await issueTask(world);
  const { id } = expectOk(await ask(task, 'contactHousing', '县住房和城乡建设局'));
  const decide = (actor: ActorName, approve = true) =>
    world.as(actor).post(`/deadline-requests/${id}/decide`, { approve, note: '同意' });
  expect((await decide('contactHousing')).status).toBe(403);
  expect((await decide('contactCity')).status).toBe(404);
  expect((await decide('leader')).status).toBe(403);
  expect(await decide('office')).toMatchObject({
    status: 200,
    body: { state: 'approved', decidedByName: '王明', decisionNote: '同意' },
  });
  expect(await decide('office', false)).toMatchObject({ status: 409, body: { code: 'state-refuses' } });
  const shown = await showTask(world, task.id);
  expect(shown).toMatchObject({ dueDate: '2027-01-31', version: task.version + 1 });
  expect(shown).toMatchObject({ deadlineRequests: [{ state: 'approved', oldDueDate: '2026-12-31' }] });
});

test('refused, nothing moves, and it may be asked again', async () => {
  const task = await issueTask(world);
  const { id } = expectOk(await ask(task, 'contactHousing', '县住房和城乡建设局'));
  expectOk(await world.as('office').post(`/deadline-requests/${id}/decide`, { approve: false }));
  expect(await showTask(world, task.id)).toMatchObject({ dueDate: '2026-12-31', version: task.version });
  expect((await ask(task, 'contactHousing', '县住房和城乡建设局')).status).toBe(201);
});

test('two decisions at once: one holds', async () => {
  const task = await issueTask(world);
  const { id } = expectOk(await ask(task, 'contactHousing', '县住房和城乡建设局'));
  const decide = (approve: boolean) => world.as('office').post(`/deadline-requests/${id}/decide`, { approve });
  const replies = await Promise.all([decide(true), decide(false)]);
  expect(replies.map((reply) => reply.status).sort()).toEqual([200, 409]);
});

test('a standing task has no date to move, a support unit none to miss', async () => {
  const standing = await issueTask(world, { standing: true, dueDate: null });
  expect(await ask(standing, 'contactHousing', '县住房和城乡建设局')).toMatchObject({
    status: 409,
    body: { code: 'deadline-standing' },
  });
  expect((await showTask(world, standing.id, 'contactHousing')).can).toEqual([]);
  const dated = await issueTask(world);
  expect((await showTask(world, dated.id, 'contactHousing')).can).toEqual(['request-deadline']);
});
