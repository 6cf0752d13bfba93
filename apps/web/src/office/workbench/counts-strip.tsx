// The numbers of the workbench; each leads to what it counts.
import { useTranslation } from 'react-i18next';
import type { SectionCount } from './section-counts.ts';
import styles from './workbench.module.css';

export function CountsStrip({ counts }: { readonly counts: readonly SectionCount[] }) {
  const { t } = useTranslation('workbench');
  if (counts.length === 0) return null;
  return (
    <ul className={styles['counts']}>
      {counts.map(({ name, count }) => (
        <li key={name}>
          {count === 0 ? (
            <span className={styles['count']}>
              <b className={styles['none']}>0</b>
              {t(name)}
            </span>
          ) : (
            <a className={styles['count']} href={`#${name}`}>
              <b className={name === 'overdue' ? styles['late'] : undefined}>{count}</b>
              {t(name)}
            </a>
          )}
        </li>
      ))}
    </ul>
  );
}
