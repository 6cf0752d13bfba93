// What the units did with the plan that is under way: accepted, reported, completed, or kept silent. Some work is late, some
// waits for the lead or the office, so that every light and every list of the workbench has something to show.
import { addDays } from '../platform/calendar/working-days.ts';
import { demoAccounts } from './county.data.ts';
import { type DemoClient, signInAs } from './demo-client.ts';
import type { DemoScene } from './demo-plans.ts';

interface Assignment {
  readonly id: string;
  readonly unitName: string;
  readonly role: 'lead' | 'responsible' | 'support';
  readonly state: string;
  readonly version: number;
}

interface Occurrence {
  readonly id: string;
  readonly unitName: string;
  readonly dueDate: string;
  readonly state: string;
  readonly version: number;
}

interface Task {
  readonly id: string;
  readonly occurrences: readonly Occurrence[];
  readonly number: number;
  readonly version: number;
  readonly assignments: readonly Assignment[];
}

/** How far each task of the plan has come, by part of its title; the rest is accepted and on its way. */
const stages: readonly {
  title: string;
  stage: 'closed' | 'waits-for-office' | 'waits-for-lead' | 'under-way' | 'silent';
  percent: number;
}[] = [
  { title: '清理生活垃圾', stage: 'closed', percent: 100 },
  { title: '公布农村人居环境监督电话', stage: 'waits-for-office', percent: 100 },
  { title: '编制示范村建设导则', stage: 'waits-for-lead', percent: 90 },
  { title: '安排整治专项资金', stage: 'silent', percent: 0 },
  { title: '推进户厕改造', stage: 'under-way', percent: 45 },
  { title: '整治农村黑臭水体', stage: 'under-way', percent: 60 },
];

const texts: Readonly<Record<number, string>> = {
  45: '已完工540户，剩余户正在采购洁具，预计月底前达到六成。',
  60: '14处水体中8处完成清淤，其余正在施工，控源截污同步推进。',
  90: '导则已印发，村干部培训完成两期，第三期安排在下周。',
  100: '工作已完成，相关记录已归档。',
};

export async function runDemoWork(scene: DemoScene, planId: string): Promise<void> {
  const clients = new Map<string, DemoClient>();
  scene.clock.set(addDays(scene.today, -72));
  for (const { name, posts } of demoAccounts) {
    const post = posts.find(([role]) => role === 'contact');
    if (post !== undefined) clients.set(post[1], await signInAs(scene.app, name));
  }
  const office = await signInAs(scene.app, 'zhoumin');
  for (const client of [office, ...clients.values()]) await noteMessages(client);
  const listed = await office.get<{ items: { id: string; title: string }[] }>(`/tasks?planId=${planId}&limit=200`);
  for (const { id, title } of listed.items) {
    const found = stages.find((stage) => title.includes(stage.title));
    await workOn({
      scene,
      office,
      clients,
      taskId: id,
      stage: found?.stage ?? 'under-way',
      percent: found?.percent ?? 30,
    });
    if (title.includes('报告制度')) await reportOccurrences(scene, office, clients, id);
  }
}

/** What the units were told when the plan went out, they have long taken note of. */
async function noteMessages(client: DemoClient): Promise<void> {
  const { items } = await client.get<{ items: { id: string; can: string[] }[] }>('/messages?unread=true');
  for (const { id, can } of items) if (can.includes('read')) await client.send('POST', `/messages/${id}/read`);
}

interface Work {
  readonly scene: DemoScene;
  readonly office: DemoClient;
  readonly clients: ReadonlyMap<string, DemoClient>;
  readonly taskId: string;
  readonly stage: (typeof stages)[number]['stage'];
  readonly percent: number;
}

async function workOn({ scene, office, clients, taskId, stage, percent }: Work): Promise<void> {
  const readTask = () => office.get<Task>(`/tasks/${taskId}`);
  const act = async (assignmentId: string, action: string, body?: object) => {
    const { assignments } = await readTask();
    const assignment = assignments.find(({ id }) => id === assignmentId);
    const client = assignment && clients.get(assignment.unitName);
    if (assignment && client)
      await client.send('POST', `/assignments/${assignmentId}/${action}`, body, assignment.version);
  };
  const { assignments } = await readTask();
  const lead = assignments.find(({ role }) => role === 'lead');
  const others = assignments.filter(({ role }) => role === 'responsible');
  scene.clock.set(addDays(scene.today, -71));
  if (stage === 'silent' || lead === undefined) return;
  for (const { id } of assignments) await act(id, 'accept');
  const text = texts[percent] ?? '正按方案推进，已完成动员和排查。';
  scene.clock.set(addDays(scene.today, -20));
  await act(lead.id, 'report', { text, percent, evidenceIds: [] });
  for (const { id } of others.slice(0, 3))
    await act(id, 'report', { text: '本单位已按要求推进，台账已建立。', percent, evidenceIds: [] });
  if (stage === 'under-way') return;
  scene.clock.set(addDays(scene.today, -9));
  for (const { id } of others)
    await act(id, 'report-complete', { text: '本单位承担的任务已完成，请予确认。', evidenceIds: [] });
  if (stage === 'waits-for-lead') return;
  for (const { id } of others) await confirm(clients, lead.unitName, id, await readTask());
  await act(lead.id, 'report-complete', { text: texts[100] ?? '', evidenceIds: [] });
  if (stage === 'waits-for-office') return;
  scene.clock.set(addDays(scene.today, -7));
  await office.send('POST', `/tasks/${taskId}/close`, { note: '经核查已完成，准予办结。' }, (await readTask()).version);
}

/** The lead confirms what a responsible unit reported. */
async function confirm(
  clients: ReadonlyMap<string, DemoClient>,
  leadUnit: string,
  assignmentId: string,
  task: Task,
): Promise<void> {
  const assignment = task.assignments.find(({ id }) => id === assignmentId);
  if (assignment?.state !== 'reported-complete') return;
  await clients.get(leadUnit)?.send('POST', `/assignments/${assignmentId}/confirm`, {}, assignment.version);
}

/** The towns' monthly reports: those that came due are in and confirmed, but for one town's last, which is late. */
async function reportOccurrences(
  scene: DemoScene,
  office: DemoClient,
  clients: ReadonlyMap<string, DemoClient>,
  taskId: string,
): Promise<void> {
  const { occurrences } = await office.get<Task>(`/tasks/${taskId}`);
  const due = occurrences.filter(({ dueDate }) => dueDate < scene.today);
  const newest = due.reduce((latest, { dueDate }) => (dueDate > latest ? dueDate : latest), '');
  for (const { id, unitName, dueDate } of due) {
    if (unitName === '白沙镇' && dueDate === newest) continue;
    scene.clock.set(addDays(dueDate, -1));
    const version = async () =>
      (await office.get<Task>(`/tasks/${taskId}`)).occurrences.find((occurrence) => occurrence.id === id)?.version ?? 0;
    const text = `${unitName}本月已完成村庄清洁行动2次，清理积存垃圾12处，问题台账已更新。`;
    await clients.get(unitName)?.send('POST', `/occurrences/${id}/report`, { text, evidenceIds: [] }, await version());
    if (dueDate !== newest) await office.send('POST', `/occurrences/${id}/confirm`, {}, await version());
  }
}
