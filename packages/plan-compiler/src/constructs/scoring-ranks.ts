import { allMatches } from '../all-matches.ts';
import { numberOf } from '../labels.ts';
import type { Construct, FoundOf } from './construct.ts';

const COUNT = '(\\d{1,3}|[一二两三四五六七八九十]{1,2})';
const RANK = new RegExp(
  `(?:排名|排序|位列|位居|取|名列|得分)?(?:在|为|居)?(?:全[\\u4e00-\\u9fff]{1,2})?(?:前|后|末|倒数第?|最后)${COUNT}(?:(名|位)|(?=的))[^，。；]{0,16}`,
  'gu',
);
const PRIZE = new RegExp(
  `(?:[一二三四特]等奖|金奖|银奖|铜奖|优胜奖|优秀奖|组织奖)[\\u4e00-\\u9fff]{0,4}${COUNT}(个|名|家)`,
  'gu',
);

/** 排名后3名的通报批评, 一等奖5个 — the first or the last so many. */
export const scoringRanks: Construct = {
  name: 'scoring-ranks',
  confidence: 0.92,
  marks: '名奖',
  when: /名|奖/u,
  read(sentence) {
    const found: FoundOf<'scoring'>[] = [];
    for (const pattern of [RANK, PRIZE]) {
      for (const match of allMatches(pattern, sentence.text)) {
        const from = sentence.from + match.index;
        const value = numberOf(match[1] ?? '');
        if (value >= 1)
          found.push({
            kind: 'scoring',
            from,
            to: from + match[0].length,
            effect: 'rank',
            value,
            unit: match[2] ?? null,
            per: null,
          });
      }
    }
    return found;
  },
};
