// SQL of carrying tasks into the next edition: few statements for thousands of tasks, each row changed in place.
import { sql } from 'kysely';
import type { Context, Database } from '../../platform/context.ts';
import { problem } from '../../platform/problems/problem.ts';
import { record } from '../../platform/record/record.ts';
import type { CarriedAssignment, HeldAssignment, MovedOccurrence, OccurrenceAhead } from './carry.rules.ts';
import { taskEntry } from './task.queries.ts';
import type { ToldChange } from './told.schema.ts';

/** The row of the edition in force, and the draft whose words it takes over. */
export interface CarriedTask {
  readonly task: { readonly id: string; readonly planId: string | null; readonly officeUnitId: string };
  readonly draftId: string;
  readonly leadUnitId: string;
  /** For the record: what is no longer as it was. */
  readonly changes: readonly ToldChange[];
}

/** Units report while the office issues: their writes wait, or are waited for, in one order. */
export async function lockTasks(ctx: Context, editionId: string): Promise<void> {
  await sql`select id from tasks where edition_id = ${editionId} order by id for no key update`.execute(ctx.db);
  await sql`select a.id from assignments a where a.task_id in (select id from tasks where edition_id = ${editionId})
    order by a.id for no key update of a`.execute(ctx.db);
}

export interface HeldAssignmentRow extends HeldAssignment {
  readonly taskId: string;
}

export async function listHeldAssignments(db: Database, taskIds: readonly string[]): Promise<HeldAssignmentRow[]> {
  if (taskIds.length === 0) return [];
  const rows = await db
    .selectFrom('assignments')
    .select(['id', 'taskId', 'unitId', 'leadUnitId', 'role', 'state'])
    .where(sql<boolean>`task_id = any(${[...taskIds]}::uuid[])`)
    .orderBy('id')
    .execute();
  return rows as HeldAssignmentRow[];
}

const idsOf = (carried: readonly CarriedTask[]) => carried.map(({ task }) => task.id);

/**
 * Keeps how the tasks stand now, under the edition they leave. Parties and milestones are looked up task by task: joined as
 * aggregates they are computed again for every task wherever the planner takes thousands of ids for a few.
 */
async function keepFormerWords(ctx: Context, carried: readonly CarriedTask[]): Promise<void> {
  await sql`
    insert into task_editions (task_id, edition_id, jurisdiction_id, office_unit_id, number, title, text, source_title, clause_id,
      phase_id, start_offset, end_offset, begin_date, due_date, due_text, due_start, due_end, standing, recurring, lead_unit_id,
      inherited, construct, confidence, parties, milestones, carried_at)
    select t.id, t.edition_id, t.jurisdiction_id, t.office_unit_id, t.number, t.title, t.text, t.source_title, t.clause_id,
      t.phase_id, t.start_offset, t.end_offset, t.begin_date, t.due_date, t.due_text, t.due_start, t.due_end, t.standing,
      t.recurring, t.lead_unit_id, t.inherited, t.construct, t.confidence,
      coalesce((
        select jsonb_agg(jsonb_build_object('id', n.id, 'role', n.role, 'name', n.name, 'unitId', n.unit_id,
          'unitName', (select u.name from units u where u.id = n.unit_id), 'groupId', n.group_id,
          'groupName', (select g.name from unit_groups g where g.id = n.group_id), 'inherited', n.inherited,
          'startOffset', n.start_offset, 'endOffset', n.end_offset) order by n.sort, n.id)
        from task_parties n where n.task_id = t.id), '[]'),
      coalesce((
        select jsonb_agg(jsonb_build_object('id', s.id, 'dueDate', s.due_date, 'percent', s.percent, 'title', s.title)
          order by s.due_date, s.sort)
        from milestones s where s.task_id = t.id), '[]'),
      ${ctx.clock.now()}
    from tasks t
    where t.id = any(${idsOf(carried)}::uuid[])`.execute(ctx.db);
}

/** The rows go on with the drafts' words, parties and milestones; the drafts go. What was done on them stays untouched. */
export async function carryWords(
  ctx: Context,
  carried: readonly CarriedTask[],
  edition: { readonly from: number; readonly to: number },
): Promise<void> {
  if (carried.length === 0) return;
  const entries = carried.map(({ task, changes }) => taskEntry('task.carry', task, { edition, changes }));
  await record(ctx, ...entries);
  await keepFormerWords(ctx, carried);
  const pairs = JSON.stringify(
    carried.map(({ task, draftId, leadUnitId }) => ({ o: task.id, n: draftId, l: leadUnitId })),
  );
  const from = sql`jsonb_to_recordset(${pairs}::jsonb) as p(o uuid, n uuid, l uuid)`;
  const now = ctx.clock.now();
  const { numAffectedRows } = await sql`
    update tasks o set edition_id = n.edition_id, clause_id = n.clause_id, phase_id = n.phase_id, source_title = n.source_title,
      number = n.number, title = n.title, text = n.text, start_offset = n.start_offset, end_offset = n.end_offset,
      begin_date = n.begin_date, due_date = n.due_date, due_text = n.due_text, due_start = n.due_start, due_end = n.due_end,
      standing = n.standing, recurring = n.recurring, inherited = n.inherited, construct = n.construct,
      confidence = n.confidence, reviewed_at = n.reviewed_at, reviewed_by = n.reviewed_by,
      lead_unit_id = case when o.state = 'closed' then o.lead_unit_id else p.l end,
      updated_at = ${now}, version = o.version + 1
    from ${from} join tasks n on n.id = p.n
    where o.id = p.o and n.state = 'draft' and o.state in ('issued', 'suspended', 'closed')`.execute(ctx.db);
  if (numAffectedRows !== BigInt(carried.length)) throw problem('stale-version');
  for (const table of ['task_parties', 'milestones']) {
    await sql`delete from ${sql.table(table)} where task_id = any(${idsOf(carried)}::uuid[])`.execute(ctx.db);
    await sql`update ${sql.table(table)} set task_id = p.o from ${from} where task_id = p.n`.execute(ctx.db);
  }
  // From now on the match says which task it was and is.
  await sql`update task_matches m set new_task_id = p.o from ${from} where m.new_task_id = p.n`.execute(ctx.db);
  await sql`delete from tasks where id = any(${carried.map(({ draftId }) => draftId)}::uuid[]) and state = 'draft'`.execute(
    ctx.db,
  );
}

