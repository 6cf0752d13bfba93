import { allMatches } from '../all-matches.ts';
import { numberOf } from '../labels.ts';
import type { Construct, FoundOf } from './construct.ts';
import { withoutOverlaps } from './overlaps.ts';

const PER = '(?:每|少|缺|多)(?:发现|出现|少|缺|有|查实|迟报|漏报|增加|超过?|发生|新增|创建|被)?[^，。；：]{0,14}?，?';
const EFFECT =
  '(加扣|加倍扣|[上下]浮|扣除?|扣减|(?<![增缩递压削])减(?!少|排|负|压|至|到|免)|倒扣|(?<![增参追附更施])加(?!值|强|快|大|工|上|入|急|密|固|班)|奖励?(?!性)|奖补|罚(?!没)款?|处罚|给予|(?<![不总可获])[得积计记](?=\\d{1,3}(?:\\.\\d)?分(?!钟)))';
const RULE = new RegExp(
  `(?:${PER})?${EFFECT}[^\\d，。；：、]{0,12}?(\\d{1,9}(?:\\.\\d{1,4})?)(?:-{1,3}\\d{1,9})?(分(?!钟|类|别)|元|万元|%|个百分点)`,
  'gu',
);
/** 最高加5分, 累计加分不超过6分: a limit of rules, none of its own. */
const CAP = /(?:最高|最多|累计|封顶)|不超过/u;
/** 处200元以下罚款, 处以1000元罚款, 给予500-1000元奖励, 给予每户1000元的奖励 */
const PENALTY =
  /(?:处以?|并处|给予|发放)(?:每[\u4e00-\u9fff])?(?:人民币|现金)?(\d{1,9}(?:\.\d{1,2})?)(?:-{1,3}\d{1,9})?(万元|元)(?:以[上下])?(?:\d{1,9}元以下)?的?(?:一次性)?(罚款|处罚|奖励|奖金|物质奖励|现金奖励)/gu;
/** 加倍扣分: how much depends on the rule before. */
const AGAIN = /加倍扣(?:分|罚)|双倍扣分/gu;

/** 分别奖励3万元、2万元、1万元 */
const SEVERAL =
  /(?:奖励?|扣|加|罚款?)[^\d，。；：、]{0,8}\d{1,9}(?:\.\d{1,4})?(?:分|元|万元)(?:[、和]\d{1,9}(?:\.\d{1,4})?(?:分|元|万元)){1,8}/gu;
const AMOUNT = /(\d{1,9}(?:\.\d{1,4})?)(分|元|万元)/gu;
const REVERSED = /(?:给予|奖励|加)(\d{1,9}(?:\.\d{1,4})?)分的?(加分|扣分|奖励)?/gu;
const WHOLE = /(?:全部|全额)(?:扣除|扣减|取消)/gu;
const PLAIN = /(?:给予|予以|酌情)(?:适当)?(加分|扣分)/gu;

type Rule = Pick<FoundOf<'scoring'>, 'effect' | 'value' | 'unit' | 'per'>;
interface Placed extends Rule {
  readonly from: number;
  readonly to: number;
}

/** A limit stands at the match, or right before it. */
const isCap = (match: RegExpExecArray): boolean =>
  CAP.test(match.input.slice(Math.max(0, match.index - 3), match.index + match[0].length));

/** 2023年共扣减服务费426万元: what was. */
const TOLD = /(?:年|月|已经?|累计)共$/u;
const before = ({ input, index }: RegExpExecArray): string => input.slice(Math.max(0, index - 8), index);

const deductOrAward = (isDeduct: boolean): Rule['effect'] => (isDeduct ? 'deduct' : 'award');

