import { useTranslation } from 'react-i18next';
import { DateText, useDaysLeft } from '../pieces/date-text.tsx';

export function DueText({ day }: { readonly day: string | null }) {
  const { t } = useTranslation('field');
  const daysLeft = useDaysLeft();
  if (day === null) return <span className="soft">{t('standing')}</span>;
  const left = daysLeft(day);
  return (
    <span>
      <DateText day={day} />{' '}
      <span className={left < 0 ? 'late' : 'soft'}>
        {left < 0
          ? t('daysLate', { days: -left })
          : left === 0
            ? t('dueToday')
            : left <= 31
              ? t('daysLeft', { days: left })
              : ''}
      </span>
    </span>
  );
}
