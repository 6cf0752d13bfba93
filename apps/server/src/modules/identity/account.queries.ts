// SQL of accounts and their credentials, with the record beside each write.
import type { Kysely } from 'kysely';
import { uuidv7 } from 'uuidv7';
import type { DB } from '../../platform/database/schema.generated.ts';
import { groupBy } from '../../platform/group-by.ts';
import { cutPage } from '../../platform/http/paging.ts';
import { problem } from '../../platform/problems/problem.ts';
import { record } from '../../platform/record/record.ts';
import type { Work } from '../../platform/system-work.ts';
import type { Account, ListAccountsQuery } from './identity.schema.ts';
import { listPostsOf } from './post.queries.ts';
import { passwordsRemembered } from './security.rules.ts';

type Handle = Pick<Kysely<DB>, 'selectFrom'>;

function selectAccounts(db: Handle) {
  return db
    .selectFrom('accounts')
    .leftJoin('credentials', 'credentials.accountId', 'accounts.id')
    .leftJoin('secondFactors', (join) =>
      join.onRef('secondFactors.accountId', '=', 'accounts.id').on('secondFactors.confirmedAt', 'is not', null),
    )
    .select([
      'accounts.id',
      'accounts.name',
      'accounts.displayName',
      'accounts.active',
      'accounts.version',
      'credentials.lockedUntil',
      'secondFactors.confirmedAt',
    ]);
}

type AccountRow = Awaited<ReturnType<ReturnType<typeof selectAccounts>['executeTakeFirstOrThrow']>>;

async function present(db: Handle, rows: readonly AccountRow[], now: Date): Promise<Account[]> {
  const posts = groupBy(
    await listPostsOf(
      db,
      rows.map((row) => row.id),
    ),
    (post) => post.accountId,
  );
  return rows.map(({ confirmedAt, ...row }) => ({
    ...row,
    secondFactor: confirmedAt !== null,
    lockedUntil: row.lockedUntil !== null && row.lockedUntil > now ? row.lockedUntil.toISOString() : null,
    posts: posts.get(row.id) ?? [],
  }));
}

export async function listAccounts(db: Handle, { q, cursor, limit }: ListAccountsQuery, now: Date) {
  let query = selectAccounts(db)
    .orderBy('accounts.name')
    .limit(limit + 1);
  if (q !== undefined && q !== '') {
    const pattern = `%${q.replace(/[%_\\]/g, '\\$&')}%`;
    query = query.where((where) =>
      where.or([where('accounts.name', 'ilike', pattern), where('accounts.displayName', 'ilike', pattern)]),
    );
  }
  if (cursor !== undefined) query = query.where('accounts.name', '>', cursor);
  const page = cutPage(await query.execute(), limit, (row) => row.name);
  return { ...page, items: await present(db, page.items, now) };
}

/** Throws the 404 when there is none that the session sees. */
export async function requireAccount(db: Handle, id: string, now: Date): Promise<Account> {
  const row = await selectAccounts(db).where('accounts.id', '=', id).executeTakeFirst();
  if (row === undefined) throw problem('not-found');
  const [account] = await present(db, [row], now);
  if (account === undefined) throw problem('not-found');
  return account;
}

export interface NewAccount {
  readonly name: string;
  readonly displayName: string;
  readonly passwordHash: string;
  readonly mustChange: boolean;
}

export async function insertAccount(by: Work, atUnitId: string | null, account: NewAccount): Promise<string> {
  const { jurisdictionId } = by.actor;
  const { name, displayName, passwordHash, mustChange } = account;
  const id = uuidv7();
  await by.db.insertInto('accounts').values({ id, jurisdictionId, name, displayName }).execute();
  const passwordChangedAt = by.clock.now();
  await by.db
    .insertInto('credentials')
    .values({ accountId: id, jurisdictionId, passwordHash, mustChange, passwordChangedAt })
    .execute();
  await record(by, {
    action: 'account.create',
    unitId: atUnitId,
    thingType: 'accounts',
    thingId: id,
    change: { fields: ['name', 'display_name'] },
  });
  return id;
}

