// Where an account is signed in, with a way to end each.
import type { QueryKey } from '@tanstack/react-query';
import { App, Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { sentenceOf } from '../../api/problem.ts';
import { useCommand } from '../../api/use-command.ts';
import { currentLanguage } from '../../i18n/i18n.ts';
import { momentText } from '../../pieces/dates.ts';
import { deviceOf } from '../../pieces/device.ts';
import { useMe } from '../../session/me.ts';
import type { Session } from '../../session/sessions.ts';
import { EmptyBlock } from './blocks.tsx';
import styles from './session-list.module.css';

interface SessionListProps {
  readonly sessions: readonly Session[];
  readonly end: (sessionId: string, key: string) => Promise<unknown>;
  /** What is read again afterwards. */
  readonly changes: QueryKey;
}

export function SessionList({ sessions, end, changes }: SessionListProps) {
  const { t } = useTranslation('administration');
  const { today } = useMe();
  const { message } = App.useApp();
  const ending = useCommand({
    send: (id: string, key) => end(id, key),
    changes: [changes],
    onFailed: (error) => void message.error(sentenceOf(error)),
  });
  const at = (moment: string) => momentText(moment, today, currentLanguage());
  if (sessions.length === 0) return <EmptyBlock small title={t('noSessions')} />;
  return (
    <ul className={styles['list']}>
      {sessions.map((session) => (
        <li key={session.id} className={styles['session']}>
          <span className={styles['text']}>
            <span title={session.userAgent ?? ''}>
              {[deviceOf(session.userAgent), session.address]
                .filter((part) => part !== null && part !== '')
                .join(' · ')}
            </span>
            <span className={styles['soft']}>
              {t('signedInAt', { at: at(session.createdAt) })} · {t('lastSeen', { at: at(session.lastSeenAt) })}
            </span>
          </span>
          {session.current ? (
            <span className={styles['soft']}>{t('thisSession')}</span>
          ) : (
            <Button size="small" disabled={ending.isPending} onClick={() => ending.mutate(session.id)}>
              {t('endSession')}
            </Button>
          )}
        </li>
      ))}
    </ul>
  );
}
