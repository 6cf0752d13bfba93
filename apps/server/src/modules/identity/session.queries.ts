// SQL of signing in and of sessions.
import { sql } from 'kysely';
import { uuidv7 } from 'uuidv7';
import type { Context, Database, OpenTransaction } from '../../platform/context.ts';
import { hashToken, sessionIdleHours } from '../../platform/http/authentication.ts';
import { problem } from '../../platform/problems/problem.ts';
import { type RecordEntry, record } from '../../platform/record/record.ts';
import type { Work } from '../../platform/system-work.ts';
import { lockAfterFailures, lockMinutes } from './password.rules.ts';

export interface SignInRow {
  readonly accountId: string;
  readonly jurisdictionId: string;
  readonly passwordHash: string;
  readonly active: boolean;
}

/** What is known of a sign-in name before any session; null for an unknown one. */
export async function findSignIn(database: Database, name: string): Promise<SignInRow | null> {
  const found =
    await sql<SignInRow>`select account_id, jurisdiction_id, password_hash, active from find_sign_in(${name})`.execute(
      database,
    );
  return found.rows[0] ?? null;
}

/**
 * Counts an attempt before the password is looked at, so that attempts sent side by side are counted too. Answers until when
 * the account is locked if it already was; null when the attempt may go on.
 */
export async function countAttempt(db: OpenTransaction, accountId: string, now: Date): Promise<Date | null> {
  const lockEnd = new Date(now.getTime() + lockMinutes * 60_000);
  // A lock that is over leaves its count behind; the first attempt after it starts again from one.
  const attempts = sql<number>`case when locked_until is null then failed_attempts + 1 else 1 end`;
  const counted = await db
    .updateTable('credentials')
    .set({
      failedAttempts: attempts,
      failuresSince: sql`failures_since + 1`,
      lockedUntil: sql<Date | null>`case when ${attempts} >= ${lockAfterFailures} then ${lockEnd}::timestamptz end`,
    })
    .where('accountId', '=', accountId)
    .where((where) => where.or([where('lockedUntil', 'is', null), where('lockedUntil', '<=', now)]))
    .executeTakeFirst();
  if (counted.numUpdatedRows > 0n) return null;
  const { lockedUntil } = await db
    .selectFrom('credentials')
    .select('lockedUntil')
    .where('accountId', '=', accountId)
    .executeTakeFirstOrThrow();
  return lockedUntil;
}

/** The attempt that was counted was right, and so the person is: no lock is left of those before it. */
export async function forgetAttempts(db: OpenTransaction, accountId: string): Promise<void> {
  await db
    .updateTable('credentials')
    .set({ failedAttempts: 0, lockedUntil: null, failuresSince: sql`greatest(failures_since - 1, 0)` })
    .where('accountId', '=', accountId)
    .execute();
}

/** The attempt that was counted was right, but another is to follow: what was wrong before it still counts. */
export async function takeBackAttempt(db: OpenTransaction, accountId: string): Promise<void> {
  await db
    .updateTable('credentials')
    .set({
      failedAttempts: sql`greatest(failed_attempts - 1, 0)`,
      failuresSince: sql`greatest(failures_since - 1, 0)`,
      lockedUntil: sql`case when failed_attempts > ${lockAfterFailures} then locked_until end`,
    })
    .where('accountId', '=', accountId)
    .execute();
}

/** How many attempts failed since the last sign-in; counted anew from now on. */
export async function takeFailures(db: OpenTransaction, accountId: string): Promise<number> {
  const { failuresSince } = await db
    .selectFrom('credentials')
    .select('failuresSince')
    .where('accountId', '=', accountId)
    .executeTakeFirstOrThrow();
  await db.updateTable('credentials').set({ failuresSince: 0 }).where('accountId', '=', accountId).execute();
  return failuresSince;
}

/** What an account does to itself is recorded in no unit's right. */
function ownAct(action: string, accountId: string, change: object = {}): RecordEntry {
  return { action, unitId: null, thingType: 'accounts', thingId: accountId, change };
}

export async function recordFailedSignIn(
  by: Work,
  accountId: string,
  action: 'me.sign-in-failed' | 'me.second-factor-failed' = 'me.sign-in-failed',
): Promise<void> {
  await record(by, ownAct(action, accountId));
}

export type SessionMethod = 'password' | 'second-factor' | 'recovery-code' | 'sign-on';

