// Draft tasks: made from selected text or another source, edited, filled, deleted, issued.
import { authorize } from '../../platform/authorize.ts';
import { today } from '../../platform/clock.ts';
import type { Context } from '../../platform/context.ts';
import { groupBy } from '../../platform/group-by.ts';
import { problem } from '../../platform/problems/problem.ts';
import { loadRights, requireBusinessPost, staleVersion } from './access.service.ts';
import { hasPhase, loadNamedUnits, type NamedUnits } from './draft.queries.ts';
import type { ChangeTask, FillTasks, MilestoneInput, PartyInput } from './draft.schema.ts';
import { issueDrafts } from './issue.service.ts';
import { type CorrectedDraft, rememberDeletion, rememberParties } from './learn.service.ts';
import { decideRight } from './task.policy.ts';
import {
  changeTask,
  deleteTask,
  listParties,
  listTasksById,
  type NewParty,
  type PartyRecord,
  replaceMilestones,
  replaceParties,
  requireTask,
  type TaskChange,
  type TaskRecord,
  taskEntry,
} from './task.queries.ts';
import { hindersTaskAction } from './task.rules.ts';
import type { TaskRow } from './task.schema.ts';
import { showTask } from './task-detail.service.ts';
import { loadTaskRows, presentTaskRow } from './task-row.queries.ts';

/** Authorises an act of the office on drafts, and refuses it where one of them is no draft, or its plan is on its way. */
async function requireDrafts(ctx: Context, tasks: readonly TaskRecord[], action: 'update' | 'delete' | 'issue') {
  const rightsOn = await loadRights(ctx, tasks);
  for (const task of tasks) authorize(decideRight(['office'], rightsOn(task)));
  for (const task of tasks) {
    if (task.state !== 'draft') throw problem('state-refuses', { action, state: task.state });
    if (hindersTaskAction(task, action)) throw problem(action === 'issue' ? 'task-of-plan' : 'plan-immutable');
  }
}

async function requireDraft(ctx: Context, id: string, version: number): Promise<TaskRecord> {
  requireBusinessPost(ctx);
  const task = await requireTask(ctx.db, id);
  authorize(decideRight(['office'], (await loadRights(ctx, [task]))(task)));
  if (task.version !== version) throw staleVersion(await showTask(ctx, id));
  await requireDrafts(ctx, [task], 'update');
  return task;
}

/** Whoever changes a task has looked at what was read. */
async function writeDraft(ctx: Context, task: TaskRecord, change: TaskChange, recorded: object): Promise<void> {
  const reviewed = { reviewedAt: ctx.clock.now(), reviewedBy: ctx.actor.accountId };
  const entry = taskEntry('task.update', task, recorded);
  const written = await changeTask(ctx, task, task.version, { ...reviewed, ...change }, entry);
  if (!written) throw staleVersion(await showTask(ctx, task.id));
}

export async function changeDraft(ctx: Context, id: string, version: number, change: ChangeTask) {
  const task = await requireDraft(ctx, id, version);
  if (change.phaseId && !(await hasPhase(ctx.db, task.editionId, change.phaseId))) throw problem('phase-unknown');
  const columns = definedOnly(change);
  await writeDraft(ctx, task, columns, { fields: Object.keys(columns) });
  return showTask(ctx, id);
}

/** Leaves out what was not sent; null stays, it empties a field. */
function definedOnly(change: ChangeTask): TaskChange {
  return Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined));
}

export async function setParties(ctx: Context, id: string, version: number, parties: readonly PartyInput[]) {
  const task = await requireDraft(ctx, id, version);
  const named = await loadNamedUnits(ctx.db);
  const before = await listParties(ctx.db, [id]);
  await writeDraft(ctx, task, {}, { fields: ['parties'] });
  const after = checkParties(named, parties, before);
  await replaceParties(ctx, task, after);
  await rememberParties(ctx, [{ task, before, after }]);
  return showTask(ctx, id);
}

/** What was written about a party stays with it as long as its role and name do. */
export function checkParties(
  named: NamedUnits,
  parties: readonly PartyInput[],
  before: readonly PartyRecord[] = [],
): NewParty[] {
  return parties.map(({ role, name, unitId, groupId, startOffset, endOffset }) => {
    requireNamed(named, unitId ?? null, groupId ?? null);
    const same = before.find((party) => party.role === role && party.name === name);
    return {
      role,
      name,
      unitId: unitId ?? null,
      groupId: groupId ?? null,
      startOffset: startOffset ?? same?.startOffset ?? null,
      endOffset: endOffset ?? same?.endOffset ?? null,
      inherited: same?.inherited ?? false,
    };
  });
}

function requireNamed({ units, groups }: NamedUnits, unitId: string | null, groupId: string | null): void {
  const bothNamed = unitId !== null && groupId !== null;
  if (bothNamed || (unitId !== null && !units.has(unitId)) || (groupId !== null && !groups.has(groupId))) {
    throw problem('unit-unknown');
  }
}

export async function setMilestones(ctx: Context, id: string, version: number, milestones: readonly MilestoneInput[]) {
  const task = await requireDraft(ctx, id, version);
  await writeDraft(ctx, task, {}, { fields: ['milestones'] });
  await replaceMilestones(ctx, task, milestones);
  return showTask(ctx, id);
}

