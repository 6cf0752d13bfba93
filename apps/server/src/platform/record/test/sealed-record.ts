// A database with a record in three sealed blocks, and what its owner can do to it.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Kysely, sql } from 'kysely';
import { uuidv7 } from 'uuidv7';
import { createPool, silentLogger } from '../../database/connection.ts';
import { createDatabase } from '../../database/database.ts';
import type { DB } from '../../database/schema.generated.ts';
import { createTestDatabase, type TestDatabase } from '../../database/test-database.ts';
import { type Work, workAsSystem } from '../../system-work.ts';
import { checkRecord, type RecordCheck } from '../check-record.ts';
import { type HeadFile, readHeadFile, writeHead } from '../heads.ts';
import { record } from '../record.ts';
import { openRecordKey, type RecordKey, readTrustedKeys } from '../record-key.ts';
import { recordOfOwner } from '../record-source.ts';
import { sealRecord } from '../seal.ts';

export interface SealedRecord {
  readonly database: TestDatabase<DB>;
  /** Past every policy and grant of the server: as whoever owns the database. */
  readonly owner: Kysely<DB>;
  readonly folder: string;
  readonly key: RecordKey;
  readonly jurisdictionId: string;
  readonly services: { readonly database: Kysely<DB>; readonly clock: { now(): Date } };
  set(moment: string): void;
  /** Records so many events in one transaction, from the address given. */
  add(count: number, address?: string): Promise<void>;
  seal(): Promise<void>;
  exportHead(): Promise<HeadFile>;
  check(heads?: readonly HeadFile[]): Promise<RecordCheck>;
  work<T>(act: (by: Work) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

/** 20 blocks' worth of acts would prove no more: three blocks of four events, numbers 2 to 13 after the jurisdiction's own. */
export async function createSealedRecord(): Promise<SealedRecord> {
  const bare = await createBareRecord();
  for (const moment of ['2026-11-20T01:00:00Z', '2026-11-20T02:00:00Z', '2026-11-20T03:00:00Z']) {
    bare.set(moment);
    await bare.add(4);
    await bare.seal();
  }
  return bare;
}

export async function createBareRecord(): Promise<SealedRecord> {
  const database = await createTestDatabase<DB>();
  const owner = createDatabase<DB>(createPool(database.ownerConnection, silentLogger, 2));
  const folder = await mkdtemp(join(tmpdir(), 'luoshi-record-'));
  const key = await openRecordKey(folder);
  let now = new Date('2026-11-20T00:00:00Z');
  const services = { database: database.app, clock: { now: () => now } };
  const jurisdictionId = await insertJurisdiction(database.superuser, now);
  const work = <T>(act: (by: Work) => Promise<T>) => workAsSystem(services, jurisdictionId, act);
  return {
    ...{ database, owner, folder, key, jurisdictionId, services, work },
    set(moment) {
      now = new Date(moment);
    },
    async add(count, address) {
      await work((by) => record({ ...by, address: address ?? null }, ...acts(count)));
    },
    async seal() {
      await sealRecord(services, key);
    },
    async exportHead() {
      const { head } = await sealRecord(services, key);
      if (head === null) throw new Error('nothing is sealed');
      return await readHeadFile(await writeHead(folder, services.clock, head, key));
    },
    async check(heads = []) {
      return await checkRecord(recordOfOwner(owner), { keys: await readTrustedKeys(folder), heads, now });
    },
    async close() {
      await owner.destroy();
      await database.drop();
      await rm(folder, { recursive: true });
    },
  };
}

function acts(count: number) {
  return Array.from({ length: count }, (_, index) => ({
    action: 'unit.update',
    unitId: null,
    thingType: 'units',
    thingId: uuidv7(),
    change: { 名称: `第 ${index} 个`, nested: { b: [1, 2.5], a: null } },
  }));
}

async function insertJurisdiction(superuser: Kysely<DB>, at: Date): Promise<string> {
  const id = uuidv7();
  await superuser.transaction().execute(async (db) => {
    await db.insertInto('jurisdictions').values({ id, name: '云溪县' }).execute();
    await sql`insert into audit_events (id, jurisdiction_id, at, action, thing_type, thing_id)
      values (${uuidv7()}, ${id}, ${at}, 'jurisdiction.create', 'jurisdictions', ${id})`.execute(db);
  });
  return id;
}
