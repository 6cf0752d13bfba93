import { chmod, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type Connection, connectionUrl, silentLogger, withClient } from './connection.ts';
import { type EmbeddedPostgres, startEmbeddedPostgres } from './embedded-postgres.ts';
import { type OpenDatabase, openDatabase } from './open-database.ts';
import { parseDatabaseUrl } from './provision.ts';
import { findServerPrograms } from './test-cluster.ts';
import { databaseInForce } from './test-database.ts';

let parent: string;
let migrationsFolder: string;
let dataFolder: string;
const opened: OpenDatabase<unknown>[] = [];

async function open(settings: { url?: string; appUrl?: string } = {}): Promise<OpenDatabase<unknown>> {
  const database = await openDatabase<unknown>({ dataFolder, migrationsFolder, logger: silentLogger, ...settings });
  opened.push(database);
  return database;
}

beforeAll(async () => {
  parent = await mkdtemp(join(tmpdir(), 'luoshi-open-'));
  await chmod(parent, 0o711);
  migrationsFolder = await mkdtemp(join(parent, 'migrations-'));
  await writeFile(
    join(migrationsFolder, '20260101-01-towns.sql'),
    'create table towns (id int); grant select on towns to luoshi_app; insert into towns values (1);',
  );
});
beforeEach(() => {
  dataFolder = join(parent, Math.random().toString(36).slice(2));
});
afterEach(async () => {
  await Promise.all(opened.splice(0).map((database) => database.close()));
});
afterAll(() => rm(parent, { recursive: true }));

async function readTowns(database: OpenDatabase<unknown>): Promise<unknown[]> {
  return (await sql`select id from towns`.execute(database.app)).rows;
}

test('the embedded database is opened, migrated, closed, and opened again with its data', async () => {
  const first = await open();
  expect(first.kind).toBe('embedded');
  expect(first.version).toMatch(/^PostgreSQL \d+/);
  expect((await first.migrate()).applied).toEqual(['20260101-01-towns.sql']);
  expect(await readTowns(first)).toEqual([{ id: 1 }]);
  await first.close();
  opened.length = 0;
  const second = await open();
  expect((await second.migrate()).applied).toEqual([]);
  expect(await readTowns(second)).toEqual([{ id: 1 }]);
});

