// What the plan module asks of tasks: draft ones made at upload, issue and withdrawal with their edition, figures.
import type { Context, Database } from '../../platform/context.ts';
import { groupBy } from '../../platform/group-by.ts';
import type { DraftEdition, DraftTask } from './draft-task.schema.ts';
import { countByPlan, setDueDates, withdrawTasks } from './edition-tasks.queries.ts';
import { loadEditionRows } from './former-edition.queries.ts';
import { insertDrafts, listEditionTasks, listParties } from './task.queries.ts';
import { dateInYear, gapsOf, lacksOnlyYear } from './task.rules.ts';
import type { BreakdownRow, Gap, ProgressRow, Role } from './task.schema.ts';
import { endWork } from './task-state.service.ts';

/** Figures of the edition in force (or the newest draft) of a plan. `gaps` counts draft tasks that lack something. */
export interface PlanTaskCounts {
  readonly tasks: number;
  readonly gaps: number;
  readonly done: number;
  readonly overdue: number;
  readonly dueSoon: number;
}

/** Standing is also what recurs without an end. A first day after the due date was misread: the due date is kept. */
export async function addDraftTasks(ctx: Context, edition: DraftEdition, drafts: readonly DraftTask[]): Promise<void> {
  const { id: editionId, planId, officeUnitId, title: sourceTitle } = edition;
  const contents = drafts.map(({ parties, milestones, ...draft }) => {
    const { dueDate, dueText, beginDate, recurring } = draft;
    const reversed = dueDate !== null && beginDate !== null && beginDate > dueDate;
    return {
      task: {
        ...draft,
        ...{ editionId, planId, officeUnitId, sourceKind: 'plan', sourceTitle },
        beginDate: reversed ? null : beginDate,
        standing: draft.standing || (recurring !== null && dueDate === null && dueText === null),
        inherited: [...draft.inherited],
      },
      parties,
      milestones,
    };
  });
  await insertDrafts(ctx, contents);
}

/** Withdraws what is issued or suspended of the edition; what is closed stays closed. */
export async function withdrawEditionTasks(ctx: Context, editionId: string, reason: string): Promise<void> {
  const tasks = await listEditionTasks(ctx.db, editionId, ['issued', 'suspended']);
  if (tasks.length === 0) return;
  await withdrawTasks(ctx, tasks, reason);
  await endWork(
    ctx,
    tasks.map((task) => task.id),
  );
}

/**
 * Dates the draft tasks whose text leaves the year open; answers how many were dated. A year that is corrected moves
 * those it had dated, but no date that a person has since chosen; a year that is taken back takes those dates with it.
 */
export async function dateOpenTasks(ctx: Context, editionId: string, year: number | null): Promise<number> {
  const tasks = await listEditionTasks(ctx.db, editionId, ['draft']);
  const dated = tasks.flatMap((task) => {
    if (!lacksOnlyYear(task.dueText)) return [];
    const dueDate = year === null ? null : dateInYear(task.dueText, year);
    const asDated =
      task.dueDate === null || task.dueDate === dateInYear(task.dueText, Number(task.dueDate.slice(0, 4)));
    return (dueDate !== null || year === null) && asDated && dueDate !== task.dueDate ? [{ task, dueDate }] : [];
  });
  await setDueDates(ctx, dated);
  return dated.length;
}

export async function countTasksByPlan(
  db: Database,
  planIds: readonly string[],
  today: string,
): Promise<Map<string, PlanTaskCounts>> {
  return new Map((await countByPlan(db, planIds, today)).map(({ planId, ...counts }) => [planId, counts]));
}

/** Rows of the breakdown table 任务分解表, in order of number; withdrawn tasks are left out. */
export async function listBreakdownRows(db: Database, editionId: string): Promise<BreakdownRow[]> {
  // The light is not shown there: any day does.
  return listProgressRows(db, editionId, '1970-01-01');
}

/**
 * Rows of the progress table 进展情况表, in order of number; withdrawn tasks are left out. A replaced edition's tasks that go on
 * are in it, in its own words, with the progress of today.
 */
export async function listProgressRows(db: Database, editionId: string, today: string): Promise<ProgressRow[]> {
  const rows = await loadEditionRows(db, editionId, today);
  return rows.flatMap((row) => {
    if (row.state === 'withdrawn') return [];
    const names = (role: Role) =>
      row.parties
        .filter((party) => party.role === role)
        .map(({ unitName, groupName, name }) => unitName ?? groupName ?? name);
    const { id, number, clauseTitle, title, text, phaseName, beginDate, dueDate, dueText, standing, recurring } = row;
    const { state, light, progress, latestText, latestAt } = row;
    return {
      ...{ id, number, clauseTitle, title, text, phaseName, beginDate, dueDate, dueText, standing, recurring },
      ...{ state, light, progress, latestText, latestAt },
      lead: names('lead'),
      responsible: names('responsible'),
      support: names('support'),
      milestones: row.milestones,
    };
  });
}

/** What each draft task of the edition lacks; tasks that lack nothing are left out. */
export async function listEditionGaps(db: Database, editionId: string): Promise<{ taskId: string; gaps: Gap[] }[]> {
  const tasks = await listEditionTasks(db, editionId, ['draft']);
  const parties = await listParties(
    db,
    tasks.map((task) => task.id),
  );
  const partiesOf = groupBy(parties, (party) => party.taskId);
  return tasks.flatMap((task) => {
    const gaps = gapsOf({ ...task, parties: partiesOf.get(task.id) ?? [] });
    return gaps.length > 0 ? [{ taskId: task.id, gaps }] : [];
  });
}
