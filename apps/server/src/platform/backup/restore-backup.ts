// `luoshi restore`: an installation from a backup, where none is yet. The file is read to its end before anything is touched;
// the rows commit last, so that whatever goes wrong leaves no half installation behind.
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { type Connection, type DatabaseLogger, DatabaseSetupError, withClient } from '../database/connection.ts';
import { findMigrationsFolder, migrate } from '../database/migrate.ts';
import { openDatabase } from '../database/open-database.ts';
import { ignore } from '../database/postgres-home.ts';
import { parseDatabaseUrl } from '../database/provision.ts';
import { openFileStore } from '../files/file-store.ts';
import { headsFolder } from '../record/heads.ts';
import { readAll, readParts } from './archive-reader.ts';
import { checkBackup } from './check-backup.ts';
import type { Manifest } from './format.ts';
import { placeOfKey } from './key-places.ts';
import { beginLoading, occupied } from './load-tables.ts';
import { markUnfinished, unmarkUnfinished } from './unfinished.ts';

export interface RestoreOptions {
  readonly file: string;
  readonly dataFolder: string;
  readonly databaseUrl: string | undefined;
  readonly databaseAppUrl: string | undefined;
  readonly logger: DatabaseLogger;
  readonly migrationsFolder?: string;
}

export interface RestoreReport {
  readonly manifest: Manifest;
  /** Migrations that were newer than the backup. */
  readonly migrated: readonly string[];
}

/** What may lie in a data folder that was never used: keys brought there beforehand, and what a file system puts in its root. */
const mayLieThere = new Set(['keys', 'database-app-password', 'lost+found']);

export async function restoreBackup(options: RestoreOptions): Promise<RestoreReport> {
  const { dataFolder, file } = options;
  const migrationsFolder = options.migrationsFolder ?? findMigrationsFolder();
  const manifest = await checkBackup(file, migrationsFolder);
  await refuseUsedFolder(dataFolder);
  if (options.databaseUrl !== undefined) {
    await refuseUsedDatabase(parseDatabaseUrl(options.databaseUrl, 'DATABASE_URL'), manifest);
  }
  const keys = await readKeys(options, manifest);
  await mkdir(dataFolder, { recursive: true, mode: 0o755 });
  await markUnfinished(dataFolder, resolve(file));
  try {
    for (const [path, content] of keys) await writeKey(path, content);
    const migrated = await load(options, manifest, migrationsFolder);
    await unmarkUnfinished(dataFolder);
    return { manifest, migrated };
  } catch (error) {
    await clear(dataFolder, [...keys.keys()]);
    throw error;
  }
}

async function load(options: RestoreOptions, manifest: Manifest, migrationsFolder: string): Promise<readonly string[]> {
  const { dataFolder, logger } = options;
  const database = await openDatabase({
    ...{ dataFolder, logger },
    url: options.databaseUrl,
    appUrl: options.databaseAppUrl,
  });
  try {
    const owner = database.ownerConnection;
    await migrate(owner, migrationsFolder, logger, manifest.migrations.at(-1)?.name);
    await withClient(owner, (client) => loadParts(client, options, manifest));
    return (await migrate(owner, migrationsFolder, logger)).applied;
  } finally {
    await database.close();
  }
}

async function loadParts(
  client: Parameters<typeof beginLoading>[0],
  { file, dataFolder }: RestoreOptions,
  manifest: Manifest,
): Promise<void> {
  const store = openFileStore(join(dataFolder, 'files'));
  const loader = await beginLoading(client, manifest);
  for await (const { name, content } of readParts(file)) {
    if (name.kind === 'file') await store.restore(name.name, content);
    else if (name.kind === 'table') await loader.add(name.name, content);
    else if (name.kind === 'exported-head') {
      await mkdir(headsFolder(dataFolder), { recursive: true });
      await writeFile(join(headsFolder(dataFolder), name.name), await readAll(content), { flush: true });
    } else await readAll(content);
  }
  await loader.finish();
}

async function refuseUsedFolder(dataFolder: string): Promise<void> {
  const names = (await readdir(dataFolder).catch(ignore('ENOENT'))) ?? [];
  const used = names.filter((name) => !mayLieThere.has(name));
  if (used.length === 0) return;
  throw new DatabaseSetupError(
    `There is something in ${dataFolder} already (${used.slice(0, 5).join(', ')}): restore into a new, empty folder.`,
  );
}

/** An empty one, or one prepared by a version no newer than the backup's in which nothing was entered yet. */
async function refuseUsedDatabase(owner: Connection, manifest: Manifest): Promise<void> {
  await withClient(owner, async (client) => {
    const { rows } = await client.query<{ name: string }>(
      `select relname::text as name from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p', 'v', 'm')`,
    );
    if (rows.length === 0) return;
    const tables = new Set(rows.map(({ name }) => name));
    if (!tables.has('schema_migrations')) {
      throw new DatabaseSetupError('The database holds tables of another program: restore into a new, empty database.');
    }
    if (tables.has('jurisdictions') && (await client.query('select from jurisdictions limit 1')).rowCount !== 0) {
      throw occupied();
    }
    const made = new Set(manifest.migrations.map(({ name }) => name));
    const known = await client.query<{ name: string }>('select name from schema_migrations');
    if (known.rows.every(({ name }) => made.has(name))) return;
    throw new DatabaseSetupError(
      'The database was prepared for a newer version than the backup is of: restore into a new, empty database.',
    );
  });
}

/** Where each key of the backup goes. One that is there already must be the same. */
async function readKeys({ file, dataFolder }: RestoreOptions, manifest: Manifest): Promise<Map<string, Buffer>> {
  const keys = new Map<string, Buffer>();
  if (!manifest.parts.some(({ name }) => name.startsWith('keys/'))) return keys;
  for await (const { name, content } of readParts(file)) {
    if (name.kind === 'file' || name.kind === 'table') break;
    const key = await readAll(content);
    if (name.kind !== 'key') continue;
    const path = placeOfKey(name.name, dataFolder);
    const there = await readFile(path).catch(ignore('ENOENT'));
    if (there === undefined) keys.set(path, key);
    else if (!there.equals(key)) {
      throw new DatabaseSetupError(`${path} is another key than the backup's: take it away, or restore elsewhere.`);
    }
  }
  return keys;
}

async function writeKey(path: string, content: Buffer): Promise<void> {
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  await writeFile(path, content, { mode: path.endsWith('.pub.pem') ? 0o644 : 0o600, flag: 'wx', flush: true });
}

/** As it was before, but for the app role's password: the role is on the server by now. */
async function clear(dataFolder: string, keys: readonly string[]): Promise<void> {
  for (const key of keys) await rm(key, { force: true });
  const location = await readFile(join(dataFolder, 'postgres/location'), 'utf8').catch(() => undefined);
  // Where root could not let PostgreSQL into the folder, it is elsewhere (postgres-home.ts).
  if (location !== undefined) await rm(location.trim(), { recursive: true, force: true });
  for (const name of await readdir(dataFolder)) {
    if (!mayLieThere.has(name)) await rm(join(dataFolder, name), { recursive: true, force: true });
  }
}
