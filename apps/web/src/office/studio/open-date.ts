// Dates as a text has them, with "?" for what it leaves open: ????-12-31 is 12月31日 of a year still to be said.
import type { Language } from '../../i18n/catalogue.ts';

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** A whole date stays as it is: 2026-12-31 is how dates stand in tables. */
export function openDateText(open: string, language: Language): string {
  if (!open.includes('?')) return open;
  const [year = '', month = '', day = ''] = open.split('-').map((part) => (part.includes('?') ? '' : part));
  if (language === 'zh') {
    return [year && `${year}年`, month && `${Number(month)}月`, day && `${Number(day)}日`].join('');
  }
  return [day && String(Number(day)), month && (months[Number(month) - 1] ?? ''), year]
    .filter((part) => part)
    .join(' ');
}

/** A period, or the one day of it that is known. */
export function openSpanText(start: string | null, end: string | null, language: Language): string {
  const parts = [...new Set([start, end])].filter((date) => date !== null);
  return parts.map((date) => openDateText(date, language)).join('–');
}
