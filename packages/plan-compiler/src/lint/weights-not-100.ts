import type { ScoringRule } from '../plan.ts';
import type { LintRule, Remark, Unremarked } from './rule.ts';

/** 日常检查占60%，年终考核占30% — where is the rest? */
export const weightsNot100: LintRule = {
  id: 'weights-not-100',
  severity: 'error',
  check: (plan) =>
    groupsOf(plan).flatMap((weights): Remark[] => {
      const sum = Math.round(weights.reduce((total, weight) => total + (weight.value ?? 0), 0) * 100) / 100;
      const last = weights.at(-1);
      // 200% is two lists in one sentence: A占70%，B占30%，其中……占60%，……占40%.
      if (!last || weights.length < 2 || sum === 0 || sum % 100 === 0) return [];
      const { start, end, raw, clause } = last;
      const list = weights.map((weight) => `${weight.value}%`);
      return [
        {
          start,
          end,
          raw,
          clause,
          message: {
            zh: `权重${list.join('、')}合计${sum}%，不是100%`,
            en: `The weights ${list.join(', ')} add up to ${sum}%, not 100%`,
          },
        },
      ];
    }),
};

/** The weights of one clause, or those of a list whose items have one each. 占70 without its % counts; 分 is another scale. */
function groupsOf(plan: Unremarked): ScoringRule[][] {
  const byClause = new Map<number | null, ScoringRule[]>();
  for (const rule of plan.scoring)
    if (rule.effect === 'weight' && rule.unit !== '分' && rule.value !== null) push(byClause, rule.clause, rule);
  const groups: ScoringRule[][] = [];
  const byParent = new Map<number | null, ScoringRule[]>();
  for (const [clause, weights] of byClause) {
    const [only] = weights;
    if (weights.length > 1) groups.push(weights);
    else if (only && clause !== null) push(byParent, plan.outline[clause]?.parent ?? null, only);
  }
  return [...groups, ...byParent.values()];
}

function push<Key, Value>(map: Map<Key, Value[]>, key: Key, value: Value): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
