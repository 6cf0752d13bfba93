// The tasks that a reminder or a notice is about, with their days.
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { components } from '../../api/schema.generated.d.ts';
import { currentLanguage } from '../../i18n/i18n.ts';
import { useMe } from '../../session/me.ts';
import { dayText } from '../dates.ts';
import { periodText } from '../periods.ts';
import './told.css';

interface SupervisedListProps {
  readonly items: readonly components['schemas']['Supervised'][];
  /** The task's title as this entry links it. */
  readonly link: (taskId: string, title: string) => ReactNode;
}

export function SupervisedList({ items, link }: SupervisedListProps) {
  const { t } = useTranslation('supervision');
  const { today } = useMe();
  const day = (date: string) => dayText(date, today, currentLanguage());
  return (
    <ul className="told">
      {items.map((item) => {
        const notes = [
          item.documentNumber,
          item.planTitle,
          item.period && periodText(item.period, currentLanguage()),
          item.dueDate && t('dueOn', { day: day(item.dueDate) }),
          item.answerBy && t('answerBy', { day: day(item.answerBy) }),
        ].filter(Boolean);
        return (
          <li key={item.supervisionId} className="told-task">
            <span className="told-title">{link(item.taskId, item.title)}</span>{' '}
            <span className="told-note">{notes.join(' · ')}</span>
            {item.note !== null && <p className="told-note">{item.note}</p>}
          </li>
        );
      })}
    </ul>
  );
}
