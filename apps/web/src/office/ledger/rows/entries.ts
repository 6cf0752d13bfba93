// The lines of the ledger from top to bottom: rows, or groups with the rows of those that are open. Pure.
import type { GroupCount, TaskRow } from '../ledger-queries.ts';
import type { LoadedRows, RowsBySource } from './page-store.ts';

export type Entry =
  | { readonly kind: 'task'; readonly key: string; readonly row: TaskRow; readonly source: string }
  /** A row that is there but has not been read yet. */
  | { readonly kind: 'pending'; readonly key: string; readonly source: string }
  | { readonly kind: 'group'; readonly key: string; readonly group: GroupCount; readonly open: boolean };

/** Name of a group's source; a group of tasks that have none has a name too. */
export const groupName = (key: string | null): string => key ?? '-';

/**
 * Lines by their number, without making one for each of ten thousand: a line is made when it is looked at. `count` is
 * known from the totals, so that the scrollbar is right before all has been read.
 */
export interface Entries {
  readonly count: number;
  at(index: number): Entry | undefined;
  /** Number of the line of a task, -1 where it has not been read. */
  indexOf(taskId: string): number;
}

interface Stretch {
  readonly start: number;
  readonly length: number;
  readonly source: string;
  readonly rows: readonly TaskRow[];
  readonly group?: GroupCount;
  readonly open?: boolean;
}

function stretchesOf(groups: readonly GroupCount[] | null, open: ReadonlySet<string>, rows: RowsBySource): Stretch[] {
  if (groups === null) {
    const all = rows.get('');
    return [{ start: 0, length: lengthOf(all, 0), source: '', rows: all?.rows ?? [] }];
  }
  let start = 0;
  return groups.map((group) => {
    const source = groupName(group.key);
    const isOpen = open.has(source);
    const loaded = isOpen ? rows.get(source) : undefined;
    const length = 1 + (isOpen ? lengthOf(loaded, group.total) : 0);
    const stretch = { start, length, source, rows: loaded?.rows ?? [], group, open: isOpen };
    start += length;
    return stretch;
  });
}

function lengthOf(loaded: LoadedRows | undefined, expected: number): number {
  if (loaded === undefined || loaded.total === undefined) return expected;
  return loaded.hasMore ? Math.max(loaded.total, loaded.rows.length + 1) : loaded.rows.length;
}

export function entriesOf(
  groups: readonly GroupCount[] | null,
  open: ReadonlySet<string>,
  rows: RowsBySource,
): Entries {
  const stretches = stretchesOf(groups, open, rows);
  const last = stretches.at(-1);
  return {
    count: last === undefined ? 0 : last.start + last.length,
    at(index) {
      const stretch = stretchAt(stretches, index);
      return stretch && entryIn(stretch, index - stretch.start);
    },
    indexOf(taskId) {
      for (const { start, rows: own, group } of stretches) {
        const found = own.findIndex((row) => row.id === taskId);
        if (found >= 0) return start + found + (group === undefined ? 0 : 1);
      }
      return -1;
    },
  };
}

function entryIn({ source, rows, group, open = false }: Stretch, offset: number): Entry {
  if (group !== undefined && offset === 0) return { kind: 'group', key: `group:${source}`, group, open };
  const place = offset - (group === undefined ? 0 : 1);
  const row = rows[place];
  if (row === undefined) return { kind: 'pending', key: `${source}:${place}`, source };
  return { kind: 'task', key: `${source}:${row.id}`, row, source };
}

/** The stretch that line lies in, by halving: groups may be hundreds of clauses. */
function stretchAt(stretches: readonly Stretch[], index: number): Stretch | undefined {
  let low = 0;
  let high = stretches.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const stretch = stretches[middle];
    if (stretch === undefined) return undefined;
    if (index < stretch.start) high = middle - 1;
    else if (index >= stretch.start + stretch.length) low = middle + 1;
    else return stretch;
  }
  return undefined;
}

/** Rows read ahead of the last visible line: half a page of the server. */
const ahead = 100;

/** Sources that have to read on, for these lines to be there and the next ones ahead of scrolling. */
export function sourcesToRead(entries: Entries, first: number, last: number): Set<string> {
  const wanted = new Set<string>();
  for (let index = Math.max(0, first); index <= Math.min(entries.count - 1, last + ahead); index += 1) {
    const entry = entries.at(index);
    if (entry?.kind === 'pending') wanted.add(entry.source);
  }
  return wanted;
}
