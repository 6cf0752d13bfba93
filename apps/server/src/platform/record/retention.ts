// What is deleted because its time is up, and the word that is left of it: what kind, how many, from when. No values.
import { sql } from 'kysely';
import { today } from '../clock.ts';
import type { OpenTransaction, Services } from '../context.ts';
import { type Work, workAsSystem } from '../system-work.ts';
import { eraseAction } from './erased-addresses.ts';
import { record } from './record.ts';
import { type RetentionPeriods, readRetentionPeriods } from './retention.rules.ts';

export interface Tombstone {
  readonly table: string;
  /** The personal fields that went. */
  readonly fields: readonly string[];
  readonly count: number;
  /** Everything from before this moment. */
  readonly before: Date;
}

export async function readPeriods(db: OpenTransaction): Promise<RetentionPeriods> {
  const found = await db.selectFrom('jurisdictions').select('settings').executeTakeFirst();
  return readRetentionPeriods(found?.settings);
}

/** The beginning of the day so many days ago, in China: however often a day it is asked, only once something has expired. */
export function startOfDayAgo(by: Pick<Work, 'clock'>, days: number): Date {
  return new Date(Date.parse(`${today(by.clock)}T00:00:00+08:00`) - days * 86_400_000);
}

/** Leaves the tombstone of rows that were deleted; none where there were none. */
export async function recordDeletion(by: Work, tombstone: Tombstone): Promise<void> {
  await leaveTombstone(by, 'retention.delete', tombstone);
}

/** Deletes network addresses from old events of the record. Their seals stay whole: an address is sealed by a salted hash. */
export async function eraseRecordAddresses(
  services: Pick<Services, 'database' | 'clock'>,
  jurisdictionId: string,
): Promise<void> {
  await workAsSystem(services, jurisdictionId, async (by) => {
    const { recordAddresses } = await readPeriods(by.db);
    await eraseBefore(by, startOfDayAgo(by, recordAddresses));
  });
}

async function eraseBefore(by: Work, before: Date): Promise<void> {
  const found = await sql<{ count: number }>`
    select erase_record_addresses(${await erasedUpTo(by)}, ${before}) as count`.execute(by.db);
  const tombstone = { table: 'audit_events', fields: ['address'], count: found.rows[0]?.count ?? 0, before };
  await leaveTombstone(by, eraseAction, tombstone);
}

/** Where the last time ended, so that years of events need not be gone through again. */
async function erasedUpTo(by: Work): Promise<Date> {
  const last = await sql<{ before: string }>`
    select change->>'before' as before from audit_events
    where thing_id = ${by.actor.jurisdictionId} and action = ${eraseAction} order by sequence desc limit 1`.execute(
    by.db,
  );
  return new Date(last.rows[0]?.before ?? 0);
}

async function leaveTombstone(by: Work, action: string, { before, ...what }: Tombstone): Promise<void> {
  if (what.count === 0) return;
  await record(by, {
    action,
    unitId: null,
    thingType: 'jurisdictions',
    thingId: by.actor.jurisdictionId,
    change: { ...what, before: before.toISOString() },
  });
}
