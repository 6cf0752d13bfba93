import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DateText } from '../../../pieces/date-text.tsx';
import type { Task } from '../../../session/work.ts';
import { MilestonesDialog } from './milestones-dialog.tsx';
import { Section } from './section.tsx';
import styles from './task.module.css';

/** Dates on the way to the due date; editable while the task is a draft. */
export function Milestones({ task }: { readonly task: Task }) {
  const { t } = useTranslation('ledger');
  const [editing, setEditing] = useState(false);
  const editable = task.can.includes('update');
  if (task.milestones.length === 0 && !editable) return null;
  return (
    <Section
      title={t('task.milestones')}
      action={
        editable && (
          <Button size="small" onClick={() => setEditing(true)}>
            {t('act.milestones')}
          </Button>
        )
      }
    >
      {task.milestones.length === 0 && <p className={styles['soft']}>{t('task.noMilestones')}</p>}
      <ul className={styles['milestones']}>
        {task.milestones.map(({ id, dueDate, percent, title, missed }) => {
          const reached = percent !== null && task.progress >= percent;
          return (
            <li key={id}>
              <span aria-hidden="true" className={missed ? styles['late'] : styles['soft']}>
                {missed ? '◇' : '◆'}
              </span>
              <DateText day={dueDate} />
              <span>
                {[percent === null ? null : t('task.percent', { percent }), title].filter(Boolean).join(' · ')}
              </span>
              {missed && <span className={styles['late']}>{t('task.missed')}</span>}
              {reached && <span className={styles['soft']}>{t('task.reached')}</span>}
            </li>
          );
        })}
      </ul>
      {editing && <MilestonesDialog task={task} onClose={() => setEditing(false)} />}
    </Section>
  );
}
