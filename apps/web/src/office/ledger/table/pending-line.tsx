// biome-ignore-all lint/a11y/useSemanticElements: as in task-line.tsx
// biome-ignore-all lint/a11y/useFocusableInteractive: as in task-line.tsx
import styles from './table.module.css';

interface PendingLineProps {
  readonly id: string;
  readonly index: number;
  readonly top: number;
  readonly active: boolean;
  readonly text: string;
}

/** A line whose task is on its way. */
export function PendingLine({ id, index, top, active, text }: PendingLineProps) {
  return (
    <div
      id={id}
      role="row"
      aria-rowindex={index + 2}
      className={`${styles['line']} ${styles['pending']} ${active ? styles['active'] : ''}`}
      style={{ transform: `translateY(${top}px)` }}
    >
      <span role="gridcell">{text}</span>
    </div>
  );
}
