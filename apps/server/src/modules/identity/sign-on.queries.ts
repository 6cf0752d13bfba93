// SQL of signing on by an identity provider's word, before there is a session: through the three functions made for it.
import { sql } from 'kysely';
import type { Database } from '../../platform/context.ts';

export interface SignOnRequest {
  readonly nonce: string;
  readonly codeVerifier: string;
  /** The page to go on to. */
  readonly next: string | null;
}

export async function keepSignOnRequest(
  database: Database,
  { stateHash, nonce, codeVerifier, next }: SignOnRequest & { readonly stateHash: Buffer },
  now: Date,
  expiresAt: Date,
): Promise<void> {
  await sql`select keep_sign_on_request(${stateHash}, ${nonce}, ${codeVerifier}, ${next}, ${now}, ${expiresAt})`.execute(
    database,
  );
}

/** Null when it is unknown, too old, or was taken before. */
export async function takeSignOnRequest(
  database: Database,
  stateHash: Buffer,
  now: Date,
): Promise<SignOnRequest | null> {
  const taken = await sql<SignOnRequest>`select * from take_sign_on_request(${stateHash}, ${now})`.execute(database);
  return taken.rows[0] ?? null;
}

export interface SignOnRow {
  readonly accountId: string;
  readonly jurisdictionId: string;
  readonly active: boolean;
  readonly lockedUntil: Date | null;
}

/** The account bound to the person; null where an administrator has bound none. */
export async function findSignOn(database: Database, issuer: string, subject: string): Promise<SignOnRow | null> {
  const found = await sql<SignOnRow>`select * from find_sign_on(${issuer}, ${subject})`.execute(database);
  return found.rows[0] ?? null;
}
