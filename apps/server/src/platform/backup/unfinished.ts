// A restore that was cut off leaves a mark, so that nobody works in half an installation.
import { rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DatabaseSetupError } from '../database/connection.ts';
import { ignore } from '../database/postgres-home.ts';

const markOf = (dataFolder: string) => join(dataFolder, 'restoring');

export async function markUnfinished(dataFolder: string, file: string): Promise<void> {
  await writeFile(markOf(dataFolder), `${file}\n`, { flush: true });
}

export async function unmarkUnfinished(dataFolder: string): Promise<void> {
  await rm(markOf(dataFolder));
}

export async function refuseUnfinishedRestore(dataFolder: string): Promise<void> {
  if ((await stat(markOf(dataFolder)).catch(ignore('ENOENT'))) === undefined) return;
  throw new DatabaseSetupError(
    `A restore into ${dataFolder} was cut off or still runs: empty the folder and restore again, or wait for it.`,
  );
}
