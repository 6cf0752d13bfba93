// Making supervisions: rows that are there once, whoever makes them, their numbers, and what units are told of them.
import { sql } from 'kysely';
import { uuidv7 } from 'uuidv7';
import { record } from '../../platform/record/record.ts';
import type { Work } from '../../platform/system-work.ts';
import type { BoundRecord } from './bound.queries.ts';
import type { Rung } from './ladder.schema.ts';
import type { SupervisionState } from './supervision.schema.ts';

export interface NewSupervision {
  readonly of: BoundRecord;
  readonly rung: Rung;
  readonly step: number;
  readonly state: SupervisionState;
  readonly byHand: boolean;
  readonly text: string;
  readonly answerBy: string | null;
}

export interface MadeSupervision extends NewSupervision {
  readonly id: string;
  number: number | null;
}

/**
 * Inserts those that are not there yet and answers just those, so that what follows from one follows once. In one order, so
 * that two servers wait for each other instead of getting entangled.
 */
export async function insertSupervisions(
  by: Work,
  news: readonly NewSupervision[],
  today: string,
): Promise<MadeSupervision[]> {
  const ordered = news
    .map((supervision) => ({ ...supervision, id: uuidv7(), number: null as number | null }))
    .toSorted((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
  const made: MadeSupervision[] = [];
  for (let at = 0; at < ordered.length; at += 1000) {
    const chunk = ordered.slice(at, at + 1000);
    const inserted = await by.db
      .insertInto('supervisions')
      .values(chunk.map((supervision) => rowOf(by, supervision, today)))
      .onConflict((conflict) => conflict.doNothing())
      .returning('id')
      .execute();
    const ids = new Set(inserted.map((row) => row.id));
    made.push(...chunk.filter(({ id }) => ids.has(id)));
  }
  await record(by, ...made.map(entryOf));
  return made;
}

const keyOf = ({ of, rung, step }: NewSupervision) => `${of.occurrenceId ?? of.assignmentId} ${rung} ${step}`;

function rowOf(by: Work, { of, rung, step, state, byHand, text, answerBy, id }: MadeSupervision, today: string) {
  const { unitId, officeUnitId, planId, taskId, assignmentId, occurrenceId, dueDate } = of;
  const { jurisdictionId, accountId } = by.actor;
  const now = by.clock.now();
  // The unit is told of these as they are made; of a notice when it is issued, of the bulletin when that is.
  const told = state === 'sent' || state === 'planned' || state === 'issued';
  return {
    ...{ id, jurisdictionId, officeUnitId, unitId, planId, taskId, assignmentId, occurrenceId, dueDate },
    ...{ rung, step, state, byHand, text, answerBy, raisedOn: today, createdBy: accountId, createdAt: now },
    issuedAt: told ? now : null,
  };
}

function entryOf({ id, of, rung, step, byHand }: MadeSupervision) {
  const { officeUnitId: unitId, planId, taskId, dueDate } = of;
  const change = { rung, step, dueDate, unitId: of.unitId, byHand };
  return { action: 'supervision.raise', unitId, thingType: 'supervisions', thingId: id, planId, taskId, change };
}

/** The next number of that kind of document within the year. Its row stays locked until the transaction ends: there is no gap. */
export async function nextDocumentNumber(
  by: Work,
  {
    officeUnitId,
    kind,
    year,
  }: { readonly officeUnitId: string; readonly kind: 'notice' | 'bulletin'; readonly year: number },
): Promise<number> {
  const given = await sql<{ last: number }>`
    insert into document_numbers (office_unit_id, kind, year, jurisdiction_id, last)
    values (${officeUnitId}, ${kind}, ${year}, ${by.actor.jurisdictionId}, 1)
    on conflict (office_unit_id, kind, year) do update set last = document_numbers.last + 1
    returning last`.execute(by.db);
  const number = given.rows[0]?.last;
  if (number === undefined) throw new Error('no number was given');
  return number;
}

/** Part of issuing one that nobody signs, and recorded with that. */
export async function numberNotice(by: Work, id: string, number: number, year: number): Promise<void> {
  const signedAt = by.clock.now();
  await by.db.updateTable('supervisions').set({ number, numberYear: year, signedAt }).where('id', '=', id).execute();
}

/**
 * Cancels what is not signed and has been overtaken: its work is done or over, or its due date was moved. A rung of a date that
 * was moved may come again should the date come back.
 */
export async function cancelOvertaken(by: Work): Promise<number> {
  const cancelled = await sql<{
    id: string;
    officeUnitId: string;
    planId: string | null;
    taskId: string;
    moved: boolean;
  }>`
    with overtaken as (
      select s.id, ${movedOn} as moved from supervisions s ${subjectTables}
      where s.state in ('draft', 'submitted', 'planned') and ${isOvertaken}
      order by s.id for update of s skip locked)
    update supervisions s set state = 'cancelled', superseded = o.moved, settled_at = ${by.clock.now()}, version = version + 1
    from overtaken o where s.id = o.id
    returning s.id, s.office_unit_id, s.plan_id, s.task_id, o.moved`.execute(by.db);
  await record(
    by,
    ...cancelled.rows.map(({ id, officeUnitId: unitId, planId, taskId, moved }) => {
      const change = { reason: moved ? 'due-date-moved' : 'work-done' };
      return { action: 'supervision.cancel', unitId, thingType: 'supervisions', thingId: id, planId, taskId, change };
    }),
  );
  return cancelled.rows.length;
}

/** Joined to `s`, a supervision: its task `t`, assignment `a` and occurrence `oc`. */
export const subjectTables = sql`join tasks t on t.id = s.task_id join assignments a on a.id = s.assignment_id
  left join occurrences oc on oc.id = s.occurrence_id`;

/** By hand, the office means the work as such, whatever its date. */
const movedOn = sql`(not s.by_hand and s.due_date is distinct from
  case when s.occurrence_id is not null then oc.due_date when t.standing then null else t.due_date end)`;

export const isOvertaken = sql`(t.state not in ('issued', 'suspended') or a.state in ('confirmed', 'ended')
  or coalesce(oc.state in ('confirmed', 'ended'), false) or ${movedOn})`;
