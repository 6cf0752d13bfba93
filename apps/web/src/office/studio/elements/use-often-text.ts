// How often something repeats: 每月 1 次, 每 2 周 1 次.
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { EditionTask } from '../things.ts';

type Often = Pick<NonNullable<EditionTask['recurring']>, 'every' | 'times'> & {
  readonly interval?: number | undefined;
};

export function useOftenText(): (often: Often) => string {
  const { t } = useTranslation(['studio', 'terms']);
  return useCallback(
    ({ every, times, interval }) => {
      const period =
        interval === undefined
          ? t(`option.every.${every}`)
          : t('terms:everyInterval', { interval, period: t(`terms:period.${every}`) });
      return t('often', { every: period, times });
    },
    [t],
  );
}
