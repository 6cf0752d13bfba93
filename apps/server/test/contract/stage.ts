// Where the table is played: the scene's world, set back to how it was laid after each act.
import type { Kysely } from 'kysely';
import { meSchema } from '../../src/modules/identity/identity.schema.ts';
import { stubAuthorization } from '../../src/platform/authorize.ts';
import type { DB } from '../../src/platform/database/schema.generated.ts';
import type { TestDatabase } from '../../src/platform/database/test-database.ts';
import type { Route } from '../../src/platform/http/route.ts';
import { routes } from '../../src/routes.ts';
import type { Reply, World, WorldActor } from '../world.ts';
import type { Ask } from './requests.ts';
import type { Scene } from './scene.ts';

export type AskedRoute = Pick<Route, 'name' | 'method' | 'url' | 'response' | 'status' | 'files' | 'uploadMegabytes'>;

/** Those that set the session's cookie are no route() of a module. */
export const askedRoutes: ReadonlyMap<string, AskedRoute> = new Map(
  [
    ...routes,
    { name: 'signIn', method: 'POST', url: '/sign-in', response: meSchema } as const,
    { name: 'signInSecondFactor', method: 'POST', url: '/sign-in/second-factor', response: meSchema } as const,
    { name: 'signOut', method: 'POST', url: '/sign-out' } as const,
  ].map((route) => [route.name, route]),
);

export function requireRoute(name: string): AskedRoute {
  const route = askedRoutes.get(name);
  if (route === undefined) throw new Error(`the server has no route ${name}`);
  return route;
}

export interface Stage {
  readonly world: World;
  readonly scene: Scene;
  /** By the actor, or without a session for null. */
  send(route: string, ask: Ask, actor: WorldActor | null): Promise<Reply>;
  /** The database as it is now, past every policy. */
  superuser(): Kysely<DB>;
  /** Sets the scene back: what comes next must not find what was done before. */
  renew(): Promise<void>;
  close(): Promise<void>;
}

/** The world's database is copied, and from then on only its copies are used. */
export async function openStage(world: World, scene: Scene): Promise<Stage> {
  let copy: TestDatabase<DB> | undefined;
  // The next one is made while the one before is in use.
  let next = world.database.copy();
  async function renew(): Promise<void> {
    const former = copy;
    copy = await next;
    Object.assign(world.services, { database: copy.app });
    next = world.database.copy();
    await former?.drop();
  }
  await renew();
  return {
    world,
    scene,
    renew,
    superuser: () => {
      if (copy === undefined) throw new Error('the stage has no database');
      return copy.superuser;
    },
    async send(name, { params, query, body, version, file }, actor) {
      const { method, url } = requireRoute(name);
      const path = url.replace(/:(\w+)/g, (_, parameter) => params?.[parameter] ?? '') + (query ? `?${query}` : '');
      const client = actor === null ? world.as(null) : world.withToken(actor.token);
      const options = version === undefined ? {} : { version };
      return await (file === undefined
        ? client.send(method, path, body, options)
        : client.upload(path, file, body as Record<string, string> | undefined, options));
    },
    async close() {
      stubAuthorization(false);
      await copy?.drop();
      await (await next).drop();
      await world.close();
    },
  };
}
