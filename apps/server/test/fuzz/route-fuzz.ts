// Asks every route broken things, as each post and as nobody, over HTTP, and holds each answer against what must always hold.
import { readFileSync } from 'node:fs';
import { Agent } from 'node:http';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { signInBody, signInCodeBody } from '../../src/modules/identity/identity.schema.ts';
import { routes } from '../../src/routes.ts';
import { postActors, posts, type Row, readTable } from '../contract/read-table.ts';
import { asks } from '../contract/requests.ts';
import { createScene, listSceneIds, photo } from '../contract/scene.ts';
import { openStage, requireRoute, type Stage } from '../contract/stage.ts';
import { routesByPost } from '../routes-by-post.ts';
import type { WorldActor } from '../world.ts';
import { faultOf } from './check-answer.ts';
import { type FuzzedRoute, makeRequest, type Surroundings } from './make-request.ts';
import { Random } from './random.ts';
import { ask, type WireAnswer, type WireRequest } from './wire.ts';

export interface RouteFuzzOptions {
  readonly seed: number;
  /** Ends after so many requests, or … */
  readonly requests?: number;
  /** … so many seconds. */
  readonly seconds?: number;
}

export interface Failure {
  readonly number: number;
  readonly route: string;
  readonly what: string;
  readonly request: string;
}

export interface RouteFuzzResult {
  readonly requests: number;
  /** How many were answered with each status; 0 where the connection was ended. */
  readonly statuses: ReadonlyMap<number, number>;
  readonly routes: number;
  /** Of them, how many answered with success at least once. */
  readonly succeeded: number;
  readonly slowest: { readonly milliseconds: number; readonly route: string };
  /** Megabytes of the heap after a collection: after a quarter of the run, and at its end. */
  readonly heap: { readonly early: number; readonly late: number };
  readonly failures: readonly Failure[];
}

/** What no answer may take longer than. Of one that did, the second attempt counts: the machine may have been busy. */
const slowMilliseconds = 5_000;
/** The scene is set back after so many: by then much of it is signed, closed or signed out. */
const requestsPerScene = 150;

export async function fuzzRoutes(options: RouteFuzzOptions): Promise<RouteFuzzResult> {
  const { world, scene } = await createScene();
  const ids = await listSceneIds(world, scene);
  const stage = await openStage(world, scene);
  await world.app.listen({ host: '127.0.0.1', port: 0 });
  const address = world.app.server.address();
  if (address === null || typeof address === 'string') throw new Error('the application does not listen');
  const run = new RouteFuzz(stage, address.port, new Random(options.seed), {
    ids: [...ids.business, ...ids.sessions, ...ids.house, scene.unitAbroad, world.actors.stranger.accountId],
    files: [
      scene.unitSheet,
      photo.bytes,
      Buffer.from('一、整治村容村貌。（牵头单位：县住建局）'),
      ...readSamples(),
    ].map((file) => Buffer.from(file)),
  });
  try {
    return await run.go(options);
  } finally {
    run.agent.destroy();
    await stage.close();
  }
}

/** Beginnings of the formats that uploads know by their first bytes. */
function readSamples(): Buffer[] {
  const self = readFileSync(new URL(import.meta.url));
  return [
    Buffer.from('%PDF-1.7\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\ntrailer<</Root 1 0 R>>'),
    Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), self.subarray(0, 4_000)]),
    Buffer.concat([Buffer.from('504b0304140000000800', 'hex'), self.subarray(0, 2_000)]),
    Buffer.concat([Buffer.from('ffd8ffe000104a46494600', 'hex'), self.subarray(0, 2_000)]),
    Buffer.from('{\\rtf1 a}'),
    Buffer.alloc(0),
  ];
}

class RouteFuzz {
  readonly agent = new Agent({ keepAlive: true, maxSockets: 4 });
  readonly #rows: readonly Row[] = readTable(routesByPost);
  readonly #statuses = new Map<number, number>();
  readonly #succeeded = new Set<string>();
  readonly #failures: Failure[] = [];
  readonly #around: Surroundings & { cursors: string[]; keys: string[] };
  #renewedAt = 0;
  /** Somebody of the scene no longer is in. */
  #signedOut = false;
  #slowest = { milliseconds: 0, route: '' };

  constructor(
    readonly stage: Stage,
    readonly port: number,
    readonly random: Random,
    known: Pick<Surroundings, 'ids' | 'files'>,
  ) {
    this.#around = { ...known, cursors: [], keys: [] };
  }

