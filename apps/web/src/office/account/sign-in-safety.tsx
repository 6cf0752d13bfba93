// 登录安全: the sign-in before this one, the age of the password, and what was unusual.
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { App, Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { sentenceOf } from '../../api/problem.ts';
import { useCommand } from '../../api/use-command.ts';
import { currentLanguage } from '../../i18n/i18n.ts';
import { momentText } from '../../pieces/dates.ts';
import { deviceOf } from '../../pieces/device.ts';
import { meQuery, useMe } from '../../session/me.ts';
import { type MySecurity, mySecurityQuery, readAlerts, type SignInAlert } from '../../session/security.ts';
import { QueryBlock } from '../pieces/blocks.tsx';
import styles from './account.module.css';
import { SecondFactor } from './second-factor.tsx';

export function SignInSafety() {
  const query = useQuery(mySecurityQuery);
  return (
    <QueryBlock query={query}>
      {(security) => (
        <>
          <SecondFactor factor={security.secondFactor} />
          <History security={security} />
        </>
      )}
    </QueryBlock>
  );
}

function useMoment(): (moment: string) => string {
  const { today } = useMe();
  return (moment) => momentText(moment, today, currentLanguage());
}

const whence = ({ address, userAgent }: { address: string | null; userAgent: string | null }) =>
  [deviceOf(userAgent), address].filter((part) => part !== null && part !== '').join(' · ');

function History({ security }: { readonly security: MySecurity }) {
  const { t } = useTranslation('account');
  const at = useMoment();
  const { previousSignIn, passwordChangedAt, passwordExpiresAt, signOn } = security;
  return (
    <section className={styles['section']}>
      <h2 className={styles['title']}>{t('security')}</h2>
      <ul className={styles['soft']}>
        <li>
          {previousSignIn === null
            ? t('firstSignIn')
            : [t('previous', { at: at(previousSignIn.at) }), whence(previousSignIn)].filter(Boolean).join(' · ')}
        </li>
        <li>
          {t('passwordSet', { at: at(passwordChangedAt) })}
          {passwordExpiresAt !== null && t('passwordUntil', { at: at(passwordExpiresAt) })}
        </li>
        {signOn.map(({ issuer }) => (
          <li key={issuer}>{t('signOnBound', { issuer })}</li>
        ))}
      </ul>
    </section>
  );
}

/** On top of the page: what is not noticed helps nobody. */
export function SignInAlerts() {
  const { data: security } = useQuery(mySecurityQuery);
  return security === undefined ? null : <Alerts alerts={security.alerts} />;
}

/** Those not yet read; read ones are in the record. */
function Alerts({ alerts }: { readonly alerts: readonly SignInAlert[] }) {
  const { t } = useTranslation(['account', 'session']);
  const { message } = App.useApp();
  const queryClient = useQueryClient();
  const at = useMoment();
  const read = useCommand<void>({
    send: (_, key) => readAlerts(key),
    changes: [mySecurityQuery.queryKey],
    onDone: () => void queryClient.invalidateQueries({ queryKey: meQuery.queryKey, exact: true }),
    onFailed: (error) => void message.error(sentenceOf(error)),
  });
  const unread = alerts.filter((alert) => alert.readAt === null);
  if (unread.length === 0) return null;
  return (
    <section className={`${styles['section']} ${styles['alerts']}`} aria-labelledby="alerts-title">
      <h2 className={styles['title']} id="alerts-title">
        {t('alerts')}
      </h2>
      <ul>
        {unread.map((alert) => (
          <li key={alert.id}>
            {t(`session:alert.${alert.kind}`, { failures: alert.failures ?? 0 })}{' '}
            <span className={styles['soft']}>{[at(alert.at), whence(alert)].filter(Boolean).join(' · ')}</span>
          </li>
        ))}
      </ul>
      <p className={styles['step']}>{t('session:alertsHint')}</p>
      <Button loading={read.isPending} onClick={() => read.mutate()}>
        {t('session:alertsRead')}
      </Button>
    </section>
  );
}
