// The rows of the changes tab: which are shown, in which order, and where the cursor goes next. Pure.
import type { ChangeRow } from '../things.ts';

export const changeFilters = ['all', 'waiting', 'changed', 'kept'] as const;
export type ChangeFilter = (typeof changeFilters)[number];

/** A row goes by its match; a new task by itself. */
export const keyOf = (row: ChangeRow): string => row.matchId ?? row.new?.taskId ?? '';

export const isKept = (row: ChangeRow): boolean => row.kind === 'continued' && row.changes.length === 0;

const passes: Readonly<Record<ChangeFilter, (row: ChangeRow) => boolean>> = {
  all: () => true,
  waiting: (row) => row.waiting,
  changed: (row) => row.waiting || !isKept(row),
  kept: (row) => isKept(row) && !row.waiting,
};

/** What waits stands first; else the order of the document. */
export function shownRows(rows: readonly ChangeRow[], filter: ChangeFilter): ChangeRow[] {
  const shown = rows.filter(passes[filter]);
  return [...shown.filter((row) => row.waiting), ...shown.filter((row) => !row.waiting)];
}

export function countRows(rows: readonly ChangeRow[]): Record<ChangeFilter, number> {
  const count = (filter: ChangeFilter) => rows.filter(passes[filter]).length;
  return { all: rows.length, waiting: count('waiting'), changed: count('changed'), kept: count('kept') };
}

/** The filter to begin with: what differs, or all where nothing does. */
export function firstFilter(rows: readonly ChangeRow[]): ChangeFilter {
  return rows.some(passes.changed) ? 'changed' : 'all';
}

/** Where the cursor goes once the row at `at` is decided: the next that waits, from above where there is none below. */
export function afterDeciding(rows: readonly ChangeRow[], at: number): string | null {
  const others = [...rows.slice(at + 1), ...rows.slice(0, at)];
  const next = others.find((row) => row.waiting) ?? rows[at];
  return next === undefined ? null : keyOf(next);
}

export interface Counterpart {
  readonly taskId: string;
  readonly number: number;
  readonly title: string;
  /** Taken by another row, which will then have to be decided anew. */
  readonly taken: boolean;
}

/** What the row's task may go on as, or come from: those nobody has taken first. */
export function counterpartsFor(row: ChangeRow, rows: readonly ChangeRow[]): Counterpart[] {
  const side = row.old === null ? 'old' : 'new';
  const other = side === 'old' ? 'new' : 'old';
  const found = new Map<string, Counterpart>();
  for (const one of rows) {
    const task = one[side];
    if (task === null || task.taskId === row[side]?.taskId) continue;
    const taken = one[other] !== null || found.get(task.taskId)?.taken === true;
    found.set(task.taskId, { taskId: task.taskId, number: task.number, title: task.title, taken });
  }
  return [...found.values()].sort((a, b) => Number(a.taken) - Number(b.taken) || a.number - b.number);
}