  async go({ requests = Number.POSITIVE_INFINITY, seconds = Number.POSITIVE_INFINITY }: RouteFuzzOptions) {
    const begun = performance.now();
    const heap = { early: 0, late: 0 };
    let number = 0;
    const share = () => Math.max(number / requests, (performance.now() - begun) / 1000 / seconds);
    while (share() < 1) {
      if (heap.early === 0 && share() >= 0.25) heap.early = heapMegabytes();
      const since = number - this.#renewedAt;
      if (since >= requestsPerScene || (this.#signedOut && since >= requestsPerScene / 5)) await this.#renew(number);
      // Each row in turn, so that a short run asks of every route as well.
      await this.#step(this.#rows[number % this.#rows.length] as Row, number);
      number += 1;
    }
    heap.late = heapMegabytes();
    return {
      requests: number,
      statuses: this.#statuses,
      routes: new Set(this.#rows.map((row) => row.route)).size,
      succeeded: this.#succeeded.size,
      slowest: this.#slowest,
      heap,
      failures: this.#failures,
    };
  }

  async #renew(number: number): Promise<void> {
    await this.stage.renew();
    this.#renewedAt = number;
    this.#signedOut = false;
    this.#around.keys.length = 0;
  }

  async #step(row: Row, number: number): Promise<void> {
    const actor = this.#pickActor(row);
    const route = requireRoute(row.route);
    const { scene, world } = this.stage;
    const rightly = asks[row.title]?.(scene, actor ?? world.actors.office);
    if (rightly === undefined) throw new Error(`no request for ${row.title}`);
    const request = makeRequest(this.random, describe(route.name), rightly, actor, this.#around);
    let answer = await this.#ask(request);
    if (answer !== null && answer.milliseconds > slowMilliseconds) answer = await this.#ask(request);
    this.#statuses.set(answer?.status ?? 0, (this.#statuses.get(answer?.status ?? 0) ?? 0) + 1);
    if (answer === null) return;
    if (answer.status === 401 && actor !== null) this.#signedOut = true;
    if (answer.milliseconds > this.#slowest.milliseconds) {
      this.#slowest = { milliseconds: answer.milliseconds, route: route.name };
    }
    const slow = answer.milliseconds > slowMilliseconds ? `took ${Math.round(answer.milliseconds)} ms` : null;
    // An address that was changed may be another route's, or a page: only failures of the server count there.
    const own = request.path.startsWith(`/api/v1${route.url.split('/:')[0]}`);
    const what = slow ?? (own || answer.status >= 400 ? faultOf(route, answer) : null);
    if (what !== null) this.#failures.push({ number, route: route.name, what, request: print(request, answer) });
    else this.#remember(route.name, request, answer);
  }

  async #ask(request: WireRequest): Promise<WireAnswer | null> {
    return await ask(this.port, this.agent, request);
  }

  /** Mostly somebody whose work it is: others are refused before much can break. */
  #pickActor(row: Row): WorldActor | null {
    if (this.random.chance(0.05)) return null;
    const rightful = posts.filter((post) => row.cells[post] === '-' || Number(row.cells[post]) < 400);
    const post = rightful.length > 0 && this.random.chance(0.8) ? this.random.pick(rightful) : this.random.pick(posts);
    return this.stage.world.actors[postActors[post]];
  }

  #remember(route: string, request: WireRequest, answer: WireAnswer): void {
    if (answer.status >= 400) return;
    this.#succeeded.add(route);
    const key = request.headers['idempotency-key'];
    if (typeof key === 'string') this.#around.keys.push(key);
    const cursor = /"nextCursor":"([^"]+)"/.exec(answer.raw.subarray(-400).toString())?.[1];
    if (cursor !== undefined) this.#around.cursors.push(cursor);
    if (this.#around.cursors.length > 50) this.#around.cursors.shift();
  }
}

const schemas: ReadonlyMap<string, FuzzedRoute> = new Map<string, FuzzedRoute>([
  ...routes.map((route) => [route.name, route] as const),
  ['signIn', { method: 'POST', url: '/sign-in', body: signInBody }],
  ['signInSecondFactor', { method: 'POST', url: '/sign-in/second-factor', body: signInCodeBody }],
]);

function describe(name: string): FuzzedRoute {
  return schemas.get(name) ?? requireRoute(name);
}

function print({ method, path, headers, payload }: WireRequest, answer: WireAnswer): string {
  const shown = { ...headers, ...(headers['cookie'] !== undefined && { cookie: '…' }) };
  return [
    `${method} ${path.slice(0, 600)}`,
    JSON.stringify(shown).slice(0, 600),
    payload?.subarray(0, 900).toString() ?? '',
    `→ ${answer.status} ${answer.raw.subarray(0, 400).toString()}`,
  ].join('\n');
}

function heapMegabytes(): number {
  setFlagsFromString('--expose_gc');
  (runInNewContext('gc') as () => void)();
  return process.memoryUsage().heapUsed / 2 ** 20;
}
