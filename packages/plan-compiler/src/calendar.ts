import type { OpenDate } from './plan.ts';

/** A month of an unknown year is given its common length. */
const MONTH_LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Year and month may be open: null is written `?`. */
export interface OpenMonth {
  readonly year: number | null;
  readonly month: number | null;
}

export function lastDay({ year, month }: OpenMonth): number | null {
  if (month === null) return null;
  const leap = month === 2 && year !== null && year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return leap ? 29 : (MONTH_LENGTHS[month - 1] ?? null);
}

export function openDate({ year, month }: OpenMonth, day: number | null): OpenDate {
  const part = (value: number | null, digits: number): string =>
    value === null ? '?'.repeat(digits) : String(value).padStart(digits, '0');
  return `${part(year, 4)}-${part(month, 2)}-${part(day, 2)}`;
}

export function monthBefore({ year, month }: OpenMonth): OpenMonth {
  if (month === null) return { year, month };
  return month > 1 ? { year, month: month - 1 } : { year: year === null ? null : year - 1, month: 12 };
}

/** `days` after a date whose month is known; crosses months. Null where the date is too open to count from. */
export function addDays(from: OpenMonth, day: number, days: number): OpenDate | null {
  let { year, month } = from;
  let rest = day + days;
  for (let turn = 0; turn < 24; turn += 1) {
    const length = lastDay({ year, month });
    if (length === null || month === null) return null;
    if (rest <= length) return openDate({ year, month }, rest);
    rest -= length;
    month += 1;
    if (month > 12) {
      month = 1;
      year = year === null ? null : year + 1;
    }
  }
  return null;
}

/**
 * Whether one date is after another: true or false where the text says enough, null where it does not.
 * Two dates of unknown years are taken to be of one year.
 */
export function isAfter(left: OpenDate, right: OpenDate): boolean | null {
  const isOpen = left.startsWith('?');
  if (isOpen !== right.startsWith('?')) return null;
  if (!isOpen && left.slice(0, 4) !== right.slice(0, 4)) return left > right;
  const [leftMonth, rightMonth] = [left.slice(5, 7), right.slice(5, 7)];
  if (leftMonth === '??' || rightMonth === '??') return null;
  if (leftMonth !== rightMonth) return leftMonth > rightMonth;
  const [leftDay, rightDay] = [left.slice(8), right.slice(8)];
  if (leftDay === '??' || rightDay === '??') return null;
  return leftDay > rightDay;
}
