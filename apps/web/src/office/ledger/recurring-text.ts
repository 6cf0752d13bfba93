// How a task repeats, in words: 每月（25日前）.
import { useTranslation } from 'react-i18next';
import { currentLanguage } from '../../i18n/i18n.ts';
import type { TaskRow } from './ledger-queries.ts';

type Recurring = NonNullable<TaskRow['recurring']>;

export type ByWords =
  | { readonly kind: 'last' }
  | { readonly kind: 'day'; readonly day: string }
  | { readonly kind: 'weekday'; readonly weekday: number }
  | { readonly kind: 'date'; readonly month: number; readonly day: number }
  | { readonly kind: 'other'; readonly text: string };

/** What the limit of a repetition says: "16" and "10,25" of a month, "5" of a week, "12-31", "last"; as written else. */
export function readBy({ every, by }: Pick<Recurring, 'every'> & { readonly by: string }): ByWords {
  if (by === 'last') return { kind: 'last' };
  if (every === 'week' && /^[1-7]$/.test(by)) return { kind: 'weekday', weekday: Number(by) };
  if (every !== 'week' && /^\d{1,2}(,\d{1,2})*$/.test(by)) return { kind: 'day', day: by };
  const date = /^(\d{1,2})-(\d{1,2})$/.exec(by);
  if (date !== null) return { kind: 'date', month: Number(date[1]), day: Number(date[2]) };
  return { kind: 'other', text: by };
}

/** 2024-01-01 was a Monday. */
function weekdayName(weekday: number): string {
  const format = new Intl.DateTimeFormat(currentLanguage() === 'zh' ? 'zh-CN' : 'en-GB', {
    weekday: currentLanguage() === 'zh' ? 'short' : 'long',
    timeZone: 'UTC',
  });
  return format.format(new Date(Date.UTC(2024, 0, weekday)));
}

export function useRecurringText(): (recurring: Recurring) => string {
  const { t } = useTranslation(['ledger', 'terms']);
  const byText = (words: ByWords): string => {
    switch (words.kind) {
      case 'last':
        return t('form.byWords.last');
      case 'day':
        return t('form.byWords.day', { day: words.day.replaceAll(',', t('terms:separator')) });
      case 'weekday':
        return t('form.byWords.weekday', { day: weekdayName(words.weekday) });
      case 'date':
        return t('form.byWords.date', { month: words.month, day: words.day });
      case 'other':
        return words.text;
    }
  };
  return ({ every, times, interval, by }) => {
    const often =
      interval === undefined
        ? t(`form.everyWords.${every}`)
        : t('terms:everyInterval', { interval, period: t(`terms:period.${every}`) });
    const text = times > 1 ? t('form.timesText', { every: often, times }) : often;
    return by === undefined ? text : t('form.byText', { text, by: byText(readBy({ every, by })) });
  };
}
