// The auditor's reading of the record.
import { type Kysely, sql } from 'kysely';
import type { DB } from '../../platform/database/schema.generated.ts';
import { cutPage } from '../../platform/http/paging.ts';
import { problem } from '../../platform/problems/problem.ts';
import type { ListAuditEventsQuery } from './identity.schema.ts';

/** Newest first. */
export async function listAuditEvents(db: Pick<Kysely<DB>, 'selectFrom'>, query: ListAuditEventsQuery) {
  const { thingId, accountId, action, from, to, cursor, limit } = query;
  let select = db
    .selectFrom('auditEvents as event')
    .leftJoin('accounts', 'accounts.id', 'event.accountId')
    .leftJoin('units', 'units.id', 'event.unitId')
    .select([
      'event.id',
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
    ])
    .orderBy('event.at', 'desc')
    .orderBy('event.id', 'desc')
    .limit(limit + 1);
  if (thingId !== undefined) select = select.where('event.thingId', '=', thingId);
  if (accountId !== undefined) select = select.where('event.accountId', '=', accountId);
  if (action?.endsWith('*')) select = select.where('event.action', '^@', action.slice(0, -1));
  else if (action !== undefined) select = select.where('event.action', '=', action);
  if (from !== undefined) select = select.where('event.at', '>=', startOfDay(from));
  if (to !== undefined) select = select.where('event.at', '<', new Date(startOfDay(to).getTime() + 86_400_000));
  if (cursor !== undefined) {
    const last = readCursor(cursor);
    select = select.where(sql<boolean>`(event.at, event.id) < (${last.at}::timestamptz, ${last.id}::uuid)`);
  }
  const page = cutPage(await select.execute(), limit, (row) => writeCursor(row));
  const items = page.items.map(({ exactAt: _, ...row }) => ({
    ...row,
    at: row.at.toISOString(),
    change: (row.change ?? {}) as Record<string, unknown>,
  }));
  return { ...page, items };
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
