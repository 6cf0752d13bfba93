// From what a row of the contract table sends rightly, by whom, a request that is broken in one or two ways.
import type { z } from 'zod';
import type { Route } from '../../src/platform/http/route.ts';
import type { Ask } from '../contract/requests.ts';
import type { WorldActor } from '../world.ts';
import { breakValue, hostileText } from './hostile-values.ts';
import { makeMultipart } from './multipart.ts';
import type { Random } from './random.ts';
import { fittingValue } from './schema-values.ts';
import { breakWire, escapeText, type WireRequest } from './wire.ts';

export type FuzzedRoute = Pick<Route, 'method' | 'url' | 'uploadMegabytes'> & {
  readonly query?: z.ZodType | undefined;
  readonly body?: z.ZodType | undefined;
};

export interface Surroundings {
  readonly ids: readonly string[];
  /** Cursors that lists answered with. */
  readonly cursors: readonly string[];
  /** Idempotency keys already used. */
  readonly keys: readonly string[];
  /** Files to upload, before they are broken. */
  readonly files: readonly Buffer[];
}

export function makeRequest(
  random: Random,
  route: FuzzedRoute,
  rightly: Ask,
  actor: WorldActor | null,
  around: Surroundings,
): WireRequest {
  const ask = breakAsk(random, route, rightly, around);
  const headers: Record<string, string> = {
    // Each from an address of its own, as a proxy would say: failures count by address.
    'x-forwarded-for': `10.${random.below(256)}.${random.below(256)}.${random.below(256)}`,
    ...(actor !== null && { cookie: `luoshi_session=${actor.token}` }),
    ...(ask.version !== undefined && { 'if-match': `"${ask.version}"` }),
  };
  if (route.method !== 'GET') {
    const repeated = around.keys.length > 0 && random.chance(0.05);
    headers['idempotency-key'] = repeated ? random.pick(around.keys) : `fuzz-${random.next()}-${random.next()}`;
  }
  const payload = payloadOf(random, route, ask, around, headers);
  const request = { method: route.method, path: pathOf(route.url, ask), headers, payload };
  return random.chance(0.2) ? breakWire(random, request) : request;
}

/** The fields: as they are, broken in one place, or made from the schema anew. */
function breakAsk(random: Random, route: FuzzedRoute, rightly: Ask, around: Surroundings): Ask {
  const { ids } = around;
  const material = { random, ids, broken: random.pick([0, 0.02, 0.1]) };
  let ask = rightly;
  if (ask.params !== undefined && random.chance(0.12)) {
    const params = Object.entries(ask.params).map(([key, value]) => [
      key,
      random.chance(0.5)
        ? random.pick(ids)
        : random.chance(0.3)
          ? value.toUpperCase()
          : hostileText(random).slice(0, 500),
    ]);
    ask = { ...ask, params: Object.fromEntries(params) };
  }
  if (route.query !== undefined && random.chance(0.8)) {
    ask = { ...ask, query: queryOf(random, fittingValue(route.query, material), around) };
  }
  if (route.body !== undefined && random.chance(0.75)) {
    const fresh = random.chance(0.4);
    ask = { ...ask, body: fresh ? fittingValue(route.body, material) : breakValue(random, ask.body ?? {}, ids) };
  }
  if (ask.version !== undefined && random.chance(0.1)) {
    ask = { ...ask, version: random.pick([0, ask.version - 1, ask.version + 1, 999_999_999]) };
  }
  return ask;
}

function queryOf(random: Random, value: unknown, { cursors, ids }: Surroundings): string {
  const pairs = Object.entries((value ?? {}) as Record<string, unknown>).map(([key, each]) => {
    const text = key === 'cursor' && random.chance(0.9) ? breakCursor(random, cursors, ids) : each;
    return `${escapeText(key)}=${escapeText(typeof text === 'object' ? JSON.stringify(text) : String(text))}`;
  });
  if (pairs.length > 0 && random.chance(0.1)) pairs.push(random.pick(pairs));
  return pairs.join('&').slice(0, 12_000);
}

/** One that was answered, with something else inside. */
function breakCursor(random: Random, cursors: readonly string[], ids: readonly string[]): string {
  if (cursors.length === 0 || random.chance(0.2)) return hostileText(random).slice(0, 199);
  const cursor = random.pick(cursors);
  if (random.chance(0.2)) return cursor;
  const inside = Buffer.from(cursor, 'base64url').toString();
  let broken: string;
  try {
    broken = JSON.stringify(breakValue(random, JSON.parse(inside), ids));
  } catch {
    const at = random.below(inside.length);
    broken = inside.slice(0, at) + hostileText(random).slice(0, 30) + inside.slice(at + 1);
  }
  return random.chance(0.8) ? Buffer.from(broken).toString('base64url').slice(0, 200) : broken;
}

function pathOf(url: string, { params, query }: Ask): string {
  const path = url.replace(/:(\w+)/g, (_, name: string) => escapeText(params?.[name] ?? ''));
  return `/api/v1${path}${query ? `?${query}` : ''}`;
}

function payloadOf(
  random: Random,
  route: FuzzedRoute,
  ask: Ask,
  { files }: Surroundings,
  headers: Record<string, string>,
): Buffer | null {
  if (route.uploadMegabytes !== undefined) {
    const fields = Object.entries((ask.body ?? {}) as Record<string, unknown>).map(([key, value]) => [
      key,
      typeof value === 'string' ? value : (JSON.stringify(value) ?? ''),
    ]);
    const own = ask.file === undefined ? undefined : Buffer.from(ask.file.bytes);
    const file = own !== undefined && random.chance(0.5) ? own : random.pick(files);
    const { type, payload } = makeMultipart(random, Object.fromEntries(fields), file);
    headers['content-type'] = type;
    return payload;
  }
  if (ask.body === undefined) return null;
  headers['content-type'] = 'application/json';
  return Buffer.from(JSON.stringify(ask.body) ?? 'null');
}
