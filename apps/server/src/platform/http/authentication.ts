// Who sent a request: the account behind the session cookie, with its posts in force today.
import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import { today } from '../clock.ts';
import type { Actor, ActorPost, Role, Services } from '../context.ts';
import { withSession } from '../database/database.ts';

export const sessionCookie = 'luoshi_session';

/** A session ends when unused this long; use moves its end on. */
export const sessionIdleHours = 12;
/** … but never beyond this age. */
export const sessionMaximumDays = 7;

/** find_session's row; inside `posts` the keys stay as SQL wrote them. */
interface SessionRow {
  sessionId: string;
  accountId: string;
  jurisdictionId: string;
  name: string;
  displayName: string;
  language: 'zh' | 'en';
  mustChange: boolean;
  mustSetSecondFactor: boolean;
  method: string;
  lastSeenAt: Date;
  createdAt: Date;
  posts: { id: string; role: Role; unit_id: string }[];
}

export function hashToken(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}

/** The actor behind the cookie's token, or null. Notes the use of the session at most once a minute. */
export async function authenticate(services: Services, token: string | undefined): Promise<Actor | null> {
  if (token === undefined || token === '') return null;
  const { clock } = services;
  const query = sql<SessionRow>`select * from find_session(${hashToken(token)}, ${clock.now()}, ${today(clock)}::date)`;
  const [row] = (await query.execute(services.database)).rows;
  if (row === undefined) return null;
  const posts: ActorPost[] = row.posts.map((post) => ({ id: post.id, role: post.role, unitId: post.unit_id }));
  const actor: Actor = {
    accountId: row.accountId,
    jurisdictionId: row.jurisdictionId,
    sessionId: row.sessionId,
    name: row.name,
    displayName: row.displayName,
    language: row.language,
    mustChangePassword: row.mustChange,
    mustSetSecondFactor: row.mustSetSecondFactor,
    signedOn: row.method === 'sign-on',
    posts,
  };
  const now = clock.now();
  if (now.getTime() - row.lastSeenAt.getTime() > 60_000) await noteUse(services, actor, row.createdAt, now);
  return actor;
}

async function noteUse(services: Services, actor: Actor, createdAt: Date, now: Date): Promise<void> {
  const idle = now.getTime() + sessionIdleHours * 3_600_000;
  const oldest = createdAt.getTime() + sessionMaximumDays * 86_400_000;
  await withSession(
    services.database,
    { jurisdictionId: actor.jurisdictionId, accountId: actor.accountId, posts: [] },
    (db) =>
      db
        .updateTable('sessions')
        .set({ lastSeenAt: now, expiresAt: new Date(Math.min(idle, oldest)) })
        .where('id', '=', actor.sessionId)
        .execute(),
  );
}
