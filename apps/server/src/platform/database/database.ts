// The handle the modules query through, and the one way to open a transaction in the name of an account.
import {
  type AccessMode,
  CamelCasePlugin,
  type IsolationLevel,
  Kysely,
  PostgresDialect,
  sql,
  type Transaction,
} from 'kysely';
import type pg from 'pg';
import { errorCode } from './connection.ts';

export function createDatabase<Schema>(pool: pg.Pool): Kysely<Schema> {
  return new Kysely<Schema>({
    dialect: new PostgresDialect({ pool }),
    // snake_case in SQL, camelCase in code; what is inside a jsonb value is left as it was written.
    plugins: [new CamelCasePlugin({ maintainNestedObjectKeys: true })],
  });
}

/** A post in force: a role at a unit; null for posts held at no unit, such as the server's own jobs. */
export interface SessionPost {
  readonly role: string;
  readonly unitId: string | null;
}

/** Who is asking. Row-level security reads it; null before sign-in and for jobs. */
export interface Session {
  readonly jurisdictionId: string | null;
  readonly accountId: string | null;
  readonly posts: readonly SessionPost[];
}

export interface SessionOptions {
  /** The work may run twice: it has no effect outside the transaction. One retry on a serialization failure or deadlock. */
  readonly retryable?: boolean;
  readonly isolation?: IsolationLevel;
}

/** serialization_failure, deadlock_detected: the same work may succeed when it is simply run again. */
const retryableCodes = new Set(['40001', '40P01']);

/**
 * One transaction in the name of the session; commits when the work returns, rolls back when it throws.
 *
 * The settings are local to the transaction, so that the next user of the pooled connection starts with none: afterwards
 * they read as '' (not null), which is why the policies say nullif(current_setting(…, true), '').
 */
export async function withSession<Schema, T>(
  database: Kysely<Schema>,
  session: Session,
  work: (transaction: Transaction<Schema>) => Promise<T>,
  options: SessionOptions = {},
): Promise<T> {
  try {
    return await runOnce(database, session, work, 'read write', options.isolation);
  } catch (error) {
    if (!options.retryable || !retryableCodes.has(errorCode(error) ?? '')) throw error;
    return await runOnce(database, session, work, 'read write', options.isolation);
  }
}

/** The same for reading only: PostgreSQL refuses any write. Never conflicts, so always safe to repeat. */
export async function withReadSession<Schema, T>(
  database: Kysely<Schema>,
  session: Session,
  work: (transaction: Transaction<Schema>) => Promise<T>,
  options: Pick<SessionOptions, 'isolation'> = {},
): Promise<T> {
  return await runOnce(database, session, work, 'read only', options.isolation);
}

function runOnce<Schema, T>(
  database: Kysely<Schema>,
  session: Session,
  work: (transaction: Transaction<Schema>) => Promise<T>,
  accessMode: AccessMode,
  isolation: IsolationLevel | undefined,
): Promise<T> {
  const builder = database.transaction().setAccessMode(accessMode);
  const transaction = isolation === undefined ? builder : builder.setIsolationLevel(isolation);
  return transaction.execute(async (opened) => {
    await enterSession(opened, session);
    return await work(opened);
  });
}

async function enterSession<Schema>(transaction: Transaction<Schema>, session: Session): Promise<void> {
  const posts = JSON.stringify(session.posts.map((post) => ({ role: post.role, unit_id: post.unitId })));
  await sql`select set_config('luoshi.jurisdiction_id', ${session.jurisdictionId ?? ''}, true),
    set_config('luoshi.account_id', ${session.accountId ?? ''}, true),
    set_config('luoshi.posts', ${posts}, true)`.execute(transaction);
}
