// Who may do what with issued tasks: by the routes, and by the database when every policy is stubbed open.
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { type ActorName, createWorld, type World } from '../../../test/world.ts';
import { stubAuthorization } from '../../platform/authorize.ts';
import { type AssignmentView, addDraft, assignmentOf, expectOk, issueTask, type TaskView } from './test/task-world.ts';

let world: World;
let task: TaskView;
let city: AssignmentView;
let housing: AssignmentView;

beforeAll(async () => {
  world = await createWorld();
  task = await issueTask(world);
  city = assignmentOf(task, '县城市管理局');
  housing = assignmentOf(task, '县住房和城乡建设局');
});
afterAll(() => world.close());
afterEach(() => stubAuthorization(false));

const post = (actor: ActorName | null, path: string, body?: unknown, version?: number) =>
  world.as(actor).post(path, body, version === undefined ? {} : { version });

describe('in order', () => {
  const accept = () => `/assignments/${city.id}/accept`;

  test('401 without a session', async () => {
    expect((await post(null, accept(), undefined, 1)).status).toBe(401);
    expect((await world.as(null).get('/tasks')).status).toBe(401);
  });

  test.each(['auditor', 'systemAdministrator', 'securityAdministrator', 'postless'] as const)(
    '403 for %s, who sees no task',
    async (actor) => {
      expect((await post(actor, accept(), undefined, 1)).status).toBe(403);
      for (const path of ['/tasks', `/tasks/${task.id}`, '/tasks/counts?by=unit', '/workbench', '/unit-lights']) {
        expect([path, (await world.as(actor).get(path)).status]).toEqual([path, 403]);
      }
    },
  );

  test('403 for who sees the assignment and may not move it', async () => {
    // Housing leads, so it sees city's assignment; the leader sees all.
    for (const actor of ['contactHousing', 'leader', 'approver', 'office'] as const) {
      expect([actor, (await post(actor, accept(), undefined, 1)).status]).toEqual([actor, 403]);
    }
  });

  test('404 for who does not see it, another jurisdiction’s account too', async () => {
    expect((await post('otherOffice', accept(), undefined, 1)).status).toBe(404);
    expect((await post('stranger', accept(), undefined, 1)).status).toBe(404);
    expect((await world.as('stranger').get(`/tasks/${task.id}`)).status).toBe(404);
  });

  test('428, 400 without what the request needs', async () => {
    expect((await post('contactCity', accept())).status).toBe(428);
    expect((await post('contactCity', `/assignments/${city.id}/report`, { percent: 5 })).body).toMatchObject({
      code: 'invalid-request',
      errors: [{ path: 'text' }],
    });
    expect((await post('contactCity', '/assignments/nonsense/accept', undefined, 1)).status).toBe(400);
  });

  test('409 in a state that does not allow it, then success', async () => {
    expect(await post('contactCity', `/assignments/${city.id}/report`, { text: '进展' })).toMatchObject({
      status: 409,
      body: { code: 'state-refuses' },
    });
    expect((await post('contactCity', accept(), undefined, 1)).status).toBe(200);
    expect(await post('contactCity', accept(), undefined, 1)).toMatchObject({
      status: 409,
      body: { code: 'stale-version', current: { state: 'accepted', version: 2 } },
    });
    expect((await post('contactCity', accept(), undefined, 2)).body.code).toBe('state-refuses');
  });
});

describe('a post reaches the units below', () => {
  test('an office acts for just the unit it is at', async () => {
    const own = await issueTask(world, {
      parties: [{ role: 'lead', name: '县政府办公室', unitId: world.unit('县政府办公室') }],
    });
    const assignment = assignmentOf(own, '县政府办公室');
    expect((await post('office', `/assignments/${assignment.id}/accept`, undefined, 1)).status).toBe(200);
  });

  test('a town’s contact acts for its villages, a village’s not for the town', async () => {
    const parties = [
      { role: 'lead', name: '清河镇', unitId: world.unit('清河镇') },
      { role: 'responsible', name: '大湾村', unitId: world.unit('大湾村') },
    ];
    const local = await issueTask(world, { parties });
    const village = assignmentOf(local, '大湾村');
    const town = assignmentOf(local, '清河镇');
    expect((await post('contactVillage', `/assignments/${town.id}/accept`, undefined, 1)).status).toBe(403);
    expect((await post('contactQinghe', `/assignments/${village.id}/accept`, undefined, 1)).status).toBe(200);
  });
});

