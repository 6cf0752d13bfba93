// What the account's units were told of a plan's edition, until somebody takes note of it.
import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../../api/use-command.ts';
import { useToldCounts } from '../../pieces/told/told-counts.ts';
import { ToldLists } from '../../pieces/told/told-lists.tsx';
import { useMe } from '../../session/me.ts';
import { type Message, readMessage } from '../../session/work.ts';
import { paths } from '../paths.ts';
import { Section } from './section.tsx';
import styles from './workbench.module.css';

export function MessagesSection({ messages }: { readonly messages: readonly Message[] }) {
  const { t } = useTranslation('told');
  const { posts } = useMe();
  const countsOf = useToldCounts();
  const several = new Set(posts.map(({ unitId }) => unitId)).size > 1;
  const note = useCommand({
    send: (id: string, key) => readMessage(id, key),
    changes: [['workbench']],
  });
  return (
    <Section
      name="messages"
      items={messages}
      row={(message) => {
        const { id, kind, planTitle: title, editionNumber: number, body } = message;
        return (
          <li key={id} className={styles['message']}>
            <div className={styles['messageHead']}>
              <span className={styles['messageTitle']}>
                {kind === 'plan-issued' ? t('issued', { title }) : t('changed', { title, number })}
                <span className={styles['soft']}>
                  {' '}
                  {[several ? message.unitName : null, countsOf(body)].filter((part) => part !== null).join(' · ')}
                </span>
              </span>
              {message.can.includes('read') && (
                <Button
                  size="small"
                  loading={note.isPending && note.variables === id}
                  aria-label={`${t('noted')} ${title}`}
                  onClick={() => note.mutate(id)}
                >
                  {t('noted')}
                </Button>
              )}
            </div>
            <details open={kind === 'plan-changed'}>
              <summary>{t('show')}</summary>
              <div className={styles['messageBody']}>
                <ToldLists told={body} link={(taskId, name) => <Link {...paths.task(taskId)}>{name}</Link>} />
                {kind === 'plan-changed' && <p className={styles['soft']}>{t('keeps')}</p>}
              </div>
            </details>
          </li>
        );
      }}
    />
  );
}
