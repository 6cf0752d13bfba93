// biome-ignore-all lint/a11y/useSemanticElements: as in table/task-line.tsx
// biome-ignore-all lint/a11y/useFocusableInteractive: as in table/task-line.tsx
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { lightSigns } from '../../../pieces/light.tsx';
import type { TaskRow } from '../ledger-queries.ts';
import type { RowWords } from '../rows/use-row-words.ts';
import { barOf, middleOf, type Scale } from './geometry.ts';
import styles from './timeline.module.css';

interface TimelineLineProps {
  readonly id: string;
  readonly index: number;
  readonly top: number;
  readonly row: TaskRow;
  readonly scale: Scale;
  readonly words: RowWords;
  readonly active: boolean;
  readonly opened: boolean;
}

/** One task on the timeline: its name at the left, its bar, its milestones. */
export const TimelineLine = memo(function TimelineLine(props: TimelineLineProps) {
  const { row, words, scale, index } = props;
  const bar = barOf(row, scale);
  return (
    <div
      id={props.id}
      role="row"
      aria-rowindex={index + 2}
      aria-selected={props.opened}
      data-index={index}
      className={`${styles['line']} ${props.active ? styles['active'] : ''} ${props.opened ? styles['opened'] : ''}`}
      style={{ transform: `translateY(${props.top}px)` }}
    >
      <span role="gridcell" className={styles['name']} title={row.title}>
        <span className={styles['number']}>{row.number}</span>
        <span className={styles['title']}>{row.title}</span>
      </span>
      <span role="gridcell" className={styles['track']}>
        {bar === null ? <NoBar row={row} words={words} scale={scale} /> : <BarOf {...props} bar={bar} />}
        <MilestonePoints row={row} scale={scale} words={words} />
      </span>
    </div>
  );
});

type PartProps = Pick<TimelineLineProps, 'row' | 'words' | 'scale'>;

function NoBar({ words, row }: PartProps) {
  const { note } = words.due(row);
  return (
    <span className={`${styles['note']} ${styles['sticky']}`}>
      {row.light === null ? `${words.state[row.state]} · ` : `${lightSigns[row.light]} ${words.light[row.light]} · `}
      {note}
    </span>
  );
}

function BarOf({ row, words, bar }: PartProps & { readonly bar: NonNullable<ReturnType<typeof barOf>> }) {
  const { t } = useTranslation('ledger');
  const { day, note, kind } = words.due(row);
  const from = bar.from === null ? '' : words.day(bar.from);
  const said = bar.open ? t('timeline.barOpen', { from }) : from === '' ? day : t('timeline.bar', { from, to: day });
  const light = row.light === null ? words.state[row.state] : words.light[row.light];
  return (
    <>
      <span
        className={`${styles['bar']} ${styles[row.light ?? 'unlit']} ${bar.open ? styles['open'] : ''}`}
        style={{ left: bar.left, width: bar.width }}
        title={`${said} · ${light} · ${row.progress}%`}
      >
        <span className={styles['filled']} style={{ width: `${row.progress}%` }} />
      </span>
      {row.light !== null && (
        <span className={`${styles['sign']} light-${row.light}`} style={{ left: bar.left - 16 }} aria-hidden="true">
          <span className="light-sign">{lightSigns[row.light]}</span>
        </span>
      )}
      <span className={styles['note']} style={{ left: bar.open ? bar.left + 6 : bar.left + bar.width + 6 }}>
        <span className="visually-hidden">{said} </span>
        <span className={row.light === null ? undefined : 'visually-hidden'}>{light} </span>
        <span className={kind === 'late' ? styles['late'] : undefined}>{note}</span>
      </span>
    </>
  );
}

function MilestonePoints({ row, scale, words }: PartProps) {
  const { t } = useTranslation('ledger');
  return row.milestones.map(({ id, dueDate, percent, title, missed }) => {
    const what = [percent === null ? '' : t('timeline.milestonePercent', { percent }), title];
    const parts = [...what, missed ? t('timeline.missed') : ''].filter(Boolean).join(' ');
    const said = t('timeline.milestone', { day: words.day(dueDate), what: parts });
    return (
      <span
        key={id}
        className={`${styles['milestone']} ${missed ? styles['missed'] : ''}`}
        style={{ left: middleOf(dueDate, scale) }}
        title={said}
      >
        <span className={styles['diamond']} aria-hidden="true" />
        <span className="visually-hidden">{said}</span>
        {percent !== null && (
          <span className={styles['percent']} aria-hidden="true">
            {percent}%
          </span>
        )}
      </span>
    );
  });
}
