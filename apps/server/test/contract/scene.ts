// The scene that every route of the contract is asked in: one of each thing in each state that a route needs. Laid through the
// routes themselves, by the people whose work it is.
import type { DB } from '../../src/platform/database/schema.generated.ts';
import { type ActorName, createWorld, type Reply, type World } from '../world.ts';
import { scenePlan } from './scene-plan.ts';
import { writeFaultyUnitSheet, writeUnitSheet } from './scene-sheet.ts';
import { laySupervisions } from './scene-supervision.ts';

/** Something with a version, as it stands when the scene is laid. */
export interface Thing {
  readonly id: string;
  readonly version: number;
}

export interface ScenePlan {
  readonly planId: string;
  readonly edition: Thing;
}

export type Scene = Awaited<ReturnType<typeof laySceneIn>>;

export async function createScene(): Promise<{ world: World; scene: Scene }> {
  const world = await createWorld();
  return { world, scene: await laySceneIn(world) };
}

async function laySceneIn(world: World) {
  const draft = await uploadPlan(world, '背街小巷整治');
  const submitted = await movePlan(world, await uploadPlan(world, '老旧小区改造'), 'submit');
  const signed = await movePlan(world, await uploadPlan(world, '城乡道路修缮'), 'submit', 'sign');
  const issued = await movePlan(world, await uploadPlan(world, '冬季环境清洁'), 'submit', 'sign', 'issue');
  const followed = await movePlan(world, await uploadPlan(world, '公园绿化养护'), 'submit', 'sign', 'issue');
  const next = await uploadNext(world, followed);
  const work = await layWork(world, issued);
  return {
    plans: { draft, submitted, signed, issued, next },
    match: await getMatch(world, next),
    message: await getMessage(world),
    supervisions: await laySupervisions(world, followed),
    ...work,
    ...(await layDrafts(world, draft)),
    corrections: await layCorrections(world),
    ...(await layOrganisation(world)),
    unit: world.unit,
    group: world.group,
    actors: world.actors,
    /** A unit of the other jurisdiction, which nobody of this one may name. */
    unitAbroad: world.otherCounty.rootId,
  };
}

/** What the reply answers; throws unless it succeeded. */
function bodyOf(reply: Reply) {
  if (reply.status >= 300)
    throw new Error(`the scene could not be laid: ${reply.status} ${JSON.stringify(reply.body)}`);
  return reply.body;
}

async function uploadPlan(world: World, subject: string): Promise<ScenePlan> {
  const file = { name: `${subject}方案.txt`, bytes: scenePlan(subject) };
  const fields = { officeUnitId: world.unit('县政府办公室') };
  const { planId, editionId } = bodyOf(await world.as('office').upload('/plans', file, fields));
  return { planId, edition: await getEdition(world, editionId) };
}

/** A draft that follows an edition in force: one of its tasks is dropped, the others go on. */
async function uploadNext(world: World, { planId }: ScenePlan): Promise<ScenePlan> {
  const text = scenePlan('公园绿化养护').replace(/（五）[\s\S]*?(?=（六）)/, '');
  const file = { name: '公园绿化养护方案.txt', bytes: text };
  const { editionId } = bodyOf(await world.as('office').upload(`/plans/${planId}/editions`, file));
  return { planId, edition: await getEdition(world, editionId) };
}

/** What waits for the office there. */
async function getMatch(world: World, { edition }: ScenePlan): Promise<Thing & { oldTaskId: string }> {
  const { rows } = bodyOf(await world.as('office').get(`/plan-editions/${edition.id}/changes`));
  const row = rows.find((each: { waiting: boolean }) => each.waiting);
  return { id: row.matchId, version: row.version, oldTaskId: row.old.taskId };
}

/** What the town was told. */
async function getMessage(world: World): Promise<string> {
  return bodyOf(await world.as('contactQinghe').get('/messages')).items[0].id;
}

async function getEdition(world: World, id: string): Promise<Thing> {
  const { version } = bodyOf(await world.as('office').get(`/plan-editions/${id}`));
  return { id, version };
}

async function movePlan(world: World, plan: ScenePlan, ...steps: ('submit' | 'sign' | 'issue')[]): Promise<ScenePlan> {
  let { edition } = plan;
  for (const step of steps) {
    const actor = step === 'sign' ? 'approver' : 'office';
    edition = bodyOf(
      await world.as(actor).post(`/plan-editions/${edition.id}/${step}`, undefined, { version: edition.version }),
    );
  }
  return { planId: plan.planId, edition: { id: edition.id, version: edition.version } };
}

interface SceneTask extends Thing {
  /** Of the town, which is responsible. */
  readonly town: Thing;
  /** Of the housing bureau, which leads. */
  readonly housing: Thing;
}

