// Content-addressed files on disk: the name is the SHA-256 of the bytes, so nothing is stored twice and no name from
// outside ever becomes a path.
import { createHash, randomBytes } from 'node:crypto';
import { createReadStream, type ReadStream } from 'node:fs';
import { access, mkdir, open, readFile, rename } from 'node:fs/promises';
import { dirname, join } from 'node:path';

export interface FileStore {
  /** Keeps the bytes and answers their SHA-256 in hex. Keeping the same bytes again does nothing. */
  put(bytes: Uint8Array): Promise<string>;
  read(hash: string): Promise<Buffer>;
  stream(hash: string): ReadStream;
  pathOf(hash: string): string;
  /** Keeps bytes under a name that they need not have: only to bring back what was kept before. */
  restore(hash: string, content: AsyncIterable<Uint8Array>): Promise<void>;
}

export function openFileStore(folder: string): FileStore {
  const pathOf = (hash: string) => {
    if (!/^[0-9a-f]{64}$/.test(hash)) throw new Error(`not a file hash: ${hash}`);
    return join(folder, hash.slice(0, 2), hash);
  };
  return {
    async put(bytes) {
      const hash = createHash('sha256').update(bytes).digest('hex');
      const path = pathOf(hash);
      if (await exists(path)) return hash;
      await mkdir(dirname(path), { recursive: true, mode: 0o700 });
      // Written beside and renamed, so that a crash leaves either the whole file or none; synced before it is cited.
      const temporary = `${path}.${randomBytes(6).toString('hex')}`;
      const file = await open(temporary, 'wx', 0o600);
      try {
        await file.writeFile(bytes);
        await file.sync();
      } finally {
        await file.close();
      }
      await rename(temporary, path);
      return hash;
    },
    read: (hash) => readFile(pathOf(hash)),
    stream: (hash) => createReadStream(pathOf(hash)),
    pathOf,
    async restore(hash, content) {
      const path = pathOf(hash);
      await mkdir(dirname(path), { recursive: true, mode: 0o700 });
      const file = await open(path, 'wx', 0o600);
      try {
        for await (const chunk of content) await file.writeFile(chunk);
        await file.sync();
      } finally {
        await file.close();
      }
    },
  };
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
