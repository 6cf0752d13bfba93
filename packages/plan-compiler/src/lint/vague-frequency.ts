import type { Sentence } from '../sentences.ts';
import { type LintRule, remarkMatches } from './rule.ts';

/** 定期开展检查 — how often? 不定期 says on purpose that there is no period. */
export const vagueFrequency: LintRule = {
  id: 'vague-frequency',
  severity: 'warning',
  marks: '期常适',
  check: (plan, text, _options, marked) =>
    remarkMatches(plan, text, marked.filter(saysNoPeriod), VAGUE, (match) => ({
      zh: `“${match[0]}”没有写明多久一次，无法生成例行任务`,
      en: `“${match[0]}” does not say how often, so no recurring task can be made of it`,
    })),
};

const VAGUE = /(?<!不)定期(?!考核|存款)|经常性地?|时常|适时/gu;

const saysNoPeriod = ({ text }: Sentence): boolean => !/每(?:天|日|周|月|季|半年|年|学期)/u.test(text);
