// What was lost or guessed while the file was read, and why the approver sent the plan back.
import { Alert } from 'antd';
import { useTranslation } from 'react-i18next';
import styles from './studio.module.css';
import type { Edition } from './things.ts';

export function Notices({ edition }: { readonly edition: Pick<Edition, 'state' | 'returnNote' | 'warnings'> }) {
  const { t } = useTranslation('studio');
  const returned = edition.state === 'draft' && edition.returnNote !== null;
  if (!returned && (edition.warnings.length === 0 || edition.state !== 'draft')) return null;
  return (
    <div className={styles['notices']}>
      {returned && <Alert type="error" showIcon title={t('header.returned', { note: edition.returnNote })} />}
      {edition.warnings.map(({ code, detail }) => (
        <Alert
          key={`${code}-${detail}`}
          type="warning"
          showIcon
          closable
          title={`${t(`warning.${code}`)}${detail === null ? '' : ` ${detail}`}`}
        />
      ))}
    </div>
  );
}
