// Tasks as rows of the ledger: with names, light and gaps. The light is computed in one place of SQL, for rows, filters,
// counts and documents alike.
import { type RawBuilder, sql } from 'kysely';
import type { Database } from '../../platform/context.ts';
import { groupBy } from '../../platform/group-by.ts';
import { listMilestones, listParties, type PartyRecord, type TaskRecord } from './task.queries.ts';
import { gapsOf } from './task.rules.ts';
import type { Light, Milestone, SourceKind, TaskRow } from './task.schema.ts';

/**
 * Light of task `t`; null for drafts, suspended and withdrawn tasks. A lead that has reported complete waits for the office:
 * it is not late meanwhile. Asks nothing but the row: triggers keep there what milestones, occurrences and the lead's
 * assignment have to say.
 */
export function lightOfTask(today: string): RawBuilder<Light | null> {
  return sql<Light | null>`case when t.state in ('issued', 'closed') then light_of(
    t.state = 'closed', coalesce(t.lead_state, 'issued') <> 'issued', t.standing,
    case when t.lead_state = 'reported-complete' then null else t.due_date end,
    t.lead_state is distinct from 'reported-complete' and coalesce(t.missed_from < ${today}::date, false),
    coalesce(t.late_from < ${today}::date, false), ${today}::date) end`;
}

export interface TaskRowRecord extends TaskRecord {
  readonly planTitle: string | null;
  readonly clauseTitle: string | null;
  readonly phaseName: string | null;
  readonly leadName: string | null;
  readonly light: Light | null;
  readonly parties: readonly PartyRecord[];
  readonly milestones: readonly Milestone[];
}

/** The tasks with these ids, in their order; ids the session does not see are left out. */
export async function loadTaskRows(db: Database, ids: readonly string[], today: string): Promise<TaskRowRecord[]> {
  if (ids.length === 0) return [];
  const found = await sql<TaskRowRecord>`
    select t.*, e.state as edition_state, p.title as plan_title, clause.data ->> 'title' as clause_title,
      phase.data ->> 'name' as phase_name, u.name as lead_name, ${lightOfTask(today)} as light
    from tasks t
      left join plans p on p.id = t.plan_id
      left join plan_editions e on e.id = t.edition_id
      left join plan_elements clause on clause.id = t.clause_id
      left join plan_elements phase on phase.id = t.phase_id
      left join units u on u.id = t.lead_unit_id
    where t.id = any(${[...ids]}::uuid[])`.execute(db);
  const partiesOf = groupBy(await listParties(db, ids), (party) => party.taskId);
  const milestonesOf = groupBy(await listMilestones(db, ids), (milestone) => milestone.taskId);
  const rows = new Map(
    found.rows.map((row) => {
      const milestones = (milestonesOf.get(row.id) ?? []).map(({ id, dueDate, percent, title }) => {
        const missed = percent !== null && dueDate < today && row.progress < percent;
        return { id, dueDate, percent, title, missed };
      });
      return [row.id, { ...row, parties: partiesOf.get(row.id) ?? [], milestones }];
    }),
  );
  return ids.flatMap((id) => rows.get(id) ?? []);
}

export const timeOf = (moment: Date): string => moment.toISOString();
export const timeOrNull = (moment: Date | null): string | null => moment?.toISOString() ?? null;

const named = (party: PartyRecord) => ({ id: party.unitId, name: party.unitName ?? party.groupName ?? party.name });

export function presentTaskRow(row: TaskRowRecord): TaskRow {
  const { parties } = row;
  const of = (role: string) => parties.filter((party) => party.role === role);
  const [lead] = of('lead');
  return {
    id: row.id,
    number: row.number,
    title: row.title,
    officeUnitId: row.officeUnitId,
    planId: row.planId,
    planTitle: row.planTitle,
    editionId: row.editionId,
    clauseId: row.clauseId,
    clauseTitle: row.clauseTitle,
    phaseId: row.phaseId,
    phaseName: row.phaseName,
    sourceKind: row.sourceKind as SourceKind,
    sourceTitle: row.sourceTitle,
    leadUnit:
      row.leadUnitId !== null && row.leadName !== null
        ? { id: row.leadUnitId, name: row.leadName }
        : lead === undefined
          ? null
          : named(lead),
    responsible: of('responsible').map(named),
    support: of('support').map(named),
    beginDate: row.beginDate,
    dueDate: row.dueDate,
    dueText: row.dueText,
    standing: row.standing,
    recurring: row.recurring,
    state: row.state,
    issuedAt: timeOrNull(row.issuedAt),
    light: row.light,
    progress: row.progress,
    latestText: row.latestText,
    latestAt: timeOrNull(row.latestAt),
    gaps: row.state === 'draft' ? gapsOf(row) : [],
    milestones: [...row.milestones],
    version: row.version,
  };
}
