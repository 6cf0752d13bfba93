import { type GradeBand, gradeScales } from './grade-bands.ts';
import type { LintRule, Remark } from './rule.ts';

/** 90分以上为优秀，80分至90分为良好，60分至75分为合格 — what is 90, and what is 78? */
export const gradeBandsGapOrOverlap: LintRule = {
  id: 'grade-bands-gap-or-overlap',
  severity: 'warning',
  check: (plan) =>
    gradeScales(plan).flatMap((scale) =>
      scale.flatMap((lower, index): Remark[] => {
        const upper = scale[index - 1];
        const message = upper ? compare(upper, lower, scale.length) : null;
        if (!message) return [];
        const { start, end, raw, clause } = lower.rule;
        return [{ start, end, raw, clause, message }];
      }),
    ),
};

/** 89 and 90, 89.9 and 90 are neighbours. */
const NEIGHBOURS = 1;
/** 90分以上为优秀，60分以下为不合格 leaves the middle without a name on purpose. */
const FEWEST_BANDS = 3;

function compare(upper: GradeBand, lower: GradeBand, bands: number): Remark['message'] | null {
  if (upper.low === null || lower.high === null) return null;
  if (bands >= FEWEST_BANDS && upper.low - lower.high > NEIGHBOURS) {
    return {
      zh: `${lower.high}分到${upper.low}分之间没有对应的等次`,
      en: `No grade is given for ${lower.high} to ${upper.low} points`,
    };
  }
  // 60分以下 beside 60分以上 is how everyone writes it, and 60 is the upper one's.
  const shares = lower.high === upper.low && lower.low !== null && !lower.saysWhose && !upper.saysWhose;
  if (lower.high <= upper.low && !shares) return null;
  return {
    zh: `“${upper.grade}”从${upper.low}分起，“${lower.grade}”到${lower.high}分止，两个等次重叠`,
    en: `“${upper.grade}” begins at ${upper.low} points and “${lower.grade}” ends at ${lower.high}: the two overlap`,
  };
}
