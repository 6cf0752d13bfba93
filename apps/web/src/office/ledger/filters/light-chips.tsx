// How many tasks there are under the other filters, and of which light: each number shows what it is made of.
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { lightCountKeys, lightSigns, lights } from '../../../pieces/light.tsx';
import { taskCountsQuery } from '../ledger-queries.ts';
import type { LedgerFilters } from '../ledger-search.ts';
import styles from './filters.module.css';

interface LightChipsProps {
  readonly filters: LedgerFilters;
  readonly onLight: (light: string | undefined) => void;
}

export function LightChips({ filters, onLight }: LightChipsProps) {
  const { t } = useTranslation(['ledger', 'terms']);
  const { light: chosen, ...others } = filters;
  const { data = [] } = useQuery(taskCountsQuery('light', others));
  const total = data.reduce((sum, group) => sum + group.total, 0);
  const unlit = data.find(({ key }) => key === null)?.total ?? 0;
  const countOf = (light: (typeof lights)[number]) =>
    data.reduce((sum, { byLight }) => sum + byLight[lightCountKeys[light]], 0);
  return (
    <ul className={styles['chips']} aria-label={t('column.light')}>
      <li>
        <button
          type="button"
          className={styles['chip']}
          aria-pressed={chosen === undefined}
          onClick={() => onLight(undefined)}
        >
          {t('count.total')} <b>{total}</b>
        </button>
      </li>
      {lights.map((light) => (
        <li key={light}>
          <button
            type="button"
            className={styles['chip']}
            aria-pressed={chosen === light}
            onClick={() => onLight(chosen === light ? undefined : light)}
          >
            <span className={`light light-${light} light-worded`}>
              <span className="light-sign" aria-hidden="true">
                {lightSigns[light]}
              </span>
              {t(`terms:light.${light}`)}
            </span>{' '}
            <b>{countOf(light)}</b>
          </button>
        </li>
      ))}
      {unlit > 0 && (
        <li className={styles['unlit']} title={t('count.noneHint')}>
          {t('count.none')} {unlit}
        </li>
      )}
    </ul>
  );
}
