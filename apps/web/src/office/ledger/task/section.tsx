import { type ReactNode, useId } from 'react';
import styles from './task.module.css';

interface SectionProps {
  readonly title: string;
  readonly count?: number;
  readonly action?: ReactNode;
  readonly children: ReactNode;
}

export function Section({ title, count, action, children }: SectionProps) {
  const id = useId();
  return (
    <section className={styles['section']} aria-labelledby={id}>
      <header className={styles['sectionHead']}>
        <h3 id={id} className={styles['sectionTitle']}>
          {title}
          {count !== undefined && <span className={styles['count']}> {count}</span>}
        </h3>
        {action}
      </header>
      {children}
    </section>
  );
}
