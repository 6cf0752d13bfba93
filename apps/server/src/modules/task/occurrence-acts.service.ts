// The acts on an occurrence: report, confirm, return.
import { authorize } from '../../platform/authorize.ts';
import { today } from '../../platform/clock.ts';
import type { Context } from '../../platform/context.ts';
import { problem } from '../../platform/problems/problem.ts';
import { loadRights, requireBusinessPost, staleVersion } from './access.service.ts';
import { findOccurrenceTransition, occurrenceActions, rightsForOccurrence } from './assignment.rules.ts';
import type { OccurrenceAction, OccurrenceRow } from './assignment.schema.ts';
import { pausedAfterReturn, requireEvidence } from './assignment.service.ts';
import {
  moveOccurrence,
  type OccurrenceChange,
  type OccurrenceRecord,
  occurrenceEntry,
  requireOccurrence,
} from './occurrence.queries.ts';
import { insertReport, noteTaskProgress } from './report.queries.ts';
import { decideRight, rightHeld, unitBehind } from './task.policy.ts';
import type { Right } from './task.rules.ts';
import { timeOrNull } from './task-row.queries.ts';

export function presentOccurrence(occurrence: OccurrenceRecord, rights: ReadonlySet<Right>): OccurrenceRow {
  const { id, assignmentId, taskId, unitId, unitName, period, dueDate, state, stateNote, late, version } = occurrence;
  const { taskNumber, taskTitle, taskVersion, planId, planTitle, sourceTitle, leadUnitName } = occurrence;
  return {
    kind: 'occurrence',
    ...{ id, assignmentId, taskId, unitId, unitName, period, dueDate, state, stateNote, late, version },
    ...{ taskNumber, taskTitle, taskVersion, planId, planTitle, sourceTitle, leadUnitName },
    light: occurrence.light,
    reportedAt: timeOrNull(occurrence.reportedAt),
    can: occurrenceActions(occurrence, rights),
  };
}

export async function presentOccurrences(ctx: Context, records: readonly OccurrenceRecord[]): Promise<OccurrenceRow[]> {
  const rightsOn = await loadRights(ctx, records);
  return records.map((occurrence) => presentOccurrence(occurrence, rightsOn(occurrence)));
}

async function showOccurrence(ctx: Context, id: string): Promise<OccurrenceRow> {
  const occurrence = await requireOccurrence(ctx.db, id, today(ctx.clock));
  return presentOccurrence(occurrence, (await loadRights(ctx, [occurrence]))(occurrence));
}

/** load → authorize → version → state → act; `version` null for an act that asks for none. */
async function takeStep(
  ctx: Context,
  id: string,
  action: OccurrenceAction,
  version: number | null,
  change: Omit<OccurrenceChange, 'state'>,
): Promise<OccurrenceRecord> {
  requireBusinessPost(ctx);
  const occurrence = await requireOccurrence(ctx.db, id, today(ctx.clock));
  const rights = (await loadRights(ctx, [occurrence]))(occurrence);
  authorize(decideRight(rightsForOccurrence(action, occurrence.role), rights));
  if (version !== null && version !== occurrence.version) throw staleVersion(presentOccurrence(occurrence, rights));
  const transition = findOccurrenceTransition(occurrence, action);
  if (transition === null) throw problem('state-refuses', { action, state: hinderingState(occurrence) });
  const right = rightHeld(transition.by, rights) ?? transition.by[0] ?? 'unit';
  const entry = occurrenceEntry(`occurrence.${action}`, occurrence, unitBehind(right, occurrence));
  const paused = action === 'return' && {
    pausedDays: pausedAfterReturn(occurrence, occurrence.reportedAt, ctx.clock),
  };
  const moved = await moveOccurrence(ctx, occurrence, { state: transition.to, ...change, ...paused }, entry);
  if (!moved) throw staleVersion(await showOccurrence(ctx, id));
  return occurrence;
}

function hinderingState({ taskState, assignmentState, state }: OccurrenceRecord): string {
  if (taskState !== 'issued') return taskState;
  return assignmentState === 'issued' || assignmentState === 'ended' ? assignmentState : state;
}

export async function reportOccurrence(
  ctx: Context,
  id: string,
  { text, evidenceIds }: { readonly text: string; readonly evidenceIds: readonly string[] },
): Promise<OccurrenceRow> {
  const occurrence = await takeStep(ctx, id, 'report', null, { reportedAt: ctx.clock.now() });
  await requireEvidence(ctx, evidenceIds);
  const { officeUnitId, planId, taskId, assignmentId, unitId, leadUnitId, role } = occurrence;
  const place = { officeUnitId, planId, taskId, assignmentId, occurrenceId: id, unitId, leadUnitId };
  await insertReport(ctx, { ...place, kind: 'occurrence', text, percent: null }, evidenceIds);
  if (role === 'lead') await noteTaskProgress(ctx, taskId, text, null);
  return showOccurrence(ctx, id);
}

export async function confirmOccurrence(ctx: Context, id: string, version: number, note: string | undefined) {
  const confirmedAt = ctx.clock.now();
  await takeStep(ctx, id, 'confirm', version, { confirmedAt, ...(note !== undefined && { stateNote: note }) });
  return showOccurrence(ctx, id);
}

export async function returnOccurrence(ctx: Context, id: string, version: number, reason: string) {
  await takeStep(ctx, id, 'return', version, { stateNote: reason });
  return showOccurrence(ctx, id);
}
