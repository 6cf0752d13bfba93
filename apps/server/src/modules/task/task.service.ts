// What the plan module asks of tasks: draft ones made at upload, issue and withdrawal with their edition, figures.
import type { Context, Database, OpenTransaction } from '../../platform/context.ts';
import type { BreakdownRow, Gap, IssuePreview, ProgressRow, Recurring, Role } from './task.schema.ts';

/** The edition that draft tasks belong to. */
export interface DraftEdition {
  readonly id: string;
  readonly planId: string;
  readonly officeUnitId: string;
  readonly title: string;
}

export interface DraftParty {
  readonly role: Role;
  readonly name: string;
  readonly startOffset: number | null;
  readonly endOffset: number | null;
  readonly unitId: string | null;
  readonly groupId: string | null;
  readonly inherited: boolean;
}

export interface DraftMilestone {
  readonly dueDate: string;
  readonly percent: number | null;
  readonly title: string;
}

/** A task as the compiler read it. `dueText` keeps the date as written, "?" for what is open; the year fills it in. */
export interface DraftTask {
  readonly clauseId: string | null;
  readonly phaseId: string | null;
  readonly number: number;
  readonly title: string;
  readonly text: string;
  readonly startOffset: number;
  readonly endOffset: number;
  readonly beginDate: string | null;
  readonly dueDate: string | null;
  readonly dueText: string | null;
  readonly dueStart: number | null;
  readonly dueEnd: number | null;
  readonly standing: boolean;
  readonly recurring: Recurring | null;
  readonly inherited: readonly string[];
  readonly construct: string;
  readonly confidence: number;
  readonly parties: readonly DraftParty[];
  readonly milestones: readonly DraftMilestone[];
}

/** Figures of the edition in force (or the newest draft) of a plan. `gaps` counts draft tasks that lack something. */
export interface PlanTaskCounts {
  readonly tasks: number;
  readonly gaps: number;
  readonly done: number;
  readonly overdue: number;
  readonly dueSoon: number;
}

type Reader = Database | OpenTransaction;

export async function addDraftTasks(
  _ctx: Context,
  _edition: DraftEdition,
  _drafts: readonly DraftTask[],
): Promise<void> {
  throw new Error('not built yet');
}

/** Issues every draft task of the edition; throws `edition-has-gaps` with the blocking tasks when one is incomplete. */
export async function issueEditionTasks(_ctx: Context, _editionId: string): Promise<void> {
  throw new Error('not built yet');
}

export async function previewIssue(_ctx: Context, _editionId: string): Promise<IssuePreview> {
  throw new Error('not built yet');
}

/** Withdraws what is issued or suspended of the edition; drafts are deleted. */
export async function withdrawEditionTasks(_ctx: Context, _editionId: string, _reason: string): Promise<void> {
  throw new Error('not built yet');
}

/** Dates the draft tasks whose text leaves the year open; answers how many were dated. */
export async function dateOpenTasks(_ctx: Context, _editionId: string, _year: number): Promise<number> {
  throw new Error('not built yet');
}

export async function countTasksByPlan(
  _db: Reader,
  _planIds: readonly string[],
  _today: string,
): Promise<Map<string, PlanTaskCounts>> {
  throw new Error('not built yet');
}

/** Rows of the breakdown table 任务分解表, in order of number. */
export async function listBreakdownRows(_db: Reader, _editionId: string): Promise<BreakdownRow[]> {
  throw new Error('not built yet');
}

/** Rows of the progress table 进展情况表, in order of number. */
export async function listProgressRows(_db: Reader, _editionId: string, _today: string): Promise<ProgressRow[]> {
  throw new Error('not built yet');
}

/** What each draft task of the edition lacks; tasks that lack nothing are left out. */
export async function listEditionGaps(_db: Reader, _editionId: string): Promise<{ taskId: string; gaps: Gap[] }[]> {
  throw new Error('not built yet');
}
