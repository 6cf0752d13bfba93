import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { lightCountKeys, lightSigns, lights } from '../../pieces/light.tsx';
import { paths } from '../paths.ts';
import styles from './units.module.css';

type Counts = Readonly<Record<(typeof lightCountKeys)[keyof typeof lightCountKeys], number>>;

/** A unit's lights; each number leads to its tasks in the ledger. */
export function LightCounts({ unitId, counts }: { readonly unitId: string; readonly counts: Counts }) {
  const { t } = useTranslation('terms');
  return (
    <span className={styles['lightCounts']}>
      {lights.map((light) => {
        const count = counts[lightCountKeys[light]];
        if (count === 0) return <span key={light} className={styles['lightNone']} aria-hidden="true" />;
        return (
          <Link
            key={light}
            {...paths.ledger({ unitId, light })}
            className={`${styles['lightCount']} light light-${light} light-worded`}
            aria-label={`${t(`light.${light}`)} ${count}`}
            title={t(`light.${light}`)}
          >
            <span className="light-sign" aria-hidden="true">
              {lightSigns[light]}
            </span>
            {count}
          </Link>
        );
      })}
    </span>
  );
}
