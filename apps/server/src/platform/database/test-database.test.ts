import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { DB } from './schema.generated.ts';
import { createTestDatabase, databasesUnderTest, type TestDatabase } from './test-database.ts';

describe.each(databasesUnderTest())('a test database of kind %s', (kind) => {
  let first: TestDatabase<DB>;
  let second: TestDatabase<DB>;

  beforeAll(async () => {
    [first, second] = await Promise.all([createTestDatabase({ kind }), createTestDatabase({ kind })]);
  });
  afterAll(async () => {
    await Promise.all([first.drop(), second.drop()]);
  });

  test('has the migrations of the server', async () => {
    const { rows } = await sql<{ count: number }>`select count(*) from schema_migrations`.execute(first.superuser);
    expect(rows[0]?.count).toBeGreaterThan(0);
  });

  test('is nobody else’s', async () => {
    await sql`create table only_here (id int)`.execute(first.superuser);
    await expect(sql`select from only_here`.execute(second.superuser)).rejects.toThrow('does not exist');
  });

  test('is reached as the app role, which may create nothing', async () => {
    const { rows } = await sql<{ user: string }>`select current_user as user`.execute(first.app);
    expect(rows[0]?.user).toBe('luoshi_app');
    await expect(sql`create table mine (id int)`.execute(first.app)).rejects.toThrow('permission denied');
    await expect(sql`set role luoshi_owner`.execute(first.app)).rejects.toThrow('permission denied');
  });

  test('is gone after it was dropped', async () => {
    const third = await createTestDatabase({ kind });
    await third.drop();
    const { rows } = await sql`select from pg_database where datname = ${third.name}`.execute(first.superuser);
    expect(rows).toEqual([]);
  });
});
