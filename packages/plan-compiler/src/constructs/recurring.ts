import { allMatches } from '../all-matches.ts';
import { lastDay } from '../calendar.ts';
import { numberOf } from '../labels.ts';
import type { Period } from '../plan.ts';
import type { Construct, FoundOf } from './construct.ts';

type Recurring = FoundOf<'recurring'>;

const PERIODS: readonly (readonly [RegExp, Period])[] = [
  [/^(?:天|日|晚|工作日|早)/u, 'day'],
  [/^(?:周|星期)/u, 'week'],
  [/^(?:半年)/u, 'half-year'],
  [/^(?:月|半月)/u, 'month'],
  [/^季/u, 'quarter'],
  [/^学期/u, 'term'],
  [/^(?:年|学年)/u, 'year'],
];

const periodOf = (text: string): Period | null => PERIODS.find(([pattern]) => pattern.test(text))?.[1] ?? null;

const EVERY =
  /(?:每逢?|各)(?:个)?(工作日|天|日|晚|周|星期|半个?月|月|季度?|半年|学期|学年|年)(?!轻|级|龄|货|用|常|益|子)/gu;
const LONGEST_ACTION = 26;
const COUNT = '(\\d{1,3}|[一二两三四五六七八九十]{1,2})';
const TIMES = new RegExp(
  `(?:不少于|不低于|至少|不得少于|最少|各|开展|组织|进行|召开)?${COUNT}(?:次|遍|轮|场|趟|回|节|期|篇|条)`,
  'u',
);

/** 每季度组织一次检查, 每月16日前上报, 每周一例会 — a duty that repeats, named by 每. */
export const every: Construct = {
  name: 'every',
  confidence: 0.93,
  marks: '每',
  when: /[每]/u,
  read(sentence) {
    const { text } = sentence;
    const found: Recurring[] = [];
    const matches = allMatches(EVERY, text);
    for (const [index, match] of matches.entries()) {
      const period = periodOf(match[1]?.replace('个', '') ?? '');
      const next = matches[index + 1]?.index ?? text.length;
      if (!period || match[0].startsWith('各')) continue;
      const to = actionEnd(text, match.index + match[0].length, next);
      const rest = text.slice(match.index + match[0].length, to);
      if (
        MONEY.test(rest) ||
        /(?:上报|报送|汇总)$/u.test(text.slice(Math.max(0, match.index - 2), match.index)) ||
        /每[人户]$/u.test(text.slice(Math.max(0, match.index - 2), match.index)) ||
        rest === ''
      )
        continue;
      const by = dayOf(period, rest) ?? nextMonthsDay(period, text.slice(to, to + FARTHEST_DAY));
      found.push({
        kind: 'recurring',
        from: sentence.from + (COUNT_ONLY.test(rest) ? actionStart(text, match.index) : match.index),
        to: sentence.from + to,
        every: period,
        times: (PARTS_OF_MONTH[match[1]?.replace('个', '') ?? ''] ?? 1) * timesOf(period, by, rest),
        by,
      });
    }
    return found;
  },
};

const PARTS_OF_MONTH: Readonly<Record<string, number>> = { 半月: 2 };

const MONEY = /\d(?:万|亿)?元|[加扣减奖][\d.]+分|^前[三\d]|^有|^约\d|^\d{1,2}:\d{2}(?:-|至)/u;

/** 带队检查每年两次: the action stands before. */
const COUNT_ONLY =
  /^(?:不得?少于|不低于|至少|各|要)?(?:\d{1,3}|[一二两三四五六七八九十]{1,2})(?:次|遍|轮|场|趟|回|节|期|篇)(?:以上)?$/u;

function actionStart(text: string, at: number): number {
  let from = at;
  while (from > 0 && at - from < LONGEST_ACTION && !'，。；：！（、'.includes(text.charAt(from - 1))) from -= 1;
  return from;
}

const FARTHEST_DAY = 24;
/** 每月抽查病历，于次月5日前通报 */
const nextMonthsDay = (period: Period, text: string): string | null =>
  period === 'month' ? (/^[^。；]*?次月(\d{1,2})[日号]/u.exec(text)?.[1] ?? null) : null;

/** The clause with the action; where it only tells the time (每天上午7:30前，…), the next one too. */
export function actionEnd(text: string, from: number, end: number): number {
  const limit = Math.min(end, from + 2 * LONGEST_ACTION);
  let at = from;
  while (at < limit && !'，。；！（'.includes(text.charAt(at))) at += 1;
  const clause = text.slice(from, at);
  if (
    at < limit &&
    text.charAt(at) === '，' &&
    (/(?:前|后|初|末|时|结束|[上下中]午|晚上?|早上?|）)$/u.test(clause) || clause.length < 2)
  ) {
    at += 1;
    while (at < limit && !'，。；！'.includes(text.charAt(at))) at += 1;
    return at;
  }
  while (at > from && '、和与 '.includes(text.charAt(at - 1))) at -= 1;
  return Math.min(at, from + LONGEST_ACTION);
}

