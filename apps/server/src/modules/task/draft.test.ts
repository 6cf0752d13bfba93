// Draft tasks: edited, filled and issued by the office.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createWorld, type World } from '../../../test/world.ts';
import { addDraft, draftBody, expectOk, type TaskView } from './test/task-world.ts';

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.close());

const office = () => world.as('office');
const bare = () => ({ parties: [], dueDate: null });

describe('adding', () => {
  test('only an office does, for its own unit', async () => {
    expect((await world.as('contactCity').post('/tasks', draftBody(world))).status).toBe(403);
    expect((await world.as('otherOffice').post('/tasks', draftBody(world))).status).toBe(403);
    const own = draftBody(world, { officeUnitId: world.unit('县教育局') });
    expect((await world.as('otherOffice').post('/tasks', own)).status).toBe(201);
  });

  test('what is missing is said', async () => {
    const reply = await office().post('/tasks', draftBody(world, bare()));
    expect(reply).toMatchObject({ status: 201, body: { state: 'draft', light: null, gaps: ['owner', 'due'] } });
    expect(reply.body.can).toEqual(['update', 'delete', 'issue']);
  });

  test('400 for what is no task, 422 for a unit that is not there', async () => {
    expect((await office().post('/tasks', { title: '没有来源' })).status).toBe(400);
    const parties = [{ role: 'lead', name: '县住建局', unitId: world.county.id }];
    expect(await office().post('/tasks', draftBody(world, { parties }))).toMatchObject({
      status: 422,
      body: { code: 'unit-unknown' },
    });
  });

  test('the due date is not before the first day', async () => {
    const reply = await office().post('/tasks', draftBody(world, { beginDate: '2027-01-01' }));
    expect(reply).toMatchObject({ status: 409, body: { code: 'task-dates-reversed' } });
  });
});

describe('changing', () => {
  test('428 without a version, 409 with an old one, then the change', async () => {
    const { id } = await addDraft(world);
    expect((await office().patch(`/tasks/${id}`, { title: '新题目' })).status).toBe(428);
    expect(await office().patch(`/tasks/${id}`, { title: '新题目' }, { version: 9 })).toMatchObject({
      status: 409,
      body: { code: 'stale-version', current: { id, version: 1 } },
    });
    const change = {
      title: '新题目',
      standing: true,
      dueDate: null,
      recurring: { every: 'month', times: 1, by: '25' },
    };
    const changed = await office().patch(`/tasks/${id}`, change, { version: 1 });
    expect(changed).toMatchObject({ status: 200, body: { ...change, version: 2 } });
    expect((await world.as('contactCity').patch(`/tasks/${id}`, { title: '他人' }, { version: 2 })).status).toBe(404);
    expect((await world.as('leader').patch(`/tasks/${id}`, { title: '他人' }, { version: 2 })).status).toBe(403);
  });

  test('parties and milestones are replaced as a whole', async () => {
    const { id } = await addDraft(world);
    const parties = [
      { role: 'lead', name: '县农业农村局', unitId: world.unit('县农业农村局') },
      { role: 'responsible', name: '某某办' },
    ];
    const changed = await office().put(`/tasks/${id}/parties`, { parties }, { version: 1 });
    expect(changed.body).toMatchObject({ gaps: ['unit'], leadUnit: { name: '县农业农村局' }, version: 2 });
    expect(changed.body.parties).toHaveLength(2);
    const milestones = [{ dueDate: '2026-12-01', percent: 50, title: '过半' }];
    const reply = await office().put(`/tasks/${id}/milestones`, { milestones }, { version: 2 });
    expect(reply.body.milestones).toMatchObject([{ dueDate: '2026-12-01', percent: 50, missed: false }]);
  });

  test('what is issued changes no more', async () => {
    const { id } = await addDraft(world);
    expectOk(await office().post('/tasks/issue', { taskIds: [id] }));
    expect(await office().patch(`/tasks/${id}`, { title: '新' }, { version: 2 })).toMatchObject({
      status: 409,
      body: { code: 'state-refuses' },
    });
    expect((await office().delete(`/tasks/${id}`)).status).toBe(409);
  });

  test('deleted with its parties', async () => {
    const { id } = await addDraft(world);
    expect((await office().delete(`/tasks/${id}`)).status).toBe(204);
    expect((await office().get(`/tasks/${id}`)).status).toBe(404);
  });
});

