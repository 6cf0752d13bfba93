// 任务台账: every task the reader may see, filtered, grouped, on a timeline; one of them in the drawer.
import { getRouteApi, Link } from '@tanstack/react-router';
import { Button, Segmented, Select } from 'antd';
import { useCallback, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMe } from '../../session/me.ts';
import { holds } from '../../session/rights.ts';
import { paths } from '../paths.ts';
import { EmptyBlock, FailedBlock, LoadingBlock } from '../pieces/blocks.tsx';
import { PageHeader } from '../pieces/page-header.tsx';
import { Board } from './board/board.tsx';
import { AddTask } from './by-hand/add-task.tsx';
import { ExportMenu } from './export-menu.tsx';
import { FilterBar } from './filters/filter-bar.tsx';
import { LightChips } from './filters/light-chips.tsx';
import styles from './ledger.module.css';
import {
  changeFilters,
  filtersOf,
  hasFilters,
  type LedgerFilters,
  type LedgerSearch,
  ledgerGroups,
  ledgerViews,
} from './ledger-search.ts';
import { useLedgerLines } from './rows/use-ledger-lines.ts';
import { SelectionBar } from './selection/selection-bar.tsx';
import { useSelection } from './selection/use-selection.ts';
import { LedgerTable } from './table/ledger-table.tsx';
import { TaskDrawer } from './task/task-drawer.tsx';
import { Timeline } from './timeline/timeline.tsx';
import { useNarrow } from './use-narrow.ts';

const route = getRouteApi('/inside/ledger');

export function LedgerPage() {
  const { t } = useTranslation('ledger');
  const search: LedgerSearch = route.useSearch();
  const navigate = route.useNavigate();
  const { posts } = useMe();
  const narrow = useNarrow();
  const [adding, setAdding] = useState(false);
  const frame = useRef<HTMLDivElement>(null);
  const filters = filtersOf(search);
  const change = useCallback(
    (part: Partial<LedgerSearch>) =>
      void navigate({ search: (before: LedgerSearch) => ({ ...before, ...part }), replace: part.task === undefined }),
    [navigate],
  );
  const changeFilter = useCallback(
    (part: LedgerFilters) =>
      void navigate({
        search: ({ sort, view: shown, group, task, ...before }: LedgerSearch) =>
          withoutEmpty({ ...changeFilters(before, part), sort, view: shown, group, task }),
        replace: true,
      }),
    [navigate],
  );
  const cameFrom = useRef<Element>(null);
  const openTask = useCallback(
    (task: string) => {
      cameFrom.current = document.activeElement;
      change({ task });
    },
    [change],
  );
  const closeTask = () => {
    change({ task: undefined });
    const list = cameFrom.current?.closest<HTMLElement>('[data-ledger]');
    (list ?? frame.current?.querySelector<HTMLElement>('[data-ledger]'))?.focus();
  };
  return (
    <div className={styles['page']} ref={frame}>
      <PageHeader
        title={t('title')}
        actions={
          <>
            <ExportMenu planId={search.planId} />
            {holds(posts, 'office') && (
              <Button type="primary" onClick={() => setAdding(true)}>
                {t('add')}
              </Button>
            )}
          </>
        }
      />
      <FilterBar
        filters={filters}
        narrow={narrow}
        onChange={changeFilter}
        onClear={() => changeFilter(Object.fromEntries(Object.keys(filters).map((key) => [key, undefined])))}
      />
      <div className={styles['strip']}>
        <LightChips filters={filters} onLight={(light) => changeFilter({ light })} />
        <ViewSwitch search={search} onChange={change} />
      </div>
      <Lines search={search} narrow={narrow} onChange={change} onOpen={openTask} onClose={closeTask} />
      {search.task !== undefined && <TaskDrawer taskId={search.task} onClose={closeTask} />}
      {adding && <AddTask onClose={() => setAdding(false)} onAdded={openTask} />}
    </div>
  );
}

function withoutEmpty(search: LedgerSearch): LedgerSearch {
  return Object.fromEntries(Object.entries(search).filter(([, value]) => value !== undefined));
}

