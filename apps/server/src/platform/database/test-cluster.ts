// The PostgreSQL servers that tests run against: the embedded one, and one as an administrator would run it.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { type Connection, type DatabaseLogger, DatabaseSetupError, silentLogger, withClient } from './connection.ts';
import { DatabaseInUseError, type EmbeddedPostgres, startEmbeddedPostgres } from './embedded-postgres.ts';
import { findMigrationsFolder } from './migrate.ts';
import { parseDatabaseUrl } from './provision.ts';

export type DatabaseKind = 'embedded' | 'server';

export interface TestCluster {
  readonly kind: DatabaseKind;
  readonly version: string;
  readonly administrator: Connection;
}

export interface RunningTestCluster extends TestCluster {
  stop(): Promise<void>;
}

/** Nothing of a test database has to outlive a power failure. */
const settings = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', max_connections: '200' } as const;

/** More test runs at once than this on one checkout are a mistake. */
const mostSlots = 16;

/**
 * Starts the cluster of that kind for one test run. Clusters stay on disk between runs, which spares initdb and the
 * migrations; a run that finds the first one in use by another run takes the next.
 */
export async function startTestCluster(kind: DatabaseKind): Promise<RunningTestCluster> {
  const url = process.env['TEST_DATABASE_URL'];
  if (kind === 'server' && url) {
    const administrator = parseDatabaseUrl(url, 'TEST_DATABASE_URL');
    return { kind, administrator, version: await readVersion(administrator), async stop() {} };
  }
  const server = await takeSlot(kind, kind === 'server' ? requireServerPrograms() : undefined, silentLogger);
  const administrator = server.administrator();
  await dropLeftovers(administrator);
  return { kind, administrator, version: await readVersion(administrator), stop: () => server.stop() };
}

async function takeSlot(
  kind: DatabaseKind,
  binaries: string | undefined,
  logger: DatabaseLogger,
): Promise<EmbeddedPostgres> {
  const checkout = createHash('sha256').update(`${findMigrationsFolder()} ${process.getuid?.()} ${binaries ?? ''}`);
  const parent = join(tmpdir(), `luoshi-test-${checkout.digest('hex').slice(0, 8)}`);
  for (let slot = 0; slot < mostSlots; slot++) {
    const dataFolder = join(parent, `${kind}-${slot}`);
    const start = () =>
      startEmbeddedPostgres({ dataFolder, logger, settings, patience: 300, ...(binaries && { binaries }) });
    try {
      return await start().catch(async (error: unknown) => {
        if (error instanceof DatabaseInUseError) throw error;
        // Without fsync a power failure may have ruined it, and nothing in it is worth mending.
        await rm(dataFolder, { recursive: true, force: true });
        return await start();
      });
    } catch (error) {
      if (!(error instanceof DatabaseInUseError)) throw error;
    }
  }
  throw new Error(`all ${mostSlots} test databases in ${parent} are in use`);
}

const debianParent = '/usr/lib/postgresql';

/** Debian keeps each version's programs out of PATH. The oldest that will do is the best to test with. */
export function findServerPrograms(): string | undefined {
  const versions = existsSync(debianParent) ? readdirSync(debianParent).filter((name) => Number(name) >= 15) : [];
  const folders = versions.sort((a, b) => Number(a) - Number(b)).map((version) => join(debianParent, version, 'bin'));
  return folders.find((folder) => existsSync(join(folder, 'initdb')));
}

function requireServerPrograms(): string {
  const found = findServerPrograms();
  if (found !== undefined) return found;
  throw new DatabaseSetupError(
    `LUOSHI_TEST_DATABASE=server needs PostgreSQL 15 or newer in ${debianParent}, or TEST_DATABASE_URL.`,
  );
}

async function readVersion(administrator: Connection): Promise<string> {
  return await withClient(administrator, async (client) => {
    const { rows } = await client.query<{ version: string }>('select version()');
    return rows[0]?.version ?? '';
  });
}

/** What killed runs left, and templates of migrations long edited since. The cluster is this run's alone by now. */
async function dropLeftovers(administrator: Connection): Promise<void> {
  await withClient(administrator, async (client) => {
    const { rows } = await client.query<{ datname: string }>(
      `select datname from pg_database where datname like 'luoshi\\_test\\_%' or datname in (
        select datname from pg_database where datname like 'luoshi\\_template\\_%' order by oid desc offset 8)`,
    );
    for (const { datname } of rows) {
      await client.query(`drop database ${pg.escapeIdentifier(datname)} with (force)`);
    }
  });
}
