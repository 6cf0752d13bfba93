import { addDays, isAfter } from '../calendar.ts';
import type { Phase, Place } from '../plan.ts';
import type { LintRule, Remark, Unremarked } from './rule.ts';

/** 第一阶段（3月1日至3月31日） 第二阶段（3月20日至6月30日） — what holds from the 20th? */
export const phasesOverlapOrGap: LintRule = {
  id: 'phases-overlap-or-gap',
  severity: 'warning',
  check(plan) {
    let places: ReadonlyMap<string, Place> | undefined;
    return plan.phases.flatMap((phase, index): Remark[] => {
      const before = plan.phases[index - 1];
      if (!before || !areNeighbours(plan, before, phase)) return [];
      const message = compare(before, phase);
      if (!message) return [];
      places ??= datePlaces(plan);
      const { start, end, raw } = places.get(`${phase.clause} ${phase.startDate} ${phase.endDate}`) ?? phase;
      return [{ start, end, raw, clause: phase.clause, message }];
    });
  },
};

/** Phases of one list: the stages inside a stage are another list. */
function areNeighbours(plan: Unremarked, before: Phase, after: Phase): boolean {
  if (before.clause === after.clause) return true;
  if (before.clause === null || after.clause === null) return false;
  return plan.outline[before.clause]?.parent === plan.outline[after.clause]?.parent;
}

function compare(before: Phase, after: Phase): Remark['message'] | null {
  const { startDate: from, endDate: to } = before;
  const next = after.startDate;
  // 11月至12月, then 1月至3月: without years the order of the text is right.
  if (from === null || to === null || next === null || isAfter(from, next) === true) return null;
  if (isAfter(to, next) === true) {
    return {
      zh: `上一阶段到${to}才结束，这一阶段${next}就开始，时间重叠`,
      en: `Begins on ${next} while the phase before it runs until ${to}: the two overlap`,
    };
  }
  const following = dayAfter(to);
  if (following === null || isAfter(next, following) !== true) return null;
  return {
    zh: `上一阶段${to}结束，这一阶段${next}才开始，中间有空档`,
    en: `Begins on ${next}, but the phase before it ends on ${to}: the days between belong to none`,
  };
}

function dayAfter(date: string): string | null {
  const [year = '', month = '', day = ''] = date.split('-');
  if (month.includes('?') || day.includes('?')) return null;
  return addDays({ year: year.includes('?') ? null : Number(year), month: Number(month) }, Number(day), 1);
}

function datePlaces(plan: Unremarked): ReadonlyMap<string, Place> {
  return new Map(
    plan.dates.map((date) => [`${date.clause} ${date.start} ${date.end}`, { ...date.at, raw: date.raw }] as const),
  );
}
