// Supervisions of the scene: of the town's, one in each state that a route needs.
import type { Reply, World } from '../world.ts';
import type { ScenePlan, Thing } from './scene.ts';

/** What the reply answers; throws unless it succeeded. */
function bodyOf(reply: Reply) {
  if (reply.status >= 300) throw new Error(`no supervision: ${reply.status} ${JSON.stringify(reply.body)}`);
  return reply.body;
}

type Step = readonly ['office' | 'approver' | 'contactQinghe', string, object?];

const submit: Step = ['office', 'submit'];
const sign: Step = ['approver', 'sign'];
const issue: Step = ['office', 'issue'];
const answer: Step = ['contactQinghe', 'answer', { text: '正在办理', evidenceIds: [] }];

/** On the tasks of a plan in force, one each. */
export async function laySupervisions(world: World, { edition }: ScenePlan) {
  const office = world.as('office');
  const { items: tasks } = bodyOf(await office.get(`/tasks?editionId=${edition.id}&sort=number`));
  const assignmentIds: string[] = [];
  for (const { id } of tasks as { id: string }[]) {
    const { assignments } = bodyOf(await office.get(`/tasks/${id}`));
    assignmentIds.push(assignments.find((each: { unitName: string }) => each.unitName === '清河镇').id);
  }
  const raise = async (rung: string, assignmentId: string | undefined, ...steps: Step[]): Promise<Thing> => {
    let thing = bodyOf(await office.post('/supervisions', { rung, assignmentIds: [assignmentId] })).items[0];
    for (const [actor, act, body] of steps) {
      const reply = await world.as(actor).post(`/supervisions/${thing.id}/${act}`, body, { version: thing.version });
      thing = bodyOf(reply);
    }
    return { id: thing.id, version: thing.version };
  };
  return {
    draft: await raise('notice', assignmentIds[0]),
    submitted: await raise('notice', assignmentIds[1], submit),
    signed: await raise('notice', assignmentIds[2], submit, sign),
    issued: await raise('notice', assignmentIds[3], submit, sign, issue),
    answered: await raise('notice', assignmentIds[4], submit, sign, issue, answer),
    planned: await raise('interview', assignmentIds[0]),
  };
}
