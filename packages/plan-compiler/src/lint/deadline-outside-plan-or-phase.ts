import { isAfter } from '../calendar.ts';
import type { Phase } from '../plan.ts';
import type { LintRule, Remark } from './rule.ts';

/** Phases run 3月—6月, a task is due 9月30日前. */
export const deadlineOutsidePlanOrPhase: LintRule = {
  id: 'deadline-outside-plan-or-phase',
  severity: 'warning',
  check(plan) {
    const first = extreme(plan.phases, 'startDate', -1);
    const last = extreme(plan.phases, 'endDate', 1);
    return plan.tasks.flatMap((task): Remark[] => {
      if (!task.due || !task.duePlace) return [];
      const late = last !== null && isAfter(task.due, last) === true;
      const early = first !== null && isAfter(first, task.due) === true;
      if (!late && !early) return [];
      const bound = late ? last : first;
      const { start, end, raw } = task.duePlace;
      return [
        {
          start,
          end,
          raw,
          clause: task.clause,
          message: {
            zh: late
              ? `完成时限${task.due}晚于各阶段的结束日期${bound}`
              : `完成时限${task.due}早于各阶段的开始日期${bound}`,
            en: late
              ? `Due ${task.due}, after the last phase ends on ${bound}`
              : `Due ${task.due}, before the first phase begins on ${bound}`,
          },
        },
      ];
    });
  },
};

/** The earliest start or the latest end of the phases; null where a phase's date can't be compared. */
function extreme(phases: readonly Phase[], side: 'startDate' | 'endDate', sign: 1 | -1): string | null {
  let best: string | null = null;
  for (const phase of phases) {
    const date = phase[side];
    if (date === null) continue;
    if (best === null) {
      best = date;
      continue;
    }
    const after = isAfter(date, best);
    if (after === null) return null;
    if (sign === 1 ? after : isAfter(best, date) === true) best = date;
  }
  return best;
}
