import { headOf, type LintRule } from './rule.ts';

/** 4.修补破损路面。责任单位：区住建局。 — until when? A standing or recurring task needs no date. */
export const taskWithoutDeadline: LintRule = {
  id: 'task-without-deadline',
  severity: 'warning',
  check: (plan) =>
    plan.tasks
      .filter((task) => task.due === null && !task.standing && task.recurring.length === 0)
      .map((task) => {
        const { start, end, raw } = headOf(task);
        return {
          start,
          end,
          raw,
          clause: task.clause,
          message: {
            zh: `任务“${raw}”没有完成时限，也没有写明长期坚持`,
            en: `The task “${raw}” has no deadline and is not marked as standing`,
          },
        };
      }),
};
