// The acts on an assignment: load → authorize → version → state → act → present.
import { authorize } from '../../platform/authorize.ts';
import { type Clock, today } from '../../platform/clock.ts';
import type { Context } from '../../platform/context.ts';
import { problem } from '../../platform/problems/problem.ts';
import { requireUnit } from '../organisation/organisation.queries.ts';
import { loadRights, requireBusinessPost, staleVersion } from './access.service.ts';
import {
  type AssignmentChange,
  type AssignmentRecord,
  assignmentEntry,
  listAssignmentsOfUnit as listOfUnit,
  listUnconfirmedUnits,
  moveAssignment,
  noteProgress,
  requireAssignment,
} from './assignment.queries.ts';
import {
  assignmentActions,
  findAssignmentTransition,
  pausedDaysAfterReturn,
  rightsForAssignment,
} from './assignment.rules.ts';
import type { AssignmentAction, AssignmentRow, AssignmentState } from './assignment.schema.ts';
import { decodeCursor, encodeCursor } from './cursor.rules.ts';
import { countReadableEvidence, insertReport, noteTaskProgress } from './report.queries.ts';
import { decideRight, rightHeld, unitBehind } from './task.policy.ts';
import type { Right } from './task.rules.ts';
import { timeOrNull } from './task-row.queries.ts';

export function presentAssignment(assignment: AssignmentRecord, rights: ReadonlySet<Right>): AssignmentRow {
  const { id, taskId, unitId, unitName, role, state, light, stateNote, acceptBy, progress, version } = assignment;
  const { taskNumber, taskTitle, taskVersion, planId, planTitle, sourceTitle, leadUnitName } = assignment;
  const { dueDate, standing, recurring } = assignment;
  return {
    kind: 'assignment',
    ...{ id, taskId, unitId, unitName, role, state, light, stateNote, acceptBy, progress, version },
    ...{ taskNumber, taskTitle, taskVersion, planId, planTitle, sourceTitle, leadUnitName },
    ...{ dueDate, standing, recurring },
    acceptedAt: timeOrNull(assignment.acceptedAt),
    reportedCompleteAt: timeOrNull(assignment.reportedCompleteAt),
    confirmedAt: timeOrNull(assignment.confirmedAt),
    can: assignmentActions(assignment, rights),
  };
}

export async function presentAssignments(ctx: Context, records: readonly AssignmentRecord[]): Promise<AssignmentRow[]> {
  const rightsOn = await loadRights(ctx, records);
  return records.map((assignment) => presentAssignment(assignment, rightsOn(assignment)));
}

async function showAssignment(ctx: Context, id: string): Promise<AssignmentRow> {
  const assignment = await requireAssignment(ctx.db, id, today(ctx.clock));
  return presentAssignment(assignment, (await loadRights(ctx, [assignment]))(assignment));
}

interface Step {
  readonly assignment: AssignmentRecord;
  readonly to: AssignmentState;
  /** The unit in whose right it is done. */
  readonly unitId: string;
}

/** `version` null: an act that asks for none. */
async function beginStep(ctx: Context, id: string, action: AssignmentAction, version: number | null): Promise<Step> {
  requireBusinessPost(ctx);
  const assignment = await requireAssignment(ctx.db, id, today(ctx.clock));
  const rights = (await loadRights(ctx, [assignment]))(assignment);
  const wanted = rightsForAssignment(action, assignment.role);
  if (wanted.length > 0) authorize(decideRight(wanted, rights));
  if (version !== null && version !== assignment.version) throw staleVersion(presentAssignment(assignment, rights));
  const transition = findAssignmentTransition(assignment, action);
  if (transition === null) {
    const { state, taskState } = assignment;
    throw problem('state-refuses', { action, state: taskState === 'issued' ? state : taskState });
  }
  const right = rightHeld(transition.by, rights) ?? transition.by[0] ?? 'unit';
  return { assignment, to: transition.to, unitId: unitBehind(right, assignment) };
}

async function finishStep(
  ctx: Context,
  { assignment, to, unitId }: Step,
  action: AssignmentAction,
  change: Omit<AssignmentChange, 'state'>,
  recorded: object = {},
): Promise<AssignmentRow> {
  const entry = assignmentEntry(`assignment.${action}`, assignment, unitId, recorded);
  const moved = await moveAssignment(ctx, assignment, { state: to, ...change }, entry);
  const current = await showAssignment(ctx, assignment.id);
  if (!moved) throw staleVersion(current);
  return current;
}

export async function acceptAssignment(ctx: Context, id: string, version: number): Promise<AssignmentRow> {
  const step = await beginStep(ctx, id, 'accept', version);
  return finishStep(ctx, step, 'accept', { acceptedAt: ctx.clock.now() });
}

