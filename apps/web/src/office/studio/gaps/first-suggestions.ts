// Accepting the first suggestion of every row at once, in as few fills as the choices allow.
import type { Fill } from '../task-commands.ts';
import type { Suggestion } from '../things.ts';
import { type GapTableRow, suggestionsFor } from './gap-rows.ts';

type Rows = readonly Pick<GapTableRow, 'id' | 'missing' | 'suggestions'>[];

/** Tasks that get the same are gathered into one fill; a task may be in several, which are to be sent one after another. */
export function firstSuggestionFills(rows: Rows): Fill[] {
  const fills = new Map<string, Fill>();
  for (const row of rows) {
    for (const column of row.missing) {
      const suggestion = suggestionsFor(row, column)[0];
      const values = suggestion && valuesOf(suggestion);
      if (values === undefined || values === null) continue;
      const key = JSON.stringify(values);
      const fill = fills.get(key);
      if (fill === undefined) fills.set(key, { taskIds: [row.id], ...values });
      else if (!fill.taskIds.includes(row.id)) fill.taskIds.push(row.id);
    }
  }
  return [...fills.values()];
}

/** What a suggestion fills; null where a group is suggested as the lead, which only one unit can be. */
export function valuesOf({ role, unitId, groupId, forName }: Suggestion): Omit<Fill, 'taskIds'> | null {
  const owner = unitId === null ? { groupId: groupId ?? '' } : { unitId };
  if (forName !== null) return { resolve: [{ name: forName, ...owner }] };
  if (role === 'lead') return unitId === null ? null : { leadUnitId: unitId };
  return { responsible: [owner] };
}