export async function removeDraft(ctx: Context, id: string): Promise<void> {
  requireBusinessPost(ctx);
  const task = await requireTask(ctx.db, id);
  await requireDrafts(ctx, [task], 'delete');
  await deleteTask(ctx, task);
  await rememberDeletion(ctx, task);
}

/** All of them, or the 404: a selection that changed meanwhile is not half filled. */
async function requireTasks(ctx: Context, ids: readonly string[]): Promise<TaskRecord[]> {
  const wanted = [...new Set(ids)];
  const tasks = new Map((await listTasksById(ctx.db, wanted)).map((task) => [task.id, task]));
  return wanted.map((id) => {
    const task = tasks.get(id);
    if (task === undefined) throw problem('not-found');
    return task;
  });
}

async function presentTasks(ctx: Context, ids: readonly string[]): Promise<TaskRow[]> {
  return (await loadTaskRows(ctx.db, ids, today(ctx.clock))).map(presentTaskRow);
}

export async function fillTasks(ctx: Context, { taskIds, ...fill }: FillTasks): Promise<TaskRow[]> {
  requireBusinessPost(ctx);
  const tasks = await requireTasks(ctx, taskIds);
  await requireDrafts(ctx, tasks, 'update');
  const named = await loadNamedUnits(ctx.db);
  const ids = tasks.map((task) => task.id);
  const partiesOf = groupBy(await listParties(ctx.db, ids), (party) => party.taskId);
  const corrected: CorrectedDraft[] = [];
  // What is filled in for many at once was looked at in none of them.
  const unseen = tasks.length > 1;
  for (const task of tasks) {
    const { dueDate, standing } = fill;
    const change: TaskChange = {
      ...(dueDate !== undefined && { dueDate }),
      ...(dueDate !== undefined && task.beginDate !== null && task.beginDate > dueDate && { beginDate: null }),
      ...(standing !== undefined && { standing }),
      ...(unseen && { reviewedAt: task.reviewedAt, reviewedBy: task.reviewedBy }),
    };
    const filled = Object.keys(fill).filter((field) => fill[field as keyof typeof fill] !== undefined);
    await writeDraft(ctx, task, change, { fields: filled });
    const before = partiesOf.get(task.id) ?? [];
    const after = fillParties(named, before, fill);
    if (after === null) continue;
    await replaceParties(ctx, task, after);
    corrected.push({ task, before, after });
  }
  await rememberParties(ctx, corrected);
  return presentTasks(ctx, ids);
}

/**
 * The parties with names resolved and the lead or the responsible ones replaced; null when none of these is filled. A
 * responsible unit that now leads is named once.
 */
function fillParties(
  named: NamedUnits,
  before: readonly PartyRecord[],
  { leadUnitId, responsible, resolve }: Pick<FillTasks, 'leadUnitId' | 'responsible' | 'resolve'>,
): NewParty[] | null {
  if (leadUnitId === undefined && responsible === undefined && resolve === undefined) return null;
  const keeps = (party: NewParty) => {
    if (party.role === 'lead') return leadUnitId === undefined;
    if (party.role !== 'responsible') return true;
    return responsible === undefined && (leadUnitId === undefined || party.unitId !== leadUnitId);
  };
  const added: PartyInput[] = [];
  if (leadUnitId !== undefined)
    added.push({ role: 'lead', name: nameOf(named, { unitId: leadUnitId }), unitId: leadUnitId });
  for (const target of responsible ?? []) added.push({ role: 'responsible', name: nameOf(named, target), ...target });
  const kept = before.map((party) => resolveParty(named, partyOnly(party), resolve ?? [])).filter(keeps);
  const order = { lead: 0, responsible: 1, support: 2 };
  return [...checkParties(named, added), ...kept].sort((a, b) => order[a.role] - order[b.role]);
}

interface Target {
  readonly unitId?: string | undefined;
  readonly groupId?: string | undefined;
}

/** Throws when the target is neither a unit nor a group that is in use. */
function nameOf(named: NamedUnits, { unitId, groupId }: Target): string {
  const name = unitId !== undefined ? named.units.get(unitId) : named.groups.get(groupId ?? '');
  if (name === undefined) throw problem('unit-unknown');
  return name;
}

function resolveParty(
  named: NamedUnits,
  party: NewParty,
  resolve: readonly (Target & { readonly name: string })[],
): NewParty {
  if (party.unitId !== null || party.groupId !== null) return party;
  const target = resolve.find(({ name }) => name === party.name);
  if (target === undefined) return party;
  nameOf(named, target);
  return {
    ...party,
    unitId: target.unitId ?? null,
    groupId: target.unitId === undefined ? (target.groupId ?? null) : null,
  };
}

function partyOnly({ role, name, startOffset, endOffset, unitId, groupId, inherited }: NewParty): NewParty {
  return { role, name, startOffset, endOffset, unitId, groupId, inherited };
}

/** Tasks from minutes, instructions, orders; a plan's are issued with the plan. */
export async function issueOwnTasks(ctx: Context, taskIds: readonly string[]): Promise<TaskRow[]> {
  requireBusinessPost(ctx);
  const tasks = await requireTasks(ctx, taskIds);
  await requireDrafts(ctx, tasks, 'issue');
  await issueDrafts(ctx, tasks);
  return presentTasks(
    ctx,
    tasks.map((task) => task.id),
  );
}
