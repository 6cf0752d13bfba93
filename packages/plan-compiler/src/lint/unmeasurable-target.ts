import { type LintRule, remarkMatches } from './rule.ts';

const VAGUE = /(?:明显|显著|大幅|较大|有效|进一步|全面|不断|切实)(?:提升|提高|改善|好转|增强|改观|下降|减少|优化)/gu;

/** 环境面貌明显改善 in a section of aims, and no number in the sentence. */
export const unmeasurableTarget: LintRule = {
  id: 'unmeasurable-target',
  severity: 'info',
  check: (plan, text) =>
    remarkMatches(plan, text, VAGUE, (match, index) => {
      const sentence = text.sentences[index];
      if (sentence?.item?.role !== 'aims' || !/目标|要求/u.test(sentence.item.title) || /\d/u.test(sentence.text))
        return null;
      return {
        zh: `目标“${match[0]}”没有数字，到期无法判断是否完成`,
        en: `The aim “${match[0]}” carries no number, so nobody can tell whether it was reached`,
      };
    }),
};
