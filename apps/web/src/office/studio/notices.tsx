// What was lost or guessed while the file was read, and why the approver sent the plan back.
import { Alert } from 'antd';
import { useTranslation } from 'react-i18next';
import { SeveralPlans } from './several-plans.tsx';
import styles from './studio.module.css';
import type { Edition } from './things.ts';

interface NoticesProps {
  readonly edition: Pick<Edition, 'id' | 'planId' | 'fileName' | 'title' | 'state' | 'returnNote' | 'warnings'>;
  readonly editable: boolean;
}

export function Notices({ edition, editable }: NoticesProps) {
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
          {...(code === 'several-plans' &&
            editable && { description: <SeveralPlans edition={edition} titles={detail ?? ''} /> })}
        />
      ))}
    </div>
  );
}
