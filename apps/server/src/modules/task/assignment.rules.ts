// States of assignments and occurrences, and who moves them on. Pure.
import type { AssignmentAction, AssignmentState, OccurrenceAction, OccurrenceState } from './assignment.schema.ts';
import type { Right } from './task.rules.ts';
import type { Role, TaskState } from './task.schema.ts';

/** The lead's own assignment is its application for closure: closing the task confirms it. */
export type Whose = 'lead' | 'others';

export interface AssignmentTransition {
  readonly from: AssignmentState;
  readonly action: AssignmentAction;
  readonly to: AssignmentState;
  /** Strongest claim first: it is the one recorded where somebody holds several. */
  readonly by: readonly Right[];
  /** Absent: any assignment. */
  readonly of?: Whose;
}

export const assignmentTransitions: readonly AssignmentTransition[] = [
  { from: 'issued', action: 'accept', to: 'accepted', by: ['unit'] },
  { from: 'accepted', action: 'report', to: 'accepted', by: ['unit'] },
  { from: 'returned', action: 'report', to: 'accepted', by: ['unit'] },
  { from: 'accepted', action: 'report-complete', to: 'reported-complete', by: ['unit'] },
  { from: 'returned', action: 'report-complete', to: 'reported-complete', by: ['unit'] },
  { from: 'reported-complete', action: 'confirm', to: 'confirmed', by: ['lead', 'office'], of: 'others' },
  { from: 'reported-complete', action: 'return', to: 'returned', by: ['lead', 'office'], of: 'others' },
  { from: 'reported-complete', action: 'return', to: 'returned', by: ['office'], of: 'lead' },
];

export interface AssignmentSituation {
  readonly state: AssignmentState;
  readonly role: Role;
  readonly taskState: TaskState;
}

const isOf = (whose: Whose | undefined, role: Role) => whose === undefined || (whose === 'lead') === (role === 'lead');

/** The step the action takes from here; null when the state, the role or the task's state does not allow it. */
export function findAssignmentTransition(
  { state, role, taskState }: AssignmentSituation,
  action: AssignmentAction,
): AssignmentTransition | null {
  if (taskState !== 'issued') return null;
  const fits = (step: AssignmentTransition) => step.from === state && step.action === action && isOf(step.of, role);
  return assignmentTransitions.find(fits) ?? null;
}

/** In whose right the action is ever done on such an assignment, whatever its state. */
export function rightsForAssignment(action: AssignmentAction, role: Role): readonly Right[] {
  return assignmentTransitions.find((step) => step.action === action && isOf(step.of, role))?.by ?? [];
}

export function assignmentActions(situation: AssignmentSituation, rights: ReadonlySet<Right>): AssignmentAction[] {
  const actions = new Set(assignmentTransitions.map((step) => step.action));
  return [...actions].filter((action) =>
    findAssignmentTransition(situation, action)?.by.some((right) => rights.has(right)),
  );
}

export interface OccurrenceTransition {
  readonly from: OccurrenceState;
  readonly action: OccurrenceAction;
  readonly to: OccurrenceState;
  readonly by: readonly Right[];
  readonly of?: Whose;
}

export const occurrenceTransitions: readonly OccurrenceTransition[] = [
  { from: 'pending', action: 'report', to: 'reported', by: ['unit'] },
  { from: 'returned', action: 'report', to: 'reported', by: ['unit'] },
  { from: 'reported', action: 'confirm', to: 'confirmed', by: ['lead', 'office'], of: 'others' },
  { from: 'reported', action: 'confirm', to: 'confirmed', by: ['office'], of: 'lead' },
  { from: 'reported', action: 'return', to: 'returned', by: ['lead', 'office'], of: 'others' },
  { from: 'reported', action: 'return', to: 'returned', by: ['office'], of: 'lead' },
];

export interface OccurrenceSituation {
  readonly state: OccurrenceState;
  readonly role: Role;
  readonly assignmentState: AssignmentState;
  readonly taskState: TaskState;
}

/** Nothing is reported on what was not accepted. */
export function findOccurrenceTransition(
  { state, role, assignmentState, taskState }: OccurrenceSituation,
  action: OccurrenceAction,
): OccurrenceTransition | null {
  if (taskState !== 'issued' || assignmentState === 'issued' || assignmentState === 'ended') return null;
  const fits = (step: OccurrenceTransition) => step.from === state && step.action === action && isOf(step.of, role);
  return occurrenceTransitions.find(fits) ?? null;
}

export function rightsForOccurrence(action: OccurrenceAction, role: Role): readonly Right[] {
  return occurrenceTransitions.find((step) => step.action === action && isOf(step.of, role))?.by ?? [];
}

export function occurrenceActions(situation: OccurrenceSituation, rights: ReadonlySet<Right>): OccurrenceAction[] {
  const actions = new Set(occurrenceTransitions.map((step) => step.action));
  return [...actions].filter((action) =>
    findOccurrenceTransition(situation, action)?.by.some((right) => rights.has(right)),
  );
}

/** Days that its reports have waited, once one that was handed in that day is returned on this: they do not count against the unit. */
export function pausedDaysAfterReturn(before: number, reportedOn: string, returnedOn: string): number {
  return before + Math.max(0, Math.round((Date.parse(returnedOn) - Date.parse(reportedOn)) / 86_400_000));
}

/** What becomes of an assignment when its task is closed: who was done, or only supported, is confirmed. */
export function stateAfterClose(state: AssignmentState, role: Role): AssignmentState {
  if (state === 'confirmed' || state === 'ended') return state;
  return role === 'responsible' && state !== 'reported-complete' ? 'ended' : 'confirmed';
}
