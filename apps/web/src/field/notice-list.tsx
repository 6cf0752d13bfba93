// Notices 督办单 that wait for the units' answer: above all else that is owed.
import { useTranslation } from 'react-i18next';
import { DateText } from '../pieces/date-text.tsx';
import type { Supervision } from '../session/notices.ts';
import { To } from './to.tsx';

export function NoticeList({ notices }: { readonly notices: readonly Supervision[] }) {
  const { t } = useTranslation('supervision');
  if (notices.length === 0) return null;
  return (
    <section className="section">
      <h2 className="section-title">
        {t('toAnswer')} <span className="soft">{notices.length}</span>
      </h2>
      <ul className="list">
        {notices.map((notice) => (
          <li key={notice.id}>
            <To place={{ page: 'notice', supervisionId: notice.id }} className="item">
              <span className="item-title">{notice.taskTitle}</span>
              <span className="item-note">
                {[notice.documentNumber, notice.unitName].filter((part) => part !== null).join(' · ')}
              </span>
              {notice.answerBy !== null && (
                <span className="item-foot">
                  {notice.unanswered && <span className="fault">{t('unanswered')}</span>}
                  <span>
                    {t('answerByLabel')} <DateText day={notice.answerBy} />
                  </span>
                </span>
              )}
            </To>
          </li>
        ))}
      </ul>
    </section>
  );
}
