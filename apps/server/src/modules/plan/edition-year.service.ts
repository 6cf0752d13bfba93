// The plan's year is asked once; from it every date the text writes without one follows. Phases and dates take it when they
// are shown; tasks and their milestones are dated here.
import type { CompiledPlan } from '@luoshi/plan-compiler';
import type { Context } from '../../platform/context.ts';
import { listEditionTasks, listMilestones, replaceMilestones } from '../task/task.queries.ts';
import { dateOpenTasks } from '../task/task.service.ts';
import { type EditionRow, getEditionContent } from './edition.queries.ts';
import { closedDay, leavesYearOpen } from './open-date.rules.ts';

export async function dateEdition(ctx: Context, edition: EditionRow, year: number | null): Promise<void> {
  await dateOpenTasks(ctx, edition.id, year);
  const { compiled } = await getEditionContent(ctx.db, edition.id);
  await dateMilestones(ctx, edition, compiled, year);
}

/** Puts in the milestones that waited for the year; those a former year gave move or go, those set by hand stay. */
async function dateMilestones(
  ctx: Context,
  edition: EditionRow,
  compiled: CompiledPlan,
  year: number | null,
): Promise<void> {
  const waiting = new Map(
    compiled.tasks.map((task) => [task.start, task.milestones.filter(({ date }) => leavesYearOpen(date))]),
  );
  const tasks = (await listEditionTasks(ctx.db, edition.id, ['draft'])).filter(
    (task) => task.startOffset !== null && (waiting.get(task.startOffset) ?? []).length > 0,
  );
  const kept = await listMilestones(
    ctx.db,
    tasks.map((task) => task.id),
  );
  for (const task of tasks) {
    const open = waiting.get(task.startOffset ?? -1) ?? [];
    const former = new Set(open.map(({ date }) => closedDay(date, edition.year)));
    const others = kept.filter(({ taskId, dueDate }) => taskId === task.id && !former.has(dueDate));
    const dated = open.flatMap(({ date, percent, text }) => {
      const dueDate = closedDay(date, year);
      return dueDate === null ? [] : [{ dueDate, percent, title: text.slice(0, 200) }];
    });
    await replaceMilestones(
      ctx,
      task,
      [...others, ...dated].sort((a, b) => a.dueDate.localeCompare(b.dueDate)),
    );
  }
}
