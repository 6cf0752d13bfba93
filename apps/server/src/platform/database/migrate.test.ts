import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { silentLogger } from './connection.ts';
import { findMigrationsFolder, hashMigrations, migrate, readMigrations } from './migrate.ts';
import { createTestDatabase, databasesUnderTest, type TestDatabase } from './test-database.ts';

const first = '20260101-01-towns.sql';
const second = '20260102-01-villages.sql';

describe.each(databasesUnderTest())('migrations on %s', (kind) => {
  let folder: string;
  let database: TestDatabase<unknown>;

  const write = (name: string, text: string) => writeFile(join(folder, name), text);
  const run = () => migrate(database.ownerConnection, folder, silentLogger);
  const tables = async () => {
    const { rows } = await sql<{ name: string }>`select table_name as name from information_schema.tables
      where table_schema = 'public' order by 1`.execute(database.superuser);
    return rows.map(({ name }) => name);
  };

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'luoshi-migrations-'));
    database = await createTestDatabase<unknown>({ kind, migrationsFolder: folder });
    await write(first, 'create table towns (id int); insert into towns values (1);');
    await write(second, 'create table villages (id int);');
  });
  afterEach(async () => {
    await database.drop();
    await rm(folder, { recursive: true });
  });

  test('run in order of their names, each once', async () => {
    expect(await run()).toEqual({ applied: [first, second], total: 2 });
    expect(await run()).toEqual({ applied: [], total: 2 });
    expect(await tables()).toEqual(['schema_migrations', 'towns', 'villages']);
  });

  test('belong to the owner, not to the role the server runs as', async () => {
    await run();
    await expect(sql`select from towns`.execute(database.app)).rejects.toThrow('permission denied');
  });

  test('run once under servers that start at once', async () => {
    const reports = await Promise.all([run(), run(), run(), run()]);
    expect(reports.flatMap(({ applied }) => applied)).toEqual([first, second]);
    const { rows } = await sql`select id from towns`.execute(database.superuser);
    expect(rows).toEqual([{ id: 1 }]);
  });

  test('a failing one leaves nothing of itself, and the ones before it stay', async () => {
    await write(second, 'create table villages (id int);\nselect 1;\ncreate tabel mistake;');
    await expect(run()).rejects.toThrow(`migration ${second} failed: syntax error at or near "tabel" (line 3)`);
    expect(await tables()).toEqual(['schema_migrations', 'towns']);
    await write(second, 'create table villages (id int);');
    expect((await run()).applied).toEqual([second]);
  });

  test('an edited one is refused', async () => {
    await run();
    await write(first, 'create table towns (id int, name text);');
    await expect(run()).rejects.toThrow(`Migration ${first} was edited after this database ran it`);
  });

  test('line ends of Windows are no edit', async () => {
    await write(first, '-- the towns\ncreate table towns (id int);\n');
    await run();
    await write(first, '-- the towns\r\ncreate table towns (id int);\r\n');
    expect((await run()).applied).toEqual([]);
  });

  test('a database of a newer version is refused', async () => {
    await write('20270101-01-later.sql', 'select 1;');
    await run();
    await rm(join(folder, '20270101-01-later.sql'));
    await expect(run()).rejects.toThrow(
      'by a version of Luoshi that this one does not know (20270101-01-later.sql): start that version or a later one',
    );
  });

  test('one dated before another that ran already is refused', async () => {
    await run();
    await write('20260101-02-late.sql', 'select 1;');
    await expect(run()).rejects.toThrow(`Migration 20260101-02-late.sql comes before ${second}`);
  });
});

test('a misnamed migration is an error, not skipped', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'luoshi-migrations-'));
  await writeFile(join(folder, '2026-towns.sql'), '');
  await expect(readMigrations(folder)).rejects.toThrow('2026-towns.sql is not named YYYYMMDD-NN-title.sql');
  await rm(folder, { recursive: true });
});

test('the hash of a folder changes with names, texts and order', () => {
  const migration = (name: string, hash: string) => ({ name, hash, text: '' });
  const hashes = [
    [migration('a', '1'), migration('b', '2')],
    [migration('b', '2'), migration('a', '1')],
    [migration('a', '1'), migration('b', '3')],
    [migration('a', '1'), migration('c', '2')],
    [migration('a', '1')],
  ].map(hashMigrations);
  expect(new Set(hashes).size).toBe(hashes.length);
});

test('the migrations folder is found from the sources and from the bundle', () => {
  const folder = findMigrationsFolder();
  expect(folder).toMatch(/apps.server.migrations$/);
  expect(findMigrationsFolder(join(folder, '..', 'dist', 'chunks'))).toBe(folder);
});
