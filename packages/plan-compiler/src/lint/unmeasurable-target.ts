import type { Sentence } from '../sentences.ts';
import { type LintRule, remarkMatches } from './rule.ts';

const VAGUE = /(?:明显|显著|大幅|较大|有效|进一步|全面|不断|切实)(?:提升|提高|改善|好转|增强|改观|下降|减少|优化)/gu;

/** 环境面貌明显改善 in a section of aims, and no number in the sentence. */
export const unmeasurableTarget: LintRule = {
  id: 'unmeasurable-target',
  severity: 'info',
  marks: '提改转增降少优',
  check: (plan, text, _options, marked) =>
    remarkMatches(plan, text, marked.filter(isAim), VAGUE, (match) => ({
      zh: `目标“${match[0]}”没有数字，到期无法判断是否完成`,
      en: `The aim “${match[0]}” carries no number, so nobody can tell whether it was reached`,
    })),
};

const isAim = ({ item, text }: Sentence): boolean =>
  item?.role === 'aims' && /目标|要求/u.test(item.title) && !/\d/u.test(text);
