// One request through one route: authenticate → parse → prepare → transaction (key, handle, keep the answer) → answer.
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Actor, Context, Services } from '../context.ts';
import { sessionOf } from '../context.ts';
import { withReadSession, withSession } from '../database/database.ts';
import { type Language, problem } from '../problems/problem.ts';
import { authenticate, sessionCookie } from './authentication.ts';
import { type CommandKey, claimKey, hashRequest, keepAnswer } from './idempotency.ts';
import { parseIfMatch, parseInput } from './parse.ts';
import { FileAnswer, type RequestInput, type Route, type Upload } from './route.ts';
import { readUpload } from './uploads.ts';

type Input = RequestInput<never, never, never, unknown>;

/** Handles a request of a route that needs a session (all but the few of `identity` that make one). */
export async function dispatch(services: Services, route: Route, request: FastifyRequest, reply: FastifyReply) {
  const actor = await authenticate(services, request.cookies[sessionCookie]);
  if (actor === null) throw problem('sign-in-required');
  request.language = actor.language;
  if (actor.mustChangePassword && !route.beforePasswordChange) throw problem('password-change-required');
  if (actor.mustSetSecondFactor && !route.beforePasswordChange && !route.beforeSecondFactor) {
    throw problem('second-factor-required');
  }
  const { input, received } = await readInput(route, request, actor.language);
  const prepared: unknown = await route.prepare?.(services, input, actor);
  const full = { ...(input as object), prepared } as Input;
  const contextOf = (db: Context['db']): Context => ({
    db,
    actor,
    clock: services.clock,
    files: services.files,
    log: services.log,
    secrets: services.secrets,
    signOn: services.signOn,
    requestId: request.id,
    address: request.ip,
  });
  if (route.method === 'GET') {
    const enter = route.recordsRead ? withSession : withReadSession;
    const result = await enter(services.database, sessionOf(actor), async (db) =>
      route.handle(contextOf(db), full as never),
    );
    return send(route, reply, result);
  }
  const command = commandKey(route, request, actor, received);
  const { status, body, replayed } = await withSession(
    services.database,
    sessionOf(actor),
    async (db) => {
      const first = await claimKey(db, command);
      if (first !== undefined) {
        if (route.secret && route.response !== undefined) throw problem('answer-was-secret');
        return { ...first, replayed: true };
      }
      const answer = present(route, await route.handle(contextOf(db), full as never));
      await keepAnswer(db, command, answer.status, route.secret ? null : answer.body);
      return { ...answer, replayed: false };
    },
    { retryable: true },
  );
  if (replayed) reply.header('idempotency-replayed', 'true');
  return answer(reply, status, body);
}

async function readInput(route: Route, request: FastifyRequest, language: Language) {
  let fields: unknown = request.body;
  let upload: Upload | undefined;
  if (route.uploadMegabytes !== undefined) {
    const received = await readUpload(request, route.uploadMegabytes);
    fields = received.fields;
    upload = received.upload;
  }
  const version = parseIfMatch(request.headers['if-match']);
  if (route.versioned && version === null) throw problem('version-required');
  const input = {
    params: parseInput(route.params, request.params, 'params', language),
    query: parseInput(route.query, request.query, 'query', language),
    body: parseInput(route.body, fields, 'body', language),
    upload,
    version,
    language,
  } as unknown as Omit<RequestInput<undefined, undefined, undefined, never>, 'prepared'>;
  return { input: input as never, received: { fields, upload } };
}

interface Received {
  readonly fields: unknown;
  readonly upload: Upload | undefined;
}

function commandKey(route: Route, request: FastifyRequest, actor: Actor, received: Received): CommandKey {
  const key = request.headers['idempotency-key'];
  if (typeof key !== 'string' || key.length < 8 || key.length > 128) throw problem('idempotency-key-required');
  const requestHash = hashRequest(
    request.method,
    request.url,
    route.secret ? null : received.fields,
    received.upload?.bytes,
  );
  return { accountId: actor.accountId, jurisdictionId: actor.jurisdictionId, key, requestHash };
}

function present(route: Route, result: unknown): { status: number; body: unknown } {
  if (route.response === undefined) return { status: 204, body: null };
  return { status: route.status ?? 200, body: route.response.parse(result) };
}

function send(route: Route, reply: FastifyReply, result: unknown) {
  if (result instanceof FileAnswer) return sendFile(reply, result);
  const { status, body } = present(route, result);
  return answer(reply, status, body);
}

function answer(reply: FastifyReply, status: number, body: unknown) {
  if (status === 204) return reply.code(204).send();
  const version = (body as { version?: unknown } | null)?.version;
  if (typeof version === 'number') reply.header('etag', `"${version}"`);
  return reply.code(status).send(body);
}

function sendFile(reply: FastifyReply, file: FileAnswer) {
  reply.header('content-type', file.mediaType).header('x-content-type-options', 'nosniff');
  const kind = file.name === null ? 'inline' : 'attachment';
  const name = file.name === null ? '' : `; filename*=UTF-8''${encodeURIComponent(file.name)}`;
  reply.header('content-disposition', `${kind}${name}`);
  const { content } = file;
  return reply.send(
    content instanceof Uint8Array ? Buffer.from(content.buffer, content.byteOffset, content.byteLength) : content,
  );
}
