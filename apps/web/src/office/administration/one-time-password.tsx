// A one-time password is shown once and kept nowhere: it goes when this closes.
import { Button, Modal } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './administration.module.css';

export interface PasswordShown {
  readonly accountId: string;
  readonly name: string;
  readonly password: string;
  readonly reset: boolean;
}

interface OneTimePasswordProps {
  readonly shown: PasswordShown | undefined;
  readonly onClose: () => void;
}

export function OneTimePassword({ shown, onClose }: OneTimePasswordProps) {
  const { t } = useTranslation('administration');
  const [copied, setCopied] = useState(false);
  // The clipboard needs a secure context, which an office intranet may not be; the password can still be read.
  const canCopy = navigator.clipboard !== undefined;
  const close = () => {
    setCopied(false);
    onClose();
  };
  return (
    <Modal
      open={shown !== undefined}
      title={shown?.reset ? t('passwordReset') : t('created')}
      closable={false}
      mask={{ closable: false }}
      keyboard={false}
      width={420}
      footer={
        <Button type="primary" onClick={close}>
          {t('understood')}
        </Button>
      }
    >
      <dl className={styles['pairs']}>
        <dt>{t('name')}</dt>
        <dd>{shown?.name}</dd>
        <dt>{t('oneTimePassword')}</dt>
        <dd className={styles['password']}>
          <code>{shown?.password}</code>
          {canCopy && (
            <Button
              size="small"
              onClick={() => {
                void navigator.clipboard.writeText(shown?.password ?? '').then(() => setCopied(true));
              }}
            >
              {copied ? t('copied') : t('copy')}
            </Button>
          )}
        </dd>
      </dl>
      <p className={styles['soft']}>{t('oneTimeHint')}</p>
    </Modal>
  );
}
