// Supervisions: reading them with what they are about, and every step they take, with its entry in the record beside it.
import { type RawBuilder, type Selectable, sql } from 'kysely';
import { uuidv7 } from 'uuidv7';
import type { Context, Database } from '../../platform/context.ts';
import type { Evidence } from '../../platform/database/schema.generated.ts';
import { groupBy } from '../../platform/group-by.ts';
import { problem } from '../../platform/problems/problem.ts';
import { type RecordEntry, record } from '../../platform/record/record.ts';
import { inChunks } from '../task/task.queries.ts';
import type { Rung } from './ladder.schema.ts';
import { isOvertaken, subjectTables } from './raise.queries.ts';
import type { SupervisionState } from './supervision.schema.ts';

export interface SupervisionRecord {
  readonly id: string;
  readonly rung: Rung;
  readonly step: number;
  readonly state: SupervisionState;
  readonly byHand: boolean;
  readonly unitId: string;
  readonly unitName: string;
  readonly officeUnitId: string;
  readonly officeUnitName: string;
  readonly taskId: string;
  readonly taskNumber: number;
  readonly taskTitle: string;
  readonly planId: string | null;
  readonly planTitle: string | null;
  readonly sourceTitle: string;
  readonly assignmentId: string;
  readonly occurrenceId: string | null;
  readonly period: string | null;
  readonly dueDate: string | null;
  readonly number: number | null;
  readonly numberYear: number | null;
  readonly text: string;
  readonly answerBy: string | null;
  readonly overtaken: boolean;
  readonly stateNote: string | null;
  readonly heldOn: string | null;
  readonly participants: string | null;
  readonly agreed: string | null;
  readonly createdAt: Date;
  readonly createdByName: string | null;
  readonly submittedAt: Date | null;
  readonly signedAt: Date | null;
  readonly signedByName: string | null;
  readonly issuedAt: Date | null;
  readonly answeredAt: Date | null;
  readonly settledAt: Date | null;
  readonly version: number;
}

/** Newest first. `where` is a condition on `s`. */
export async function listSupervisions(
  db: Database,
  where: RawBuilder<unknown>,
  limit: number,
): Promise<SupervisionRecord[]> {
  const found = await sql<SupervisionRecord>`
    select s.*, u.name as unit_name, office.name as office_unit_name, t.number as task_number, t.title as task_title,
      t.source_title, p.title as plan_title, oc.period, ${isOvertaken} as overtaken,
      made.display_name as created_by_name, signer.display_name as signed_by_name
    from supervisions s ${subjectTables} join units u on u.id = s.unit_id join units office on office.id = s.office_unit_id
      left join plans p on p.id = s.plan_id left join accounts made on made.id = s.created_by
      left join accounts signer on signer.id = s.signed_by
    where ${where} order by s.id desc limit ${limit}`.execute(db);
  return found.rows;
}

export interface SupervisionFilter {
  readonly unitId?: string | undefined;
  readonly taskId?: string | undefined;
  readonly planId?: string | undefined;
  readonly state?: string | undefined;
  readonly rung?: string | undefined;
  readonly before?: string | undefined;
}

export function filterSupervisions(filter: SupervisionFilter): RawBuilder<unknown> {
  const { unitId, taskId, planId, state, rung, before } = filter;
  const conditions = [
    unitId && sql`s.unit_id = ${unitId}`,
    taskId && sql`s.task_id = ${taskId}`,
    planId && sql`s.plan_id = ${planId}`,
    state && sql`s.state = ${state}`,
    rung && sql`s.rung = ${rung}`,
    before && sql`s.id < ${before}::uuid`,
  ].filter((condition) => typeof condition === 'object');
  return conditions.length === 0 ? sql`true` : sql.join(conditions, sql` and `);
}

/** Throws the 404 when there is none that the session sees. */
export async function requireSupervision(db: Database, id: string): Promise<SupervisionRecord> {
  const [supervision] = await listSupervisions(db, sql`s.id = ${id}`, 1);
  if (supervision === undefined) throw problem('not-found');
  return supervision;
}

