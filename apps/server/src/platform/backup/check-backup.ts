// Reads a backup from end to end before anything is made of it: every part is what the manifest says, and none is missing.
import { createHash } from 'node:crypto';
import type { z } from 'zod';
import { DatabaseSetupError } from '../database/connection.ts';
import { findMigrationsFolder, readMigrations, refuseDifferences } from '../database/migrate.ts';
import { cutOff, damaged, foreign, type ReadPart, readAll, readParts } from './archive-reader.ts';
import {
  formatName,
  headSchema,
  type Manifest,
  manifestHashPart,
  manifestPart,
  manifestSchema,
  type PartSummary,
} from './format.ts';

export async function checkBackup(file: string, migrationsFolder = findMigrationsFolder()): Promise<Manifest> {
  const read: PartSummary[] = [];
  let manifest: Manifest | undefined;
  let manifestText: Buffer | undefined;
  let isFirst = true;
  for await (const part of readParts(file)) {
    if (isFirst !== (part.name.kind === 'head')) throw foreign(file);
    if (manifest !== undefined) throw damaged(file, 'something follows its manifest');
    if (part.name.kind === 'head') {
      await refuseUnfit(parse(await keep(part, read), file, headSchema), file, migrationsFolder);
    } else if (part.name.kind === 'manifest') {
      if (manifestText !== undefined) throw damaged(file, 'two manifests');
      manifestText = await readAll(part.content);
    } else if (part.name.kind === 'manifest-hash') {
      manifest = readManifest(file, manifestText, await readAll(part.content));
    } else await measure(part, read);
    isFirst = false;
  }
  if (isFirst) throw foreign(file);
  if (manifest === undefined) throw cutOff(file);
  compareParts(file, manifest.parts, read);
  return manifest;
}

/** A newer schema is refused at once, not after all of a large file was read. */
async function refuseUnfit(
  head: { readonly format: string; readonly migrations: Manifest['migrations'] },
  file: string,
  migrationsFolder: string,
): Promise<void> {
  if (head.format !== formatName) {
    throw new DatabaseSetupError(
      `${file} was written by a newer version of Luoshi (${head.format}): restore it with that.`,
    );
  }
  const known = new Map(head.migrations.map(({ name, sha256 }) => [name, sha256]));
  refuseDifferences(await readMigrations(migrationsFolder), known, 'backup');
}

function parse<Content>(content: Buffer, file: string, schema: z.ZodType<Content>): Content {
  try {
    return schema.parse(JSON.parse(content.toString()));
  } catch {
    throw foreign(file);
  }
}

async function keep(part: ReadPart, read: PartSummary[]): Promise<Buffer> {
  const content = await readAll(part.content);
  read.push({ name: part.path, size: content.length, sha256: sha256(content) });
  return content;
}

async function measure(part: ReadPart, read: PartSummary[]): Promise<void> {
  const hash = createHash('sha256');
  let size = 0;
  for await (const chunk of part.content) {
    hash.update(chunk);
    size += chunk.length;
  }
  read.push({ name: part.path, size, sha256: hash.digest('hex') });
}

function readManifest(file: string, text: Buffer | undefined, hashLine: Buffer): Manifest {
  if (text === undefined) throw damaged(file, manifestHashPart);
  if (hashLine.toString() !== `${sha256(text)}  ${manifestPart}\n`) throw damaged(file, manifestPart);
  return parse(text, file, manifestSchema);
}

function compareParts(file: string, written: readonly PartSummary[], read: readonly PartSummary[]): void {
  for (const [at, part] of written.entries()) {
    const found = read[at];
    if (found?.name !== part.name) throw damaged(file, `${part.name} is missing`);
    if (found.sha256 !== part.sha256 || found.size !== part.size) throw damaged(file, `${part.name} was changed`);
  }
  const extra = read[written.length];
  if (extra !== undefined) throw damaged(file, `${extra.name} is not in its manifest`);
}

function sha256(content: Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}
