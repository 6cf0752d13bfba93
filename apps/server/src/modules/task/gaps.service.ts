// The gap table 待补 of an edition: what its drafts lack, with suggestions.
import { authorize } from '../../platform/authorize.ts';
import type { Context } from '../../platform/context.ts';
import { groupBy } from '../../platform/group-by.ts';
import { problem } from '../../platform/problems/problem.ts';
import { listUnits } from '../organisation/organisation.queries.ts';
import { resolveNames } from '../organisation/organisation.service.ts';
import { findRememberedNames } from '../trust/correction.service.ts';
import { requireBusinessPost } from './access.service.ts';
import { findEditionText, listClauses } from './draft.queries.ts';
import type { GapRow } from './draft.schema.ts';
import { loadOwnerMemory } from './owner-memory.service.ts';
import {
  type DraftToOwn,
  indexDuties,
  type NameSuggestions,
  noDetail,
  suggestFor,
  unitsAround,
} from './suggestion.rules.ts';
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
    edition.officeUnitId,
    drafts.flatMap(({ parties }) => parties),
  );
  const lacking = drafts
    .map((draft) => ({ ...draft, gaps: gapsOf({ ...draft.task, parties: draft.parties }) }))
    .filter(({ gaps }) => gaps.length > 0);
  const ownerless = lacking.filter(({ gaps }) => gaps.includes('owner') || gaps.includes('lead'));
  const memory = await loadOwnerMemory(
    ctx,
    edition,
    ownerless.map(({ task }) => task.title),
  );
  return lacking.map(({ task, parties, gaps }) => {
    const around = (siblings.get(chapterOf(task)) ?? []).filter((sibling) => sibling.task.id !== task.id);
    const siblingLeads = around.flatMap((sibling) => leadUnitOf(sibling.parties) ?? []);
    const [remembered, earlier] = [memory.remembered(task.title), memory.earlier(task.title)];
    const draft: DraftToOwn = { ...task, parties, gaps, siblingLeads, remembered, earlier };
    const suggestions = suggestFor(draft, index, names);
    const clauseTitle = clauses.get(task.clauseId ?? '')?.title ?? null;
    return { ...presentGap(task, parties), clauseTitle, gaps, suggestions };
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

/** What was resolved by hand before comes first; then what the names themselves are like. */
async function suggestForNames(
  ctx: Context,
  officeUnitId: string,
  parties: readonly PartyRecord[],
): Promise<NameSuggestions> {
  const unresolved = parties.filter((party) => party.unitId === null && party.groupId === null);
  const names = [...new Set(unresolved.map((party) => party.name))];
  if (names.length === 0) return new Map();
  const resolutions = await resolveNames(ctx, names);
  const rememberedFor = await findRememberedNames(ctx, officeUnitId, names);
  const units = new Map((await listUnits(ctx.db)).map((unit) => [unit.id, unit]));
  const isGone = (unitId: string | null) => unitId !== null && units.get(unitId)?.active !== true;
  return new Map(
    resolutions.map(({ name, unitId, groupId, suggestions }) => {
      const remembered = rememberedFor(name).filter((row) => !isGone(row.unitId));
      const fromMemory = remembered.map((row) => ({
        ...{ unitId: row.unitId, groupId: row.groupId, name: row.unitName ?? row.groupName ?? '' },
        reason: 'remembered' as const,
        detail: {
          ...noDetail,
          planTitle: row.planTitle,
          taskTitle: row.context || null,
          at: row.createdAt.toISOString(),
        },
      }));
      // It meets a unit by now: an alias was added since the plan was uploaded.
      const now = { unitId, groupId, name: units.get(unitId ?? '')?.name ?? name, reason: 'alias' as const };
      const fromName = unitId !== null || groupId !== null ? [now] : suggestions;
      return [name, uniqueTargets([...fromMemory, ...fromName.map((each) => ({ ...each, detail: noDetail }))])];
    }),
  );
}

function uniqueTargets<Target extends { readonly unitId: string | null; readonly groupId: string | null }>(
  targets: readonly Target[],
): Target[] {
  const seen = new Set<string>();
  return targets.filter(({ unitId, groupId }) => {
    const target = `${unitId} ${groupId}`;
    return !seen.has(target) && seen.add(target);
  });
}
