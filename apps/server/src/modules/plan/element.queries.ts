// SQL of elements. Each change by a person is recorded with what stood there before.
import { sql } from 'kysely';
import type { Context, Database, OpenTransaction } from '../../platform/context.ts';
import { record } from '../../platform/record/record.ts';
import type { NewElement } from './compiled.rules.ts';
import type { ElementBody } from './element.schema.ts';
import { toJson } from './kept-text.rules.ts';

type Reader = Database | OpenTransaction;

const columns = [
  'id',
  'editionId',
  'clauseId',
  'kind',
  'startOffset',
  'endOffset',
  'data',
  'construct',
  'confidence',
  'origin',
  'reviewedAt',
  'version',
] as const;

export type ElementRow = Awaited<ReturnType<typeof listElements>>[number];

/** All elements of an edition, in the order of the text. */
export async function listElements(db: Reader, editionId: string) {
  return await db
    .selectFrom('planElements')
    .select(columns)
    .where('editionId', '=', editionId)
    .orderBy('startOffset')
    .orderBy('kind')
    .orderBy('sort')
    .execute();
}

export async function findElement(db: Reader, id: string): Promise<ElementRow | null> {
  return (await db.selectFrom('planElements').select(columns).where('id', '=', id).executeTakeFirst()) ?? null;
}

/** The clauses of an edition with their places, to find what stands under which. */
export async function listClausePlaces(db: Reader, editionId: string) {
  return await db
    .selectFrom('planElements')
    .select(['id', 'startOffset as start', sql<number>`(data ->> 'level')::int`.as('level')])
    .where('editionId', '=', editionId)
    .where('kind', '=', 'clause')
    .execute();
}

/** Whether tasks or other elements hang on the element. */
export async function countDependents(db: Reader, id: string): Promise<{ elements: number; tasks: number }> {
  const { rows } = await sql<{ elements: number; tasks: number }>`select
      (select count(*) from plan_elements where clause_id = ${id}) as elements,
      (select count(*) from tasks where clause_id = ${id} or phase_id = ${id}) as tasks`.execute(db);
  return rows[0] ?? { elements: 0, tasks: 0 };
}

/** Keeps the edition a draft until this transaction ends: a submit at the same time waits, or is waited for. */
export async function lockEdition(ctx: Context, editionId: string): Promise<void> {
  await ctx.db.selectFrom('planEditions').select('id').where('id', '=', editionId).forShare().execute();
}

interface Owner {
  readonly id: string;
  readonly planId: string;
  readonly officeUnitId: string;
}

/** The elements compiled at upload; recorded with the upload itself. */
export async function insertCompiledElements(ctx: Context, edition: Owner, elements: readonly NewElement[]) {
  // PostgreSQL takes at most 65,535 parameters a statement; clauses come first, so no row waits for a later one.
  for (let at = 0; at < elements.length; at += 2000) {
    const rows = elements.slice(at, at + 2000).map((element) => rowOf(ctx, edition, element, 'compiled'));
    await ctx.db.insertInto('planElements').values(rows).execute();
  }
}

export async function insertAddedElement(ctx: Context, edition: Owner, element: NewElement): Promise<void> {
  await ctx.db
    .insertInto('planElements')
    .values(rowOf(ctx, edition, element, 'added'))
    .execute();
  await recordEdit(ctx, edition, element.id, { added: body(element) });
}

function rowOf(ctx: Context, edition: Owner, element: NewElement, origin: 'compiled' | 'added') {
  return {
    id: element.id,
    jurisdictionId: ctx.actor.jurisdictionId,
    editionId: edition.id,
    officeUnitId: edition.officeUnitId,
    clauseId: element.clauseId,
    kind: element.kind,
    startOffset: element.start,
    endOffset: element.end,
    data: toJson(element.data),
    construct: element.construct,
    confidence: element.confidence,
    origin,
    sort: element.sort,
  };
}

export type ElementChange = ElementBody & {
  readonly start: number;
  readonly end: number;
  readonly clauseId: string | null;
};

/** False when the caller saw another version. */
export async function updateElement(
  ctx: Context,
  edition: Owner,
  before: ElementRow,
  version: number,
  after: ElementChange,
): Promise<boolean> {
  const changed = await ctx.db
    .updateTable('planElements')
    .set((e) => ({
      data: toJson(after.data),
      startOffset: after.start,
      endOffset: after.end,
      clauseId: after.clauseId,
      origin: before.origin === 'added' ? 'added' : 'edited',
      reviewedAt: ctx.clock.now(),
      reviewedBy: ctx.actor.accountId,
      version: e('version', '+', 1),
    }))
    .where('id', '=', before.id)
    .where('version', '=', version)
    .returning('id')
    .executeTakeFirst();
  if (changed === undefined) return false;
  const old = { kind: before.kind, start: before.startOffset, end: before.endOffset, data: before.data };
  await recordEdit(ctx, edition, before.id, { before: old, after: body(after) });
  return true;
}

export async function deleteElement(
  ctx: Context,
  edition: Owner,
  before: ElementRow,
  version: number,
): Promise<boolean> {
  const gone = await ctx.db
    .deleteFrom('planElements')
    .where('id', '=', before.id)
    .where('version', '=', version)
    .returning('id')
    .executeTakeFirst();
  if (gone === undefined) return false;
  const old = { kind: before.kind, start: before.startOffset, end: before.endOffset, data: before.data };
  await recordEdit(ctx, edition, before.id, { deleted: old });
  return true;
}

function body(element: ElementBody & { readonly start: number; readonly end: number }) {
  return { kind: element.kind, start: element.start, end: element.end, data: element.data };
}

async function recordEdit(ctx: Context, edition: Owner, elementId: string, change: object): Promise<void> {
  await record(ctx, {
    action: 'plan.edit',
    unitId: edition.officeUnitId,
    thingType: 'plan_elements',
    thingId: elementId,
    planId: edition.planId,
    change,
  });
}
