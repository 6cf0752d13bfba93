// A notice from draft to accepted answer, its number, what is raised by hand, interviews, and the ladder's settings.
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type ActorName, createWorld, type World } from '../../../test/world.ts';
import { layEdition } from '../task/test/edition-world.ts';
import { expectOk, issueTask } from '../task/test/task-world.ts';
import { runClocks } from './clocks.service.ts';
import { change, layDueTask, turnSignOffOff } from './test/supervision-world.ts';

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.close());

interface View {
  readonly id: string;
  readonly version: number;
  readonly state: string;
  readonly can: string[];
  readonly documentNumber: string | null;
  readonly answerBy: string | null;
}

async function assignmentOf(taskId: string, unit = '县住房和城乡建设局'): Promise<string> {
  const { body } = await world.as('office').get(`/tasks/${taskId}`);
  return body.assignments.find((each: { unitName: string }) => each.unitName === unit).id;
}

async function raiseNotice(unit?: string): Promise<View> {
  const taskId = await layDueTask(world, '2026-11-13', 'accepted', unit);
  const assignmentIds = [await assignmentOf(taskId, unit)];
  return expectOk(await world.as('office').post('/supervisions', { rung: 'notice', assignmentIds })).items[0];
}

const act = (actor: ActorName, { id, version }: View, action: string, body?: object) =>
  world.as(actor).post(`/supervisions/${id}/${action}`, body, { version });
const done = async (actor: ActorName, notice: View, action: string, body?: object): Promise<View> =>
  expectOk(await act(actor, notice, action, body));

async function issueNotice(unit?: string): Promise<View> {
  const submitted = await done('office', await raiseNotice(unit), 'submit');
  return done('office', await done('approver', submitted, 'sign'), 'issue');
}

test('from draft to accepted answer; nobody does what is another’s', async () => {
  const draft = await raiseNotice();
  expect(draft).toMatchObject({
    state: 'draft',
    can: ['update', 'submit', 'cancel'],
    documentNumber: null,
    byHand: true,
  });
  expect((await world.as('contactHousing').get(`/supervisions/${draft.id}`)).status).toBe(404);
  const edited = expectOk(
    await world.as('office').patch(`/supervisions/${draft.id}`, { text: '请三日内回复。' }, { version: draft.version }),
  );
  expect(await act('office', draft, 'submit')).toMatchObject({
    status: 409,
    body: { code: 'stale-version', current: { text: '请三日内回复。' } },
  });
  const submitted = await done('office', edited, 'submit');
  expect((await act('office', submitted, 'sign')).status).toBe(403);
  const returned = await done('approver', submitted, 'return', { reason: '请写明依据' });
  expect(returned).toMatchObject({ state: 'draft', stateNote: '请写明依据' });
  const signed = await done('approver', await done('office', returned, 'submit'), 'sign');
  expect(signed).toMatchObject({
    state: 'signed',
    documentNumber: expect.stringMatching(/^督办〔2026〕\d+号$/),
    can: [],
  });
  const issued = await done('office', signed, 'issue');
  // 21 November 2026 is a Saturday: three working days are over on Wednesday.
  expect(issued).toMatchObject({ state: 'issued', answerBy: '2026-11-25' });
  const seen = expectOk(await world.as('contactHousing').get(`/supervisions/${draft.id}`));
  expect(seen).toMatchObject({ state: 'issued', can: ['answer'] });
  const answer = { text: '已完成八成，月底办结。', evidenceIds: [] };
  expect((await act('contactCity', issued, 'answer', answer)).status).toBe(404);
  const answered = await done('contactHousing', issued, 'answer', answer);
  const refused = await done('office', answered, 'refuse', { reason: '请附照片' });
  expect(refused).toMatchObject({ state: 'refused', answerBy: '2026-11-25' });
  const again = await done('contactHousing', refused, 'answer', { text: '补充照片。', evidenceIds: [] });
  const accepted = await done('office', again, 'accept', { note: '同意' });
  expect(accepted).toMatchObject({
    state: 'accepted',
    answers: [
      { text: '已完成八成，月底办结。', decision: 'refused', decisionNote: '请附照片', accountName: '李建' },
      { text: '补充照片。', decision: 'accepted', decisionNote: '同意' },
    ],
  });
  const { items } = expectOk(await world.as('contactHousing').get('/messages'));
  expect(items.map(({ kind }: { kind: string }) => kind)).toEqual([
    'notice-accepted',
    'notice-refused',
    'notice-issued',
  ]);
});

