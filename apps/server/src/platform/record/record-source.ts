// Reading the record as it was sealed: by its numbers, over all jurisdictions.
import { type Kysely, type RawBuilder, sql } from 'kysely';
import type { DB } from '../database/schema.generated.ts';
import type { BlockHeader, SealableEvent } from './sealed-form.ts';

export interface Block extends Omit<BlockHeader, 'eventsHash'> {
  readonly hash: string;
  readonly signature: string;
  readonly seals: Buffer;
}

/** Where events and blocks come from. */
export interface RecordSource {
  /** Events with numbers from `first` to `last`, the first so many, in order. */
  events(first: number, last: number, most: number): Promise<SealableEvent[]>;
  /** Blocks with numbers above `after`, the first so many, in order. */
  blocks(after: number, most: number): Promise<Block[]>;
}

type Handle = Pick<Kysely<DB>, 'getExecutor'> & Kysely<DB>;

/** What of an event is sealed, as SealableEvent. */
export const eventColumns = sql`sequence, id, jurisdiction_id as "jurisdictionId",
  to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at,
  account_id as "accountId", action, unit_id as "unitId", thing_type as "thingType", thing_id as "thingId",
  plan_id as "planId", task_id as "taskId", change, request_id as "requestId",
  address, address_salt as "addressSalt", address_seal as "addressSeal"`;

/** As the app, in a session of the server's own hand. */
export function recordOfSession(db: Handle): RecordSource {
  return sourceOf(db, (first, last, most) => sql`read_record(${first}, ${last}, ${most}::integer)`);
}

/** As the owner of the database, past functions that another owner may have replaced. */
export function recordOfOwner(db: Handle): RecordSource {
  return sourceOf(
    db,
    (first, last, most) => sql`(select * from audit_events where sequence between ${first} and ${last}
      order by sequence, id limit ${most}::integer) as found`,
  );
}

type FromEvents = (first: number, last: number, most: number) => RawBuilder<unknown>;

function sourceOf(db: Handle, from: FromEvents): RecordSource {
  return {
    async events(first, last, most) {
      const found = await sql<SealableEvent>`select ${eventColumns} from ${from(first, last, most)}
        order by sequence, id`.execute(db);
      return found.rows;
    },
    async blocks(after, most) {
      const rows = await db
        .selectFrom('auditBlocks')
        .selectAll()
        .where('number', '>', after)
        .orderBy('number')
        .limit(most)
        .execute();
      return rows.map((row) => ({
        ...row,
        sealedAt: row.sealedAt.toISOString(),
        settledAt: row.settledAt?.toISOString() ?? null,
      }));
    },
  };
}
