// Signing in and out set cookies, which a route() cannot: they stand here, beside the other routes. Signing on by the word of an
// identity provider goes by redirects, and is left out of the API's description.
import { randomBytes } from 'node:crypto';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { z } from 'zod';
import type { Services } from '../../platform/context.ts';
import { sessionOf } from '../../platform/context.ts';
import { withReadSession, withSession } from '../../platform/database/database.ts';
import { type AttemptLimit, createAttemptLimit } from '../../platform/http/attempt-limit.ts';
import { authenticate, sessionCookie, sessionMaximumDays } from '../../platform/http/authentication.ts';
import { acceptedLanguage, parseInput } from '../../platform/http/parse.ts';
import { problemSchema } from '../../platform/http/problem.schema.ts';
import { Problem, problem } from '../../platform/problems/problem.ts';
import { meSchema, type SignIn, secondStepSchema, signInBody, signInCodeBody } from './identity.schema.ts';
import { describeMe } from './me.service.ts';
import { endOwnSession } from './session.queries.ts';
import { type SignInOrigin, type SignInStep, signIn, signInSecondFactor } from './sign-in.service.ts';

export function identityPlugin(app: FastifyInstance, services: Services): void {
  const limit = createAttemptLimit();
  app.route({
    method: 'POST',
    url: '/api/v1/sign-in',
    schema: {
      operationId: 'signIn',
      tags: ['identity'],
      summary:
        'Sign in; sets the session cookie, or answers 202 and asks for a second factor. Needs no Idempotency-Key',
      body: signInBody,
      response: { 200: meSchema, 202: secondStepSchema, default: problemSchema },
    } as never,
    handler: (request, reply) =>
      limited(services, limit, request, reply, async (origin) => {
        const body = readBody<SignIn>(signInBody, request);
        return await answerStep(services, request, reply, origin, await signIn(services, body, origin));
      }),
  });
  app.route({
    method: 'POST',
    url: '/api/v1/sign-in/second-factor',
    schema: {
      operationId: 'signInSecondFactor',
      tags: ['identity'],
      summary: 'The second step, with the cookie of the first. Needs no Idempotency-Key',
      body: signInCodeBody,
      response: { 200: meSchema, default: problemSchema },
    } as never,
    handler: (request, reply) =>
      limited(services, limit, request, reply, async (origin) => {
        const { code } = readBody<{ code: string }>(signInCodeBody, request);
        const step = await signInSecondFactor(services, request.cookies[ticketCookie], code, origin);
        return await answerStep(services, request, reply, origin, step);
      }),
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

function readBody<Body>(schema: z.ZodType, request: FastifyRequest): Body {
  return parseInput(schema, request.body, 'body', acceptedLanguage(request.headers['accept-language'])) as Body;
}

/** What fails counts against the address it comes from. */
async function limited<Result>(
  { clock }: Services,
  limit: AttemptLimit,
  request: FastifyRequest,
  reply: FastifyReply,
  work: (origin: SignInOrigin) => Promise<Result>,
): Promise<Result> {
  try {
    limit.begin(request.ip, clock.now());
    const result = await work(originOf(request));
    limit.forgive(request.ip);
    return result;
  } catch (error) {
    if (error instanceof Problem && error.code === 'too-many-attempts') {
      reply.header('retry-after', String(error.extra['retryAfter']));
    }
    throw error;
  }
}

/** Half-way in, until the second factor is shown. */
const ticketCookie = 'luoshi_ticket';
/** Says nothing but that it is the same browser as before. */
const browserCookie = 'luoshi_browser';
/** As long as browsers keep any cookie. */
const browserDays = 400;

export function originOf(request: FastifyRequest): SignInOrigin {
  const browser = request.cookies[browserCookie] || randomBytes(32).toString('base64url');
  return { requestId: request.id, address: request.ip, userAgent: request.headers['user-agent'] ?? null, browser };
}

/** Sets the cookie that the step leads to, and once it is in the one by which the browser is known again. */
export function setStepCookies(
  request: FastifyRequest,
  reply: FastifyReply,
  { browser }: SignInOrigin,
  step: SignInStep,
): void {
  const own = cookieOf(request);
  reply.header('cache-control', 'no-store');
  if (step.step === 'second-factor') {
    reply.setCookie(ticketCookie, step.ticket, { ...own, expires: step.expiresAt });
    return;
  }
  if (request.cookies[ticketCookie] !== undefined) reply.clearCookie(ticketCookie, own);
  reply.setCookie(sessionCookie, step.token, { ...own, maxAge: sessionMaximumDays * 86_400 });
  // Lax: sent along also when the identity provider sends the browser back.
  reply.setCookie(browserCookie, browser, { ...own, sameSite: 'lax', maxAge: browserDays * 86_400 });
}

async function answerStep(
  services: Services,
  request: FastifyRequest,
  reply: FastifyReply,
  origin: SignInOrigin,
  step: SignInStep,
) {
  if (step.step === 'second-factor') {
    setStepCookies(request, reply, origin, step);
    return reply.code(202).send(secondStepSchema.parse({ ...step, expiresAt: step.expiresAt.toISOString() }));
  }
  const actor = await authenticate(services, step.token);
  if (actor === null) throw problem('sign-in-failed');
  const me = await withReadSession(services.database, sessionOf(actor), (db) =>
    describeMe({ ...services, db, actor, requestId: request.id, address: request.ip }),
  );
  setStepCookies(request, reply, origin, step);
  return reply.send(meSchema.parse(me));
}

async function answerSignOut(services: Services, request: FastifyRequest, reply: FastifyReply) {
  const actor = await authenticate(services, request.cookies[sessionCookie]);
  // Without a session there is nothing to end, and a page that was open overnight must still get to the sign-in page.
  if (actor !== null) {
    await withSession(services.database, sessionOf(actor), (db) => {
      const by = { ...services, db, actor, requestId: request.id, address: request.ip };
      return endOwnSession(by, actor.sessionId, 'me.sign-out');
    });
  }
  return reply.clearCookie(sessionCookie, cookieOf(request)).code(204).send();
}

/** Scripts cannot read it, other sites cannot send it, and over https it never goes in the clear. */
export function cookieOf(request: FastifyRequest) {
  return { path: '/', httpOnly: true, sameSite: 'strict' as const, secure: request.protocol === 'https' };
}
