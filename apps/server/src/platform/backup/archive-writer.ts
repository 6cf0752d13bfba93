// Writes a .tar beside its place and gives it its name only when all of it is on the disk. Never holds more than a piece.
import { createHash, randomBytes } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { access, type FileHandle, open, rename, rm, stat } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { pack } from 'tar-stream';
import { DatabaseSetupError, errorCode } from '../database/connection.ts';
import type { PartSummary } from './format.ts';

export interface ArchiveWriter {
  readonly parts: readonly PartSummary[];
  add(name: string, content: Uint8Array): Promise<PartSummary>;
  /** Adds a file of the disk as it is. */
  addFile(name: string, path: string): Promise<PartSummary>;
  /** Brings it to the disk and to its name; answers its size. */
  finish(): Promise<number>;
  /** Leaves nothing behind; after `finish` it does nothing. */
  discard(): Promise<void>;
}

export async function createArchive(file: string): Promise<ArchiveWriter> {
  const wanted = resolve(file);
  const there = await access(wanted).then(
    () => true,
    () => false,
  );
  if (there) throw new DatabaseSetupError(`${file} is there already: name a new file.`);
  // A name of its own, so that two backups at once do not write into one another.
  const draft = `${wanted}.${randomBytes(4).toString('hex')}.part`;
  const handle = await openDraft(draft, file);
  const archive = pack();
  const written = pipeline(archive, async (chunks: AsyncIterable<Buffer>) => {
    for await (const chunk of chunks) await handle.writeFile(chunk);
  });
  // Seen again where it is waited for; until then a full disk must not end the process.
  written.catch(() => {});
  const parts: PartSummary[] = [];
  const modified = new Date();
  let isFinished = false;

  async function addPart(name: string, size: number, content: AsyncIterable<Uint8Array>): Promise<PartSummary> {
    const hash = createHash('sha256');
    const entry = archive.entry({ name, size, mode: 0o600, mtime: modified });
    const hashing = new Transform({
      transform(chunk: Buffer, _encoding, done) {
        hash.update(chunk);
        done(null, chunk);
      },
    });
    // The disk's complaint is the cause of every other.
    await Promise.race([pipeline(content, hashing, entry), failure(written)]);
    const part = { name, size, sha256: hash.digest('hex') };
    parts.push(part);
    return part;
  }

  return {
    parts,
    add: (name, content) => addPart(name, content.byteLength, once(content)),
    async addFile(name, path) {
      const { size } = await stat(path);
      return await addPart(name, size, createReadStream(path, { highWaterMark: 256 * 1024 }));
    },
    async finish() {
      archive.finalize();
      await written;
      await handle.sync();
      const { size } = await handle.stat();
      await handle.close();
      await rename(draft, wanted);
      await syncFolder(dirname(wanted));
      isFinished = true;
      return size;
    },
    async discard() {
      if (isFinished) return;
      archive.destroy();
      await written.catch(() => {});
      await handle.close().catch(() => {});
      await rm(draft, { force: true });
    },
  };
}

async function openDraft(draft: string, file: string): Promise<FileHandle> {
  return await open(draft, 'wx', 0o600).catch((error: unknown) => {
    throw new DatabaseSetupError(
      `${file} can not be written (${errorCode(error)}): name a file in a folder that is there.`,
    );
  });
}

async function failure(written: Promise<void>): Promise<never> {
  await written;
  return await new Promise<never>(() => {});
}

async function* once(content: Uint8Array): AsyncGenerator<Uint8Array> {
  if (content.byteLength > 0) yield content;
}

/** So that the new name outlives a power failure. Windows has no such thing. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
