// The account's own safety: second factor, recovery codes, alerts. Nobody else is touched, so there is nothing to authorize.
import { type Route, route } from '../../platform/http/route.ts';
import { requireJurisdiction } from '../organisation/organisation.queries.ts';
import { readAlerts } from './alert.queries.ts';
import { requireOwnPassword } from './own-password.service.ts';
import { removeSecondFactor } from './second-factor.queries.ts';
import {
  codeBody,
  mySecuritySchema,
  newSecondFactorSchema,
  ownPasswordBody,
  proofBody,
  recoveryCodesSchema,
} from './security.schema.ts';
import {
  describeMySecurity,
  drawRecoveryCodes,
  offerSecondFactor,
  requireCode,
  requireFactorOn,
  requireMayTurnOff,
  turnSecondFactorOn,
} from './security.service.ts';
import { endSessions } from './session.queries.ts';
import { requireAttempt } from './sign-in.service.ts';

const tag = 'identity';

const show = route({
  method: 'GET',
  url: '/me/security',
  name: 'getMySecurity',
  tag,
  summary: 'Second factor, age of the password, the sign-in before this one, and what was unusual lately',
  response: mySecuritySchema,
  beforeSecondFactor: true,
  handle: (ctx) => describeMySecurity(ctx),
});

const markRead = route({
  method: 'POST',
  url: '/me/alerts/read',
  name: 'readMyAlerts',
  tag,
  summary: 'Take note of what was told about own sign-ins',
  beforeSecondFactor: true,
  handle: async (ctx) => {
    await readAlerts(ctx);
    return undefined;
  },
});

const begin = route({
  method: 'POST',
  url: '/me/second-factor',
  name: 'beginSecondFactor',
  tag,
  summary: 'A secret for an authenticator app; in force once a code of it is confirmed',
  body: ownPasswordBody,
  response: newSecondFactorSchema,
  status: 201,
  secret: true,
  beforeSecondFactor: true,
  // Attempts are counted even when it is refused, so this comes before its transaction.
  prepare: (services, { body }, actor) => requireOwnPassword(services, actor, body.password),
  handle: async (ctx) => offerSecondFactor(ctx, `${(await requireJurisdiction(ctx.db)).name} 落实`),
});

const confirm = route({
  method: 'POST',
  url: '/me/second-factor/confirm',
  name: 'confirmSecondFactor',
  tag,
  summary: 'Put the second factor in force by a code of it; answers recovery codes, ends all other sessions',
  body: codeBody,
  response: recoveryCodesSchema,
  secret: true,
  beforeSecondFactor: true,
  prepare: (services, _input, actor) => requireAttempt(services, actor, { requestId: null, address: null }),
  handle: async (ctx, { body }) => {
    const recoveryCodes = await turnSecondFactorOn(ctx, body.code);
    // They came in without it.
    await endSessions(ctx, ctx.actor.accountId, ctx.actor.sessionId);
    return { recoveryCodes: [...recoveryCodes] };
  },
});

const remove = route({
  method: 'POST',
  url: '/me/second-factor/remove',
  name: 'removeSecondFactor',
  tag,
  summary: 'Turn the second factor off, by password and code; not where the rules demand it',
  body: proofBody,
  secret: true,
  prepare: (services, { body }, actor) => requireOwnPassword(services, actor, body.password),
  handle: async (ctx, { body }) => {
    await requireMayTurnOff(ctx);
    await requireCode(ctx, body.code);
    await removeSecondFactor(ctx, ctx.actor.accountId, 'me.second-factor-off', null);
    return undefined;
  },
});

const renewCodes = route({
  method: 'POST',
  url: '/me/recovery-codes',
  name: 'renewRecoveryCodes',
  tag,
  summary: 'New recovery codes, by a code of the authenticator; the old ones end',
  body: codeBody,
  response: recoveryCodesSchema,
  status: 201,
  secret: true,
  prepare: (services, _input, actor) => requireAttempt(services, actor, { requestId: null, address: null }),
  handle: async (ctx, { body }) => {
    await requireFactorOn(ctx);
    await requireCode(ctx, body.code, ['code']);
    return { recoveryCodes: [...(await drawRecoveryCodes(ctx))] };
  },
});

export const securityRoutes: readonly Route[] = [show, markRead, begin, confirm, remove, renewCodes];
