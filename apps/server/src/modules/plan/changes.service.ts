// An edition beside the one it follows, task by task: shown, decided, confirmed.
import { diff, type TaskChange } from '@luoshi/plan-compiler';
import { uuidv7 } from 'uuidv7';
import { authorize } from '../../platform/authorize.ts';
import { today } from '../../platform/clock.ts';
import type { Context } from '../../platform/context.ts';
import { problem } from '../../platform/problems/problem.ts';
import type { Match, NextEdition } from '../task/carry.service.ts';
import { loadEditionRows } from '../task/former-edition.queries.ts';
import { presentParty } from '../task/task-detail.service.ts';
import type { TaskRowRecord } from '../task/task-row.queries.ts';
import { countReports, listClauses, listMatches, saveMatches } from './changes.queries.ts';
import { decide, type MatchState, placeRows, waits } from './changes.rules.ts';
import type { ChangeRow, ChangeTask, ConfirmChanges, Decision, EditionChanges } from './changes.schema.ts';
import { comparableEdition } from './comparable.rules.ts';
import type { EditionRow } from './edition.queries.ts';
import { requireEdition } from './edition.service.ts';
import { lockEdition } from './element.queries.ts';
import { decideEditionAction, decideReview } from './plan.policy.ts';
import { lockPlan } from './plan.queries.ts';

interface Compared {
  readonly edition: EditionRow;
  readonly previous: EditionRow | null;
  readonly olds: readonly TaskRowRecord[];
  readonly news: readonly TaskRowRecord[];
  readonly matches: readonly MatchState[];
}

const isOnItsWay = (edition: EditionRow) => ['draft', 'submitted', 'signed'].includes(edition.state);

async function loadCompared(ctx: Context, edition: EditionRow): Promise<Compared> {
  const { previousEditionId, id } = edition;
  if (previousEditionId === null) return { edition, previous: null, olds: [], news: [], matches: [] };
  const day = today(ctx.clock);
  const matches = await listMatches(ctx.db, id);
  const matched = new Set(matches.map(({ oldTaskId }) => oldTaskId));
  return {
    edition,
    previous: await requireEdition(ctx, previousEditionId),
    olds: (await loadEditionRows(ctx.db, previousEditionId, day)).filter((row) => matched.has(row.id)),
    news: await loadEditionRows(ctx.db, id, day),
    matches,
  };
}

export async function showChanges(ctx: Context, id: string): Promise<EditionChanges> {
  const edition = await requireEdition(ctx, id);
  authorize(decideReview(ctx.actor, edition));
  return await presentChanges(ctx, await loadCompared(ctx, edition));
}

async function presentChanges(ctx: Context, compared: Compared): Promise<EditionChanges> {
  const { edition, previous, olds, news, matches } = compared;
  if (previous === null) return { previous: null, waiting: 0, rows: [] };
  const changesOf = await findChanges(ctx, compared);
  const ids = [...olds, ...news].map((row) => row.id);
  const reports = await countReports(ctx.db, ids);
  const present = (row: TaskRowRecord) => presentTask(row, reports.get(row.id) ?? 0);
  const places = placeRows(olds, news, matches);
  const rows = places.map(({ match, old, new: next }): ChangeRow => {
    const state = old?.state ?? 'draft';
    return {
      matchId: match?.id ?? null,
      kind: kindOf(match, next),
      changes: old === null || next === null ? [] : changesOf(old, next),
      certainty: match?.certainty ?? null,
      confirmed: match?.confirmed ?? false,
      waiting: match !== null && isOnItsWay(edition) && waits(match, state),
      old: old === null ? null : present(old),
      new: next === null ? null : present(next),
      version: match?.version ?? null,
    };
  });
  const { id: editionId, number, title } = previous;
  return { previous: { editionId, number, title }, waiting: rows.filter((row) => row.waiting).length, rows };
}

function kindOf(match: MatchState | null, next: TaskRowRecord | null): ChangeRow['kind'] {
  if (match === null) return 'new';
  if (next === null) return 'dropped';
  return match.kind === 'split' ? 'split' : 'continued';
}

function presentTask(row: TaskRowRecord, reports: number): ChangeTask {
  const { id, number, title, text, clauseTitle, startOffset, endOffset, dueDate, dueText, standing } = row;
  const { state, progress, latestText } = row;
  return {
    ...{ taskId: id, number, title, text, clauseTitle, startOffset, endOffset, dueDate, dueText, standing },
    ...{ state, progress, reports, latestText },
    parties: row.parties.map(presentParty),
  };
}

/** What the comparison says of a pair; pairs that a person made are compared by themselves. */
async function findChanges(ctx: Context, { edition, previous, olds, news }: Compared) {
  const clauses = {
    old: previous === null ? [] : await listClauses(ctx.db, previous.id),
    new: await listClauses(ctx.db, edition.id),
  };
  const [before, after] = [comparableEdition(clauses.old, olds), comparableEdition(clauses.new, news)];
  const found = new Map<string, readonly TaskChange[]>();
  for (const task of diff(before, after).tasks) {
    if (task.kind !== 'continued' && task.kind !== 'split') continue;
    found.set(`${olds[task.old]?.id} ${news[task.new]?.id}`, task.changes);
  }
  return (old: TaskRowRecord, next: TaskRowRecord): TaskChange[] => [
    ...(found.get(`${old.id} ${next.id}`) ?? compareAlone(old, next)),
  ];
}

