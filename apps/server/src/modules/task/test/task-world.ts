// Tasks for tests: issued the way the office does it, or laid into the database in any state at once.
import { uuidv7 } from 'uuidv7';
import type { ActorName, Reply, World } from '../../../../test/world.ts';

export interface AssignmentView {
  readonly id: string;
  readonly unitName: string;
  readonly role: string;
  readonly state: string;
  readonly light: string | null;
  readonly acceptBy: string;
  readonly version: number;
  readonly can: string[];
}

export interface TaskView {
  readonly can: string[];
  readonly id: string;
  readonly version: number;
  readonly state: string;
  readonly light: string | null;
  readonly assignments: AssignmentView[];
  readonly occurrences: {
    id: string;
    unitName: string;
    period: string;
    dueDate: string;
    state: string;
    version: number;
  }[];
}

/** A draft from minutes: housing leads, city and the towns are responsible, finance supports. */
export function draftBody(world: World, extra: object = {}) {
  return {
    sourceKind: 'minutes',
    sourceTitle: '县政府第 12 次常务会议纪要',
    title: '整治农贸市场周边环境',
    text: '由县住建局牵头，县城管局、各镇负责，县财政局配合，12月31日前完成农贸市场周边环境整治。',
    officeUnitId: world.unit('县政府办公室'),
    dueDate: '2026-12-31',
    parties: [
      { role: 'lead', name: '县住建局', unitId: world.unit('县住房和城乡建设局') },
      { role: 'responsible', name: '县城管局', unitId: world.unit('县城市管理局') },
      { role: 'responsible', name: '各镇', groupId: world.group('各镇') },
      { role: 'support', name: '县财政局', unitId: world.unit('县财政局') },
    ],
    ...extra,
  };
}

export async function addDraft(world: World, extra: object = {}): Promise<TaskView> {
  return expectOk(await world.as('office').post('/tasks', draftBody(world, extra)));
}

export async function issueTask(world: World, extra: object = {}): Promise<TaskView> {
  const { id } = await addDraft(world, extra);
  expectOk(await world.as('office').post('/tasks/issue', { taskIds: [id] }));
  return showTask(world, id);
}

export async function showTask(world: World, id: string, actor: ActorName = 'office'): Promise<TaskView> {
  return expectOk(await world.as(actor).get(`/tasks/${id}`));
}

export function assignmentOf(task: TaskView, unitName: string): AssignmentView {
  const found = task.assignments.find((assignment) => assignment.unitName === unitName);
  if (found === undefined) throw new Error(`no assignment of ${unitName}`);
  return found;
}

/** The body of a reply that must have succeeded. */
export function expectOk(reply: Reply) {
  if (reply.status >= 300) throw new Error(`${reply.status}: ${JSON.stringify(reply.body)}`);
  return reply.body;
}

export interface LaidTask {
  readonly task?: object;
  /** Lead first; none for a draft. */
  readonly assignments?: readonly { unit: string; role: string; state?: string; progress?: number }[];
  readonly milestones?: readonly { dueDate: string; percent: number | null }[];
  /** Of the lead's assignment. */
  readonly occurrences?: readonly { period: string; dueDate: string; state: string; reportedAt?: string }[];
}

/** Lays tasks as the superuser, past routes and policies; answers their ids. */
export async function layTasks(world: World, laid: readonly LaidTask[]): Promise<string[]> {
  const jurisdictionId = world.county.id;
  const officeUnitId = world.unit('县政府办公室');
  const common = { jurisdictionId, officeUnitId };
  return world.database.superuser.transaction().execute(async (db) => {
    const ids: string[] = [];
    for (const [index, { task, assignments = [], milestones = [], occurrences = [] }] of laid.entries()) {
      const taskId = uuidv7();
      ids.push(taskId);
      const lead = assignments[0] === undefined ? null : world.unit(assignments[0].unit);
      const row = {
        number: index + 1,
        title: `任务${index + 1}`,
        text: '内容',
        sourceKind: 'minutes',
        sourceTitle: '纪要',
      };
      const createdBy = world.actors.office.accountId;
      const state = lead === null ? 'draft' : 'issued';
      await db
        .insertInto('tasks')
        .values({ ...common, ...row, id: taskId, createdBy, leadUnitId: lead, state, ...task })
        .execute();
      for (const { unit, role, state: assignmentState = 'accepted', progress = 0 } of assignments) {
        const id = uuidv7();
        await db
          .insertInto('assignments')
          .values({
            ...{ ...common, id, taskId, role, progress, state: assignmentState },
            ...{ unitId: world.unit(unit), leadUnitId: lead as string, acceptBy: '2026-11-24' },
          })
          .execute();
        if (role !== 'lead') continue;
        for (const occurrence of occurrences) {
          const place = { ...common, id: uuidv7(), taskId, assignmentId: id };
          await db
            .insertInto('occurrences')
            .values({ ...place, unitId: world.unit(unit), leadUnitId: lead as string, ...occurrence })
            .execute();
        }
      }
      for (const [sort, milestone] of milestones.entries()) {
        await db
          .insertInto('milestones')
          .values({ ...common, id: uuidv7(), taskId, sort, ...milestone })
          .execute();
      }
    }
    const event = { id: uuidv7(), jurisdictionId, action: 'jurisdiction.create', thingType: 'jurisdictions' };
    await db
      .insertInto('auditEvents')
      .values({ ...event, thingId: jurisdictionId })
      .execute();
    return ids;
  });
}
