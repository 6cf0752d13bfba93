// What a notice demands, and by when, before one acts on it.
import { useTranslation } from 'react-i18next';
import { DateText } from '../../pieces/date-text.tsx';
import styles from './supervision.module.css';
import { documentAddress, type Supervision } from './supervision-queries.ts';

export function NoticeText({ notice }: { readonly notice: Supervision }) {
  const { t } = useTranslation('supervision');
  return (
    <div className={styles['notice']}>
      <p className={styles['soft']}>
        {[notice.documentNumber, notice.unitName].filter((part) => part !== null).join(' · ')}
        {notice.answerBy !== null && (
          <>
            {' · '}
            {t('answerByLabel')} <DateText day={notice.answerBy} />
          </>
        )}
      </p>
      <p className={styles['text']}>{notice.text}</p>
      {notice.stateNote !== null && <p className={styles['note']}>{notice.stateNote}</p>}
      <a href={documentAddress(notice.id)} download>
        {t('document')}
      </a>
    </div>
  );
}
