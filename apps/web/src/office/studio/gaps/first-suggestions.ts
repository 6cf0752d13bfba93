// Accepting the first suggestion of every row at once, in as few commands as the choices allow.
import type { Fill } from '../task-commands.ts';
import type { EditionTask, Suggestion } from '../things.ts';
import { type GapTableRow, suggestionsFor } from './gap-rows.ts';
import type { GapColumn } from './gap-state.ts';

export interface Bind {
  readonly task: EditionTask;
  readonly column: GapColumn;
  readonly suggestion: Suggestion;
}

/** Rows that lack a lead are gathered by the unit suggested; names that meet no unit are bound row by row. */
export function firstSuggestionFills(rows: readonly Pick<GapTableRow, 'task' | 'missing' | 'suggestions'>[]): {
  fills: Fill[];
  binds: Bind[];
} {
  const byLead = new Map<string, string[]>();
  const binds: Bind[] = [];
  for (const row of rows) {
    for (const column of row.missing) {
      const suggestion = suggestionsFor(row, column)[0];
      if (suggestion === undefined) continue;
      if (suggestion.forName !== null) binds.push({ task: row.task, column, suggestion });
      else if (column === 'lead' && suggestion.unitId !== null) {
        byLead.set(suggestion.unitId, [...(byLead.get(suggestion.unitId) ?? []), row.task.id]);
      }
    }
  }
  return { fills: [...byLead].map(([leadUnitId, taskIds]) => ({ taskIds, leadUnitId })), binds };
}
