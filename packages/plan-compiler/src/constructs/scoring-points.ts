import { allMatches } from '../all-matches.ts';
import { numberOf } from '../labels.ts';
import type { Construct, FoundOf } from './construct.ts';
import { withoutOverlaps } from './overlaps.ts';

const PER = '(?:每|少|缺|多)(?:发现|出现|少|缺|有|查实|迟报|漏报|增加|超过?|发生|新增|创建|被)?[^，。；：]{0,14}?，?';
const EFFECT =
  '(扣除?|扣减|(?<![增缩递压削])减(?!少|排|负|压|至|到)|倒扣|(?<![增参追附更施])加(?!值|强|快|大|工|上|入|急|密|固|班)|奖励?|奖补|罚款?|处罚|给予|(?<![不总可获])[得积](?=\\d{1,3}分(?!钟)))';
const RULE = new RegExp(
  `(?:${PER})?${EFFECT}[^\\d，。；：、]{0,12}?(\\d{1,9}(?:\\.\\d{1,4})?)(?:-{1,3}\\d{1,9})?(分|元|万元|%|个百分点)`,
  'gu',
);
/** 分别奖励3万元、2万元、1万元 */
const SEVERAL =
  /(?:奖励?|扣|加|罚款?)[^\d，。；：、]{0,8}\d{1,9}(?:\.\d{1,4})?(?:分|元|万元)(?:[、和]\d{1,9}(?:\.\d{1,4})?(?:分|元|万元)){1,8}/gu;
const AMOUNT = /(\d{1,9}(?:\.\d{1,4})?)(分|元|万元)/gu;
const REVERSED = /(?:给予|奖励|加)(\d{1,9}(?:\.\d{1,4})?)分的?(加分|扣分|奖励)?/gu;
const WHOLE = /(?:全部|全额)(?:扣除|扣减|取消)/gu;
const PLAIN = /(?:给予|予以|酌情)(?:适当)?(加分|扣分)/gu;

/** 每发现一处扣2分, 少一户扣5元, 给予3分加分奖励, 当月补助全部扣除 */
export const scoringPoints: Construct = {
  name: 'scoring-points',
  confidence: 0.95,
  marks: '扣加减奖罚得积',
  when: /[扣加减奖罚]|[得积]\d/u,
  read(sentence) {
    const { text } = sentence;
    const found: FoundOf<'scoring'>[] = [];
    const push = (
      from: number,
      to: number,
      { effect, value, unit, per }: Pick<FoundOf<'scoring'>, 'effect' | 'value' | 'unit' | 'per'>,
    ): void => {
      found.push({ kind: 'scoring', from: sentence.from + from, to: sentence.from + to, effect, value, unit, per });
    };
    for (const match of allMatches(RULE, text)) {
      const [whole, effect = '', value = '', unit = ''] = match;
      if (effect === '给予' && !/奖|加/u.test(whole)) continue;
      push(match.index, match.index + whole.length, {
        effect: /[扣减罚]/u.test(effect) ? 'deduct' : 'award',
        value: numberOf(value),
        unit,
        per: perOf(text.slice(Math.max(0, match.index - LONGEST_CASE), match.index + whole.length)),
      });
    }
    for (const match of allMatches(SEVERAL, text)) {
      const list = allMatches(AMOUNT, match[0]);
      for (const amount of list.slice(1)) {
        const from = match.index + amount.index;
        const effect = /[扣罚]/u.test(match[0]) ? 'deduct' : 'award';
        push(from, from + amount[0].length, {
          effect,
          value: numberOf(amount[1] ?? ''),
          unit: amount[2] ?? '',
          per: null,
        });
      }
    }
    for (const match of allMatches(REVERSED, text)) {
      push(match.index, match.index + match[0].length, {
        effect: match[2] === '扣分' ? 'deduct' : 'award',
        value: numberOf(match[1] ?? ''),
        unit: '分',
        per: null,
      });
    }
    for (const match of allMatches(WHOLE, text))
      push(match.index, match.index + match[0].length, { effect: 'deduct', value: null, unit: null, per: null });
    for (const match of allMatches(PLAIN, text)) {
      push(match.index, match.index + match[0].length, {
        effect: match[1] === '加分' ? 'award' : 'deduct',
        value: null,
        unit: '分',
        per: null,
      });
    }
    const kept = withoutOverlaps(found);
    return kept.map((rule, index): FoundOf<'scoring'> => {
      const last = (kept[index - 1]?.to ?? sentence.from) - sentence.from;
      let from = Math.max(last, caseStart(text, rule.from - sentence.from, rule.to - sentence.from));
      while (sentence.from + from < rule.from && '，、的'.includes(text.charAt(from))) from += 1;
      const { to, effect, value, unit, per } = rule;
      return { kind: 'scoring', from: sentence.from + from, to, effect, value, unit, per };
    });
  },
};

const LONGEST_CASE = 22;

/** A rule quotes the case it is for: 考评得分在95分以上的奖励100元. */
function caseStart(text: string, at: number, to: number): number {
  let from = at;
  if (/^[每少缺多]/u.test(text.slice(at))) return at;
  while (from > 0 && to - from < LONGEST_CASE && !'。；：！'.includes(text.charAt(from - 1))) from -= 1;
  return from;
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
