// biome-ignore-all lint/a11y/useSemanticElements: lines are placed one by one; table elements would lay all of them out anew
// biome-ignore-all lint/a11y/useFocusableInteractive: focus stays on the grid, which names its active line
// One line of the ledger. Plain elements only and drawn again only when it changes itself: ten thousand scroll past.
import { memo } from 'react';
import { lightSigns } from '../../../pieces/light.tsx';
import { StateTag } from '../../pieces/state-tag.tsx';
import type { TaskRow } from '../ledger-queries.ts';
import type { RowWords } from '../rows/use-row-words.ts';
import styles from './table.module.css';

export interface TaskLineProps {
  readonly id: string;
  readonly index: number;
  readonly top: number;
  readonly row: TaskRow;
  readonly words: RowWords;
  readonly withPlan: boolean;
  readonly active: boolean;
  readonly selected: boolean;
  readonly opened: boolean;
}

export function lineClass({ active, selected, opened }: Pick<TaskLineProps, 'active' | 'selected' | 'opened'>): string {
  return [active && styles['active'], (selected || opened) && styles['chosen']].filter(Boolean).join(' ');
}

export const TaskLine = memo(function TaskLine(props: TaskLineProps) {
  const { row, words, index, selected } = props;
  return (
    <div
      id={props.id}
      role="row"
      aria-rowindex={index + 2}
      aria-selected={selected}
      data-index={index}
      className={`${styles['line']} ${styles['tracks']} ${styles['opens']} ${lineClass(props)}`}
      style={{ transform: `translateY(${props.top}px)` }}
    >
      <span role="gridcell" className={styles['check']} data-select="">
        <input type="checkbox" checked={selected} readOnly tabIndex={-1} aria-label={words.select(row.title)} />
      </span>
      <span role="gridcell" className={styles['number']}>
        {row.number}
      </span>
      <span role="gridcell" className={styles['what']} title={row.title}>
        <span className={styles['title']}>{row.title}</span>
        <span className={styles['note']}>{words.place(row, props.withPlan)}</span>
      </span>
      <span role="gridcell" className={styles['cell']} title={row.leadUnit?.name}>
        {row.leadUnit?.name ?? <span className={styles['soft']}>{words.noLead}</span>}
      </span>
      <span role="gridcell" className={styles['cell']} title={row.responsible.map(({ name }) => name).join('、')}>
        {words.names(row.responsible)}
      </span>
      <span role="gridcell" className={styles['cell']}>
        <Due row={row} words={words} />
      </span>
      <span role="gridcell" className={styles['cell']}>
        <RowLight row={row} words={words} />
      </span>
      <span role="gridcell" className={styles['progress']}>
        {row.state !== 'draft' && <Progress percent={row.progress} />}
      </span>
      <span role="gridcell" className={styles['latest']} title={row.latestText ?? undefined}>
        {row.latestText}
      </span>
      <span role="gridcell" className={`${styles['cell']} ${styles['soft']}`}>
        {row.latestAt !== null && words.momentDay(row.latestAt)}
      </span>
    </div>
  );
});

export function Due({ row, words }: Pick<TaskLineProps, 'row' | 'words'>) {
  const { day, note, kind } = words.due(row);
  return (
    <>
      {day !== '' && <span className={styles['day']}>{day}</span>}
      {note !== '' && <span className={kind === 'late' ? styles['late'] : styles['soft']}>{note}</span>}
    </>
  );
}

export function RowLight({ row, words }: Pick<TaskLineProps, 'row' | 'words'>) {
  if (row.light === null) return <StateTag tone="faint">{words.state[row.state]}</StateTag>;
  return (
    <span className={`light light-${row.light} light-worded`}>
      <span className="light-sign" aria-hidden="true">
        {lightSigns[row.light]}
      </span>
      <span>{words.light[row.light]}</span>
    </span>
  );
}

function Progress({ percent }: { readonly percent: number }) {
  return (
    <>
      <span className={styles['bar']} aria-hidden="true">
        <span className={styles['done']} style={{ width: `${percent}%` }} />
      </span>
      <span className={styles['percent']}>{percent}%</span>
    </>
  );
}
