// biome-ignore-all lint/a11y/useSemanticElements: as in table/task-line.tsx
// biome-ignore-all lint/a11y/useFocusableInteractive: as in table/task-line.tsx
import { useTranslation } from 'react-i18next';
import { currentLanguage } from '../../../i18n/i18n.ts';
import { monthText } from '../../../pieces/dates.ts';
import { periodText } from '../../../pieces/periods.ts';
import { middleOf, type Scale, spanOf, ticksOf } from './geometry.ts';
import styles from './timeline.module.css';

export interface Phase {
  readonly id: string;
  readonly name: string;
  readonly startDate: string;
  readonly endDate: string;
}

interface AxisProps {
  readonly scale: Scale;
  readonly phases: readonly Phase[];
  readonly today: string;
}

/** Months or quarters at the top, the phases of the plan below them, and where today is. */
export function Axis({ scale, phases, today }: AxisProps) {
  const { t } = useTranslation('ledger');
  return (
    <div role="rowgroup" className={styles['head']} style={{ height: headHeight(phases) }}>
      <div role="row" aria-rowindex={1} className={styles['headLine']}>
        <span role="columnheader" className={styles['corner']}>
          {t('column.task')}
          {phases.length > 0 && <span className={styles['cornerPhases']}>{t('timeline.phases')}</span>}
        </span>
        <span role="columnheader" className={styles['axis']}>
          {ticksOf(scale).map(({ day, left, width }) => (
            <span key={day} className={styles['tick']} style={{ left, width }}>
              {tickText(day, scale)}
            </span>
          ))}
          {phases.map(({ id, name, startDate, endDate }) => {
            const span = spanOf(startDate, endDate, scale);
            return (
              span && (
                <span key={id} className={styles['phase']} style={span} title={name}>
                  {name}
                </span>
              )
            );
          })}
          <span className={styles['todayMark']} style={{ left: middleOf(today, scale) }}>
            {t('timeline.today')}
          </span>
        </span>
      </div>
    </div>
  );
}

export const headHeight = (phases: readonly Phase[]) => (phases.length > 0 ? 72 : 42);

/** The year is said where it begins; elsewhere the month does. */
function tickText(day: string, { zoom, start }: Scale): string {
  const language = currentLanguage();
  const [year = '', month = ''] = day.split('-');
  if (zoom === 'quarter') return periodText(`${year}-Q${Math.ceil(Number(month) / 3)}`, language);
  if (day === start || month === '01') return monthText(day.slice(0, 7), language);
  return language === 'zh' ? `${Number(month)}月` : monthText(day.slice(0, 7), language).replace(/ \d{4}$/, '');
}
