// Reports: what units say. Written once, never changed.
import { type Selectable, sql } from 'kysely';
import { uuidv7 } from 'uuidv7';
import type { Context, Database } from '../../platform/context.ts';
import type { Evidence } from '../../platform/database/schema.generated.ts';
import { groupBy } from '../../platform/group-by.ts';
import { inChunks } from './task.queries.ts';

export interface NewReport {
  readonly kind: 'progress' | 'completion' | 'occurrence';
  readonly officeUnitId: string;
  readonly planId: string | null;
  readonly taskId: string;
  readonly assignmentId: string;
  readonly occurrenceId: string | null;
  readonly unitId: string;
  readonly leadUnitId: string;
  readonly text: string;
  readonly percent: number | null;
}

/** Part of reporting, and recorded with that. */
export async function insertReport(ctx: Context, report: NewReport, evidenceIds: readonly string[]): Promise<void> {
  const { jurisdictionId, accountId } = ctx.actor;
  const id = uuidv7();
  await ctx.db
    .insertInto('reports')
    .values({ ...report, id, jurisdictionId, accountId, createdAt: ctx.clock.now() })
    .execute();
  const cited = [...new Set(evidenceIds)].map((evidenceId) => ({ reportId: id, evidenceId, jurisdictionId }));
  await inChunks(cited, (chunk) => ctx.db.insertInto('reportEvidence').values(chunk).execute());
}

/** What the lead reports is the task's progress and newest word. Its version stays: nobody's edit is disturbed by it. */
export async function noteTaskProgress(ctx: Context, taskId: string, text: string, percent: number | null) {
  const now = ctx.clock.now();
  await ctx.db
    .updateTable('tasks')
    .set({ latestText: text, latestAt: now, updatedAt: now, ...(percent !== null && { progress: percent }) })
    .where('id', '=', taskId)
    .execute();
}

export interface ReportRecord {
  readonly id: string;
  readonly kind: 'progress' | 'completion' | 'occurrence';
  readonly assignmentId: string;
  readonly occurrenceId: string | null;
  readonly unitId: string;
  readonly unitName: string;
  readonly text: string;
  readonly percent: number | null;
  readonly accountName: string;
  readonly createdAt: Date;
  readonly evidence: readonly Selectable<Evidence>[];
}

/** Reports on a task that the session may read, newest first. */
export async function listReports(db: Database, taskId: string): Promise<ReportRecord[]> {
  const reports = await db
    .selectFrom('reports')
    .innerJoin('units', 'units.id', 'reports.unitId')
    .innerJoin('accounts', 'accounts.id', 'reports.accountId')
    .selectAll('reports')
    .select(['units.name as unitName', 'accounts.displayName as accountName'])
    .where('taskId', '=', taskId)
    .orderBy('reports.createdAt', 'desc')
    .orderBy('reports.id', 'desc')
    .execute();
  if (reports.length === 0) return [];
  const cited = await db
    .selectFrom('reportEvidence')
    .innerJoin('evidence', 'evidence.id', 'reportEvidence.evidenceId')
    .selectAll('evidence')
    .select('reportEvidence.reportId')
    .where(
      'reportEvidence.reportId',
      'in',
      reports.map((report) => report.id),
    )
    .orderBy('evidence.createdAt')
    .orderBy('evidence.id')
    .execute();
  const evidenceOf = groupBy(cited, (piece) => piece.reportId);
  return reports.map((report) => ({
    ...report,
    kind: report.kind as ReportRecord['kind'],
    evidence: evidenceOf.get(report.id) ?? [],
  }));
}

/** How many of these pieces of evidence the session may read. */
export async function countReadableEvidence(db: Database, ids: readonly string[]): Promise<number> {
  const found = await sql<{ count: number }>`
    select count(*) as count from evidence where id = any(${[...ids]}::uuid[])`.execute(db);
  return found.rows[0]?.count ?? 0;
}