async function getTask(world: World, id: string): Promise<SceneTask> {
  const { version, assignments } = bodyOf(await world.as('office').get(`/tasks/${id}`));
  const of = (unit: string): Thing => {
    const found = assignments.find((assignment: { unitName: string }) => assignment.unitName === unit);
    return { id: found.id, version: found.version };
  };
  return { id, version, town: of('清河镇'), housing: of('县住房和城乡建设局') };
}

/** The issued plan's tasks, each as far along as one route wants it. */
async function layWork(world: World, { edition }: ScenePlan) {
  const { items } = bodyOf(await world.as('office').get(`/tasks?editionId=${edition.id}&sort=number`));
  const ids: string[] = items.map((task: { id: string }) => task.id);
  if (ids.length !== 6) throw new Error(`the scene's plan was read as ${ids.length} tasks, not six`);
  const [fresh, running, finished, suspended, asking, weekly] = ids as [string, string, string, string, string, string];
  const act = async (actor: ActorName, path: string, body: object | undefined, version?: number) =>
    bodyOf(await world.as(actor).post(path, body, version === undefined ? {} : { version }));
  for (const id of [running, finished, asking, weekly]) {
    const { town, housing } = await getTask(world, id);
    await act('contactQinghe', `/assignments/${town.id}/accept`, undefined, town.version);
    await act('contactHousing', `/assignments/${housing.id}/accept`, undefined, housing.version);
  }
  const evidence = await layEvidence(world);
  const { town } = await getTask(world, running);
  const report = { text: '已清理三处', percent: 40, evidenceIds: [evidence.cited] };
  await act('contactQinghe', `/assignments/${town.id}/report`, report);
  const done = await getTask(world, finished);
  await act('contactQinghe', `/assignments/${done.town.id}/report-complete`, { text: '全部完成' }, done.town.version);
  await act(
    'office',
    `/tasks/${suspended}/suspend`,
    { reason: '等待上级意见' },
    (await getTask(world, suspended)).version,
  );
  const wish = { newDueDate: '2027-01-15', reason: '雨雪天气', assignmentId: (await getTask(world, asking)).town.id };
  const { id: request } = await act('contactQinghe', `/tasks/${asking}/deadline-requests`, wish);
  return {
    tasks: {
      fresh: await getTask(world, fresh),
      running: await getTask(world, running),
      finished: await getTask(world, finished),
      suspended: await getTask(world, suspended),
    },
    occurrences: await layOccurrences(world, weekly),
    deadlineRequest: request as string,
    evidence,
  };
}

/** Of the town's: the first is reported, the second waits. */
async function layOccurrences(world: World, taskId: string) {
  const { occurrences } = bodyOf(await world.as('office').get(`/tasks/${taskId}`));
  const [first, second] = occurrences.filter((each: { unitName: string }) => each.unitName === '清河镇');
  const reported = bodyOf(
    await world.as('contactQinghe').post(`/occurrences/${first.id}/report`, { text: '本周已保洁', evidenceIds: [] }),
  );
  return {
    reported: { id: reported.id, version: reported.version } as Thing,
    pending: { id: second.id, version: second.version } as Thing,
  };
}

/** A picture of one pixel. */
const picture = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
export const photo = { name: '现场.png', bytes: picture };

/** Of the town's: one that a report cites and one that nobody has cited yet. */
async function layEvidence(world: World) {
  const submit = async (file: { name: string; bytes: Buffer | string }): Promise<string> => {
    const fields = { unitId: world.unit('清河镇') };
    return bodyOf(await world.as('contactQinghe').upload('/evidence', file, fields)).id;
  };
  return { cited: await submit(photo), uncited: await submit({ name: '说明.txt', bytes: '尚未引用的说明' }) };
}

/** What can still be changed: of the draft plan, and a task from minutes. */
async function layDrafts(world: World, { edition }: ScenePlan) {
  const { elements } = bodyOf(await world.as('office').get(`/plan-editions/${edition.id}`));
  const target = elements.find(({ kind }: { kind: string }) => kind === 'target');
  const minutes = {
    sourceKind: 'minutes',
    sourceTitle: '县政府第 12 次常务会议纪要',
    title: '整治农贸市场周边环境',
    text: '由县住建局牵头，清河镇负责，12月31日前完成农贸市场周边环境整治。',
    officeUnitId: world.unit('县政府办公室'),
    dueDate: '2026-12-31',
    parties: [
      { role: 'lead', name: '县住建局', unitId: world.unit('县住房和城乡建设局') },
      { role: 'responsible', name: '清河镇', unitId: world.unit('清河镇') },
    ],
  };
  const task = bodyOf(await world.as('office').post('/tasks', minutes));
  return {
    element: { id: target.id, version: target.version, data: target.data } as Thing & { data: object },
    draftTask: { id: task.id, version: task.version } as Thing,
    minutes,
  };
}