interface ReportInput {
  readonly text: string;
  readonly percent?: number | undefined;
  readonly explanation?: string | undefined;
  readonly evidenceIds: readonly string[];
}

export async function reportProgress(ctx: Context, id: string, input: ReportInput): Promise<AssignmentRow> {
  const step = await beginStep(ctx, id, 'report', null);
  const { assignment, to, unitId } = step;
  const percent = input.percent ?? null;
  const entry = assignmentEntry('assignment.report', assignment, unitId, { percent });
  // Only a report that answers a return moves the state on, and with it the version.
  const noted =
    assignment.state === to
      ? await noteProgress(ctx, assignment, percent, entry)
      : await moveAssignment(ctx, assignment, { state: to, ...(percent !== null && { progress: percent }) }, entry);
  if (!noted) throw staleVersion(await showAssignment(ctx, id));
  await fileReport(ctx, assignment, 'progress', input);
  return showAssignment(ctx, id);
}

export async function reportComplete(
  ctx: Context,
  id: string,
  version: number,
  input: ReportInput,
): Promise<AssignmentRow> {
  const step = await beginStep(ctx, id, 'report-complete', version);
  const { assignment } = step;
  if (assignment.role === 'lead' && input.explanation === undefined) {
    const units = await listUnconfirmedUnits(ctx.db, assignment.taskId);
    if (units.length > 0) throw problem('others-not-confirmed', { units: units.join('、') }, { units });
  }
  const change = { reportedCompleteAt: ctx.clock.now(), stateNote: input.explanation ?? null };
  const shown = await finishStep(ctx, step, 'report-complete', change);
  await fileReport(ctx, assignment, 'completion', input);
  return shown;
}

async function fileReport(
  ctx: Context,
  assignment: AssignmentRecord,
  kind: 'progress' | 'completion',
  { text, percent, evidenceIds }: ReportInput,
): Promise<void> {
  await requireEvidence(ctx, evidenceIds);
  const { id: assignmentId, officeUnitId, planId, taskId, unitId, leadUnitId } = assignment;
  const place = { officeUnitId, planId, taskId, assignmentId, occurrenceId: null, unitId, leadUnitId };
  await insertReport(ctx, { ...place, kind, text, percent: percent ?? null }, evidenceIds);
  if (assignment.role === 'lead') await noteTaskProgress(ctx, taskId, text, percent ?? null);
}

/** Evidence is cited again wherever it may be read. */
export async function requireEvidence(ctx: Context, ids: readonly string[]): Promise<void> {
  const wanted = [...new Set(ids)];
  if (wanted.length > 0 && (await countReadableEvidence(ctx.db, wanted)) < wanted.length) {
    throw problem('evidence-unknown');
  }
}

export async function confirmAssignment(
  ctx: Context,
  id: string,
  version: number,
  note: string | undefined,
): Promise<AssignmentRow> {
  const step = await beginStep(ctx, id, 'confirm', version);
  const change = { confirmedAt: ctx.clock.now(), progress: 100, ...(note !== undefined && { stateNote: note }) };
  return finishStep(ctx, step, 'confirm', change);
}

export async function returnAssignment(
  ctx: Context,
  id: string,
  version: number,
  reason: string,
): Promise<AssignmentRow> {
  const step = await beginStep(ctx, id, 'return', version);
  const pausedDays = pausedAfterReturn(step.assignment, step.assignment.reportedCompleteAt, ctx.clock);
  return finishStep(ctx, step, 'return', { stateNote: reason, pausedDays }, { reason });
}

/** By the days it was and is in China. */
export function pausedAfterReturn(
  { pausedDays }: { readonly pausedDays: number },
  reportedAt: Date | null,
  clock: Clock,
): number {
  if (reportedAt === null) return pausedDays;
  return pausedDaysAfterReturn(pausedDays, today({ now: () => reportedAt }), today(clock));
}

interface UnitPage {
  readonly unitId: string;
  readonly state: 'open' | 'all';
  readonly cursor: string | undefined;
  readonly limit: number;
}

/** A unit's assignments by due date, those without one last. */
export async function listAssignmentsOfUnit(ctx: Context, { unitId, state, cursor, limit }: UnitPage) {
  requireBusinessPost(ctx);
  await requireUnit(ctx.db, unitId);
  const after = cursor === undefined ? null : decodeCursor(cursor, ['date', 'uuid']).keys;
  const page = { unitId, state, after, limit: limit + 1 };
  const found = await listOfUnit(ctx.db, page, today(ctx.clock));
  const last = found.length > limit ? found[limit - 1] : undefined;
  const keys = last === undefined ? null : [last.dueDate ?? '9999-12-31', last.id];
  return {
    items: await presentAssignments(ctx, found.slice(0, limit)),
    nextCursor: keys === null ? null : encodeCursor({ keys, total: 0 }),
  };
}
