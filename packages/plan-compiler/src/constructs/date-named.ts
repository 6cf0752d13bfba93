import { allMatches } from '../all-matches.ts';
import { lastDay, openDate } from '../calendar.ts';
import type { Construct, FoundOf } from './construct.ts';

/** First year of each five-year plan. */
const FIVE_YEARS: Readonly<Record<string, number>> = { 三: 2016, 四: 2021, 五: 2026, 六: 2031 };
const FIVE_YEAR_PLAN = /“?十([三四五六])五”?(期间|时期|末|期末)/gu;

/** The last day before a feast that has its own day: month and day. */
const FEASTS: Readonly<Record<string, readonly [number, number]>> = {
  元旦: [12, 31],
  五一: [4, 30],
  劳动节: [4, 30],
  六一: [5, 31],
  儿童节: [5, 31],
  七一: [6, 30],
  八一: [7, 31],
  教师节: [9, 9],
  国庆: [9, 30],
  十一: [9, 30],
};
const BEFORE_FEAST = /“?(元旦|五一|劳动节|六一|儿童节|七一|八一|教师节|国庆|十一)”?节?之?前(?!夕|后|往)/gu;

/** “十四五”期间, 国庆节前完成 — periods and days known by a name. */
export const dateNamed: Construct = {
  name: 'date-named',
  confidence: 0.75,
  marks: '十节前',
  when: /十[三四五六]五”?(?:期|时|末)|[旦一节庆]”?节?之?前/u,
  read({ text, from: base }) {
    const found = (match: RegExpExecArray, start: string | null, end: string): FoundOf<'date'> => {
      const from = base + match.index;
      return { kind: 'date', from, to: from + match[0].length, start, end, dateKind: start === null ? 'due' : 'span' };
    };
    const plans = allMatches(FIVE_YEAR_PLAN, text).flatMap((match) => {
      const first = FIVE_YEARS[match[1] ?? ''];
      if (first === undefined) return [];
      const december = { year: first + 4, month: 12 };
      const start = match[2]?.endsWith('末') ? null : openDate({ year: first, month: 1 }, 1);
      return [found(match, start, openDate(december, lastDay(december)))];
    });
    const feasts = allMatches(BEFORE_FEAST, text).flatMap((match) => {
      const [month, day] = FEASTS[match[1] ?? ''] ?? [];
      return month === undefined || day === undefined ? [] : [found(match, null, openDate({ year: null, month }, day))];
    });
    return [...plans, ...feasts];
  },
};
