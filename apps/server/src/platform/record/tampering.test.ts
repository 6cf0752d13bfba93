// What someone with the rights of the database's owner can do to the record, and that each of it is found and named.
import { generateKeyPairSync, randomUUID, sign } from 'node:crypto';
import { type RawBuilder, sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { describeFinding, type Finding } from './finding.messages.ts';
import { fingerprintOf } from './record-key.ts';
import { type Block, recordOfOwner } from './record-source.ts';
import { hashBlock, hashEvent, sealedEvent, sha256, signedText, writeSeals } from './sealed-form.ts';
import { createSealedRecord, type SealedRecord } from './test/sealed-record.ts';

let sealed: SealedRecord;
beforeEach(async () => {
  sealed = await createSealedRecord();
});
afterEach(() => sealed.close());

async function tamper(...statements: RawBuilder<unknown>[]): Promise<void> {
  for (const statement of statements) await statement.execute(sealed.owner);
}

async function firstFinding(): Promise<Finding | undefined> {
  return (await sealed.check()).findings[0];
}

function insertAt(sequence: RawBuilder<unknown>, at: string) {
  return sql`insert into audit_events (id, jurisdiction_id, at, action, thing_type, thing_id, sequence)
    values (${randomUUID()}, ${sealed.jurisdictionId}, ${at}, 'unit.update', 'units', ${randomUUID()}, ${sequence})`;
}

describe('events', () => {
  test.each([
    ['change', sql`change = '{"名称": "别的"}'`],
    ['action', sql`action = 'unit.create'`],
    ['at, by a microsecond', sql`at = at + interval '1 microsecond'`],
    ['account', sql`account_id = gen_random_uuid()`],
    ['address', sql`address = '10.0.0.1'`],
    ['request', sql`request_id = 'x'`],
    ['jurisdiction-wide order', sql`task_id = gen_random_uuid()`],
  ])('a changed row: %s', async (_, set) => {
    await tamper(sql`update audit_events set ${set} where sequence = 7`);
    const { findings } = await sealed.check();
    expect(findings).toMatchObject([{ kind: 'event-changed', block: 2, sequence: 7 }]);
  });

  test('a removed row, in the middle and at the end', async () => {
    await tamper(sql`delete from audit_events where sequence in (7, 13)`);
    expect((await sealed.check()).findings).toEqual([
      { kind: 'event-missing', block: 2, sequence: 7 },
      { kind: 'event-missing', block: 3, sequence: 13 },
    ]);
  });

  test('a row put into a number that was sealed empty, or before the first', async () => {
    await tamper(sql`select nextval('audit_events_sequence')`);
    await sealed.add(1);
    await sealed.seal();
    await tamper(insertAt(sql`14`, '2026-11-20T03:00:00Z'), insertAt(sql`-5`, '2026-11-20T03:00:00Z'));
    expect((await sealed.check()).findings).toMatchObject([
      { kind: 'event-inserted', sequence: -5 },
      { kind: 'event-inserted', block: 4, sequence: 14 },
    ]);
  });

  test('a second row under a number that is taken', async () => {
    await tamper(sql`alter table audit_events drop constraint audit_events_sequence_unique`);
    const last = sql`insert into audit_events (id, jurisdiction_id, at, action, thing_type, thing_id, sequence)
      select 'ffffffff-ffff-4fff-bfff-ffffffffffff', jurisdiction_id, at, action, thing_type, thing_id, 7
      from audit_events where sequence = 7`;
    await tamper(last);
    expect((await sealed.check()).findings).toMatchObject([
      { kind: 'event-inserted', block: 2, sequence: 7, id: 'ffffffff-ffff-4fff-bfff-ffffffffffff' },
    ]);
  });

  test('a row inserted as the server does, but into the past: unsealed, and after the server sealed it', async () => {
    await tamper(insertAt(sql`nextval('audit_events_sequence')`, '2026-11-20T01:30:00Z'));
    expect(await sealed.check()).toMatchObject({
      unsealed: 1,
      findings: [{ kind: 'event-backdated', block: null, sequence: 14 }],
    });
    await sealed.seal();
    expect(await firstFinding()).toMatchObject({ kind: 'event-backdated', block: 4, sequence: 14 });
  });

  test('a clock that was set back accuses nobody', async () => {
    sealed.set('2026-11-19T00:00:00Z');
    await sealed.add(2);
    expect(await sealed.check()).toMatchObject({ unsealed: 2, findings: [] });
    await sealed.seal();
    expect(await sealed.check()).toMatchObject({ events: 15, findings: [] });
  });
});

describe('blocks', () => {
  test('a removed one, with or without its events', async () => {
    await tamper(sql`delete from audit_blocks where number = 2`);
    expect(await firstFinding()).toEqual({ kind: 'block-missing', block: 2 });
    await tamper(sql`delete from audit_events where sequence between 6 and 9`);
    expect(await firstFinding()).toEqual({ kind: 'block-missing', block: 2 });
  });

  test('two swapped', async () => {
    await tamper(
      sql`update audit_blocks set number = 100 where number = 1`,
      sql`update audit_blocks set number = 1 where number = 3`,
      sql`update audit_blocks set number = 3 where number = 100`,
    );
    expect(await firstFinding()).toEqual({ kind: 'block-moved', block: 1, lastBlock: 3 });
  });

  test('changed columns', async () => {
    await tamper(sql`update audit_blocks set sealed_at = sealed_at - interval '1 day' where number = 2`);
    expect((await sealed.check()).findings).toEqual([{ kind: 'block-changed', block: 2 }]);
  });

  test('an event and its seal changed together', async () => {
    await tamper(
      sql`update audit_events set action = 'unit.create' where sequence = 7`,
      sql`update audit_blocks set seals = overlay(seals placing sha256('x') from 49) where number = 2`,
    );
    expect(await firstFinding()).toEqual({ kind: 'block-changed', block: 2 });
  });
});

/** Changes an event and computes every block from there on anew, as the server would; signs with what it is given. */
async function rewriteFrom(number: number, signer: { fingerprint: string; sign(hash: string): string } | null) {
  const source = recordOfOwner(sealed.owner);
  const blocks = await source.blocks(0, 100);
  let previousHash = blocks[number - 2]?.hash ?? '0'.repeat(64);
  await tamper(
    sql`update audit_events set action = 'unit.create' where sequence = ${blocks[number - 1]?.fromSequence ?? 0}`,
  );
  for (const block of blocks.slice(number - 1)) {
    const events = await source.events(block.fromSequence, block.toSequence, 1000);
    const seals = writeSeals(
      events.map((event) => ({ sequence: event.sequence, hash: hashEvent(sealedEvent(event)) })),
    );
    const { hash: _, signature, seals: __, ...columns } = block;
    const keyFingerprint = signer?.fingerprint ?? columns.keyFingerprint;
    const hash = hashBlock({ ...columns, keyFingerprint, previousHash, eventsHash: sha256(seals).toString('hex') });
    const next: Pick<Block, 'hash' | 'signature' | 'previousHash' | 'keyFingerprint' | 'seals'> = {
      ...{ hash, previousHash, keyFingerprint, seals },
      signature: signer?.sign(hash) ?? signature,
    };
    await sealed.owner.updateTable('auditBlocks').set(next).where('number', '=', block.number).execute();
    previousHash = hash;
  }
}

describe('the chain rewritten so that every hash fits', () => {
  test('without the key: the signatures are false', async () => {
    await rewriteFrom(2, null);
    const { findings, findingCount } = await sealed.check();
    expect([findings, findingCount]).toEqual([[{ kind: 'signature-wrong', block: 2 }], 1]);
  });

  test('signed with a key of their own: the key is not ours', async () => {
    const { privateKey, publicKey } = generateKeyPairSync('ed25519');
    const fingerprint = fingerprintOf(publicKey);
    const signer = { fingerprint, sign: (hash: string) => sign(null, signedText(hash), privateKey).toString('base64') };
    await rewriteFrom(2, signer);
    expect((await sealed.check()).findings).toEqual([{ kind: 'key-unknown', block: 2, detail: fingerprint }]);
  });

  test('even with the key itself: a head kept elsewhere says otherwise, and an older one from where', async () => {
    const head = await sealed.exportHead();
    await rewriteFrom(2, sealed.key);
    expect((await sealed.check()).findings).toEqual([]);
    const first = (await recordOfOwner(sealed.owner).blocks(0, 1))[0];
    if (first === undefined) throw new Error('no block');
    const older = { ...head, file: 'older', block: 1, hash: first.hash, signature: first.signature };
    const { findings } = await sealed.check([older, head]);
    expect(findings).toEqual([{ kind: 'head-contradicts', block: 3, lastBlock: 2, detail: head.file }]);
  });

  test('cut off at its end, with its events: a head knows more', async () => {
    const head = await sealed.exportHead();
    await tamper(sql`delete from audit_blocks where number = 3`, sql`delete from audit_events where sequence > 9`);
    expect((await sealed.check()).findings).toEqual([]);
    expect((await sealed.check([head])).findings).toEqual([
      { kind: 'head-beyond', block: 3, lastBlock: 2, detail: head.file },
    ]);
  });

  test('cut off and sealed anew by the server itself: the head contradicts', async () => {
    const head = await sealed.exportHead();
    await tamper(
      sql`delete from audit_blocks where number = 3`,
      sql`update audit_events set action = 'x' where sequence = 12`,
    );
    sealed.set('2026-11-20T04:00:00Z');
    await sealed.seal();
    expect((await sealed.check([head])).findings).toMatchObject([{ kind: 'head-contradicts', block: 3 }]);
  });

  test('a forged head is no proof against anyone', async () => {
    const head = { ...(await sealed.exportHead()), hash: 'a'.repeat(64) };
    expect((await sealed.check([head])).findings).toMatchObject([{ kind: 'head-unsigned', block: 3 }]);
  });
});

test('a network address deleted without a word is told', async () => {
  await sealed.add(1, '192.0.2.7');
  await sealed.seal();
  await tamper(sql`update audit_events set address = null, address_salt = null where sequence = 14`);
  expect(await firstFinding()).toMatchObject({ kind: 'event-changed', sequence: 14 });
  await tamper(sql`update audit_events set address_seal = sha256('x') where sequence = 14`);
  expect(await firstFinding()).toMatchObject({ kind: 'event-changed', sequence: 14 });
});

test('every finding has its sentence in both languages', async () => {
  await tamper(sql`delete from audit_events where sequence = 7`);
  const finding = await firstFinding();
  if (finding === undefined) throw new Error('nothing found');
  expect(describeFinding(finding, 'zh')).toBe('第 2 块：第 7 号记录被删除');
  expect(describeFinding(finding, 'en')).toBe('block 2: event 7 was sealed and is gone');
});
