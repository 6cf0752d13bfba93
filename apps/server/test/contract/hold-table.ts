// Asks every route of some modules as every post, and holds the answers against the hand-written table.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { stubAuthorization } from '../../src/platform/authorize.ts';
import { problemSchema } from '../../src/platform/http/problem.schema.ts';
import { problems } from '../../src/platform/problems/catalogue.messages.ts';
import { routesByPost } from '../routes-by-post.ts';
import type { Reply, WorldActor } from '../world.ts';
import { findPersonalValues } from './personal-values.ts';
import { type Cell, type Post, postActors, posts, type Row, readTable } from './read-table.ts';
import { actsOnSelf, asks } from './requests.ts';
import { createScene, listSceneIds, type SceneIds } from './scene.ts';
import { type AskedRoute, openStage, requireRoute, type Stage } from './stage.ts';

export const table = readTable(routesByPost);

/** Who knows of plans and tasks before they are issued. */
const officeSide: readonly Post[] = ['office', 'signer', 'leader'];
/** Who has no part in the scene's plans at all. The auditor reads in the record that there are some. */
const outsiders: readonly Post[] = ['none', 'abroad', 'system', 'secure', 'below', 'other', 'bureau'];

export function holdTable(...modules: readonly string[]): void {
  let stage: Stage;
  let ids: SceneIds;
  beforeAll(async () => {
    const { world, scene } = await createScene();
    ids = await listSceneIds(world, scene);
    stage = await openStage(world, scene);
  });
  afterAll(() => stage.close());

  async function ask(row: Row, actor: WorldActor | null): Promise<Reply> {
    const makeAsk = asks[row.title];
    if (makeAsk === undefined) throw new Error(`no request for ${row.title}`);
    const { world, scene } = stage;
    const reply = await stage.send(row.route, makeAsk(scene, actor ?? world.actors.office), actor);
    if (reply.status < 400) expect(await findPersonalValues(stage.superuser())).toEqual([]);
    if (requireRoute(row.route).method !== 'GET' && reply.status < 400 && !actsOnSelf.includes(row.title)) {
      await stage.renew();
    }
    return reply;
  }

  async function hold(row: Row, wanted: Row['cells'], columns: readonly Post[], by: Refuser): Promise<void> {
    const answered: Partial<Record<Post, Cell>> = {};
    const route = requireRoute(row.route);
    for (const post of columns) {
      const reply = await ask(row, stage.world.actors[postActors[post]]);
      expectParses(route, reply);
      expect({ post, refusedBy: refuser(reply) }).toEqual({ post, refusedBy: reply.status === 403 ? by : null });
      expectNoLeak(post, reply, ids);
      const tells = mentions(reply, ids.business) || mentions(reply, ids.sessions);
      const isEmpty = wanted[post] === '-' && reply.status === 200 && !tells;
      answered[post] = isEmpty ? '-' : reply.status;
    }
    if (actsOnSelf.includes(row.title)) await stage.renew();
    expect(answered).toEqual(Object.fromEntries(columns.map((post) => [post, wanted[post]])));
  }

  const rows = table.filter((row) => modules.includes(row.module));
  describe.each(rows)('$title', (row) => {
    test('without a session', async () => {
      const { status } = await ask(row, null);
      expect(status).toBe(row.route === 'signIn' ? 200 : row.route === 'signOut' ? 204 : 401);
    });

    test('by post', async () => {
      stubAuthorization(false);
      await hold(row, row.cells, posts, 'policy');
    });

    test('by post, when only the database refuses', async () => {
      stubAuthorization(true);
      const refused = posts.filter((post) => row.cells[post] !== '-' && Number(row.cells[post]) >= 400);
      await hold(row, row.open, refused, 'database').finally(() => stubAuthorization(false));
    });
  });
}

type Refuser = 'policy' | 'database';

/** Who answered 403: a policy says its reason. A policy that was forgotten is not hidden by the database's refusal. */
function refuser({ status, body }: Reply): Refuser | null {
  if (status !== 403) return null;
  return typeof body.reason === 'string' ? 'policy' : 'database';
}

function expectParses(route: AskedRoute, reply: Reply): void {
  if (reply.status >= 400) {
    const problem = problemSchema.parse(reply.body);
    expect(reply.headers['content-type']).toMatch(/^application\/problem\+json/);
    expect(problem.status).toBe(reply.status);
    expect(Object.keys(problems)).toContain(problem.code);
  } else if (route.response !== undefined) {
    expect(reply.status).toBe(route.status ?? 200);
    // What the schema does not know was not sent, and what it knows was.
    expect(route.response.parse(reply.body)).toEqual(reply.body);
  } else if (route.files !== undefined) {
    expect(route.files).toContain(reply.headers['content-type']?.split(';')[0]);
    expect(reply.raw.length).toBeGreaterThan(0);
  } else {
    expect([reply.status, reply.raw.length]).toEqual([204, 0]);
  }
}

function mentions(reply: Reply, ids: ReadonlySet<string>): boolean {
  const found = JSON.stringify(reply.body ?? null).match(/[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g) ?? [];
  return found.some((id) => ids.has(id));
}

/** Whatever the status: nobody is told of what is not theirs to know. */
function expectNoLeak(post: Post, reply: Reply, ids: SceneIds): void {
  const told = {
    business: outsiders.includes(post) && mentions(reply, ids.business),
    unissued: post !== 'audit' && !officeSide.includes(post) && mentions(reply, ids.unissued),
    house: post === 'abroad' && mentions(reply, ids.house),
  };
  expect({ post, ...told }).toEqual({ post, business: false, unissued: false, house: false });
}
