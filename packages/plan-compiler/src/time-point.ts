import { lastDay, monthBefore, type OpenMonth, openDate } from './calendar.ts';
import { numberOf } from './labels.ts';
import type { OpenDate } from './plan.ts';

/** A point of time as written: 2024年6月下旬, 9月10日, 年底. `null` = open or not said. */
export interface TimePoint {
  readonly from: number;
  readonly to: number;
  readonly year: number | null;
  /** A year was written, if only as 20xx. */
  readonly hasYear: boolean;
  readonly month: number | null;
  readonly hasMonth: boolean;
  readonly day: number | null;
  readonly hasDay: boolean;
  readonly part: MonthPart | null;
}

type MonthPart = 'early' | 'first' | 'first-second' | 'second' | 'second-third' | 'third' | 'end' | 'middle';

const PARTS: Readonly<Record<string, MonthPart>> = {
  初: 'early',
  上旬: 'first',
  上中旬: 'first-second',
  中上旬: 'first-second',
  中旬: 'second',
  中: 'middle',
  中下旬: 'second-third',
  下旬: 'third',
  底: 'end',
  末: 'end',
  终: 'end',
  内: 'end',
};
/** First and last day of a part of a month; 31 stands for the month's last. */
const PART_DAYS: Readonly<Record<MonthPart, readonly [number, number]>> = {
  early: [1, 10],
  first: [1, 10],
  'first-second': [1, 20],
  second: [11, 20],
  middle: [11, 20],
  'second-third': [11, 31],
  third: [21, 31],
  end: [31, 31],
};

const YEAR =
  /((?:19|20)\d{2}|20[xX*]{2}|[xX*]{2,4}|二[〇零○0][〇零○0一二三四五六七八九]{2}|[今本当明次翌])年(?!来|轻|龄|级|均|货|检|报|终考|度)/uy;
const YEAR_PART = /年?(底|末|终|初|内|中(?=[，。前至到]))(?!期)/uy;
const MONTH = /(\d{1,2}|[xX*]{1,2}|十[一二]?|[一二三四五六七八九])月(?!度)份?/uy;
const MONTH_PART = /(上中旬|中上旬|中下旬|[上中下]旬|初|底|末|中(?=[之以前到至起，。）-]))/uy;
const DAY = /(\d{1,2}|[xX*]{1,2}|[一二三四五六七八九十]{1,3})(?:日|号)|(\d{1,2})(?=[前至到）-]|之前|以前)/uy;
const DOTTED = /(20\d{2})[./-](\d{1,2})[./-](\d{1,2})(?!\d)/uy;

/** Where a point of time may begin. `(?<![^，])`: at the head or behind a comma; `(?<=^|，)` says the same, and is tried everywhere. */
export const TIME_START =
  /(?<![\d.])(?:(?:19|20)\d{2}|20[xX*]{2}|[xX*]{2,4})年|二[〇零○0][〇零○0一二三四五六七八九]{2}年|[今本当明]年|[次翌]年(?=\d)|(?<![\d.xX*])(?:\d{1,2}|[xX*]{1,2})(?:-{1,3}|至|到|、)(?:\d{1,2}|[xX*]{1,2})月|(?<![\d.xX*])(?:\d{1,2}|[xX*]{1,2})月|(?<![一二三四五六七八九十个几])(?:十[一二]?|[一二三四五六七八九])月|(?<![一二两三四五六七八九十几\d多半全周去])年(?:底|末|终|初|内(?=[，。完实力全建基将]))|(?<![^，。；：])年内(?!发生|出现|累计|受到|被)|(?<![\d.])20\d{2}[./-]\d{1,2}[./-]\d|(?<![\d.])20\d{2}(?:-{1,3}|至|到)20\d{2}年/gu;

