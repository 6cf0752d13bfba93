// biome-ignore-all lint/a11y/useSemanticElements: as in table/task-line.tsx
// biome-ignore-all lint/a11y/useKeyWithClickEvents: the grid handles the keys for its active line
// 甘特图: tasks down, months across. The same lines as the table's, read the same way.
import { useVirtualizer } from '@tanstack/react-virtual';
import { Button, Segmented } from 'antd';
import { type CSSProperties, useEffect, useId, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRemembered } from '../../../pieces/remembered.ts';
import { useMe } from '../../../session/me.ts';
import type { LedgerSearch } from '../ledger-search.ts';
import type { LedgerLines } from '../rows/use-ledger-lines.ts';
import { useRowWords } from '../rows/use-row-words.ts';
import { GroupLine } from '../table/group-line.tsx';
import { PendingLine } from '../table/pending-line.tsx';
import { useLineKeys } from '../table/use-line-keys.ts';
import { useNarrow } from '../use-narrow.ts';
import { Axis, headHeight } from './axis.tsx';
import { daysOf, middleOf, type Scale, scaleOf, ticksOf, type Zoom } from './geometry.ts';
import styles from './timeline.module.css';
import { TimelineLine } from './timeline-line.tsx';
import { usePhases } from './use-phases.ts';

interface TimelineProps {
  readonly lines: LedgerLines;
  readonly search: LedgerSearch;
  readonly describedBy: string;
  readonly onOpen: (taskId: string) => void;
  readonly onEscape: () => void;
}

const lineHeight = 36;
/** Left column: what is left of it in a phone's window. */
const nameWidths = { wide: 280, narrow: 132 };
const zooms = ['month', 'quarter'] as const;

export function Timeline({ lines, search, describedBy, onOpen, onEscape }: TimelineProps) {
  const { entries, show } = lines;
  const { t } = useTranslation('ledger');
  const { today } = useMe();
  const words = useRowWords();
  const id = useId();
  const nameWidth = nameWidths[useNarrow() ? 'narrow' : 'wide'];
  const scroller = useRef<HTMLDivElement>(null);
  const [zoom, setZoom] = useRemembered<Zoom>('ledger.zoom', 'month');
  const phases = usePhases(search.planId);
  const room = useRoom(scroller);
  const scale = useMemo(() => {
    const rows = [...lines.rows.values()].flatMap((loaded) => daysOf(loaded.rows));
    const ofPhases = phases.flatMap(({ startDate, endDate }) => [startDate, endDate]);
    return scaleOf(zoom, [...rows, ...ofPhases], today, room - nameWidth);
  }, [lines.rows, phases, zoom, today, room, nameWidth]);
  const toToday = () => scroller.current && showToday(scroller.current, scale, today, nameWidth);
  useKeptPlace(scroller, scale, today, nameWidth);
  const virtualizer = useVirtualizer({
    count: entries.count,
    getScrollElement: () => scroller.current,
    estimateSize: () => lineHeight,
    overscan: 8,
    scrollPaddingStart: headHeight(phases),
  });
  const items = virtualizer.getVirtualItems();
  const first = items[0]?.index ?? 0;
  const last = items.at(-1)?.index ?? 0;
  useEffect(() => show(first, last), [show, first, last]);
  const { active, onKeyDown, onClick } = useLineKeys({
    entries,
    page: () => Math.max(1, Math.floor((scroller.current?.clientHeight ?? 400) / lineHeight) - 3),
    scrollTo: (index) => virtualizer.scrollToIndex(index, { align: 'auto' }),
    onOpen,
    onToggleGroup: lines.toggle,
    onEscape,
    onSideways: (step) => scroller.current?.scrollBy({ left: step * 31 * (zoom === 'month' ? 4 : 1.4) }),
  });
  const width = nameWidth + scale.width;
  return (
    <>
      <div className={styles['tools']}>
        <Segmented
          value={zoom}
          aria-label={t('timeline.zoom')}
          options={zooms.map((one) => ({ value: one, label: t(`timeline.${one}`) }))}
          onChange={setZoom}
        />
        <Button onClick={toToday}>{t('timeline.toToday')}</Button>
      </div>
      <div
        ref={scroller}
        className={styles['scroller']}
        role="treegrid"
        aria-label={t('timeline.label')}
        aria-describedby={describedBy}
        aria-rowcount={entries.count + 1}
        aria-colcount={2}
        aria-activedescendant={entries.count > 0 ? `${id}-${active}` : undefined}
        tabIndex={0}
        data-ledger=""
        onKeyDown={onKeyDown}
        onClick={onClick}
      >
        <div style={{ width, '--name-width': `${nameWidth}px` } as CSSProperties}>
          <Axis scale={scale} phases={phases} today={today} />
          <div role="rowgroup" className={styles['body']} style={{ height: virtualizer.getTotalSize(), width }}>
            <GridLines scale={scale} today={today} />
            {items.map((item) => {
              const entry = entries.at(item.index);
              const place = {
                id: `${id}-${item.index}`,
                index: item.index,
                top: item.start,
                active: item.index === active,
              };
              if (entry?.kind === 'task') {
                const opened = entry.row.id === search.task;
                return <TimelineLine key={entry.key} {...place} {...{ scale, words, opened }} row={entry.row} />;
              }
              if (entry?.kind !== 'group')
                return <PendingLine key={entry?.key ?? item.index} {...place} text={words.loading} />;
              const by = search.group ?? 'light';
              return <GroupLine key={entry.key} {...place} by={by} group={entry.group} open={entry.open} />;
            })}
          </div>
        </div>
      </div>
    </>
  );
}

function GridLines({ scale, today }: { readonly scale: Scale; readonly today: string }) {
  return (
    <div className={styles['lines']} aria-hidden="true" role="presentation">
      {ticksOf(scale).map(({ day, left }) => (
        <span key={day} className={styles['gridLine']} style={{ left }} />
      ))}
      <span className={styles['todayLine']} style={{ left: middleOf(today, scale) }} />
    </div>
  );
}

/** Width of the window the timeline has. */
function useRoom(scroller: { readonly current: HTMLElement | null }): number {
  const [room, setRoom] = useState(0);
  useLayoutEffect(() => {
    const element = scroller.current;
    if (element === null) return;
    const measure = () => setRoom(element.clientWidth);
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [scroller]);
  return room;
}

function showToday(scroller: HTMLElement, scale: Scale, today: string, nameWidth: number) {
  scroller.scrollLeft = Math.max(0, middleOf(today, scale) - (scroller.clientWidth - nameWidth) / 3);
}

/** Today is in view at first; when earlier months join, or the zoom changes, the day that was in view stays there. */
function useKeptPlace(
  scroller: { readonly current: HTMLElement | null },
  scale: Scale,
  today: string,
  nameWidth: number,
) {
  const before = useRef<Scale>(undefined);
  useLayoutEffect(() => {
    const element = scroller.current;
    if (element === null) return;
    const known = before.current;
    before.current = scale;
    if (known === undefined) showToday(element, scale, today, nameWidth);
    else if (known.zoom !== scale.zoom || known.start !== scale.start) {
      element.scrollLeft += middleOf(today, scale) - middleOf(today, known);
    }
  }, [scroller, scale, today, nameWidth]);
}
