// Whether the server can do its work now: for the load balancer, the monitor, the person who was called at night.
import { statfs } from 'node:fs/promises';
import { sql } from 'kysely';
import type { Database } from '../context.ts';

export interface Readiness {
  readonly ready: boolean;
  readonly checks: Readonly<Record<'database' | 'disk', 'ok' | 'failed'>>;
}

/** Less than this left on the data folder's disk, and the database may stop at any moment. */
export const leastFreeMegabytes = 200;

export async function checkReadiness(
  database: Database,
  dataFolder: string,
  freeMegabytes: (folder: string) => Promise<number> = measureFree,
): Promise<Readiness> {
  const [databaseAnswers, roomLeft] = await Promise.all([
    succeeds(() => sql`select 1`.execute(database)),
    succeeds(async () => {
      if ((await freeMegabytes(dataFolder)) < leastFreeMegabytes) throw new Error('the disk is nearly full');
    }),
  ]);
  const checks = { database: mark(databaseAnswers), disk: mark(roomLeft) };
  return { ready: databaseAnswers && roomLeft, checks };
}

const mark = (good: boolean) => (good ? 'ok' : 'failed') as 'ok' | 'failed';

/** A check that hangs has failed. */
async function succeeds(check: () => Promise<unknown>): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<false>((resolve) => {
    timer = setTimeout(() => resolve(false), 3000);
  });
  const done = check().then(
    () => true,
    () => false,
  );
  const good = await Promise.race([done, late]);
  clearTimeout(timer);
  return good;
}

async function measureFree(folder: string): Promise<number> {
  const { bavail, bsize } = await statfs(folder);
  return (bavail * bsize) / 1024 / 1024;
}