export interface SupervisionChange {
  readonly state: SupervisionState;
  readonly text?: string;
  readonly stateNote?: string | null;
  readonly answerBy?: string;
  readonly number?: number;
  readonly numberYear?: number;
  readonly participants?: string;
  readonly agreed?: string;
  readonly heldOn?: string;
  readonly submittedAt?: Date;
  readonly signedAt?: Date;
  readonly signedBy?: string;
  readonly issuedAt?: Date;
  readonly answeredAt?: Date;
  readonly settledAt?: Date;
}

export function supervisionEntry(
  action: string,
  { id, planId, taskId }: Pick<SupervisionRecord, 'id' | 'planId' | 'taskId'>,
  unitId: string,
  change: object = {},
): RecordEntry {
  return { action, unitId, thingType: 'supervisions', thingId: id, planId, taskId, change };
}

/** Moves it on if it is still at that version; false when somebody was faster. */
export async function moveSupervision(
  ctx: Context,
  supervision: SupervisionRecord,
  change: SupervisionChange,
  entry: RecordEntry,
): Promise<boolean> {
  await record(ctx, entry);
  const { numUpdatedRows } = await ctx.db
    .updateTable('supervisions')
    .set(change)
    .set((expression) => ({ version: expression('version', '+', 1) }))
    .where('id', '=', supervision.id)
    .where('version', '=', supervision.version)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** Part of answering, and recorded with that. */
export async function insertAnswer(
  ctx: Context,
  { id: supervisionId, officeUnitId, unitId }: SupervisionRecord,
  text: string,
  evidenceIds: readonly string[],
): Promise<void> {
  const { jurisdictionId, accountId } = ctx.actor;
  const id = uuidv7();
  const createdAt = ctx.clock.now();
  await ctx.db
    .insertInto('supervisionAnswers')
    .values({ id, jurisdictionId, officeUnitId, supervisionId, unitId, text, accountId, createdAt })
    .execute();
  const cited = [...new Set(evidenceIds)].map((evidenceId) => ({ answerId: id, evidenceId, jurisdictionId }));
  await inChunks(cited, (chunk) => ctx.db.insertInto('supervisionAnswerEvidence').values(chunk).execute());
}

/** Decides the answer that waits; part of accepting or refusing, and recorded with that. Answers its id. */
export async function decideAnswer(
  ctx: Context,
  supervisionId: string,
  decision: 'accepted' | 'refused',
  decisionNote: string | null,
): Promise<string | null> {
  const decided = await ctx.db
    .updateTable('supervisionAnswers')
    .set({ decision, decisionNote, decidedBy: ctx.actor.accountId, decidedAt: ctx.clock.now() })
    .where('supervisionId', '=', supervisionId)
    .where('decision', 'is', null)
    .returning('id')
    .executeTakeFirst();
  return decided?.id ?? null;
}

export interface AnswerRecord {
  readonly id: string;
  readonly supervisionId: string;
  readonly text: string;
  readonly accountName: string;
  readonly createdAt: Date;
  readonly decision: 'accepted' | 'refused' | null;
  readonly decisionNote: string | null;
  readonly decidedAt: Date | null;
  readonly evidence: readonly Selectable<Evidence>[];
}

/** Oldest first, by supervision. */
export async function listAnswers(db: Database, ids: readonly string[]): Promise<Map<string, AnswerRecord[]>> {
  if (ids.length === 0) return new Map();
  const answers = await sql<Omit<AnswerRecord, 'evidence'>>`
    select w.id, w.supervision_id, w.text, who.display_name as account_name, w.created_at, w.decision, w.decision_note, w.decided_at
    from supervision_answers w join accounts who on who.id = w.account_id
    where w.supervision_id = any(${[...ids]}::uuid[]) order by w.created_at, w.id`.execute(db);
  if (answers.rows.length === 0) return new Map();
  const cited = await db
    .selectFrom('supervisionAnswerEvidence')
    .innerJoin('evidence', 'evidence.id', 'supervisionAnswerEvidence.evidenceId')
    .selectAll('evidence')
    .select('supervisionAnswerEvidence.answerId')
    .where(
      'answerId',
      'in',
      answers.rows.map((answer) => answer.id),
    )
    .orderBy('evidence.createdAt')
    .orderBy('evidence.id')
    .execute();
  const evidenceOf = groupBy(cited, (piece) => piece.answerId);
  const complete = answers.rows.map((answer) => ({ ...answer, evidence: evidenceOf.get(answer.id) ?? [] }));
  return groupBy(complete, (answer) => answer.supervisionId);
}
