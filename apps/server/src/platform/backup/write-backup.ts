// `luoshi backup`: everything of an installation at one moment, in one file, while it is being used.
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import pg from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import { attachDatabase } from '../database/attach-database.ts';
import { type Connection, DatabaseSetupError, errorCode, silentLogger, withClient } from '../database/connection.ts';
import { migrationLock } from '../database/migrate.ts';
import { ignore } from '../database/postgres-home.ts';
import { openFileStore } from '../files/file-store.ts';
import { headsFolder } from '../record/heads.ts';
import { keysFolder } from '../record/record-key.ts';
import { version } from '../version.ts';
import { type ArchiveWriter, createArchive } from './archive-writer.ts';
import { fixValueFormats, listTables, readSequences, type Table } from './catalog.ts';
import {
  type BackupHead,
  filePart,
  formatName,
  headPart,
  type Manifest,
  manifestHashPart,
  manifestPart,
  tablePart,
} from './format.ts';
import { movable, placeOfKey } from './key-places.ts';
import { leftOut } from './left-out.data.ts';
import { refuseUnfinishedRestore } from './unfinished.ts';

const gzipped = promisify(gzip);

/** Rows are cut into pieces of this size: all that is ever held in memory. */
const pieceSize = 4 * 1024 * 1024;
const filesPerPage = 1000;

export interface BackupOptions {
  readonly dataFolder: string;
  readonly databaseUrl: string | undefined;
  readonly file: string;
  /** With them, whoever has the file can sign a forged record and read the secrets that the keys lock. */
  readonly withKeys: boolean;
}

export interface BackupReport {
  readonly manifest: Manifest;
  readonly bytes: number;
}

export async function writeBackup(options: BackupOptions): Promise<BackupReport> {
  await refuseUnfinishedRestore(options.dataFolder);
  const attached = await attachDatabase({
    dataFolder: options.dataFolder,
    url: options.databaseUrl,
    logger: silentLogger,
  });
  try {
    const archive = await createArchive(options.file);
    try {
      const manifest = await fillArchive(archive, attached.owner, options);
      return { manifest, bytes: await archive.finish() };
    } finally {
      await archive.discard();
    }
  } finally {
    await attached.close();
  }
}

async function fillArchive(archive: ArchiveWriter, owner: Connection, options: BackupOptions): Promise<Manifest> {
  // Before the snapshot: a head of a block that the snapshot lacks would look as if the record had been cut.
  const heads = await readSmallFiles(headsFolder(options.dataFolder), (name) => /^\d{4}-\d\d-\d\d\.json$/.test(name));
  return await withClient(owner, async (client) => {
    const { head, tables } = await openSnapshot(client);
    await archive.add(headPart, asJson(head));
    for (const [name, content] of heads) await archive.add(`heads/${name}`, content);
    const keys = await addKeys(archive, options);
    const files = await addFiles(archive, client, join(options.dataFolder, 'files'));
    const filled: Manifest['tables'] = [];
    for (const table of tables) filled.push(await addTable(archive, client, table));
    const manifest: Manifest = {
      ...head,
      tables: filled,
      sequences: await readSequences(client),
      ...{ files, keys },
      leftOut: Object.entries(leftOut).map(([table, why]) => ({ table, why })),
      parts: [...archive.parts],
    };
    await client.query('commit');
    const { sha256 } = await archive.add(manifestPart, asJson(manifest));
    await archive.add(manifestHashPart, Buffer.from(`${sha256}  ${manifestPart}\n`));
    return manifest;
  });
}

const asJson = (content: object) => Buffer.from(`${JSON.stringify(content, null, 1)}\n`);

