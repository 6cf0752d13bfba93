// What an account does to itself. Nobody else is touched, so there is nothing to authorize.
import { type Route, route } from '../../platform/http/route.ts';
import { problem } from '../../platform/problems/problem.ts';
import { changeOwnLanguage, changeOwnPassword } from './account.queries.ts';
import { changePasswordBody, idParams, meSchema, patchMeBody, sessionListSchema } from './identity.schema.ts';
import { describeMe } from './me.service.ts';
import { prepareOwnPassword } from './own-password.service.ts';
import { endOwnSession, endSessions, listSessions } from './session.queries.ts';

const show = route({
  method: 'GET',
  url: '/me',
  name: 'getMe',
  tag: 'identity',
  summary: 'The signed-in account, its posts in force and its jurisdiction',
  response: meSchema,
  beforePasswordChange: true,
  handle: (ctx) => describeMe(ctx),
});

const patch = route({
  method: 'PATCH',
  url: '/me',
  name: 'patchMe',
  tag: 'identity',
  summary: 'Switch the language of the interface',
  body: patchMeBody,
  response: meSchema,
  beforePasswordChange: true,
  handle: async (ctx, { body }) => {
    await changeOwnLanguage(ctx, ctx.actor.accountId, body.language);
    return await describeMe({ ...ctx, actor: { ...ctx.actor, language: body.language } });
  },
});

const changePassword = route({
  method: 'PUT',
  url: '/me/password',
  name: 'changeMyPassword',
  tag: 'identity',
  summary: 'Set a new password; ends all other sessions of the account',
  body: changePasswordBody,
  beforePasswordChange: true,
  secret: true,
  // Attempts are counted even when the change is refused, so this comes before its transaction.
  prepare: (services, { body }, actor) => prepareOwnPassword(services, actor, body),
  handle: async (ctx, { prepared: passwordHash }) => {
    // A repeat with its key has been answered before it comes here.
    if (passwordHash === null) throw problem('password-weak', { fault: 'unchanged' });
    await changeOwnPassword(ctx, ctx.actor.accountId, passwordHash);
    await endSessions(ctx, ctx.actor.accountId, ctx.actor.sessionId);
    return undefined;
  },
});

const sessions = route({
  method: 'GET',
  url: '/me/sessions',
  name: 'listMySessions',
  tag: 'identity',
  summary: 'Where this account is signed in',
  response: sessionListSchema,
  handle: async (ctx) => ({ items: await listSessions(ctx, ctx.actor.accountId), nextCursor: null }),
});

const endSession = route({
  method: 'DELETE',
  url: '/me/sessions/:id',
  name: 'endMySession',
  tag: 'identity',
  summary: 'Sign out one of the browsers this account is signed in at',
  params: idParams,
  handle: async (ctx, { params }) => {
    await endOwnSession(ctx, params.id, 'me.end-session');
    return undefined;
  },
});

export const meRoutes: readonly Route[] = [show, patch, changePassword, sessions, endSession];
