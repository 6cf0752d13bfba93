// What is still to be made, of all that binds units. Pure.
import { type Bound, dueRungs, type FormerNotice } from './ladder.rules.ts';
import type { Ladder, Rung } from './ladder.schema.ts';

export interface Candidate {
  readonly assignmentId: string;
  readonly occurrenceId: string | null;
  readonly planId: string | null;
  readonly dueDate: string | null;
  readonly givenOn: string;
  readonly pausedDays: number;
  readonly period: string | null;
  readonly counts: boolean;
  /** Of an occurrence: those on any occurrence of the same assignment. */
  readonly notices: readonly (FormerNotice & { readonly occurrenceId: string | null })[];
  /** "rung step" of what was made for its due date. */
  readonly made: readonly string[];
}

export interface ToMake<Of extends Candidate> {
  readonly of: Of;
  readonly rung: Rung;
  readonly step: number;
}

/** As the ladder looks at it; null where it has no day. */
export function boundOf({ dueDate, notices, occurrenceId, ...rest }: Candidate): Bound | null {
  if (dueDate === null) return null;
  return { ...rest, dueDate, notices: notices.filter((notice) => notice.occurrenceId === occurrenceId) };
}

/**
 * Candidates by due date. Of the occurrences of one assignment only one at a time is the object of a notice, the oldest first:
 * a unit that has missed ten days is not sent ten notices.
 */
export function rungsToMake<Of extends Candidate>(
  candidates: readonly Of[],
  ladderOf: (planId: string | null) => Ladder,
  today: string,
): ToMake<Of>[] {
  const noticed = new Set<string>();
  return candidates.flatMap((of) => {
    const bound = boundOf(of);
    if (bound === null) return [];
    const made = new Set(of.made);
    return (
      dueRungs(bound, ladderOf(of.planId), today)
        .filter(({ rung, step }) => !made.has(`${rung} ${step}`))
        // An interview that the office has called itself is the interview.
        .filter(({ rung }) => rung !== 'interview' || !of.made.some((key) => key.startsWith('interview ')))
        .filter(({ rung }) => {
          if (rung !== 'notice' || of.occurrenceId === null) return true;
          if (noticed.has(of.assignmentId) || of.notices.some((notice) => notice.open)) return false;
          noticed.add(of.assignmentId);
          return true;
        })
        .map(({ rung, step }) => ({ of, rung, step }))
    );
  });
}
