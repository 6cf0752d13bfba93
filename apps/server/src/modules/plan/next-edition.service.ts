// The next edition's draft, as it is uploaded: what people wrote into the one before goes over to it, and each task of the
// edition in force is given a proposal of what becomes of it.
import { CERTAIN, diff } from '@luoshi/plan-compiler';
import { uuidv7 } from 'uuidv7';
import { today } from '../../platform/clock.ts';
import type { Context } from '../../platform/context.ts';
import { listGroupsWithMembers, listUnits } from '../organisation/organisation.queries.ts';
import type { DraftTask } from '../task/draft-task.schema.ts';
import { loadEditionRows } from '../task/former-edition.queries.ts';
import type { TaskRowRecord } from '../task/task-row.queries.ts';
import { insertProposals, listClauses, listMatches, saveMatches } from './changes.queries.ts';
import { inherit, type MatchState, proposalsOf } from './changes.rules.ts';
import { type ComparedClause, comparableEdition } from './comparable.rules.ts';
import { clauseAt, layOut, type NewElement, type ReadTask } from './compiled.rules.ts';
import { getEditionContent } from './edition.queries.ts';
import { requireEdition } from './edition.service.ts';
import { findAgain, mergeByHand } from './kept-by-hand.rules.ts';
import type { EditionState } from './plan.schema.ts';

/** The edition that the next one is filled from. */
export interface Before {
  readonly year: number | null;
  readonly rows: readonly TaskRowRecord[];
  readonly clauses: readonly ComparedClause[];
  /** By place: how the compiler read each of its tasks. */
  readonly read: ReadonlyMap<string, ReadTask>;
  /** Of a draft: what was decided of the tasks in force. */
  readonly decisions: readonly MatchState[];
}

interface KnownEdition {
  readonly id: string;
  readonly state: EditionState;
}

/** The draft that the upload replaces; else the edition in force, or the one last withdrawn. `editions` newest first. */
export async function readBefore(ctx: Context, editions: readonly KnownEdition[]): Promise<Before | null> {
  const newest = (state: EditionState) => editions.find((edition) => edition.state === state);
  const edition = newest('draft') ?? newest('issued') ?? newest('withdrawn');
  if (edition === undefined) return null;
  const { compiled } = await getEditionContent(ctx.db, edition.id);
  const { year } = await requireEdition(ctx, edition.id);
  return {
    year,
    rows: await loadEditionRows(ctx.db, edition.id, today(ctx.clock)),
    clauses: await listClauses(ctx.db, edition.id),
    read: new Map(layOut(compiled).tasks.map((task) => [placeOf(task), task])),
    decisions: edition.state === 'draft' ? await listMatches(ctx.db, edition.id) : [],
  };
}

const placeOf = (task: { startOffset: number | null; endOffset: number | null }) =>
  `${task.startOffset} ${task.endOffset}`;

export interface Filled {
  readonly drafts: readonly DraftTask[];
  /** For each of the drafts, the task of the edition before that it certainly is. */
  readonly ancestors: readonly (string | null)[];
}

interface NextReading {
  readonly drafts: readonly DraftTask[];
  readonly elements: readonly NewElement[];
  readonly text: string;
  /** The year that the next document names itself. */
  readonly year: number | null;
}

/** The drafts with what was written by hand into their certain counterparts, and with the tasks that people had added. */
export async function keepByHand(ctx: Context, before: Before, next: NextReading): Promise<Filled> {
  const clauses = next.elements.flatMap(({ id, clauseId, kind, data }) =>
    kind === 'clause' ? [{ id, clauseId, label: data.label, title: data.title }] : [],
  );
  const compared = diff(comparableEdition(before.clauses, before.rows), comparableEdition(clauses, next.drafts));
  const ancestorOf = new Map(
    compared.tasks.flatMap((task) =>
      task.kind === 'continued' && task.certainty >= CERTAIN ? [[task.new, before.rows[task.old]]] : [],
    ),
  );
  const inUse = await listInUse(ctx);
  const merging = { inUse, yearBefore: before.year, yearAfter: next.year };
  const merged = next.drafts.map((draft, index) => {
    const row = ancestorOf.get(index);
    const read = row && before.read.get(placeOf(row));
    return row && read ? mergeByHand(draft, read, row, merging) : draft;
  });
  const added = addedByHand(before, next);
  return {
    drafts: [...merged, ...added.map(({ draft }) => draft)],
    ancestors: [...merged.map((_, index) => ancestorOf.get(index)?.id ?? null), ...added.map(({ row }) => row.id)],
  };
}

