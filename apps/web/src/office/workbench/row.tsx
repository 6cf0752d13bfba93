// One line of the workbench: light, what, from where, when, and what may be done with it.
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { currentLanguage } from '../../i18n/i18n.ts';
import { DateText, useDaysLeft } from '../../pieces/date-text.tsx';
import { Light } from '../../pieces/light.tsx';
import { periodText } from '../../pieces/periods.ts';
import type { WorkItem } from '../../session/work.ts';
import { paths } from '../paths.ts';
import styles from './workbench.module.css';

interface RowProps {
  readonly light?: ReactNode;
  readonly title: ReactNode;
  /** Plan, unit, period: in soft ink under the title. */
  readonly note?: ReactNode;
  readonly when?: ReactNode;
  readonly actions?: ReactNode;
}

export function Row({ light, title, note, when, actions }: RowProps) {
  return (
    <li className={styles['row']}>
      <span className={styles['light']}>{light}</span>
      <span className={styles['what']}>
        <span className={styles['rowTitle']}>{title}</span>
        {note !== undefined && <span className={styles['rowNote']}>{note}</span>}
      </span>
      <span className={styles['when']}>{when}</span>
      <span className={styles['actions']}>{actions}</span>
    </li>
  );
}

interface WorkRowProps {
  readonly item: WorkItem;
  /** Names the unit it binds: for the lead and the office, who see many. */
  readonly withUnit?: boolean;
  readonly when?: ReactNode;
  readonly actions?: ReactNode;
}

export function WorkRow({ item, withUnit = false, when, actions }: WorkRowProps) {
  const { t } = useTranslation('terms');
  const period = item.kind === 'occurrence' ? periodText(item.period, currentLanguage()) : undefined;
  const note = [
    withUnit ? item.unitName : undefined,
    item.kind === 'assignment' ? t(`partyRole.${item.role}`) : undefined,
    period,
    item.planTitle ?? item.sourceTitle,
  ];
  return (
    <Row
      light={item.light && <Light light={item.light} />}
      title={<Link {...paths.task(item.taskId)}>{item.taskTitle}</Link>}
      note={note.filter((part) => part !== undefined).join(' · ')}
      when={when ?? <Due item={item} />}
      actions={actions}
    />
  );
}

function Due({ item }: { readonly item: WorkItem }) {
  const { t } = useTranslation('workbench');
  if (item.dueDate === null) return <span className={styles['soft']}>{t('standing')}</span>;
  return <DueDay day={item.dueDate} />;
}

/** A due date with the days to it; a day that has passed says so in words, not by its colour alone. */
export function DueDay({ day }: { readonly day: string }) {
  const { t } = useTranslation('pieces');
  const left = useDaysLeft()(day);
  return (
    <>
      <DateText day={day} />
      {left < 0 && <span className={styles['late']}> {t('daysLate', { days: -left })}</span>}
      {left === 0 && <span className={styles['soft']}> {t('today')}</span>}
      {left > 0 && left <= 7 && <span className={styles['soft']}> {t('daysLeft', { days: left })}</span>}
    </>
  );
}
