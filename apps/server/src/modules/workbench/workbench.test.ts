// The workbench, the lights of units, and what is demanded of them in a month.
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type ActorName, createWorld, startOfWorld, type World } from '../../../test/world.ts';
import { addDraftTasks } from '../task/task.service.ts';
import { compiledDraft, layEdition } from '../task/test/edition-world.ts';
import { assignmentOf, expectOk, issueTask, type TaskView } from '../task/test/task-world.ts';

let world: World;
beforeEach(async () => {
  world = await createWorld();
});
afterEach(() => world.close());

const bench = async (actor: ActorName) => expectOk(await world.as(actor).get('/workbench'));
const accept = async (actor: ActorName, task: TaskView, unitName: string) =>
  expectOk(
    await world.as(actor).post(`/assignments/${assignmentOf(task, unitName).id}/accept`, undefined, { version: 1 }),
  );
const titles = (items: { taskTitle: string }[]) => items.map((item) => item.taskTitle);

describe('the workbench', () => {
  test('401, 403, and sections only for who has a post for them', async () => {
    expect((await world.as(null).get('/workbench')).status).toBe(401);
    expect((await world.as('auditor').get('/workbench')).status).toBe(403);
    expect(Object.keys(await bench('leader'))).toEqual(['changes']);
    expect(Object.keys(await bench('approver')).sort()).toEqual(['changes', 'noticesToSign', 'toSign']);
    const unit = ['changes', 'messages', 'noticesToAnswer', 'owe', 'returned', 'toAccept', 'toConfirm'];
    expect(Object.keys(await bench('contactCity')).sort()).toEqual(unit);
    expect(Object.keys(await bench('office')).sort()).toEqual(
      [...unit, 'answersToAccept', 'gaps', 'interviews', 'noticesToSend', 'toClose', 'toDecide'].sort(),
    );
  });

  test('what a unit owes, by urgency; what it has not accepted stands apart', async () => {
    const due = { 逾期: '2026-11-25', 今天: '2026-11-30', 本周: '2026-12-07', 以后: '2026-12-08' };
    for (const [title, dueDate] of Object.entries(due)) {
      await accept('contactCity', await issueTask(world, { title, dueDate }), '县城市管理局');
    }
    await issueTask(world, { title: '未签收' });
    const monthly = { standing: true, dueDate: null, recurring: { every: 'month', times: 1, by: '25' } };
    await accept('contactCity', await issueTask(world, { title: '月报', ...monthly }), '县城市管理局');
    world.clock.set('2026-11-30T02:00:00Z');
    const { owe, toAccept, returned } = await bench('contactCity');
    expect(titles(owe.overdue)).toEqual(expect.arrayContaining(['逾期', '月报']));
    expect(owe.overdue.find((item: { kind: string }) => item.kind === 'occurrence')).toMatchObject({
      period: '2026-11',
      late: true,
      can: ['report'],
    });
    expect(titles(owe.today)).toEqual(['今天']);
    expect(titles(owe.week)).toEqual(['本周']);
    expect(titles(owe.later)).toEqual(['以后', '月报']);
    expect(titles(toAccept)).toEqual(['未签收']);
    expect(returned).toEqual([]);
    // Another unit's matters are not one's own, even where one leads.
    expect(titles((await bench('contactHousing')).toAccept)).toHaveLength(6);
    expect((await bench('contactVillage')).toAccept).toEqual([]);
  });

  test('what waits for the lead, and then for the office', async () => {
    const task = await issueTask(world, { title: '待确认' });
    await accept('contactCity', task, '县城市管理局');
    await accept('contactHousing', task, '县住房和城乡建设局');
    const city = assignmentOf(task, '县城市管理局').id;
    const housing = assignmentOf(task, '县住房和城乡建设局').id;
    expectOk(
      await world.as('contactCity').post(`/assignments/${city}/report-complete`, { text: '完成' }, { version: 2 }),
    );
    const [waiting] = (await bench('contactHousing')).toConfirm;
    expect(waiting).toMatchObject({ id: city, unitName: '县城市管理局', can: ['confirm', 'return'] });
    expect((await bench('contactCity')).owe.later).toEqual([]);
    expectOk(
      await world.as('contactHousing').post(`/assignments/${city}/return`, { reason: '缺照片' }, { version: 3 }),
    );
    expect((await bench('contactCity')).returned).toMatchObject([{ id: city, stateNote: '缺照片' }]);
    const complete = { text: '完成', explanation: '其余无需整治' };
    expectOk(
      await world.as('contactHousing').post(`/assignments/${housing}/report-complete`, complete, { version: 2 }),
    );
    const { toClose } = await bench('office');
    expect(toClose).toMatchObject([{ id: housing, taskVersion: task.version, can: ['return'] }]);
    expect((await bench('otherOffice')).toClose).toEqual([]);
  });

  test('what waits for decision, signature and filling', async () => {
    const task = await issueTask(world);
    const assignmentId = assignmentOf(task, '县城市管理局').id;
    const asked = { newDueDate: '2027-02-01', reason: '雨季', assignmentId };
    expectOk(await world.as('contactCity').post(`/tasks/${task.id}/deadline-requests`, asked));
    const edition = await layEdition(world);
    await world.context('office', (ctx) => addDraftTasks(ctx, edition, [compiledDraft(edition)]));
    await layEdition(world, 'submitted');
    const office = await bench('office');
    expect(office.toDecide).toMatchObject([{ newDueDate: '2027-02-01', can: ['decide'] }]);
    expect(office.gaps).toEqual([
      { editionId: edition.id, planId: edition.planId, title: edition.title, tasks: 1, withGaps: 1 },
    ]);
    expect((await bench('approver')).toSign).toMatchObject([{ title: edition.title, officeUnitName: '县政府办公室' }]);
    expect((await bench('otherOffice')).toDecide).toEqual([]);
  });

  test('what others did lately', async () => {
    const task = await issueTask(world, { title: '新任务' });
    await accept('contactCity', task, '县城市管理局');
    const seen = async (actor: ActorName) =>
      (await bench(actor)).changes.map(({ action, taskTitle }: { action: string; taskTitle: string }) => [
        action,
        taskTitle,
      ]);
    expect(await seen('contactQinghe')).toContainEqual(['task.issue', '新任务']);
    expect(await seen('leader')).toContainEqual(['assignment.accept', '新任务']);
    expect(await seen('contactCity')).not.toContainEqual(['assignment.accept', '新任务']);
    expect(await seen('stranger')).toEqual([]);
  });
});

