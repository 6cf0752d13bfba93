// The auditor's reading of the record.
import { type Kysely, sql } from 'kysely';
import type { DB } from '../../platform/database/schema.generated.ts';
import { cutPage } from '../../platform/http/paging.ts';
import { problem } from '../../platform/problems/problem.ts';
import type { Block } from '../../platform/record/record-source.ts';
import { eventColumns } from '../../platform/record/record-source.ts';
import type { SealableEvent } from '../../platform/record/sealed-form.ts';
import type { AuditEventFilters, ListAuditEventsQuery } from './record.schema.ts';

type Handle = Kysely<DB>;

/** Newest first. */
export async function listAuditEvents(db: Handle, query: ListAuditEventsQuery) {
  const { cursor, limit } = query;
  let select = selectEvents(db, query)
    .orderBy('event.at', 'desc')
    .orderBy('event.id', 'desc')
    .limit(limit + 1);
  if (cursor !== undefined) {
    const last = readCursor(cursor);
    select = select.where(sql<boolean>`(event.at, event.id) < (${last.at}::timestamptz, ${last.id}::uuid)`);
  }
  const page = cutPage(await select.execute(), limit, (row) => writeCursor(row));
  return { ...page, items: page.items.map(({ exactAt: _, ...row }) => presentEvent(row)) };
}

/** In the order of their numbers, as they are sealed. */
export async function listEventsToExport(db: Handle, filters: AuditEventFilters, most: number) {
  const rows = await selectEvents(db, filters).orderBy('event.sequence').limit(most).execute();
  return rows.map(({ exactAt: _, ...row }) => presentEvent(row));
}
export type ExportedEvent = Awaited<ReturnType<typeof listEventsToExport>>[number];

function presentEvent<Row extends { at: Date; change: unknown }>(row: Row) {
  return { ...row, at: row.at.toISOString(), change: (row.change ?? {}) as Record<string, unknown> };
}

function selectEvents(db: Handle, filters: AuditEventFilters) {
  const { thingId, accountId, unitId, action, from, to } = filters;
  let select = db
    .selectFrom('auditEvents as event')
    .leftJoin('accounts', 'accounts.id', 'event.accountId')
    .leftJoin('units', 'units.id', 'event.unitId')
    .select([
      'event.id',
      'event.sequence',
      // Blocks meet without a gap: the first that ends at or after the number holds it.
      sql<number | null>`(select b.number from audit_blocks b where b.to_sequence >= event.sequence
        order by b.to_sequence limit 1)`.as('blockNumber'),
      'event.at',
      // To the microsecond: many events share a millisecond, and a page must end between two of them.
      sql<string>`event.at::text`.as('exactAt'),
      'event.accountId',
      'accounts.displayName as accountName',
      'event.action',
      'event.unitId',
      'units.name as unitName',
      'event.thingType',
      'event.thingId',
      'event.planId',
      'event.taskId',
      'event.change',
      'event.address',
      'event.requestId',
    ]);
  if (thingId !== undefined) {
    select = select.where((where) =>
      where.or([
        where('event.thingId', '=', thingId),
        where('event.planId', '=', thingId),
        where('event.taskId', '=', thingId),
      ]),
    );
  }
  if (accountId !== undefined) select = select.where('event.accountId', '=', accountId);
  if (unitId !== undefined) select = select.where('event.unitId', '=', unitId);
  if (action?.endsWith('*')) select = select.where('event.action', '^@', action.slice(0, -1));
  else if (action !== undefined) select = select.where('event.action', '=', action);
  if (from !== undefined) select = select.where('event.at', '>=', startOfDay(from));
  if (to !== undefined) select = select.where('event.at', '<', new Date(startOfDay(to).getTime() + 86_400_000));
  return select;
}

/** The same events to the letter, as they were hashed. */
export async function listSealable(db: Handle, ids: readonly string[]): Promise<SealableEvent[]> {
  const found = await sql<SealableEvent>`select ${eventColumns} from audit_events where id = any (${ids}::uuid[])
    order by sequence`.execute(db);
  return found.rows;
}

export async function listBlocks(db: Handle, numbers: readonly number[]): Promise<Block[]> {
  if (numbers.length === 0) return [];
  const rows = await db
    .selectFrom('auditBlocks')
    .selectAll()
    .where('number', 'in', numbers)
    .orderBy('number')
    .execute();
  return rows.map((row) => ({
    ...row,
    sealedAt: row.sealedAt.toISOString(),
    settledAt: row.settledAt?.toISOString() ?? null,
  }));
}

export async function findRecordState(db: Handle) {
  const head = await db
    .selectFrom('auditBlocks')
    .select(['number as block', 'hash', 'sealedAt', 'keyFingerprint', 'toSequence'])
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst();
  const unsealed = await db
    .selectFrom('auditEvents')
    .select((select) => [select.fn.countAll<number>().as('count'), select.fn.min('at').as('since')])
    .where('sequence', '>', head?.toSequence ?? 0)
    .executeTakeFirstOrThrow();
  const check = await db
    .selectFrom('auditChecks')
    .select(['checkedAt', 'byCommand', 'blocks', 'events', 'finding', 'findingCount'])
    .orderBy('checkedAt', 'desc')
    .limit(1)
    .executeTakeFirst();
  return { head: head ?? null, unsealed, check: check ?? null };
}

/** China has one time zone, without summer time. */
function startOfDay(day: string): Date {
  return new Date(`${day}T00:00:00+08:00`);
}

function writeCursor({ exactAt, id }: { exactAt: string; id: string }): string {
  return Buffer.from(`${exactAt} ${id}`).toString('base64url');
}

function readCursor(cursor: string): { at: string; id: string } {
  const found = /^(\d{4}-\d\d-\d\d [\d:.]+\+\d\d(?::?\d\d)?) ([0-9a-f-]{36})$/.exec(
    Buffer.from(cursor, 'base64url').toString(),
  );
  if (found?.[1] === undefined || found[2] === undefined) throw problem('invalid-request');
  return { at: found[1], id: found[2] };
}
