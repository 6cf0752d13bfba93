// Issuing drafts: groups become units, each unit gets one assignment, recurring tasks their first occurrences.
import { addWorkingDays } from '../../platform/calendar/working-days.ts';
import { today } from '../../platform/clock.ts';
import type { Context, Database } from '../../platform/context.ts';
import { groupBy } from '../../platform/group-by.ts';
import { problem } from '../../platform/problems/problem.ts';
import { listGroupsWithMembers, listUnits, requireJurisdiction } from '../organisation/organisation.queries.ts';
import { insertAssignments, type NewAssignment } from './assignment.queries.ts';
import { listOccurrencesAhead, moveOccurrences } from './carry.queries.ts';
import { replanned } from './carry.rules.ts';
import { markIssued } from './issue.queries.ts';
import { insertOccurrences, listRecurringAssignments } from './occurrence.queries.ts';
import { planForAssignments } from './occurrence.service.ts';
import { listParties, type PartyRecord, type TaskRecord } from './task.queries.ts';
import { blockingGaps, expandParties, leadUnitOf } from './task.rules.ts';
import type { Gap, Role } from './task.schema.ts';

export interface Draft {
  readonly task: TaskRecord;
  readonly parties: readonly PartyRecord[];
  readonly gaps: readonly Gap[];
  /** Which unit gets which role; of a complete draft, one of them leads. */
  readonly roles: ReadonlyMap<string, Role>;
}

export async function expandDrafts(db: Database, tasks: readonly TaskRecord[]): Promise<Draft[]> {
  const parties = await listParties(
    db,
    tasks.map((task) => task.id),
  );
  const partiesOf = groupBy(parties, (party) => party.taskId);
  // A dissolved unit is told nothing.
  const units = await listUnits(db);
  const active = new Set(units.filter((unit) => unit.active).map((unit) => unit.id));
  const groups = await listGroupsWithMembers(db);
  const members = new Map(groups.map((group) => [group.id, group.unitIds.filter((id) => active.has(id))]));
  return tasks.map((task) => {
    const own = partiesOf.get(task.id) ?? [];
    return { task, parties: own, gaps: blockingGaps({ ...task, parties: own }), roles: expandParties(own, members) };
  });
}

export const blockingOf = (drafts: readonly Draft[]) =>
  drafts.flatMap(({ task, gaps }) => (gaps.length > 0 ? [{ taskId: task.id, gaps: [...gaps] }] : []));

/** Issues the drafts, or throws `tasks-have-gaps` with those that lack something. */
export async function issueDrafts(ctx: Context, tasks: readonly TaskRecord[]): Promise<void> {
  if (tasks.length === 0) return;
  const drafts = await expandDrafts(ctx.db, tasks);
  const blocking = blockingOf(drafts);
  if (blocking.length > 0) throw problem('tasks-have-gaps', { count: blocking.length }, { blocking });
  const { settings } = await requireJurisdiction(ctx.db);
  const day = today(ctx.clock);
  const acceptBy = addWorkingDays(day, settings.acceptWithinWorkingDays);
  await markIssued(
    ctx,
    drafts.map(({ task, parties, roles }) => ({ task, leadUnitId: leadUnitOf(parties) as string, units: roles.size })),
  );
  await insertAssignments(
    ctx,
    drafts.flatMap((draft) => assignmentsOf(draft, acceptBy)),
  );
  const recurring = tasks.filter((task) => task.recurring !== null).map((task) => task.id);
  if (recurring.length > 0) await addOccurrences(ctx, recurring);
}

/** Makes what the window lacks of these tasks; recorded with the act that caused it. */
export async function addOccurrences(ctx: Context, taskIds: readonly string[]): Promise<void> {
  const { settings } = await requireJurisdiction(ctx.db);
  const assignments = await listRecurringAssignments(ctx.db, taskIds);
  const planned = planForAssignments(assignments, today(ctx.clock), settings);
  const { jurisdictionId } = ctx.actor;
  await insertOccurrences({ db: ctx.db, jurisdictionId, now: ctx.clock.now() }, planned);
}

function assignmentsOf({ task, parties, roles }: Draft, acceptBy: string): NewAssignment[] {
  const { id: taskId, planId, officeUnitId } = task;
  const leadUnitId = leadUnitOf(parties) as string;
  return [...roles].map(([unitId, role]) => ({ officeUnitId, planId, taskId, unitId, leadUnitId, role, acceptBy }));
}

/** Occurrences ahead follow the recurrence, dates and units as they are now; what was reported or is late stays. */
export async function replan(ctx: Context, taskIds: readonly string[]): Promise<void> {
  if (taskIds.length === 0) return;
  const day = today(ctx.clock);
  const { settings } = await requireJurisdiction(ctx.db);
  const planned = planForAssignments(await listRecurringAssignments(ctx.db, taskIds), day, settings);
  const rows = planned.map(({ assignment, period, dueDate }) => ({ assignmentId: assignment.id, period, dueDate }));
  await moveOccurrences(ctx, replanned(await listOccurrencesAhead(ctx.db, taskIds, day), rows));
  const { jurisdictionId } = ctx.actor;
  await insertOccurrences({ db: ctx.db, jurisdictionId, now: ctx.clock.now() }, planned);
}
