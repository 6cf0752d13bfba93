// The three reports a unit makes: on the way, complete, and of one occurrence.
import { api, ask } from '../../../api/client.ts';
import { commandHeaders } from '../../../api/command-key.ts';
import type { Assignment, Occurrence, Task } from '../../../session/work.ts';

interface OfAssignment {
  readonly task: Task;
  readonly assignment: Assignment;
}

export type ReportAbout =
  | (OfAssignment & { readonly kind: 'progress' | 'completion' })
  | (OfAssignment & { readonly kind: 'occurrence'; readonly occurrence: Occurrence });

export interface Written {
  readonly text: string;
  readonly percent?: number;
  readonly explanation?: string;
  readonly evidenceIds: string[];
}

export function sendReport(about: ReportAbout, written: Written, key: string): Promise<unknown> {
  const { text, percent, explanation, evidenceIds } = written;
  const { id, version } = about.assignment;
  switch (about.kind) {
    case 'progress':
      return ask(
        api.POST('/assignments/{id}/report', {
          params: { path: { id } },
          body: { text, evidenceIds, ...(percent !== undefined && { percent }) },
          headers: commandHeaders(key),
        }),
      );
    case 'completion':
      return ask(
        api.POST('/assignments/{id}/report-complete', {
          params: { path: { id } },
          body: { text, evidenceIds, ...(explanation !== undefined && { explanation }) },
          headers: commandHeaders(key, version),
        }),
      );
    case 'occurrence':
      return ask(
        api.POST('/occurrences/{id}/report', {
          params: { path: { id: about.occurrence.id } },
          body: { text, evidenceIds },
          headers: commandHeaders(key),
        }),
      );
  }
}

/** A lead that applies for closure before the others are confirmed says why. */
export function needsExplanation(about: ReportAbout): boolean {
  if (about.kind !== 'completion' || about.assignment.role !== 'lead') return false;
  return about.task.assignments.some(
    ({ id, role, state }) => id !== about.assignment.id && role === 'responsible' && state !== 'confirmed',
  );
}
