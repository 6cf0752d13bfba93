// Signing in: the one act without a session. A wrong password is counted and recorded although the request is refused.
import { randomBytes } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Services } from '../../platform/context.ts';
import { withSession } from '../../platform/database/database.ts';
import { problem } from '../../platform/problems/problem.ts';
import type { Work } from '../../platform/system-work.ts';
import type { SignIn } from './identity.schema.ts';
import { normalizeSignInName, remainingMinutes } from './password.rules.ts';
import { verifyNothing, verifyPassword } from './password.service.ts';
import {
  countAttempt,
  findSignIn,
  forgetAttempts,
  insertSession,
  recordFailedSignIn,
  type SignInRow,
} from './session.queries.ts';

export interface SignInOrigin {
  readonly requestId: string;
  readonly address: string;
  readonly userAgent: string | null;
}

/** A refusal takes this long whatever was wrong: counting and recording, done for known names only, must not show. */
const refusalMilliseconds = 100;

/** The new session's token, for the cookie. */
export async function signIn(services: Services, { name, password }: SignIn, origin: SignInOrigin): Promise<string> {
  const began = performance.now();
  const found = await findSignIn(services.database, normalizeSignInName(name));
  if (found === null) await verifyNothing(password);
  if (found === null || !(await checkPassword(services, found, password, origin))) {
    await sleep(Math.max(0, refusalMilliseconds - (performance.now() - began)));
    throw problem('sign-in-failed');
  }
  const token = randomBytes(32).toString('base64url');
  await asAccount(services, found, origin, async (by) => {
    await forgetAttempts(by.db, found.accountId);
    await insertSession(by, found.accountId, token, origin.userAgent);
  });
  return token;
}

/** False for a wrong password or a closed account, which is then in the record; throws when the account is locked. */
async function checkPassword(services: Services, found: SignInRow, password: string, origin: SignInOrigin) {
  const now = services.clock.now();
  const lockedUntil = await asAccount(services, found, origin, (by) => countAttempt(by.db, found.accountId, now));
  if (lockedUntil !== null) throw problem('account-locked', { minutes: remainingMinutes(lockedUntil, now) });
  const right = await verifyPassword(found.passwordHash, password);
  if (right && found.active) return true;
  await asAccount(services, found, origin, (by) => recordFailedSignIn(by, found.accountId));
  return false;
}

/** A transaction in the account's own name, without posts: it reaches nothing but itself. */
function asAccount<T>(
  services: Services,
  { accountId, jurisdictionId }: { accountId: string; jurisdictionId: string },
  { requestId, address }: { requestId: string | null; address: string | null },
  work: (by: Work) => Promise<T>,
): Promise<T> {
  const session = { jurisdictionId, accountId, posts: [] };
  return withSession(services.database, session, (db) =>
    work({ db, clock: services.clock, actor: { accountId, jurisdictionId }, requestId, address }),
  );
}

export type PasswordCheck = 'right' | 'already-changed';

/**
 * Checks the current password before a new one is set; attempts count as at sign-in. A repeat of a change whose answer was
 * lost is told by its new password being the one in force.
 */
export async function checkCurrentPassword(
  services: Services,
  actor: { accountId: string; jurisdictionId: string; name: string },
  { current, next }: { current: string; next: string },
): Promise<PasswordCheck> {
  const found = await findSignIn(services.database, actor.name);
  if (found === null) throw problem('not-found');
  const now = services.clock.now();
  const origin = { requestId: null, address: null };
  const lockedUntil = await asAccount(services, actor, origin, (by) => countAttempt(by.db, actor.accountId, now));
  if (lockedUntil !== null) throw problem('account-locked', { minutes: remainingMinutes(lockedUntil, now) });
  const isNextInForce = await verifyPassword(found.passwordHash, next);
  if (!isNextInForce && !(await verifyPassword(found.passwordHash, current))) throw problem('password-wrong');
  await asAccount(services, actor, origin, (by) => forgetAttempts(by.db, actor.accountId));
  return isNextInForce ? 'already-changed' : 'right';
}
