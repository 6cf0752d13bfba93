import { allMatches } from '../all-matches.ts';
import type { ScoringRule } from '../plan.ts';
import type { Unremarked } from './rule.ts';

/** The points a grade is given for. A bound the text leaves open is null. */
export interface GradeBand {
  readonly rule: ScoringRule;
  readonly grade: string;
  readonly low: number | null;
  readonly high: number | null;
  /** （含）, （不含）: the text says itself whose the bound is. */
  readonly saysWhose: boolean;
}

/** The bands of each clause that grades, the highest first. */
export function gradeScales(plan: Unremarked): GradeBand[][] {
  const scales = new Map<number | null, GradeBand[]>();
  for (const rule of plan.scoring) {
    if (rule.effect !== 'grade' || rule.grade === undefined) continue;
    const band = bandOf(rule, rule.grade);
    if (!band) continue;
    const scale = scales.get(rule.clause);
    if (scale) scale.push(band);
    else scales.set(rule.clause, [band]);
  }
  return [...scales.values()].map((scale) => scale.sort((a, b) => (b.low ?? -1) - (a.low ?? -1)));
}

function bandOf(rule: ScoringRule, grade: string): GradeBand | null {
  const numbers = allMatches(/\d{1,3}(?:\.\d{1,4})?/gu, rule.raw).map((match) => Number(match[0]));
  const [first, second] = numbers;
  if (first === undefined) return null;
  const saysWhose = rule.raw.includes('含');
  if (/以下/u.test(rule.raw)) return { rule, grade, low: null, high: first, saysWhose };
  if (/以上/u.test(rule.raw)) return { rule, grade, low: first, high: null, saysWhose };
  if (second === undefined) return null;
  return { rule, grade, low: Math.min(first, second), high: Math.max(first, second), saysWhose };
}
