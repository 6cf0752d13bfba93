// What is new, changed and ended for a unit; nothing of what stays as it is.
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { DateText } from '../date-text.tsx';
import { type Told, ToldChange } from './told-change.tsx';
import './told.css';

interface ToldListsProps {
  readonly told: Told;
  /** The task's title as this entry links it. */
  readonly link: (taskId: string, title: string) => ReactNode;
}

export function ToldLists({ told, link }: ToldListsProps) {
  const { t } = useTranslation(['told', 'terms']);
  return (
    <div className="told">
      <List name="new" things={told.new}>
        {(task) => (
          <>
            <span className="told-title">{link(task.taskId, task.title)}</span>{' '}
            <span className="told-note">
              {t(`terms:partyRole.${task.role}`)}
              {' · '}
              {task.dueDate === null ? t('terms:standing') : <DateText day={task.dueDate} />}
              {task.splitFrom !== null && ` · ${t('splitFrom', { title: task.splitFrom })}`}
            </span>
          </>
        )}
      </List>
      <List name="changed" things={told.changed}>
        {(task) => (
          <>
            <span className="told-title">{link(task.taskId, task.title)}</span>
            <dl>
              {task.changes.map((change) => (
                <ToldChange key={change.field} change={change} />
              ))}
            </dl>
          </>
        )}
      </List>
      <List name="ended" things={told.ended}>
        {(task) => (
          <>
            <span className="told-title">{link(task.taskId, task.title)}</span>{' '}
            <span className="told-note">{t(`reason.${task.reason}`)}</span>
          </>
        )}
      </List>
    </div>
  );
}

interface ListProps<Thing> {
  readonly name: keyof Told;
  readonly things: readonly Thing[];
  readonly children: (thing: Thing) => ReactNode;
}

function List<Thing extends { readonly taskId: string }>({ name, things, children }: ListProps<Thing>) {
  const { t } = useTranslation('told');
  if (things.length === 0) return null;
  return (
    <section>
      <h3 className="told-heading">{t(`heading.${name}`)}</h3>
      <ul>
        {things.map((thing) => (
          <li key={thing.taskId} className="told-task">
            {children(thing)}
          </li>
        ))}
      </ul>
    </section>
  );
}
