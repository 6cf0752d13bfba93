import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { checkExport } from './check-export.ts';
import { periods, readRetentionPeriods } from './retention.rules.ts';
import { eraseRecordAddresses, readPeriods } from './retention.ts';
import { setPeriods } from './set-periods.ts';
import { createBareRecord, type SealedRecord } from './test/sealed-record.ts';

let sealed: SealedRecord;
beforeEach(async () => {
  sealed = await createBareRecord();
});
afterEach(() => sealed.close());

const erase = () => eraseRecordAddresses(sealed.services, sealed.jurisdictionId);
const tombstones = () =>
  sealed.owner.selectFrom('auditEvents').select(['action', 'change']).where('action', '^@', 'retention.').execute();

async function addresses(): Promise<(string | null)[]> {
  const rows = await sealed.owner.selectFrom('auditEvents').select('address').orderBy('sequence').execute();
  return rows.map(({ address }) => address);
}

describe('network addresses in the record', () => {
  test('go when their time is up; the seals stay whole; word is left, once', async () => {
    await sealed.add(2, '192.0.2.7');
    await sealed.seal();
    sealed.set('2029-11-18T00:00:00Z');
    await sealed.add(1, '192.0.2.8');
    await erase();
    expect(await addresses()).toEqual([null, '192.0.2.7', '192.0.2.7', '192.0.2.8']);
    expect(await tombstones()).toEqual([]);
    sealed.set('2029-11-21T00:00:00Z');
    await erase();
    await erase();
    expect(await addresses()).toEqual([null, null, null, '192.0.2.8', null]);
    const before = '2026-11-21T16:00:00.000Z';
    expect(await tombstones()).toEqual([
      { action: 'retention.erase', change: { table: 'audit_events', fields: ['address'], count: 2, before } },
    ]);
    await sealed.seal();
    expect(await sealed.check()).toMatchObject({ erasedAddresses: 2, findings: [] });
    const kept = await sql<{ row: string }>`select e::text as row from audit_events e`.execute(sealed.owner);
    expect(JSON.stringify(kept.rows)).not.toContain('192.0.2.7');
  });

  test('erased by another hand are told, however well it was done', async () => {
    await sealed.add(1, '192.0.2.7');
    await sealed.seal();
    await sql`update audit_events set address_seal = sha256(convert_to(address_salt::text || ':' || address, 'UTF8')),
      address = null, address_salt = null where address is not null`.execute(sealed.owner);
    expect((await sealed.check()).findings).toMatchObject([
      { kind: 'address-erased', at: '2026-11-20T00:00:00.000000Z' },
    ]);
  });

  test('stay as long as the jurisdiction has set', async () => {
    await sealed.add(1, '192.0.2.7');
    const set = (days: number) => setPeriods(sealed.services, sealed.jurisdictionId, { recordAddresses: days });
    await expect(set(30)).rejects.toThrow(/183/);
    await set(200);
    expect(await sealed.work((by) => readPeriods(by.db))).toEqual({
      recordAddresses: 200,
      endedSessions: 30,
      commandAnswers: 7,
    });
    sealed.set('2027-07-01T00:00:00Z');
    await erase();
    expect((await addresses()).slice(0, 2)).toEqual([null, null]);
  });
});

describe('periods', () => {
  test('what is missing or senseless takes the usual', () => {
    const usual = { endedSessions: 30, commandAnswers: 7, recordAddresses: 1095 };
    for (const settings of [
      null,
      {},
      { retention: null },
      { retention: { recordAddresses: 30, endedSessions: '9' } },
    ]) {
      expect(readRetentionPeriods(settings)).toEqual(usual);
    }
  });

  test('the law’s six months are the least for addresses', () => {
    expect(periods.recordAddresses.least).toBeGreaterThanOrEqual(183);
  });
});

test('an export that is no export is refused', async () => {
  async function* lines() {
    yield '{"kind":"export","format":"other"}';
  }
  await expect(checkExport(lines(), { keys: new Map(), heads: [] })).rejects.toThrow();
});