test('an answer cites evidence, which the office then reads', async () => {
  const issued = await issueNotice();
  const photo = Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  );
  const unitId = world.unit('县住房和城乡建设局');
  const evidence = expectOk(
    await world.as('contactHousing').upload('/evidence', { name: '现场.png', bytes: photo }, { unitId }),
  );
  expect((await world.as('office').get(`/evidence/${evidence.id}/content`)).status).toBe(404);
  const foreign = expectOk(
    await world
      .as('contactCity')
      .upload('/evidence', { name: '别处.png', bytes: photo }, { unitId: world.unit('县城市管理局') }),
  );
  const answer = (evidenceIds: string[]) => act('contactHousing', issued, 'answer', { text: '见照片', evidenceIds });
  expect(await answer([foreign.id])).toMatchObject({ status: 422, body: { code: 'evidence-unknown' } });
  expectOk(await answer([evidence.id]));
  expect((await world.as('office').get(`/evidence/${evidence.id}/content`)).status).toBe(200);
  const shown = expectOk(await world.as('office').get(`/supervisions/${issued.id}`));
  expect(shown.answers).toMatchObject([{ evidence: [{ id: evidence.id, hasPreview: true }] }]);
});

test('numbers have no gap, whoever signs at the same time and whatever is refused in between', async () => {
  const submitted: View[] = [];
  for (let count = 0; count < 6; count += 1) submitted.push(await done('office', await raiseNotice(), 'submit'));
  const first = expectOk(await world.as('office').get('/supervisions?limit=200')).items as View[];
  const before = first.filter(({ documentNumber }) => documentNumber !== null).length;
  const replies = await Promise.all(
    submitted.flatMap((notice) => [act('approver', notice, 'sign'), act('approver', notice, 'sign')]),
  );
  expect(replies.filter(({ status }) => status === 200)).toHaveLength(6);
  expect(replies.filter(({ status }) => status === 409)).toHaveLength(6);
  const numbers = replies.flatMap(({ status, body }) =>
    status === 200 ? [Number(/(\d+)号/.exec(body.documentNumber)?.[1])] : [],
  );
  expect(numbers.toSorted((a, b) => a - b)).toEqual([1, 2, 3, 4, 5, 6].map((number) => number + before));
});

test('a new year begins at one', async () => {
  world.clock.set('2027-01-04T02:00:00Z');
  expect(await issueNotice()).toMatchObject({ documentNumber: '督办〔2027〕1号' });
  world.clock.set('2026-11-21T02:00:00Z');
});

test('what has been overtaken goes no further, and is cancelled', async () => {
  const draft = await raiseNotice();
  await change(
    world,
    sql`update assignments set state = 'confirmed' where id = (select assignment_id from supervisions where id = ${draft.id})`,
  );
  expect(expectOk(await world.as('office').get(`/supervisions/${draft.id}`))).toMatchObject({
    overtaken: true,
    can: ['update', 'cancel'],
  });
  expect(await act('office', draft, 'submit')).toMatchObject({ status: 409, body: { code: 'supervision-overtaken' } });
  await runClocks(world.services, world.county.id);
  expect(expectOk(await world.as('office').get(`/supervisions/${draft.id}`))).toMatchObject({
    state: 'cancelled',
    can: [],
  });
});

