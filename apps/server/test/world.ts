// The fixture world of the server's tests: a county with named people, a clock that stands still, the whole application.
//
//   const world = await createWorld();
//   afterAll(() => world.close());
//   const reply = await world.as('office').post('/plan-editions/…/submit', undefined, { version: 1 });
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { pino } from 'pino';
import { identityPlugin } from '../src/modules/identity/identity.plugin.ts';
import { signOnPlugin } from '../src/modules/identity/sign-on.plugin.ts';
import type { Clock } from '../src/platform/clock.ts';
import { type Actor, type Context, type Services, type SignOnSettings, sessionOf } from '../src/platform/context.ts';
import { withSession } from '../src/platform/database/database.ts';
import type { DB } from '../src/platform/database/schema.generated.ts';
import { createTestDatabase, type TestDatabase } from '../src/platform/database/test-database.ts';
import { openFileStore } from '../src/platform/files/file-store.ts';
import { createApplication } from '../src/platform/http/application.ts';
import type { Route } from '../src/platform/http/route.ts';
import { webFilesPlugin } from '../src/platform/http/web-files.ts';
import { createSecretBox } from '../src/platform/secret-box.ts';
import { type Client, createClient } from './world-client.ts';
import {
  type SeededActors,
  type SeededJurisdiction,
  seedActors,
  seedJurisdiction,
  type WorldActor,
} from './world-seed.ts';
import { type ActorName, actorNames, county, otherCounty } from './world-units.ts';

export type { Client, Reply, RequestOptions, UploadFile } from './world-client.ts';
export { password, type WorldActor } from './world-seed.ts';
export { type ActorName, actorNames };

/** The moment the world's clock shows until a test sets it: Saturday, 21 November 2026, ten in the morning in China. */
export const startOfWorld = '2026-11-21T02:00:00Z';

export interface SettableClock extends Clock {
  set(moment: string | Date): void;
  /** Moves on by so many days (or less: 0.5 is twelve hours). */
  advance(days: number): void;
}

export interface World {
  readonly database: TestDatabase<DB>;
  readonly services: Services;
  /** Of an installation: its files are in `files`. */
  readonly dataFolder: string;
  readonly clock: SettableClock;
  readonly app: FastifyInstance;
  readonly county: SeededJurisdiction;
  readonly otherCounty: SeededJurisdiction;
  readonly actors: Readonly<Record<ActorName, WorldActor>>;
  /** Requests of that actor; without a session for null. */
  as(actor: ActorName | null): Client;
  /** Requests with any session's token, such as one from a sign-in. */
  withToken(token: string): Client;
  /** Id of a unit of the county by its name, or by "parent/name" where a name stands twice. */
  unit(name: string): string;
  group(name: string): string;
  /** Work inside one transaction of that actor, past routes and policies: what the database itself allows. */
  context<T>(actor: ActorName, work: (context: Context) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

export interface WorldOptions {
  /** Other routes than the server's all: a test of one module need not load the others. */
  readonly routes?: readonly Route[];
  /** An identity provider to sign on with. */
  readonly signOn?: SignOnSettings;
}

export async function createWorld(options: WorldOptions = {}): Promise<World> {
  const database = await createTestDatabase<DB>();
  const folder = await mkdtemp(join(tmpdir(), 'luoshi-world-'));
  const clock = createClock();
  const log = pino({ level: process.env['LUOSHI_TEST_LOG'] ?? 'silent' });
  const services: Services = {
    database: database.app,
    clock,
    files: openFileStore(join(folder, 'files')),
    log,
    secrets: createSecretBox(Buffer.alloc(32, 7)),
    signOn: options.signOn ?? null,
  };
  const jurisdictions = {
    county: await seedJurisdiction(database.superuser, county),
    otherCounty: await seedJurisdiction(database.superuser, otherCounty),
  };
  const actors: SeededActors = await seedActors(database.superuser, jurisdictions);
  const app = await createApplication({
    services,
    routes: options.routes ?? (await import('../src/routes.ts')).routes,
    plugins: [identityPlugin, signOnPlugin, webFilesPlugin],
    version: 'test',
  });
  await app.ready();
  return {
    database,
    services,
    dataFolder: folder,
    clock,
    app,
    actors,
    ...jurisdictions,
    as: (actor) => createClient(app, actor === null ? null : actors[actor].token),
    withToken: (token) => createClient(app, token),
    unit: (name) => require(jurisdictions.county.units, name),
    group: (name) => require(jurisdictions.county.groups, name),
    context: (name, work) => {
      const actor = actorOf(actors[name]);
      return withSession(services.database, sessionOf(actor), (db) =>
        work({ ...services, db, actor, requestId: 'test', address: null }),
      );
    },
    async close() {
      await app.close();
      await database.drop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

function actorOf(actor: WorldActor): Actor {
  return { ...actor, language: 'zh', mustChangePassword: false, mustSetSecondFactor: false, signedOn: false };
}

function require(ids: ReadonlyMap<string, string>, name: string): string {
  const id = ids.get(name);
  if (id === undefined) throw new Error(`the world has no ${name}`);
  return id;
}

function createClock(): SettableClock {
  let now = new Date(startOfWorld);
  return {
    now: () => now,
    set(moment) {
      now = new Date(moment);
    },
    advance(days) {
      now = new Date(now.getTime() + days * 86_400_000);
    },
  };
}
