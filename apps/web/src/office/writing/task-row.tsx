import { useTranslation } from 'react-i18next';
import { currentLanguage } from '../../i18n/i18n.ts';
import { openDateText } from '../studio/open-date.ts';
import type { ReadTask } from './reading.ts';
import styles from './writing.module.css';

interface TaskRowProps {
  readonly task: ReadTask;
  readonly number: number;
  readonly isCurrent: boolean;
  readonly onPlace: (start: number, end: number) => void;
}

/** How many owners a row names before it says how many more there are. */
const named = 4;

export function TaskRow({ task, number, isCurrent, onPlace }: TaskRowProps) {
  const { t } = useTranslation(['writing', 'terms', 'studio']);
  const owned = task.owners.some(({ role }) => role !== 'support');
  // 20xx年x月x日 leaves all of it open.
  const due = openDateText(task.due ?? '', currentLanguage());
  const usual = task.standing ? t('terms:standing') : task.recurring ? t('studio:kind.recurring') : '';
  const rest = task.owners.length - named;
  return (
    <button
      type="button"
      className={styles['row']}
      {...(isCurrent && { 'aria-current': true })}
      onClick={() => onPlace(task.start, task.start)}
    >
      <span className={styles['number']}>{number}</span>
      <span className={styles['what']}>
        <span>{task.title}</span>
        <span className={styles['facts']}>
          {task.owners.slice(0, named).map(({ role, name }, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a unit may be named twice, and the list is never rearranged
            <span key={index}>
              <span className={styles['role']}>{t(`terms:partyRole.${role}`)}</span> {name}
            </span>
          ))}
          {rest > 0 && <span>{t('moreOwners', { count: rest })}</span>}
          {!owned && <span className={styles['lack']}>{t('noOwner')}</span>}
        </span>
      </span>
      <span className={styles['due']}>{due || usual || <span className={styles['lack']}>{t('noDue')}</span>}</span>
    </button>
  );
}