describe('filling many at once', () => {
  async function drafts(count: number): Promise<TaskView[]> {
    const made: TaskView[] = [];
    for (let index = 0; index < count; index += 1) made.push(await addDraft(world, bare()));
    return made;
  }

  test('lead, responsible units, due date', async () => {
    const taskIds = (await drafts(3)).map((task) => task.id);
    const fill = {
      taskIds,
      leadUnitId: world.unit('县城市管理局'),
      responsible: [{ groupId: world.group('各镇') }],
      dueDate: '2026-12-20',
    };
    const { status, body } = await office().post('/tasks/fill', fill);
    expect(status).toBe(200);
    expect(body.items.map((row: { id: string }) => row.id)).toEqual(taskIds);
    for (const row of body.items) {
      expect(row).toMatchObject({
        gaps: [],
        leadUnit: { name: '县城市管理局' },
        responsible: [{ id: null, name: '各镇' }],
      });
    }
  });

  test('a new lead is not named as responsible too; support stays', async () => {
    const { id } = await addDraft(world);
    const { body } = await office().post('/tasks/fill', { taskIds: [id], leadUnitId: world.unit('县城市管理局') });
    expect(body.items[0]).toMatchObject({
      leadUnit: { name: '县城市管理局' },
      responsible: [{ name: '各镇' }],
      support: [{ name: '县财政局' }],
    });
  });

  test('a written name is resolved in all of them, and stays as written', async () => {
    const parties = [{ role: 'lead', name: '城管办' }];
    const taskIds = [await addDraft(world, { parties }), await addDraft(world, { parties })].map((task) => task.id);
    const resolve = [{ name: '城管办', unitId: world.unit('县城市管理局') }];
    const { body } = await office().post('/tasks/fill', { taskIds, resolve });
    expect(body.items.map((row: { gaps: string[] }) => row.gaps)).toEqual([[], []]);
    expect((await office().get(`/tasks/${taskIds[0]}`)).body.parties[0]).toMatchObject({
      name: '城管办',
      unitName: '县城市管理局',
    });
  });

  test('all or none', async () => {
    const [first] = await drafts(1);
    const issued = await addDraft(world);
    expectOk(await office().post('/tasks/issue', { taskIds: [issued.id] }));
    const taskIds = [first?.id, issued.id];
    expect((await office().post('/tasks/fill', { taskIds, standing: true })).status).toBe(409);
    expect((await office().get(`/tasks/${first?.id}`)).body).toMatchObject({ standing: false, version: 1 });
    expect((await world.as('contactCity').post('/tasks/fill', { taskIds, standing: true })).status).toBe(404);
    expect((await world.as('leader').post('/tasks/fill', { taskIds, standing: true })).status).toBe(403);
  });
});

describe('issuing', () => {
  test('what lacks something stays a draft, and so does what was to be issued with it', async () => {
    const whole = await addDraft(world);
    const gap = await addDraft(world, bare());
    const reply = await office().post('/tasks/issue', { taskIds: [whole.id, gap.id] });
    expect(reply).toMatchObject({
      status: 409,
      body: { code: 'tasks-have-gaps', blocking: [{ taskId: gap.id, gaps: ['owner', 'due'] }] },
    });
    expect((await office().get(`/tasks/${whole.id}`)).body.state).toBe('draft');
  });

  test('a supporting name that meets no unit is told nothing, and blocks nothing', async () => {
    const parties = [
      { role: 'lead', name: '县财政局', unitId: world.unit('县财政局') },
      { role: 'support', name: '各有关方面' },
    ];
    const { id } = await addDraft(world, { parties });
    const { body } = await office().post('/tasks/issue', { taskIds: [id] });
    expect(body.items[0]).toMatchObject({ state: 'issued', gaps: [] });
    expect((await office().get(`/tasks/${id}`)).body.assignments).toHaveLength(1);
  });

  test('accepting has as many working days as the jurisdiction sets, over a weekend', async () => {
    const settings = JSON.stringify({ acceptWithinWorkingDays: 5 });
    await world.database.superuser.transaction().execute(async (db) => {
      await db.updateTable('jurisdictions').set({ settings }).where('id', '=', world.county.id).execute();
      const event = { id: world.county.id, jurisdictionId: world.county.id, action: 'jurisdiction.update' };
      await db
        .insertInto('auditEvents')
        .values({ ...event, thingType: 'jurisdictions', thingId: world.county.id })
        .execute();
    });
    const { id } = await addDraft(world);
    expectOk(await office().post('/tasks/issue', { taskIds: [id] }));
    expect((await office().get(`/tasks/${id}`)).body.assignments[0].acceptBy).toBe('2026-11-27');
  });
});
