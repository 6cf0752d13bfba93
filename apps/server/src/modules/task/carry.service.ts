// Issuing an edition where one is in force: a task goes on as the same row, with everything that was done on it.
import { addWorkingDays } from '../../platform/calendar/working-days.ts';
import { today } from '../../platform/clock.ts';
import type { Context, Database } from '../../platform/context.ts';
import { groupBy } from '../../platform/group-by.ts';
import { problem } from '../../platform/problems/problem.ts';
import { listUnits, requireJurisdiction } from '../organisation/organisation.queries.ts';
import { insertAssignments, type NewAssignment } from './assignment.queries.ts';
import {
  type CarriedTask,
  carryWords,
  changeAssignments,
  endAssignments,
  grantMetRequests,
  type HeldAssignmentRow,
  listHeldAssignments,
  lockTasks,
  type MovedAssignment,
  markSplits,
} from './carry.queries.ts';
import { carryAssignments } from './carry.rules.ts';
import { withdrawTasks } from './edition-tasks.queries.ts';
import { blockingOf, type Draft, expandDrafts, issueDrafts, replan } from './issue.service.ts';
import { listEditionTasks, type TaskRecord } from './task.queries.ts';
import { leadUnitOf } from './task.rules.ts';
import type { Role } from './task.schema.ts';
import { endWork } from './task-state.service.ts';
import { changesOf, type TaskFate, type TaskSide, tellUnits, type UnitNews } from './told.rules.ts';

/** What was decided of a task of the edition in force. */
export interface Match {
  readonly oldTaskId: string;
  readonly newTaskId: string | null;
  readonly kind: 'continue' | 'split' | 'drop';
}

export interface NextEdition {
  readonly id: string;
  readonly number: number;
  /** The edition in force; null for the first one. */
  readonly previous: { readonly id: string; readonly number: number } | null;
  readonly matches: readonly Match[];
}

interface Fates {
  readonly continued: readonly { readonly task: TaskRecord; readonly draft: Draft }[];
  readonly dropped: readonly TaskRecord[];
  readonly added: readonly Draft[];
  readonly splits: readonly { readonly taskId: string; readonly fromTaskId: string }[];
  readonly held: ReadonlyMap<string, readonly HeldAssignmentRow[]>;
  readonly news: ReadonlyMap<string, UnitNews>;
  readonly drafts: readonly Draft[];
  readonly unitNames: ReadonlyMap<string, string>;
}

/** What issuing the edition would do to each task and tell each unit. A closed task goes on, but nothing of it is news. */
export async function foreseeIssue(db: Database, edition: NextEdition): Promise<Fates> {
  const drafts = await expandDrafts(db, await listEditionTasks(db, edition.id, ['draft']));
  const draftsById = new Map(drafts.map((draft) => [draft.task.id, draft]));
  const { previous } = edition;
  const inForce = previous === null ? [] : await listEditionTasks(db, previous.id, ['issued', 'suspended', 'closed']);
  const matchOf = new Map(
    edition.matches.flatMap((match) => (match.kind === 'split' ? [] : [[match.oldTaskId, match]])),
  );
  const continued = inForce.flatMap((task) => {
    const match = matchOf.get(task.id);
    const draft = match?.kind === 'continue' ? draftsById.get(match.newTaskId ?? '') : undefined;
    return draft === undefined ? [] : [{ task, draft }];
  });
  const taken = new Set(continued.map(({ draft }) => draft.task.id));
  const kept = new Set(continued.map(({ task }) => task.id));
  const dropped = inForce.filter((task) => !kept.has(task.id) && task.state !== 'closed');
  const added = drafts.filter(({ task }) => !taken.has(task.id));
  const byId = new Map(inForce.map((task) => [task.id, task]));
  const splits = edition.matches.flatMap(({ kind, oldTaskId, newTaskId }) =>
    kind === 'split' && newTaskId !== null && draftsById.has(newTaskId) && byId.has(oldTaskId)
      ? [{ taskId: newTaskId, fromTaskId: oldTaskId }]
      : [],
  );
  const held = groupBy(
    await listHeldAssignments(
      db,
      inForce.map((task) => task.id),
    ),
    ({ taskId }) => taskId,
  );
  const unitNames = new Map((await listUnits(db)).map((unit) => [unit.id, unit.name]));
  const fateParts = { continued, dropped, added, splits, held, drafts, unitNames };
  return { ...fateParts, news: tellUnits(fatesOf({ ...fateParts, byId })) };
}

