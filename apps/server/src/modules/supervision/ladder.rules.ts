// The ladder 督办: which of its rungs are due on a day. Pure; the clock makes rows of what this answers, once.
import { addDays, addWorkingDays } from '../../platform/calendar/working-days.ts';
import type { Ladder, LadderSteps, Rung } from './ladder.schema.ts';

export const defaultSteps: LadderSteps = {
  reminder: { daysBefore: [7, 1] },
  notice: { workingDaysAfter: 1, answerWithinWorkingDays: 3 },
  interview: { workingDaysAfterUnanswered: 2 },
  bulletin: { workingDaysAfter: 5 },
};

export const defaultLadder: Ladder = { steps: defaultSteps, pauseWhileWaiting: true };

/** The last day for an answer where the ladder gives no notices of its own, and one is raised by hand. */
export function answerDay(steps: LadderSteps, issuedOn: string): string {
  const { answerWithinWorkingDays } = steps.notice ?? { answerWithinWorkingDays: 3 };
  return addWorkingDays(issuedOn, answerWithinWorkingDays);
}

/** A notice that was made for it, by the clock or by hand. */
export interface FormerNotice {
  readonly raisedOn: string;
  readonly dueDate: string | null;
  /** Neither accepted nor cancelled. */
  readonly open: boolean;
  /** It was issued, or refused, and waits for the unit's answer until this day; null where it does not. */
  readonly unansweredBy: string | null;
}

/** Something with a due date that binds a unit: an assignment, or one occurrence of it. */
export interface Bound {
  readonly dueDate: string;
  /** The day it was given; what should have been said before is not said any more. */
  readonly givenOn: string;
  /** Days its reports waited before they were returned. */
  readonly pausedDays: number;
  /** For an occurrence "2026-11", "2026-W47" …: what repeats is not reminded of as early as the one before is due. */
  readonly period: string | null;
  /** Whether its state leaves it to the unit: not while a report waits, nor while the task is suspended or over. */
  readonly counts: boolean;
  readonly notices: readonly FormerNotice[];
}

export interface DueRung {
  readonly rung: Rung;
  readonly step: number;
  /** The day it fell due, by the calendar. */
  readonly on: string;
}

/** The day the ladder counts from, once the due date has passed. */
export function countedFrom({ dueDate, pausedDays }: Bound, ladder: Ladder): string {
  return ladder.pauseWhileWaiting ? addDays(dueDate, pausedDays) : dueDate;
}

/** Days from the first of a period to the first of the next; an assignment repeats never. */
function periodDays(period: string | null): number {
  if (period === null) return Number.POSITIVE_INFINITY;
  if (/^\d{4}-\d{2}-\d{2}/.test(period)) return 1;
  return /^\d{4}-W/.test(period) ? 7 : 28;
}

/** Every rung with its day, whether it has come or not: what the task's drawer shows. Interviews hang on an answer, see below. */
export function plannedRungs(bound: Bound, ladder: Ladder): DueRung[] {
  const { reminder, notice, interview, bulletin } = ladder.steps;
  const from = countedFrom(bound, ladder);
  const rungs: DueRung[] = (reminder?.daysBefore ?? [])
    .filter((days) => days < periodDays(bound.period))
    .map((days) => ({ rung: 'reminder' as const, step: days, on: addDays(bound.dueDate, -days) }))
    .filter(({ on }) => on > bound.givenOn);
  rungs.sort((a, b) => b.step - a.step);
  if (notice) rungs.push({ rung: 'notice', step: 1, on: addWorkingDays(from, notice.workingDaysAfter) });
  const unanswered = bound.notices.find(
    ({ dueDate, unansweredBy }) => dueDate === bound.dueDate && unansweredBy !== null,
  )?.unansweredBy;
  if (interview && unanswered) {
    rungs.push({ rung: 'interview', step: 1, on: addWorkingDays(unanswered, interview.workingDaysAfterUnanswered) });
  }
  if (bulletin) rungs.push({ rung: 'bulletin', step: 1, on: addWorkingDays(from, bulletin.workingDaysAfter) });
  return rungs;
}

/**
 * What is due on that day, whatever of it was made already. A reminder is of use until the due date has passed, and of several
 * only the latest; whoever has an open notice, or got one since the due date passed, needs no other.
 */
export function dueRungs(bound: Bound, ladder: Ladder, today: string): DueRung[] {
  if (!bound.counts) return [];
  const come = plannedRungs(bound, ladder).filter(({ on }) => on <= today);
  const reminder = today <= bound.dueDate ? come.findLast(({ rung }) => rung === 'reminder') : undefined;
  const noticed = bound.notices.some(
    ({ open, dueDate, raisedOn }) => dueDate === bound.dueDate && (open || raisedOn > bound.dueDate),
  );
  return [
    ...(reminder === undefined ? [] : [reminder]),
    ...come.filter(({ rung }) => rung !== 'reminder' && !(rung === 'notice' && noticed)),
  ];
}
