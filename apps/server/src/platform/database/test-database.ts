// A database of its own for a test file: real, migrated, 40 ms old.
//
//   const test = await createTestDatabase();
//   afterAll(() => test.drop());
import { randomBytes } from 'node:crypto';
import type { Kysely } from 'kysely';
import pg from 'pg';
import { type Connection, createPool, silentLogger, withClient } from './connection.ts';
import { createDatabase } from './database.ts';
import { findMigrationsFolder, hashMigrations, migrate, readMigrations } from './migrate.ts';
import { appRole, ownerRole, provisionDatabase } from './provision.ts';
import type { DB } from './schema.generated.ts';
import { type DatabaseKind, startTestCluster, type TestCluster } from './test-cluster.ts';

export interface TestDatabase<Schema> {
  readonly kind: DatabaseKind;
  readonly name: string;
  /** As luoshi_app, as the server runs: row-level security binds it. */
  readonly app: Kysely<Schema>;
  /** As the superuser, whom nothing binds: to lay out what a test needs and to read back what it did. */
  readonly superuser: Kysely<Schema>;
  readonly appConnection: Connection;
  readonly ownerConnection: Connection;
  /** Another one with the same content. Closes the connections to this one: nobody may be at it while it is copied. */
  copy(): Promise<TestDatabase<Schema>>;
  drop(): Promise<void>;
}

export interface TestDatabaseOptions {
  /** The kind in force by default. */
  readonly kind?: DatabaseKind;
  /** Those of the server by default. */
  readonly migrationsFolder?: string;
}

/** Global set-up tells the workers here which clusters run. */
export const clustersVariable = 'LUOSHI_TEST_CLUSTERS';

/** 'LUOT' in ASCII: held while a template is made. */
const templateLock = 0x4c554f54;

/** Which database tests use that do not choose: LUOSHI_TEST_DATABASE=server runs the whole suite on a server's. */
export function databaseInForce(): DatabaseKind {
  return process.env['LUOSHI_TEST_DATABASE'] === 'server' ? 'server' : 'embedded';
}

/** For tests of what may differ between the two: `describe.each(databasesUnderTest())`. */
export function databasesUnderTest(): DatabaseKind[] {
  const hasServer = databaseInForce() === 'server' || Boolean(process.env['TEST_DATABASE_URL']);
  return hasServer ? ['embedded', 'server'] : ['embedded'];
}

export async function createTestDatabase<Schema = DB>(
  options: TestDatabaseOptions = {},
): Promise<TestDatabase<Schema>> {
  const cluster = await findCluster(options.kind ?? databaseInForce());
  const template = await ensureTemplate(cluster.administrator, options.migrationsFolder ?? findMigrationsFolder());
  return await copyDatabase(cluster, template);
}

/** One with nothing in it, as an administrator hands it over: what a restore begins with. */
export async function createEmptyDatabase<Schema = DB>(
  kind: DatabaseKind = databaseInForce(),
): Promise<TestDatabase<Schema>> {
  const cluster = await findCluster(kind);
  const name = newName();
  await provisionDatabase(cluster.administrator, name);
  return present(cluster, name);
}

const newName = () => `luoshi_test_${randomBytes(8).toString('hex')}`;

async function copyDatabase<Schema>(cluster: TestCluster, template: string): Promise<TestDatabase<Schema>> {
  const { administrator } = cluster;
  const name = newName();
  await withClient(administrator, async (client) => {
    // Copying the template's files is several times faster than the default, which writes each page to the log.
    await client.query(`create database ${name} owner ${ownerRole} template ${template} strategy file_copy`);
    await client.query(`revoke all on database ${name} from public; grant connect on database ${name} to ${appRole}`);
  });
  return present(cluster, name);
}

function present<Schema>(cluster: TestCluster, name: string): TestDatabase<Schema> {
  const { administrator } = cluster;
  const connection = (user: string): Connection => ({ ...administrator, user, database: name });
  const app = createDatabase<Schema>(createPool(connection(appRole), silentLogger));
  const superuser = createDatabase<Schema>(createPool(connection(administrator.user), silentLogger, 3));
  const close = () => Promise.all([app.destroy(), superuser.destroy()]);
  return {
    kind: cluster.kind,
    name,
    app,
    superuser,
    appConnection: connection(appRole),
    ownerConnection: connection(ownerRole),
    async copy() {
      await close();
      return await copyDatabase<Schema>(cluster, name);
    },
    async drop() {
      await close();
      await withClient(administrator, (client) => client.query(`drop database ${name} with (force)`));
    },
  };
}

const ownClusters = new Map<DatabaseKind, Promise<TestCluster>>();

/** The run's cluster; without the global set-up (a script, a test run by itself) one that ends with this process. */
async function findCluster(kind: DatabaseKind): Promise<TestCluster> {
  const shared = JSON.parse(process.env[clustersVariable] ?? '[]') as TestCluster[];
  const found = shared.find((cluster) => cluster.kind === kind);
  if (found !== undefined) return found;
  const own = ownClusters.get(kind) ?? startTestCluster(kind);
  ownClusters.set(kind, own);
  return await own;
}

/** The migrated database that test databases are copied from; made once for each state of the migrations. */
async function ensureTemplate(administrator: Connection, migrationsFolder: string): Promise<string> {
  const hash = hashMigrations(await readMigrations(migrationsFolder));
  const name = `luoshi_template_${hash.slice(0, 16)}`;
  return await withClient(administrator, async (client) => {
    const exists = async () =>
      (await client.query('select from pg_database where datname = $1', [name])).rowCount === 1;
    if (await exists()) return name;
    await client.query('select pg_advisory_lock($1)', [templateLock]);
    if (await exists()) return name;
    const draft = `${name}_draft`;
    await client.query(`drop database if exists ${draft} with (force)`);
    await provisionDatabase(administrator, draft);
    await migrate({ ...administrator, user: ownerRole, database: draft }, migrationsFolder, silentLogger);
    // Only a finished template bears the name.
    await client.query(`alter database ${pg.escapeIdentifier(draft)} rename to ${pg.escapeIdentifier(name)}`);
    return name;
  });
}
