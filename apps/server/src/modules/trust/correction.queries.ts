// SQL of corrections. What a session sees of them is row-level security's to say.
import { sql } from 'kysely';
import { uuidv7 } from 'uuidv7';
import type { Context, Database } from '../../platform/context.ts';
import { problem } from '../../platform/problems/problem.ts';
import { record } from '../../platform/record/record.ts';
import { phraseKey } from './alike.rules.ts';
import type { CorrectionKind, ListCorrections } from './correction.schema.ts';

export interface NewCorrection {
  readonly kind: CorrectionKind;
  readonly phrase: string;
  readonly context: string;
  readonly construct: string | null;
  readonly unitId: string | null;
  readonly groupId: string | null;
}

/** In whose plan it was corrected; null for tasks of no plan. */
export interface CorrectedIn {
  readonly officeUnitId: string;
  readonly planId: string | null;
}

export interface CorrectionRow {
  readonly id: string;
  readonly kind: CorrectionKind;
  readonly officeUnitId: string;
  readonly phrase: string;
  readonly phraseKey: string;
  readonly context: string;
  readonly construct: string | null;
  readonly unitId: string | null;
  readonly unitName: string | null;
  readonly groupId: string | null;
  readonly groupName: string | null;
  readonly officeUnitName: string;
  readonly officeUnitPath: readonly string[];
  readonly planId: string | null;
  readonly planTitle: string | null;
  readonly createdByName: string;
  readonly createdAt: Date;
  readonly usedCount: number;
  readonly usedAt: Date | null;
}

/** A dissolved unit is offered no more, and shown with its name. The plan only where the session may see it. */
function selectCorrections(db: Database) {
  return db
    .selectFrom('corrections as c')
    .innerJoin('units as office', 'office.id', 'c.officeUnitId')
    .innerJoin('accounts as a', 'a.id', 'c.createdBy')
    .leftJoin('units as u', 'u.id', 'c.unitId')
    .leftJoin('unitGroups as g', 'g.id', 'c.groupId')
    .leftJoin('plans as p', 'p.id', 'c.planId')
    .select([
      ...(['c.id', 'c.kind', 'c.officeUnitId', 'c.phrase', 'c.phraseKey', 'c.context', 'c.construct'] as const),
      ...(['c.unitId', 'u.name as unitName', 'c.groupId', 'g.name as groupName'] as const),
      ...(['office.name as officeUnitName', 'p.id as planId', 'p.title as planTitle'] as const),
      ...(['a.displayName as createdByName', 'c.createdAt', 'c.usedCount', 'c.usedAt'] as const),
      sql<string[]>`array(select ancestor_id::text from unit_ancestors x where x.unit_id = c.office_unit_id)`.as(
        'officeUnitPath',
      ),
    ])
    .where('c.active', '=', true);
}

/** A page of what is remembered, newest first; one more than asked for when there is a next page. */
export async function listCorrectionRows(
  db: Database,
  { kind, q, cursor, limit }: ListCorrections,
): Promise<CorrectionRow[]> {
  let rows = selectCorrections(db)
    .orderBy('c.id', 'desc')
    .limit(limit + 1);
  if (kind !== undefined) rows = rows.where('c.kind', '=', kind);
  if (q !== undefined && q !== '') rows = rows.where('c.phrase', 'ilike', `%${q.replace(/[\\%_]/g, '\\$&')}%`);
  if (cursor !== undefined) rows = rows.where('c.id', '<', cursor);
  return (await rows.execute()) as CorrectionRow[];
}

/** Throws the 404 when there is none that the session sees. */
export async function requireCorrection(db: Database, id: string): Promise<CorrectionRow> {
  const row = await selectCorrections(db).where('c.id', '=', id).executeTakeFirst();
  if (row === undefined) throw problem('not-found');
  return row as CorrectionRow;
}

/** What is remembered of these phrases: names of any office, else only what this office corrected. Newest first. */
export async function findByPhrase(
  db: Database,
  kind: CorrectionKind,
  officeUnitId: string,
  phrases: readonly string[],
): Promise<CorrectionRow[]> {
  const keys = [...new Set(phrases.map(phraseKey))].filter((key) => key !== '');
  if (keys.length === 0) return [];
  let rows = selectCorrections(db)
    .where('c.kind', '=', kind)
    .where('c.phraseKey', '=', sql<string>`any(${keys}::text[])`);
  if (kind !== 'alias') rows = rows.where('c.officeUnitId', '=', officeUnitId);
  return (await rows.orderBy('c.id', 'desc').execute()) as CorrectionRow[];
}

