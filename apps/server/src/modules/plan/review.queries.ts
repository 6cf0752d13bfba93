// Doubtful readings of a draft: how many there are, and those a person has confirmed.
import { sql } from 'kysely';
import type { Context, Database } from '../../platform/context.ts';
import { record } from '../../platform/record/record.ts';
import { DOUBTFUL } from '../trust/doubt.rules.ts';
import type { EditionRow } from './edition.queries.ts';

export interface Doubtful {
  readonly tasks: number;
  readonly elements: number;
}

/** `isDoubtful` (doubt.rules.ts) in SQL; the columns hold single precision. */
const doubtful = sql`reviewed_at is null and confidence < ${DOUBTFUL}::real`;

export async function countDoubtful(db: Database, editionId: string): Promise<Doubtful> {
  const { rows } = await sql<Doubtful>`select
      (select count(*) from tasks where edition_id = ${editionId} and state = 'draft' and ${doubtful}) as tasks,
      (select count(*) from plan_elements where edition_id = ${editionId} and ${doubtful}) as elements`.execute(db);
  return rows[0] ?? { tasks: 0, elements: 0 };
}

/** Marks those of the edition among the ids; answers how many of each there were. */
export async function markReviewed(
  ctx: Context,
  edition: EditionRow,
  taskIds: readonly string[],
  elementIds: readonly string[],
): Promise<Doubtful> {
  const reviewed = { reviewedAt: ctx.clock.now(), reviewedBy: ctx.actor.accountId };
  const tasks = await ctx.db
    .updateTable('tasks')
    .set(reviewed)
    .where('id', '=', sql<string>`any(${[...taskIds]}::uuid[])`)
    .where('editionId', '=', edition.id)
    .where('state', '=', 'draft')
    .returning('id')
    .execute();
  const elements = await ctx.db
    .updateTable('planElements')
    .set(reviewed)
    .where('id', '=', sql<string>`any(${[...elementIds]}::uuid[])`)
    .where('editionId', '=', edition.id)
    .returning('id')
    .execute();
  const marked = { tasks: tasks.length, elements: elements.length };
  await record(ctx, {
    action: 'plan.review',
    unitId: edition.officeUnitId,
    thingType: 'plan_editions',
    thingId: edition.id,
    planId: edition.planId,
    change: marked,
  });
  return marked;
}
