// Making occurrences of recurring tasks ahead of time.
import { today } from '../../platform/clock.ts';
import type { Services } from '../../platform/context.ts';
import { workAsSystem } from '../../platform/system-work.ts';
import { requireJurisdiction } from '../organisation/organisation.queries.ts';
import type { JurisdictionSettings } from '../organisation/settings.rules.ts';
import {
  insertOccurrences,
  listPeriodsFrom,
  listRecurringAssignments,
  type NewOccurrence,
  type RecurringAssignment,
  recordGeneration,
} from './occurrence.queries.ts';
import { planOccurrences } from './occurrence.rules.ts';

export function planForAssignments(
  assignments: readonly RecurringAssignment[],
  day: string,
  settings: JurisdictionSettings,
): NewOccurrence[] {
  return assignments.flatMap((assignment) =>
    planOccurrences(assignment.recurring, {
      today: day,
      firstDay: assignment.beginDate,
      lastDay: assignment.dueDate,
      moveToWorkingDay: settings.dueOnHoliday === 'next-working-day',
    }).map((planned) => ({ assignment, ...planned })),
  );
}

/**
 * Makes what the rolling window of a jurisdiction still lacks, in the server's own name. To be run at least every few days;
 * running it again, or twice at a time, adds nothing. Answers how many were made.
 */
export async function generateOccurrences(
  services: Pick<Services, 'database' | 'clock'>,
  jurisdictionId: string,
): Promise<number> {
  const day = today(services.clock);
  return workAsSystem(services, jurisdictionId, async (by) => {
    const assignments = await listRecurringAssignments(by.db);
    if (assignments.length === 0) return 0;
    const { settings } = await requireJurisdiction(by.db);
    const there = await listPeriodsFrom(by.db, day);
    const planned = planForAssignments(assignments, day, settings).filter(
      ({ assignment, period }) => !there.has(`${assignment.id} ${period}`),
    );
    const made = await insertOccurrences({ db: by.db, jurisdictionId, now: by.clock.now() }, planned);
    await recordGeneration(by, assignments, made);
    return [...made.values()].reduce((sum, count) => sum + count, 0);
  });
}
