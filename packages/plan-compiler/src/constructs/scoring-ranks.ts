import { allMatches } from '../all-matches.ts';
import { numberOf } from '../labels.ts';
import type { Construct, FoundOf } from './construct.ts';
import { withoutOverlaps } from './overlaps.ts';

const COUNT = '(\\d{1,3}|[一二两三四五六七八九十]{1,2})';
const RANK = new RegExp(
  `(?:排名|排序|位列|位居|取|名列|得分)?(?:在|为|居)?(?:全[\\u4e00-\\u9fff]{1,2})?(?:前|后|末|倒数第?|最后)${COUNT}(?:(名|位)|(?=的))[^，。；]{0,16}`,
  'gu',
);
const PRIZE = new RegExp(
  `(?:[一二三四特]等奖|金奖|银奖|铜奖|优胜奖|优秀奖|组织奖)[\\u4e00-\\u9fff]{0,4}${COUNT}(个|名|家)`,
  'gu',
);

/** 评选“师德标兵”10名、“师德先进个人”30名; 评出文明班级5个. */
const CHOSEN = new RegExp(
  `(?:评选|评出|评定|推选|选出|选树)(?!工作|活动|办法|标准|对象|名额|范围|条件|资助|[^，。；]{0,6}候选)[^，。；\\d]{0,16}?${COUNT}(个|名|家|户|人)(?:[、和及][^，。；\\d]{2,12}?\\d{1,3}(?:个|名|家|户|人)){0,6}`,
  'gu',
);
const LISTED = /[、和及]([^，。；\d]{2,12}?)(\d{1,3})(个|名|家|户|人)/gu;
/** 连续两次排名末位的, 由区总河长约谈 */
const LAST =
  /(?:排名|排序|得分|成绩|排位|位列|位居|连续[^，。；]{1,6})(?:在|为|居)?(?:全[\u4e00-\u9fff]{1,2})?(?:末位|倒数第一|最后一(?:名|位))[^，。；]{0,16}/gu;

/** 排名后3名的通报批评, 一等奖5个 — the first or the last so many. */
export const scoringRanks: Construct = {
  name: 'scoring-ranks',
  confidence: 0.92,
  marks: '名奖选评末',
  when: /名|奖|[评推]选|选[出树]|评[出定]|末位/u,
  read({ text, from: base }) {
    const found: FoundOf<'scoring'>[] = [];
    const push = (at: number, length: number, value: number, unit: string | null): void => {
      if (!(value >= 1)) return;
      const from = base + at;
      found.push({ kind: 'scoring', from, to: from + length, effect: 'rank', value, unit, per: null });
    };
    for (const match of allMatches(LAST, text))
      push(match.index, match[0].length, 1, match[0].includes('末位') ? '位' : '名');
    for (const match of allMatches(RANK, text))
      push(match.index, match[0].length, numberOf(match[1] ?? ''), match[2] ?? null);
    for (const match of allMatches(PRIZE, text))
      push(match.index, match[0].length, numberOf(match[1] ?? ''), match[2] ?? null);
    for (const match of allMatches(CHOSEN, text)) {
      const rest = allMatches(LISTED, match[0]);
      push(match.index, rest[0]?.index ?? match[0].length, numberOf(match[1] ?? ''), match[2] ?? null);
      for (const one of rest)
        push(match.index + one.index + 1, one[0].length - 1, numberOf(one[2] ?? ''), one[3] ?? null);
    }
    return withoutOverlaps(found);
  },
};
