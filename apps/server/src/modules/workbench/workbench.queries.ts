// What waits for an account. Its own units are those its contact and office posts are at; where an office or an approver
// looks after others, session_units() says which.
import { type RawBuilder, sql } from 'kysely';
import type { Database } from '../../platform/context.ts';
import { type AssignmentRecord, listAssignments } from '../task/assignment.queries.ts';
import { type DeadlineRecord, listDeadlineRequests } from '../task/deadline.queries.ts';
import { listOccurrences, type OccurrenceRecord } from '../task/occurrence.queries.ts';

/** Most entries a section shows; the ledger has the rest. */
const most = 200;

const among = (column: RawBuilder<unknown>, ids: readonly string[]) => sql`${column} = any(${[...ids]}::uuid[])`;
const inReach = (column: RawBuilder<unknown>, role: 'office' | 'approver') =>
  sql`${column} in (select session_units(${`{${role}}`}::text[]))`;

/** Accepted (or returned) and not yet reported complete. A standing recurring task is owed by its occurrences only. */
export function listOwedAssignments(
  db: Database,
  units: readonly string[],
  today: string,
): Promise<AssignmentRecord[]> {
  const where = sql`${among(sql`a.unit_id`, units)} and a.role <> 'support' and a.state in ('accepted', 'returned')
    and t.state = 'issued' and not (t.standing and t.recurring is not null)`;
  return listAssignments(db, { where, today, limit: most });
}

export function listOwedOccurrences(
  db: Database,
  units: readonly string[],
  today: string,
): Promise<OccurrenceRecord[]> {
  const where = sql`${among(sql`o.unit_id`, units)} and o.state in ('pending', 'returned') and t.state = 'issued'
    and a.state not in ('issued', 'ended')`;
  return listOccurrences(db, { where, today, limit: most });
}

export function listToAccept(db: Database, units: readonly string[], today: string): Promise<AssignmentRecord[]> {
  const where = sql`${among(sql`a.unit_id`, units)} and a.state = 'issued' and t.state = 'issued'`;
  return listAssignments(db, { where, today, limit: most });
}

/** What others on a task report to its lead. */
export function listToConfirm(db: Database, units: readonly string[], today: string): Promise<AssignmentRecord[]> {
  const where = sql`${among(sql`a.lead_unit_id`, units)} and a.role <> 'lead' and a.state = 'reported-complete'
    and t.state = 'issued'`;
  return listAssignments(db, { where, today, limit: most });
}

/** Reported occurrences: the others' are the lead's to confirm, the lead's own the office's. */
export function listOccurrencesToConfirm(
  db: Database,
  units: readonly string[],
  today: string,
): Promise<OccurrenceRecord[]> {
  const where = sql`o.state = 'reported' and t.state = 'issued' and (
    (${among(sql`o.lead_unit_id`, units)} and a.role <> 'lead')
    or (a.role = 'lead' and ${inReach(sql`o.office_unit_id`, 'office')}))`;
  return listOccurrences(db, { where, today, limit: most });
}

/** The leads' applications for closure. */
export function listToClose(db: Database, today: string): Promise<AssignmentRecord[]> {
  const where = sql`${inReach(sql`a.office_unit_id`, 'office')} and a.role = 'lead' and a.state = 'reported-complete'
    and t.state = 'issued'`;
  return listAssignments(db, { where, today, limit: most });
}

export function listToDecide(db: Database): Promise<DeadlineRecord[]> {
  const where = sql`d.state = 'pending' and t.state in ('issued', 'suspended')
    and ${inReach(sql`d.office_unit_id`, 'office')}`;
  return listDeadlineRequests(db, where);
}

export interface EditionToSign {
  readonly editionId: string;
  readonly planId: string;
  readonly title: string;
  readonly officeUnitName: string;
  readonly submittedAt: Date | null;
  readonly version: number;
}

export async function listToSign(db: Database): Promise<EditionToSign[]> {
  const found = await sql<EditionToSign>`
    select e.id as edition_id, e.plan_id, e.title, u.name as office_unit_name, e.submitted_at, e.version
    from plan_editions e join units u on u.id = e.office_unit_id
    where e.state = 'submitted' and ${inReach(sql`e.office_unit_id`, 'approver')}
    order by e.submitted_at limit ${most}`.execute(db);
  return found.rows;
}

/** Draft editions of the office, newest first. */
export async function listDraftEditions(db: Database): Promise<{ editionId: string; planId: string; title: string }[]> {
  const found = await sql<{ editionId: string; planId: string; title: string }>`
    select e.id as edition_id, e.plan_id, e.title from plan_editions e
    where e.state = 'draft' and ${inReach(sql`e.office_unit_id`, 'office')}
    order by e.created_at desc limit 20`.execute(db);
  return found.rows;
}

export interface Change {
  readonly at: Date;
  readonly action: string;
  readonly accountName: string | null;
  readonly unitName: string | null;
  readonly planId: string | null;
  readonly planTitle: string | null;
  readonly taskId: string | null;
  readonly taskTitle: string | null;
}

/**
 * What others did since that moment: what the record shows the reader, and what befell its own units (issued to, confirmed,
 * a request decided), which the record keeps in other units' right.
 */
export async function listChanges(
  db: Database,
  { units, accountId, since }: { units: readonly string[]; accountId: string; since: Date },
): Promise<Change[]> {
  const found = await sql<Change>`
    select c.at, c.action, who.display_name as account_name, u.name as unit_name, c.plan_id, p.title as plan_title,
      c.task_id, t.title as task_title
    from (
      select e.at, e.action, e.account_id, e.unit_id, e.plan_id, e.task_id from audit_events e
        where e.at >= ${since} and e.account_id is distinct from ${accountId}::uuid
          and (e.task_id is not null or e.plan_id is not null) and e.action not in ('task.create', 'task.update', 'task.carry', 'message.read', 'supervision.raise')
      union
      select a.created_at, 'task.issue', null, a.unit_id, a.plan_id, a.task_id from assignments a
        where a.created_at >= ${since} and ${among(sql`a.unit_id`, units)}
      union
      select a.confirmed_at, 'assignment.confirm', null, a.unit_id, a.plan_id, a.task_id from assignments a
        where a.confirmed_at >= ${since} and ${among(sql`a.unit_id`, units)}
      union
      select d.decided_at, 'deadline.decide', d.decided_by, d.unit_id, null, d.task_id from deadline_requests d
        where d.decided_at >= ${since} and ${among(sql`d.unit_id`, units)}
    ) c left join accounts who on who.id = c.account_id left join units u on u.id = c.unit_id
      left join plans p on p.id = c.plan_id left join tasks t on t.id = c.task_id
    order by c.at desc limit 30`.execute(db);
  return found.rows;
}
