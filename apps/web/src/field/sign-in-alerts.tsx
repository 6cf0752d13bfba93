// What was unusual about one's own sign-ins: told here too, for who has the phone alone.
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../api/use-command.ts';
import { currentLanguage } from '../i18n/i18n.ts';
import { momentText } from '../pieces/dates.ts';
import { deviceOf } from '../pieces/device.ts';
import { meQuery, useMe } from '../session/me.ts';
import { mySecurityQuery, readAlerts } from '../session/security.ts';

export function SignInAlerts() {
  const { t } = useTranslation('session');
  const { unreadAlerts, today } = useMe();
  const queryClient = useQueryClient();
  const { data: security } = useQuery({ ...mySecurityQuery, enabled: unreadAlerts > 0 });
  const read = useCommand<void>({
    send: (_, key) => readAlerts(key),
    changes: [mySecurityQuery.queryKey],
    onDone: () => void queryClient.invalidateQueries({ queryKey: meQuery.queryKey, exact: true }),
  });
  const unread = security?.alerts.filter((alert) => alert.readAt === null) ?? [];
  if (unreadAlerts === 0 || unread.length === 0) return null;
  return (
    <section className="notice notice-back" aria-label={t('alertsUnread', { count: unread.length })}>
      <ul className="plain-list">
        {unread.map((alert) => (
          <li key={alert.id}>
            {t(`alert.${alert.kind}`, { failures: alert.failures ?? 0 })}{' '}
            <span className="soft">
              {[momentText(alert.at, today, currentLanguage()), deviceOf(alert.userAgent), alert.address]
                .filter(Boolean)
                .join(' · ')}
            </span>
          </li>
        ))}
      </ul>
      <p>{t('alertsHint')}</p>
      <button type="button" className="button" disabled={read.isPending} onClick={() => read.mutate()}>
        {t('alertsRead')}
      </button>
    </section>
  );
}
