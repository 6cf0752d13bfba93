// Recurring tasks: occurrences made ahead, reported, confirmed, and never made twice.
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { createWorld, startOfWorld, type World } from '../../../test/world.ts';
import { generateOccurrences } from './occurrence.service.ts';
import { assignmentOf, expectOk, issueTask, showTask, type TaskView } from './test/task-world.ts';

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.close());
beforeEach(() => world.clock.set(startOfWorld));

const monthly = { standing: true, dueDate: null, recurring: { every: 'month', times: 1, by: '25' } };
const of = (task: TaskView, unitName: string) => task.occurrences.filter((each) => each.unitName === unitName);

test('issued with this period’s and the next, for the responsible units: who leads them gathers, who supports need not', async () => {
  const task = await issueTask(world, monthly);
  expect(of(task, '县城市管理局').map(({ period, dueDate, state }) => [period, dueDate, state])).toEqual([
    ['2026-11', '2026-11-25', 'pending'],
    ['2026-12', '2026-12-25', 'pending'],
  ]);
  expect(of(task, '县住房和城乡建设局')).toHaveLength(0);
  expect(of(task, '县财政局')).toHaveLength(0);
});

test('none before the first day of the work, none after its last', async () => {
  const weekly = { beginDate: '2026-12-01', dueDate: '2026-12-14', recurring: { every: 'week', times: 1 } };
  const task = await issueTask(world, weekly);
  expect(of(task, '县城市管理局').map((each) => each.dueDate)).toEqual(['2026-12-06', '2026-12-13']);
});

test('the job keeps the window full, and adds nothing when run again or twice at a time', async () => {
  const task = await issueTask(world, monthly);
  await generateOccurrences(world.services, world.county.id);
  world.clock.set('2026-12-20T02:00:00Z');
  const [first, second] = await Promise.all([
    generateOccurrences(world.services, world.county.id),
    generateOccurrences(world.services, world.county.id),
  ]);
  expect(first + second).toBeGreaterThan(0);
  expect(await generateOccurrences(world.services, world.county.id)).toBe(0);
  expect(await generateOccurrences(world.services, world.otherCounty.id)).toBe(0);
  const shown = await showTask(world, task.id);
  expect(of(shown, '清河镇').map((each) => each.period)).toEqual(['2026-11', '2026-12', '2027-01']);
});

test('reported late, returned, reported again, confirmed by the lead', async () => {
  const task = await issueTask(world, monthly);
  const city = assignmentOf(task, '县城市管理局');
  const [occurrence] = of(task, '县城市管理局');
  const path = `/occurrences/${occurrence?.id}`;
  const notAccepted = await world.as('contactCity').post(`${path}/report`, { text: '本月' });
  expect(notAccepted).toMatchObject({ status: 409, body: { code: 'state-refuses' } });
  expectOk(await world.as('contactCity').post(`/assignments/${city.id}/accept`, undefined, { version: 1 }));
  world.clock.set('2026-11-26T02:00:00Z');
  expect((await showTask(world, task.id)).light).toBe('overdue');
  expect((await world.as('contactQinghe').post(`${path}/report`, { text: '代报' })).status).toBe(404);
  const reported = await world.as('contactCity').post(`${path}/report`, { text: '本月情况' });
  expect(reported).toMatchObject({ status: 200, body: { state: 'reported', late: true, version: 2 } });
  expect((await world.as('contactCity').post(`${path}/confirm`, {}, { version: 2 })).status).toBe(403);
  const returned = await world.as('contactHousing').post(`${path}/return`, { reason: '数字不对' }, { version: 2 });
  expect(returned).toMatchObject({ status: 200, body: { state: 'returned', stateNote: '数字不对' } });
  expectOk(await world.as('contactCity').post(`${path}/report`, { text: '已改正' }));
  expect((await world.as('contactHousing').post(`${path}/confirm`, {}, { version: 2 })).status).toBe(409);
  const confirmed = await world.as('contactHousing').post(`${path}/confirm`, {}, { version: 4 });
  expect(confirmed).toMatchObject({ status: 200, body: { state: 'confirmed', late: true, can: [] } });
});

test('a lead without responsible units repeats the work itself, and the office confirms', async () => {
  const parties = [{ role: 'lead', name: '县住房和城乡建设局', unitId: world.unit('县住房和城乡建设局') }];
  const task = await issueTask(world, { ...monthly, parties });
  const housing = assignmentOf(task, '县住房和城乡建设局');
  expectOk(await world.as('contactHousing').post(`/assignments/${housing.id}/accept`, undefined, { version: 1 }));
  const path = `/occurrences/${of(task, '县住房和城乡建设局')[0]?.id}`;
  expectOk(await world.as('contactHousing').post(`${path}/report`, { text: '全县情况' }));
  expect((await showTask(world, task.id)) as object).toMatchObject({ latestText: '全县情况' });
  expect((await world.as('contactHousing').post(`${path}/confirm`, {}, { version: 2 })).status).toBe(403);
  expect((await world.as('office').post(`${path}/confirm`, {}, { version: 2 })).status).toBe(200);
});

test('a due date on a holiday moves when the jurisdiction says so', async () => {
  await world.database.superuser.transaction().execute(async (db) => {
    const settings = JSON.stringify({ dueOnHoliday: 'next-working-day' });
    await db.updateTable('jurisdictions').set({ settings }).where('id', '=', world.county.id).execute();
    const event = { id: world.county.id, jurisdictionId: world.county.id, action: 'jurisdiction.update' };
    const thing = { thingType: 'jurisdictions', thingId: world.county.id };
    await db
      .insertInto('auditEvents')
      .values({ ...event, ...thing })
      .execute();
  });
  const weekly = { standing: true, dueDate: null, recurring: { every: 'week', times: 1 } };
  const [first] = of(await issueTask(world, weekly), '县城市管理局');
  expect(first).toMatchObject({ period: '2026-W47', dueDate: '2026-11-23' });
});
