import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Light, lightCountKeys, lightSigns, lights } from '../../pieces/light.tsx';
import type { LedgerFilters } from '../ledger/ledger-search.ts';
import { paths } from '../paths.ts';
import styles from './light-counts.module.css';

type Counts = Readonly<Record<(typeof lightCountKeys)[keyof typeof lightCountKeys], number>>;

interface LightCountsProps {
  readonly counts: Counts;
  /** Which tasks are counted: each number leads to them in the ledger. */
  readonly of: LedgerFilters;
}

/** Numbers under the lights' signs, in the order of `LightHeads`. */
export function LightCounts({ counts, of }: LightCountsProps) {
  const { t } = useTranslation('terms');
  return (
    <span className={styles['counts']}>
      {lights.map((light) => {
        const count = counts[lightCountKeys[light]];
        if (count === 0) return <span key={light} className={styles['none']} aria-hidden="true" />;
        return (
          <Link
            key={light}
            {...paths.ledger({ ...of, light })}
            className={`${styles['count']} light light-${light} light-worded`}
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

/** The head of a column of `LightCounts`: what each sign means, in words. */
export function LightHeads() {
  return (
    <span className={styles['counts']}>
      {lights.map((light) => (
        <Light key={light} light={light} />
      ))}
    </span>
  );
}