function fatesOf(parts: Omit<Fates, 'news'> & { readonly byId: ReadonlyMap<string, TaskRecord> }): TaskFate[] {
  const { continued, dropped, added, splits, held, unitNames, byId } = parts;
  const splitFrom = new Map(splits.map(({ taskId, fromTaskId }) => [taskId, byId.get(fromTaskId)?.title ?? null]));
  return [
    ...continued
      .filter(({ task }) => task.state !== 'closed')
      .map(({ task, draft }) => {
        const after = comingSide(draft, unitNames);
        const before = formerSide(task, held.get(task.id) ?? [], after.roles, unitNames);
        return { taskId: task.id, number: draft.task.number, before, after };
      }),
    ...added.map((draft) => ({
      taskId: draft.task.id,
      number: draft.task.number,
      before: null,
      after: comingSide(draft, unitNames),
      splitFrom: splitFrom.get(draft.task.id) ?? null,
    })),
    ...dropped.map((task) => {
      const before = formerSide(task, held.get(task.id) ?? [], new Map(), unitNames);
      return { taskId: task.id, number: task.number, before, after: null };
    }),
  ];
}

const leadName = (unitId: string | null, names: ReadonlyMap<string, string>) =>
  unitId === null ? null : (names.get(unitId) ?? null);

function comingSide({ task, parties, roles }: Draft, names: ReadonlyMap<string, string>): TaskSide {
  const { title, text, dueDate, standing, recurring } = task;
  return { title, text, dueDate, standing, recurring, roles, leadName: leadName(leadUnitOf(parties), names) };
}

/** Whose part was confirmed has nothing to lose by being named no more. */
function formerSide(
  task: TaskRecord,
  held: readonly HeldAssignmentRow[],
  rolesAfter: ReadonlyMap<string, Role>,
  names: ReadonlyMap<string, string>,
): TaskSide {
  const { title, text, dueDate, standing, recurring } = task;
  const working = held.filter(
    ({ state, unitId }) => state !== 'ended' && (state !== 'confirmed' || rolesAfter.has(unitId)),
  );
  const roles = new Map(working.map(({ unitId, role }) => [unitId, role]));
  return { title, text, dueDate, standing, recurring, roles, leadName: leadName(task.leadUnitId, names) };
}

/** Carries, drops and issues; answers what each unit is to be told. The matches are complete and confirmed by now. */
export async function issueNextEdition(ctx: Context, edition: NextEdition): Promise<ReadonlyMap<string, UnitNews>> {
  if (edition.previous !== null) await lockTasks(ctx, edition.previous.id);
  const fates = await foreseeIssue(ctx.db, edition);
  const blocking = blockingOf(fates.drafts);
  if (blocking.length > 0) throw problem('tasks-have-gaps', { count: blocking.length }, { blocking });
  const { previous } = edition;
  if (previous !== null) {
    await carry(ctx, fates, { from: previous.number, to: edition.number });
    if (fates.dropped.length > 0) {
      await withdrawTasks(ctx, fates.dropped, `第 ${edition.number} 版不再列入`);
      await endWork(
        ctx,
        fates.dropped.map((task) => task.id),
      );
    }
    await markSplits(ctx, fates.splits);
  }
  await issueDrafts(
    ctx,
    fates.added.map(({ task }) => task),
  );
  return fates.news;
}

async function carry(
  ctx: Context,
  { continued, held, unitNames }: Fates,
  edition: { readonly from: number; readonly to: number },
): Promise<void> {
  const carried = continued.map(({ task, draft }): CarriedTask => {
    const before = formerSide(task, [], new Map(), unitNames);
    const changes = changesOf(before, comingSide(draft, unitNames));
    return { task, draftId: draft.task.id, leadUnitId: leadUnitOf(draft.parties) as string, changes };
  });
  await carryWords(ctx, carried, edition);
  const open = continued.filter(({ task }) => task.state !== 'closed');
  await carryWork(ctx, open, held);
  const openIds = open.map(({ task }) => task.id);
  // A suspended task's occurrences are planned again when it is resumed.
  const recurring = open.filter(
    ({ task, draft }) => task.state === 'issued' && (task.recurring !== null || draft.task.recurring !== null),
  );
  await replan(
    ctx,
    recurring.map(({ task }) => task.id),
  );
  if (openIds.length > 0) await grantMetRequests(ctx, openIds, `第 ${edition.to} 版已调整期限`);
}

async function carryWork(ctx: Context, open: Fates['continued'], held: Fates['held']): Promise<void> {
  const { settings } = await requireJurisdiction(ctx.db);
  const acceptBy = addWorkingDays(today(ctx.clock), settings.acceptWithinWorkingDays);
  const added: NewAssignment[] = [];
  const changed: MovedAssignment[] = [];
  const endedIds: string[] = [];
  for (const { task, draft } of open) {
    const { id: taskId, planId, officeUnitId } = task;
    const leadUnitId = leadUnitOf(draft.parties) as string;
    const outcome = carryAssignments(held.get(taskId) ?? [], draft.roles, leadUnitId);
    for (const { unitId, role } of outcome.added) {
      added.push({ officeUnitId, planId, taskId, unitId, leadUnitId, role, acceptBy });
    }
    changed.push(...outcome.changed.map((assignment) => ({ ...assignment, acceptBy })));
    endedIds.push(...outcome.endedIds);
  }
  await endAssignments(ctx, endedIds);
  await changeAssignments(ctx, changed);
  if (added.length > 0) await insertAssignments(ctx, added);
}
