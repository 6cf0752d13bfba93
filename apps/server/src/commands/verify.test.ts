// `luoshi verify` as it is run: on a database by DATABASE_URL, with what it prints and its exit status.
import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { connectionUrl } from '../platform/database/connection.ts';
import { openFileStore } from '../platform/files/file-store.ts';
import { createSealedRecord, type SealedRecord } from '../platform/record/test/sealed-record.ts';
import { verifyCommand } from './verify.ts';

let sealed: SealedRecord;
beforeEach(async () => {
  sealed = await createSealedRecord();
  vi.stubEnv('DATABASE_URL', connectionUrl(sealed.database.ownerConnection));
});
afterEach(async () => {
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
  process.exitCode = undefined;
  await sealed.close();
});

async function verify(...options: string[]): Promise<{ status: unknown; printed: string }> {
  const lines: unknown[] = [];
  vi.spyOn(console, 'log').mockImplementation((line) => void lines.push(line));
  vi.spyOn(console, 'error').mockImplementation((line) => void lines.push(line));
  await verifyCommand().parseAsync(['--data', sealed.folder, ...options], { from: 'user' });
  return { status: process.exitCode, printed: lines.join('\n') };
}

describe('luoshi verify', () => {
  test('says what it checked: 0 when all fits', async () => {
    await sealed.add(2);
    const { status, printed } = await verify('--language', 'zh');
    expect(status).toBe(0);
    expect(printed).toMatch(
      /^已封存 3 块、13 条记录；末块 3，封存于 2026-11-20T03:00:00.000Z，哈希 [0-9a-f]{64}\n未封存 2 条/,
    );
    expect(printed).toMatch(/完整：记录与封存一致$/);
    expect((await verify('--language', 'en')).printed).toContain('Whole: the record is what was sealed');
    const checks = await sealed.owner
      .selectFrom('auditChecks')
      .select(['byCommand', 'events', 'findingCount'])
      .execute();
    expect(checks).toEqual(Array(2).fill({ byCommand: true, events: 13, findingCount: 0 }));
  });

  test('names what does not fit: 1', async () => {
    await sql`delete from audit_events where sequence = 7`.execute(sealed.owner);
    const { status, printed } = await verify('--language', 'zh');
    expect(status).toBe(1);
    expect(printed).toContain('✗ 第 2 块：第 7 号记录被删除\n不完整');
  });

  test('compares with the heads of the data folder and those given', async () => {
    const head = await sealed.exportHead();
    await sql`delete from audit_events where sequence > 9`.execute(sealed.owner);
    await sql`delete from audit_blocks where number = 3`.execute(sealed.owner);
    expect((await verify('--language', 'en')).printed).toContain('knows block 3, and there are only 2 now');
    await rm(join(sealed.folder, 'heads'), { recursive: true });
    expect(await verify()).toMatchObject({ status: 0 });
    const elsewhere = join(sealed.folder, 'mailed.json');
    const { file: _, ...content } = head;
    await writeFile(elsewhere, JSON.stringify(content));
    expect(await verify('--head', elsewhere, '--language', 'en')).toMatchObject({
      status: 1,
      printed: expect.stringContaining(`${elsewhere} knows block 3`),
    });
  });

  test('without the key the signatures count for nothing, until its public half is given', async () => {
    const publicKey = join(sealed.folder, 'given.pem');
    await writeFile(publicKey, sealed.key.publicKey);
    await rm(join(sealed.folder, 'keys'), { recursive: true });
    expect(await verify('--language', 'en')).toMatchObject({
      status: 1,
      printed: expect.stringContaining(
        `block 1 is signed with key ${sealed.key.fingerprint}, which this machine does not know`,
      ),
    });
    expect(await verify('--key', publicKey)).toMatchObject({ status: 0 });
  });

  test('--files reads every stored file', async () => {
    const store = openFileStore(join(sealed.folder, 'files'));
    const contents = ['whole', 'changed', 'gone'];
    const [whole = '', changed = '', gone = ''] = await Promise.all(
      contents.map((text) => store.put(Buffer.from(text))),
    );
    for (const hash of [whole, changed, gone]) {
      await sql`insert into files (jurisdiction_id, hash, size, media_type)
        values (${sealed.jurisdictionId}, ${hash}, 5, 'text/plain')`.execute(sealed.owner);
    }
    expect((await verify('--files', '--language', 'en')).printed).toContain('Read 3 stored files');
    await writeFile(join(sealed.folder, 'files', changed.slice(0, 2), changed), 'other');
    await rm(join(sealed.folder, 'files', gone.slice(0, 2), gone));
    const { status, printed } = await verify('--files', '--language', 'en');
    expect(status).toBe(1);
    expect(printed).toContain(`✗ file is gone: ${gone}\n✗ file was changed: ${changed}`);
    expect(printed).not.toContain(whole);
    expect(await verify()).toMatchObject({ status: 0 });
  });

  test('says so when it could not check: 2', async () => {
    expect(await verify('--head', join(sealed.folder, 'none.json'))).toMatchObject({ status: 2 });
    vi.stubEnv('DATABASE_URL', undefined);
    expect(await verify()).toMatchObject({
      status: 2,
      printed: expect.stringContaining('There is no installation in'),
    });
  });
});
