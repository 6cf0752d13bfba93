import { LeftOutlined, RightOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { currentLanguage } from '../../i18n/i18n.ts';
import { monthText, shiftMonth } from '../../pieces/dates.ts';
import styles from './units.module.css';

interface MonthSwitchProps {
  readonly month: string;
  readonly thisMonth: string;
  readonly onMonth: (month: string) => void;
}

export function MonthSwitch({ month, thisMonth, onMonth }: MonthSwitchProps) {
  const { t } = useTranslation('units');
  return (
    <fieldset className={styles['months']}>
      <legend className="visually-hidden">{t('month')}</legend>
      <Button
        size="small"
        icon={<LeftOutlined />}
        aria-label={t('previousMonth')}
        onClick={() => onMonth(shiftMonth(month, -1))}
      />
      <span className={styles['month']} aria-live="polite">
        {monthText(month, currentLanguage())}
      </span>
      <Button
        size="small"
        icon={<RightOutlined />}
        aria-label={t('nextMonth')}
        disabled={month >= thisMonth}
        onClick={() => onMonth(shiftMonth(month, 1))}
      />
    </fieldset>
  );
}
