// What the server does by itself at its start, every minute (the clocks) and every hour. Each step may run twice, or on two
// servers at once, without harm: occurrences are unique by period, rungs of the ladder by due date, the rest deletes what has
// expired.
import { sweepExpired } from './modules/identity/identity.service.ts';
import { runClocks } from './modules/supervision/clocks.service.ts';
import { generateOccurrences } from './modules/task/occurrence.service.ts';
import type { Services } from './platform/context.ts';
import { listJurisdictionIds } from './platform/jurisdictions.ts';
import { eraseRecordAddresses } from './platform/record/retention.ts';

const minute = 60_000;
const minutesOfHour = 60;

export function startHousekeeping(services: Services): { stop(): Promise<void> } {
  let rounds = 0;
  const round = async () => {
    if (rounds % minutesOfHour === 0) await keepHouse(services);
    rounds += 1;
    await keepClocks(services);
  };
  let running = round();
  const timer = setInterval(() => {
    running = running.then(round);
  }, minute);
  timer.unref();
  return {
    async stop() {
      clearInterval(timer);
      await running;
    },
  };
}

/** A step that fails is logged and tried again at the next round; it never stops the server. */
async function inEachJurisdiction(services: Services, work: (jurisdictionId: string) => Promise<void>): Promise<void> {
  try {
    for (const jurisdictionId of await listJurisdictionIds(services)) await work(jurisdictionId);
  } catch (error) {
    services.log.error({ error: error instanceof Error ? error.message : String(error) }, 'housekeeping failed');
  }
}

export function keepHouse(services: Services): Promise<void> {
  return inEachJurisdiction(services, async (jurisdictionId) => {
    await generateOccurrences(services, jurisdictionId);
    await sweepExpired(services, jurisdictionId);
    await eraseRecordAddresses(services, jurisdictionId);
  });
}

export function keepClocks(services: Services): Promise<void> {
  return inEachJurisdiction(services, async (jurisdictionId) => {
    const { made, cancelled } = await runClocks(services, jurisdictionId);
    if (made + cancelled > 0) services.log.info({ made, cancelled }, 'clocks ran');
  });
}
