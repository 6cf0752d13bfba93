// What sealing costs beside recording, and checking beside both: `npm run bench -- record`, or with a number of events.
//
// Recording is what the server does for each act: insert the events of one request in one transaction, ten here, as the
// server's role under row-level security. Sealing reads them, hashes them, signs a block a thousand. Memory is the process's.
import { mkdtemp, rm } from 'node:fs/promises';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { uuidv7 } from 'uuidv7';
import type { DB } from '../apps/server/src/platform/database/schema.generated.ts';
import { createTestDatabase, type TestDatabase } from '../apps/server/src/platform/database/test-database.ts';
import { checkRecord } from '../apps/server/src/platform/record/check-record.ts';
import { record } from '../apps/server/src/platform/record/record.ts';
import { openRecordKey, readTrustedKeys } from '../apps/server/src/platform/record/record-key.ts';
import { recordOfOwner } from '../apps/server/src/platform/record/record-source.ts';
import { sealRecord } from '../apps/server/src/platform/record/seal.ts';
import { workAsSystem } from '../apps/server/src/platform/system-work.ts';

const perRequest = 10;
/** Recorded, then sealed. */
const turn = 10_000;
const total = Number(process.argv[2] ?? 100_000);
const clock = { now: () => new Date() };
const seconds = (ms: number) => `${(ms / 1000).toFixed(1)} s`;
const megabytes = () => Math.round(process.memoryUsage.rss() / 1_048_576);

const folder = await mkdtemp(join(tmpdir(), 'luoshi-bench-'));
const database = await createTestDatabase<DB>();
try {
  await measure(database);
} finally {
  await database.drop();
  await rm(folder, { recursive: true });
}
process.exit(0);

async function measure({ app, superuser }: TestDatabase<DB>): Promise<void> {
  const jurisdictionId = uuidv7();
  await superuser.transaction().execute(async (db) => {
    await db.insertInto('jurisdictions').values({ id: jurisdictionId, name: '云溪县' }).execute();
    await sql`insert into audit_events (id, jurisdiction_id, action, thing_type, thing_id)
      values (${uuidv7()}, ${jurisdictionId}, 'jurisdiction.create', 'jurisdictions', ${jurisdictionId})`.execute(db);
  });
  const services = { database: app, clock };
  const key = await openRecordKey(folder);
  const before = megabytes();
  let insert = 0;
  let seal = 0;
  // By turns, so that whatever else the machine does meets both.
  for (let done = 0; done < total; done += turn) {
    insert += (await time(() => insertEvents(services, jurisdictionId, Math.min(turn, total - done)))).ms;
    seal += (await time(() => sealRecord(services, key))).ms;
  }
  const keys = await readTrustedKeys(folder);
  const check = await time(() => checkRecord(recordOfOwner(superuser), { keys, heads: [], now: clock.now() }));
  const { blocks, events, findingCount } = check.result;
  if (findingCount > 0 || events !== total + 1)
    throw new Error('the record that was just sealed does not fit its seals');
  const per = 100_000 / total;
  console.log(
    `${cpus()[0]?.model.trim()} × ${cpus().length}, Node ${process.version}, ${total} events, ${blocks} blocks`,
  );
  console.log(`recording, ${perRequest} events a transaction   ${seconds(insert * per)} per 100,000`);
  console.log(
    `sealing                                ${seconds(seal * per)} per 100,000, ${share(seal, insert)} of recording`,
  );
  console.log(
    `checking                               ${seconds(check.ms * per)} per 100,000, ${share(check.ms, insert)} of recording`,
  );
  console.log(
    `memory at first ${before} MB, at most ${process.resourceUsage().maxRSS >> 10} MB in the whole run, now ${megabytes()} MB`,
  );
}

function share(part: number, whole: number): string {
  return `${Math.round((100 * part) / whole)}%`;
}

async function time<T>(work: () => Promise<T>): Promise<{ ms: number; result: T }> {
  const began = performance.now();
  const result = await work();
  return { ms: performance.now() - began, result };
}

async function insertEvents(
  services: Parameters<typeof workAsSystem>[0],
  jurisdictionId: string,
  count: number,
): Promise<void> {
  for (let done = 0; done < count; done += perRequest) {
    await workAsSystem(services, jurisdictionId, (by) =>
      record(
        { ...by, address: '192.0.2.7', requestId: `req-${done}` },
        ...Array.from({ length: Math.min(perRequest, count - done) }, () => ({
          action: 'unit.update',
          unitId: null,
          thingType: 'units',
          thingId: uuidv7(),
          change: { state: { before: 'issued', after: 'accepted' }, fields: ['duties', 'name'], sort: done },
        })),
      ),
    );
  }
}
