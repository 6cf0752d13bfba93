import { allMatches } from '../all-matches.ts';
import { numberOf } from '../labels.ts';
import type { Construct, FoundOf } from './construct.ts';

/** 全年不少于4次, 一年至少开展两次 */
const YEARLY =
  /(?:全年|一年|年内)(?:组织|开展|召开|举办|进行|要|应){0,2}(?:不得?少于|不低于|至少)[^，。；\d]{0,8}?(\d{1,2}|[一两二三四五六])(?:次|遍|轮)[^，。；]{0,8}/gu;
/** 上半年、下半年各开展一次 */
const TWICE_A_YEAR =
  /(?:上半年[、和]?下半年|上下半年|年中[、和]年[末底终]|[春夏]季?[、和]?[秋冬]季?)(?:分别|各)[^，。；]{0,8}[一1]次[^，。；]{0,6}/gu;

/** How often in a year, where the text does not say 每年. */
export const recurringYearly: Construct = {
  name: 'recurring-yearly',
  confidence: 0.75,
  marks: '年',
  when: /[全一]年|年[内中]|半年/u,
  read({ text, from: base }) {
    const found = (match: RegExpMatchArray, times: number): FoundOf<'recurring'> => {
      const from = base + (match.index ?? 0);
      return { kind: 'recurring', from, to: from + match[0].length, every: 'year', times, by: null };
    };
    return [
      ...allMatches(YEARLY, text).map((match) => found(match, numberOf(match[1] ?? ''))),
      ...allMatches(TWICE_A_YEAR, text).map((match) => found(match, 2)),
    ];
  },
};
