// Reads a backup file from its beginning, part by part.
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { pipeline } from 'node:stream';
import { type Entry, extract } from 'tar-stream';
import { DatabaseSetupError, errorCode } from '../database/connection.ts';
import { type PartName, readPartName } from './format.ts';

export interface ReadPart {
  readonly path: string;
  readonly name: PartName;
  readonly content: AsyncIterable<Buffer>;
}

/** Each part once; its content must be read before the next is asked for. */
export async function* readParts(file: string): AsyncGenerator<ReadPart> {
  const found = await stat(file).catch((error: unknown) => {
    throw new DatabaseSetupError(`${file} can not be read (${errorCode(error)}).`);
  });
  if (!found.isFile()) throw new DatabaseSetupError(`${file} is no file.`);
  const archive = extract();
  // Whatever breaks is seen where the parts are read.
  pipeline(createReadStream(file, { highWaterMark: 256 * 1024 }), archive, () => {});
  for await (const entry of explained(file, archive as AsyncIterable<Entry>)) {
    const name = entry.header.type === 'file' ? readPartName(entry.header.name) : null;
    if (name === null) throw foreign(file);
    yield { path: entry.header.name, name, content: explained(file, entry as AsyncIterable<Buffer>) };
  }
}

/** tar-stream's errors have no codes; these are its words. */
async function* explained<Thing>(file: string, things: AsyncIterable<Thing>): AsyncGenerator<Thing> {
  try {
    yield* things;
  } catch (error) {
    const message = error instanceof Error ? error.message : '';
    // The second is what a part says that was being read when the archive had already complained.
    if (/unexpected end of data|was destroyed|premature close/i.test(message)) throw cutOff(file);
    if (/tar header|invalid format|not supported/i.test(message)) throw foreign(file);
    throw error;
  }
}

export const foreign = (file: string) => new DatabaseSetupError(`${file} is no backup of Luoshi, or was changed.`);
export const cutOff = (file: string) =>
  new DatabaseSetupError(`${file} is not whole: its end is missing. Take another copy of the backup.`);
export const damaged = (file: string, what: string) =>
  new DatabaseSetupError(`${file} is damaged (${what}): take another copy of the backup.`);

export async function readAll(content: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of content) chunks.push(chunk);
  return Buffer.concat(chunks);
}
