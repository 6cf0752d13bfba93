// How units stand, and what all plans together demand of them in a month 基层减负. Figures are of what the reader's posts
// look after: tasks its office, approver or leader posts see, and its own units'.
import { type RawBuilder, sql } from 'kysely';
import type { Database } from '../../platform/context.ts';
import { lightOfAssignment } from '../task/assignment.queries.ts';
import { lightSums } from '../task/ledger.queries.ts';
import { dayOf } from '../task/occurrence.queries.ts';

export interface Month {
  /** First and last day. */
  readonly first: string;
  readonly last: string;
  readonly today: string;
}

/** Row-level security shows more of a shared task than a reader may add up: others' figures would be parts of the truth. */
const looksAfter = (thing: RawBuilder<unknown>) => sql`(
  ${thing}.office_unit_id in (select session_units('{office,approver,leader}'))
  or ${thing}.unit_id in (select session_units('{office,approver,leader,contact}')))`;

const withinMonth = (moment: RawBuilder<unknown>, { first, last }: Month) =>
  sql`${dayOf(moment)} between ${first}::date and ${last}::date`;

/** Issued before the month's end, and not confirmed before it began. */
const openWithin = ({ first, last }: Month) => sql`(a.state <> 'ended' and ${dayOf(sql`a.created_at`)} <= ${last}::date
  and (a.confirmed_at is null or ${dayOf(sql`a.confirmed_at`)} >= ${first}::date))`;

export interface UnitFigures {
  readonly unitId: string;
  readonly unitName: string;
  readonly kind: string;
  readonly done: number;
  readonly onPace: number;
  readonly dueSoon: number;
  readonly overdue: number;
  readonly notAccepted: number;
  readonly onTime: number;
  readonly late: number;
  readonly reports: number;
  readonly occurrences: number;
  readonly tasks: number;
  readonly evidence: number;
}

export async function listUnitFigures(db: Database, month: Month): Promise<UnitFigures[]> {
  const { first, last, today } = month;
  const found = await sql<UnitFigures>`
    with assigned as (
      select a.unit_id, ${lightOfAssignment(today)} as light, ${openWithin(month)} as open,
        case when a.role <> 'support' and not t.standing and t.due_date between ${first}::date and ${last}::date
          then t.due_date end as due, coalesce(a.reported_complete_at, a.confirmed_at) as reported_at
      from assignments a join tasks t on t.id = a.task_id
      where a.state <> 'ended' and ${looksAfter(sql`a`)}
    ), repeated as (
      select o.unit_id, o.due_date as due, o.reported_at from occurrences o
      where o.state <> 'ended' and o.due_date between ${first}::date and ${last}::date and ${looksAfter(sql`o`)}
    ), fallen_due as (
      select unit_id, coalesce(${dayOf(sql`reported_at`)}, 'infinity'::date) <= due as on_time, reported_at is null as open, due
      from (select unit_id, due, reported_at from assigned where due is not null union all select * from repeated) d
    ), figures as (
      select unit_id, ${lightSums(sql`light`)}, 0 as on_time, 0 as late, 0 as reports, 0 as occurrences,
        count(*) filter (where open) as tasks, 0 as evidence from assigned group by unit_id
      union all
      select unit_id, 0, 0, 0, 0, 0, count(*) filter (where on_time),
        count(*) filter (where not on_time and (not open or due < ${today}::date)), 0, 0, 0, 0 from fallen_due group by unit_id
      union all
      select unit_id, 0, 0, 0, 0, 0, 0, 0, 0, count(*), 0, 0 from repeated group by unit_id
      union all
      select r.unit_id, 0, 0, 0, 0, 0, 0, 0, count(*), 0, 0, 0 from reports r
        where ${withinMonth(sql`r.created_at`, month)} and ${looksAfter(sql`r`)} group by r.unit_id
      union all
      select v.unit_id, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, count(*) from evidence v
        where ${withinMonth(sql`v.created_at`, month)} group by v.unit_id)
    select f.unit_id, u.name as unit_name, u.kind, ${sql.join(columns.map((name) => sql`sum(f.${sql.ref(name)})::bigint as ${sql.ref(name)}`))}
    from figures f join units u on u.id = f.unit_id group by f.unit_id, u.name, u.kind, u.code order by u.code`.execute(
    db,
  );
  return found.rows;
}

const columns = [
  'done',
  'on_pace',
  'due_soon',
  'overdue',
  'not_accepted',
  'on_time',
  'late',
  'reports',
  'occurrences',
  'tasks',
  'evidence',
];

export interface PlanBurden {
  readonly planId: string | null;
  readonly planTitle: string | null;
  readonly reports: number;
  readonly occurrences: number;
  readonly tasks: number;
  readonly evidence: number;
}

export async function listBurdenByPlan(db: Database, unitId: string, month: Month): Promise<PlanBurden[]> {
  const { first, last } = month;
  const found = await sql<PlanBurden>`
    with demands as (
      select r.plan_id, count(*) as reports, 0 as occurrences, 0 as tasks, 0 as evidence from reports r
        where r.unit_id = ${unitId} and ${withinMonth(sql`r.created_at`, month)} and ${looksAfter(sql`r`)} group by r.plan_id
      union all
      select o.plan_id, 0, count(*), 0, 0 from occurrences o
        where o.unit_id = ${unitId} and o.state <> 'ended' and o.due_date between ${first}::date and ${last}::date
          and ${looksAfter(sql`o`)} group by o.plan_id
      union all
      select a.plan_id, 0, 0, count(*), 0 from assignments a
        where a.unit_id = ${unitId} and ${openWithin(month)} and ${looksAfter(sql`a`)} group by a.plan_id
      union all
      select r.plan_id, 0, 0, 0, count(distinct c.evidence_id) from reports r join report_evidence c on c.report_id = r.id
        where r.unit_id = ${unitId} and ${withinMonth(sql`r.created_at`, month)} and ${looksAfter(sql`r`)} group by r.plan_id)
    select d.plan_id, p.title as plan_title, sum(d.reports)::bigint as reports, sum(d.occurrences)::bigint as occurrences,
      sum(d.tasks)::bigint as tasks, sum(d.evidence)::bigint as evidence
    from demands d left join plans p on p.id = d.plan_id group by d.plan_id, p.title order by p.title nulls last`.execute(
    db,
  );
  return found.rows;
}
