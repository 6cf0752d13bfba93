import { authorize } from '../../platform/authorize.ts';
import { type Route, route } from '../../platform/http/route.ts';
import { problem } from '../../platform/problems/problem.ts';
import { recordRead } from '../../platform/record/record.ts';
import { rootUnitId } from '../organisation/organisation.queries.ts';
import { listAccounts, requireAccount, resetPassword, unlockAccount, updateAccount } from './account.queries.ts';
import { canChangeAccount, canGuardAccounts, canListAccounts, canMakeAccounts } from './identity.policy.ts';
import {
  accountListSchema,
  accountSchema,
  createAccountBody,
  createdAccountSchema,
  idParams,
  listAccountsQuery,
  oneTimePasswordSchema,
  patchAccountBody,
  sessionListSchema,
  sessionParams,
} from './identity.schema.ts';
import { createAccount } from './identity.service.ts';
import { drawOneTimePassword, hashPassword } from './password.service.ts';
import { endSessionOf, endSessions, listSessions } from './session.queries.ts';

const tag = 'identity';

const list = route({
  method: 'GET',
  url: '/accounts',
  name: 'listAccounts',
  tag,
  summary: 'Accounts with their posts, by sign-in name',
  query: listAccountsQuery,
  response: accountListSchema,
  recordsRead: true,
  handle: async (ctx, { query }) => {
    authorize(canListAccounts(ctx.actor));
    await recordRead(ctx, {
      action: 'read.accounts',
      unitId: await rootUnitId(ctx.db),
      thingType: 'jurisdictions',
      thingId: ctx.actor.jurisdictionId,
      change: { fields: ['accounts.name', 'accounts.display_name'] },
    });
    return await listAccounts(ctx.db, query, ctx.clock.now());
  },
});

const create = route({
  method: 'POST',
  url: '/accounts',
  name: 'createAccount',
  tag,
  summary: 'Make an account with a one-time password, shown this once',
  body: createAccountBody,
  response: createdAccountSchema,
  status: 201,
  secret: true,
  handle: async (ctx, { body }) => {
    const atUnitId = await rootUnitId(ctx.db);
    authorize(canMakeAccounts(ctx.actor, atUnitId));
    const { id, oneTimePassword } = await createAccount(ctx, { ...body, atUnitId });
    return { account: await requireAccount(ctx.db, id, ctx.clock.now()), oneTimePassword: oneTimePassword ?? '' };
  },
});

const patch = route({
  method: 'PATCH',
  url: '/accounts/:id',
  name: 'patchAccount',
  tag,
  summary: 'Change the name others see, or close and open the account',
  params: idParams,
  body: patchAccountBody,
  response: accountSchema,
  versioned: true,
  handle: async (ctx, { params, body, version }) => {
    const now = ctx.clock.now();
    const account = await requireAccount(ctx.db, params.id, now);
    const atUnitId = await rootUnitId(ctx.db);
    authorize(canChangeAccount(ctx.actor, atUnitId));
    if (!(await updateAccount(ctx, atUnitId, { id: account.id, version }, body))) {
      throw problem('stale-version', undefined, { current: account });
    }
    if (body.active === false) await endSessions(ctx, account.id, null);
    return await requireAccount(ctx.db, account.id, now);
  },
});

const reset = route({
  method: 'POST',
  url: '/accounts/:id/reset-password',
  name: 'resetPassword',
  tag,
  summary: 'Replace the password by a one-time one, shown this once; ends the sessions of the account',
  params: idParams,
  response: oneTimePasswordSchema,
  secret: true,
  handle: async (ctx, { params }) => {
    const account = await requireAccount(ctx.db, params.id, ctx.clock.now());
    const atUnitId = await rootUnitId(ctx.db);
    authorize(canChangeAccount(ctx.actor, atUnitId));
    const oneTimePassword = drawOneTimePassword();
    await resetPassword(ctx, atUnitId, account.id, await hashPassword(oneTimePassword));
    await endSessions(ctx, account.id, null);
    return { oneTimePassword };
  },
});

const unlock = route({
  method: 'POST',
  url: '/accounts/:id/unlock',
  name: 'unlockAccount',
  tag,
  summary: 'Let an account sign in again that was locked by wrong passwords',
  params: idParams,
  response: accountSchema,
  handle: async (ctx, { params }) => {
    const now = ctx.clock.now();
    const account = await requireAccount(ctx.db, params.id, now);
    const atUnitId = await rootUnitId(ctx.db);
    authorize(canGuardAccounts(ctx.actor, atUnitId));
    await unlockAccount(ctx, atUnitId, account.id);
    return await requireAccount(ctx.db, account.id, now);
  },
});

const sessions = route({
  method: 'GET',
  url: '/accounts/:id/sessions',
  name: 'listAccountSessions',
  tag,
  summary: 'Where an account is signed in',
  params: idParams,
  response: sessionListSchema,
  recordsRead: true,
  handle: async (ctx, { params }) => {
    const account = await requireAccount(ctx.db, params.id, ctx.clock.now());
    const atUnitId = await rootUnitId(ctx.db);
    authorize(canGuardAccounts(ctx.actor, atUnitId));
    await recordRead(ctx, {
      action: 'read.sessions',
      unitId: atUnitId,
      thingType: 'accounts',
      thingId: account.id,
      change: { fields: ['sessions.address', 'sessions.user_agent'] },
    });
    return { items: await listSessions(ctx, account.id), nextCursor: null };
  },
});

const endSession = route({
  method: 'DELETE',
  url: '/accounts/:id/sessions/:sessionId',
  name: 'endAccountSession',
  tag,
  summary: 'Sign an account out of one browser',
  params: sessionParams,
  handle: async (ctx, { params }) => {
    const account = await requireAccount(ctx.db, params.id, ctx.clock.now());
    const atUnitId = await rootUnitId(ctx.db);
    authorize(canGuardAccounts(ctx.actor, atUnitId));
    await endSessionOf(ctx, atUnitId, account.id, params.sessionId);
    return undefined;
  },
});

export const accountRoutes: readonly Route[] = [list, create, patch, reset, unlock, sessions, endSession];
