import { Button } from 'antd';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SectionName } from './section-counts.ts';
import styles from './workbench.module.css';

interface SectionProps<Item> {
  readonly name: SectionName;
  readonly items: readonly Item[];
  readonly action?: ReactNode;
  readonly row: (item: Item) => ReactNode;
}

/** Longer lists are cut, so that what stands below is not lost. */
const shownAtFirst = 8;

export function Section<Item>({ name, items, action, row }: SectionProps<Item>) {
  const { t } = useTranslation('workbench');
  const [all, setAll] = useState(false);
  if (items.length === 0) return null;
  const shown = all ? items : items.slice(0, shownAtFirst);
  return (
    <section id={name} className={styles['section']} aria-labelledby={`${name}-title`}>
      <header className={styles['sectionHead']}>
        <h2 id={`${name}-title`} className={styles['sectionTitle']}>
          {t(name)} <span className={styles['sectionCount']}>{items.length}</span>
        </h2>
        {action}
      </header>
      <ul className={styles['list']}>{shown.map(row)}</ul>
      {shown.length < items.length && (
        <Button type="link" size="small" onClick={() => setAll(true)}>
          {t('showAll', { count: items.length })}
        </Button>
      )}
    </section>
  );
}
