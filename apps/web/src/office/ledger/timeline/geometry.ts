// Where things stand on the timeline: days as pixels from the first month shown. Pure.
import { dayOf } from '../../../pieces/dates.ts';
import type { TaskRow } from '../ledger-queries.ts';

export type Zoom = 'month' | 'quarter';
const pixelsPerDay: Record<Zoom, number> = { month: 4, quarter: 1.4 };

/** Beyond this many months something was mistyped; the timeline is cut rather than endless. */
const mostMonths = 120;

export interface Scale {
  readonly zoom: Zoom;
  /** First days of the first month shown and of the one after the last. */
  readonly start: string;
  readonly end: string;
  readonly width: number;
  /** Left edge of a day. */
  readonly x: (day: string) => number;
}

const numberOf = (day: string) => Math.round(Date.parse(`${day}T00:00Z`) / 86_400_000);
const monthNumber = (day: string) => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;
const firstOf = (month: number) => `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}-01`;

type Dated = Pick<TaskRow, 'beginDate' | 'issuedAt' | 'dueDate'>;

/** First day of the bar: what was set, or the day the task was issued. */
export function beginOf({ beginDate, issuedAt }: Dated): string | null {
  return beginDate ?? (issuedAt === null ? null : dayOf(issuedAt));
}

/** The months that hold these days and today, with one on either side; more of them where the window has room. */
export function scaleOf(zoom: Zoom, days: readonly string[], today: string, room = 0): Scale {
  const now = monthNumber(today);
  let first = now;
  let last = now;
  for (const day of days) {
    const month = monthNumber(day);
    if (month < first && month > now - mostMonths) first = month;
    if (month > last && month < now + mostMonths) last = month;
  }
  const start = firstOf(first - 1);
  const origin = numberOf(start);
  const x = (day: string) => (numberOf(day) - origin) * pixelsPerDay[zoom];
  let after = last + 2;
  while (x(firstOf(after)) < room) after += 1;
  const end = firstOf(after);
  return { zoom, start, end, width: x(end), x };
}

export function daysOf(rows: readonly TaskRow[]): string[] {
  return rows.flatMap((row) => {
    const days = [beginOf(row), row.dueDate, ...row.milestones.map(({ dueDate }) => dueDate)];
    return days.filter((day) => day !== null);
  });
}

export interface Bar {
  readonly left: number;
  readonly width: number;
  /** A standing task has no end: its bar runs out of the picture. */
  readonly open: boolean;
  readonly from: string | null;
}

const thinnest = 8;

/** Null where there is no day to stand on. The due date is included: the bar ends with its evening. */
export function barOf(row: Dated & Pick<TaskRow, 'standing'>, scale: Scale): Bar | null {
  const begin = beginOf(row);
  const { dueDate: due } = row;
  if (due === null) {
    if (!row.standing || begin === null) return null;
    const left = scale.x(begin);
    return { left, width: Math.max(thinnest, scale.width - left), open: true, from: begin };
  }
  const right = scale.x(due) + pixelsPerDay[scale.zoom];
  // Issued after it was due, or never begun: a mark at the due date.
  const left = begin === null || begin > due ? right - thinnest : Math.min(scale.x(begin), right - thinnest);
  return { left, width: right - left, open: false, from: begin !== null && begin <= due ? begin : null };
}

/** Middle of a day, for what stands on it as a point. */
export function middleOf(day: string, scale: Scale): number {
  return scale.x(day) + pixelsPerDay[scale.zoom] / 2;
}

export interface Tick {
  /** First day of the month or quarter. */
  readonly day: string;
  readonly left: number;
  readonly width: number;
}

/** Months, or quarters where months would be too narrow for their names. */
export function ticksOf(scale: Scale): Tick[] {
  const step = scale.zoom === 'month' ? 1 : 3;
  const last = monthNumber(scale.end);
  const ticks: Tick[] = [];
  let month = monthNumber(scale.start);
  while (month < last) {
    // The first quarter may begin in its middle.
    const next = Math.min(last, month + step - (month % step));
    const day = firstOf(month);
    ticks.push({ day, left: scale.x(day), width: scale.x(firstOf(next)) - scale.x(day) });
    month = next;
  }
  return ticks;
}

export interface Span {
  readonly left: number;
  readonly width: number;
}

/** A phase's band, cut to what is shown; null when none of it is. */
export function spanOf(from: string, to: string, scale: Scale): Span | null {
  const left = Math.max(0, scale.x(from));
  const right = Math.min(scale.width, scale.x(to) + pixelsPerDay[scale.zoom]);
  return right > left ? { left, width: right - left } : null;
}
