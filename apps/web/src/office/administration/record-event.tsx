import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useActionName } from '../../i18n/action-name.ts';
import { MomentText } from '../../pieces/date-text.tsx';
import type { RecordSearch } from '../paths.ts';
import styles from './administration.module.css';
import type { AuditEvent } from './record-page.tsx';

interface RecordEventProps {
  readonly event: AuditEvent;
  readonly onFilter: (filters: RecordSearch) => void;
}

/** One event whole. `change` is shown as it was written: the record has no prettier version of itself. */
export function RecordEvent({ event, onFilter }: RecordEventProps) {
  const { t } = useTranslation('administration');
  const actionName = useActionName();
  const { accountId } = event;
  return (
    <>
      <dl className={styles['pairs']}>
        <dt>{t('at')}</dt>
        <dd>
          <MomentText moment={event.at} /> <span className={styles['soft']}>{event.at}</span>
        </dd>
        <dt>{t('who')}</dt>
        <dd>
          {event.accountName ?? t('system')}{' '}
          {accountId !== null && (
            <Button size="small" type="link" onClick={() => onFilter({ accountId })}>
              {t('filterAccount')}
            </Button>
          )}
        </dd>
        <dt>{t('action')}</dt>
        <dd>
          {actionName(event.action)} <code className={styles['soft']}>{event.action}</code>
        </dd>
        <dt>{t('atUnit')}</dt>
        <dd>{event.unitName}</dd>
        <dt>{t('thing')}</dt>
        <dd>
          <code>
            {event.thingType} {event.thingId}
          </code>{' '}
          <Button size="small" type="link" onClick={() => onFilter({ thingId: event.thingId })}>
            {t('filterThing')}
          </Button>
        </dd>
        <dt>{t('number')}</dt>
        <dd>
          {event.sequence}{' '}
          <span className={styles['soft']}>
            {event.blockNumber === null ? t('unsealed') : t('sealed', { number: event.blockNumber })}
          </span>
        </dd>
        <dt>{t('address')}</dt>
        <dd>{event.address}</dd>
        <dt>{t('requestId')}</dt>
        <dd>
          <code>{event.requestId}</code>
        </dd>
      </dl>
      <h3 className={styles['title']}>{t('change')}</h3>
      <pre className={styles['change']}>{JSON.stringify(event.change, null, 2)}</pre>
    </>
  );
}
