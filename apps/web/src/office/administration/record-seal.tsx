// How far the record is sealed, what was found when it was last checked, and the head to compare with what was kept elsewhere.
import { useQuery } from '@tanstack/react-query';
import { Tooltip } from 'antd';
import { useTranslation } from 'react-i18next';
import { api, ask } from '../../api/client.ts';
import { MomentText } from '../../pieces/date-text.tsx';
import { StateTag } from '../pieces/state-tag.tsx';
import styles from './administration.module.css';

export function RecordSeal() {
  const { t } = useTranslation('administration');
  const { data } = useQuery({
    queryKey: ['record-state'],
    queryFn: () => ask(api.GET('/record/state')),
    // The server seals each minute.
    refetchInterval: 60_000,
  });
  if (data === undefined) return null;
  const { head, unsealed, lastCheck } = data;
  return (
    <section aria-label={t('seal')}>
      <dl className={styles['seal']}>
        <div>
          <dt>{t('sealedUpTo')}</dt>
          <dd>
            {head === null ? t('nothingSealed') : t('blockNumber', { number: head.block })}{' '}
            {head !== null && <MomentText moment={head.sealedAt} />}
          </dd>
        </div>
        <div>
          <dt>{t('notSealedYet')}</dt>
          <dd>{t('events', { count: unsealed })}</dd>
        </div>
        <div>
          <dt>{t('lastCheck')}</dt>
          <dd>
            {lastCheck === null && t('neverChecked')}
            {lastCheck !== null && (
              <>
                <MomentText moment={lastCheck.checkedAt} />{' '}
                {lastCheck.findingCount === 0 ? (
                  <StateTag tone="plain">{t('whole')}</StateTag>
                ) : (
                  <StateTag tone="back">{t('notWhole', { count: lastCheck.findingCount })}</StateTag>
                )}
              </>
            )}
          </dd>
        </div>
        {head !== null && (
          <div>
            <dt>{t('head')}</dt>
            <dd>
              <Tooltip title={t('headHint')}>
                <code className={styles['hash']}>{head.hash}</code>
              </Tooltip>
            </dd>
          </div>
        )}
      </dl>
      {lastCheck?.finding != null && (
        <p role="alert" className={styles['finding']}>
          {lastCheck.finding}
        </p>
      )}
    </section>
  );
}
