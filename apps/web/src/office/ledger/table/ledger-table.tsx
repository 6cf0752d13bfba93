// biome-ignore-all lint/a11y/useSemanticElements: as in task-line.tsx
// biome-ignore-all lint/a11y/useKeyWithClickEvents: the grid handles the keys for its active line
// The ledger's table: any number of tasks, some dozens of lines in the page.
import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useId, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { LedgerGroup, LedgerSort } from '../ledger-search.ts';
import type { Entry } from '../rows/entries.ts';
import type { LedgerLines } from '../rows/use-ledger-lines.ts';
import { useRowWords } from '../rows/use-row-words.ts';
import type { Selection } from '../selection/use-selection.ts';
import { GroupLine } from './group-line.tsx';
import { PendingLine } from './pending-line.tsx';
import styles from './table.module.css';
import { columnCount, TableHead } from './table-head.tsx';
import { TaskCard } from './task-card.tsx';
import { TaskLine } from './task-line.tsx';
import { useLineKeys } from './use-line-keys.ts';

interface LedgerTableProps {
  readonly lines: LedgerLines;
  readonly group: LedgerGroup | undefined;
  readonly sort: LedgerSort;
  readonly onSort: (sort: LedgerSort) => void;
  readonly withPlan: boolean;
  readonly selection: Selection;
  readonly openTask: string | undefined;
  readonly onOpen: (taskId: string) => void;
  readonly onEscape: () => void;
  /** Id of the text that says which keys there are. */
  readonly describedBy: string;
  /** What the list is, where it is not the whole ledger. */
  readonly label?: string;
  readonly onSideways?: (step: number) => void;
  /** Cards instead of columns. */
  readonly narrow: boolean;
}

export const lineHeight = 40;
const cardHeight = 104;

export function LedgerTable(props: LedgerTableProps) {
  const { lines, selection, narrow, group = 'light' } = props;
  const { entries, show } = lines;
  const { t } = useTranslation('ledger');
  const words = useRowWords();
  const scroller = useRef<HTMLDivElement>(null);
  const id = useId();
  const heightOf = (index: number) => (narrow && entries.at(index)?.kind !== 'group' ? cardHeight : lineHeight);
  const virtualizer = useVirtualizer({
    count: entries.count,
    getScrollElement: () => scroller.current,
    estimateSize: heightOf,
    overscan: 8,
    scrollPaddingStart: narrow ? 0 : lineHeight,
  });
  // Groups and cards differ in height: what was measured for other lines does not hold.
  // biome-ignore lint/correctness/useExhaustiveDependencies: measured anew when the lines are others
  useEffect(() => {
    if (narrow) virtualizer.measure();
  }, [virtualizer, narrow, entries]);
  const items = virtualizer.getVirtualItems();
  const first = items[0]?.index ?? 0;
  const last = items.at(-1)?.index ?? 0;
  useEffect(() => show(first, last), [show, first, last]);
  const { active, onKeyDown, onClick } = useLineKeys({
    entries,
    page: () => Math.max(1, Math.floor((scroller.current?.clientHeight ?? 400) / lineHeight) - 2),
    scrollTo: (index) => virtualizer.scrollToIndex(index, { align: 'auto' }),
    onOpen: props.onOpen,
    onToggleGroup: lines.toggle,
    onSelect: selection.toggle,
    onEscape: props.onEscape,
    ...(props.onSideways && { onSideways: props.onSideways }),
  });
  const loaded = () => [...lines.rows.values()].flatMap(({ rows }) => rows);
  const Line = narrow ? TaskCard : TaskLine;
  const draw = (entry: Entry | undefined, index: number, top: number) => {
    const place = { id: `${id}-${index}`, index, top, active: index === active };
    if (entry?.kind === 'group')
      return <GroupLine key={entry.key} {...place} by={group} group={entry.group} open={entry.open} />;
    if (entry?.kind === 'task') {
      const { row } = entry;
      const state = { selected: selection.chosen.has(row.id), opened: row.id === props.openTask };
      return <Line key={entry.key} {...place} {...state} row={row} words={words} withPlan={props.withPlan} />;
    }
    return <PendingLine key={entry?.key ?? index} {...place} text={words.loading} />;
  };
  return (
    <div
      ref={scroller}
      className={`${styles['scroller']} ${narrow ? styles['narrow'] : ''}`}
      role="treegrid"
      aria-label={props.label ?? t('title')}
      aria-describedby={props.describedBy}
      aria-rowcount={entries.count + 1}
      aria-colcount={narrow ? 3 : columnCount}
      aria-multiselectable
      aria-activedescendant={entries.count > 0 ? `${id}-${active}` : undefined}
      tabIndex={0}
      data-ledger=""
      onKeyDown={onKeyDown}
      onClick={onClick}
    >
      {!narrow && (
        <TableHead
          sort={props.sort}
          onSort={props.onSort}
          allSelected={selection.chosen.size > 0 && loaded().every((row) => selection.chosen.has(row.id))}
          onSelectAll={() => selection.toggleAll(loaded())}
        />
      )}
      <div role="rowgroup" className={styles['body']} style={{ height: virtualizer.getTotalSize() }}>
        {items.map((item) => draw(entries.at(item.index), item.index, item.start))}
      </div>
    </div>
  );
}
