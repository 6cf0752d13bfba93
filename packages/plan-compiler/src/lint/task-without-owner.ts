import { headOf, type LintRule } from './rule.ts';

/** 3.整治占道经营。 — and nobody is named, here or above. */
export const taskWithoutOwner: LintRule = {
  id: 'task-without-owner',
  severity: 'warning',
  check: (plan) =>
    plan.tasks
      .filter((task) => task.lead.length + task.responsible.length + task.people.length === 0)
      .map((task) => {
        const { start, end, raw } = headOf(task);
        return {
          start,
          end,
          raw,
          clause: task.clause,
          message: {
            zh: `任务“${raw}”没有写明牵头单位或责任单位`,
            en: `The task “${raw}” names no lead or responsible unit`,
          },
        };
      }),
};
