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
  when: /占|权重|分值|满分|比重|\d{1,3}分|\d{1,3}%/u,
  read(sentence) {
    const { text, from: base } = sentence;
    const isAppraisal = sentence.item?.role === 'appraisal';
    if (!isAppraisal && !/考核|考评|评分|得分|测评|总分|计分|权重|百分制/u.test(text)) return [];
    const parts = [...sharesOf(text), ...partsOf(text), ...pointsOf(text)];
    const titled = sentence.heads ? (TITLED.exec(text) ?? (isAppraisal ? HEADED.exec(text) : null)) : null;
    if (titled) parts.push({ at: 0, length: titled[0].length, value: titled[1] ?? '', unit: titled[2] ?? '分' });
    const found = parts.flatMap(({ at, length, value, unit }): FoundOf<'scoring'>[] => {
      const isWhole = Number(value) === WHOLE_MARK && IS_WHOLE.test(text.slice(at, at + length));
      if (length >= LONGEST_SHARE || isWhole) return [];
      const place = { from: base + at, to: base + at + length };
      return [{ kind: 'scoring', ...place, effect: 'weight', value: numberOf(value), unit, per: null }];
    });
    return withoutOverlaps(found);
  },
};

const LONGEST_SHARE = 60;
/** 日常巡查40%、集中考核30%、社会评价30%; 完成率（5分）、工程质量（3分）、管护（2分） */
const PARTS =
  /(?<=^|[，、：；由]|其中)((?:(?!由)[\u4e00-\u9fff（）]){2,12}?)（?(\d{1,3})(%|分)）?(?=[，、；。]|组成|构成|$)/gu;
const FEWEST_PARTS = 3;
const NO_PART = /扣|[加减](?!工|少|量)|奖|达|低于|高于|每|超|不足/u;

interface Share {
  readonly at: number;
  readonly length: number;
  readonly value: string;
  readonly unit: string | null;
}

const share = (match: RegExpExecArray, unit: string | null): Share => ({
  at: match.index,
  length: match[0].length,
  value: match[2] ?? '',
  unit,
});

/** 考核占70%, 平均分（占40%）, 得分×40% */
const sharesOf = (text: string): Share[] => [
  ...allMatches(SHARE, text)
    .filter((match) => !NOT_A_SHARE.test(match[1] ?? ''))
    .map((match) => share(match, match[3] ?? null)),
  ...[BRACKETED, FACTOR].flatMap((pattern) => allMatches(pattern, text).map((match) => share(match, match[3] ?? null))),
];

/** 满分100分，其中学习质量30分，出勤20分 */
const pointsOf = (text: string): Share[] =>
  /百分制|\d分制|满分|计分|总分|分值/u.test(text)
    ? allMatches(LISTED, text)
        .filter((match) => !NOT_LISTED.test(match[1] ?? ''))
        .map((match) => share(match, '分'))
    : [];

/** Parts listed one behind the other that make the whole: their shares add up to ten or a hundred. */
function partsOf(text: string): Share[] {
  const parts = allMatches(PARTS, text).filter((match) => !NO_PART.test(match[1] ?? ''));
  const sum = parts.reduce((total, match) => total + Number(match[2]), 0);
  return parts.length >= FEWEST_PARTS && (sum === 10 || sum === 100)
    ? parts.map((match) => share(match, match[3] ?? null))
    : [];
}
