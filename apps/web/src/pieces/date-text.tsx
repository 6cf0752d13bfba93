// A due date with what it means today, in words; the full date on hover.
import { useTranslation } from 'react-i18next';
import { currentLanguage } from '../i18n/i18n.ts';
import { useMe } from '../session/me.ts';
import { daysBetween, dayText, momentText } from './dates.ts';

export function DateText({ day }: { readonly day: string }) {
  useTranslation();
  const { today } = useMe();
  return (
    <time dateTime={day} title={day}>
      {dayText(day, today, currentLanguage())}
    </time>
  );
}

export function MomentText({ moment }: { readonly moment: string }) {
  useTranslation();
  const { today } = useMe();
  return <time dateTime={moment}>{momentText(moment, today, currentLanguage())}</time>;
}

/** Days to today: negative when it has passed. */
export function useDaysLeft(): (day: string) => number {
  const { today } = useMe();
  return (day) => daysBetween(today, day);
}
