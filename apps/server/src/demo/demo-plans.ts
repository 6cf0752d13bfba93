// Four plans in four stages, one of them with its next edition on the way, each brought there by the people whose work it is.
import type { FastifyInstance } from 'fastify';
import { addDays } from '../platform/calendar/working-days.ts';
import { demoUnits } from './county.data.ts';
import type { DemoClock } from './demo.ts';
import { type DemoClient, signInAs } from './demo-client.ts';
import { runDemoWork } from './demo-work.ts';
import { type DayInPlan, type PlanDocument, writePlanDocument } from './document.ts';
import { campusSafety } from './plans/campus-safety.data.ts';
import { residentialCompounds } from './plans/residential-compounds.data.ts';
import { ruralEnvironment } from './plans/rural-environment.data.ts';
import { ruralEnvironmentRevised } from './plans/rural-environment-revised.data.ts';
import { winterFireSafety } from './plans/winter-fire-safety.data.ts';

export interface DemoScene {
  readonly app: FastifyInstance;
  readonly clock: DemoClock;
  readonly today: string;
  readonly units: ReadonlyMap<string, string>;
}

export async function runDemoPlans(scene: DemoScene): Promise<void> {
  const { app, clock, today } = scene;
  const day: DayInPlan = (days) => {
    const [year, month, date] = addDays(today, days).split('-').map(Number);
    return `${year}年${month}月${date}日`;
  };
  clock.set(addDays(today, -74));
  const office = await signInAs(app, 'zhoumin');
  const approver = await signInAs(app, 'chenliqun');
  const rural = await upload(scene, office, '县政府办公室', ruralEnvironment(day));
  await issue(scene, office, approver, rural);
  await runDemoWork(scene, rural.planId);

  clock.set(addDays(today, -4));
  const housing = await signInAs(app, 'jianshe');
  const signer = await signInAs(app, 'chenliqun');
  const compounds = await upload(scene, housing, '县住房和城乡建设局', residentialCompounds(day));
  await issue(scene, housing, signer, compounds);

  clock.set(addDays(today, -1));
  const officeAgain = await signInAs(app, 'zhoumin');
  // The plan under way is being revised: what of it changes waits to be looked at.
  const revised = ruralEnvironmentRevised(day);
  const revisedFile = { name: revised.fileName, bytes: await writePlanDocument(revised) };
  await officeAgain.upload(`/plans/${rural.planId}/editions`, revisedFile);
  const fire = await upload(scene, officeAgain, '县政府办公室', winterFireSafety(day));
  await fillGaps(scene, officeAgain, fire.editionId);
  await move(officeAgain, fire.editionId, 'submit');

  const school = await signInAs(app, 'hejing');
  await upload(scene, school, '云溪县第一中学', campusSafety);
}

interface Uploaded {
  readonly planId: string;
  readonly editionId: string;
}

async function upload(scene: DemoScene, office: DemoClient, unit: string, plan: PlanDocument): Promise<Uploaded> {
  const officeUnitId = scene.units.get(unit);
  if (officeUnitId === undefined) throw new Error(`the demonstration county has no unit ${unit}`);
  return office.upload('/plans', { name: plan.fileName, bytes: await writePlanDocument(plan) }, { officeUnitId });
}

interface Gap {
  readonly taskId: string;
  readonly title: string;
  readonly gaps: readonly string[];
  readonly suggestions: readonly { unitId?: string | null; role: string }[];
}

/** What the office knows and the texts leave open: who leads, by the task's title. */
const leads: Readonly<Record<string, string>> = {
  落实报告制度: '县政府办公室',
  考核办法: '县住房和城乡建设局',
  加强组织协调: '县住房和城乡建设局',
  工作要求: '县应急管理局',
};

/** … and which units the text addresses without a form a compiler may take for an assignment (各镇每月25日前报送). */
const responsibleTowns = new Set(['落实报告制度']);

/** Headings that state how things are organised and order no work of their own: the office strikes them off the list. */
const struckOff = new Set(['组织领导', '责任分工']);

/** Fills the gap table as a clerk would: strikes off what is no task, names the lead, takes the first suggestion. */
async function fillGaps(scene: DemoScene, office: DemoClient, editionId: string): Promise<void> {
  for (const { taskId, title, gaps, suggestions } of await office.get<Gap[]>(`/plan-editions/${editionId}/gaps`)) {
    if (struckOff.has(title)) {
      await office.send(
        'DELETE',
        `/tasks/${taskId}`,
        undefined,
        (await office.get<{ version: number }>(`/tasks/${taskId}`)).version,
      );
      continue;
    }
    const suggested = suggestions.find((suggestion) => suggestion.role === 'lead' && suggestion.unitId)?.unitId;
    const leadUnitId = scene.units.get(leads[title] ?? '') ?? suggested;
    if (gaps.some((gap) => gap === 'lead' || gap === 'owner') && leadUnitId) {
      const responsible = responsibleTowns.has(title) ? townIds(scene).map((unitId) => ({ unitId })) : undefined;
      await office.send('POST', '/tasks/fill', { taskIds: [taskId], leadUnitId, ...(responsible && { responsible }) });
    }
  }
}

function townIds({ units }: DemoScene): string[] {
  return demoUnits.filter(({ kind }) => kind === 'town').map(({ name }) => units.get(name) ?? '');
}

async function move(by: DemoClient, editionId: string, action: string, body: object = {}): Promise<void> {
  const { version } = await by.get<{ version: number }>(`/plan-editions/${editionId}`);
  await by.send('POST', `/plan-editions/${editionId}/${action}`, body, version);
}

async function issue(
  scene: DemoScene,
  office: DemoClient,
  approver: DemoClient,
  { editionId }: Uploaded,
): Promise<void> {
  await fillGaps(scene, office, editionId);
  await move(office, editionId, 'submit');
  await move(approver, editionId, 'sign', { note: '同意，请按时限抓好落实。' });
  await move(office, editionId, 'issue');
}