/** One moment of the database: what commits later is not in it, what committed before is all in it. */
async function openSnapshot(client: pg.Client): Promise<{ head: BackupHead; tables: Table[] }> {
  // No migration may change a table between the snapshot and our hold on it.
  await client.query('select pg_advisory_lock_shared($1)', [migrationLock]);
  await client.query('begin isolation level repeatable read read only');
  await fixValueFormats(client);
  const { rows } = await client.query<{ at: Date; postgres: string }>(
    `select now() as at, current_setting('server_version') as postgres`,
  );
  const migrations = await client
    .query<BackupHead['migrations'][number]>('select name, sha256 from schema_migrations order by name')
    .catch((error: unknown) => {
      if (errorCode(error) !== '42P01') throw error;
      throw new DatabaseSetupError('There is nothing to back up: this database holds no installation yet.');
    });
  const tables = (await listTables(client)).filter(({ name }) => !(name in leftOut));
  await client.query(
    `lock table ${tables.map(({ name }) => pg.escapeIdentifier(name)).join(', ')} in access share mode`,
  );
  await client.query('select pg_advisory_unlock_shared($1)', [migrationLock]);
  const head: BackupHead = {
    format: formatName,
    createdAt: (rows[0]?.at ?? new Date(0)).toISOString(),
    luoshi: version,
    postgres: rows[0]?.postgres ?? '',
    migrations: migrations.rows,
  };
  return { head, tables };
}

async function addTable(archive: ArchiveWriter, client: pg.Client, table: Table): Promise<Manifest['tables'][number]> {
  const columns = table.columns.map((column) => pg.escapeIdentifier(column)).join(', ');
  const rows = client.query(copyTo(`copy ${pg.escapeIdentifier(table.name)} (${columns}) to stdout`));
  let parts = 0;
  let piece: Buffer[] = [];
  let held = 0;
  const flush = async () => {
    if (held === 0) return;
    parts += 1;
    await archive.add(tablePart(table.name, parts), await gzipped(Buffer.concat(piece)));
    piece = [];
    held = 0;
  };
  for await (const chunk of rows as AsyncIterable<Buffer>) {
    piece.push(chunk);
    held += chunk.length;
    if (held >= pieceSize) await flush();
  }
  await flush();
  return { name: table.name, columns: [...table.columns], rows: rows.rowCount, parts };
}

async function addFiles(archive: ArchiveWriter, client: pg.Client, folder: string): Promise<Manifest['files']> {
  const store = openFileStore(folder);
  const files = { count: 0, bytes: 0, missing: [] as string[], changed: [] as string[] };
  for (let after = ''; ; ) {
    const { rows } = await client.query<{ hash: string }>(
      `select distinct hash from files where hash > $1 order by hash limit ${filesPerPage}`,
      [after],
    );
    for (const { hash } of rows) {
      const added = await archive.addFile(filePart(hash), store.pathOf(hash)).catch(ignore('ENOENT'));
      if (added === undefined) files.missing.push(hash);
      else {
        if (added.sha256 !== hash) files.changed.push(hash);
        files.count += 1;
        files.bytes += added.size;
      }
    }
    const last = rows.at(-1);
    if (last === undefined) return files;
    after = last.hash;
  }
}

async function addKeys(archive: ArchiveWriter, options: BackupOptions): Promise<Manifest['keys']> {
  const isPublic = (name: string) => name.endsWith('.pub.pem');
  const keys = await readSmallFiles(keysFolder(options.dataFolder), () => true);
  for (const name of Object.keys(movable)) {
    const key = await readFile(placeOfKey(name, options.dataFolder)).catch(ignore('ENOENT'));
    if (key !== undefined) keys.set(name, key);
  }
  const chosen = [...keys].filter(([name]) => options.withKeys || isPublic(name));
  for (const [name, content] of chosen) await archive.add(`keys/${name}`, content);
  const leftOutKeys = [...keys.keys()].filter((name) => !options.withKeys && !isPublic(name));
  return { secret: options.withKeys, leftOut: leftOutKeys };
}

async function readSmallFiles(folder: string, wanted: (name: string) => boolean): Promise<Map<string, Buffer>> {
  const entries = (await readdir(folder, { withFileTypes: true }).catch(ignore('ENOENT'))) ?? [];
  const names = entries.filter((entry) => entry.isFile() && wanted(entry.name)).map(({ name }) => name);
  return new Map(
    await Promise.all(names.sort().map(async (name) => [name, await readFile(join(folder, name))] as const)),
  );
}
