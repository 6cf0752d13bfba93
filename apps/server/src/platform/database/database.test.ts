import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Kysely, sql } from 'kysely';
import type pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createPool, silentLogger } from './connection.ts';
import { createDatabase, type Session, withReadSession, withSession } from './database.ts';
import { createTestDatabase, databasesUnderTest, type TestDatabase } from './test-database.ts';

interface Schema {
  tallies: { id: number; amount: number };
}

const session: Session = {
  jurisdictionId: '01938c6e-0000-7000-8000-000000000001',
  accountId: '01938c6e-0000-7000-8000-000000000002',
  posts: [{ role: 'office', unitId: '01938c6e-0000-7000-8000-000000000003' }],
};

const settings = sql<{ jurisdiction: string; account: string; posts: string }>`
  select current_setting('luoshi.jurisdiction_id', true) as jurisdiction,
    current_setting('luoshi.account_id', true) as account, current_setting('luoshi.posts', true) as posts`;

describe.each(databasesUnderTest())('a session on %s', (kind) => {
  let folder: string;
  let created: TestDatabase<Schema>;
  let pool: pg.Pool;
  let database: Kysely<Schema>;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'luoshi-migrations-'));
    created = await createTestDatabase<Schema>({ kind, migrationsFolder: folder });
    await sql`create table tallies (id int primary key, amount bigint not null)`.execute(created.superuser);
    await sql`grant select, insert, update on tallies to luoshi_app`.execute(created.superuser);
    // One connection, so that every transaction follows another on it.
    pool = createPool(created.appConnection, silentLogger, 1);
    database = createDatabase<Schema>(pool);
  });
  afterAll(async () => {
    await database.destroy();
    await created.drop();
    await rm(folder, { recursive: true });
  });

  test('says who asks, to the policies of the database', async () => {
    const { rows } = await withSession(database, session, (transaction) => settings.execute(transaction));
    expect(rows).toEqual([
      {
        jurisdiction: session.jurisdictionId,
        account: session.accountId,
        posts: '[{"role":"office","unit_id":"01938c6e-0000-7000-8000-000000000003"}]',
      },
    ]);
  });

  test.each([
    ['commits', async () => {}],
    [
      'fails',
      async () => {
        throw new Error('on purpose');
      },
    ],
  ])('leaves nothing on the connection when it %s', async (_, work) => {
    await withSession(database, session, work).catch(() => {});
    const { rows } = await settings.execute(database);
    expect(rows).toEqual([{ jurisdiction: '', account: '', posts: '' }]);
  });

  test('without an account leaves the settings empty', async () => {
    const nobody: Session = { jurisdictionId: null, accountId: null, posts: [] };
    const { rows } = await withSession(database, nobody, (transaction) => settings.execute(transaction));
    expect(rows).toEqual([{ jurisdiction: '', account: '', posts: '[]' }]);
  });

  test('keeps what was written when the work returns, and nothing when it throws', async () => {
    await withSession(database, session, (transaction) =>
      transaction.insertInto('tallies').values({ id: 1, amount: 1 }).execute(),
    );
    const failing = withSession(database, session, async (transaction) => {
      await transaction.insertInto('tallies').values({ id: 2, amount: 2 }).execute();
      throw new Error('on purpose');
    });
    await expect(failing).rejects.toThrow('on purpose');
    expect(await database.selectFrom('tallies').selectAll().where('id', 'in', [1, 2]).execute()).toEqual([
      { id: 1, amount: 1 },
    ]);
  });

  test('for reading refuses to write', async () => {
    const writing = withReadSession(database, session, (transaction) =>
      transaction.insertInto('tallies').values({ id: 3, amount: 3 }).execute(),
    );
    await expect(writing).rejects.toThrow('read-only transaction');
  });

  test.each([
    { retryable: true, expected: 12 },
    { retryable: false, expected: undefined },
  ])('meets a conflicting one: retryable $retryable', async ({ retryable, expected }) => {
    await sql`insert into tallies values (9, 10) on conflict (id) do update set amount = 10`.execute(created.superuser);
    let runs = 0;
    const counting = withSession(
      database,
      session,
      async (transaction) => {
        runs += 1;
        const { amount } = await transaction
          .selectFrom('tallies')
          .selectAll()
          .where('id', '=', 9)
          .executeTakeFirstOrThrow();
        // Another transaction commits in between, the first time.
        if (runs === 1) await sql`update tallies set amount = amount + 1 where id = 9`.execute(created.superuser);
        await transaction
          .updateTable('tallies')
          .set({ amount: amount + 1 })
          .where('id', '=', 9)
          .execute();
        return amount + 1;
      },
      { retryable, isolation: 'repeatable read' },
    );
    if (expected === undefined) await expect(counting).rejects.toMatchObject({ code: '40001' });
    else expect(await counting).toBe(expected);
    expect(runs).toBe(retryable ? 2 : 1);
  });
});

describe('values', () => {
  let created: TestDatabase<Schema>;
  beforeAll(async () => {
    created = await createTestDatabase<Schema>();
  });
  afterAll(() => created.drop());

  test.each([
    ['9007199254740991::bigint', 9007199254740991],
    ['array[1, null]::bigint[]', [1, null]],
    ['count(*)', 1],
    ['0.1::numeric', '0.1'],
    ["date '2026-03-01'", '2026-03-01'],
    ["array[date '2026-03-01']", ['2026-03-01']],
    ["timestamptz '2026-03-01 08:00+08'", new Date('2026-03-01T00:00:00Z')],
    ["timestamp '2026-03-01 08:00'", '2026-03-01 08:00:00'],
    ["current_setting('timezone')", 'UTC'],
  ])('%s is read as %o', async (expression, expected) => {
    const { rows } = await sql<{ value: unknown }>`select ${sql.raw(expression)} as value`.execute(created.app);
    expect(rows).toEqual([{ value: expected }]);
  });

  test('a bigint that no number can hold is refused, not rounded', async () => {
    await expect(sql`select 9007199254740993::bigint`.execute(created.app)).rejects.toThrow('too large for a number');
  });
});