export async function insertSession(
  by: Work,
  accountId: string,
  { token, userAgent, method }: { token: string; userAgent: string | null; method: SessionMethod },
): Promise<string> {
  const id = uuidv7();
  const now = by.clock.now();
  await by.db
    .insertInto('sessions')
    .values({
      id,
      jurisdictionId: by.actor.jurisdictionId,
      accountId,
      tokenHash: hashToken(token),
      createdAt: now,
      lastSeenAt: now,
      expiresAt: new Date(now.getTime() + sessionIdleHours * 3_600_000),
      address: by.address,
      userAgent: userAgent?.slice(0, 300) ?? null,
      method,
    })
    .execute();
  await record(by, ownAct('me.sign-in', accountId, { sessionId: id, method }));
  return id;
}

export async function endOwnSession(by: Context, sessionId: string, action: 'me.sign-out' | 'me.end-session') {
  await endSession(by, by.actor.accountId, sessionId);
  await record(by, ownAct(action, by.actor.accountId, { sessionId }));
}

export async function endSessionOf(by: Context, atUnitId: string, accountId: string, sessionId: string): Promise<void> {
  await endSession(by, accountId, sessionId);
  await record(by, {
    action: 'account.end-session',
    unitId: atUnitId,
    thingType: 'accounts',
    thingId: accountId,
    change: { sessionId },
  });
}

async function endSession(by: Context, accountId: string, sessionId: string): Promise<void> {
  const result = await by.db
    .updateTable('sessions')
    .set({ endedAt: by.clock.now() })
    .where('id', '=', sessionId)
    .where('accountId', '=', accountId)
    .where('endedAt', 'is', null)
    .executeTakeFirst();
  if (result.numUpdatedRows === 0n) throw problem('not-found');
}

/** Ends all sessions of the account, all but one where that is given. Recorded by what makes it necessary. */
export async function endSessions(by: Work, accountId: string, exceptSessionId: string | null): Promise<void> {
  await sql`select end_sessions(${accountId}, ${by.clock.now()}, ${exceptSessionId})`.execute(by.db);
}

/** Sessions of the account that still let it in, the last used first. */
export async function listSessions(by: Context, accountId: string) {
  const rows = await by.db
    .selectFrom('sessions')
    .select(['id', 'createdAt', 'lastSeenAt', 'expiresAt', 'address', 'userAgent'])
    .where('accountId', '=', accountId)
    .where('endedAt', 'is', null)
    .where('expiresAt', '>', by.clock.now())
    .orderBy('lastSeenAt', 'desc')
    .orderBy('id')
    .limit(200)
    .execute();
  return rows.map((row) => ({
    ...row,
    createdAt: row.createdAt.toISOString(),
    lastSeenAt: row.lastSeenAt.toISOString(),
    expiresAt: row.expiresAt.toISOString(),
    current: row.id === by.actor.sessionId,
  }));
}

export async function readPasswordChange(db: OpenTransaction, accountId: string): Promise<Date> {
  const { passwordChangedAt } = await db
    .selectFrom('credentials')
    .select('passwordChangedAt')
    .where('accountId', '=', accountId)
    .executeTakeFirstOrThrow();
  return passwordChangedAt;
}

/** The sign-in before the one of this session. */
export async function findPreviousSignIn(by: Context) {
  const row = await by.db
    .selectFrom('sessions as mine')
    .innerJoin('sessions as before', 'before.accountId', 'mine.accountId')
    .select(['before.createdAt', 'before.address', 'before.userAgent'])
    .where('mine.id', '=', by.actor.sessionId)
    .whereRef('before.createdAt', '<', 'mine.createdAt')
    .orderBy('before.createdAt', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row === undefined ? null : { ...row, at: row.createdAt.toISOString() };
}

/** Deletes what has long expired: sessions with what was told of them, and answers kept for repeats. Answers how many of each. */
export async function deleteExpired(by: Work, before: { sessions: Date; idempotencyKeys: Date; browsers: Date }) {
  const sessions = await by.db
    .deleteFrom('sessions')
    .where((where) => where.or([where('expiresAt', '<', before.sessions), where('endedAt', '<', before.sessions)]))
    .executeTakeFirst();
  const idempotencyKeys = await by.db
    .deleteFrom('idempotencyKeys')
    .where('createdAt', '<', before.idempotencyKeys)
    .executeTakeFirst();
  const alerts = await by.db.deleteFrom('signInAlerts').where('at', '<', before.sessions).executeTakeFirst();
  const browsers = await by.db.deleteFrom('knownBrowsers').where('lastUsedAt', '<', before.browsers).executeTakeFirst();
  await by.db.deleteFrom('signInTickets').where('expiresAt', '<', by.clock.now()).execute();
  return {
    sessions: Number(sessions.numDeletedRows),
    idempotencyKeys: Number(idempotencyKeys.numDeletedRows),
    alerts: Number(alerts.numDeletedRows),
    browsers: Number(browsers.numDeletedRows),
  };
}
