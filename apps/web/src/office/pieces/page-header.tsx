// Title of a page, with what can be done on it at the right. The one primary button of a screen stands here.
import type { ReactNode } from 'react';
import styles from './page-header.module.css';

interface PageHeaderProps {
  readonly title: ReactNode;
  /** A line under the title: what is shown, since when, how many. */
  readonly note?: ReactNode;
  /** A way back to what is above, before the title. */
  readonly back?: ReactNode;
  readonly actions?: ReactNode;
}

export function PageHeader({ title, note, back, actions }: PageHeaderProps) {
  return (
    <header className={styles['header']}>
      <div className={styles['text']}>
        {back !== undefined && <div className={styles['back']}>{back}</div>}
        <h1 className={styles['title']}>{title}</h1>
        {note !== undefined && <div className={styles['note']}>{note}</div>}
      </div>
      {actions !== undefined && <div className={styles['actions']}>{actions}</div>}
    </header>
  );
}
