import { randomUUID } from 'node:crypto';
import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { withSession } from '../database/database.ts';
import { openRecordKey, type RecordKey } from './record-key.ts';
import { recordOfOwner } from './record-source.ts';
import { blockSize, recordSession, sealRecord } from './seal.ts';
import { canonicalJson, hashBlock, hashEvent, sealedEvent, sha256, writeSeals } from './sealed-form.ts';
import { createBareRecord, createSealedRecord, type SealedRecord } from './test/sealed-record.ts';

let sealed: SealedRecord;
afterEach(() => sealed.close());

describe('sealing', () => {
  beforeEach(async () => {
    sealed = await createSealedRecord();
  });

  test('makes one chain without gaps, and nothing while nothing was recorded', async () => {
    const blocks = await sealed.owner
      .selectFrom('auditBlocks')
      .select(['number', 'fromSequence', 'toSequence', 'eventCount', 'previousHash', 'hash'])
      .orderBy('number')
      .execute();
    expect(
      blocks.map(({ number, fromSequence, toSequence, eventCount }) => [number, fromSequence, toSequence, eventCount]),
    ).toEqual([
      [1, 1, 5, 5],
      [2, 6, 9, 4],
      [3, 10, 13, 4],
    ]);
    expect(blocks[0]?.previousHash).toBe('0'.repeat(64));
    expect([blocks[1]?.previousHash, blocks[2]?.previousHash]).toEqual([blocks[0]?.hash, blocks[1]?.hash]);
    expect(await sealRecord(sealed.services, sealed.key)).toMatchObject({ blocks: 0, events: 0, waiting: false });
    expect(await sealed.check()).toMatchObject({ blocks: 3, events: 13, unsealed: 0, findings: [] });
  });

  test('leaves events since then unsealed, and says so', async () => {
    await sealed.add(3);
    expect(await sealed.check()).toMatchObject({ events: 13, unsealed: 3, findings: [] });
  });

  test('the server may neither change nor remove a block, nor seal in the name of an account', async () => {
    const app = sealed.database.app;
    const asSystem = (statement: string) =>
      withSession(app, recordSession, (db) => sql.raw(statement).execute(db)).then(
        () => 'done',
        (error: Error) => error.message,
      );
    expect(await asSystem(`update audit_blocks set hash = ''`)).toMatch(/permission denied/);
    expect(await asSystem('delete from audit_blocks')).toMatch(/permission denied/);
    expect(await asSystem('update audit_events set sequence = 0')).toMatch(/permission denied/);
    const asAuditor = { ...recordSession, posts: [{ role: 'auditor', unitId: null }] };
    const insert = `insert into audit_blocks select 9, 100, 101, 1, seals, hash, hash, sealed_at, null, '', '' from audit_blocks limit 1`;
    await expect(withSession(app, asAuditor, (db) => sql.raw(insert).execute(db))).rejects.toThrow(
      /row-level security/,
    );
    const read = await withSession(app, asAuditor, (db) => sql`select from read_record(1, 100, 100)`.execute(db));
    expect(read.rows).toEqual([]);
  });
});

