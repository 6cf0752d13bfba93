// The ledger's lines in the view that was chosen, or what stands there instead.
import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { useMe } from '../../session/me.ts';
import { holds } from '../../session/rights.ts';
import { paths } from '../paths.ts';
import { EmptyBlock, FailedBlock, LoadingBlock } from '../pieces/blocks.tsx';
import { Board } from './board/board.tsx';
import styles from './ledger.module.css';
import { filtersOf, hasFilters, type LedgerSearch } from './ledger-search.ts';
import { useLedgerLines } from './rows/use-ledger-lines.ts';
import { SelectionBar } from './selection/selection-bar.tsx';
import { useSelection } from './selection/use-selection.ts';
import { LedgerTable } from './table/ledger-table.tsx';
import { Timeline } from './timeline/timeline.tsx';

interface LedgerLinesProps {
  readonly search: LedgerSearch;
  readonly onChange: (part: Partial<LedgerSearch>) => void;
  readonly narrow: boolean;
  readonly onOpen: (taskId: string) => void;
  readonly onClose: () => void;
}

export function LedgerLines({ search, narrow, onChange, onOpen, onClose }: LedgerLinesProps) {
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
