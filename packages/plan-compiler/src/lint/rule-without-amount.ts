import { type LintRule, remarkMatches } from './rule.ts';

const VAGUE =
  /(?:酌情|适当|相应|视情节?|视情况|给予|予以)(?:给予|予以)?(?:的)?(?:扣分|加分|减分)|(?:给予|予以)(?:一定|适当|相应)的?(?:经济|资金|物质|现金)?(?:奖励|奖补|罚款|处罚)/gu;

/** 未按时报送的酌情扣分 — how many points? A number in the same sentence answers it. */
export const ruleWithoutAmount: LintRule = {
  id: 'rule-without-amount',
  severity: 'warning',
  marks: '扣加减奖罚',
  check: (plan, text, _options, marked) =>
    remarkMatches(plan, text, marked, VAGUE, (match, sentence) =>
      AMOUNT.test(around(sentence.text, match.index))
        ? null
        : {
            zh: `“${match[0]}”没有写明数额，考核时各有各的标准`,
            en: `“${match[0]}” gives no amount, so each assessor will use another scale`,
          },
    ),
};

const AMOUNT = /\d(?:分|元|万元|%)/u;
const NEARBY = 80;

const around = (sentence: string, at: number): string => sentence.slice(Math.max(0, at - NEARBY), at + NEARBY);
