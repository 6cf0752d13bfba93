// 任务台账: every task the reader may see, filtered, grouped, on a timeline; one of them in the drawer.
import { getRouteApi } from '@tanstack/react-router';
import { Button, Segmented, Select } from 'antd';
import { useCallback, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMe } from '../../session/me.ts';
import { holds } from '../../session/rights.ts';
import { PageHeader } from '../pieces/page-header.tsx';
import { AddTask } from './by-hand/add-task.tsx';
import { ExportMenu } from './export-menu.tsx';
import { FilterBar } from './filters/filter-bar.tsx';
import { LightChips } from './filters/light-chips.tsx';
import styles from './ledger.module.css';
import { LedgerLines } from './ledger-lines.tsx';
import {
  changeFilters,
  filtersOf,
  type LedgerFilters,
  type LedgerSearch,
  ledgerGroups,
  ledgerViews,
} from './ledger-search.ts';
import { TaskDrawer } from './task/task-drawer.tsx';
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
      <LedgerLines search={search} narrow={narrow} onChange={change} onOpen={openTask} onClose={closeTask} />
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
