// Working days 工作日 with statutory holidays and days worked in lieu 调休, from chinese-days, which carries the State
// Council's yearly lists. Dates are 'YYYY-MM-DD' in the jurisdiction's calendar; arithmetic is on calendar days.
import { createRequire } from 'node:module';

// The package's own ES build imports without file extensions and does not load in Node; its CommonJS build does.
const { isWorkday } = createRequire(import.meta.url)('chinese-days') as { isWorkday(date: string): boolean };

const dayMilliseconds = 86_400_000;

export function addDays(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * dayMilliseconds).toISOString().slice(0, 10);
}

export function isWorkingDay(date: string): boolean {
  return isWorkday(date);
}

/** The day that is `count` working days after `date`; the day itself does not count. */
export function addWorkingDays(date: string, count: number): string {
  let day = date;
  for (let left = count; left > 0; ) {
    day = addDays(day, 1);
    if (isWorkingDay(day)) left -= 1;
  }
  return day;
}

/** The date itself, or the next working day when it is none. */
export function onWorkingDay(date: string): string {
  return isWorkingDay(date) ? date : addWorkingDays(date, 1);
}

/** Last day of a month, `month` from 1: 2026, 2 → '2026-02-28'. */
export function lastDayOfMonth(year: number, month: number): string {
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
}