const owners = ({ parties }: TaskRowRecord) =>
  parties
    .map(({ role, unitId, groupId, name }) => `${role} ${unitId ?? groupId ?? name}`)
    .sort()
    .join('\n');

function compareAlone(old: TaskRowRecord, next: TaskRowRecord): TaskChange[] {
  const changes: TaskChange[] = [];
  if (old.title !== next.title || old.text !== next.text) changes.push('reworded');
  if (owners(old) !== owners(next)) changes.push('new-owner');
  if (old.dueDate !== next.dueDate || old.standing !== next.standing) changes.push('new-date');
  return changes;
}

/** The edition as a draft, held so until the transaction ends; two clerks decide one after the other. */
async function requireDraft(ctx: Context, id: string): Promise<EditionRow> {
  const edition = await requireEdition(ctx, id);
  authorize(decideEditionAction(ctx.actor, edition, 'edit'));
  await lockPlan(ctx, edition.planId);
  await lockEdition(ctx, id);
  const held = await requireEdition(ctx, id);
  if (held.state !== 'draft') throw problem('plan-immutable');
  return held;
}

async function stale(ctx: Context, compared: Compared) {
  return problem('stale-version', undefined, { current: await presentChanges(ctx, compared) });
}

export async function decideChanges(ctx: Context, id: string, decisions: readonly Decision[]): Promise<EditionChanges> {
  const edition = await requireDraft(ctx, id);
  const compared = await loadCompared(ctx, edition);
  const oldIds = new Set(compared.olds.map((row) => row.id));
  const newIds = new Set(compared.news.map((row) => row.id));
  let { matches } = compared;
  for (const decision of decisions) {
    const knowsOld = !('oldTaskId' in decision) || oldIds.has(decision.oldTaskId);
    const knowsNew = !('newTaskId' in decision) || newIds.has(decision.newTaskId);
    if (!knowsOld || !knowsNew) throw problem('change-of-unknown-task');
    const seen = matchOf(compared.matches, decision);
    if (decision.version !== undefined && seen?.version !== decision.version) throw await stale(ctx, compared);
    matches = decide(matches, decision, uuidv7);
  }
  const recorded = decisions.map(({ version: _version, ...decision }) => decision);
  await saveMatches(ctx, edition, compared.matches, matches, { decisions: recorded });
  return await presentChanges(ctx, await loadCompared(ctx, edition));
}

/** The match that a row showed when the decision was taken on it. */
function matchOf(matches: readonly MatchState[], decision: Decision): MatchState | undefined {
  if (decision.kind === 'new' || decision.kind === 'split') {
    return matches.find(({ newTaskId }) => newTaskId === decision.newTaskId);
  }
  return matches.find(({ kind, oldTaskId }) => kind !== 'split' && oldTaskId === decision.oldTaskId);
}

/** Takes proposals as they were seen. */
export async function confirmChanges(
  ctx: Context,
  id: string,
  confirmed: ConfirmChanges['matches'],
): Promise<EditionChanges> {
  const edition = await requireDraft(ctx, id);
  const compared = await loadCompared(ctx, edition);
  const versions = new Map(compared.matches.map((match) => [match.id, match.version]));
  if (confirmed.some((match) => versions.get(match.id) !== match.version)) throw await stale(ctx, compared);
  const ids = new Set(confirmed.map((match) => match.id));
  const matches = compared.matches.map((match) => {
    if (!ids.has(match.id) || match.confirmed) return match;
    // A task whose counterpart was deleted from the draft ends.
    const orphan = match.kind === 'continue' && match.newTaskId === null;
    return { ...match, ...(orphan && { kind: 'drop' as const, certainty: null }), confirmed: true };
  });
  await saveMatches(ctx, edition, compared.matches, matches, { confirmed: [...ids] });
  return await presentChanges(ctx, await loadCompared(ctx, edition));
}

/** The edition as issuing takes it, and the matches that still wait for a person. */
export async function readNextEdition(
  ctx: Context,
  edition: EditionRow,
): Promise<{ next: NextEdition; waiting: readonly string[] }> {
  const { id, number, previousEditionId } = edition;
  if (previousEditionId === null || !isOnItsWay(edition)) {
    return { next: { id, number, previous: null, matches: [] }, waiting: [] };
  }
  const { previous, olds, matches } = await loadCompared(ctx, edition);
  const states = new Map(olds.map((row) => [row.id, row.state]));
  const waiting = matches.filter((match) => waits(match, states.get(match.oldTaskId) ?? 'withdrawn'));
  const decided: Match[] = matches.map(({ oldTaskId, newTaskId, kind }) => ({ oldTaskId, newTaskId, kind }));
  return {
    next: { id, number, previous: previous && { id: previous.id, number: previous.number }, matches: decided },
    waiting: waiting.map((match) => match.id),
  };
}
