// 看板: a column a light, the most urgent first; what has no light (drafts, suspended, withdrawn) stands last.
import { useQuery } from '@tanstack/react-query';
import { useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { lightSigns, lights } from '../../../pieces/light.tsx';
import { type RowSource, taskCountsQuery } from '../ledger-queries.ts';
import { filtersOf, type LedgerSearch } from '../ledger-search.ts';
import { entriesOf } from '../rows/entries.ts';
import type { LoadedRows } from '../rows/page-store.ts';
import type { LedgerLines } from '../rows/use-ledger-lines.ts';
import { useRows } from '../rows/use-rows.ts';
import type { Selection } from '../selection/use-selection.ts';
import { LedgerTable } from '../table/ledger-table.tsx';
import styles from './board.module.css';

interface BoardProps {
  readonly search: LedgerSearch;
  readonly selection: Selection;
  readonly describedBy: string;
  readonly onOpen: (taskId: string) => void;
  readonly onEscape: () => void;
}

const columns = [...lights, null] as const;
const nothing: ReadonlySet<string> = new Set();
const ignore = () => {};
/** Cards read ahead of the last one shown. */
const ahead = 40;

export function Board({ search, selection, describedBy, onOpen, onEscape }: BoardProps) {
  const { t } = useTranslation(['ledger', 'terms']);
  const frame = useRef<HTMLDivElement>(null);
  const filterText = JSON.stringify(filtersOf(search));
  const filters = useMemo(() => JSON.parse(filterText) as ReturnType<typeof filtersOf>, [filterText]);
  const counts = useQuery(taskCountsQuery('light', filters));
  const { sort = 'due' } = search;
  const sources = useMemo(
    () =>
      columns
        .filter((light) => counts.data?.some(({ key, total }) => key === light && total > 0))
        .map((key): RowSource => ({ name: key ?? '-', filters, sort, group: { by: 'light', key } })),
    [counts.data, filters, sort],
  );
  const rows = useRows(sources);
  const step = (from: number) => (by: number) => {
    const lists = [...(frame.current?.querySelectorAll<HTMLElement>('[data-column]') ?? [])];
    const at = lists.findIndex((list) => list.dataset['column'] === String(from));
    lists[at + by]?.querySelector<HTMLElement>('[data-ledger]')?.focus();
  };
  return (
    <div className={styles['board']} ref={frame}>
      {columns.map((light, at) => {
        const total = counts.data?.find(({ key }) => key === light)?.total ?? 0;
        if (light === null && total === 0) return null;
        const name = light === null ? t('board.noLight') : t(`terms:light.${light}`);
        return (
          <section key={name} className={styles['column']} data-column={at} aria-label={name}>
            <h2 className={`${styles['head']} ${light === null ? '' : `light-${light} light-worded`}`}>
              {light !== null && (
                <span className="light-sign" aria-hidden="true">
                  {lightSigns[light]}
                </span>
              )}{' '}
              {name} <span className={styles['count']}>{total}</span>
            </h2>
            {total === 0 ? (
              <p className={styles['none']}>{t('board.none')}</p>
            ) : (
              <Column
                label={name}
                loaded={rows.get(light ?? '-')}
                {...{ search, selection, describedBy, onOpen, onEscape }}
                onSideways={step(at)}
              />
            )}
          </section>
        );
      })}
    </div>
  );
}

interface ColumnProps extends BoardProps {
  readonly label: string;
  readonly loaded: LoadedRows | undefined;
  readonly onSideways: (step: number) => void;
}

/** The ledger's own list in cards, over one light's tasks. */
function Column({ loaded, label, search, selection, ...acts }: ColumnProps) {
  const lines = useMemo((): LedgerLines => {
    const rows = new Map(loaded === undefined ? [] : [['', loaded]]);
    return {
      entries: entriesOf(null, nothing, rows),
      rows,
      groups: null,
      open: nothing,
      total: loaded?.total,
      loading: loaded?.total === undefined,
      error: loaded?.error ?? null,
      retry: () => loaded?.retry(),
      toggle: ignore,
      openAll: ignore,
      show: (_, last) => {
        if (loaded !== undefined && last + ahead > loaded.rows.length) loaded.readMore();
      },
    };
  }, [loaded]);
  return (
    <LedgerTable
      lines={lines}
      label={label}
      group={undefined}
      sort={search.sort ?? 'due'}
      onSort={ignore}
      withPlan
      selection={selection}
      openTask={search.task}
      narrow
      {...acts}
    />
  );
}
