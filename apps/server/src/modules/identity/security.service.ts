// What an account is told about the safety of its own sign-ins, and setting up its second factor.
import { randomInt } from 'node:crypto';
import type { Context } from '../../platform/context.ts';
import { problem } from '../../platform/problems/problem.ts';
import { listAlerts } from './alert.queries.ts';
import { listBindings } from './binding.queries.ts';
import { makeOneTimePassword } from './password.rules.ts';
import {
  beginSecondFactor,
  confirmSecondFactor,
  countRecoveryCodes,
  findSecondFactor,
  replaceRecoveryCodes,
  takeCode,
} from './second-factor.queries.ts';
import { passwordExpiry, recoveryCodeCount } from './security.rules.ts';
import type { MySecurity } from './security.schema.ts';
import { readSecurityRules } from './security-rules.queries.ts';
import { findPreviousSignIn, forgetAttempts, readPasswordChange } from './session.queries.ts';
import { drawTotpSecret, toBase32, totpUri } from './totp.service.ts';

export async function describeMySecurity(ctx: Context): Promise<MySecurity> {
  const { accountId } = ctx.actor;
  const rules = await readSecurityRules(ctx.db);
  const factor = await findSecondFactor(ctx.db, accountId);
  const since = factor?.confirmedAt ?? null;
  const changedAt = await readPasswordChange(ctx.db, accountId);
  const bindings = await listBindings(ctx.db, accountId);
  return {
    secondFactor: {
      on: since !== null,
      since: since?.toISOString() ?? null,
      required: await isRequired(ctx),
      recoveryCodesLeft: since === null ? 0 : await countRecoveryCodes(ctx.db, accountId),
    },
    passwordChangedAt: changedAt.toISOString(),
    passwordExpiresAt: passwordExpiry(changedAt, rules.passwordDays)?.toISOString() ?? null,
    previousSignIn: await findPreviousSignIn(ctx),
    alerts: await listAlerts(ctx.db, accountId),
    signOn: bindings.map(({ issuer }) => ({ issuer })),
  };
}

async function isRequired(ctx: Context): Promise<boolean> {
  const { secondFactorRoles } = await readSecurityRules(ctx.db);
  return ctx.actor.posts.some((post) => secondFactorRoles.includes(post.role));
}

/** A secret for the authenticator. Not in force until a code of it was shown. */
export async function offerSecondFactor(ctx: Context, installationName: string) {
  const { accountId, name } = ctx.actor;
  if ((await findSecondFactor(ctx.db, accountId))?.confirmedAt) throw problem('second-factor-on');
  await forgetAttempts(ctx.db, accountId);
  const secret = drawTotpSecret();
  await beginSecondFactor(ctx, accountId, ctx.secrets.seal(secret, accountId));
  return { secret: toBase32(secret), uri: totpUri(secret, name, installationName) };
}

/** Puts it in force, and answers the recovery codes. */
export async function turnSecondFactorOn(ctx: Context, code: string): Promise<readonly string[]> {
  const { accountId } = ctx.actor;
  const factor = await findSecondFactor(ctx.db, accountId);
  if (factor === undefined) throw problem('second-factor-off');
  if (factor.confirmedAt !== null) throw problem('second-factor-on');
  await requireCode(ctx, code, ['code']);
  await confirmSecondFactor(ctx, accountId);
  return await drawRecoveryCodes(ctx);
}

export async function drawRecoveryCodes(ctx: Context): Promise<readonly string[]> {
  const codes = Array.from({ length: recoveryCodeCount }, () => makeOneTimePassword((below) => randomInt(below)));
  await replaceRecoveryCodes(ctx, ctx.actor.accountId, codes);
  return codes;
}

/** Throws unless there is a second factor that may be turned off. */
export async function requireMayTurnOff(ctx: Context): Promise<void> {
  await requireFactorOn(ctx);
  if (await isRequired(ctx)) throw problem('second-factor-kept');
}

export async function requireFactorOn(ctx: Context): Promise<void> {
  if (!(await findSecondFactor(ctx.db, ctx.actor.accountId))?.confirmedAt) throw problem('second-factor-off');
}

/** Takes a code of the session's own account; the attempt was counted before, and is forgotten when it is right. */
export async function requireCode(
  ctx: Context,
  code: string,
  kinds: readonly string[] = ['code', 'recovery-code'],
): Promise<void> {
  const { accountId } = ctx.actor;
  const taken = await takeCode(ctx, ctx.secrets, accountId, code);
  if (taken === 'unreadable') throw problem('second-factor-unreadable');
  if (!kinds.includes(taken)) throw problem('second-factor-wrong');
  await forgetAttempts(ctx.db, accountId);
}
