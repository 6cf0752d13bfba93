// SQL of messages: written with what they are told for, read by the units, never changed.
import { type RawBuilder, sql } from 'kysely';
import { uuidv7 } from 'uuidv7';
import type { Context, Database } from '../../platform/context.ts';
import { record } from '../../platform/record/record.ts';
import type { Work } from '../../platform/system-work.ts';
import { inChunks } from '../task/task.queries.ts';
import type { Message } from './message.schema.ts';

export type MessageRow = Message extends infer Kind ? (Kind extends Message ? RowOf<Kind> : never) : never;
type RowOf<Kind extends Message> = Omit<Kind, 'createdAt' | 'readAt' | 'can'> & {
  readonly createdAt: Date;
  readonly readAt: Date | null;
  readonly unitPath: readonly string[];
};

async function listMessages(db: Database, where: RawBuilder<unknown>, limit: number): Promise<MessageRow[]> {
  const found = await sql<MessageRow>`
    select m.id, m.unit_id, u.name as unit_name, m.plan_id, coalesce(e.title, p.title) as plan_title, m.edition_id, e.number as edition_number,
      m.kind, m.body, m.created_at, m.read_at, who.display_name as read_by_name,
      array(select ancestor_id::text from unit_ancestors a where a.unit_id = m.unit_id) as unit_path
    from messages m join units u on u.id = m.unit_id left join plan_editions e on e.id = m.edition_id
      left join plans p on p.id = m.plan_id left join accounts who on who.id = m.read_by
    where ${where} order by m.id desc limit ${limit}`.execute(db);
  return found.rows;
}

export async function findMessage(db: Database, id: string): Promise<MessageRow | null> {
  return (await listMessages(db, sql`m.id = ${id}`, 1))[0] ?? null;
}

export interface OwnMessages {
  readonly unread: boolean | null;
  readonly today: string;
  readonly before?: string | undefined;
  readonly limit: number;
}

/**
 * What is told to the units the account reads for: those its contact and office posts are at, and those below a contact's that
 * have no contact of their own in between, as the preview of issuing names them.
 */
export function listOwnMessages(db: Database, { unread, today, before, limit }: OwnMessages): Promise<MessageRow[]> {
  const conditions = [
    sql`exists (
      select from session_posts() p join unit_ancestors mine on mine.ancestor_id = p.unit_id and mine.unit_id = m.unit_id
      where (p.role in ('contact', 'office') and mine.depth = 0)
        or (p.role = 'contact' and not exists (
          select from unit_ancestors nearer join posts q on q.unit_id = nearer.ancestor_id join accounts c on c.id = q.account_id
          where nearer.unit_id = m.unit_id and nearer.depth < mine.depth and c.active
            and (q.role = 'contact' or (q.role = 'office' and nearer.depth = 0))
            and q.valid_from <= ${today}::date and (q.valid_to is null or q.valid_to >= ${today}::date))))`,
    unread === null ? sql`true` : unread ? sql`m.read_at is null` : sql`m.read_at is not null`,
    before === undefined ? sql`true` : sql`m.id < ${before}::uuid`,
  ];
  return listMessages(db, sql.join(conditions, sql` and `), limit);
}

export interface NewMessage {
  readonly unitId: string;
  /** The office that tells it. */
  readonly officeUnitId: string;
  readonly kind: Message['kind'];
  /** What it is told for: the same is told a unit once. */
  readonly cause: string;
  readonly planId: string | null;
  readonly editionId?: string;
  readonly body: Message['body'];
}

/** Part of the act it tells of, and recorded with that. */
export async function insertMessages(by: Work, messages: readonly NewMessage[]): Promise<void> {
  const common = { jurisdictionId: by.actor.jurisdictionId, createdAt: by.clock.now() };
  const rows = messages.map(({ body, editionId, ...message }) => {
    return { ...common, ...message, editionId: editionId ?? null, id: uuidv7(), body: JSON.stringify(body) };
  });
  await inChunks(rows, (chunk) => by.db.insertInto('messages').values(chunk).execute());
}

/** Recorded first: whom the record refuses, the row does not concern. Of two who read at once, the first is kept. */
export async function markRead(ctx: Context, message: MessageRow): Promise<void> {
  const { id, unitId, planId } = message;
  await record(ctx, { action: 'message.read', unitId, thingType: 'messages', thingId: id, planId });
  await ctx.db
    .updateTable('messages')
    .set({ readAt: ctx.clock.now(), readBy: ctx.actor.accountId })
    .where('id', '=', id)
    .where('readAt', 'is', null)
    .execute();
}
