// A server as it is run: over HTTPS, watched by a monitor, asked whether it is well.
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import type { Server } from 'node:http';
import { type RequestOptions, request } from 'node:https';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TLSSocket } from 'node:tls';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createWorld, password, type World } from '../../../test/world.ts';
import { identityPlugin } from '../../modules/identity/identity.plugin.ts';
import { createApplication } from '../http/application.ts';
import { readCertificate } from './certificate.ts';
import { makeCertificate } from './make-certificate.ts';
import { observe, serveMetrics } from './metrics.ts';
import { checkReadiness } from './readiness.ts';
import { logRequests } from './request-log.ts';

const now = new Date();
let folder: string;
let world: World;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'luoshi-operation-'));
  world = await createWorld();
});
afterAll(async () => {
  await world.close();
  await rm(folder, { recursive: true, force: true });
});

const make = (name: string, names = ['127.0.0.1', 'luoshi.test']) => makeCertificate(join(folder, name), names, now);

describe('a certificate of one’s own', () => {
  test('is for the names given, and its key is nobody else’s to read', async () => {
    const made = await make('first');
    const read = await readCertificate(made.certFile, made.keyFile, now);
    expect(read.names).toEqual(['127.0.0.1', 'luoshi.test']);
    const days = (read.validTo.getTime() - now.getTime()) / 86_400_000;
    expect(days).toBeGreaterThan(396);
    expect(days).toBeLessThan(398);
    expect((await stat(made.keyFile)).mode & 0o077).toBe(0);
    expect((await stat(join(folder, 'first/authority-key.pem'))).mode & 0o077).toBe(0);
  });

  test('made again comes from the same authority, so that phones need nothing new', async () => {
    const first = await make('again');
    const authority = await readFile(first.authorityFile, 'utf8');
    const second = await make('again', ['192.168.7.8']);
    expect([first.newAuthority, second.newAuthority]).toEqual([true, false]);
    expect(await readFile(second.authorityFile, 'utf8')).toBe(authority);
    expect((await readCertificate(second.certFile, second.keyFile, now)).names).toEqual(['192.168.7.8']);
  });

  test('is refused with a sentence when something is wrong with it', async () => {
    const [one, other] = [await make('one'), await make('other')];
    const nothing = join(folder, 'nothing.pem');
    await writeFile(nothing, 'nothing');
    const later = new Date(now.getTime() + 400 * 86_400_000);
    await expect(readCertificate(join(folder, 'none.pem'), one.keyFile, now)).rejects.toThrow(
      /none\.pem can not be read/,
    );
    await expect(readCertificate(nothing, one.keyFile, now)).rejects.toThrow(/no certificate in/);
    await expect(readCertificate(one.certFile, nothing, now)).rejects.toThrow(/no private key/);
    await expect(readCertificate(one.certFile, other.keyFile, now)).rejects.toThrow(/does not belong/);
    await expect(readCertificate(one.certFile, one.keyFile, later)).rejects.toThrow(/expired/);
    await expect(makeCertificate(join(folder, 'empty'), [], now)).rejects.toThrow(/name the addresses/);
  });
});

interface Answer {
  readonly status: number;
  readonly headers: Record<string, string | string[] | undefined>;
  readonly body: string;
  readonly fingerprint: string;
}

function ask(options: RequestOptions, body?: object): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const sent = request({ agent: false, ...options }, (reply) => {
      const fingerprint = (reply.socket as TLSSocket).getPeerCertificate().fingerprint256;
      const chunks: Buffer[] = [];
      reply.on('data', (chunk: Buffer) => chunks.push(chunk));
      reply.on('end', () =>
        resolve({
          status: reply.statusCode ?? 0,
          headers: reply.headers,
          body: Buffer.concat(chunks).toString(),
          fingerprint,
        }),
      );
    });
    sent.on('error', reject);
    if (body !== undefined) sent.setHeader('content-type', 'application/json');
    sent.end(body === undefined ? undefined : JSON.stringify(body));
  });
}

