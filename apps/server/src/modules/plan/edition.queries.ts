// SQL of editions and their sign-off. Every write has its entry of the record beside it.
import type { Block, CompiledPlan } from '@luoshi/plan-compiler';
import { sql } from 'kysely';
import { uuidv7 } from 'uuidv7';
import type { Context, Database, OpenTransaction } from '../../platform/context.ts';
import { record } from '../../platform/record/record.ts';
import { toJson } from './kept-text.rules.ts';
import type { EditionAction } from './plan.rules.ts';
import type { ChangeEdition, EditionState, Warning } from './plan.schema.ts';

type Reader = Database | OpenTransaction;

/** An edition without its text: what deciding, moving and listing need. */
export type EditionRow = NonNullable<Awaited<ReturnType<typeof findEdition>>>;

export async function findEdition(db: Reader, id: string) {
  const row = await db
    .selectFrom('planEditions as e')
    .innerJoin('units as u', 'u.id', 'e.officeUnitId')
    .select([
      'e.id',
      'e.planId',
      'e.officeUnitId',
      'u.name as officeUnitName',
      'e.number',
      'e.state',
      'e.fileHash',
      'e.fileName',
      'e.format',
      'e.warnings',
      'e.title',
      'e.issuer',
      'e.docNumber',
      'e.issuedOn',
      'e.year',
      'e.returnNote',
      'e.createdAt',
      'e.submittedAt',
      'e.signedAt',
      'e.issuedAt',
      'e.version',
      // Once issued, the edition it replaced; until then the one in force that it would replace.
      sql<string | null>`coalesce(e.previous_edition_id, (select f.id from plan_editions f
        where f.plan_id = e.plan_id and f.state = 'issued' and e.state in ('draft', 'submitted', 'signed')))`.as(
        'previousEditionId',
      ),
      sql<string[]>`array(select ancestor_id::text from unit_ancestors a where a.unit_id = e.office_unit_id)`.as(
        'officeUnitPath',
      ),
      // Dates written without a year: in the tasks as compiled, in the elements as they are now.
      sql<boolean>`(e.compiled -> 'tasks')::text like '%"????-%' or exists (
        select from plan_elements l where l.edition_id = e.id and l.kind in ('phase', 'date') and l.data::text like '%"????-%')`.as(
        'hasOpenYear',
      ),
    ])
    .where('e.id', '=', id)
    .executeTakeFirst();
  if (row === undefined) return null;
  return { ...row, state: row.state as EditionState, warnings: row.warnings as unknown as Warning[] };
}