export interface MovedAssignment extends CarriedAssignment {
  readonly acceptBy: string;
}

/** Part of carrying their tasks, and recorded with that. */
export async function changeAssignments(ctx: Context, changed: readonly MovedAssignment[]): Promise<void> {
  if (changed.length === 0) return;
  const rows = JSON.stringify(changed);
  await sql`
    update assignments a set role = c.role, lead_unit_id = c."leadUnitId", state = c.state, version = a.version + 1,
      accept_by = case when c.revived then c."acceptBy" else a.accept_by end,
      accepted_at = case when c.revived then null else a.accepted_at end,
      state_note = case when c.state = a.state then a.state_note end,
      reported_complete_at = case when c.state = a.state then a.reported_complete_at end,
      confirmed_at = case when c.state = a.state then a.confirmed_at end
    from jsonb_to_recordset(${rows}::jsonb)
      as c(id uuid, role text, "leadUnitId" uuid, state text, revived boolean, "acceptBy" date)
    where a.id = c.id`.execute(ctx.db);
  // Who leads confirms what is still open.
  await sql`
    update occurrences o set lead_unit_id = a.lead_unit_id, version = o.version + 1
    from assignments a
    where o.assignment_id = a.id and o.lead_unit_id <> a.lead_unit_id and o.state in ('pending', 'reported', 'returned')
      and a.id = any(${changed.map(({ id }) => id)}::uuid[])`.execute(ctx.db);
}

export async function endAssignments(ctx: Context, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await sql`update assignments set state = 'ended', version = version + 1 where id = any(${[...ids]}::uuid[])`.execute(
    ctx.db,
  );
  await sql`update occurrences set state = 'ended', version = version + 1
    where assignment_id = any(${[...ids]}::uuid[]) and state in ('pending', 'reported', 'returned')`.execute(ctx.db);
}

/** What nobody has reported yet and is not late, of assignments that still have some coming. */
export async function listOccurrencesAhead(
  db: Database,
  taskIds: readonly string[],
  today: string,
): Promise<OccurrenceAhead[]> {
  const found = await sql<OccurrenceAhead>`
    select o.id, o.assignment_id, o.period, o.due_date, o.state
    from occurrences o join assignments a on a.id = o.assignment_id
    where o.task_id = any(${[...taskIds]}::uuid[]) and o.due_date >= ${today}::date and o.reported_at is null
      and o.state in ('pending', 'ended') and a.state in ('issued', 'accepted', 'returned')`.execute(db);
  return found.rows;
}

/** Part of what changed their task, and recorded with that. */
export async function moveOccurrences(ctx: Context, moved: readonly MovedOccurrence[]): Promise<void> {
  if (moved.length === 0) return;
  await sql`
    update occurrences o set due_date = m."dueDate", state = m.state, version = o.version + 1
    from jsonb_to_recordset(${JSON.stringify(moved)}::jsonb) as m(id uuid, "dueDate" date, state text)
    where o.id = m.id`.execute(ctx.db);
}

/** Marks new tasks as further parts of tasks that were there. */
export async function markSplits(
  ctx: Context,
  splits: readonly { readonly taskId: string; readonly fromTaskId: string }[],
): Promise<void> {
  if (splits.length === 0) return;
  await sql`update tasks t set split_from_task_id = s."fromTaskId"
    from jsonb_to_recordset(${JSON.stringify(splits)}::jsonb) as s("taskId" uuid, "fromTaskId" uuid)
    where t.id = s."taskId"`.execute(ctx.db);
}

export interface MetRequest {
  readonly id: string;
  readonly taskId: string;
  readonly planId: string | null;
  readonly officeUnitId: string;
  readonly oldDueDate: string | null;
  readonly newDueDate: string;
}

/** Requests for a later day that the edition gives anyway, or makes pointless: they are granted by it. */
export async function grantMetRequests(ctx: Context, taskIds: readonly string[], note: string): Promise<void> {
  const met = await sql<MetRequest>`
    select d.id, d.task_id, t.plan_id, d.office_unit_id, d.old_due_date, d.new_due_date
    from deadline_requests d join tasks t on t.id = d.task_id
    where d.state = 'pending' and d.task_id = any(${[...taskIds]}::uuid[])
      and (t.standing or t.due_date >= d.new_due_date)`.execute(ctx.db);
  if (met.rows.length === 0) return;
  const entries = met.rows.map(({ id, taskId, planId, officeUnitId, oldDueDate, newDueDate }) => ({
    action: 'deadline.decide',
    unitId: officeUnitId,
    ...{ thingType: 'deadline_requests', thingId: id, planId, taskId },
    change: { state: 'approved', from: oldDueDate, to: newDueDate, note },
  }));
  await record(ctx, ...entries);
  await ctx.db
    .updateTable('deadlineRequests')
    .set({ state: 'approved', decisionNote: note, decidedBy: ctx.actor.accountId, decidedAt: ctx.clock.now() })
    .set((expression) => ({ version: expression('version', '+', 1) }))
    .where(
      'id',
      'in',
      met.rows.map(({ id }) => id),
    )
    .execute();
}
