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

export async function forgetAttempts(db: OpenTransaction, accountId: string): Promise<void> {
  await db
    .updateTable('credentials')
    .set({ failedAttempts: 0, lockedUntil: null })
    .where('accountId', '=', accountId)
    .execute();
}

/** What an account does to itself is recorded in no unit's right. */
function ownAct(action: string, accountId: string, change: object = {}): RecordEntry {
  return { action, unitId: null, thingType: 'accounts', thingId: accountId, change };
}

export async function recordFailedSignIn(by: Work, accountId: string): Promise<void> {
  await record(by, ownAct('me.sign-in-failed', accountId));
}

export async function insertSession(
  by: Work,
  accountId: string,
  token: string,
  userAgent: string | null,
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
    })
    .execute();
  await record(by, ownAct('me.sign-in', accountId, { sessionId: id }));
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

/** Deletes what has long expired: sessions, and answers kept for repeats. Answers how many of each. */
export async function deleteExpired(by: Work, before: { sessions: Date; idempotencyKeys: Date }) {
  const sessions = await by.db
    .deleteFrom('sessions')
    .where((where) => where.or([where('expiresAt', '<', before.sessions), where('endedAt', '<', before.sessions)]))
    .executeTakeFirst();
  const idempotencyKeys = await by.db
    .deleteFrom('idempotencyKeys')
    .where('createdAt', '<', before.idempotencyKeys)
    .executeTakeFirst();
  return { sessions: Number(sessions.numDeletedRows), idempotencyKeys: Number(idempotencyKeys.numDeletedRows) };
}