describe('a server that an administrator runs', () => {
  let server: EmbeddedPostgres;

  const administer = async (text: string, database = 'postgres') => {
    await withClient({ ...server.administrator(), database }, (client) => client.query(text));
  };
  const urlOf = (user: string, password?: string, database = 'county') =>
    connectionUrl({ ...server.connection(user, database), ...(password && { password }) });

  beforeAll(async () => {
    const binaries = databaseInForce() === 'server' ? findServerPrograms() : undefined;
    server = await startEmbeddedPostgres({
      dataFolder: join(parent, 'server'),
      logger: silentLogger,
      settings: { fsync: 'off' },
      ...(binaries && { binaries }),
    });
    // Unlike the embedded one it asks everybody but its administrator for a password.
    const rules = join(server.folder, 'cluster', 'pg_hba.conf');
    await writeFile(rules, `local all postgres trust\nlocal all all scram-sha-256\n`);
    await administer('select pg_reload_conf()');
  });
  afterAll(() => server.stop());

  beforeEach(async () => {
    await administer("create role county login createrole password 'owner'");
    await administer('create database county owner county');
  });
  afterEach(async () => {
    await administer('drop database if exists county with (force)');
    await administer('drop role if exists luoshi_app; drop role if exists reader; drop role county');
  });

  test('gets the app role, whose password is kept in the data folder', async () => {
    const first = await open({ url: urlOf('county', 'owner') });
    expect(first.kind).toBe('server');
    await first.migrate();
    expect(await readTowns(first)).toEqual([{ id: 1 }]);
    const file = join(dataFolder, 'database-app-password');
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    expect(first.appConnection).toMatchObject({ user: 'luoshi_app', password: await readFile(file, 'utf8') });
    expect(await readTowns(await open({ url: urlOf('county', 'owner') }))).toEqual([{ id: 1 }]);
  });

  test('whose app role is known, but not its password, is refused with what to do', async () => {
    await administer("create role luoshi_app login password 'app'");
    await expect(open({ url: urlOf('county', 'owner') })).rejects.toThrow('ALTER ROLE luoshi_app PASSWORD');
    const database = await open({ url: urlOf('county', 'owner'), appUrl: urlOf('luoshi_app', 'app') });
    await database.migrate();
    expect(await readTowns(database)).toEqual([{ id: 1 }]);
  });

  test('makes the app role with the password of DATABASE_APP_URL', async () => {
    const database = await open({ url: urlOf('county', 'owner'), appUrl: urlOf('luoshi_app', 'chosen') });
    expect(database.appConnection.password).toBe('chosen');
  });

  test('where the owner may not create roles says which SQL the administrator must run', async () => {
    await administer('alter role county nocreaterole');
    await expect(open({ url: urlOf('county', 'owner') })).rejects.toThrow('CREATE ROLE luoshi_app LOGIN PASSWORD');
  });

  test('refuses a wrong password of the app role with a sentence', async () => {
    await administer("create role luoshi_app login password 'app'");
    const settings = { url: urlOf('county', 'owner'), appUrl: urlOf('luoshi_app', 'wrong') };
    await expect(open(settings)).rejects.toThrow('The server refuses the password of luoshi_app');
  });

  test.each([
    ['a superuser', 'alter role reader superuser'],
    ['a role with BYPASSRLS', 'alter role reader bypassrls'],
    ['a member of the owner', 'grant county to reader'],
  ])('refuses to run as %s', async (_, grant) => {
    await administer("create role luoshi_app; create role reader login password 'reader'; grant luoshi_app to reader");
    const settings = { url: urlOf('county', 'owner'), appUrl: urlOf('reader', 'reader') };
    await open(settings);
    await administer(grant);
    await expect(open(settings)).rejects.toThrow('must be neither superuser nor owner');
  });

  test('refuses a role without the rights of the app role', async () => {
    await administer("create role luoshi_app; create role reader login password 'reader'");
    const settings = { url: urlOf('county', 'owner'), appUrl: urlOf('reader', 'reader') };
    await expect(open(settings)).rejects.toThrow('GRANT luoshi_app TO "reader"');
  });

  test('whose database the owner may not build in is refused with what to do', async () => {
    await administer('alter database county owner to postgres');
    await expect(open({ url: urlOf('county', 'owner') })).rejects.toThrow('ALTER DATABASE "county" OWNER TO "county"');
  });
});

describe('an address of a database', () => {
  test.each<[string, Partial<Connection>]>([
    ['postgresql://u:p%40s@db.example:5433/plans', { host: 'db.example', port: 5433, user: 'u', password: 'p@s' }],
    ['postgres://u@127.0.0.1/plans', { host: '127.0.0.1', port: 5432, user: 'u', database: 'plans' }],
    ['postgresql://u@/plans?host=%2Frun%2Fdb', { host: '/run/db', database: 'plans' }],
  ])('%s is read', (url, expected) => {
    const connection = parseDatabaseUrl(url, 'DATABASE_URL');
    expect(connection).toMatchObject(expected);
    expect(parseDatabaseUrl(connectionUrl(connection), 'DATABASE_URL')).toEqual(connection);
  });

  test.each(['mysql://u:secret@h/d', 'u:secret@h/d', 'postgres://u:secret@h:port/d', ''])(
    '%s is refused without quoting it',
    (url) => {
      expect(() => parseDatabaseUrl(url, 'DATABASE_URL')).toThrow(/^DATABASE_URL is not an address of a database/);
    },
  );
});
