// Repetitions 期次 of a recurring task: periods, the due dates in them, and which are made ahead of time. Pure.
//
// Weeks run from Monday to Sunday and are numbered as in ISO 8601. Terms 每学期 are those of schools: September to January
// is the first of the school year ("2026-T1"), February to August the second ("2026-T2").
import { addDays, lastDayOfMonth, onWorkingDay } from '../../platform/calendar/working-days.ts';
import type { Recurring } from './task.schema.ts';

export interface Period {
  readonly key: string;
  readonly start: string;
  readonly end: string;
}

type Every = Recurring['every'];

const yearOf = (date: string) => Number(date.slice(0, 4));
const monthOf = (date: string) => Number(date.slice(5, 7));
const dateOf = (year: number, month: number, day: number) =>
  new Date(Date.UTC(year, month - 1, day)).toISOString().slice(0, 10);

/** From the first day of one month to the last day of another, which may lie in the next year (month 13 is January). */
function months(key: string, year: number, first: number, last: number): Period {
  return { key, start: dateOf(year, first, 1), end: lastDayOfMonth(year, last) };
}

/** The period of that length which the day lies in. */
export function periodOf(every: Every, date: string): Period {
  const year = yearOf(date);
  const month = monthOf(date);
  switch (every) {
    case 'day':
      return { key: date, start: date, end: date };
    case 'week':
      return weekOf(date);
    case 'month':
      return months(date.slice(0, 7), year, month, month);
    case 'quarter': {
      const quarter = Math.ceil(month / 3);
      return months(`${year}-Q${quarter}`, year, quarter * 3 - 2, quarter * 3);
    }
    case 'half-year':
      return month <= 6 ? months(`${year}-H1`, year, 1, 6) : months(`${year}-H2`, year, 7, 12);
    case 'year':
      return months(`${year}`, year, 1, 12);
    case 'term':
      return termOf(year, month);
  }
}

function weekOf(date: string): Period {
  const start = addDays(date, 1 - weekdayOf(date));
  // ISO 8601: a week belongs to the year of its Thursday.
  const thursday = addDays(start, 3);
  const dayOfYear = (Date.parse(thursday) - Date.parse(dateOf(yearOf(thursday), 1, 1))) / 86_400_000;
  const week = String(Math.floor(dayOfYear / 7) + 1).padStart(2, '0');
  return { key: `${yearOf(thursday)}-W${week}`, start, end: addDays(start, 6) };
}

/** 1 for Monday … 7 for Sunday. */
function weekdayOf(date: string): number {
  return new Date(`${date}T00:00:00Z`).getUTCDay() || 7;
}

function termOf(year: number, month: number): Period {
  if (month >= 9) return months(`${year}-T1`, year, 9, 13);
  return month === 1 ? months(`${year - 1}-T1`, year - 1, 9, 13) : months(`${year - 1}-T2`, year, 2, 8);
}

export function nextPeriod(every: Every, period: Period): Period {
  return periodOf(every, addDays(period.end, 1));
}

/** Periods of that length counted from a fixed one: every second month (interval 2) is February, April … */
function ordinalOf(every: Every, { key, start }: Period): number {
  const year = Number(key.slice(0, 4));
  const day = Date.parse(start) / 86_400_000;
  switch (every) {
    case 'day':
      return day;
    case 'week':
      // 5 January 1970 was a Monday.
      return (day - 4) / 7;
    case 'month':
      return year * 12 + monthOf(start);
    case 'quarter':
      return year * 4 + Number(key.slice(-1));
    case 'half-year':
    case 'term':
      return year * 2 + Number(key.slice(-1));
    case 'year':
      return year;
  }
}

const weekdayCharacters = '一二三四五六日';

