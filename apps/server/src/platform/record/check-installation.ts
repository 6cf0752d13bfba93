// Everything `luoshi verify` looks at, as the owner of the database: the record, the heads kept of it, the stored files.
import type { KeyObject } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { systemClock } from '../clock.ts';
import { attachDatabase } from '../database/attach-database.ts';
import { createPool, DatabaseSetupError, errorCode, silentLogger } from '../database/connection.ts';
import { createDatabase } from '../database/database.ts';
import type { DB } from '../database/schema.generated.ts';
import { openFileStore } from '../files/file-store.ts';
import { checkFiles, type FileCheck } from './check-files.ts';
import { checkRecord, type RecordCheck } from './check-record.ts';
import { type HeadFile, readHeadFile, readHeads } from './heads.ts';
import { readPublicKey, readTrustedKeys, trust } from './record-key.ts';
import { recordOfOwner } from './record-source.ts';
import { keepCheck } from './sealing.ts';

export interface GivenKeys {
  readonly dataFolder: string;
  /** Files of heads that were kept elsewhere. */
  readonly heads: readonly string[];
  /** Files of public keys to trust. */
  readonly keys: readonly string[];
}

export interface InstallationToCheck extends GivenKeys {
  readonly databaseUrl: string | undefined;
  /** Where the stored files are, when they are to be read too. */
  readonly filesFolder?: string;
}

export interface InstallationCheck {
  readonly record: RecordCheck;
  readonly heads: readonly HeadFile[];
  /** Null when they were not asked for. */
  readonly files: FileCheck | null;
}

/** Keys and heads: those of the data folder and those given. Who gives a head says that it is true. */
export async function readGivenKeys(given: GivenKeys): Promise<{ keys: Map<string, KeyObject>; heads: HeadFile[] }> {
  const keys = await readTrustedKeys(given.dataFolder);
  for (const path of given.keys) {
    const pem = await readFile(path, 'utf8').catch((error: unknown) => {
      throw new DatabaseSetupError(`${path} can not be read: ${String(error)}`);
    });
    trust(keys, readPublicKey(pem, path));
  }
  const heads = await Promise.all(given.heads.map(readHeadFile));
  for (const head of heads) trust(keys, readPublicKey(head.publicKey, head.file));
  return { keys, heads: [...(await readHeads(given.dataFolder)), ...heads] };
}

export async function checkInstallation(asked: InstallationToCheck): Promise<InstallationCheck> {
  const attached = await attachDatabase({
    dataFolder: asked.dataFolder,
    url: asked.databaseUrl,
    logger: silentLogger,
  });
  const database = createDatabase<DB>(createPool(attached.owner, silentLogger, 2));
  try {
    const { keys, heads } = await readGivenKeys(asked);
    const record = await database
      .transaction()
      .setIsolationLevel('repeatable read')
      .setAccessMode('read only')
      .execute((db) => checkRecord(recordOfOwner(db), { keys, heads, now: systemClock.now() }))
      .catch((error: unknown) => {
        if (errorCode(error) !== '42P01' && errorCode(error) !== '42703') throw error;
        throw new DatabaseSetupError('This installation has no seals yet: start this version of Luoshi on it once.');
      });
    const files = asked.filesFolder === undefined ? null : await checkFiles(database, openFileStore(asked.filesFolder));
    await keepCheck({ database, clock: systemClock }, record, true);
    return { record, heads, files };
  } finally {
    await database.destroy();
    await attached.close();
  }
}
