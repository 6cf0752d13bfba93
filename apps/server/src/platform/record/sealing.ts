// The sealing of a running server: at its start, each minute, at its stop; once a day it checks what it has sealed.
import { uuidv7 } from 'uuidv7';
import { today } from '../clock.ts';
import type { Services } from '../context.ts';
import { withReadSession, withSession } from '../database/database.ts';
import { checkRecord, type RecordCheck } from './check-record.ts';
import { readHeads, writeHead } from './heads.ts';
import { type RecordKey, readTrustedKeys } from './record-key.ts';
import { recordOfSession } from './record-source.ts';
import { recordSession, sealRecord } from './seal.ts';

const minute = 60_000;
/** Events that nobody can seal: a transaction hangs, or a prepared one was forgotten on the database server. */
const patienceWithWaiting = 15 * minute;

export interface SealingRounds {
  stop(): Promise<void>;
}

export function startSealing(services: Services, dataFolder: string, key: RecordKey): SealingRounds {
  const rounds = createRounds(services, dataFolder, key);
  let running = rounds();
  const timer = setInterval(() => {
    running = running.then(rounds);
  }, minute);
  timer.unref();
  return {
    async stop() {
      clearInterval(timer);
      await running;
      await rounds();
    },
  };
}

/** A round that fails is logged and tried again at the next; it never stops the server. */
function createRounds(services: Services, dataFolder: string, key: RecordKey): () => Promise<void> {
  let waitingSince: number | null = null;
  return async () => {
    try {
      const { head, waiting, blocks } = await sealRecord(services, key);
      const now = services.clock.now().getTime();
      waitingSince = waiting ? (waitingSince ?? now) : null;
      if (waitingSince !== null && now - waitingSince > patienceWithWaiting) {
        services.log.warn(
          { since: new Date(waitingSince) },
          'the record can not be sealed: an old transaction is still open',
        );
      }
      // Of another server's head the public key is not known here; that server writes it.
      if (blocks > 0 && head?.keyFingerprint === key.fingerprint)
        await writeHead(dataFolder, services.clock, head, key);
      await checkDaily(services, dataFolder);
    } catch (error) {
      services.log.error(
        { error: error instanceof Error ? error.message : String(error) },
        'sealing the record failed',
      );
    }
  };
}

async function checkDaily(services: Services, dataFolder: string): Promise<void> {
  const last = await withReadSession(services.database, recordSession, (db) =>
    db.selectFrom('auditChecks').select('checkedAt').orderBy('checkedAt', 'desc').limit(1).executeTakeFirst(),
  );
  const day = today(services.clock);
  if (last !== undefined && today({ now: () => last.checkedAt }) === day) return;
  const options = {
    keys: await readTrustedKeys(dataFolder),
    heads: await readHeads(dataFolder),
    now: services.clock.now(),
  };
  const check = await withReadSession(
    services.database,
    recordSession,
    (db) => checkRecord(recordOfSession(db), options),
    { isolation: 'repeatable read' },
  );
  const [first] = check.findings;
  if (first !== undefined) services.log.error({ ...first }, 'the record does not fit its seals: run luoshi verify');
  await keepCheck(services, check, false);
}

/** Leaves word of a check, for the auditor to see. */
export async function keepCheck(
  services: Pick<Services, 'database' | 'clock'>,
  check: RecordCheck,
  byCommand: boolean,
): Promise<void> {
  const [first] = check.findings;
  await withSession(services.database, recordSession, (db) =>
    db
      .insertInto('auditChecks')
      .values({
        id: uuidv7(),
        checkedAt: services.clock.now(),
        byCommand,
        blocks: check.blocks,
        events: check.events,
        headHash: check.head?.hash ?? null,
        finding: first === undefined ? null : JSON.stringify(first),
        findingCount: check.findingCount,
      })
      .execute(),
  );
}
