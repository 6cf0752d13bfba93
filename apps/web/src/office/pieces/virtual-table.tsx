// biome-ignore-all lint/a11y/useSemanticElements: rows are placed one by one in a grid that table elements would lay out anew
// biome-ignore-all lint/a11y/useFocusableInteractive: focus stays on the grid, which names its active row
// biome-ignore-all lint/a11y/useKeyWithClickEvents: the grid handles the keys for its active row
// A table of any length that keeps few rows in the page: sticky head, keys up, down, page, home, end; Enter opens a row,
// Space marks it. The one focus stop is the table; screen readers follow `aria-activedescendant`.
import { useVirtualizer } from '@tanstack/react-virtual';
import { Checkbox } from 'antd';
import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react';
import styles from './virtual-table.module.css';

export interface Column<Row> {
  readonly key: string;
  readonly title: ReactNode;
  /** A CSS grid track: "96px", "minmax(240px, 2fr)". */
  readonly width: string;
  readonly align?: 'end';
  readonly render: (row: Row) => ReactNode;
}

export interface Marks {
  readonly keys: ReadonlySet<string>;
  readonly onChange: (keys: ReadonlySet<string>) => void;
  readonly label: (key: string) => string;
  readonly allLabel: string;
}

export interface VirtualTableProps<Row> {
  /** What the table is, for screen readers. */
  readonly label: string;
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
  readonly columns: readonly Column<Row>[];
  /** All rows there are, when not all are loaded yet. */
  readonly total?: number | undefined;
  readonly rowHeight?: number;
  readonly openKey?: string | undefined;
  readonly onOpen?: (row: Row) => void;
  readonly onReachEnd?: () => void;
  readonly marks?: Marks;
  /** Height of the table; by default what is left of the window. */
  readonly height?: string;
  /** A narrow table scrolls sideways below this width. */
  readonly minWidth?: number;
}

const overscan = 8;

export function VirtualTable<Row>(props: VirtualTableProps<Row>) {
  const { rows, rowKey, columns, rowHeight = 40, marks, onReachEnd } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const id = useId();
  const [active, setActive] = useState(0);
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan,
    scrollPaddingStart: rowHeight,
  });
  const items = virtualizer.getVirtualItems();
  const last = items.at(-1)?.index ?? -1;
  useEffect(() => {
    if (last >= 0 && last >= rows.length - 1 - overscan) onReachEnd?.();
  }, [last, rows.length, onReachEnd]);

  const move = (index: number) => {
    const next = Math.max(0, Math.min(rows.length - 1, index));
    setActive(next);
    virtualizer.scrollToIndex(next, { align: 'auto' });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.target !== event.currentTarget) return;
    const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 400) / rowHeight) - 2);
    const row = rows[active];
    const steps: Record<string, () => void> = {
      ArrowDown: () => move(active + 1),
      ArrowUp: () => move(active - 1),
      PageDown: () => move(active + page),
      PageUp: () => move(active - page),
      Home: () => move(0),
      End: () => move(rows.length - 1),
      Enter: () => row !== undefined && props.onOpen?.(row),
      ' ': () => row !== undefined && marks && toggle(marks, rowKey(row)),
    };
    const step = steps[event.key];
    if (step === undefined) return;
    event.preventDefault();
    step();
  };
  const template = [...(marks ? ['40px'] : []), ...columns.map((column) => column.width)].join(' ');
  return (
    <div
      ref={scroller}
      className={styles['scroller']}
      style={{ height: props.height ?? 'calc(100vh - 240px)' }}
      role="grid"
      aria-label={props.label}
      aria-rowcount={(props.total ?? rows.length) + 1}
      aria-colcount={columns.length + (marks ? 1 : 0)}
      aria-multiselectable={marks ? true : undefined}
      aria-activedescendant={rows.length > 0 ? `${id}-${active}` : undefined}
      tabIndex={0}
      onKeyDown={onKeyDown}
    >
      <div style={{ minWidth: props.minWidth }}>
        <Head
          columns={columns}
          template={template}
          rowHeight={rowHeight}
          {...(marks && { marks })}
          allKeys={() => rows.map(rowKey)}
        />
        <div role="rowgroup" style={{ height: virtualizer.getTotalSize(), position: 'relative' }}>
          {items.map((item) => {
            const row = rows[item.index];
            if (row === undefined) return null;
            const key = rowKey(row);
            const state = [
              item.index === active ? styles['active'] : '',
              props.openKey === key || marks?.keys.has(key) ? styles['open'] : '',
              props.onOpen ? styles['opens'] : '',
            ];
            return (
              <div
                key={key}
                id={`${id}-${item.index}`}
                role="row"
                aria-rowindex={item.index + 2}
                aria-selected={marks ? marks.keys.has(key) : undefined}
                className={`${styles['row']} ${state.join(' ')}`}
                style={{ gridTemplateColumns: template, height: rowHeight, transform: `translateY(${item.start}px)` }}
                onClick={() => {
                  setActive(item.index);
                  props.onOpen?.(row);
                }}
              >
                {marks && <MarkCell marks={marks} rowKey={key} />}
                {columns.map((column) => (
                  <div role="gridcell" key={column.key} className={cellClass(column.align)}>
                    {column.render(row)}
                  </div>
                ))}
              </div>
            );
          })}
        </div>
      </div>
    </div>
  );
}

function cellClass(align: 'end' | undefined): string {
  return `${styles['cell']} ${align === 'end' ? styles['end'] : ''}`;
}

function toggle(marks: Marks, key: string) {
  const next = new Set(marks.keys);
  if (!next.delete(key)) next.add(key);
  marks.onChange(next);
}

function MarkCell({ marks, rowKey }: { readonly marks: Marks; readonly rowKey: string }) {
  return (
    <div role="gridcell" className={styles['cell']} onClick={(event) => event.stopPropagation()}>
      <Checkbox
        aria-label={marks.label(rowKey)}
        checked={marks.keys.has(rowKey)}
        onChange={() => toggle(marks, rowKey)}
        tabIndex={-1}
      />
    </div>
  );
}

interface HeadProps<Row> {
  readonly columns: readonly Column<Row>[];
  readonly template: string;
  readonly rowHeight: number;
  readonly marks?: Marks;
  readonly allKeys: () => string[];
}

function Head<Row>({ columns, template, rowHeight, marks, allKeys }: HeadProps<Row>) {
  const keys = marks ? allKeys() : [];
  const all = marks !== undefined && keys.length > 0 && keys.every((key) => marks.keys.has(key));
  return (
    <div role="rowgroup" className={styles['head']}>
      <div
        role="row"
        aria-rowindex={1}
        className={styles['headRow']}
        style={{ gridTemplateColumns: template, height: rowHeight }}
      >
        {marks && (
          <div role="columnheader" className={styles['cell']}>
            <Checkbox
              aria-label={marks.allLabel}
              checked={all}
              indeterminate={!all && marks.keys.size > 0}
              onChange={() => marks.onChange(all ? new Set() : new Set(keys))}
            />
          </div>
        )}
        {columns.map((column) => (
          <div role="columnheader" key={column.key} className={cellClass(column.align)}>
            {column.title}
          </div>
        ))}
      </div>
    </div>
  );
}
