import { useTranslation } from 'react-i18next';
import { currentLanguage } from '../../../i18n/i18n.ts';
import { dayOf, dayText } from '../../../pieces/dates.ts';
import { Light } from '../../../pieces/light.tsx';
import { useMe } from '../../../session/me.ts';
import { useUnits } from '../../../session/units.ts';
import type { Task } from '../../../session/work.ts';
import { StateTag } from '../../pieces/state-tag.tsx';
import { useRowWords } from '../rows/use-row-words.ts';
import { Due } from '../table/task-line.tsx';
import styles from './task.module.css';

/** Name of the unit whose office issued the task. */
export function useOfficeName(task: Pick<Task, 'officeUnitId'>): string {
  const { t } = useTranslation('ledger');
  const { data: units } = useUnits();
  return units?.find(({ id }) => id === task.officeUnitId)?.name ?? t('task.office');
}

export function TaskHead({ task }: { readonly task: Task }) {
  const { t } = useTranslation(['ledger', 'terms']);
  const { today } = useMe();
  const words = useRowWords();
  const day = (moment: string) => dayText(dayOf(moment), today, currentLanguage());
  const said = [
    useOfficeName(task),
    task.issuedAt === null ? null : t('task.issuedOn', { day: day(task.issuedAt) }),
    task.closedAt === null ? null : t('task.closedOn', { day: day(task.closedAt) }),
  ];
  return (
    <header>
      <p className={styles['number']}>{t('task.number', { number: task.number })}</p>
      <h2 className={styles['title']}>{task.title}</h2>
      <p className={styles['standing']}>
        {task.light !== null && <Light light={task.light} />}
        <StateTag tone={task.state === 'suspended' || task.state === 'withdrawn' ? 'back' : 'plain'}>
          {t(`terms:taskState.${task.state}`)}
        </StateTag>
        <span>
          <Due row={task} words={words} />
        </span>
        {task.state !== 'draft' && <span>{t('task.percent', { percent: task.progress })}</span>}
        <span className={styles['soft']}>{said.filter(Boolean).join(' · ')}</span>
      </p>
    </header>
  );
}