/** Nobody confirms more owners by hand than an office keeps in mind; the newest count. */
const mostOwners = 3000;

/** To whom this office gave work that had no owner, newest first. */
export async function listOwnersOfWork(db: Database, officeUnitId: string): Promise<CorrectionRow[]> {
  const rows = await selectCorrections(db)
    .where('c.kind', '=', 'owner-of-work')
    .where('c.officeUnitId', '=', officeUnitId)
    .where('u.active', '=', true)
    .orderBy('c.id', 'desc')
    .limit(mostOwners)
    .execute();
  return rows as CorrectionRow[];
}

export async function insertCorrections(
  ctx: Context,
  { officeUnitId, planId }: CorrectedIn,
  added: readonly NewCorrection[],
): Promise<void> {
  if (added.length === 0) return;
  const { jurisdictionId, accountId } = ctx.actor;
  const rows = added.map((correction) => ({
    ...correction,
    ...{ id: uuidv7(), jurisdictionId, officeUnitId, planId, createdBy: accountId, createdAt: ctx.clock.now() },
    phraseKey: phraseKey(correction.phrase),
  }));
  for (let at = 0; at < rows.length; at += 1000) {
    await ctx.db
      .insertInto('corrections')
      .values(rows.slice(at, at + 1000))
      .execute();
  }
  await record(
    ctx,
    ...rows.map(({ id, kind, construct, unitId, groupId }) => ({
      action: 'correction.remember',
      unitId: officeUnitId,
      thingType: 'corrections',
      thingId: id,
      planId,
      change: { kind, construct, unitId, groupId },
    })),
  );
}

/** Counted with the act that did the same again, which is recorded by itself. */
export async function countUse(ctx: Context, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await ctx.db
    .updateTable('corrections')
    .set((e) => ({ usedCount: e('usedCount', '+', 1), usedAt: ctx.clock.now() }))
    .where('id', 'in', [...ids])
    .execute();
}

/** What a later correction contradicts is offered no more; recorded with that one. */
export async function supersede(ctx: Context, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await ctx.db
    .updateTable('corrections')
    .set({ active: false })
    .where('id', 'in', [...ids])
    .execute();
}

export async function forget(ctx: Context, { id, officeUnitId, planId, kind }: CorrectionRow): Promise<void> {
  await record(ctx, {
    action: 'correction.forget',
    unitId: officeUnitId,
    thingType: 'corrections',
    thingId: id,
    planId,
    change: { kind },
  });
  const { numUpdatedRows } = await ctx.db
    .updateTable('corrections')
    .set({ active: false })
    .where('id', '=', id)
    .executeTakeFirst();
  // Row-level security let it be read, not changed.
  if (numUpdatedRows !== 1n) throw problem('not-allowed');
}

export interface TaskAlike {
  readonly id: string;
  readonly title: string;
  readonly planId: string | null;
  readonly planTitle: string | null;
  readonly sourceTitle: string;
  readonly leadUnitId: string;
  readonly issuedAt: Date | null;
}

/** Each search for two pairs of characters stops here: the best title shares many more than two. */
const mostAlike = 40;

/** Issued tasks that the session sees whose titles have one of these twos of pairs, newest first. */
export async function findTasksAlike(
  db: Database,
  pairs: readonly { readonly first: string; readonly second: string }[],
  exceptEditionId: string,
): Promise<TaskAlike[]> {
  if (pairs.length === 0) return [];
  const found = await sql<TaskAlike>`
    select t.id, t.title, p.id as plan_id, p.title as plan_title, t.source_title, t.lead_unit_id, t.issued_at
    from tasks t left join plans p on p.id = t.plan_id
    where t.id = any(array(select find_tasks_alike(${JSON.stringify(pairs)}::jsonb, ${mostAlike})))
      and t.edition_id is distinct from ${exceptEditionId}
    order by t.issued_at desc nulls last, t.id desc`.execute(db);
  return found.rows;
}