interface PartProps {
  readonly search: LedgerSearch;
  readonly onChange: (part: Partial<LedgerSearch>) => void;
}

function ViewSwitch({ search, onChange }: PartProps) {
  const { t } = useTranslation('ledger');
  const groups = [
    { value: '', label: t('group.none') },
    ...ledgerGroups.map((group) => ({ value: group, label: t(`group.${group}`) })),
  ];
  return (
    <div className={styles['switches']}>
      {search.view !== 'board' && (
        <Select
          value={search.group ?? ''}
          options={groups}
          aria-label={t('group.label')}
          popupMatchSelectWidth={false}
          onChange={(group) => onChange({ group: ledgerGroups.find((known) => known === group) })}
        />
      )}
      <Segmented
        value={search.view ?? 'table'}
        options={ledgerViews.map((view) => ({ value: view, label: t(`view.${view}`) }))}
        aria-label={t('view.label')}
        onChange={(view) => onChange({ view: view === 'table' ? undefined : view })}
      />
    </div>
  );
}

interface LinesProps extends PartProps {
  readonly narrow: boolean;
  readonly onOpen: (taskId: string) => void;
  readonly onClose: () => void;
}

function Lines({ search, narrow, onChange, onOpen, onClose }: LinesProps) {
  const { t } = useTranslation(['ledger', 'pieces']);
  const board = search.view === 'board';
  const lines = useLedgerLines(board ? { ...search, group: 'light' } : search);
  const selection = useSelection();
  const keysId = useId();
  const { sort = 'due', group, view = 'table' } = search;
  const leave = () => (search.task === undefined ? selection.clear() : onClose());
  if (lines.error !== null) return <FailedBlock error={lines.error} onRetry={lines.retry} />;
  if (lines.loading) return <LoadingBlock />;
  if (lines.total === 0) return <NoTasks filtered={hasFilters(filtersOf(search))} />;
  const failed = [...lines.rows.values()].find(({ error }) => error !== null);
  return (
    <>
      {view === 'timeline' && (
        <Timeline lines={lines} search={search} describedBy={keysId} onOpen={onOpen} onEscape={leave} />
      )}
      {view === 'board' && (
        <Board search={search} selection={selection} describedBy={keysId} onOpen={onOpen} onEscape={leave} />
      )}
      {view === 'table' && (
        <LedgerTable
          lines={lines}
          group={group}
          sort={sort}
          onSort={(next) => onChange({ sort: next === 'due' ? undefined : next })}
          withPlan={search.planId === undefined && group !== 'plan'}
          selection={selection}
          openTask={search.task}
          onOpen={onOpen}
          onEscape={leave}
          describedBy={keysId}
          narrow={narrow}
        />
      )}
      {failed !== undefined && (
        <p role="alert" className={styles['foot']}>
          {t('row.readError')}{' '}
          <Button size="small" onClick={failed.retry}>
            {t('pieces:retry')}
          </Button>
        </p>
      )}
      <SelectionBar selection={selection} />
      <p className={styles['foot']}>
        <span>{t('pieces:rows', { total: lines.total ?? 0 })}</span>
        {!board && lines.groups !== null && lines.groups.length > 0 && (
          <Button size="small" type="link" onClick={() => lines.openAll(lines.open.size === 0)}>
            {lines.open.size === 0 ? t('group.expandAll') : t('group.collapseAll')}
          </Button>
        )}
        <span id={keysId} className={styles['keys']}>
          {t(view === 'timeline' ? 'timeline.keys' : 'row.keys')}
        </span>
      </p>
    </>
  );
}

/** An empty ledger says what brings tasks into it. */
function NoTasks({ filtered }: { readonly filtered: boolean }) {
  const { t } = useTranslation('ledger');
  const { posts } = useMe();
  if (filtered) return <EmptyBlock title={t('empty.filteredTitle')} hint={t('empty.filteredHint')} />;
  if (!holds(posts, 'office')) return <EmptyBlock title={t('empty.title')} hint={t('empty.unitHint')} />;
  return (
    <EmptyBlock
      title={t('empty.title')}
      hint={t('empty.hint')}
      action={<Link {...paths.plans()}>{t('empty.toPlans')}</Link>}
    />
  );
}
