// SQL of posts 岗位: which account holds which role at which unit, from when to when.
import type { Kysely } from 'kysely';
import { uuidv7 } from 'uuidv7';
import type { Role } from '../../platform/context.ts';
import type { DB } from '../../platform/database/schema.generated.ts';
import { problem } from '../../platform/problems/problem.ts';
import { record } from '../../platform/record/record.ts';
import type { Work } from '../../platform/system-work.ts';

type Handle = Pick<Kysely<DB>, 'selectFrom'>;

export interface Post {
  readonly id: string;
  readonly accountId: string;
  readonly unitId: string;
  readonly unitName: string;
  readonly role: Role;
  readonly validFrom: string;
  readonly validTo: string | null;
  readonly version: number;
}

function selectPosts(db: Handle) {
  return db
    .selectFrom('posts')
    .innerJoin('units', 'units.id', 'posts.unitId')
    .select([
      'posts.id',
      'posts.accountId',
      'posts.unitId',
      'units.name as unitName',
      'posts.role',
      'posts.validFrom',
      'posts.validTo',
      'posts.version',
    ])
    .$narrowType<{ role: Role }>();
}

export async function listPostsOf(db: Handle, accountIds: readonly string[]): Promise<Post[]> {
  if (accountIds.length === 0) return [];
  return await selectPosts(db)
    .where('posts.accountId', 'in', accountIds)
    .orderBy('posts.validFrom')
    .orderBy('posts.id')
    .execute();
}

export async function requirePost(db: Handle, id: string): Promise<Post> {
  const post = await selectPosts(db).where('posts.id', '=', id).executeTakeFirst();
  if (post === undefined) throw problem('not-found');
  return post;
}

/** Whether any account holds a post at the unit on that day or later. */
export async function hasPostsAt(db: Handle, unitId: string, day: string): Promise<boolean> {
  const found = await db
    .selectFrom('posts')
    .innerJoin('accounts', 'accounts.id', 'posts.accountId')
    .select('posts.id')
    .where('posts.unitId', '=', unitId)
    .where((where) => where.or([where('posts.validTo', 'is', null), where('posts.validTo', '>=', day)]))
    .where('accounts.active', '=', true)
    .limit(1)
    .executeTakeFirst();
  return found !== undefined;
}

export interface NewPost {
  readonly accountId: string;
  readonly unitId: string;
  readonly role: Role;
  readonly validFrom: string;
  readonly validTo: string | null;
}

export async function insertPost(by: Work, post: NewPost): Promise<string> {
  const id = uuidv7();
  await by.db
    .insertInto('posts')
    .values({ id, jurisdictionId: by.actor.jurisdictionId, ...post })
    .execute();
  const { unitId, role, validFrom, validTo, accountId } = post;
  await record(by, {
    action: 'post.grant',
    unitId,
    thingType: 'posts',
    thingId: id,
    change: { accountId, role, validFrom, validTo },
  });
  return id;
}

/** Answers false when the version is no longer the one given. */
export async function updatePostEnd(by: Work, post: Post, version: number, validTo: string | null): Promise<boolean> {
  const result = await by.db
    .updateTable('posts')
    .set({ validTo, version: version + 1 })
    .where('id', '=', post.id)
    .where('version', '=', version)
    .executeTakeFirst();
  if (result.numUpdatedRows === 0n) return false;
  await record(by, {
    action: 'post.end',
    unitId: post.unitId,
    thingType: 'posts',
    thingId: post.id,
    change: { accountId: post.accountId, role: post.role, validTo: [post.validTo, validTo] },
  });
  return true;
}

export async function recordHandOver(
  by: Work,
  post: Post,
  { toAccountId, from, newPostId }: { toAccountId: string; from: string; newPostId: string },
): Promise<void> {
  await record(by, {
    action: 'post.hand-over',
    unitId: post.unitId,
    thingType: 'posts',
    thingId: post.id,
    change: { accountId: [post.accountId, toAccountId], role: post.role, from, newPostId },
  });
}
