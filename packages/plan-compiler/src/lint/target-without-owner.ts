import type { Target } from '../plan.ts';
import type { LintRule, Remark } from './rule.ts';

/** 行政村快递服务覆盖率达到95% among the aims, and no task that anybody owns speaks of it. */
export const targetWithoutOwner: LintRule = {
  id: 'target-without-owner',
  severity: 'info',
  check(plan) {
    const owned = plan.tasks.filter((task) => task.lead.length + task.responsible.length + task.people.length > 0);
    // Where nobody owns anything, task-without-owner says so already.
    if (owned.length === 0) return [];
    const inTasks = new Set(plan.tasks.flatMap((task) => task.targets));
    const words = new Set(owned.flatMap((task) => pairsOf(`${task.item}${task.text}`)));
    return plan.targets.flatMap((target, index): Remark[] => {
      const role = target.clause === null ? null : plan.outline[target.clause]?.role;
      if (inTasks.has(index) || role !== 'aims') return [];
      const subject = subjectOf(target);
      const pairs = pairsOf(subject);
      if (pairs.length < FEWEST_PAIRS || pairs.some((pair) => words.has(pair))) return [];
      return [
        {
          start: target.start,
          end: target.end,
          raw: target.raw,
          clause: target.clause,
          message: {
            zh: `指标“${target.raw}”没有一项有责任单位的任务与它对应`,
            en: `No task that anybody owns speaks of the target “${target.raw}”`,
          },
        },
      ];
    });
  },
};

const FEWEST_PAIRS = 2;

/** Words that say how much, of all or how well: no two texts speak of one thing by sharing them. */
const COMMON =
  /全(?:县|区|市|镇|乡|街道|村|校|部|面|年)|达到|不低于|不少于|不超过|不高于|控制在|实现|确保|力争|完成|保持|提高|提升|下降|增长|以上|以下|以内|覆盖|工作|新增|创建|建设|打造|满意|群众|百分|比例|[率度个]/gu;

const subjectOf = (target: Target): string => (target.raw.split(/\d/u)[0] ?? '').replace(COMMON, ' ');

/** Neighbouring characters, two by two: 生活垃圾 → 生活, 活垃, 垃圾. */
function pairsOf(text: string): string[] {
  const pairs: string[] = [];
  for (let at = 0; at + 1 < text.length; at += 1) {
    const pair = text.slice(at, at + 2);
    if (/^[\u4e00-\u9fff]{2}$/u.test(pair)) pairs.push(pair);
  }
  return pairs;
}
