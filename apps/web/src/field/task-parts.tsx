// Parts of a task below its text: occurrences to report, milestones, who is on it.
import { useTranslation } from 'react-i18next';
import { currentLanguage } from '../i18n/i18n.ts';
import { DateText } from '../pieces/date-text.tsx';
import { periodText } from '../pieces/periods.ts';
import type { Assignment, Task } from '../session/work.ts';
import { DueText } from './due-text.tsx';
import { To } from './to.tsx';

interface OccurrencesProps {
  readonly task: Task;
  readonly assignment: Assignment;
}

export function Occurrences({ task, assignment }: OccurrencesProps) {
  const { t } = useTranslation(['field', 'terms']);
  const own = task.occurrences.filter((occurrence) => occurrence.assignmentId === assignment.id);
  if (own.length === 0) return null;
  return (
    <section className="section">
      <h2 className="section-title">{t('occurrences')}</h2>
      <ul className="list">
        {own.map((occurrence) => (
          <li key={occurrence.id} className="item item-split">
            <span>
              <span className="item-title">{periodText(occurrence.period, currentLanguage())}</span>
              <span className="item-meta">
                {t(`terms:occurrenceState.${occurrence.state}`)} ·{' '}
                {occurrence.state === 'pending' || occurrence.state === 'returned' ? (
                  <DueText day={occurrence.dueDate} />
                ) : (
                  <DateText day={occurrence.dueDate} />
                )}
              </span>
              {occurrence.state === 'returned' && occurrence.stateNote !== null && (
                <span className="late">{occurrence.stateNote}</span>
              )}
            </span>
            {occurrence.can.includes('report') && (
              <To
                place={{
                  page: 'report',
                  kind: 'occurrence',
                  taskId: task.id,
                  assignmentId: assignment.id,
                  occurrenceId: occurrence.id,
                }}
                className="button"
              >
                {t('reportOccurrence')}
              </To>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

export function Milestones({ task }: { readonly task: Task }) {
  const { t } = useTranslation('field');
  if (task.milestones.length === 0) return null;
  return (
    <section className="section">
      <h2 className="section-title">{t('milestones')}</h2>
      <ul className="plain-list">
        {task.milestones.map((milestone) => (
          <li key={milestone.id} className={milestone.missed ? 'late' : undefined}>
            <DateText day={milestone.dueDate} /> {milestone.percent !== null && `${milestone.percent}%`}{' '}
            {milestone.title}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Names beyond these are counted, not listed: a task may bind every village of a county. */
const mostNames = 6;

export function Parties({ task }: { readonly task: Task }) {
  const { t } = useTranslation(['field', 'terms']);
  return (
    <section className="section">
      <h2 className="section-title">{t('parties')}</h2>
      <dl className="pairs">
        {(['lead', 'responsible', 'support'] as const).map((role) => {
          const names = task.assignments.filter((one) => one.role === role).map((one) => one.unitName);
          if (names.length === 0) return null;
          const more = names.length > mostNames ? ` ${t('unitsMore', { count: names.length })}` : '';
          return (
            <div key={role}>
              <dt>{t(`terms:${role}`)}</dt>
              <dd>
                {names.slice(0, mostNames).join(t('terms:separator'))}
                {more}
              </dd>
            </div>
          );
        })}
      </dl>
    </section>
  );
}
