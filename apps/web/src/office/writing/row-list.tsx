// A list of any length of which few rows are in the page, so that reading a long plan never makes typing wait.
import { useVirtualizer } from '@tanstack/react-virtual';
import { type ReactNode, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './writing.module.css';

interface RowListProps<Row> {
  readonly label: string;
  readonly rows: readonly Row[];
  /** Index of the row to keep in view; -1 for none. */
  readonly current: number;
  readonly empty: ReactNode;
  /** How many more there are that are not in the list. */
  readonly more: number;
  readonly children: (row: Row, index: number) => ReactNode;
}

export function RowList<Row>({ label, rows, current, empty, more, children }: RowListProps<Row>) {
  const { t } = useTranslation('writing');
  const scroller = useRef<HTMLDivElement>(null);
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => 52,
    overscan: 6,
  });
  useEffect(() => {
    if (current >= 0) virtualizer.scrollToIndex(current, { align: 'auto' });
  }, [current, virtualizer]);
  return (
    <div ref={scroller} className={styles['scroller']}>
      {rows.length === 0 && empty}
      <ul aria-label={label} className={styles['rows']} style={{ height: virtualizer.getTotalSize() }}>
        {virtualizer.getVirtualItems().map(({ index, start }) => {
          const row = rows[index];
          if (row === undefined) return null;
          return (
            <li
              key={index}
              ref={virtualizer.measureElement}
              data-index={index}
              aria-setsize={rows.length}
              aria-posinset={index + 1}
              style={{ transform: `translateY(${start}px)` }}
            >
              {children(row, index)}
            </li>
          );
        })}
      </ul>
      {more > 0 && <p className={styles['more']}>{t('more', { count: more })}</p>}
    </div>
  );
}
