// What binds units to a day, with what its ladder needs to know: assignments with a due date, and occurrences.
import { type RawBuilder, sql } from 'kysely';
import type { Database } from '../../platform/context.ts';
import { dayOf } from '../task/occurrence.queries.ts';
import type { FormerNotice } from './ladder.rules.ts';

export interface BoundRecord {
  readonly assignmentId: string;
  readonly occurrenceId: string | null;
  readonly unitId: string;
  readonly unitName: string;
  readonly officeUnitId: string;
  readonly planId: string | null;
  readonly planTitle: string | null;
  readonly sourceTitle: string;
  readonly taskId: string;
  readonly taskNumber: number;
  readonly taskTitle: string;
  readonly period: string | null;
  readonly dueDate: string | null;
  readonly givenOn: string;
  readonly pausedDays: number;
  /** Whether the unit has it in hand, and the task runs. */
  readonly counts: boolean;
  /** Of an occurrence: those on any occurrence of the same assignment. */
  readonly notices: readonly (FormerNotice & { readonly occurrenceId: string | null })[];
  /** "rung step" of what was made for its due date. */
  readonly made: readonly string[];
  /** Highest step of each rung by hand or not, for the next by hand. */
  readonly steps: Readonly<Record<string, number>>;
}

const openNotice = sql`('draft', 'submitted', 'signed', 'issued', 'answered', 'refused')`;

const noticesWhere = (condition: RawBuilder<unknown>) => sql`coalesce((
  select jsonb_agg(jsonb_build_object('raisedOn', s.raised_on, 'dueDate', s.due_date, 'open', s.state in ${openNotice},
    'unansweredBy', case when s.state in ('issued', 'refused') then s.answer_by end, 'occurrenceId', s.occurrence_id) order by s.id)
  from supervisions s where s.rung = 'notice' and not s.superseded and ${condition}), '[]')`;

const made = (condition: RawBuilder<unknown>, due: RawBuilder<unknown>) => sql`
  array(select s.rung || ' ' || s.step from supervisions s
    where ${condition} and s.due_date = ${due} and not s.superseded) as made,
  coalesce((select jsonb_object_agg(rung, step) from (
    select s.rung, max(s.step) as step from supervisions s where ${condition} group by s.rung) as m), '{}') as steps`;

const ofAssignment = sql`s.assignment_id = a.id and s.occurrence_id is null`;
const ofOccurrence = sql`s.occurrence_id = o.id`;

const taskColumns = sql`a.unit_id, u.name as unit_name, a.office_unit_id, a.plan_id, p.title as plan_title, t.source_title, a.task_id,
  t.number as task_number, t.title as task_title`;
const taskTables = sql`join tasks t on t.id = a.task_id join units u on u.id = a.unit_id left join plans p on p.id = a.plan_id`;

/** Support units need not report, so nothing of theirs is late. */
export async function listBoundAssignments(db: Database, where: RawBuilder<unknown>): Promise<BoundRecord[]> {
  const found = await sql<BoundRecord>`
    select a.id as assignment_id, null as occurrence_id, ${taskColumns}, null as period,
      case when t.standing then null else t.due_date end as due_date, ${dayOf(sql`a.created_at`)} as given_on, a.paused_days,
      t.state = 'issued' and a.state in ('issued', 'accepted', 'returned') as counts,
      ${noticesWhere(ofAssignment)} as notices, ${made(ofAssignment, sql`t.due_date`)}
    from assignments a ${taskTables}
    where a.role <> 'support' and ${where}
    order by t.due_date, a.id`.execute(db);
  return found.rows;
}

export async function listBoundOccurrences(db: Database, where: RawBuilder<unknown>): Promise<BoundRecord[]> {
  const found = await sql<BoundRecord>`
    select a.id as assignment_id, o.id as occurrence_id, ${taskColumns}, o.period, o.due_date,
      ${dayOf(sql`o.created_at`)} as given_on, o.paused_days,
      t.state = 'issued' and a.state <> 'ended' and o.state in ('pending', 'returned') as counts,
      ${noticesWhere(sql`s.assignment_id = a.id and s.occurrence_id is not null`)} as notices, ${made(ofOccurrence, sql`o.due_date`)}
    from occurrences o join assignments a on a.id = o.assignment_id ${taskTables}
    where ${where}
    order by o.due_date, o.id`.execute(db);
  return found.rows;
}

/** All that the clock has to look at on that day: what is left to its unit, and due by `until`. */
export async function listBoundUntil(db: Database, until: string): Promise<BoundRecord[]> {
  return [
    ...(await listBoundAssignments(
      db,
      sql`a.state in ('issued', 'accepted', 'returned') and t.state = 'issued' and not t.standing and t.due_date <= ${until}::date`,
    )),
    ...(await listBoundOccurrences(
      db,
      sql`o.state in ('pending', 'returned') and o.due_date <= ${until}::date and t.state = 'issued' and a.state <> 'ended'`,
    )),
  ];
}

export async function listBoundOfTask(db: Database, taskId: string, occurrencesUntil: string): Promise<BoundRecord[]> {
  return [
    ...(await listBoundAssignments(db, sql`a.task_id = ${taskId} and a.state <> 'ended'`)),
    ...(await listBoundOccurrences(
      db,
      sql`o.task_id = ${taskId} and o.state in ('pending', 'returned') and o.due_date <= ${occurrencesUntil}::date`,
    )),
  ];
}