test('by hand, for many: once a day, one open notice, and not for what is done', async () => {
  const task = await issueTask(world);
  const ids = task.assignments.filter(({ role }) => role !== 'support').map(({ id }) => id);
  const raise = (rung: string, assignmentIds: string[], actor: ActorName = 'office') =>
    world.as(actor).post('/supervisions', { rung, assignmentIds });
  expect((await raise('reminder', ids, 'contactHousing')).status).toBe(403);
  expect((await raise('reminder', ids, 'otherOffice')).status).toBe(404);
  const support = task.assignments.find(({ role }) => role === 'support')?.id as string;
  expect((await raise('reminder', [support])).status).toBe(404);
  const reminded = expectOk(await raise('reminder', ids));
  expect(reminded.items).toHaveLength(ids.length);
  expect(reminded.items[0]).toMatchObject({ rung: 'reminder', state: 'sent', createdByName: '王明' });
  const again = expectOk(await raise('reminder', ids));
  expect(again).toMatchObject({ items: [], skipped: ids.map(() => ({ reason: 'reminded-today' })) });
  world.clock.advance(1);
  expect(expectOk(await raise('reminder', ids.slice(0, 1))).items).toHaveLength(1);
  world.clock.advance(-1);
  expect(expectOk(await raise('notice', ids)).items).toHaveLength(ids.length);
  expect(expectOk(await raise('notice', ids.slice(0, 1))).skipped).toMatchObject([{ reason: 'one-open' }]);
  const ladder = expectOk(await world.as('office').get(`/tasks/${task.id}/ladder`));
  expect(ladder.rows[0]).toMatchObject({
    can: ['remind', 'interview'],
    rungs: [{ rung: 'reminder', step: 7, on: '2026-12-24' }, {}, {}, {}],
  });
  const own = expectOk(await world.as('contactCity').get(`/tasks/${task.id}/ladder`));
  expect(own.rows).toMatchObject([{ unitName: '县城市管理局', can: [] }]);
});

test('by hand, for tasks: whoever still owes something of them', async () => {
  const task = await issueTask(world);
  const remind = (taskIds: string[], actor: ActorName = 'office') =>
    world.as(actor).post('/supervisions', { rung: 'reminder', taskIds });
  expect((await remind([task.id], 'contactHousing')).status).toBe(403);
  expect((await remind([task.id], 'otherOffice')).status).toBe(404);
  expect((await remind([])).status).toBe(400);
  const owing = task.assignments.filter(({ role }) => role !== 'support');
  expect(expectOk(await remind([task.id])).items).toHaveLength(owing.length);
  expect(expectOk(await remind([task.id])).skipped).toHaveLength(owing.length);
});

test('two who raise at once raise one', async () => {
  const assignmentIds = [await assignmentOf(await layDueTask(world, '2026-12-31'))];
  const raise = () => world.as('office').post('/supervisions', { rung: 'notice', assignmentIds });
  const made = (await Promise.all([raise(), raise(), raise()])).flatMap((reply) => expectOk(reply).items);
  expect(made).toHaveLength(1);
});

test('days that a report waited before it was returned are counted once it is, by the calendar in China', async () => {
  const task = await issueTask(world);
  const assignmentId = await assignmentOf(task.id, '县城市管理局');
  const url = `/assignments/${assignmentId}`;
  const contact = world.as('contactCity');
  const accepted = expectOk(await contact.post(`${url}/accept`, undefined, { version: 1 }));
  // 23:30 in China; returned half an hour after midnight, two days on.
  world.clock.set('2026-11-23T15:30:00Z');
  const { version } = expectOk(
    await contact.post(`${url}/report-complete`, { text: '完成' }, { version: accepted.version }),
  );
  world.clock.set('2026-11-25T16:30:00Z');
  expectOk(await world.as('office').post(`${url}/return`, { reason: '请补照片' }, { version }));
  const { superuser } = world.database;
  const kept = await superuser
    .selectFrom('assignments')
    .select('pausedDays')
    .where('id', '=', assignmentId)
    .executeTakeFirst();
  expect(kept).toEqual({ pausedDays: 3 });
  world.clock.set('2026-11-21T02:00:00Z');
});

