// Signing in: the one act without a session. A wrong password is counted and recorded although the request is refused. Who has
// a second factor is let in by it: the first step leaves a ticket, which the second takes.
import { randomBytes } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Services } from '../../platform/context.ts';
import { withSession } from '../../platform/database/database.ts';
import { Problem, problem } from '../../platform/problems/problem.ts';
import type { Work } from '../../platform/system-work.ts';
import { insertAlerts, meetBrowser, type NewAlert } from './alert.queries.ts';
import type { SignIn } from './identity.schema.ts';
import { normalizeSignInName, remainingMinutes } from './password.rules.ts';
import { verifyNothing, verifyPassword } from './password.service.ts';
import { hasSecondFactor, takeCode } from './second-factor.queries.ts';
import { failuresTold } from './security.rules.ts';
import {
  countAttempt,
  findSignIn,
  forgetAttempts,
  insertSession,
  recordFailedSignIn,
  type SessionMethod,
  type SignInRow,
  takeBackAttempt,
  takeFailures,
} from './session.queries.ts';
import { findTicket, insertTicket, useTicket } from './ticket.queries.ts';

export interface SignInOrigin {
  readonly requestId: string;
  readonly address: string;
  readonly userAgent: string | null;
  /** By which the browser is known again; from its cookie, or drawn for a new one. */
  readonly browser: string;
}

/** Cookies' tokens: of the new session, or of a ticket to the second step. */
export type SignInStep =
  | { readonly step: 'done'; readonly token: string }
  | { readonly step: 'second-factor'; readonly ticket: string; readonly expiresAt: Date };

/** A refusal takes this long whatever was wrong: counting and recording, done for known names only, must not show. */
const refusalMilliseconds = 100;

export async function signIn(
  services: Services,
  { name, password }: SignIn,
  origin: SignInOrigin,
): Promise<SignInStep> {
  const began = performance.now();
  const found = await findSignIn(services.database, normalizeSignInName(name));
  if (found === null) await verifyNothing(password);
  if (found === null || !(await checkPassword(services, found, password, origin))) {
    await sleep(Math.max(0, refusalMilliseconds - (performance.now() - began)));
    throw problem('sign-in-failed');
  }
  return await asAccount(services, found, origin, async (by) => {
    if (await hasSecondFactor(by.db, found.accountId)) {
      await takeBackAttempt(by.db, found.accountId);
      return await insertTicket(by, found.accountId, 'password');
    }
    await forgetAttempts(by.db, found.accountId);
    return await openSession(by, found.accountId, 'password', origin);
  });
}

/** Whoever the identity provider names; its word stands for the first step, not for the second. */
export async function signInBySignOn(
  services: Services,
  found: { accountId: string; jurisdictionId: string },
  origin: SignInOrigin,
): Promise<SignInStep> {
  return await asAccount(services, found, origin, async (by) =>
    (await hasSecondFactor(by.db, found.accountId))
      ? await insertTicket(by, found.accountId, 'sign-on')
      : await openSession(by, found.accountId, 'sign-on', origin),
  );
}

/** The second step: a code of the authenticator or a recovery code, each once; wrong ones count like wrong passwords. */
export async function signInSecondFactor(
  services: Services,
  token: string | undefined,
  code: string,
  origin: SignInOrigin,
): Promise<SignInStep> {
  const began = performance.now();
  const ticket = await findTicket(services.database, token, services.clock.now());
  if (ticket === null || !ticket.active) throw problem('sign-in-expired');
  const { accountId } = ticket;
  await requireAttempt(services, ticket, origin);
  try {
    return await asAccount(services, ticket, origin, async (by) => {
      // What is thrown below takes this back, and the ticket is good for another attempt.
      if (!(await useTicket(by.db, ticket.ticketId))) throw problem('sign-in-expired');
      const taken = await takeCode(by, services.secrets, accountId, code);
      if (taken === 'wrong') throw problem('second-factor-failed');
      if (taken === 'unreadable') throw problem('second-factor-unreadable');
      await forgetAttempts(by.db, accountId);
      const alerts: NewAlert[] = taken === 'code' ? [] : [{ kind: 'recovery-code-used', userAgent: origin.userAgent }];
      const method = taken === 'code' ? 'second-factor' : taken;
      return await openSession(by, accountId, ticket.method === 'sign-on' ? 'sign-on' : method, origin, alerts);
    });
  } catch (error) {
    if (error instanceof Problem && error.code === 'second-factor-failed') {
      await asAccount(services, ticket, origin, (by) => recordFailedSignIn(by, accountId, 'me.second-factor-failed'));
    } else if (error instanceof Problem && error.code === 'second-factor-unreadable') {
      services.log.error({ accountId }, 'a second factor was sealed with another key than LUOSHI_IDENTITY_KEY');
    }
    await sleep(Math.max(0, refusalMilliseconds - (performance.now() - began)));
    throw error;
  }
}

/** Lets the account in, and tells it what is unusual about that. */
async function openSession(
  by: Work,
  accountId: string,
  method: SessionMethod,
  { userAgent, browser }: SignInOrigin,
  told: readonly NewAlert[] = [],
): Promise<SignInStep> {
  const failures = await takeFailures(by.db, accountId);
  const isNewBrowser = await meetBrowser(by, accountId, browser);
  const token = randomBytes(32).toString('base64url');
  await insertSession(by, accountId, { token, userAgent, method });
  const alerts: NewAlert[] = [...told];
  if (isNewBrowser) alerts.push({ kind: 'new-browser', userAgent });
  if (failures >= failuresTold) alerts.push({ kind: 'after-failures', failures, userAgent });
  await insertAlerts(by, accountId, alerts);
  return { step: 'done', token };
}

/** False for a wrong password or a closed account, which is then in the record; throws when the account is locked. */
async function checkPassword(services: Services, found: SignInRow, password: string, origin: SignInOrigin) {
  await requireAttempt(services, found, origin);
  const right = await verifyPassword(found.passwordHash, password);
  if (right && found.active) return true;
  await asAccount(services, found, origin, (by) => recordFailedSignIn(by, found.accountId));
  return false;
}

interface OneAccount {
  readonly accountId: string;
  readonly jurisdictionId: string;
}
interface FromWhere {
  readonly requestId: string | null;
  readonly address: string | null;
}

/** Counts an attempt, in a transaction of its own, before it is looked at; throws when the account is locked. */
export async function requireAttempt(services: Services, account: OneAccount, origin: FromWhere): Promise<void> {
  const now = services.clock.now();
  const lockedUntil = await asAccount(services, account, origin, (by) => countAttempt(by.db, account.accountId, now));
  if (lockedUntil !== null) throw problem('account-locked', { minutes: remainingMinutes(lockedUntil, now) });
}

/** A transaction in the account's own name, without posts: it reaches nothing but itself. */
export function asAccount<T>(
  services: Services,
  { accountId, jurisdictionId }: OneAccount,
  { requestId, address }: FromWhere,
  work: (by: Work) => Promise<T>,
): Promise<T> {
  const session = { jurisdictionId, accountId, posts: [] };
  return withSession(services.database, session, (db) =>
    work({ db, clock: services.clock, actor: { accountId, jurisdictionId }, requestId, address }),
  );
}
