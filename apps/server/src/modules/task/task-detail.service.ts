// One task with everything that belongs to it, as far as the reader may see it.
import { today } from '../../platform/clock.ts';
import type { Context } from '../../platform/context.ts';
import { problem } from '../../platform/problems/problem.ts';
import { presentEvidence } from '../evidence/evidence.queries.ts';
import { loadRights } from './access.service.ts';
import { listAssignmentsOfTask } from './assignment.queries.ts';
import { presentAssignments } from './assignment.service.ts';
import { listDeadlineRequestsOfTask } from './deadline.queries.ts';
import { presentDeadlineRequests } from './deadline.service.ts';
import { listOccurrencesOfTask } from './occurrence.queries.ts';
import { presentOccurrences } from './occurrence-acts.service.ts';
import { listReports, type ReportRecord } from './report.queries.ts';
import { actsForUnit } from './task.policy.ts';
import { loadUnitPaths, type PartyRecord } from './task.queries.ts';
import { type Right, taskActions } from './task.rules.ts';
import type { Party } from './task.schema.ts';
import { findQuotation, listClausePath, listHistory, listTargets } from './task-detail.queries.ts';
import type { Report, Task } from './task-detail.schema.ts';
import { loadTaskRows, presentTaskRow, type TaskRowRecord, timeOf, timeOrNull } from './task-row.queries.ts';

/** Throws the 404 when there is none that the session sees. */
export async function showTask(ctx: Context, id: string): Promise<Task> {
  const day = today(ctx.clock);
  const [row] = await loadTaskRows(ctx.db, [id], day);
  if (row === undefined) throw problem('not-found');
  const assignments = await listAssignmentsOfTask(ctx.db, id, day);
  const occurrences = await listOccurrencesOfTask(ctx.db, id, day);
  const reports = await listReports(ctx.db, id);
  const requests = await listDeadlineRequestsOfTask(ctx.db, id);
  const history = await listHistory(ctx.db, id);
  const rights = await rightsOnTask(ctx, row, assignments);
  return {
    ...presentTaskRow(row),
    ...ownFields(row),
    quotation: await findQuotation(ctx.db, row),
    clausePath: row.clauseId === null ? [] : await listClausePath(ctx.db, row.clauseId),
    targets: await listTargets(ctx.db, row),
    parties: row.parties.map(presentParty),
    assignments: await presentAssignments(ctx, assignments),
    occurrences: await presentOccurrences(ctx, occurrences),
    reports: reports.map(presentReport),
    deadlineRequests: await presentDeadlineRequests(ctx, requests),
    history: history.map((entry) => ({ ...entry, at: timeOf(entry.at) })),
    can: taskActions(row, rights),
  };
}

function ownFields(row: TaskRowRecord) {
  const { text, stateReason, startOffset, endOffset, dueStart, dueEnd, inherited, construct, confidence } = row;
  return {
    ...{ text, stateReason, startOffset, endOffset, dueStart, dueEnd, inherited, construct, confidence },
    closedAt: timeOrNull(row.closedAt),
  };
}

/** "unit" for who acts for any unit that still works on it: such a one may ask for a later date. */
async function rightsOnTask(
  ctx: Context,
  task: TaskRowRecord,
  assignments: readonly { unitId: string; state: string; role: string }[],
): Promise<ReadonlySet<Right>> {
  const rights = new Set((await loadRights(ctx, [task]))(task));
  const working = assignments
    .filter(({ state, role }) => role !== 'support' && state !== 'confirmed' && state !== 'ended')
    .map(({ unitId }) => unitId);
  const paths = await loadUnitPaths(ctx.db, ctx.actor, working);
  if (working.some((unitId) => actsForUnit(ctx.actor, unitId, paths))) rights.add('unit');
  return rights;
}

export function presentParty(party: PartyRecord): Party {
  const { id, role, name, unitId, unitName, groupId, groupName, inherited, startOffset, endOffset } = party;
  return { id, role, name, unitId, unitName, groupId, groupName, inherited, startOffset, endOffset };
}

function presentReport(report: ReportRecord): Report {
  const { id, kind, assignmentId, occurrenceId, unitId, unitName, text, percent, accountName } = report;
  return {
    ...{ id, kind, assignmentId, occurrenceId, unitId, unitName, text, percent, accountName },
    createdAt: timeOf(report.createdAt),
    evidence: report.evidence.map(presentEvidence),
  };
}
