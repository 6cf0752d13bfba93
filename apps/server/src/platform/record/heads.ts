// The day's head, as a file to be copied or mailed off: who holds one can show that the record was not rewritten since.
import { randomBytes } from 'node:crypto';
import { mkdir, open, readdir, readFile, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { type Clock, today } from '../clock.ts';
import { DatabaseSetupError } from '../database/connection.ts';
import { ignore } from '../database/postgres-home.ts';
import type { RecordKey } from './record-key.ts';
import type { Head } from './seal.ts';

const headSchema = z.object({
  format: z.literal('luoshi-record-head/1'),
  block: z.int().positive(),
  hash: z.string().regex(/^[0-9a-f]{64}$/),
  signature: z.string(),
  keyFingerprint: z.string(),
  sealedAt: z.string(),
  toSequence: z.int(),
  publicKey: z.string(),
});

export interface HeadFile extends z.output<typeof headSchema> {
  /** Where it was read. */
  readonly file: string;
}

export function headsFolder(dataFolder: string): string {
  return join(dataFolder, 'heads');
}

/** Writes the head into the file of today, over an earlier one of today. */
export async function writeHead(dataFolder: string, clock: Clock, head: Head, key: RecordKey): Promise<string> {
  const folder = headsFolder(dataFolder);
  await mkdir(folder, { recursive: true });
  const path = join(folder, `${today(clock)}.json`);
  // Written beside and renamed, so that a crash leaves the former one whole.
  const draft = `${path}.${randomBytes(6).toString('hex')}`;
  const file = await open(draft, 'w', 0o644);
  try {
    const content = { format: 'luoshi-record-head/1', ...head, publicKey: key.publicKey };
    await file.writeFile(`${JSON.stringify(content, null, 2)}\n`);
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(draft, path);
  return path;
}

export async function readHeadFile(file: string): Promise<HeadFile> {
  const text = await readFile(file, 'utf8').catch((error: unknown) => {
    throw new DatabaseSetupError(`${file} can not be read: ${error instanceof Error ? error.message : String(error)}`);
  });
  try {
    return { ...headSchema.parse(JSON.parse(text)), file };
  } catch {
    throw new DatabaseSetupError(`${file} is no head of a record: it should be a file of the folder heads.`);
  }
}

/** Those of the data folder itself, oldest first. */
export async function readHeads(dataFolder: string): Promise<HeadFile[]> {
  const folder = headsFolder(dataFolder);
  const names = (await readdir(folder).catch(ignore('ENOENT'))) ?? [];
  const files = names.filter((name) => /^\d{4}-\d\d-\d\d\.json$/.test(name)).sort();
  return await Promise.all(files.map((name) => readHeadFile(join(folder, name))));
}
