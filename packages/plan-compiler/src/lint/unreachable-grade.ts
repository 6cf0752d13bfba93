import { type GradeBand, gradeScales } from './grade-bands.ts';
import type { LintRule, Remark } from './rule.ts';

/** 80分以上为优秀，85分以上为良好 — whoever reaches 85 is 优秀 already; 满分100分 … 105分以上为优秀. */
export const unreachableGrade: LintRule = {
  id: 'unreachable-grade',
  severity: 'error',
  check(plan, text) {
    const scales = gradeScales(plan);
    if (scales.length === 0) return [];
    const source = text.reading.source.text.slice(plan.span.start, plan.span.end);
    const full = plan.scoring.some((rule) => rule.effect === 'award') ? null : fullMark(source);
    return scales.flatMap((scale) => {
      // The lowest mark that earns each rank or a better one.
      const best = lowestByRank(scale);
      return scale.flatMap((band): Remark[] => {
        const message = whyNever(band, best, full);
        if (!message) return [];
        const { start, end, raw, clause } = band.rule;
        return [{ start, end, raw, clause, message }];
      });
    });
  },
};

/** Words for grades from the best down. */
const RANKS: readonly RegExp[] = [
  /^(?:优秀|优|A级?|一等|先进|第?一等次|五星级)$/u,
  /^(?:良好|良|较好|好|优良|B级?|二等|第?二等次|四星级)$/u,
  /^(?:合格|达标|中|一般|C级?|三等|第?三等次|三星级)$/u,
  /^(?:基本合格)$/u,
  /^(?:不合格|不达标|差|较差|D级?|E级?)$/u,
];

const rankOf = (grade: string): number => RANKS.findIndex((pattern) => pattern.test(grade));

/** For each rank, the open band (…以上) of a better rank with the lowest bound. */
function lowestByRank(scale: readonly GradeBand[]): readonly (GradeBand | null)[] {
  return RANKS.map((_pattern, rank) => {
    let lowest: GradeBand | null = null;
    for (const band of scale) {
      const own = rankOf(band.grade);
      if (own < 0 || own >= rank || band.low === null || band.high !== null) continue;
      if (lowest === null || band.low < (lowest.low ?? 0)) lowest = band;
    }
    return lowest;
  });
}

function whyNever(band: GradeBand, best: readonly (GradeBand | null)[], full: number | null): Remark['message'] | null {
  if (band.low === null) return null;
  if (full !== null && band.low > full) {
    return {
      zh: `满分${full}分，没有人能得到“${band.grade}”要求的${band.low}分`,
      en: `The full mark is ${full}: nobody can reach the ${band.low} points for “${band.grade}”`,
    };
  }
  const better = best[rankOf(band.grade)];
  if (!better || better.low === null || band.low < better.low) return null;
  return {
    zh: `${better.low}分以上已是“${better.grade}”，没有人会被评为“${band.grade}”`,
    en: `${better.low} points already earn “${better.grade}”, so nobody can ever be graded “${band.grade}”`,
  };
}

/** 满分100分, 实行百分制; null where the text does not say. */
function fullMark(source: string): number | null {
  const said = /(?:满分|总分)(?:为|是|共|计)?(\d{2,4})分/u.exec(source);
  if (said) return Number(said[1]);
  return source.includes('百分制') ? 100 : null;
}
