import { useTranslation } from 'react-i18next';
import type { TaskRow } from './ledger-queries.ts';

type Recurring = NonNullable<TaskRow['recurring']>;

/** 每月（16） in words: how often, how many times, by when. */
export function useRecurringText(): (recurring: Recurring) => string {
  const { t } = useTranslation('ledger');
  return ({ every, times, by }) => {
    const often = t(`form.everyWords.${every}`);
    const text = times > 1 ? t('form.timesText', { every: often, times }) : often;
    return by === undefined ? text : t('form.byText', { text, by });
  };
}
