// States of a task, what a draft lacks, and which unit gets which role. Pure.
import type { Gap, Role, TaskAction, TaskState } from './task.schema.ts';

/** In whose right an act is done: the unit an assignment binds, the task's lead, or the office that issued the task. */
export type Right = 'unit' | 'lead' | 'office';

export interface TaskTransition {
  readonly from: TaskState;
  readonly action: TaskAction;
  /** Null when the task is deleted. */
  readonly to: TaskState | null;
  readonly by: Right;
}

/**
 * Drafts of an edition change only while the edition is a draft, and are issued with it: `issue` here is for tasks from
 * other sources. A later due date is asked for by an assigned unit and decided by the office.
 */
export const taskTransitions: readonly TaskTransition[] = [
  { from: 'draft', action: 'update', to: 'draft', by: 'office' },
  { from: 'draft', action: 'delete', to: null, by: 'office' },
  { from: 'draft', action: 'issue', to: 'issued', by: 'office' },
  { from: 'issued', action: 'close', to: 'closed', by: 'office' },
  { from: 'issued', action: 'suspend', to: 'suspended', by: 'office' },
  { from: 'suspended', action: 'resume', to: 'issued', by: 'office' },
  { from: 'issued', action: 'withdraw', to: 'withdrawn', by: 'office' },
  { from: 'suspended', action: 'withdraw', to: 'withdrawn', by: 'office' },
  { from: 'issued', action: 'request-deadline', to: 'issued', by: 'unit' },
];

export function findTaskTransition(state: TaskState, action: TaskAction): TaskTransition | null {
  return taskTransitions.find((transition) => transition.from === state && transition.action === action) ?? null;
}

export interface TaskSituation {
  readonly state: TaskState;
  /** State of the edition it was compiled from; null for other sources. */
  readonly editionState: string | null;
  readonly standing: boolean;
}

/** Whether the task's situation, apart from its state, stands in the way. */
export function hindersTaskAction(task: TaskSituation, action: TaskAction): boolean {
  if (action === 'issue') return task.editionState !== null;
  if (action === 'update' || action === 'delete') return task.editionState !== null && task.editionState !== 'draft';
  return action === 'request-deadline' && task.standing;
}

/** What whoever has these rights may do now, in the order of the buttons. */
export function taskActions(task: TaskSituation, rights: ReadonlySet<Right>): TaskAction[] {
  return taskTransitions
    .filter(({ from, action, by }) => from === task.state && rights.has(by) && !hindersTaskAction(task, action))
    .map(({ action }) => action);
}

export interface PartyFacts {
  readonly role: Role;
  readonly unitId: string | null;
  readonly groupId: string | null;
}

export interface GapFacts {
  readonly dueDate: string | null;
  readonly dueText: string | null;
  readonly standing: boolean;
  readonly parties: readonly PartyFacts[];
}

const isUnresolved = (party: PartyFacts) => party.unitId === null && party.groupId === null;

/** What a draft lacks: an owner, one lead unit, a due date or just its year, units behind written names. */
export function gapsOf(task: GapFacts): Gap[] {
  const gaps: Gap[] = [];
  const leads = task.parties.filter((party) => party.role === 'lead');
  if (!task.parties.some((party) => party.role !== 'support')) gaps.push('owner');
  // A lead whose name meets no unit yet is a gap "unit", not "lead"; a group can not lead.
  else if (!leads.some((party) => party.unitId !== null || isUnresolved(party))) gaps.push('lead');
  if (!task.standing && task.dueDate === null) gaps.push(lacksOnlyYear(task.dueText) ? 'year' : 'due');
  if (task.parties.some(isUnresolved)) gaps.push('unit');
  return gaps;
}

/** The gaps that stand in the way of issue: a supporting name that meets no unit does not. */
export function blockingGaps(task: GapFacts): Gap[] {
  return gapsOf({ ...task, parties: task.parties.filter((party) => party.role !== 'support' || !isUnresolved(party)) });
}

export function lacksOnlyYear(dueText: string | null): boolean {
  return dueText !== null && /^\?{4}-\d{2}-\d{2}$/.test(dueText);
}

/** "????-12-31" in 2026 → "2026-12-31"; 29 February falls on the 28th in a common year. Null when more than the year is open. */
export function dateInYear(dueText: string | null, year: number): string | null {
  if (dueText === null || !lacksOnlyYear(dueText)) return null;
  const month = Number(dueText.slice(5, 7));
  const day = Number(dueText.slice(8, 10));
  if (month < 1 || month > 12 || day < 1 || day > 31) return null;
  const lastDay = new Date(Date.UTC(year, month, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1, Math.min(day, lastDay))).toISOString().slice(0, 10);
}

/** The unit that leads: the first lead party that is one unit. */
export function leadUnitOf(parties: readonly PartyFacts[]): string | null {
  return parties.find((party) => party.role === 'lead' && party.unitId !== null)?.unitId ?? null;
}

const strength: Record<Role, number> = { lead: 3, responsible: 2, support: 1 };

/**
 * Which unit gets which role when the task is issued, in the order named. Groups count as their members; a unit named
 * twice gets the strongest role. There is one lead: further ones, and members of a group that is to lead, are responsible.
 */
export function expandParties(
  parties: readonly PartyFacts[],
  groupMembers: ReadonlyMap<string, readonly string[]>,
): Map<string, Role> {
  const roles = new Map<string, Role>();
  const lead = leadUnitOf(parties);
  for (const { role, unitId, groupId } of parties) {
    const units = unitId !== null ? [unitId] : groupId !== null ? (groupMembers.get(groupId) ?? []) : [];
    for (const unit of units) {
      const wanted: Role = role === 'lead' && unit !== lead ? 'responsible' : role;
      const held = roles.get(unit);
      if (held === undefined || strength[wanted] > strength[held]) roles.set(unit, wanted);
    }
  }
  return roles;
}
