// The three reports a unit makes: on the way, complete, and of one occurrence.
import { api, ask } from '../api/client.ts';
import { commandHeaders } from '../api/command-key.ts';
import type { Place } from './place.ts';

export interface ReportToSend {
  readonly place: Extract<Place, { page: 'report' }>;
  readonly version: number;
  readonly text: string;
  readonly percent: number;
  readonly explanation: string;
  readonly evidenceIds: string[];
}

export function sendReport(report: ReportToSend, key: string): Promise<unknown> {
  const { place, version, text, percent, explanation, evidenceIds } = report;
  const path = { id: place.assignmentId };
  switch (place.kind) {
    case 'progress':
      return ask(
        api.POST('/assignments/{id}/report', {
          params: { path },
          body: { text, percent, evidenceIds },
          headers: commandHeaders(key),
        }),
      );
    case 'completion':
      return ask(
        api.POST('/assignments/{id}/report-complete', {
          params: { path },
          body: { text, evidenceIds, ...(explanation.trim() !== '' && { explanation }) },
          headers: commandHeaders(key, version),
        }),
      );
    case 'occurrence':
      return ask(
        api.POST('/occurrences/{id}/report', {
          params: { path: { id: place.occurrenceId ?? '' } },
          body: { text, evidenceIds },
          headers: commandHeaders(key),
        }),
      );
  }
}