function stickyMatch(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

/** Reads the point of time at `at`. `above`: what an earlier point of the same range or sentence said. */
export function readPoint(text: string, at: number, above: TimePoint | null): TimePoint | null {
  const dotted = stickyMatch(DOTTED, text, at);
  if (dotted) return dottedPoint(dotted, at);
  let to = at;
  let { year, hasYear } = above ?? { year: null, hasYear: false };
  const yearMatch = stickyMatch(YEAR, text, to);
  if (yearMatch) {
    hasYear = true;
    const said = yearMatch[1] ?? '';
    // 2024年11月至次年1月
    year = '次翌'.includes(said) ? nextYear(above) : yearOf(said);
    to += yearMatch[0].length;
    const part = stickyMatch(YEAR_PART, text, to);
    if (part) return yearEnd(at, to + part[0].length, year, PARTS[part[1] ?? ''] ?? 'end');
  } else if (text.charAt(to) === '年') {
    const part = stickyMatch(YEAR_PART, text, to);
    if (part) return yearEnd(at, to + part[0].length, year, PARTS[part[1] ?? ''] ?? 'end');
  }
  const monthMatch = stickyMatch(MONTH, text, to);
  if (monthMatch) {
    to += monthMatch[0].length;
    return dayOf(text, at, to, { year, month: within(numberOf(monthMatch[1] ?? ''), 12) }, hasYear);
  }
  if (yearMatch) return yearPoint(at, to, year);
  const part = above?.hasMonth ? stickyMatch(MONTH_PART, text, to) : null;
  const day = above?.hasMonth && !part ? stickyMatch(DAY, text, to) : null;
  if (above && (part || day)) return dayOf(text, at, to, above, hasYear);
  return null;
}

function dayOf(text: string, from: number, at: number, month: OpenMonth, hasYear: boolean): TimePoint {
  const day = stickyMatch(DAY, text, at);
  if (day) {
    return {
      from,
      to: at + day[0].length,
      year: month.year,
      hasYear,
      month: month.month,
      hasMonth: true,
      day: within(numberOf(day[1] ?? day[2] ?? ''), longest(month)),
      hasDay: true,
      part: null,
    };
  }
  const part = stickyMatch(MONTH_PART, text, at);
  const to = at + (part?.[0].length ?? 0);
  return monthPoint(from, to, month, hasYear, part ? (PARTS[part[1] ?? ''] ?? null) : null);
}

/** A month, or a part of one. */
export function monthPoint(
  from: number,
  to: number,
  { year, month }: OpenMonth,
  hasYear: boolean,
  part: MonthPart | null = null,
): TimePoint {
  return { from, to, year, hasYear, month, hasMonth: true, day: null, hasDay: false, part };
}

/** A year, and no more is said. */
export const yearPoint = (from: number, to: number, year: number | null): TimePoint => ({
  from,
  to,
  year,
  hasYear: true,
  month: null,
  hasMonth: false,
  day: null,
  hasDay: false,
  part: null,
});

function yearEnd(from: number, to: number, year: number | null, part: MonthPart): TimePoint {
  const month = part === 'early' ? 1 : part === 'middle' ? 6 : 12;
  return {
    from,
    to,
    year,
    hasYear: true,
    month,
    hasMonth: true,
    day: null,
    hasDay: false,
    part: part === 'early' ? null : 'end',
  };
}

function dottedPoint(match: RegExpExecArray, at: number): TimePoint {
  const [whole, year, month, day] = match;
  return {
    from: at,
    to: at + whole.length,
    year: Number(year),
    hasYear: true,
    month: within(Number(month), 12),
    hasMonth: true,
    day: within(Number(day), 31),
    hasDay: true,
    part: null,
  };
}

export const within = (value: number, limit: number): number | null => (value >= 1 && value <= limit ? value : null);

const nextYear = (above: TimePoint | null): number | null => (above?.year == null ? null : above.year + 1);

function yearOf(text: string): number | null {
  if (/^\d{4}$/u.test(text)) return Number(text);
  if (!text.startsWith('二')) return null;
  const digits = [...text].map((character) => ('0零〇○'.includes(character) ? 0 : numberOf(character)));
  return Number(digits.join(''));
}

/** A February of an unknown year may be a long one. */
const longest = (month: OpenMonth): number => (month.month === 2 && month.year === null ? 29 : (lastDay(month) ?? 31));

/** First day of the point. */
export function firstDate(point: TimePoint): OpenDate {
  if (!point.hasMonth) return openDate({ year: point.year, month: 1 }, 1);
  if (point.hasDay) return openDate(point, point.day);
  if (!point.part) return openDate(point, 1);
  const [first] = PART_DAYS[point.part];
  return openDate(point, first === 31 ? lastDay(point) : first);
}

/** Last day of the point. */
export function lastDate(point: TimePoint): OpenDate {
  if (!point.hasMonth) return openDate({ year: point.year, month: 12 }, 31);
  if (point.hasDay) return openDate(point, point.day);
  const last = point.part ? PART_DAYS[point.part][1] : 31;
  return openDate(point, last === 31 ? lastDay(point) : last);
}

/** The last day before the point, as 前 means it: 5月31日前 includes the 31st, 6月底前 the 30th; 6月前 ends with May. */
export function dueBefore(point: TimePoint): OpenDate {
  if (point.hasDay || point.part === 'end') return lastDate(point);
  if (!point.hasMonth) return openDate({ year: point.year === null ? null : point.year - 1, month: 12 }, 31);
  if (point.part) {
    const [first] = PART_DAYS[point.part];
    if (first > 1) return openDate(point, first - 1);
  }
  const before = monthBefore(point);
  return openDate(before, lastDay(before));
}
