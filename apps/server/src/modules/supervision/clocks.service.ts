// The clocks 督办: what is due today becomes rows, once, however often and on however many servers this runs.
import { addDays } from '../../platform/calendar/working-days.ts';
import { today } from '../../platform/clock.ts';
import type { Services } from '../../platform/context.ts';
import { workAsSystem } from '../../platform/system-work.ts';
import { requireJurisdiction } from '../organisation/organisation.queries.ts';
import { listBoundUntil } from './bound.queries.ts';
import { loadLadders } from './ladder.queries.ts';
import { cancelOvertaken } from './raise.queries.ts';
import { rungsToMake } from './raise.rules.ts';
import { raise } from './raise.service.ts';

export interface ClockRound {
  readonly made: number;
  readonly cancelled: number;
}

/** One round, in one transaction: a server that dies in it has made nothing, and the next round makes it all. */
export async function runClocks(
  services: Pick<Services, 'database' | 'clock'>,
  jurisdictionId: string,
): Promise<ClockRound> {
  const day = today(services.clock);
  return workAsSystem(services, jurisdictionId, async (by) => {
    const cancelled = await cancelOvertaken(by);
    const { ladderOf, all } = await loadLadders(by.db);
    const ahead = Math.max(0, ...all.flatMap(({ steps }) => steps.reminder?.daysBefore ?? []));
    const candidates = await listBoundUntil(by.db, addDays(day, ahead));
    const raises = rungsToMake(candidates, ladderOf, day);
    if (raises.length === 0) return { made: 0, cancelled };
    const { settings } = await requireJurisdiction(by.db);
    const made = await raise(by, raises, { ladderOf, signOff: settings.signOff, byHand: false });
    return { made: made.length, cancelled };
  });
}
