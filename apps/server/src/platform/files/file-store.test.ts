import { createHash } from 'node:crypto';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openFileStore } from './file-store.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'luoshi-files-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

test('bytes are kept once under their hash and read back', async () => {
  const store = openFileStore(folder);
  const bytes = Buffer.from('佐证材料');
  const hash = createHash('sha256').update(bytes).digest('hex');
  expect(await store.put(bytes)).toBe(hash);
  expect(await Promise.all([store.put(bytes), store.put(bytes)])).toEqual([hash, hash]);
  expect(await store.read(hash)).toEqual(bytes);
  expect(await readdir(join(folder, hash.slice(0, 2)))).toEqual([hash]);
});

test('nothing but a hash is a name', () => {
  const store = openFileStore(folder);
  for (const name of ['../../etc/passwd', '', 'A'.repeat(64), `${'a'.repeat(63)}/`]) {
    expect(() => store.stream(name)).toThrow('not a file hash');
  }
});
