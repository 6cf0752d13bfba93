// The ledger's lines for its address: groups that are open, rows as far as they have been read, and reading on.
import { useQuery } from '@tanstack/react-query';
import { useCallback, useMemo, useState } from 'react';
import { type GroupCount, type RowSource, taskCountsQuery } from '../ledger-queries.ts';
import { filtersOf, type LedgerSearch } from '../ledger-search.ts';
import { type Entries, entriesOf, groupName, sourcesToRead } from './entries.ts';
import type { RowsBySource } from './page-store.ts';
import { useRows } from './use-rows.ts';

export interface LedgerLines {
  readonly entries: Entries;
  readonly rows: RowsBySource;
  readonly groups: readonly GroupCount[] | null;
  readonly open: ReadonlySet<string>;
  readonly total: number | undefined;
  readonly loading: boolean;
  /** What failed before anything could be shown. */
  readonly error: Error | null;
  readonly retry: () => void;
  readonly toggle: (name: string) => void;
  readonly openAll: (open: boolean) => void;
  /** Tells which lines are on the screen, so that what comes next is read. */
  readonly show: (first: number, last: number) => void;
}

const noGroups: ReadonlySet<string> = new Set();
/** Opening all groups at once reads each of them: more than these would be many requests for what nobody looks at. */
const mostOpen = 40;

export function useLedgerLines(search: LedgerSearch): LedgerLines {
  const { group, sort = 'due' } = search;
  const filterText = JSON.stringify(filtersOf(search));
  const filters = useMemo(() => JSON.parse(filterText) as ReturnType<typeof filtersOf>, [filterText]);
  const counts = useQuery({ ...taskCountsQuery(group ?? 'light', filters), enabled: group !== undefined });
  const groups = group === undefined ? null : (counts.data ?? []);
  const [opened, setOpened] = useState<{ group: string | undefined; names: ReadonlySet<string> }>();
  const open = opened !== undefined && opened.group === group ? opened.names : noGroups;

  const sources = useMemo((): RowSource[] => {
    if (groups === null) return [{ name: '', filters, sort }];
    return groups
      .filter(({ key }) => open.has(groupName(key)))
      .map(({ key }) => ({ name: groupName(key), filters, sort, group: { by: group ?? 'light', key } }));
  }, [groups, open, filters, sort, group]);
  const rows = useRows(sources);
  const entries = useMemo(() => entriesOf(groups, open, rows), [groups, open, rows]);

  const show = useCallback(
    (first: number, last: number) => {
      for (const name of sourcesToRead(entries, first, last)) rows.get(name)?.readMore();
    },
    [entries, rows],
  );
  const toggle = (name: string) => {
    const next = new Set(open);
    if (!next.delete(name)) next.add(name);
    setOpened({ group, names: next });
  };
  const openAll = (all: boolean) =>
    setOpened({ group, names: new Set(all ? groups?.slice(0, mostOpen).map(({ key }) => groupName(key)) : []) });

  const whole = rows.get('');
  const grouped = group !== undefined;
  const first = grouped ? counts : whole;
  const nothing = grouped ? counts.data === undefined : whole?.total === undefined;
  return {
    ...{ entries, rows, groups, open, toggle, openAll, show },
    total: grouped ? counts.data?.reduce((sum, one) => sum + one.total, 0) : whole?.total,
    loading: nothing && !first?.error,
    error: nothing ? (first?.error ?? null) : null,
    retry: () => (grouped ? void counts.refetch() : whole?.retry()),
  };
}
