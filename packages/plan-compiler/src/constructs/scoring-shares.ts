import { allMatches } from '../all-matches.ts';
import { numberOf } from '../labels.ts';
import type { Construct, FoundOf } from './construct.ts';
import { withoutOverlaps } from './overlaps.ts';

const SHARE =
  /([^，。；、：（]{2,24}?)(?:，?占(?:总分|总成绩|比)?的?|权重为?|(?:分值|满分|比重)为?)(\d{1,9}(?:\.\d{1,4})?)(%|分)?(?![\d.%]|以[上内下])/gu;
/** 服务态度（40分）：…, at the head of an item that tells what points are given for. */
const TITLED = /^[^，。；：（）]{2,24}（(\d{1,3})(分|%)）/u;
/** 师德表现10分。 at an item's head; 核心制度30分，病历质量25分 in a list; 平均分（占40%） */
const HEADED = /^[^，。；：（）\d扣加减奖得]{2,24}?(\d{1,3})分(?=[。，：；]|$)/u;
const LISTED = /(?<=[，、：；]|其中)([\u4e00-\u9fff“”]{2,12}?)(\d{1,3})分(?=[，、；。]|$)/gu;
const NOT_LISTED = /扣|[加减](?!工|少|量)|奖|得|达|满分|总分|低于|高于|每|超|不足|记|计|评/u;
const BRACKETED = /([^，。；、：（）]{2,24})（占(?:总分|总成绩|比)?的?(\d{1,3}(?:\.\d{1,2})?)(%|分)）/gu;
/** 现场检查得分×40%＋… */
const FACTOR = /([\u4e00-\u9fff]{2,14})[x*](\d{1,3}(?:\.\d{1,2})?)(%)/gu;
/** 评分标准（100分） is the whole, not a part. */
const WHOLE_MARK = 100;
const IS_WHOLE = /评分|标准|总分|满分|考核(?:内容|指标|办法)/u;

const NOT_A_SHARE = /比例|面积|人口|人数|总数|资金|土地|道路$|拟|率(?:达|到)/u;

/** 定期考核占70%，满意度测评占30% — a part's share of the whole mark. */
export const scoringShares: Construct = {
  name: 'scoring-shares',
  confidence: 0.92,
  marks: '占权分满比%',
  when: /占|权重|分值|满分|比重|\d{1,3}分|[x*]\d{1,3}%/u,
  read(sentence) {
    const { text, from: base } = sentence;
    const isAppraisal = sentence.item?.role === 'appraisal';
    if (!isAppraisal && !/考核|考评|评分|得分|测评|总分|计分|权重|百分制/u.test(text)) return [];
    const found: FoundOf<'scoring'>[] = [];
    const push = (at: number, length: number, value: string, unit: string | null): void => {
      if (length >= LONGEST_SHARE || (Number(value) === WHOLE_MARK && IS_WHOLE.test(text.slice(at, at + length))))
        return;
      const from = base + at;
      found.push({
        kind: 'scoring',
        from,
        to: from + length,
        effect: 'weight',
        value: numberOf(value),
        unit,
        per: null,
      });
    };
    for (const match of allMatches(SHARE, text)) {
      const [whole, part = '', value = '', unit = null] = match;
      if (!NOT_A_SHARE.test(part)) push(match.index, whole.length, value, unit);
    }
    for (const pattern of [BRACKETED, FACTOR])
      for (const match of allMatches(pattern, text))
        push(match.index, match[0].length, match[2] ?? '', match[3] ?? null);
    if (/百分制|满分|计分|总分/u.test(text))
      for (const match of allMatches(LISTED, text))
        if (!NOT_LISTED.test(match[1] ?? '')) push(match.index, match[0].length, match[2] ?? '', '分');
    const titled = sentence.heads ? (TITLED.exec(text) ?? (isAppraisal ? HEADED.exec(text) : null)) : null;
    if (titled) push(0, titled[0].length, titled[1] ?? '', titled[2] ?? '分');
    return withoutOverlaps(found);
  },
};

const LONGEST_SHARE = 60;
