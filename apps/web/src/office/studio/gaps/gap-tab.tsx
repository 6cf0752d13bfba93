// 待补: what the text leaves open, filled by keyboard. One text field lies over the cell with the cursor, so that typing,
// also with an input method, begins at once.
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyBlock } from '../../pieces/blocks.tsx';
import type { Edition, EditionTask, GapRow } from '../things.ts';
import { GapTable } from './gap-table.tsx';
import styles from './gaps.module.css';
import { YearBanner } from './year-banner.tsx';

interface GapTabProps {
  readonly edition: Edition;
  readonly tasks: readonly EditionTask[];
  readonly gaps: readonly GapRow[];
  readonly editable: boolean;
  /** A task to put the cursor on. */
  readonly opened: string | null;
  readonly onOpen: (thing: string) => void;
}

export function GapTab({ edition, tasks, gaps, editable, opened, onOpen }: GapTabProps) {
  const { t } = useTranslation('studio');
  const tab = useRef<HTMLDivElement>(null);
  const yearAsked = edition.openYear && editable;
  const yearWasAsked = useRef(yearAsked);
  useEffect(() => {
    // The banner goes once it is answered; the keys go on in the table.
    if (yearWasAsked.current && !yearAsked) tab.current?.querySelector<HTMLElement>('[data-cell-field]')?.focus();
    yearWasAsked.current = yearAsked;
  }, [yearAsked]);
  const blocking = gaps.filter((gap) => gap.blocking).length;
  return (
    <div className={styles['tab']} ref={tab}>
      {yearAsked && <YearBanner edition={edition} />}
      <p className={styles['progress']} role="status">
        {blocking > 0 ? t('gaps.left', { count: blocking }) : t(editable ? 'gaps.nothingLeft' : 'gaps.complete')}
        {blocking === 0 && gaps.length > 0 && (
          <span className={styles['faint']}> {t('gaps.unmetLeft', { count: gaps.length })}</span>
        )}
      </p>
      {tasks.length === 0 ? (
        <EmptyBlock title={t('tasks.none')} hint={t('tasks.noneHint')} />
      ) : (
        <GapTable
          edition={edition}
          tasks={tasks}
          gaps={gaps}
          editable={editable}
          opened={opened}
          onOpen={onOpen}
          empty={<EmptyBlock title={t('gaps.none')} hint={t('gaps.noneHint')} />}
        />
      )}
    </div>
  );
}
