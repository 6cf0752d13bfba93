import { Alert, Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './account.module.css';

interface RecoveryCodesProps {
  readonly codes: readonly string[];
  readonly onClose: () => void;
}

/** Shown once and kept nowhere: they go when this closes. */
export function RecoveryCodes({ codes, onClose }: RecoveryCodesProps) {
  const { t } = useTranslation('account');
  const [copied, setCopied] = useState(false);
  // The clipboard needs a secure context, which an office intranet may not be; the codes can still be read.
  const canCopy = navigator.clipboard !== undefined;
  return (
    <>
      <h3 className={styles['title']}>{t('codesTitle')}</h3>
      <Alert type="warning" showIcon title={t('codesHint')} />
      <ul className={styles['codes']}>
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ul>
      <div className={styles['acts']}>
        <Button type="primary" onClick={onClose}>
          {t('codesKept')}
        </Button>
        {canCopy && (
          <Button onClick={() => void navigator.clipboard.writeText(codes.join('\n')).then(() => setCopied(true))}>
            {copied ? t('copied') : t('copyCodes')}
          </Button>
        )}
      </div>
    </>
  );
}
