import type { CompiledPlan } from '../src/plan.ts';

export interface Placed {
  readonly start: number;
  readonly end: number;
  readonly raw: string;
}

/** Everything in a plan that claims a place in the text. */
export function placesOf(plan: CompiledPlan): Placed[] {
  const tasks = plan.tasks.flatMap((task): Placed[] => [
    task,
    ...task.parties,
    ...task.milestones,
    ...(task.duePlace ? [task.duePlace] : []),
  ]);
  const dates = plan.dates.map((date) => ({ ...date.at, raw: date.raw }));
  return [
    ...plan.outline,
    ...plan.citations,
    ...plan.group.members,
    ...plan.specialGroups,
    ...plan.phases,
    ...plan.assignments,
    ...plan.targets,
    ...plan.recurring,
    ...plan.scoring,
    ...plan.budget,
    ...plan.lint,
    ...tasks,
    ...dates,
  ];
}
