// Every command carries a key made by the client; a repeat gets the first answer. The key is written in the command's own
// transaction: two copies that arrive together wait for each other, and a command that failed leaves no key behind.
import { createHash } from 'node:crypto';
import type { OpenTransaction } from '../context.ts';
import { problem } from '../problems/problem.ts';

export interface CommandKey {
  readonly accountId: string;
  readonly jurisdictionId: string;
  readonly key: string;
  readonly requestHash: string;
}

export function hashRequest(method: string, url: string, body: unknown, upload: Uint8Array | undefined): string {
  const hash = createHash('sha256').update(`${method} ${url}\n${JSON.stringify(body ?? null)}\n`);
  if (upload !== undefined) hash.update(upload);
  return hash.digest('hex');
}

/** Claims the key. Answers the first answer where the command was already done, undefined where it is to be done now. */
export async function claimKey(
  db: OpenTransaction,
  command: CommandKey,
): Promise<{ status: number; body: unknown } | undefined> {
  const { accountId, jurisdictionId, key, requestHash } = command;
  const claimed = await db
    .insertInto('idempotencyKeys')
    .values({ accountId, jurisdictionId, key, requestHash })
    .onConflict((conflict) => conflict.doNothing())
    .returning('key')
    .executeTakeFirst();
  if (claimed !== undefined) return undefined;
  const first = await db
    .selectFrom('idempotencyKeys')
    .select(['requestHash', 'status', 'body'])
    .where('accountId', '=', accountId)
    .where('key', '=', key)
    .executeTakeFirstOrThrow();
  if (first.requestHash !== requestHash) throw problem('idempotency-key-reused');
  return { status: first.status ?? 200, body: first.body };
}

export async function keepAnswer(
  db: OpenTransaction,
  command: CommandKey,
  status: number,
  body: unknown,
): Promise<void> {
  await db
    .updateTable('idempotencyKeys')
    .set({ status, body: JSON.stringify(body ?? null) })
    .where('accountId', '=', command.accountId)
    .where('key', '=', command.key)
    .execute();
}
