// Seals what was recorded since the last time: blocks of events, each hash over the one before, each signed.
import { setTimeout as sleep } from 'node:timers/promises';
import { type Kysely, sql } from 'kysely';
import type { Database, Services } from '../context.ts';
import { type Session, withReadSession, withSession } from '../database/database.ts';
import type { DB } from '../database/schema.generated.ts';
import type { RecordKey } from './record-key.ts';
import { recordOfSession } from './record-source.ts';
import {
  type BlockHeader,
  hashBlock,
  hashEvent,
  noHash,
  type SealableEvent,
  sealedEvent,
  sha256,
  writeSeals,
} from './sealed-form.ts';

/** Most events of a block: what is read, and held in memory, at a time. */
export const blockSize = 1000;

/** The server's own hand over all jurisdictions at once; only functions made for it answer such a session. */
export const recordSession: Session = {
  jurisdictionId: null,
  accountId: null,
  posts: [{ role: 'system', unitId: null }],
};

/** 'LUOR' in ASCII: of two servers on a database, one writes the next block. */
const chainLock = 0x4c554f52;

/** The newest block, as it is exported each day to be kept elsewhere. */
export interface Head {
  readonly block: number;
  readonly hash: string;
  readonly signature: string;
  readonly keyFingerprint: string;
  readonly sealedAt: string;
  readonly toSequence: number;
}

export interface Sealing {
  readonly blocks: number;
  readonly events: number;
  /** The newest block of all; null while there is none. */
  readonly head: Head | null;
  /** A transaction begun before was still open, so that nothing could be sealed now. */
  readonly waiting: boolean;
}

export interface SealOptions {
  /** How long to wait for transactions that are open now; in ms. */
  readonly patience?: number;
}

type Sealer = Pick<Services, 'database' | 'clock'>;

export async function sealRecord(services: Sealer, key: RecordKey, options: SealOptions = {}): Promise<Sealing> {
  const began = services.clock.now();
  const settled = await findSettled(services.database, options.patience ?? 5_000);
  let blocks = 0;
  let events = 0;
  for (;;) {
    const sealed = settled === null ? 0 : await sealBlock(services.database, key, settled, began);
    if (sealed === 0) break;
    blocks += 1;
    events += sealed;
  }
  return { blocks, events, head: await readHead(services.database), waiting: settled === null };
}

/**
 * The number up to which no event can appear any more; null when it could not be found in time. An event takes its number
 * after its transaction has an id, so once every transaction with an id below ours is over, the numbers given before are too.
 */
async function findSettled(database: Database, patience: number): Promise<number | null> {
  return await withSession(database, recordSession, async (db) => {
    const last = await sql<{ value: number }>`
      select case when is_called then last_value else 0 end as value from audit_events_sequence`.execute(db);
    await sql`select pg_current_xact_id()`.execute(db);
    const giveUp = performance.now() + patience;
    for (let pause = 5; !(await isOldest(db)); pause = Math.min(pause * 2, 200)) {
      if (performance.now() + pause > giveUp) return null;
      await sleep(pause);
    }
    return last.rows[0]?.value ?? 0;
  });
}

/** Whether of all transactions that have an id and still run, in whatever database of the server, this is the first. */
async function isOldest(db: Kysely<DB>): Promise<boolean> {
  const found = await sql<{ oldest: boolean }>`
    select pg_snapshot_xmin(pg_current_snapshot()) = pg_current_xact_id() as oldest`.execute(db);
  return found.rows[0]?.oldest === true;
}

/** Seals the next events, at most a block, up to the number given; answers how many. */
async function sealBlock(database: Database, key: RecordKey, settled: number, now: Date): Promise<number> {
  return await withSession(database, recordSession, async (db) => {
    await sql`select pg_advisory_xact_lock(${chainLock})`.execute(db);
    const last = await lastBlock(db);
    const from = (last?.toSequence ?? 0) + 1;
    const events = await recordOfSession(db).events(from, settled, blockSize);
    const newest = events.at(-1);
    if (newest === undefined) return 0;
    const isFull = events.length === blockSize;
    await insertBlock(db, key, events, {
      number: (last?.number ?? 0) + 1,
      previousHash: last?.hash ?? noHash,
      fromSequence: from,
      toSequence: isFull ? newest.sequence : settled,
      sealedAt: now.toISOString(),
      settledAt: isFull ? (last?.settledAt?.toISOString() ?? null) : now.toISOString(),
      keyFingerprint: key.fingerprint,
    });
    return events.length;
  });
}

async function insertBlock(
  db: Kysely<DB>,
  key: RecordKey,
  events: readonly SealableEvent[],
  place: Omit<BlockHeader, 'eventCount' | 'eventsHash'>,
): Promise<void> {
  const seals = writeSeals(events.map((event) => ({ sequence: event.sequence, hash: hashEvent(sealedEvent(event)) })));
  const header: BlockHeader = {
    ...place,
    eventCount: events.length,
    eventsHash: sha256(seals).toString('hex'),
  };
  const hash = hashBlock(header);
  const { eventsHash: _, ...columns } = header;
  await db
    .insertInto('auditBlocks')
    .values({ ...columns, seals, hash, signature: key.sign(hash) })
    .execute();
}

function lastBlock(db: Kysely<DB>) {
  return db
    .selectFrom('auditBlocks')
    .select(['number', 'hash', 'signature', 'keyFingerprint', 'sealedAt', 'settledAt', 'toSequence'])
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst();
}

export async function readHead(database: Database): Promise<Head | null> {
  const last = await withReadSession(database, recordSession, (db) => lastBlock(db));
  if (last === undefined) return null;
  const { number: block, hash, signature, keyFingerprint, sealedAt, toSequence } = last;
  return { block, hash, signature, keyFingerprint, sealedAt: sealedAt.toISOString(), toSequence };
}
