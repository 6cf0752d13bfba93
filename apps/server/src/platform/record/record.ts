// The record of what was done. Queries call this beside the write they record, in the same transaction; the database
// refuses to commit a change without it, and refuses an event that no post of the session may cause.
import { sql } from 'kysely';
import { uuidv7 } from 'uuidv7';
import type { Clock } from '../clock.ts';
import type { OpenTransaction } from '../context.ts';

export interface RecordEntry {
  /** Name of the act, as in table action_roles: "assignment.accept". */
  readonly action: string;
  /** The unit in whose right it is done; null only for what an account does to itself. */
  readonly unitId: string | null;
  readonly thingType: string;
  readonly thingId: string;
  readonly planId?: string | null;
  readonly taskId?: string | null;
  /** What changed. Personal fields by name only, never by value. */
  readonly change?: object;
}

/** What of a request goes into the record. */
export interface Recorder {
  readonly db: OpenTransaction;
  readonly clock: Clock;
  readonly actor: { readonly accountId: string | null; readonly jurisdictionId: string };
  readonly requestId: string | null;
  readonly address: string | null;
}

export async function record(by: Recorder, ...entries: readonly RecordEntry[]): Promise<void> {
  if (entries.length === 0) return;
  const at = by.clock.now();
  const rows = entries.map((entry) => ({
    id: uuidv7(),
    at,
    jurisdictionId: by.actor.jurisdictionId,
    accountId: by.actor.accountId,
    action: entry.action,
    unitId: entry.unitId,
    thingType: entry.thingType,
    thingId: entry.thingId,
    planId: entry.planId ?? null,
    taskId: entry.taskId ?? null,
    change: JSON.stringify(entry.change ?? {}),
    address: by.address,
    requestId: by.requestId,
  }));
  // PostgreSQL takes at most 65,535 parameters a statement.
  for (let at = 0; at < rows.length; at += 2000) {
    await by.db
      .insertInto('auditEvents')
      .values(rows.slice(at, at + 2000))
      .execute();
  }
}

const hour = 3_600_000;

/** A look at personal data, named by what was looked at and by which fields; never by a value, nor by what was searched for. */
export interface Look extends RecordEntry {
  readonly action: `read.${string}`;
  readonly change?: { readonly fields: readonly string[] };
}

/**
 * Records that the account looked at personal data. The same look within an hour is one look: a list that is paged through or
 * searched as one types would fill the record. A route that calls this in a GET is `recordsRead`.
 */
export async function recordRead(by: Recorder, look: Look): Promise<void> {
  const since = new Date(by.clock.now().getTime() - hour);
  const lately = await sql<{ is: boolean }>`
    select recorded_lately(${look.action}, ${look.thingId}, ${since}) as is`.execute(by.db);
  if (lately.rows[0]?.is !== true) await record(by, look);
}
