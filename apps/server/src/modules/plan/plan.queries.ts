// SQL of plans: the list, one plan, and the row that holds the editions together.
import { sql } from 'kysely';
import type { Context, Database, OpenTransaction } from '../../platform/context.ts';
import type { EditionState, ListPlansQuery } from './plan.schema.ts';

type Reader = Database | OpenTransaction;

export type PlanRow = NonNullable<Awaited<ReturnType<typeof findPlan>>>;

/** A plan with its edition in force and the one on its way. `officeUnitPath` is what the policy asks. */
function selectPlans(db: Reader) {
  return db
    .selectFrom('plans as p')
    .innerJoin('units as u', 'u.id', 'p.officeUnitId')
    .innerJoin('planEditions as e', 'e.id', 'p.currentEditionId')
    .leftJoinLateral(
      (from) =>
        from
          .selectFrom('planEditions as n')
          .select(['n.id', 'n.number', 'n.state'])
          .whereRef('n.planId', '=', 'p.id')
          .whereRef('n.number', '>', 'e.number')
          .where('n.state', 'in', ['draft', 'submitted', 'signed'])
          .orderBy('n.number', 'desc')
          .limit(1)
          .as('pending'),
      (join) => join.onTrue(),
    )
    .select([
      'p.id',
      'p.title',
      'p.officeUnitId',
      'u.name as officeUnitName',
      'p.createdAt',
      'p.version',
      'e.id as editionId',
      'e.number as editionNumber',
      'e.state as editionState',
      'e.year as editionYear',
      'e.issuedAt as editionIssuedAt',
      'pending.id as pendingId',
      'pending.number as pendingNumber',
      'pending.state as pendingState',
      sql<string[]>`array(select ancestor_id::text from unit_ancestors a where a.unit_id = p.office_unit_id)`.as(
        'officeUnitPath',
      ),
    ]);
}

/** A page of plans, newest first (ids are in order of time); one more than asked for when there is a next page. */
export async function listPlanRows(db: Reader, query: ListPlansQuery) {
  const { state, q, cursor, limit } = query;
  let rows = selectPlans(db)
    .orderBy('p.id', 'desc')
    .limit(limit + 1);
  if (cursor !== undefined) rows = rows.where('p.id', '<', cursor);
  if (q !== undefined && q !== '') rows = rows.where('p.title', 'ilike', `%${q.replace(/[\\%_]/g, '\\$&')}%`);
  if (state !== undefined) {
    rows = rows.where((e) => e.or([e('e.state', '=', state), e('pending.state', '=', state)]));
  }
  return await rows.execute();
}

export async function findPlan(db: Reader, id: string) {
  return (await selectPlans(db).where('p.id', '=', id).executeTakeFirst()) ?? null;
}

/** Editions of a plan that the account may see, newest first. */
export async function listEditionsOfPlan(db: Reader, planId: string) {
  const rows = await db
    .selectFrom('planEditions')
    .select(['id', 'number', 'state', 'title', 'createdAt'])
    .where('planId', '=', planId)
    .orderBy('number', 'desc')
    .execute();
  return rows.map((row) => ({ ...row, state: row.state as EditionState }));
}

/** Holds the plan's row until the transaction ends, so that two uploads or issues of one plan follow each other. */
export async function lockPlan(ctx: Context, planId: string): Promise<void> {
  await ctx.db.selectFrom('plans').select('id').where('id', '=', planId).forNoKeyUpdate().execute();
}

export async function insertPlan(ctx: Context, plan: { id: string; officeUnitId: string; title: string }) {
  await ctx.db
    .insertInto('plans')
    .values({
      ...plan,
      jurisdictionId: ctx.actor.jurisdictionId,
      createdBy: ctx.actor.accountId,
      createdAt: ctx.clock.now(),
    })
    .execute();
}

/** Recorded with the upload, edit or issue that causes it. */
export async function updatePlan(
  ctx: Context,
  planId: string,
  change: { title?: string; currentEditionId?: string },
): Promise<void> {
  await ctx.db
    .updateTable('plans')
    .set((e) => ({ ...change, version: e('version', '+', 1) }))
    .where('id', '=', planId)
    .execute();
}

/** A unit that plans may belong to, with itself and everything above it; null when it is none of this jurisdiction. */
export async function findOffice(db: Reader, unitId: string) {
  const row = await db
    .selectFrom('units as u')
    .select([
      'u.id',
      sql<string[]>`array(select ancestor_id::text from unit_ancestors a where a.unit_id = u.id)`.as('officeUnitPath'),
    ])
    .where('u.id', '=', unitId)
    .where('u.active', '=', true)
    .executeTakeFirst();
  return row ?? null;
}

/** The file's row; its bytes are in the file store already. */
export async function keepFile(ctx: Context, file: { hash: string; size: number; mediaType: string }): Promise<void> {
  await ctx.db
    .insertInto('files')
    .values({ ...file, jurisdictionId: ctx.actor.jurisdictionId })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}
