// Whoever may do an act sends the id of a thing that is another unit's, or another county's, in what the act is about.
import { uuidv7 } from 'uuidv7';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { stubAuthorization } from '../../src/platform/authorize.ts';
import { foreignIds } from '../routes-by-post.ts';
import type { World } from '../world.ts';
import { type Post, postActors } from './read-table.ts';
import { type Ask, asks } from './requests.ts';
import { createScene, photo, type Scene } from './scene.ts';
import { openStage, type Stage } from './stage.ts';

interface Foreign {
  readonly unit: string;
  readonly group: string;
  readonly account: string;
  readonly otherSession: string;
  readonly otherOffice: string;
  readonly otherTask: string;
  readonly otherEvidence: string;
}

/** What the others have, laid beside the scene. */
async function layForeign(world: World, scene: Scene): Promise<Foreign> {
  const group = uuidv7();
  await world.database.superuser.transaction().execute(async (db) => {
    const jurisdictionId = world.otherCounty.id;
    await db.insertInto('unitGroups').values({ id: group, jurisdictionId, name: '外县各局' }).execute();
    const thing = { thingType: 'unitGroups', thingId: group, action: 'unit-group.create' };
    await db
      .insertInto('auditEvents')
      .values({ id: uuidv7(), jurisdictionId, ...thing })
      .execute();
  });
  const bureau = world.unit('县教育局');
  const task = await world.as('otherOffice').post('/tasks', { ...scene.minutes, officeUnitId: bureau });
  const city = { unitId: world.unit('县城市管理局') };
  const evidence = await world.as('contactCity').upload('/evidence', photo, city);
  expect([task.status, evidence.status]).toEqual([201, 201]);
  return {
    unit: world.otherCounty.rootId,
    group,
    account: world.actors.stranger.accountId,
    otherSession: world.actors.leader.sessionId,
    otherOffice: bureau,
    otherTask: task.body.id,
    otherEvidence: evidence.body.id,
  };
}

type Change = (ask: Ask, foreign: Foreign, scene: Scene) => Ask;

const inBody =
  (fields: (foreign: Foreign, scene: Scene) => object): Change =>
  (ask, foreign, scene) => ({ ...ask, body: { ...(ask.body as object), ...fields(foreign, scene) } });
const inPath =
  (fields: (foreign: Foreign) => Record<string, string>): Change =>
  (ask, foreign) => ({ ...ask, params: { ...ask.params, ...fields(foreign) } });
const citing = inBody((foreign) => ({ evidenceIds: [foreign.otherEvidence] }));
const ledBy = inBody(({ unit }) => ({ parties: [{ role: 'lead', name: '县住建局', unitId: unit }] }));
const withTaskOfOther = inBody(({ otherTask }, { draftTask }) => ({ taskIds: [draftTask.id, otherTask] }));

/** What each wording of the table changes in the request of the route's first row. */
const changes: Readonly<Record<string, Change>> = {
  'uploadPlan for an office abroad': inBody(({ unit }) => ({ officeUnitId: unit })),
  'createUnit below a unit abroad': inBody(({ unit }) => ({ parentId: unit })),
  'patchUnit moved below a unit abroad': inBody(({ unit }) => ({ parentId: unit })),
  'reviewPlanEdition with a task of another office': inBody(({ otherTask }) => ({ taskIds: [otherTask] })),
  'createUnitGroup with a unit abroad': inBody(({ unit }) => ({ unitIds: [unit] })),
  'saveUnitGroup with a unit abroad': inBody(({ unit }) => ({ unitIds: [unit] })),
  'grantPost at a unit abroad': inBody(({ unit }) => ({ unitId: unit })),
  'grantPost to an account abroad': inPath(({ account }) => ({ id: account })),
  'handOverPost to an account abroad': inBody(({ account }) => ({ toAccountId: account })),
  'bindSignOn to an account abroad': inPath(({ account }) => ({ id: account })),
  'endAccountSession of a session of another account': inPath(({ otherSession }) => ({ sessionId: otherSession })),
  'addTask for an office abroad': inBody(({ unit }) => ({ officeUnitId: unit })),
  'addTask for another office': inBody(({ otherOffice }) => ({ officeUnitId: otherOffice })),
  'addTask led by a unit abroad': ledBy,
  'addTask given to a group abroad': inBody(({ group }) => ({
    parties: [{ role: 'responsible', name: '各局', groupId: group }],
  })),
  'replaceParties led by a unit abroad': ledBy,
  'fillTasks led by a unit abroad': inBody(({ unit }) => ({ leadUnitId: unit })),
  'fillTasks among them a task of another office': withTaskOfOther,
  'issueTasks among them a task of another office': withTaskOfOther,
  'reportProgress citing evidence of another unit': citing,
  'reportComplete citing evidence of another unit': citing,
  'reportOccurrence citing evidence of another unit': citing,
  'answerNotice citing evidence of another unit': citing,
  'requestDeadline for the assignment of another unit': inBody((_, { tasks }) => ({
    assignmentId: tasks.running.housing.id,
  })),
  'requestDeadline for an assignment of another task': inBody((_, { tasks }) => ({
    assignmentId: tasks.fresh.town.id,
  })),
  'submitEvidence for a unit abroad': inBody(({ unit }) => ({ unitId: unit })),
  'submitEvidence for a unit beside it': inBody((_, { unit }) => ({ unitId: unit('柳林镇') })),
};

const rows = foreignIds
  .trim()
  .split('\n')
  .map((line) => {
    const [route, post, words, status] = line.split(/ {2,}/) as [string, Post, string, string];
    return { title: `${route} ${words}`, route, post, status: Number(status) };
  });

let stage: Stage;
let foreign: Foreign;
beforeAll(async () => {
  const { world, scene } = await createScene();
  foreign = await layForeign(world, scene);
  stage = await openStage(world, scene);
});
afterAll(() => stage.close());

test('every row has its request, and every request its row', () => {
  expect(rows.map((row) => row.title).sort()).toEqual(Object.keys(changes).sort());
});

describe.each(rows)('$title by $post', ({ title, route, post, status }) => {
  const send = async () => {
    const actor = stage.world.actors[postActors[post]];
    const [ask, change] = [asks[route], changes[title]];
    if (ask === undefined || change === undefined) throw new Error(`no request for ${title}`);
    const reply = await stage.send(route, change(ask(stage.scene, actor), foreign, stage.scene), actor);
    if (reply.status < 400) await stage.renew();
    return reply.status;
  };

  test('is refused', async () => {
    expect(await send()).toBe(status);
  });

  test('is refused by the database alone', async () => {
    stubAuthorization(true);
    const answered = await send().finally(() => stubAuthorization(false));
    expect(answered).toBe(status);
  });
});