test('an interview is planned, held and recorded', async () => {
  const assignmentIds = [await assignmentOf(await layDueTask(world, '2026-11-13'))];
  const { items } = expectOk(await world.as('office').post('/supervisions', { rung: 'interview', assignmentIds }));
  expect(items[0]).toMatchObject({ state: 'planned', can: ['hold', 'cancel'] });
  const held = {
    heldOn: '2026-11-20',
    participants: '王明（县政府办公室）、李建（县住房和城乡建设局）',
    agreed: '月底前办结。',
  };
  expect((await act('contactHousing', items[0], 'hold', held)).status).toBe(403);
  expect(await act('office', items[0], 'hold', { ...held, heldOn: '2026-11-22' })).toMatchObject({
    body: { code: 'interview-not-yet' },
  });
  expect(await done('office', items[0], 'hold', held)).toMatchObject({ ...held, state: 'held', can: [] });
  expect((await world.as('office').get(`/supervisions/${items[0].id}/document`)).status).toBe(409);
});

test('a cancelled notice keeps its number', async () => {
  const issued = await issueNotice();
  expect(await done('office', issued, 'cancel', { reason: '发错单位' })).toMatchObject({
    state: 'cancelled',
    documentNumber: issued.documentNumber,
    stateNote: '发错单位',
  });
});

test('the document goes to whoever sees the notice', async () => {
  const issued = await issueNotice('清河镇');
  const reply = await world.as('contactQinghe').get(`/supervisions/${issued.id}/document`);
  expect(reply.status).toBe(200);
  expect(reply.headers['content-disposition']).toContain(encodeURIComponent('督办单'));
  expect((await world.as('contactCity').get(`/supervisions/${issued.id}/document`)).status).toBe(404);
});

test('ladders: a plan’s own before the jurisdiction’s before the default', async () => {
  const plan = await layEdition(world, 'issued');
  const url = `/plans/${plan.planId}/ladder`;
  const office = world.as('office');
  const shown = expectOk(await office.get(url));
  expect(shown).toMatchObject({ own: false, version: 0, can: ['edit'], steps: { reminder: { daysBefore: [7, 1] } } });
  const gentle = { steps: { ...shown.steps, notice: null, bulletin: null }, pauseWhileWaiting: false };
  expect((await world.as('approver').put(url, gentle, { version: 0 })).status).toBe(403);
  expect((await world.as('otherOffice').get(url)).status).toBe(404);
  expect(expectOk(await office.put(url, gentle, { version: 0 }))).toMatchObject({ own: true, version: 1, ...gentle });
  expect(await office.put(url, gentle, { version: 0 })).toMatchObject({
    status: 409,
    body: { code: 'stale-version', current: { version: 1 } },
  });
  expect((await office.put('/ladder', gentle, { version: 0 })).status).toBe(403);
  const strict = { steps: { ...shown.steps, reminder: { daysBefore: [3] } }, pauseWhileWaiting: true };
  const system = world.as('systemAdministrator');
  expect(expectOk(await system.put('/ladder', strict, { version: 0 }))).toMatchObject({ own: true, planId: null });
  expect(expectOk(await office.get('/ladder'))).toMatchObject({ steps: { reminder: { daysBefore: [3] } }, can: [] });
  expect(expectOk(await office.get(url))).toMatchObject(gentle);
  expect((await office.put(url, { steps: {}, pauseWhileWaiting: true }, { version: 1 })).status).toBe(400);
});

test('where nobody signs, a notice goes out as it is made', async () => {
  await turnSignOffOff(world);
  expect(await raiseNotice()).toMatchObject({
    state: 'issued',
    documentNumber: expect.stringMatching(/号$/),
    answerBy: '2026-11-25',
  });
});