async function listInUse(ctx: Context): Promise<Set<string>> {
  const units = (await listUnits(ctx.db)).filter((unit) => unit.active);
  const groups = await listGroupsWithMembers(ctx.db);
  return new Set([...units, ...groups].map(({ id }) => id));
}

/** Tasks that people had made from selected text, where the next text has it again and the compiler has not read it either. */
function addedByHand(before: Before, { drafts, elements, text }: NextReading) {
  const clauses = elements.flatMap((element) =>
    element.kind === 'clause' ? [{ id: element.id, start: element.start, level: element.data.level }] : [],
  );
  const last = Math.max(0, ...drafts.map(({ number }) => number));
  const found = before.rows.flatMap((row) => {
    if (row.construct !== 'by-hand' || before.read.has(placeOf(row))) return [];
    const place = findAgain(text, row.text);
    const isRead = (at: { startOffset: number; endOffset: number }) =>
      drafts.some(({ startOffset }) => startOffset >= at.startOffset && startOffset < at.endOffset);
    return place === null || isRead(place) ? [] : [{ row, place }];
  });
  return found.map(({ row, place }, index) => {
    const { title, text: words, beginDate, dueDate, standing, recurring } = row;
    const draft: DraftTask = {
      ...{ title, text: words, beginDate, dueDate, standing, recurring, ...place },
      number: last + index + 1,
      clauseId: clauseAt(clauses, place.startOffset),
      phaseId: null,
      ...{ dueText: null, dueStart: null, dueEnd: null, inherited: [], construct: 'by-hand', confidence: 1 },
      parties: row.parties.map(({ role, name, unitId, groupId }) => {
        return { role, name, unitId, groupId, startOffset: null, endOffset: null, inherited: false };
      }),
      milestones: row.milestones.map(({ dueDate: date, percent, title: what }) => {
        return { dueDate: date, percent, title: what };
      }),
    };
    return { draft, row };
  });
}

interface UploadedEdition {
  readonly id: string;
  readonly planId: string;
  readonly officeUnitId: string;
}

/** Compares what is in force with the draft as it now is, and keeps what was decided on the draft before this one. */
export async function proposeMatches(
  ctx: Context,
  edition: UploadedEdition,
  inForceId: string,
  earlier: { readonly decisions: readonly MatchState[]; readonly ancestors: readonly (string | null)[] },
): Promise<void> {
  const day = today(ctx.clock);
  const olds = (await loadEditionRows(ctx.db, inForceId, day)).filter(
    ({ state }) => state !== 'withdrawn' && state !== 'draft',
  );
  const news = await loadEditionRows(ctx.db, edition.id, day);
  const compared = diff(
    comparableEdition(await listClauses(ctx.db, inForceId), olds),
    comparableEdition(await listClauses(ctx.db, edition.id), news),
  );
  const idsOf = (rows: readonly TaskRowRecord[]) => rows.map(({ id }) => id);
  const proposed = await insertProposals(ctx, edition, proposalsOf(compared, idsOf(olds), idsOf(news)));
  // Drafts are numbered from 1 as they were laid.
  const successors = new Map(
    news.flatMap(({ id, number }) => {
      const ancestor = earlier.ancestors[number - 1] ?? null;
      return ancestor === null ? [] : [[ancestor, id]];
    }),
  );
  const decided = inherit(proposed, earlier.decisions, successors, uuidv7);
  await saveMatches(ctx, edition, proposed, decided, null);
}
