import { isAfter } from '../calendar.ts';
import type { LintRule, Remark } from './rule.ts';

/** 2023年6月底前完成 in a plan checked in 2026. A date without a year says nothing, nor does a caller without a calendar. */
export const deadlineInThePast: LintRule = {
  id: 'deadline-in-the-past',
  severity: 'warning',
  check(plan, _text, { today }) {
    if (today === undefined) return [];
    const seen = new Set<number>();
    return plan.tasks.flatMap((task): Remark[] => {
      const { due, duePlace } = task;
      // Several tasks may inherit one date, which stands in the text once.
      if (due === null || !duePlace || seen.has(duePlace.start) || isAfter(today, due) !== true) return [];
      seen.add(duePlace.start);
      const { start, end, raw } = duePlace;
      return [
        {
          start,
          end,
          raw,
          clause: task.clause,
          message: {
            zh: `完成时限${due}已经过去（今天是${today}）`,
            en: `Due ${due}, which is past: today is ${today}`,
          },
        },
      ];
    });
  },
};
