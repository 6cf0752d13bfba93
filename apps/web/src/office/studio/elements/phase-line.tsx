// The phases on a line of time, for those who would rather look than read. The rows below say the same in words.
import { useTranslation } from 'react-i18next';
import { daysBetween } from '../../../pieces/dates.ts';
import type { PlanElement } from '../things.ts';
import styles from './elements.module.css';

export function PhaseLine({ elements }: { readonly elements: readonly PlanElement[] }) {
  const { t } = useTranslation('studio');
  const phases = elements.flatMap((element) => {
    if (element.kind !== 'phase') return [];
    const { name, startDate, endDate } = element.data;
    const dated = startDate !== null && endDate !== null && !`${startDate}${endDate}`.includes('?');
    return dated ? [{ id: element.id, name, start: startDate, end: endDate }] : [];
  });
  const start = phases.map((phase) => phase.start).sort()[0];
  const end = phases
    .map((phase) => phase.end)
    .sort()
    .at(-1);
  if (phases.length < 2 || start === undefined || end === undefined) return null;
  const days = Math.max(1, daysBetween(start, end) + 1);
  return (
    <figure className={styles['phaseLine']} aria-label={t('elements.phaseLine', { start, end })}>
      {phases.map((phase) => (
        <div key={phase.id} className={styles['phaseTrack']} data-things={phase.id}>
          <span
            className={styles['phaseBar']}
            style={{
              marginInlineStart: `${(daysBetween(start, phase.start) / days) * 100}%`,
              width: `${((daysBetween(phase.start, phase.end) + 1) / days) * 100}%`,
            }}
          />
        </div>
      ))}
      <figcaption className={styles['phaseEnds']}>
        <span>{start}</span>
        <span>{end}</span>
      </figcaption>
    </figure>
  );
}
