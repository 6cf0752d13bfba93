// Signing in and out set the session's cookie, which a route() cannot: the two stand here, beside the other routes.
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Services } from '../../platform/context.ts';
import { sessionOf } from '../../platform/context.ts';
import { withReadSession, withSession } from '../../platform/database/database.ts';
import { authenticate, sessionCookie, sessionMaximumDays } from '../../platform/http/authentication.ts';
import { acceptedLanguage, parseInput } from '../../platform/http/parse.ts';
import { problemSchema } from '../../platform/http/problem.schema.ts';
import { problem } from '../../platform/problems/problem.ts';
import { meSchema, type SignIn, signInBody } from './identity.schema.ts';
import { describeMe } from './me.service.ts';
import { endOwnSession } from './session.queries.ts';
import { signIn } from './sign-in.service.ts';

export function identityPlugin(app: FastifyInstance, services: Services): void {
  app.route({
    method: 'POST',
    url: '/api/v1/sign-in',
    schema: {
      operationId: 'signIn',
      tags: ['identity'],
      summary: 'Sign in; sets the session cookie. Needs no Idempotency-Key',
      body: signInBody,
      response: { 200: meSchema, default: problemSchema },
    } as never,
    handler: (request, reply) => answerSignIn(services, request, reply),
  });
  app.route({
    method: 'POST',
    url: '/api/v1/sign-out',
    schema: {
      operationId: 'signOut',
      tags: ['identity'],
      summary: 'End this session. Needs no Idempotency-Key',
      response: { default: problemSchema },
    } as never,
    handler: (request, reply) => answerSignOut(services, request, reply),
  });
}

async function answerSignIn(services: Services, request: FastifyRequest, reply: FastifyReply) {
  const language = acceptedLanguage(request.headers['accept-language']);
  const body = parseInput(signInBody, request.body, 'body', language) as SignIn;
  const userAgent = request.headers['user-agent'] ?? null;
  const token = await signIn(services, body, { requestId: request.id, address: request.ip, userAgent });
  const actor = await authenticate(services, token);
  if (actor === null) throw problem('sign-in-failed');
  const me = await withReadSession(services.database, sessionOf(actor), (db) =>
    describeMe(contextOf(services, request, actor, db)),
  );
  return reply
    .setCookie(sessionCookie, token, { ...cookieOf(request), maxAge: sessionMaximumDays * 86_400 })
    .header('cache-control', 'no-store')
    .send(meSchema.parse(me));
}

async function answerSignOut(services: Services, request: FastifyRequest, reply: FastifyReply) {
  const actor = await authenticate(services, request.cookies[sessionCookie]);
  // Without a session there is nothing to end, and a page that was open overnight must still get to the sign-in page.
  if (actor !== null) {
    await withSession(services.database, sessionOf(actor), (db) =>
      endOwnSession(contextOf(services, request, actor, db), actor.sessionId, 'me.sign-out'),
    );
  }
  return reply.clearCookie(sessionCookie, cookieOf(request)).code(204).send();
}

function contextOf(
  { clock, files, log }: Services,
  request: FastifyRequest,
  actor: Parameters<typeof describeMe>[0]['actor'],
  db: Parameters<typeof describeMe>[0]['db'],
) {
  return { db, actor, clock, files, log, requestId: request.id, address: request.ip };
}

/** Scripts cannot read it, other sites cannot send it, and over https it never goes in the clear. */
function cookieOf(request: FastifyRequest) {
  return { path: '/', httpOnly: true, sameSite: 'strict' as const, secure: request.protocol === 'https' };
}
