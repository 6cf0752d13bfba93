// The gap table 待补 of an edition: what its drafts lack, with suggestions.
import { authorize } from '../../platform/authorize.ts';
import type { Context } from '../../platform/context.ts';
import { groupBy } from '../../platform/group-by.ts';
import { problem } from '../../platform/problems/problem.ts';
import { listUnits } from '../organisation/organisation.queries.ts';
import { resolveNames } from '../organisation/organisation.service.ts';
import { requireBusinessPost } from './access.service.ts';
import { findEditionText, listClauses } from './draft.queries.ts';
import type { GapRow } from './draft.schema.ts';
import { type DraftToOwn, indexDuties, type NameSuggestions, suggestFor, unitsAround } from './suggestion.rules.ts';
import { decideReview } from './task.policy.ts';
import { listEditionTasks, listParties, loadUnitPaths, type PartyRecord, type TaskRecord } from './task.queries.ts';
import { blockingGaps, gapsOf, leadUnitOf } from './task.rules.ts';
import { presentParty } from './task-detail.service.ts';

export async function listGaps(ctx: Context, editionId: string): Promise<GapRow[]> {
  requireBusinessPost(ctx);
  const edition = await findEditionText(ctx.db, editionId);
  if (edition === undefined) throw problem('not-found');
  const paths = await loadUnitPaths(ctx.db, ctx.actor, [edition.officeUnitId]);
  authorize(decideReview(ctx.actor, edition.officeUnitId, paths));
  const tasks = await listEditionTasks(ctx.db, editionId, ['draft']);
  const partiesOf = groupBy(
    await listParties(
      ctx.db,
      tasks.map((task) => task.id),
    ),
    (party) => party.taskId,
  );
  const drafts = tasks.map((task) => ({ task, parties: partiesOf.get(task.id) ?? [] }));
  const clauses = new Map((await listClauses(ctx.db, editionId)).map((clause) => [clause.id, clause]));
  const chapterOf = (task: TaskRecord) => clauses.get(task.clauseId ?? '')?.clauseId ?? task.clauseId;
  const siblings = groupBy(drafts, ({ task }) => chapterOf(task));
  const units = (await listUnits(ctx.db)).filter((unit) => unit.active);
  const index = indexDuties(unitsAround(units, edition.officeUnitId));
  const names = await suggestForNames(
    ctx,
    drafts.flatMap(({ parties }) => parties),
  );
  return drafts.flatMap(({ task, parties }) => {
    const gaps = gapsOf({ ...task, parties });
    if (gaps.length === 0) return [];
    const around = (siblings.get(chapterOf(task)) ?? []).filter((sibling) => sibling.task.id !== task.id);
    const siblingLeads = around.flatMap((sibling) => leadUnitOf(sibling.parties) ?? []);
    const draft: DraftToOwn = { ...task, parties, gaps, siblingLeads };
    const suggestions = suggestFor(draft, index, names);
    const clauseTitle = clauses.get(task.clauseId ?? '')?.title ?? null;
    return [{ ...presentGap(task, parties), clauseTitle, gaps, suggestions }];
  });
}

function presentGap(task: TaskRecord, parties: readonly PartyRecord[]) {
  const {
    id: taskId,
    number,
    title,
    text,
    clauseId,
    startOffset,
    endOffset,
    dueDate,
    dueText,
    standing,
    version,
  } = task;
  return {
    ...{ taskId, number, title, text, clauseId, startOffset, endOffset, dueDate, dueText, standing, version },
    blocking: blockingGaps({ ...task, parties }).length > 0,
    parties: parties.map(presentParty),
  };
}

async function suggestForNames(ctx: Context, parties: readonly PartyRecord[]): Promise<NameSuggestions> {
  const unresolved = parties.filter((party) => party.unitId === null && party.groupId === null);
  const names = [...new Set(unresolved.map((party) => party.name))];
  if (names.length === 0) return new Map();
  const resolutions = await resolveNames(ctx, names);
  const unitNames = new Map((await listUnits(ctx.db)).map((unit) => [unit.id, unit.name]));
  return new Map(
    resolutions.map(({ name, unitId, groupId, suggestions }) => {
      // It meets a unit by now: an alias was added since the plan was uploaded.
      const now = { unitId, groupId, name: unitNames.get(unitId ?? '') ?? name, reason: 'alias' as const };
      return [name, unitId !== null || groupId !== null ? [now] : suggestions];
    }),
  );
}
