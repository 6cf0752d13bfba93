// Dates as people type them into a table: 1210, 12-10, 12.10, 12月10日, 2026-12-10, 12月底, 月底, 年底.

export type DateEntry = { readonly day: string } | { readonly fault: 'not-a-date' | 'no-such-day' };

const fullWidth = /[０-９．－／]/g;
const plain = (text: string) =>
  text
    .replace(fullWidth, (letter) => String.fromCharCode(letter.charCodeAt(0) - 0xfee0))
    .replace(/\s/g, '')
    .replace(/(之前|以前|前)$/, '');

/** `year` is the plan's; `today` says which month 月底 and which day 10日 mean. */
export function readDateEntry(typed: string, year: number, today: string): DateEntry {
  const text = plain(typed);
  const month = Number(today.slice(5, 7));
  const full = /^(\d{4})(?:[-./](\d{1,2})[-./](\d{1,2})|年(\d{1,2})月(\d{1,2})[日号]?|(\d{2})(\d{2}))$/.exec(text);
  if (full) {
    const [, written, ...rest] = full;
    const [monthWritten, dayWritten] = rest.filter((part) => part !== undefined).map(Number);
    return dayOf(Number(written), monthWritten ?? 0, dayWritten ?? 0);
  }
  const short = /^(\d{1,2})[-./月](\d{1,2})[日号]?$/.exec(text) ?? /^(\d{1,2})(\d{2})$/.exec(text);
  if (short) return dayOf(year, Number(short[1]), Number(short[2]));
  const monthEnd = /^(?:(\d{4})年)?(?:(\d{1,2})月|本?月)(?:底|末)$/.exec(text);
  if (monthEnd) {
    const inYear = Number(monthEnd[1] ?? year);
    return lastDay(inYear, Number(monthEnd[2] ?? month));
  }
  const yearEnd = /^(?:(\d{4})年?|本?年)(?:底|末)$/.exec(text);
  if (yearEnd) return dayOf(Number(yearEnd[1] ?? year), 12, 31);
  const dayAlone = /^(\d{1,2})[日号]$/.exec(text);
  if (dayAlone) return dayOf(year, month, Number(dayAlone[1]));
  return { fault: 'not-a-date' };
}

function lastDay(year: number, month: number): DateEntry {
  if (month < 1 || month > 12) return { fault: 'no-such-day' };
  return dayOf(year, month, new Date(Date.UTC(year, month, 0)).getUTCDate());
}

function dayOf(year: number, month: number, date: number): DateEntry {
  const two = (number: number) => String(number).padStart(2, '0');
  const day = `${year}-${two(month)}-${two(date)}`;
  const time = Date.parse(`${day}T00:00:00Z`);
  const isThere = !Number.isNaN(time) && new Date(time).toISOString().startsWith(day);
  return isThere && year >= 2000 && year <= 2100 ? { day } : { fault: 'no-such-day' };
}
