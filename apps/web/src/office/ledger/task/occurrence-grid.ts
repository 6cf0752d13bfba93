// The repetitions of a recurring task as a grid: units down, periods across, in the order of their days. Pure.
import type { Occurrence } from '../../../session/work.ts';

export interface OccurrenceGrid {
  readonly periods: readonly { readonly period: string; readonly dueDate: string }[];
  readonly units: readonly {
    readonly unitId: string;
    readonly unitName: string;
    /** One for each period; undefined where the unit was not asked then. */
    readonly cells: readonly (Occurrence | undefined)[];
  }[];
}

export function occurrenceGrid(occurrences: readonly Occurrence[]): OccurrenceGrid {
  const dueDates = new Map<string, string>();
  const byUnit = new Map<string, { unitName: string; cells: Map<string, Occurrence> }>();
  for (const occurrence of occurrences) {
    const { period, dueDate, unitId, unitName } = occurrence;
    const known = dueDates.get(period);
    if (known === undefined || dueDate < known) dueDates.set(period, dueDate);
    const unit = byUnit.get(unitId) ?? { unitName, cells: new Map() };
    unit.cells.set(period, occurrence);
    byUnit.set(unitId, unit);
  }
  const periods = [...dueDates]
    .map(([period, dueDate]) => ({ period, dueDate }))
    .sort((one, other) => one.dueDate.localeCompare(other.dueDate) || one.period.localeCompare(other.period));
  const units = [...byUnit].map(([unitId, { unitName, cells }]) => ({
    unitId,
    unitName,
    cells: periods.map(({ period }) => cells.get(period)),
  }));
  return { periods, units };
}
