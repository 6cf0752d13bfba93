// What the server does by itself, every hour and at its start. Each step may run twice, or on two servers at once, without
// harm: occurrences are unique by period, the rest deletes what has expired.
import { sweepExpired } from './modules/identity/identity.service.ts';
import { generateOccurrences } from './modules/task/occurrence.service.ts';
import type { Services } from './platform/context.ts';
import { listJurisdictionIds } from './platform/jurisdictions.ts';
import { eraseRecordAddresses } from './platform/record/retention.ts';

const hour = 3_600_000;

export function startHousekeeping(services: Services): { stop(): Promise<void> } {
  let running = keepHouse(services);
  const timer = setInterval(() => {
    running = running.then(() => keepHouse(services));
  }, hour);
  timer.unref();
  return {
    async stop() {
      clearInterval(timer);
      await running;
    },
  };
}

/** One round. A step that fails is logged and tried again at the next round; it never stops the server. */
export async function keepHouse(services: Services): Promise<void> {
  try {
    for (const jurisdictionId of await listJurisdictionIds(services)) {
      await generateOccurrences(services, jurisdictionId);
      await sweepExpired(services, jurisdictionId);
      await eraseRecordAddresses(services, jurisdictionId);
    }
  } catch (error) {
    services.log.error({ error: error instanceof Error ? error.message : String(error) }, 'housekeeping failed');
  }
}