/** Each way of telling points or money, and what a match says; null where it says something else. */
const WAYS: readonly (readonly [RegExp, (match: RegExpExecArray) => Rule | null])[] = [
  [
    RULE,
    (match) => {
      const [whole, effect = '', value = '', unit = ''] = match;
      // 给予3个月整改时限; 检查，加盖率100%
      const isOther = (effect === '给予' && !/奖|加/u.test(whole)) || (effect === '加' && unit === '%');
      if (isOther || (!effect.startsWith('奖') && isCap(match)) || TOLD.test(before(match))) return null;
      const per = perOf(match.input.slice(Math.max(0, match.index - LONGEST_CASE), match.index + whole.length));
      return { effect: deductOrAward(/[扣减罚下]/u.test(effect)), value: numberOf(value), unit, per };
    },
  ],
  [
    REVERSED,
    (match) =>
      isCap(match)
        ? null
        : { effect: deductOrAward(match[2] === '扣分'), value: numberOf(match[1] ?? ''), unit: '分', per: null },
  ],
  [WHOLE, () => ({ effect: 'deduct', value: null, unit: null, per: null })],
  [
    PENALTY,
    ([, value = '', unit = '', kind = '']) => ({
      effect: deductOrAward(kind.includes('罚')),
      value: numberOf(value),
      unit,
      per: null,
    }),
  ],
  [AGAIN, () => ({ effect: 'deduct', value: null, unit: '分', per: null })],
  [PLAIN, (match) => ({ effect: deductOrAward(match[1] !== '加分'), value: null, unit: '分', per: null })],
];

/** 每发现一处扣2分, 少一户扣5元, 给予3分加分奖励, 当月补助全部扣除 */
export const scoringPoints: Construct = {
  name: 'scoring-points',
  confidence: 0.95,
  marks: '扣加减奖罚得积计记浮',
  when: /[扣加减奖罚浮]|[得积计记]\d/u,
  read(sentence) {
    const { text } = sentence;
    const found: Placed[] = several(text);
    for (const [pattern, read] of WAYS) {
      for (const match of allMatches(pattern, text)) {
        const rule = read(match);
        if (rule) found.push({ from: match.index, to: match.index + match[0].length, ...rule });
      }
    }
    const kept = withoutOverlaps(found);
    return kept.map(({ from: at, to, effect, value, unit, per }, index): FoundOf<'scoring'> => {
      let from = Math.max(kept[index - 1]?.to ?? 0, caseStart(text, at, to));
      while (from < at && '，、的'.includes(text.charAt(from))) from += 1;
      return { kind: 'scoring', from: sentence.from + from, to: sentence.from + to, effect, value, unit, per };
    });
  },
};

/** Behind the first of 分别奖励3万元、2万元、1万元, which its own rule reads. */
function several(text: string): Placed[] {
  return allMatches(SEVERAL, text).flatMap((match) =>
    allMatches(AMOUNT, match[0])
      .slice(1)
      .map((amount): Placed => {
        const from = match.index + amount.index;
        const effect = deductOrAward(/[扣罚]/u.test(match[0]));
        const [whole, value = '', unit = ''] = amount;
        return { from, to: from + whole.length, effect, value: numberOf(value), unit, per: null };
      }),
  );
}

const LONGEST_CASE = 22;
const SHORTEST_CASE = 2;

/** A rule quotes the case it is for: 考评得分在95分以上的奖励100元. */
function caseStart(text: string, at: number, to: number): number {
  let from = at;
  if (/^[每少缺多]/u.test(text.slice(at))) return at;
  while (from > 0 && to - from < LONGEST_CASE && !'。；：！'.includes(text.charAt(from - 1))) from -= 1;
  // 资料应于12月15日前报送，迟报扣1分: the clause before is a duty, unless it says 的.
  const comma = text.lastIndexOf('，', at - 1);
  return comma > from && at - comma > SHORTEST_CASE && !/[的者]$/u.test(text.slice(from, comma)) ? comma + 1 : from;
}

const MEASURE = '次|处|户|人|例|起|个|项|条|天|件|场|篇|宗|家|辆|座|块|级';
const PER_ONE = new RegExp(
  `(?:每|一|1|每[^，。；]{1,8}?[一1])(${MEASURE})|[少缺漏][一1](${MEASURE})|有[1一]个([\\u4e00-\\u9fff]{2})`,
  'gu',
);

/** What each deduction is for: 每发现一处扣2分 → 处. */
function perOf(text: string): string | null {
  const last = allMatches(PER_ONE, text).at(-1);
  return last?.[1] ?? last?.[2] ?? last?.[3] ?? null;
}