describe('over HTTPS', () => {
  let app: FastifyInstance;
  let target: RequestOptions;
  const logged: object[] = [];
  beforeAll(async () => {
    const made = await make('https');
    const certificate = await readCertificate(made.certFile, made.keyFile, now);
    const { routes } = await import('../../routes.ts');
    app = await createApplication({
      services: world.services,
      routes,
      plugins: [identityPlugin],
      version: 'test',
      certificate,
    });
    logRequests(app, { info: (details) => logged.push(details), warn() {}, error() {} });
    await app.listen({ host: '127.0.0.1', port: 0 });
    const { port } = app.server.address() as AddressInfo;
    target = { host: '127.0.0.1', port, ca: await readFile(made.authorityFile, 'utf8') };
  });
  afterAll(() => app.close());

  test('who trusts the authority signs in; the cookie keeps to HTTPS, and browsers are told to', async () => {
    const name = world.actors.office.name;
    const answer = await ask({ ...target, method: 'POST', path: '/api/v1/sign-in' }, { name, password });
    expect(answer.status).toBe(200);
    expect(String(answer.headers['set-cookie'])).toMatch(/; Secure/);
    expect(answer.headers['strict-transport-security']).toMatch(/max-age=\d{7,}/);
  });

  test('who does not trust the authority gets nothing', async () => {
    await expect(ask({ ...target, ca: [], path: '/api/v1/me' })).rejects.toThrow(/certificate/);
  });

  test('a renewed certificate serves from the next connection on', async () => {
    const before = await ask({ ...target, path: '/api/v1/me' });
    const renewed = await make('https');
    const { cert, key } = await readCertificate(renewed.certFile, renewed.keyFile, now);
    (app.server as unknown as { setSecureContext(context: object): void }).setSecureContext({ cert, key });
    const after = await ask({ ...target, path: '/api/v1/me' });
    expect(after.status).toBe(401);
    expect(after.fingerprint).not.toBe(before.fingerprint);
  });

  test('the log names the route, never what was asked or who', async () => {
    logged.length = 0;
    await ask({ ...target, path: '/api/v1/tasks?q=%E7%8E%8B%E5%BB%BA%E5%9B%BD' });
    await expect.poll(() => logged.length).toBe(1);
    expect(logged).toEqual([
      {
        requestId: expect.any(String),
        method: 'GET',
        route: '/api/v1/tasks',
        status: 401,
        milliseconds: expect.any(Number),
      },
    ]);
  });
});

describe('figures for a monitor', () => {
  let app: FastifyInstance;
  let metrics: Server;
  let url: string;
  beforeAll(async () => {
    app = await createApplication({ services: world.services, routes: [], plugins: [], version: 'test' });
    app.get('/things/:id', async () => 'one');
    metrics = await serveMetrics(observe(app, { totalCount: 3, idleCount: 2, waitingCount: 0 }), {
      host: '127.0.0.1',
      port: 0,
    });
    url = `http://127.0.0.1:${(metrics.address() as AddressInfo).port}`;
  });
  afterAll(async () => {
    metrics.close();
    await app.close();
  });

  test('count requests by route, and show the pool', async () => {
    for (const id of ['zhang-san', 'li-si']) await app.inject(`/things/${id}?name=%E5%BC%A0`);
    await app.inject('/nothing-here/zhang-san');
    const reply = await fetch(`${url}/metrics`);
    const text = await reply.text();
    expect(reply.headers.get('content-type')).toMatch(/^text\/plain/);
    expect(text).toContain('luoshi_http_request_seconds_count{method="GET",route="/things/:id",status="200"} 2');
    expect(text).toContain('luoshi_http_request_seconds_count{method="GET",route="none",status="404"} 1');
    expect(text).toContain('luoshi_database_connections{state="busy"} 1');
    expect(text).toMatch(/process_resident_memory_bytes \d+/);
    expect(text).not.toMatch(/zhang-san/);
  });

  test('are nowhere else', async () => {
    expect((await fetch(`${url}/`)).status).toBe(404);
    expect((await fetch(`${url}/metrics`, { method: 'POST' })).status).toBe(404);
    expect((await app.inject('/metrics')).statusCode).toBe(404);
  });
});

describe('readiness', () => {
  test('is there while the database answers and the disk has room', async () => {
    expect(await checkReadiness(world.services.database, folder)).toEqual({
      ready: true,
      checks: { database: 'ok', disk: 'ok' },
    });
  });

  test('is gone when the disk is nearly full, or can not be looked at', async () => {
    const full = await checkReadiness(world.services.database, folder, async () => 10);
    expect(full).toEqual({ ready: false, checks: { database: 'ok', disk: 'failed' } });
    const lost = await checkReadiness(world.services.database, join(folder, 'gone'));
    expect(lost.checks.disk).toBe('failed');
  });

  test('is gone when the database is', async () => {
    const other = await createWorld();
    await other.close();
    expect((await checkReadiness(other.services.database, folder)).checks.database).toBe('failed');
  });
});

test('what is under way when the server stops is answered', async () => {
  const app = await createApplication({ services: world.services, routes: [], plugins: [], version: 'test' });
  let release = () => {};
  const begun = new Promise<void>((arrived) => {
    app.get('/slow', async () => {
      arrived();
      await new Promise<void>((go) => {
        release = go;
      });
      return 'answered';
    });
  });
  const address = await app.listen({ host: '127.0.0.1', port: 0 });
  const answer = fetch(`${address}/slow`).then((reply) => reply.text());
  await begun;
  const closed = app.close();
  release();
  expect(await answer).toBe('answered');
  await closed;
});
