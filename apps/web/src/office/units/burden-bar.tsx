import { useTranslation } from 'react-i18next';
import { type Burden, burdenParts } from './burden.ts';
import styles from './units.module.css';

interface BurdenBarProps {
  readonly burden: Burden;
  /** The highest sum beside it, which is a full bar. */
  readonly highest: number;
}

/** Reports, occurrences and evidence asked of a unit, as one bar of three shades with its figures in words. */
export function BurdenBar({ burden, highest }: BurdenBarProps) {
  const { t } = useTranslation('units');
  const words = burdenParts.map((part) => `${t(part)} ${burden[part]}`).join(' · ');
  return (
    <span className={styles['bar']} title={words}>
      <span className={styles['barTrack']} aria-hidden="true">
        {burdenParts.map((part) => (
          <span
            key={part}
            className={`${styles['barPart']} ${styles[part]}`}
            style={{ width: `${highest === 0 ? 0 : (burden[part] / highest) * 100}%` }}
          />
        ))}
      </span>
      <span className="visually-hidden">{words}</span>
    </span>
  );
}

export function BurdenLegend() {
  const { t } = useTranslation('units');
  return (
    <span className={styles['legend']}>
      {burdenParts.map((part) => (
        <span key={part} className={styles['legendPart']}>
          <span className={`${styles['swatch']} ${styles[part]}`} aria-hidden="true" />
          {t(part)}
        </span>
      ))}
    </span>
  );
}
