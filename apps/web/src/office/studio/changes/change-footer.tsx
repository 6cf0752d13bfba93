// Under the rows: what still waits, and what the keys do.
import { Button, Popconfirm } from 'antd';
import { useTranslation } from 'react-i18next';
import styles from './changes.module.css';

const keys = [
  ['↑↓', 'move'],
  ['Enter', 'confirm'],
  ['N', 'new'],
  ['D', 'drop'],
  ['C', 'choose'],
] as const;

interface ChangeFooterProps {
  readonly waiting: number;
  readonly busy: boolean;
  readonly onConfirmAll: () => void;
}

export function ChangeFooter({ waiting, busy, onConfirmAll }: ChangeFooterProps) {
  const { t } = useTranslation(['studio', 'pieces']);
  return (
    <footer className={styles['footer']}>
      <div className={styles['remaining']} role="status">
        {waiting === 0 ? (
          <span className={styles['faint']}>{t('changes.nothingWaits')}</span>
        ) : (
          <>
            <span className={styles['waits']}>{t('changes.stillWaiting', { count: waiting })}</span>
            <Popconfirm
              title={t('changes.confirmAllTitle', { count: waiting })}
              description={t('changes.confirmAllText')}
              okText={t('pieces:confirm')}
              cancelText={t('pieces:cancel')}
              onConfirm={onConfirmAll}
            >
              <Button size="small" loading={busy}>
                {t('changes.confirmAll')}
              </Button>
            </Popconfirm>
          </>
        )}
      </div>
      <dl className={styles['keys']}>
        {keys.map(([key, what]) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{what === 'move' ? t('changes.moveHint') : t(`changes.act.${what}`)}</dd>
          </div>
        ))}
      </dl>
    </footer>
  );
}
