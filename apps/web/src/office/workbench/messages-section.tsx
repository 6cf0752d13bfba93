// What the account's units were told, until somebody takes note of it.
import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../../api/use-command.ts';
import { SupervisedList } from '../../pieces/told/supervised-list.tsx';
import { useToldCounts } from '../../pieces/told/told-counts.ts';
import { ToldLists } from '../../pieces/told/told-lists.tsx';
import { useMe } from '../../session/me.ts';
import { isOfPlan, type Message, readMessage } from '../../session/work.ts';
import { paths } from '../paths.ts';
import { Section } from './section.tsx';
import styles from './workbench.module.css';

export function MessagesSection({ messages }: { readonly messages: readonly Message[] }) {
  const { t } = useTranslation(['told', 'supervision']);
  const { posts } = useMe();
  const countsOf = useToldCounts();
  const several = new Set(posts.map(({ unitId }) => unitId)).size > 1;
  const note = useCommand({
    send: (id: string, key) => readMessage(id, key),
    changes: [['workbench']],
  });
  const link = (taskId: string, name: string) => <Link {...paths.task(taskId)}>{name}</Link>;
  const titleOf = (message: Message) => {
    if (!isOfPlan(message)) return t(`supervision:message.${message.kind}`, { count: message.body.items.length });
    const { kind, planTitle: title, editionNumber: number } = message;
    return kind === 'plan-issued' ? t('issued', { title }) : t('changed', { title, number });
  };
  return (
    <Section
      name="messages"
      items={messages}
      row={(message) => (
        <li key={message.id} className={styles['message']}>
          <div className={styles['messageHead']}>
            <span className={styles['messageTitle']}>
              {titleOf(message)}
              <span className={styles['soft']}>
                {' '}
                {[several ? message.unitName : null, isOfPlan(message) ? countsOf(message.body) : null]
                  .filter((part) => part !== null)
                  .join(' · ')}
              </span>
            </span>
            {message.can.includes('read') && (
              <Button
                size="small"
                loading={note.isPending && note.variables === message.id}
                aria-label={`${t('noted')} ${isOfPlan(message) ? message.planTitle : titleOf(message)}`}
                onClick={() => note.mutate(message.id)}
              >
                {t('noted')}
              </Button>
            )}
          </div>
          {isOfPlan(message) ? (
            <details open={message.kind === 'plan-changed'}>
              <summary>{t('show')}</summary>
              <div className={styles['messageBody']}>
                <ToldLists told={message.body} link={link} />
                {message.kind === 'plan-changed' && <p className={styles['soft']}>{t('keeps')}</p>}
              </div>
            </details>
          ) : (
            <SupervisedList items={message.body.items} link={link} />
          )}
        </li>
      )}
    />
  );
}
