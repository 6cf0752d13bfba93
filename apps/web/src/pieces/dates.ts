// Dates as people read them. Deadlines are calendar days ("2026-11-30"); times are UTC, shown in Asia/Shanghai.
import type { Language } from '../i18n/catalogue.ts';

const zone = 'Asia/Shanghai';

/** 3月31日, or 2027年3月31日 in another year than today's. */
export function dayText(day: string, today: string, language: Language): string {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  const sameYear = day.slice(0, 4) === today.slice(0, 4);
  if (language === 'zh') return `${sameYear ? '' : `${year}年`}${month}月${date}日`;
  const name = new Intl.DateTimeFormat('en-GB', { month: 'short', timeZone: 'UTC' }).format(new Date(`${day}T00:00Z`));
  return `${date} ${name}${sameYear ? '' : ` ${year}`}`;
}

/** Calendar days from one day to another; negative when `to` is earlier. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00Z`) - Date.parse(`${from}T00:00Z`)) / 86_400_000);
}

const dayFormat = new Intl.DateTimeFormat('sv-SE', { timeZone: zone });
const clockFormat = new Intl.DateTimeFormat('en-GB', { timeZone: zone, hour: '2-digit', minute: '2-digit' });

/** The calendar day in China of a moment. */
export function dayOf(moment: string): string {
  return dayFormat.format(new Date(moment));
}

/** 11月20日 14:05. */
export function momentText(moment: string, today: string, language: Language): string {
  return `${dayText(dayOf(moment), today, language)} ${clockFormat.format(new Date(moment))}`;
}

/** 2026-11 as 2026年11月. */
export function monthText(month: string, language: Language): string {
  const [year = '', number = ''] = month.split('-');
  if (language === 'zh') return `${year}年${Number(number)}月`;
  return new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(
    new Date(`${month}-01T00:00Z`),
  );
}

/** The month so many months from this one. */
export function shiftMonth(month: string, by: number): string {
  const [year = 0, number = 1] = month.split('-').map(Number);
  const index = year * 12 + number - 1 + by;
  return `${Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`;
}
