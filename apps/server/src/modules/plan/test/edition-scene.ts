// Work under way on the first of the two editions, and the second one uploaded over it.
import { type ActorName, createWorld, type World } from '../../../../test/world.ts';
import type { ChangeRow, EditionChanges } from '../changes.schema.ts';
import { expectStatus, step, uploadText } from './plan-world.ts';
import { firstEdition, secondEdition } from './two-editions.ts';

export interface EditionScene {
  readonly world: World;
  readonly planId: string;
  readonly first: string;
  /** Ids of the first edition's tasks by title. */
  readonly tasks: Readonly<Record<string, string>>;
  readonly evidenceId: string;
}

export async function issueSteps(world: World, editionId: string): Promise<void> {
  for (const action of ['submit', 'sign', 'issue']) expectStatus(await step(world, editionId, action), 200);
}

export async function uploadNext(world: World, planId: string, text: string): Promise<string> {
  const file = { name: '修订.txt', bytes: Buffer.from(text) };
  return expectStatus(await world.as('office').upload(`/plans/${planId}/editions`, file), 201).body.editionId;
}

export async function getTask(world: World, id: string, actor: ActorName = 'office') {
  return expectStatus(await world.as(actor).get(`/tasks/${id}`), 200).body;
}

export async function assignmentOf(world: World, taskId: string, unitName: string) {
  const { assignments } = await getTask(world, taskId);
  return assignments.find((each: { unitName: string }) => each.unitName === unitName);
}

export async function accept(world: World, actor: ActorName, taskId: string, unitName: string): Promise<string> {
  const { id, version } = await assignmentOf(world, taskId, unitName);
  expectStatus(await world.as(actor).post(`/assignments/${id}/accept`, undefined, { version }), 200);
  return id;
}

export async function getChanges(world: World, editionId: string): Promise<EditionChanges> {
  return expectStatus(await world.as('office').get(`/plan-editions/${editionId}/changes`), 200).body;
}

export function rowOf(changes: EditionChanges, title: string): ChangeRow {
  const of = (side: 'new' | 'old') => changes.rows.find((each) => each[side]?.title === title);
  const row = of('new') ?? of('old');
  if (row === undefined) throw new Error(`no row ${title}`);
  return row;
}

/** Issued, with the office's own entry in its gap, and one unit's report with evidence at 60 %. */
export async function createEditionScene(): Promise<EditionScene> {
  const world = await createWorld();
  const office = world.as('office');
  const { planId, editionId: first } = await uploadText(world, firstEdition);
  const listed = expectStatus(await office.get(`/plan-editions/${first}/tasks`), 200).body;
  const tasks = Object.fromEntries(listed.map(({ id, title }: { id: string; title: string }) => [title, id]));
  const fill = { taskIds: [tasks['加强宣传引导']], leadUnitId: world.unit('县教育局') };
  expectStatus(await office.post('/tasks/fill', fill), 200);
  await issueSteps(world, first);
  const roads = tasks['修缮破损路面'];
  const lead = await accept(world, 'contactHousing', roads, '县住房和城乡建设局');
  const town = await accept(world, 'contactQinghe', roads, '清河镇');
  const file = { name: '台账.txt', bytes: Buffer.from('已修缮路面十二处') };
  const evidence = await world.as('contactQinghe').upload('/evidence', file, { unitId: world.unit('清河镇') });
  const evidenceId = expectStatus(evidence, 201).body.id;
  const done = { text: '已修缮十二处', percent: 60, evidenceIds: [evidenceId] };
  expectStatus(await world.as('contactQinghe').post(`/assignments/${town}/report`, done), 200);
  const half = { text: '过半完成', percent: 55, evidenceIds: [] };
  expectStatus(await world.as('contactHousing').post(`/assignments/${lead}/report`, half), 200);
  return { world, planId, first, tasks, evidenceId };
}

/** Every decision taken as a clerk would: two parts of one task, the dropped one confirmed. */
export async function decideAll({ world, tasks }: EditionScene, editionId: string): Promise<void> {
  const changes = await getChanges(world, editionId);
  const market = { oldTaskId: tasks['整治农贸市场'] };
  const decisions = [
    { ...market, kind: 'continue', newTaskId: rowOf(changes, '整治市场周边占道经营').new?.taskId },
    { ...market, kind: 'split', newTaskId: rowOf(changes, '规范市场内部秩序').new?.taskId },
    { oldTaskId: tasks['规范车辆停放'], kind: 'drop' },
  ];
  expectStatus(await world.as('office').post(`/plan-editions/${editionId}/changes/decide`, { decisions }), 200);
}

export async function issueSecond(scene: EditionScene): Promise<string> {
  const second = await uploadNext(scene.world, scene.planId, secondEdition);
  await decideAll(scene, second);
  await issueSteps(scene.world, second);
  return second;
}