describe('what is open while the record is sealed', () => {
  beforeEach(async () => {
    sealed = await createBareRecord();
  });

  test('waits for a transaction that has an event, so that none slips in behind', async () => {
    await sealed.seal();
    let letGo = () => {};
    const held = new Promise<void>((resolve) => {
      letGo = resolve;
    });
    let recorded = () => {};
    const isRecorded = new Promise<void>((resolve) => {
      recorded = resolve;
    });
    const slow = sealed.work(async ({ db }) => {
      await sql`insert into audit_events (id, jurisdiction_id, action, thing_type, thing_id)
        values (${randomUUID()}, ${sealed.jurisdictionId}, 'unit.update', 'units', ${randomUUID()})`.execute(db);
      recorded();
      await held;
    });
    await isRecorded;
    await sealed.add(2);
    expect(await sealRecord(sealed.services, sealed.key, { patience: 50 })).toMatchObject({ events: 0, waiting: true });
    const waiting = sealRecord(sealed.services, sealed.key);
    letGo();
    await slow;
    expect(await waiting).toMatchObject({ blocks: 1, events: 3, waiting: false });
    expect(await sealed.check()).toMatchObject({ unsealed: 0, findings: [] });
  });

  test('numbers of work undone stay empty; nobody can fill them afterwards', async () => {
    await sealed.work(async ({ db }) => {
      await sql`select nextval('audit_events_sequence')`.execute(db);
    });
    await sealed.add(1);
    await sealed.seal();
    expect(await sealed.check()).toMatchObject({ events: 2, findings: [] });
  });

  test('two servers at once write one chain', async () => {
    for (let round = 0; round < 5; round++) {
      const adding = [sealed.add(7), sealed.add(5)];
      const sealing = [1, 2, 3].map(() => sealRecord(sealed.services, sealed.key));
      await Promise.all([...adding, ...sealing]);
    }
    await sealed.seal();
    expect(await sealed.check()).toMatchObject({ events: 61, unsealed: 0, findings: [] });
  });

  test('many events become several blocks', async () => {
    await sealed.add(2 * blockSize);
    await sealed.seal();
    const blocks = await sealed.owner
      .selectFrom('auditBlocks')
      .select(['eventCount', 'settledAt'])
      .orderBy('number')
      .execute();
    expect(blocks.map((block) => block.eventCount)).toEqual([blockSize, blockSize, 1]);
    expect(blocks.map((block) => block.settledAt !== null)).toEqual([false, false, true]);
    expect(await sealed.check()).toMatchObject({ findings: [] });
  });
});

describe('the key', () => {
  beforeEach(async () => {
    sealed = await createBareRecord();
  });

  test('is made once, readable by its owner alone, its public half beside it', async () => {
    const keys = join(sealed.folder, 'keys');
    expect((await readdir(keys)).sort()).toEqual([`record-${sealed.key.fingerprint}.pub.pem`, 'record.pem']);
    expect((await stat(join(keys, 'record.pem'))).mode & 0o777).toBe(0o600);
    expect((await openRecordKey(sealed.folder)).fingerprint).toBe(sealed.key.fingerprint);
    expect(await readFile(join(keys, `record-${sealed.key.fingerprint}.pub.pem`), 'utf8')).not.toContain('PRIVATE');
  });

  test('stands nowhere in the database', async () => {
    await sealed.add(1);
    await sealed.seal();
    const dump = await sql<{ row: string }>`select b::text as row from audit_blocks b`.execute(sealed.owner);
    const secret = (await readFile(join(sealed.folder, 'keys/record.pem'), 'utf8')).split('\n')[1] ?? '';
    expect(secret.length).toBeGreaterThan(40);
    expect(JSON.stringify(dump.rows)).not.toContain(secret.slice(20));
  });

  test('a chain goes on under another key; what that key signed is told while nobody trusts it', async () => {
    await sealed.add(1);
    await sealed.seal();
    const other: RecordKey = { fingerprint: 'ffff', publicKey: '', sign: (hash) => `signature of ${hash}` };
    await sealed.add(1);
    await sealRecord(sealed.services, other);
    const { findings } = await sealed.check();
    expect(findings).toEqual([{ kind: 'key-unknown', block: 2, detail: 'ffff' }]);
  });
});

describe('the sealed form', () => {
  beforeEach(async () => {
    sealed = await createSealedRecord();
  });

  test('canonical JSON has its keys in order at every depth', () => {
    expect(canonicalJson({ b: [1, { d: null, c: '县' }], a: 1.5, 中: true })).toBe(
      '{"a":1.5,"b":[1,{"c":"县","d":null}],"中":true}',
    );
  });

  test('is what docs/operation.md says, computed here by hand', async () => {
    const source = recordOfOwner(sealed.owner);
    const [block] = await source.blocks(0, 1);
    if (block === undefined) throw new Error('no block');
    const events = await source.events(block.fromSequence, block.toSequence, 100);
    const seals = writeSeals(
      events.map((event) => ({ sequence: event.sequence, hash: hashEvent(sealedEvent(event)) })),
    );
    expect(seals.equals(block.seals)).toBe(true);
    const { hash, signature: _, seals: __, ...header } = block;
    expect(hashBlock({ ...header, eventsHash: sha256(seals).toString('hex') })).toBe(hash);
  });
});
