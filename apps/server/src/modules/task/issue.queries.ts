import { sql } from 'kysely';
import type { Context, Database } from '../../platform/context.ts';
import { groupBy } from '../../platform/group-by.ts';
import { problem } from '../../platform/problems/problem.ts';
import { record } from '../../platform/record/record.ts';
import { type TaskRecord, taskEntry } from './task.queries.ts';

export interface Issued {
  readonly task: TaskRecord;
  readonly leadUnitId: string;
  readonly units: number;
}

export async function markIssued(ctx: Context, issued: readonly Issued[]): Promise<void> {
  await record(ctx, ...issued.map(({ task, units }) => taskEntry('task.issue', task, { units })));
  const leads = JSON.stringify(issued.map(({ task, leadUnitId }) => ({ id: task.id, lead: leadUnitId })));
  const now = ctx.clock.now();
  const { numAffectedRows } = await sql`
    update tasks set state = 'issued', lead_unit_id = i.lead, issued_at = ${now}, updated_at = ${now}, version = version + 1
    from jsonb_to_recordset(${leads}::jsonb) as i(id uuid, lead uuid)
    where tasks.id = i.id and tasks.state = 'draft'`.execute(ctx.db);
  // Somebody issued or deleted one of them at the same moment.
  if (numAffectedRows !== BigInt(issued.length)) throw problem('stale-version');
}

interface ContactRow {
  readonly unitId: string;
  readonly displayName: string;
  readonly depth: number;
}

/** Who will read what a unit is told: its contacts (or office), else those of the nearest unit above that has any. */
export async function listContacts(
  db: Database,
  unitIds: readonly string[],
  today: string,
): Promise<Map<string, { displayName: string }[]>> {
  const found = await sql<ContactRow>`
    select distinct ua.unit_id, c.display_name, ua.depth
    from unit_ancestors ua join posts p on p.unit_id = ua.ancestor_id join accounts c on c.id = p.account_id
    where ua.unit_id = any(${[...unitIds]}::uuid[]) and c.active
      and (p.role = 'contact' or (p.role = 'office' and ua.depth = 0))
      and p.valid_from <= ${today}::date and (p.valid_to is null or p.valid_to >= ${today}::date)
    order by ua.unit_id, ua.depth, c.display_name`.execute(db);
  const contacts = new Map<string, { displayName: string }[]>();
  for (const [unitId, rows] of groupBy(found.rows, (row) => row.unitId)) {
    const nearest = rows.filter((row) => row.depth === rows[0]?.depth);
    contacts.set(
      unitId,
      nearest.map(({ displayName }) => ({ displayName })),
    );
  }
  return contacts;
}
