import { headOf, type LintRule } from './rule.ts';

/** 由区城管局、区住建局牵头 — two leads are none. */
export const twoLeads: LintRule = {
  id: 'two-leads',
  severity: 'warning',
  check: (plan) =>
    plan.tasks
      .filter((task) => new Set(task.lead).size > 1)
      .map((task) => {
        const second = task.parties.filter((party) => party.role === 'lead')[1] ?? headOf(task);
        return {
          start: second.start,
          end: second.end,
          raw: second.raw,
          clause: task.clause,
          message: {
            zh: `一项任务有${task.lead.length}个牵头单位（${task.lead.join('、')}），应当只有一个`,
            en: `One task has ${task.lead.length} lead units (${task.lead.join(', ')}); one should lead`,
          },
        };
      }),
};
