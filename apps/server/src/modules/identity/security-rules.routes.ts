// What the security administrator sets for all, takes off an account, and binds an account to.
import { authorize } from '../../platform/authorize.ts';
import { type Route, route } from '../../platform/http/route.ts';
import { problem } from '../../platform/problems/problem.ts';
import { rootUnitId } from '../organisation/organisation.queries.ts';
import { requireAccount } from './account.queries.ts';
import { insertAlerts } from './alert.queries.ts';
import { deleteBinding, insertBinding, listBindings, requireBinding } from './binding.queries.ts';
import { canGuardAccount, canGuardAccounts, canSetSecurityRules } from './identity.policy.ts';
import { accountSchema, idParams } from './identity.schema.ts';
import { removeSecondFactor } from './second-factor.queries.ts';
import {
  bindBody,
  securityRulesBody,
  securityRulesSchema,
  signOnBindingListSchema,
  signOnBindingSchema,
} from './security.schema.ts';
import { readSecurityRules, saveSecurityRules } from './security-rules.queries.ts';
import { endSessions } from './session.queries.ts';

const tag = 'identity';

const show = route({
  method: 'GET',
  url: '/security-rules',
  name: 'getSecurityRules',
  tag,
  summary: 'What the jurisdiction demands at sign-in',
  response: securityRulesSchema,
  handle: async (ctx) => {
    const rules = await readSecurityRules(ctx.db);
    return { ...rules, secondFactorRoles: [...rules.secondFactorRoles] };
  },
});

const save = route({
  method: 'PUT',
  url: '/security-rules',
  name: 'saveSecurityRules',
  tag,
  summary: 'Set who must have a second factor, how long passwords are, and how old they may get',
  body: securityRulesBody,
  response: securityRulesSchema,
  versioned: true,
  handle: async (ctx, { body, version }) => {
    const atUnitId = await rootUnitId(ctx.db);
    authorize(canSetSecurityRules(ctx.actor, atUnitId));
    const rules = { ...body, secondFactorRoles: [...new Set(body.secondFactorRoles)] };
    if (!(await saveSecurityRules(ctx, atUnitId, version, rules))) {
      throw problem('stale-version', undefined, { current: await readSecurityRules(ctx.db) });
    }
    return { ...rules, version: version + 1 };
  },
});

const resetFactor = route({
  method: 'POST',
  url: '/accounts/:id/reset-second-factor',
  name: 'resetSecondFactor',
  tag,
  summary: 'Take the second factor off an account that has lost it; ends its sessions, and tells it',
  params: idParams,
  response: accountSchema,
  handle: async (ctx, { params }) => {
    const now = ctx.clock.now();
    const account = await requireAccount(ctx.db, params.id, now);
    const atUnitId = await rootUnitId(ctx.db);
    authorize(canGuardAccount(ctx.actor, atUnitId, account.id));
    await removeSecondFactor(ctx, account.id, 'account.reset-second-factor', atUnitId);
    await insertAlerts(ctx, account.id, [{ kind: 'second-factor-reset' }]);
    await endSessions(ctx, account.id, null);
    return await requireAccount(ctx.db, account.id, now);
  },
});

const listOfAccount = route({
  method: 'GET',
  url: '/accounts/:id/sign-on-bindings',
  name: 'listSignOnBindings',
  tag,
  summary: 'Who at an identity provider may sign in as the account',
  params: idParams,
  response: signOnBindingListSchema,
  handle: async (ctx, { params }) => {
    const account = await requireAccount(ctx.db, params.id, ctx.clock.now());
    authorize(canGuardAccounts(ctx.actor, await rootUnitId(ctx.db)));
    return { items: await listBindings(ctx.db, account.id), nextCursor: null };
  },
});

const bind = route({
  method: 'POST',
  url: '/accounts/:id/sign-on-bindings',
  name: 'bindSignOn',
  tag,
  summary: 'Let a person at an identity provider sign in as the account',
  params: idParams,
  body: bindBody,
  response: signOnBindingSchema,
  status: 201,
  handle: async (ctx, { params, body }) => {
    const account = await requireAccount(ctx.db, params.id, ctx.clock.now());
    const atUnitId = await rootUnitId(ctx.db);
    authorize(canGuardAccount(ctx.actor, atUnitId, account.id));
    const issuer = body.issuer ?? ctx.signOn?.issuer;
    if (issuer === undefined) throw problem('sign-on-unset');
    const id = await insertBinding(ctx, atUnitId, { accountId: account.id, issuer, subject: body.subject });
    return await requireBinding(ctx.db, id);
  },
});

const unbind = route({
  method: 'DELETE',
  url: '/sign-on-bindings/:id',
  name: 'unbindSignOn',
  tag,
  summary: 'Take it back; sessions of the account go on',
  params: idParams,
  handle: async (ctx, { params }) => {
    const binding = await requireBinding(ctx.db, params.id);
    const atUnitId = await rootUnitId(ctx.db);
    authorize(canGuardAccounts(ctx.actor, atUnitId));
    await deleteBinding(ctx, atUnitId, binding);
    return undefined;
  },
});

export const securityRulesRoutes: readonly Route[] = [show, save, resetFactor, listOfAccount, bind, unbind];
