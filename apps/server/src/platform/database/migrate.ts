// Forward-only migrations: plain SQL files `YYYYMMDD-NN-title.sql`, each run once in a transaction of its own and
// recorded with its hash. The record is what makes an edited or an unknown migration visible before anything is served.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type pg from 'pg';
import { type Connection, type DatabaseLogger, DatabaseSetupError, errorCode, withClient } from './connection.ts';

export interface Migration {
  readonly name: string;
  readonly text: string;
  readonly hash: string;
}

export interface MigrationReport {
  /** Names of the migrations this call applied; those of another server that was faster are not among them. */
  readonly applied: readonly string[];
  /** How many are in force now. */
  readonly total: number;
}

const fileName = /^\d{8}-\d{2}-[a-z0-9]+(?:-[a-z0-9]+)*\.sql$/;

/** Any number will do that nothing else in this database locks: 'LUOM' in ASCII. */
export const migrationLock = 0x4c554f4d;

/** `apps/server/migrations`, from the sources as well as from the bundle in `dist`. */
export function findMigrationsFolder(start = dirname(fileURLToPath(import.meta.url))): string {
  for (let folder = start; ; folder = dirname(folder)) {
    if (packageName(folder) === '@luoshi/server') return join(folder, 'migrations');
    if (folder === dirname(folder)) throw new Error(`no package.json of @luoshi/server above ${start}`);
  }
}

function packageName(folder: string): unknown {
  try {
    return (JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { name?: unknown }).name;
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return undefined;
    throw error;
  }
}

/** The migrations of the folder in the order they run. Line ends count as LF, so that a checkout on Windows hashes alike. */
export async function readMigrations(folder: string): Promise<Migration[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.sql')).sort();
  const odd = names.find((name) => !fileName.test(name));
  if (odd !== undefined) throw new Error(`migration ${odd} is not named YYYYMMDD-NN-title.sql`);
  return await Promise.all(
    names.map(async (name) => {
      const text = (await readFile(join(folder, name), 'utf8')).replaceAll('\r\n', '\n');
      return { name, text, hash: sha256(text) };
    }),
  );
}

/** One hash over all of them: two folders with the same hash give the same schema. */
export function hashMigrations(migrations: readonly Migration[]): string {
  return sha256(migrations.map(({ name, hash }) => `${name} ${hash}\n`).join(''));
}

/**
 * Brings the database to the folder's state, as the owner, or to an earlier one: that of the last migration named. Two
 * servers that start at once migrate once.
 */
export async function migrate(
  owner: Connection,
  folder: string,
  logger: DatabaseLogger,
  last?: string,
): Promise<MigrationReport> {
  const migrations = (await readMigrations(folder)).filter(({ name }) => last === undefined || name <= last);
  return await withClient(owner, async (client) => {
    // A lock of the session, not of a transaction, since each migration commits by itself; it goes with the connection.
    await client.query('select pg_advisory_lock($1)', [migrationLock]);
    const known = await readRecord(client);
    refuseDifferences(migrations, known);
    const waiting = migrations.filter(({ name }) => !known.has(name));
    for (const migration of waiting) {
      const began = performance.now();
      await apply(client, migration);
      logger.info({ migration: migration.name, ms: Math.round(performance.now() - began) }, 'migration applied');
    }
    return { applied: waiting.map(({ name }) => name), total: migrations.length };
  });
}

async function readRecord(client: pg.Client): Promise<Map<string, string>> {
  await client.query(`create table if not exists schema_migrations (
    name text primary key,
    sha256 text not null,
    applied_at timestamptz not null default now()
  );
  comment on table schema_migrations is 'Which migrations made this schema';
  comment on column schema_migrations.name is 'File name of the migration';
  comment on column schema_migrations.sha256 is 'Hash of its text when it ran: an edited migration is refused';
  comment on column schema_migrations.applied_at is 'When it ran'`);
  const { rows } = await client.query<{ name: string; sha256: string }>('select name, sha256 from schema_migrations');
  return new Map(rows.map((row) => [row.name, row.sha256]));
}

/** Whether what was migrated, in a database or a backup of one, is what these migrations make, or the beginning of it. */
export function refuseDifferences(
  migrations: readonly Migration[],
  known: ReadonlyMap<string, string>,
  what = 'database',
): void {
  const here = new Map(migrations.map((migration) => [migration.name, migration]));
  const newer = [...known.keys()].filter((name) => !here.has(name)).sort();
  if (newer.length > 0) {
    throw new DatabaseSetupError(
      `The ${what} was migrated by a version of Luoshi that this one does not know (${newer.join(', ')}): ` +
        'start that version or a later one, or restore a backup made before it.',
    );
  }
  const edited = migrations.filter(({ name, hash }) => (known.get(name) ?? hash) !== hash);
  if (edited.length > 0) {
    throw new DatabaseSetupError(
      `Migration ${edited.map(({ name }) => name).join(', ')} was edited after this ${what} ran it: put the file back ` +
        'as it was and write the change as a new migration.',
    );
  }
  const last = [...known.keys()].sort().at(-1) ?? '';
  const late = migrations.find(({ name }) => !known.has(name) && name < last);
  if (late !== undefined) {
    throw new DatabaseSetupError(
      `Migration ${late.name} comes before ${last}, which this ${what} already ran: give it a later date.`,
    );
  }
}

async function apply(client: pg.Client, migration: Migration): Promise<void> {
  try {
    await client.query('begin');
    await client.query(migration.text);
    await client.query('insert into schema_migrations (name, sha256) values ($1, $2)', [
      migration.name,
      migration.hash,
    ]);
    await client.query('commit');
  } catch (error) {
    // The connection is closed after an error, which rolls back as well; a failure here must not hide the cause.
    await client.query('rollback').catch(() => {});
    throw new Error(`migration ${migration.name} failed: ${describe(error, migration.text)}`, { cause: error });
  }
}

function describe(error: unknown, text: string): string {
  if (!(error instanceof Error)) return String(error);
  const position = Number((error as pg.DatabaseError).position);
  return position > 0 ? `${error.message} (line ${text.slice(0, position).split('\n').length})` : error.message;
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
