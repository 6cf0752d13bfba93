// What commands, the demonstration and the server's housekeeping ask of identity.
import type { Role, Services } from '../../platform/context.ts';
import { problem } from '../../platform/problems/problem.ts';
import { readPeriods, recordDeletion, startOfDayAgo } from '../../platform/record/retention.ts';
import { type Work, workAsSystem } from '../../platform/system-work.ts';
import { insertAccount } from './account.queries.ts';
import { deleteSignIns, insertAlerts } from './alert.queries.ts';
import { createAccountBody } from './identity.schema.ts';
import { normalizeSignInName } from './password.rules.ts';
import { drawOneTimePassword, hashPassword, requireGoodPassword } from './password.service.ts';
import { insertPost, listPostsOf, type NewPost, type Post, recordHandOver, updatePostEnd } from './post.queries.ts';
import { dayBefore } from './post.rules.ts';
import { removeSecondFactor } from './second-factor.queries.ts';
import { deleteExpired, endSessions, findSignIn } from './session.queries.ts';

export interface CreateAccount {
  readonly name: string;
  readonly displayName: string;
  /** Without one, a one-time password is made, to be changed at the first sign-in. */
  readonly password?: string;
  /** The unit in whose right the account is made; null for the server itself. */
  readonly atUnitId: string | null;
}

export interface CreatedAccount {
  readonly id: string;
  /** Null when a password was given. */
  readonly oneTimePassword: string | null;
}

export async function createAccount(by: Work, request: CreateAccount): Promise<CreatedAccount> {
  const { name, displayName } = requireNames(request);
  if (request.password !== undefined) requireGoodPassword(request.password, name);
  const password = request.password ?? drawOneTimePassword();
  const mustChange = request.password === undefined;
  const passwordHash = await hashPassword(password);
  const id = await insertAccount(by, request.atUnitId, { name, displayName, passwordHash, mustChange });
  return { id, oneTimePassword: mustChange ? password : null };
}

function requireNames({ name, displayName }: CreateAccount): { name: string; displayName: string } {
  const parsed = createAccountBody.safeParse({ name, displayName });
  if (!parsed.success) throw problem('account-name-unusable');
  return parsed.data;
}

/** Throws when the account holds the same post at the same unit in an overlapping time. */
export async function grantPost(by: Work, post: NewPost): Promise<string> {
  const { unitId, role, validFrom, validTo } = post;
  if (validTo !== null && validTo < validFrom) throw problem('post-dates-reversed');
  const isHeld = (await listPostsOf(by.db, [post.accountId])).some(
    (held) =>
      held.unitId === unitId &&
      held.role === role &&
      (held.validTo === null || held.validTo >= validFrom) &&
      (validTo === null || held.validFrom <= validTo),
  );
  if (isHeld) throw problem('post-exists');
  return await insertPost(by, post);
}

export interface HandOver {
  readonly toAccountId: string;
  /** First day of the new holder, 'YYYY-MM-DD'. */
  readonly from: string;
}

/** Ends the post the day before and grants it to the other account for what is left of its time; false when it was stale. */
export async function handOverPost(by: Work, post: Post, version: number, to: HandOver): Promise<boolean> {
  if (post.accountId === to.toAccountId) throw problem('hand-over-to-same');
  const isWithin = to.from > post.validFrom && (post.validTo === null || to.from <= post.validTo);
  if (!isWithin) throw problem('hand-over-dates');
  if (!(await updatePostEnd(by, post, version, dayBefore(to.from)))) return false;
  const { unitId, role, validTo } = post;
  const newPostId = await grantPost(by, { accountId: to.toAccountId, unitId, role, validFrom: to.from, validTo });
  await recordHandOver(by, post, { ...to, newPostId });
  return true;
}

export interface CreateAccountWithPosts {
  readonly name: string;
  readonly displayName: string;
  readonly password?: string;
  readonly posts: readonly { readonly role: Role; readonly unitId: string }[];
  /** First day in force of the posts, 'YYYY-MM-DD'. */
  readonly validFrom: string;
}

/** By the server's own hand: the first administrators of a jurisdiction, demonstration accounts. */
export async function createAccountWithPosts(
  services: Pick<Services, 'database' | 'clock'>,
  jurisdictionId: string,
  { posts, validFrom, ...account }: CreateAccountWithPosts,
): Promise<CreatedAccount> {
  return await workAsSystem(services, jurisdictionId, async (by) => {
    const created = await createAccount(by, { ...account, atUnitId: null });
    for (const { role, unitId } of posts) {
      await grantPost(by, { accountId: created.id, role, unitId, validFrom, validTo: null });
    }
    return created;
  });
}

/** The last resort: the one who resets others' has lost the own. It is told, and in the record without an account. */
export async function resetSecondFactorByCommand(
  services: Pick<Services, 'database' | 'clock'>,
  name: string,
): Promise<void> {
  const found = await findSignIn(services.database, normalizeSignInName(name));
  if (found === null) throw problem('not-found');
  const { accountId, jurisdictionId } = found;
  await workAsSystem(services, jurisdictionId, async (by) => {
    await removeSecondFactor(by, accountId, 'account.reset-second-factor', null);
    await insertAlerts(by, accountId, [{ kind: 'second-factor-reset' }]);
    await endSessions(by, accountId, null);
  });
}

/** Of sign-ins that no person made: the demonstration's own. Without it every account would be told of them. */
export async function forgetSignIns(
  services: Pick<Services, 'database' | 'clock'>,
  jurisdictionId: string,
): Promise<void> {
  await workAsSystem(services, jurisdictionId, async (by) => {
    const { alerts, browsers } = await deleteSignIns(by);
    const before = by.clock.now();
    await recordDeletion(by, { table: 'sign_in_alerts', fields: ['address', 'user_agent'], count: alerts, before });
    await recordDeletion(by, { table: 'known_browsers', fields: [], count: browsers, before });
  });
}

/** As long as browsers keep a cookie: those not used since can not be known again. */
const keepBrowsersDays = 400;

/** Deletes sessions and answers kept for repeats whose time is up, and leaves word of it. */
export async function sweepExpired(
  services: Pick<Services, 'database' | 'clock'>,
  jurisdictionId: string,
): Promise<void> {
  await workAsSystem(services, jurisdictionId, async (by) => {
    const { endedSessions, commandAnswers } = await readPeriods(by.db);
    const before = {
      sessions: startOfDayAgo(by, endedSessions),
      idempotencyKeys: startOfDayAgo(by, commandAnswers),
      browsers: startOfDayAgo(by, keepBrowsersDays),
    };
    const { sessions, idempotencyKeys, alerts, browsers } = await deleteExpired(by, before);
    const ofSessions = { table: 'sessions', fields: ['address', 'user_agent'] };
    await recordDeletion(by, { ...ofSessions, count: sessions, before: before.sessions });
    const ofAnswers = { table: 'idempotency_keys', fields: ['body'] };
    await recordDeletion(by, { ...ofAnswers, count: idempotencyKeys, before: before.idempotencyKeys });
    const ofAlerts = { table: 'sign_in_alerts', fields: ['address', 'user_agent'] };
    await recordDeletion(by, { ...ofAlerts, count: alerts, before: before.sessions });
    const ofBrowsers = { table: 'known_browsers', fields: [] };
    await recordDeletion(by, { ...ofBrowsers, count: browsers, before: before.browsers });
  });
}
