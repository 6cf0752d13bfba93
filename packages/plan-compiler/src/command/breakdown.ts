import type { CompiledPlan, Task } from '../plan.ts';

/** The columns of a task breakdown (任务分解表). `width` in terminal columns. */
export interface BreakdownColumn {
  readonly title: string;
  readonly width: number;
  of(task: Task, number: number, plan: CompiledPlan): string;
}

export const BREAKDOWN: readonly BreakdownColumn[] = [
  { title: '序号', width: 4, of: (_task, number) => String(number) },
  { title: '所属条款', width: 16, of: (task, _number, plan) => sectionOf(task, plan) },
  { title: '任务', width: 34, of: (task) => task.item },
  { title: '牵头单位', width: 14, of: (task) => task.lead.join('、') },
  { title: '责任单位', width: 18, of: (task) => task.responsible.join('、') },
  { title: '配合单位', width: 14, of: (task) => task.support.join('、') },
  {
    title: '完成时限',
    width: 10,
    of: (task) => task.due ?? (task.standing ? '长期坚持' : task.recurring.length > 0 ? '例行' : ''),
  },
];

/** The top section a task stands under. */
function sectionOf(task: Task, plan: CompiledPlan): string {
  let item = task.clause === null ? undefined : plan.outline[task.clause];
  while (item && item.parent !== null) item = plan.outline[item.parent];
  return item ? `${item.label}${item.title}` : '';
}
