// biome-ignore-all lint/a11y/useSemanticElements: as in task-line.tsx
// biome-ignore-all lint/a11y/useFocusableInteractive: as in task-line.tsx
import { useTranslation } from 'react-i18next';
import type { LedgerSort } from '../ledger-search.ts';
import styles from './table.module.css';

interface TableHeadProps {
  readonly sort: LedgerSort;
  readonly onSort: (sort: LedgerSort) => void;
  readonly allSelected: boolean;
  readonly onSelectAll: () => void;
}

const columns = [
  ['number', 'number'],
  ['task', null],
  ['lead', null],
  ['responsible', null],
  ['due', 'due'],
  ['light', 'light'],
  ['progress', null],
  ['latest', null],
  ['updated', 'updated'],
] as const;

export const columnCount = columns.length + 1;

/** Names of the columns; those the server can order by are buttons. */
export function TableHead({ sort, onSort, allSelected, onSelectAll }: TableHeadProps) {
  const { t } = useTranslation(['ledger', 'pieces']);
  const direction = (by: LedgerSort) => (by === 'updated' ? 'descending' : 'ascending');
  return (
    <div role="rowgroup" className={styles['head']}>
      <div role="row" aria-rowindex={1} className={`${styles['headLine']} ${styles['tracks']}`}>
        <span role="columnheader" className={styles['check']}>
          <input
            type="checkbox"
            checked={allSelected}
            onChange={onSelectAll}
            aria-label={`${t('column.select')} ${t('pieces:all')}`}
          />
        </span>
        {columns.map(([name, by]) => (
          <span
            key={name}
            role="columnheader"
            className={name === 'number' ? styles['number'] : styles['cell']}
            aria-sort={by !== null && by === sort ? direction(by) : undefined}
          >
            {by === null ? (
              t(`column.${name}`)
            ) : (
              <button type="button" className={styles['sort']} onClick={() => onSort(by)} title={t(`sort.${by}`)}>
                {t(`column.${name}`)}
                {by === sort && <span aria-hidden="true">{by === 'updated' ? ' ↓' : ' ↑'}</span>}
              </button>
            )}
          </span>
        ))}
      </div>
    </div>
  );
}
