// What the contact's units were told: above what they owe, until somebody takes note of it.
import { useTranslation } from 'react-i18next';
import { sentenceOf } from '../api/problem.ts';
import { useCommand } from '../api/use-command.ts';
import { SupervisedList } from '../pieces/told/supervised-list.tsx';
import { useToldCounts } from '../pieces/told/told-counts.ts';
import { ToldLists } from '../pieces/told/told-lists.tsx';
import { isOfPlan, type Message, readMessage, type WorkItem } from '../session/work.ts';
import { To } from './to.tsx';

interface MessagesProps {
  readonly messages: readonly Message[];
  /** What is owed: tasks among these can be opened. */
  readonly items: readonly WorkItem[];
}

export function Messages({ messages, items }: MessagesProps) {
  const { t } = useTranslation('told');
  if (messages.length === 0) return null;
  const assignments = new Map(
    items.map((item) => [item.taskId, item.kind === 'assignment' ? item.id : item.assignmentId]),
  );
  return (
    <section className="section">
      <h2 className="section-title">
        {t('messages')} <span className="soft">{messages.length}</span>
      </h2>
      <ul className="list">
        {messages.map((message) => (
          <li key={message.id}>
            <MessageCard message={message} assignments={assignments} />
          </li>
        ))}
      </ul>
    </section>
  );
}

interface MessageCardProps {
  readonly message: Message;
  readonly assignments: ReadonlyMap<string, string>;
}

function MessageCard({ message, assignments }: MessageCardProps) {
  const { t } = useTranslation(['told', 'supervision']);
  const countsOf = useToldCounts();
  const note = useCommand({
    send: (id: string, key) => readMessage(id, key),
    changes: [['workbench']],
  });
  const link = (taskId: string, name: string) => {
    const assignmentId = assignments.get(taskId);
    return assignmentId === undefined ? name : <To place={{ page: 'assignment', taskId, assignmentId }}>{name}</To>;
  };
  const titleOf = () => {
    if (!isOfPlan(message)) return t(`supervision:message.${message.kind}`, { count: message.body.items.length });
    const { kind, planTitle: title, editionNumber: number } = message;
    return kind === 'plan-issued' ? t('issued', { title }) : t('changed', { title, number });
  };
  return (
    <div className="message">
      <div className="message-head">
        <div>
          <p className="item-title">{titleOf()}</p>
          <p className="item-meta">
            {message.unitName}
            {isOfPlan(message) && ` · ${countsOf(message.body)}`}
          </p>
        </div>
        {message.can.includes('read') && (
          <button
            type="button"
            className="button"
            disabled={note.isPending}
            aria-label={`${t('noted')} ${isOfPlan(message) ? message.planTitle : titleOf()}`}
            onClick={() => note.mutate(message.id)}
          >
            {t('noted')}
          </button>
        )}
      </div>
      {isOfPlan(message) ? (
        <details open={message.kind === 'plan-changed'}>
          <summary>{t('show')}</summary>
          <ToldLists told={message.body} link={link} />
          {message.kind === 'plan-changed' && <p className="item-meta">{t('keeps')}</p>}
        </details>
      ) : (
        <SupervisedList items={message.body.items} link={link} />
      )}
      {note.error && (
        <p className="fault" role="alert">
          {sentenceOf(note.error)}
        </p>
      )}
    </div>
  );
}
