// biome-ignore-all lint/a11y/useSemanticElements: as in task-line.tsx
// biome-ignore-all lint/a11y/useFocusableInteractive: as in task-line.tsx
// A line of the ledger where there is no room for columns.
import { memo } from 'react';
import styles from './table.module.css';
import { Due, lineClass, RowLight, type TaskLineProps } from './task-line.tsx';

export const TaskCard = memo(function TaskCard(props: TaskLineProps) {
  const { row, words, index } = props;
  return (
    <div
      id={props.id}
      role="row"
      aria-rowindex={index + 2}
      aria-selected={props.selected}
      data-index={index}
      className={`${styles['line']} ${styles['card']} ${styles['opens']} ${lineClass(props)}`}
      style={{ transform: `translateY(${props.top}px)` }}
    >
      <span role="gridcell" className={styles['cardTitle']}>
        {row.number} {row.title}
      </span>
      <span role="gridcell" className={styles['cardNote']}>
        {row.leadUnit?.name ?? words.noLead}
        {row.state !== 'draft' && ` · ${row.progress}%`}
      </span>
      <span role="gridcell" className={styles['cardFoot']}>
        <RowLight row={row} words={words} />
        <span>
          <Due row={row} words={words} />
        </span>
      </span>
    </div>
  );
});