/** What the office corrects in a draft is remembered: a name that is no unit, and who leads a task that nobody led. */
async function layCorrections(world: World) {
  const office = world.as('office');
  const minutes = {
    ...{ sourceKind: 'minutes', sourceTitle: '专题会议纪要', title: '拆除破损围挡', text: '拆除破损围挡。' },
    ...{ officeUnitId: world.unit('县政府办公室'), dueDate: '2026-12-31' },
    parties: [{ role: 'support', name: '县星河办' }],
  };
  const { id, version } = bodyOf(await office.post('/tasks', minutes));
  const parties = [
    { role: 'lead', name: '县住建局', unitId: world.unit('县住房和城乡建设局') },
    { role: 'support', name: '县星河办', unitId: world.unit('县财政局') },
  ];
  bodyOf(await office.put(`/tasks/${id}/parties`, { parties }, { version }));
  const { items } = bodyOf(await office.get('/corrections'));
  const idOf = (kind: string): string => items.find((item: { kind: string }) => item.kind === kind).id;
  return { alias: idOf('alias'), ownerOfWork: idOf('owner-of-work') };
}

async function layOrganisation(world: World) {
  const system = world.as('systemAdministrator');
  const { items: units } = bodyOf(await system.get('/units'));
  const housing = units.find(({ name }: { name: string }) => name === '县住房和城乡建设局');
  const { items: groups } = bodyOf(await system.get('/unit-groups'));
  const group = groups.find(({ name }: { name: string }) => name === '各部门');
  const { items: accounts } = bodyOf(await system.get('/accounts?limit=200'));
  const postless = accounts.find(({ name }: { name: string }) => name === 'postless');
  const village = accounts.find(({ name }: { name: string }) => name === 'contact.village');
  const person = { issuer: 'https://id.example.cn', subject: 'postless-person' };
  const binding = bodyOf(
    await world.as('securityAdministrator').post(`/accounts/${postless.id}/sign-on-bindings`, person),
  );
  const refused = await writeFaultyUnitSheet();
  const refusal = bodyOf(await system.upload('/unit-imports', { name: '单位.xlsx', bytes: refused }));
  return {
    housingUnit: { id: housing.id, version: housing.version } as Thing,
    alias: housing.aliases[0].id as string,
    departments: { id: group.id, version: group.version } as Thing,
    account: { id: postless.id, version: postless.version } as Thing,
    binding: binding.id as string,
    accountSession: world.actors.postless.sessionId,
    villagePost: { id: village.posts[0].id, version: village.posts[0].version } as Thing,
    refusedImport: refusal.id as string,
    unitSheet: await writeUnitSheet(),
  };
}

const businessTables = [
  'plans',
  'planEditions',
  'planElements',
  'tasks',
  'taskParties',
  'milestones',
  'assignments',
  'occurrences',
  'reports',
  'evidence',
  'deadlineRequests',
  'taskMatches',
  'messages',
  'supervisions',
  'supervisionAnswers',
] as const satisfies readonly (keyof DB)[];

const houseTables = [
  'units',
  'unitGroups',
  'unitAliases',
  'accounts',
  'posts',
] as const satisfies readonly (keyof DB)[];

export interface SceneIds {
  /** Of plans, tasks and all that belongs to them. */
  readonly business: ReadonlySet<string>;
  /** Those among them that only the office's side may know: of plans and notices that were not issued, tasks that are drafts. */
  readonly unissued: ReadonlySet<string>;
  /** Where people are signed in. */
  readonly sessions: ReadonlySet<string>;
  /** Of the county's units, groups and accounts: everyone's in the house, nobody's abroad. */
  readonly house: ReadonlySet<string>;
}

export async function listSceneIds(world: World, scene: Scene): Promise<SceneIds> {
  const { superuser } = world.database;
  const idsOf = async (table: (typeof businessTables | typeof houseTables)[number] | 'sessions') => {
    const rows = await superuser.selectFrom(table).select('id').where('jurisdictionId', '=', world.county.id).execute();
    return rows.map((row) => row.id);
  };
  const { draft, submitted, signed, next } = scene.plans;
  const planIds = [draft, submitted, signed].map((plan) => plan.planId);
  const editionIds = [draft, submitted, signed, next].map((plan) => plan.edition.id);
  const tasks = await superuser.selectFrom('tasks').select('id').where('state', '=', 'draft').execute();
  const notices = await superuser.selectFrom('supervisions').select('id').where('issuedAt', 'is', null).execute();
  return {
    business: new Set((await Promise.all(businessTables.map(idsOf))).flat()),
    unissued: new Set([...planIds, ...editionIds, ...[...tasks, ...notices].map((thing) => thing.id)]),
    sessions: new Set(await idsOf('sessions')),
    house: new Set((await Promise.all(houseTables.map(idsOf))).flat()),
  };
}
