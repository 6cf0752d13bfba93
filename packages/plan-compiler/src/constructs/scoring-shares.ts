import { allMatches } from '../all-matches.ts';
import { numberOf } from '../labels.ts';
import type { Construct, FoundOf } from './construct.ts';

const SHARE =
  /([^，。；、：（]{2,24}?)(?:，?占(?:总分|总成绩|比)?的?|权重为?|(?:分值|满分|比重)为?)(\d{1,9}(?:\.\d{1,4})?)(%|分)?(?![\d.%]|以[上内下])/gu;
/** 服务态度（40分）：…, at the head of an item that tells what points are given for. */
const TITLED = /^[^，。；：（）]{2,24}（(\d{1,3})分）/u;
const NOT_A_SHARE = /比例|面积|人口|人数|总数|资金|土地|道路$|拟|率(?:达|到)/u;

/** 定期考核占70%，满意度测评占30% — a part's share of the whole mark. */
export const scoringShares: Construct = {
  name: 'scoring-shares',
  confidence: 0.92,
  marks: '占权分满比',
  when: /占|权重|分值|满分|比重|（\d{1,3}分）/u,
  read(sentence, plan) {
    const role = sentence.item?.role;
    if (role !== 'appraisal' && !/考核|考评|评分|得分|测评|总分|计分|权重/u.test(sentence.text)) return [];
    const found: FoundOf<'scoring'>[] = [];
    for (const match of allMatches(SHARE, sentence.text)) {
      const [whole, part = '', value = '', unit = null] = match;
      if (NOT_A_SHARE.test(part)) continue;
      const from = sentence.from + match.index;
      found.push({
        kind: 'scoring',
        from,
        to: from + whole.length,
        effect: 'weight',
        value: numberOf(value),
        unit,
        per: null,
      });
    }
    const titled = sentence.heads ? TITLED.exec(sentence.text) : null;
    if (titled)
      found.push({
        kind: 'scoring',
        from: sentence.from,
        to: sentence.from + titled[0].length,
        effect: 'weight',
        value: numberOf(titled[1] ?? ''),
        unit: '分',
        per: null,
      });
    return found.filter((rule) => plan.reading.text.slice(rule.from, rule.to).length < 60);
  },
};