function timesOf(period: Period, by: string | null, rest: string): number {
  const clocks = rest.match(/(?:上午|下午|早上?|晚上?|中午)[^，。]{0,4}?\d{1,2}[:点时]/gu)?.length ?? 0;
  if (period === 'day' && clocks > 1) return clocks;
  const days = period === 'week' && by === null ? /^(?:不少于|至少|不低于)(\d|[一二两三四五六])天/u.exec(rest) : null;
  const times = days ?? TIMES.exec(rest);
  const value = times ? numberOf(times[1] ?? '') : 1;
  return Math.max((value >= 1 ? value : 1) * partsNamed(rest), daysNamed(period, rest).length);
}

/** 每天早、中、晚各播一遍, 每年枯水期、丰水期各监测一次: as often as parts of the period are named. */
const PARTS =
  /^[^，。；、各]{0,2}?((?:早|上午?|[枯丰汛春夏秋冬上下][\u4e00-\u9fff]?[期季])、?(?:(?:中午?|[枯丰汛春夏秋冬上下][\u4e00-\u9fff]?[期季])、?)?(?:晚上?|下午|[枯丰汛春夏秋冬上下][\u4e00-\u9fff]?[期季]))各/u;
const PART = /[枯丰汛春夏秋冬上下][\u4e00-\u9fff]?[期季]|[早中晚上下]/gu;
const partsNamed = (rest: string): number => PARTS.exec(rest)?.[1]?.match(PART)?.length ?? 1;

/** 每周一、三、五 is three times a week, 每年6月和12月 twice a year, 每学期初、期末 twice a term. */
const daysNamed = (period: Period, rest: string): readonly string[] =>
  NAMED_DAYS[period]?.exec(rest)?.[0].split(/[、和及]/u) ?? [];

const NAMED_DAYS: Readonly<Partial<Record<Period, RegExp>>> = {
  week: /^[一二三四五六日天](?:[、和及](?:每?周|星期)?[一二三四五六日天](?![\u4e00-\u9fff]次))+/u,
  month: /^的?\d{1,2}[日号]前?(?:[、和及]\d{1,2}[日号]前?)+/u,
  year: /^的?\d{1,2}月(?:份|底|末|\d{1,2}日)?前?(?:[、和及]\d{1,2}月(?:份|底|末|\d{1,2}日)?前?)+/u,
  term: /^[初中末]?(?:期[初中末])?[、和及](?:学?期|中|年)?[初中末]/u,
};

const WEEKDAYS: Readonly<Record<string, string>> = {
  一: '1',
  二: '2',
  三: '3',
  四: '4',
  五: '5',
  六: '6',
  日: '7',
  天: '7',
};

/** 周三 → 3, 20日前 → 20. */
const dayNumber = (text: string): string =>
  /\d+/u.exec(text)?.[0] ?? WEEKDAYS[/[一二三四五六日天]/u.exec(text)?.[0] ?? ''] ?? '';

/** 每年12月10日前 → 12-10, 每年3月底前 → 03-31. */
function dayOfYear(rest: string): string | null {
  const day = /^的?(\d{1,2})月份?(?:(\d{1,2})[日号]|[底末])/u.exec(rest);
  const month = day ? Number(day[1]) : /^年?[底末终]/u.test(rest) ? 12 : null;
  if (month === null) return null;
  const last = day?.[2] ?? String(lastDay({ year: null, month }) ?? '');
  return `${String(month).padStart(2, '0')}-${last.padStart(2, '0')}`;
}

/** The day of the period: 每周五 → 5, 每月16日前 → 16, 每月16日至19日 → 16-19, 每季度结束后次月10日前 → 10, 每周一、三 → 1,3; 每年12月10日前 → 12-10. */
function dayOf(period: Period, rest: string): string | null {
  const named = period === 'week' || period === 'month' ? daysNamed(period, rest) : [];
  if (named.length > 1) return named.map(dayNumber).join(',');
  if (period === 'week') {
    const day =
      /^的?([一二三四五六日天])(?!次|[两二三]|[\u4e00-\u9fff]{1,2}(?:[、，；。”]|$)|[\u4e00-\u9fff]制|、[一二三四五六日天]|至|到)/u.exec(
        rest,
      );
    return day ? (WEEKDAYS[day[1] ?? ''] ?? null) : null;
  }
  if (period === 'day' || period === 'term') return null;
  const days = /(\d{1,2})[日号]?(?:至|到|-)(\d{1,2})[日号]/u.exec(rest);
  if (days && period === 'month') return `${days[1]}-${days[2]}`;
  if (period === 'month') {
    const end = /^的?(月?末|月?底)/u.exec(rest);
    if (end) return (end[1] ?? '').replace('月', '');
    return /^的?(?:前|第)?(\d{1,2})[日号]/u.exec(rest)?.[1] ?? null;
  }
  if (period === 'year') return dayOfYear(rest);
  return /(?:月|后|末|初)(?:的)?(\d{1,2})[日号]/u.exec(rest)?.[1] ?? null;
}