describe('units', () => {
  async function layMonth() {
    world.clock.set(startOfWorld);
    const onTime = await issueTask(world, { title: '按时', dueDate: '2026-11-27' });
    const late = await issueTask(world, { title: '迟报', dueDate: '2026-11-25' });
    await issueTask(world, { title: '未报', dueDate: '2026-11-28' });
    await issueTask(world, { title: '下月', dueDate: '2026-12-28' });
    for (const task of [onTime, late]) await accept('contactCity', task, '县城市管理局');
    const complete = (task: TaskView) =>
      world
        .as('contactCity')
        .post(
          `/assignments/${assignmentOf(task, '县城市管理局').id}/report-complete`,
          { text: '完成' },
          { version: 2 },
        );
    expectOk(await complete(onTime));
    world.clock.set('2026-11-29T02:00:00Z');
    expectOk(await complete(late));
    expectOk(
      await world
        .as('contactCity')
        .upload('/evidence', { name: 'a.txt', bytes: '说明' }, { unitId: world.unit('县城市管理局') }),
    );
  }

  test('lights, punctuality and burden', async () => {
    await layMonth();
    const figures = async (actor: ActorName, month = '') =>
      expectOk(await world.as(actor).get(`/unit-lights${month}`)).map((row: { unitName: string }) => [
        row.unitName,
        row,
      ]);
    const own = Object.fromEntries(await figures('contactCity'));
    expect(Object.keys(own)).toEqual(['县城市管理局']);
    expect(own['县城市管理局']).toMatchObject({
      kind: 'department',
      lights: { done: 0, onPace: 2, dueSoon: 0, overdue: 1, notAccepted: 1 },
      punctual: { onTime: 1, late: 2 },
      burden: { reports: 2, occurrences: 0, tasks: 4, evidence: 1 },
    });
    const all = Object.fromEntries(await figures('office'));
    expect(Object.keys(all)).toHaveLength(6);
    expect(all['县城市管理局']).toMatchObject({ punctual: { onTime: 1, late: 2 }, burden: { reports: 2, tasks: 4 } });
    expect(all['县财政局']).toMatchObject({ punctual: { onTime: 0, late: 0 }, burden: { tasks: 4 } });
    const earlier = Object.fromEntries(await figures('office', '?month=2026-10'));
    expect(earlier['县城市管理局']).toMatchObject({
      punctual: { onTime: 0, late: 0 },
      burden: { reports: 0, tasks: 0 },
    });
    expect(await figures('stranger')).toEqual([]);
    expect((await world.as('office').get('/unit-lights?month=2026-13')).status).toBe(400);
  });

  test('burden by plan', async () => {
    await layMonth();
    const path = `/units/${world.unit('县城市管理局')}/burden`;
    expect((await world.as(null).get(path)).status).toBe(401);
    expect((await world.as('auditor').get(path)).status).toBe(403);
    expect((await world.as('stranger').get(path)).status).toBe(404);
    expect((await world.as('contactCity').get(`${path}?month=2026-11`)).body).toMatchObject({
      unitName: '县城市管理局',
      month: '2026-11',
      total: { reports: 2, occurrences: 0, tasks: 4, evidence: 0 },
      plans: [{ planId: null, reports: 2, tasks: 4 }],
    });
    // Another unit on the same tasks adds up nobody's burden but its own.
    expect((await world.as('contactHousing').get(path)).body.total).toMatchObject({ reports: 0, tasks: 0 });
  });
});
