// Whether every file that the database knows of is in the file store, and still what it was: its name is its SHA-256.
import { createHash } from 'node:crypto';
import type { Kysely } from 'kysely';
import { ignore } from '../database/postgres-home.ts';
import type { DB } from '../database/schema.generated.ts';
import type { FileStore } from '../files/file-store.ts';

export interface FileCheck {
  readonly files: number;
  /** Hashes of those that are gone. */
  readonly missing: readonly string[];
  /** Hashes of those whose bytes are others now. */
  readonly changed: readonly string[];
}

const pageSize = 500;

export async function checkFiles(db: Kysely<DB>, store: FileStore): Promise<FileCheck> {
  const missing: string[] = [];
  const changed: string[] = [];
  let files = 0;
  let after = '';
  for (;;) {
    const page = await db
      .selectFrom('files')
      .select('hash')
      .distinct()
      .where('hash', '>', after)
      .orderBy('hash')
      .limit(pageSize)
      .execute();
    for (const { hash } of page) {
      const found = await hashOf(store, hash).catch(ignore('ENOENT'));
      if (found === undefined) missing.push(hash);
      else if (found !== hash) changed.push(hash);
    }
    files += page.length;
    const last = page.at(-1);
    if (last === undefined) return { files, missing, changed };
    after = last.hash;
  }
}

async function hashOf(store: FileStore, hash: string): Promise<string> {
  const sum = createHash('sha256');
  for await (const part of store.stream(hash)) sum.update(part as Buffer);
  return sum.digest('hex');
}
