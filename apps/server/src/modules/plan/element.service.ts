// Elements as a person corrects them: only in a draft, only inside the text, only with data that fits their kind.
import { uuidv7 } from 'uuidv7';
import type { z } from 'zod';
import { authorize } from '../../platform/authorize.ts';
import type { Context } from '../../platform/context.ts';
import { parseInput } from '../../platform/http/parse.ts';
import { problem } from '../../platform/problems/problem.ts';
import { remember } from '../trust/correction.service.ts';
import { isDoubtful } from '../trust/doubt.rules.ts';
import { clauseAt, type NewElement } from './compiled.rules.ts';
import { type EditionRow, getEditionContent } from './edition.queries.ts';
import { requireEdition } from './edition.service.ts';
import {
  countDependents,
  deleteElement,
  type ElementRow,
  findElement,
  insertAddedElement,
  listClausePlaces,
  lockEdition,
  updateElement,
} from './element.queries.ts';
import {
  type addElementSchema,
  type changeElementSchema,
  type Element,
  type ElementBody,
  elementBodySchema,
} from './element.schema.ts';
import { fillYear } from './open-date.rules.ts';
import { decideEditionAction } from './plan.policy.ts';

interface ShownIn {
  readonly year: number | null;
  readonly state: string;
}

/** As answered: dates without a year carry the edition's. */
export function presentElement(row: ElementRow, { year, state }: ShownIn, ignoredBefore = false): Element {
  const { startOffset: start, endOffset: end, editionId: _edition, reviewedAt, ...rest } = row;
  const body = { kind: row.kind, data: row.data } as unknown as ElementBody;
  if (body.kind === 'phase' || body.kind === 'date') {
    const { startDate, endDate } = body.data;
    body.data.startDate = startDate === null ? null : fillYear(startDate, year);
    body.data.endDate = endDate === null ? null : fillYear(endDate, year);
  }
  const doubt = { doubtful: state === 'draft' && isDoubtful(row), reviewedAt: reviewedAt?.toISOString() ?? null };
  return { ...rest, ...body, ...doubt, ignoredBefore, start, end } as Element;
}

export async function addElement(
  ctx: Context,
  editionId: string,
  added: z.output<typeof addElementSchema>,
): Promise<Element> {
  const edition = await requireDraftEdition(ctx, editionId);
  const { startOffset: start, endOffset: end, ...body } = added;
  await requirePlace(ctx, edition, start, end);
  const element: NewElement = {
    ...body,
    id: uuidv7(),
    clauseId: await findClause(ctx, edition, body, start, null),
    start,
    end,
    construct: 'by-hand',
    confidence: 1,
    sort: start,
  };
  await insertAddedElement(ctx, edition, element);
  return await reload(ctx, edition, element.id);
}

export async function changeElement(
  ctx: Context,
  id: string,
  version: number,
  change: z.output<typeof changeElementSchema>,
): Promise<Element> {
  const { element, edition } = await requireElement(ctx, id, version);
  const start = change.startOffset ?? element.startOffset;
  const end = change.endOffset ?? element.endOffset;
  const given = { kind: element.kind, data: change.data ?? element.data };
  const body = parseInput(elementBodySchema, given, 'body', ctx.actor.language) as ElementBody;
  const moved = start !== element.startOffset || end !== element.endOffset;
  if (moved) await requirePlace(ctx, edition, start, end);
  const clauseId = moved ? await findClause(ctx, edition, body, start, id) : element.clauseId;
  if (!(await updateElement(ctx, edition, element, version, { ...body, start, end, clauseId }))) {
    throw await staleElement(ctx, edition, id);
  }
  return await reload(ctx, edition, id);
}

export async function removeElement(ctx: Context, id: string, version: number): Promise<undefined> {
  const { element, edition } = await requireElement(ctx, id, version);
  const { tasks, elements } = await countDependents(ctx.db, id);
  if (tasks + elements > 0) throw problem('element-in-use', { tasks, elements });
  if (!(await deleteElement(ctx, edition, element, version))) throw await staleElement(ctx, edition, id);
  if (element.origin !== 'added') await rememberIgnored(ctx, edition, element);
}

/** What the compiler reads there again next time is offered for removal. */
async function rememberIgnored(ctx: Context, edition: EditionRow, element: ElementRow): Promise<void> {
  const { text } = await getEditionContent(ctx.db, edition.id);
  const phrase = phraseAt(text, element.startOffset, element.endOffset);
  const { construct } = element;
  const ignored = { kind: 'ignored-phrase', phrase, context: '', construct, unitId: null, groupId: null } as const;
  await remember(ctx, edition, [ignored]);
}

/** A stretch of the text as it is remembered: on one line, and no longer than tells it apart. */
export function phraseAt(text: string, start: number, end: number): string {
  return text.slice(start, end).replace(/\s+/g, ' ').trim().slice(0, 200);
}

/** The edition, locked as a draft, where the actor may edit it. */
export async function requireDraftEdition(ctx: Context, editionId: string): Promise<EditionRow> {
  const edition = await requireEdition(ctx, editionId);
  authorize(decideEditionAction(ctx.actor, edition, 'edit'));
  await lockEdition(ctx, editionId);
  // Read again: a step that held the lock may have moved it on.
  const { state } = await requireEdition(ctx, editionId);
  if (state !== 'draft') throw problem('plan-immutable');
  return edition;
}

async function requireElement(ctx: Context, id: string, version: number) {
  const found = await findElement(ctx.db, id);
  if (found === null) throw problem('not-found');
  const edition = await requireDraftEdition(ctx, found.editionId);
  const element = await findElement(ctx.db, id);
  if (element === null) throw problem('not-found');
  if (element.version !== version) throw await staleElement(ctx, edition, id);
  return { element, edition };
}

async function requirePlace(ctx: Context, edition: EditionRow, start: number, end: number): Promise<void> {
  const { text } = await getEditionContent(ctx.db, edition.id);
  if (start >= end || end > text.length) throw problem('element-outside-text');
}

/** The clause a place stands under; for a clause, the nearest one before it of a higher level. */
async function findClause(
  ctx: Context,
  edition: EditionRow,
  body: ElementBody,
  start: number,
  self: string | null,
): Promise<string | null> {
  const clauses = (await listClausePlaces(ctx.db, edition.id)).filter((clause) => clause.id !== self);
  if (body.kind !== 'clause') return clauseAt(clauses, start);
  const { level } = body.data;
  return clauseAt(
    clauses.filter((clause) => clause.level < level),
    start,
  );
}

async function reload(ctx: Context, edition: EditionRow, id: string): Promise<Element> {
  const element = await findElement(ctx.db, id);
  if (element === null) throw problem('not-found');
  return presentElement(element, edition);
}

async function staleElement(ctx: Context, edition: EditionRow, id: string) {
  return problem('stale-version', undefined, { current: await reload(ctx, edition, id) });
}
