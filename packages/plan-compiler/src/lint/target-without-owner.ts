import type { Target, Task } from '../plan.ts';
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
    const aims = plan.targets.flatMap((target, index) => {
      const role = target.clause === null ? null : plan.outline[target.clause]?.role;
      if (inTasks.has(index) || role !== 'aims') return [];
      const pairs = pairsOf(subjectOf(target));
      return pairs.length < FEWEST_PAIRS ? [] : [{ target, pairs }];
    });
    const said = pairsSaid(owned, new Set(aims.flatMap(({ pairs }) => pairs)));
    return aims
      .filter(({ pairs }) => !pairs.some((pair) => said.has(pair)))
      .map(
        ({ target }): Remark => ({
          start: target.start,
          end: target.end,
          raw: target.raw,
          clause: target.clause,
          message: {
            zh: `指标“${target.raw}”没有一项有责任单位的任务与它对应`,
            en: `No task that anybody owns speaks of the target “${target.raw}”`,
          },
        }),
      );
  },
};

const FEWEST_PAIRS = 2;

/** Words that say how much, of all or how well: no two texts speak of one thing by sharing them. */
const COMMON =
  /全(?:县|区|市|镇|乡|街道|村|校|部|面|年)|达到|不低于|不少于|不超过|不高于|控制在|实现|确保|力争|完成|保持|提高|提升|下降|增长|以上|以下|以内|覆盖|工作|新增|创建|建设|打造|满意|群众|百分|比例|[率度个]/gu;

const subjectOf = (target: Target): string => (target.raw.split(/\d/u)[0] ?? '').replace(COMMON, ' ');

/** Neighbouring Chinese characters, two by two, each two as one number: 生活垃圾 → 生活, 活垃, 垃圾. */
function pairsOf(text: string): number[] {
  const pairs: number[] = [];
  for (let at = 0; at + 1 < text.length; at += 1) {
    const pair = pairAt(text, at);
    if (pair >= 0) pairs.push(pair);
  }
  return pairs;
}

/** Which of the wanted pairs the tasks' texts hold. */
function pairsSaid(tasks: readonly Task[], wanted: ReadonlySet<number>): ReadonlySet<number> {
  const said = new Set<number>();
  if (wanted.size === 0) return said;
  for (const task of tasks) {
    const text = `${task.item}${task.text}`;
    for (let at = 0; at + 1 < text.length; at += 1) {
      const pair = pairAt(text, at);
      if (wanted.has(pair)) said.add(pair);
    }
  }
  return said;
}

const FIRST = 0x4e00;
const LAST = 0x9fff;

/** The two characters at a place as a number; -1 where they are not both Chinese. */
function pairAt(text: string, at: number): number {
  const one = text.charCodeAt(at);
  const other = text.charCodeAt(at + 1);
  if (one < FIRST || one > LAST || other < FIRST || other > LAST) return -1;
  return (one - FIRST) * (LAST - FIRST + 1) + other - FIRST;
}
