// Issuing drafts: groups become units, each unit gets one assignment, recurring tasks their first occurrences.
import { addWorkingDays } from '../../platform/calendar/working-days.ts';
import { today } from '../../platform/clock.ts';
import type { Context, Database } from '../../platform/context.ts';
import { groupBy } from '../../platform/group-by.ts';
import { problem } from '../../platform/problems/problem.ts';
import { listGroupsWithMembers, listUnits, requireJurisdiction } from '../organisation/organisation.queries.ts';
import { insertAssignments, type NewAssignment } from './assignment.queries.ts';
import { listContacts, markIssued } from './issue.queries.ts';
import { insertOccurrences, listRecurringAssignments } from './occurrence.queries.ts';
import { planForAssignments } from './occurrence.service.ts';
import { listParties, type PartyRecord, type TaskRecord } from './task.queries.ts';
import { blockingGaps, expandParties, leadUnitOf } from './task.rules.ts';
import type { Gap, IssuePreview, Role } from './task.schema.ts';

interface Draft {
  readonly task: TaskRecord;
  readonly parties: readonly PartyRecord[];
  readonly gaps: readonly Gap[];
  /** Which unit gets which role; of a complete draft, one of them leads. */
  readonly roles: ReadonlyMap<string, Role>;
}

async function expandDrafts(db: Database, tasks: readonly TaskRecord[]): Promise<Draft[]> {
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

const blockingOf = (drafts: readonly Draft[]) =>
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

/** Who will be told what, and what still stands in the way. */
export async function preview(ctx: Context, tasks: readonly TaskRecord[]): Promise<IssuePreview> {
  const drafts = await expandDrafts(ctx.db, tasks);
  const shares = groupBy(
    drafts.flatMap(({ task, roles }) => [...roles].map(([unitId, role]) => ({ unitId, role, task }))),
    (share) => share.unitId,
  );
  const contacts = await listContacts(ctx.db, [...shares.keys()], today(ctx.clock));
  const units = (await listUnits(ctx.db)).filter((unit) => shares.has(unit.id));
  const told = units.map((unit) => {
    const own = shares.get(unit.id) ?? [];
    const count = (role: Role) => own.filter((share) => share.role === role).length;
    return {
      unitId: unit.id,
      unitName: unit.name,
      contacts: contacts.get(unit.id) ?? [],
      leads: count('lead'),
      responsible: count('responsible'),
      supports: count('support'),
      tasks: own.map(({ role, task: { id, number, title, dueDate } }) => ({ id, number, title, role, due: dueDate })),
    };
  });
  const withoutContact = told.filter((unit) => unit.contacts.length === 0).map((unit) => unit.unitId);
  return { blocking: blockingOf(drafts), units: told, withoutContact };
}