export async function getEditionContent(db: Reader, id: string) {
  const row = await db
    .selectFrom('planEditions')
    .select(['text', 'blocks', 'compiled'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  return {
    text: row.text,
    blocks: row.blocks as unknown as Block[],
    compiled: row.compiled as unknown as CompiledPlan,
  };
}

/** Steps of sign-off of these editions, oldest first. The units a plan addresses see none: row-level security. */
export function listSignOffs(db: Reader, editionIds: readonly string[]) {
  return db
    .selectFrom('signOffs as s')
    .innerJoin('accounts as a', 'a.id', 's.accountId')
    .select(['s.editionId', 's.act', 's.note', 'a.displayName as accountName', 's.createdAt'])
    .where('s.editionId', 'in', [...editionIds])
    .orderBy('s.createdAt')
    .orderBy('s.id')
    .execute();
}

export interface NewEdition {
  readonly id: string;
  readonly planId: string;
  readonly officeUnitId: string;
  readonly number: number;
  readonly fileHash: string;
  readonly fileName: string;
  readonly format: string;
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly compiled: CompiledPlan;
  readonly warnings: readonly Warning[];
  readonly title: string;
  readonly issuer: string | null;
  readonly docNumber: string | null;
  readonly issuedOn: string | null;
  readonly year: number | null;
}

export async function insertEdition(ctx: Context, edition: NewEdition): Promise<void> {
  await ctx.db
    .insertInto('planEditions')
    .values({
      ...edition,
      jurisdictionId: ctx.actor.jurisdictionId,
      createdBy: ctx.actor.accountId,
      createdAt: ctx.clock.now(),
      blocks: toJson(edition.blocks),
      compiled: toJson(edition.compiled),
      warnings: toJson(edition.warnings),
    })
    .execute();
  const { id, planId, officeUnitId, number, title, fileName, fileHash } = edition;
  await record(ctx, {
    action: 'plan.upload',
    unitId: officeUnitId,
    thingType: 'plan_editions',
    thingId: id,
    planId,
    change: { number, title, fileName, fileHash },
  });
}

/** Corrects the head of a draft; false when the caller saw another version. */
export async function updateEditionHead(
  ctx: Context,
  edition: EditionRow,
  version: number,
  change: ChangeEdition,
): Promise<boolean> {
  const changed = await ctx.db
    .updateTable('planEditions')
    .set((e) => ({ ...change, version: e('version', '+', 1) }))
    .where('id', '=', edition.id)
    .where('version', '=', version)
    .returning('id')
    .executeTakeFirst();
  if (changed === undefined) return false;
  const before = Object.fromEntries(Object.keys(change).map((key) => [key, edition[key as keyof ChangeEdition]]));
  await record(ctx, {
    action: 'plan.edit',
    unitId: edition.officeUnitId,
    thingType: 'plan_editions',
    thingId: edition.id,
    planId: edition.planId,
    change: { before, after: change },
  });
  return true;
}

/** What each step writes beside the state. */
function marksOf(action: EditionAction, now: Date, note: string | null) {
  switch (action) {
    case 'submit':
      return { submittedAt: now, returnNote: null };
    case 'return':
      return { returnNote: note, signedAt: null };
    case 'recall':
      return { signedAt: null };
    case 'sign':
      return { signedAt: now };
    case 'issue':
      return { issuedAt: now };
    case 'withdraw':
    case 'replace':
    case 'edit':
      return {};
  }
}

/** One step on the edition's way, with its sign-off where it is one; false when the caller saw another version. */
export async function updateEditionState(
  ctx: Context,
  edition: EditionRow,
  version: number,
  step: { action: EditionAction; to: EditionState; note: string | null },
): Promise<boolean> {
  const changed = await ctx.db
    .updateTable('planEditions')
    .set((e) => ({
      ...marksOf(step.action, ctx.clock.now(), step.note),
      state: step.to,
      version: e('version', '+', 1),
    }))
    .where('id', '=', edition.id)
    .where('version', '=', version)
    .where('state', '=', edition.state)
    .returning('id')
    .executeTakeFirst();
  if (changed === undefined) return false;
  const { action, note } = step;
  if (action === 'submit' || action === 'return' || action === 'sign' || action === 'recall') {
    await ctx.db
      .insertInto('signOffs')
      .values({
        id: uuidv7(),
        jurisdictionId: ctx.actor.jurisdictionId,
        officeUnitId: edition.officeUnitId,
        editionId: edition.id,
        act: action,
        note,
        accountId: ctx.actor.accountId,
        createdAt: ctx.clock.now(),
      })
      .execute();
  }
  await record(ctx, {
    action: `plan.${action}`,
    unitId: edition.officeUnitId,
    thingType: 'plan_editions',
    thingId: edition.id,
    planId: edition.planId,
    change: { state: { before: edition.state, after: step.to }, ...(note === null ? {} : { note }) },
  });
  return true;
}

/** Part of issuing the edition, and recorded with that. */
export async function followEdition(ctx: Context, id: string, previousEditionId: string): Promise<void> {
  await ctx.db.updateTable('planEditions').set({ previousEditionId }).where('id', '=', id).execute();
}

/** Other editions of the plan in one of these states, with what a step on them needs. */
export async function listEditionsInState(db: Reader, planId: string, states: readonly EditionState[]) {
  const rows = await db
    .selectFrom('planEditions')
    .select('id')
    .where('planId', '=', planId)
    .where('state', 'in', [...states])
    .orderBy('number')
    .execute();
  return rows.map((row) => row.id);
}
