import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Services } from '../context.ts';
import { openFileStore } from '../files/file-store.ts';
import { createSecretBox } from '../secret-box.ts';
import { readHeads } from './heads.ts';
import { startSealing } from './sealing.ts';
import { createBareRecord, type SealedRecord } from './test/sealed-record.ts';

let sealed: SealedRecord;
let logged: string[];
beforeEach(async () => {
  sealed = await createBareRecord();
  logged = [];
});
afterEach(() => sealed.close());

/** From the start of a server to its stop. */
async function run(between: () => Promise<void> = async () => {}): Promise<void> {
  const note = (_: object, message: string) => void logged.push(message);
  const log = { info: note, warn: note, error: note };
  const files = openFileStore(join(sealed.folder, 'files'));
  const secrets = createSecretBox(Buffer.alloc(32));
  const services: Services = { ...sealed.services, files, log, secrets, signOn: null };
  const rounds = startSealing(services, sealed.folder, sealed.key);
  await between();
  await rounds.stop();
}

const checks = () => sealed.owner.selectFrom('auditChecks').select(['checkedAt', 'findingCount', 'finding']).execute();

test('a server seals at its start and at its stop, and leaves the head of the day', async () => {
  await run(() => sealed.add(3));
  expect(await sealed.check(await readHeads(sealed.folder))).toMatchObject({ events: 4, unsealed: 0, findings: [] });
  expect(await readdir(join(sealed.folder, 'heads'))).toEqual(['2026-11-20.json']);
  // Midnight in China is four in the afternoon here.
  sealed.set('2026-11-20T16:00:00Z');
  await run(() => sealed.add(1));
  expect(await readdir(join(sealed.folder, 'heads'))).toEqual(['2026-11-20.json', '2026-11-21.json']);
  expect((await readHeads(sealed.folder)).map((head) => head.toSequence)).toEqual([4, 5]);
  expect(logged).toEqual([]);
});

test('once a day it checks what it sealed, and says in the log what does not fit', async () => {
  await run();
  await run();
  expect(await checks()).toHaveLength(1);
  await sql`update audit_events set action = 'x'`.execute(sealed.owner);
  sealed.set('2026-11-21T00:00:00Z');
  await run();
  expect(logged).toEqual(['the record does not fit its seals: run luoshi verify']);
  expect((await checks())[1]).toMatchObject({
    findingCount: 1,
    finding: expect.stringContaining('"event-changed"'),
  });
});

test('newest blocks cut off are noticed by the server itself, from the heads beside it', async () => {
  await run(() => sealed.add(1));
  await sealed.add(1);
  await run();
  // Where the first block ends depends on who was quicker, the sealer or the event.
  await sql`delete from audit_events
    where sequence > (select to_sequence from audit_blocks where number = 1)`.execute(sealed.owner);
  await sql`delete from audit_blocks where number > 1`.execute(sealed.owner);
  sealed.set('2026-11-21T00:00:00Z');
  await run();
  expect((await checks())[1]?.finding).toContain('"head-beyond"');
});

test('a round that fails is logged and tried again', async () => {
  await sql`alter table audit_blocks rename to mislaid`.execute(sealed.owner);
  await run();
  expect(logged).toEqual(['sealing the record failed', 'sealing the record failed']);
  await sql`alter table mislaid rename to audit_blocks`.execute(sealed.owner);
  await run();
  expect(await sealed.check()).toMatchObject({ events: 1, unsealed: 0 });
});