describe('with every policy stubbed open the database refuses', () => {
  const attempts: [string, () => Promise<{ status: number }>][] = [
    ['accepting for another unit', () => post('contactCity', `/assignments/${housing.id}/accept`, undefined, 1)],
    ['reporting for another unit', () => post('contactQinghe', `/assignments/${city.id}/report`, { text: '代报' })],
    [
      'reporting another unit complete',
      () => post('contactHousing', `/assignments/${city.id}/report-complete`, { text: '代报' }, 2),
    ],
    ['closing by the lead', () => post('contactHousing', `/tasks/${task.id}/close`, { note: '办结' }, task.version)],
    ['suspending by a leader', () => post('leader', `/tasks/${task.id}/suspend`, { reason: '中止' }, task.version)],
    [
      'withdrawing by an approver',
      () => post('approver', `/tasks/${task.id}/withdraw`, { reason: '撤销' }, task.version),
    ],
    [
      'a request in another unit’s name',
      () =>
        post('contactHousing', `/tasks/${task.id}/deadline-requests`, {
          newDueDate: '2027-02-01',
          reason: '代申请',
          assignmentId: city.id,
        }),
    ],
    [
      'a task in another office’s name',
      () =>
        world.as('otherOffice').post('/tasks', {
          sourceKind: 'minutes',
          sourceTitle: '纪要',
          title: '冒名',
          text: '冒名',
          officeUnitId: world.unit('县政府办公室'),
        }),
    ],
  ];

  test.each(attempts)('%s', async (_, attempt) => {
    stubAuthorization(true);
    const before = await snapshot();
    expect((await attempt()).status).toBe(403);
    expect(await snapshot()).toEqual(before);
  });

  test('confirming and returning by a unit that does not lead', async () => {
    const reported = await post('contactCity', `/assignments/${city.id}/report-complete`, { text: '完成' }, 2);
    expect(reported.status).toBe(200);
    stubAuthorization(true);
    expect((await post('contactQinghe', `/assignments/${city.id}/confirm`, {}, 3)).status).toBe(403);
    expect((await post('contactQinghe', `/assignments/${city.id}/return`, { reason: '不行' }, 3)).status).toBe(403);
    expect((await post('contactCity', `/assignments/${city.id}/confirm`, {}, 3)).status).toBe(403);
  });

  test.each(['auditor', 'systemAdministrator', 'postless'] as const)('%s finds nothing', async (actor) => {
    stubAuthorization(true);
    expect((await world.as(actor).get('/tasks')).body).toMatchObject({ items: [], total: 0 });
    expect((await world.as(actor).get(`/tasks/${task.id}`)).status).toBe(404);
    expect((await world.as(actor).get('/unit-lights')).body).toEqual([]);
    const units = await world.as(actor).get(`/units/${world.unit('县城市管理局')}/assignments`);
    expect(units.body.items).toEqual([]);
  });

  test('drafts are the office’s alone', async () => {
    const { id, version } = await addDraft(world);
    stubAuthorization(true);
    for (const actor of ['contactHousing', 'contactCity', 'otherOffice', 'stranger'] as const) {
      expect([actor, (await world.as(actor).get(`/tasks/${id}`)).status]).toEqual([actor, 404]);
    }
    expect((await world.as('leader').patch(`/tasks/${id}`, { title: '改' }, { version })).status).toBe(403);
    expect((await world.as('leader').delete(`/tasks/${id}`)).status).toBe(403);
  });

  async function snapshot() {
    const database = world.database.superuser;
    return {
      assignments: await database.selectFrom('assignments').select(['id', 'state', 'version']).orderBy('id').execute(),
      tasks: await database.selectFrom('tasks').select(['id', 'state', 'version']).orderBy('id').execute(),
      reports: (await database.selectFrom('reports').select('id').execute()).length,
    };
  }
});

test('what a unit reports is read by the lead and the office, not by the others on the task', async () => {
  const other = await issueTask(world);
  const qinghe = assignmentOf(other, '清河镇');
  expectOk(await post('contactQinghe', `/assignments/${qinghe.id}/accept`, undefined, 1));
  expectOk(await post('contactQinghe', `/assignments/${qinghe.id}/report`, { text: '镇里的进展' }));
  const seenBy = async (actor: ActorName) =>
    (await world.as(actor).get(`/tasks/${other.id}`)).body.reports.map((report: { text: string }) => report.text);
  expect(await seenBy('contactQinghe')).toEqual(['镇里的进展']);
  expect(await seenBy('contactHousing')).toEqual(['镇里的进展']);
  expect(await seenBy('office')).toEqual(['镇里的进展']);
  expect(await seenBy('contactCity')).toEqual([]);
});
