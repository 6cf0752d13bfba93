// The way to the identity provider and back, by redirects: for browsers, and so left out of the API's description.
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Services } from '../../platform/context.ts';
import { createAttemptLimit } from '../../platform/http/attempt-limit.ts';
import { Problem } from '../../platform/problems/problem.ts';
import { cookieOf, originOf, setStepCookies } from './identity.plugin.ts';
import { beginSignOn, createSignOnClient, finishSignOn, SignOnRefused, signOnMinutes } from './sign-on.service.ts';

const hidden = { schema: { hide: true } as object };
/** The state of a sign-on under way. */
const stateCookie = 'luoshi_sign_on';

export function signOnPlugin(app: FastifyInstance, services: Services): void {
  const { signOn } = services;
  app.get('/api/v1/sign-on', hidden, () => ({ name: signOn?.name ?? null }));
  if (signOn === null) return;
  const client = createSignOnClient(signOn);
  const limit = createAttemptLimit();
  app.get<{ Querystring: { next?: string } }>('/api/v1/sign-on/start', hidden, (request, reply) =>
    orBack(reply, async () => {
      const { location, state } = await beginSignOn(services, client, ownPage(request.query.next));
      return reply.setCookie(stateCookie, state, stateCookieOf(request)).redirect(location.href);
    }),
  );
  app.get('/api/v1/sign-on/callback', hidden, (request, reply) =>
    orBack(reply, async () => {
      limit.begin(request.ip, services.clock.now());
      const origin = originOf(request);
      const answer = { query: request.url.split('?')[1] ?? '', state: request.cookies[stateCookie] };
      reply.clearCookie(stateCookie, stateCookieOf(request));
      const { step, next } = await finishSignOn(services, client, answer, origin);
      limit.forgive(request.ip);
      setStepCookies(request, reply, origin, step);
      const onward = next === null ? '' : `next=${encodeURIComponent(next)}`;
      return reply.redirect(step.step === 'done' ? (next ?? '/') : `/sign-in?step=second-factor&${onward}`);
    }),
  );
}

/** Lax: the provider sends the browser back from another site. */
function stateCookieOf(request: FastifyRequest) {
  return { ...cookieOf(request), path: '/api/v1/sign-on', sameSite: 'lax' as const, maxAge: signOnMinutes * 60 };
}

/** Only an address of this site: never a way out of it. */
function ownPage(next: unknown): string | null {
  const isOwn = typeof next === 'string' && next.length < 500 && /^\/(?![/\\])[^\\\s]*$/.test(next);
  return isOwn ? next : null;
}

/** A refusal goes back to the sign-in page, which says why. */
async function orBack(reply: FastifyReply, work: () => Promise<FastifyReply>): Promise<FastifyReply> {
  try {
    return await work();
  } catch (error) {
    reply.header('cache-control', 'no-store');
    if (error instanceof SignOnRefused) return reply.redirect(`/sign-in?refused=${error.why}`);
    if (error instanceof Problem && error.code === 'too-many-attempts')
      return reply.redirect('/sign-in?refused=sign-on-failed');
    throw error;
  }
}