/** One day named by `by`, inside the period; null where it names none. */
function markedDay(mark: string, every: Every, period: Period): string | null {
  if (every === 'day') return null;
  if (/^(last|末|底)$/.test(mark)) return period.end;
  if (every === 'week') {
    const weekday = /^[1-7]$/.test(mark) ? Number(mark) : weekdayCharacters.indexOf(mark.replace('天', '日')) + 1;
    return weekday > 0 && mark.length === 1 ? addDays(period.start, weekday - 1) : null;
  }
  const [, month, day] = /^(?:(\d{1,2})-)?(\d{1,2})$/.exec(mark) ?? [];
  if (day === undefined) return null;
  // A bare day counts in the last month of a longer period; 31 in a short month is its last day.
  const year = yearOf(period.end) - (month !== undefined && Number(month) > monthOf(period.end) ? 1 : 0);
  return clippedDay(year, month === undefined ? monthOf(period.end) : Number(month), Number(day), period);
}

function clippedDay(year: number, month: number, day: number, period: Period): string | null {
  if (month < 1 || month > 12 || day < 1) return null;
  const last = lastDayOfMonth(year, month);
  const date = dateOf(year, month, Math.min(day, Number(last.slice(8))));
  return date >= period.start && date <= period.end ? date : null;
}

/**
 * The due dates in a period, in order. `by` may name as many days as there are times ("10,25"); otherwise they are spread
 * evenly, the last on the day `by` names, or on the period's last.
 */
export function dueDatesIn({ every, times, by }: Recurring, period: Period): string[] {
  const marks = (by ?? '').split(/[,，、;；\s]+/).flatMap((mark) => markedDay(mark, every, period) ?? []);
  if (marks.length > 1) return [...new Set(marks)].sort();
  const last = marks[0] ?? period.end;
  const days = (Date.parse(last) - Date.parse(period.start)) / 86_400_000 + 1;
  return Array.from({ length: times }, (_, index) =>
    addDays(period.start, Math.ceil(((index + 1) * days) / times) - 1),
  );
}

export interface OccurrenceWindow {
  readonly today: string;
  /** First day of the work, where it lies ahead. */
  readonly firstDay: string | null;
  /** Due date of the task; null when standing. */
  readonly lastDay: string | null;
  /** A due date on a holiday moves to the next working day (setting of the jurisdiction). */
  readonly moveToWorkingDay: boolean;
}

export interface PlannedOccurrence {
  readonly period: string;
  readonly dueDate: string;
}

/** How far ahead occurrences are made, at least; the next period is always made whole. */
const daysAhead = 35;

/** The occurrences that should be there today. None is late at birth, begins before the work or ends after it. */
export function planOccurrences(recurring: Recurring, window: OccurrenceWindow): PlannedOccurrence[] {
  const { every, interval = 1 } = recurring;
  const { today, lastDay, firstDay } = window;
  const first = firstDay !== null && firstDay > today ? firstDay : today;
  // 每两周 counts from the week the work begins in, where that is known.
  const anchor = firstDay === null ? 0 : ordinalOf(every, periodOf(every, firstDay));
  const nextEnd = periodsAhead(every, periodOf(every, today), interval).end;
  const ahead = addDays(today, daysAhead);
  const horizon = nextEnd > ahead ? nextEnd : ahead;
  const last = lastDay !== null && lastDay < horizon ? lastDay : horizon;
  const planned: PlannedOccurrence[] = [];
  for (let period = periodOf(every, first); period.start <= last; period = nextPeriod(every, period)) {
    if ((ordinalOf(every, period) - anchor) % interval !== 0) continue;
    for (const [index, dueDate] of dueDatesIn(recurring, period).entries()) {
      if (dueDate < first || dueDate > last) continue;
      const key = index === 0 ? period.key : `${period.key}#${index + 1}`;
      planned.push({ period: key, dueDate: settle(dueDate, every, window) });
    }
  }
  return planned;
}

function periodsAhead(every: Every, from: Period, count: number): Period {
  let period = from;
  for (let at = 0; at < count; at += 1) period = nextPeriod(every, period);
  return period;
}

/** A daily duty stays on its day, and nothing moves past the end of the task. */
function settle(dueDate: string, every: Every, { moveToWorkingDay, lastDay }: OccurrenceWindow): string {
  if (!moveToWorkingDay || every === 'day') return dueDate;
  const moved = onWorkingDay(dueDate);
  return lastDay !== null && moved > lastDay ? dueDate : moved;
}