/** Answers false when the version is no longer the one given. */
export async function updateAccount(
  by: Work,
  atUnitId: string,
  { id, version }: { id: string; version: number },
  set: { displayName?: string | undefined; active?: boolean | undefined },
): Promise<boolean> {
  const { displayName, active } = set;
  const result = await by.db
    .updateTable('accounts')
    .set({
      ...(displayName !== undefined && { displayName }),
      ...(active !== undefined && { active }),
      version: version + 1,
    })
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst();
  if (result.numUpdatedRows === 0n) return false;
  await record(by, {
    action: 'account.update',
    unitId: atUnitId,
    thingType: 'accounts',
    thingId: id,
    change: { fields: Object.keys(set), ...(active !== undefined && { active }) },
  });
  return true;
}

export async function resetPassword(
  by: Work,
  atUnitId: string,
  accountId: string,
  passwordHash: string,
): Promise<void> {
  await keepFormerPassword(by, accountId);
  await by.db
    .updateTable('credentials')
    .set({
      passwordHash,
      mustChange: true,
      failedAttempts: 0,
      lockedUntil: null,
      passwordChangedAt: by.clock.now(),
    })
    .where('accountId', '=', accountId)
    .execute();
  await record(by, { action: 'account.reset-password', unitId: atUnitId, thingType: 'accounts', thingId: accountId });
}

export async function unlockAccount(by: Work, atUnitId: string, accountId: string): Promise<void> {
  await by.db
    .updateTable('credentials')
    .set({ failedAttempts: 0, lockedUntil: null })
    .where('accountId', '=', accountId)
    .execute();
  await record(by, { action: 'account.unlock', unitId: atUnitId, thingType: 'accounts', thingId: accountId });
}

/** The one in force goes among the former ones, unless it was given by somebody else; only the last few are kept. */
async function keepFormerPassword(by: Work, accountId: string): Promise<void> {
  const current = await by.db
    .selectFrom('credentials')
    .select(['passwordHash', 'mustChange'])
    .where('accountId', '=', accountId)
    .executeTakeFirst();
  // Whom the database shows nothing it lets record nothing either: the act is refused with its event.
  if (current === undefined || current.mustChange) return;
  const { passwordHash } = current;
  await by.db
    .insertInto('passwordHistory')
    .values({ id: uuidv7(), jurisdictionId: by.actor.jurisdictionId, accountId, passwordHash })
    .execute();
  const kept = by.db
    .selectFrom('passwordHistory')
    .select('id')
    .where('accountId', '=', accountId)
    .orderBy('id', 'desc')
    // With the one in force they are as many as are remembered.
    .limit(passwordsRemembered - 1);
  await by.db.deleteFrom('passwordHistory').where('accountId', '=', accountId).where('id', 'not in', kept).execute();
}

export async function listFormerPasswords(db: Handle, accountId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('passwordHistory')
    .select('passwordHash')
    .where('accountId', '=', accountId)
    .execute();
  return rows.map((row) => row.passwordHash);
}

export async function changeOwnPassword(by: Work, accountId: string, passwordHash: string): Promise<void> {
  await keepFormerPassword(by, accountId);
  await by.db
    .updateTable('credentials')
    .set({
      passwordHash,
      mustChange: false,
      failedAttempts: 0,
      lockedUntil: null,
      passwordChangedAt: by.clock.now(),
    })
    .where('accountId', '=', accountId)
    .execute();
  await record(by, { action: 'me.change-password', unitId: null, thingType: 'accounts', thingId: accountId });
}

export async function changeOwnLanguage(by: Work, accountId: string, language: 'zh' | 'en'): Promise<void> {
  await by.db.updateTable('accounts').set({ language }).where('id', '=', accountId).execute();
  await record(by, {
    action: 'me.change-language',
    unitId: null,
    thingType: 'accounts',
    thingId: accountId,
    change: { language },
  });
}
