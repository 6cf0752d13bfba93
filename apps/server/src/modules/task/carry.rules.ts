// What becomes of the units' assignments when their task goes on in the plan's next edition. Pure.
import type { AssignmentState } from './assignment.schema.ts';
import type { Role } from './task.schema.ts';

export interface HeldAssignment {
  readonly id: string;
  readonly unitId: string;
  readonly leadUnitId: string;
  readonly role: Role;
  readonly state: AssignmentState;
}

export interface CarriedAssignment {
  readonly id: string;
  readonly role: Role;
  readonly leadUnitId: string;
  readonly state: AssignmentState;
  /** Begins anew, to be accepted again: it had ended. */
  readonly revived: boolean;
}

export interface CarriedAssignments {
  readonly added: readonly { readonly unitId: string; readonly role: Role }[];
  readonly changed: readonly CarriedAssignment[];
  readonly endedIds: readonly string[];
}

/**
 * A unit still named keeps its assignment with all it has done; one named no more ends, unless its part was confirmed; one
 * named for the first time gets an assignment; one whose part had ended is asked again.
 */
export function carryAssignments(
  held: readonly HeldAssignment[],
  roles: ReadonlyMap<string, Role>,
  leadUnitId: string,
): CarriedAssignments {
  const holders = new Set(held.map(({ unitId }) => unitId));
  const changed: CarriedAssignment[] = [];
  const endedIds: string[] = [];
  for (const assignment of held) {
    const role = roles.get(assignment.unitId);
    if (role === undefined) {
      if (assignment.state !== 'confirmed' && assignment.state !== 'ended') endedIds.push(assignment.id);
      continue;
    }
    const next = { id: assignment.id, role, leadUnitId, state: stateAfter(assignment, role) };
    const same = role === assignment.role && leadUnitId === assignment.leadUnitId && next.state === assignment.state;
    if (!same) changed.push({ ...next, revived: assignment.state === 'ended' });
  }
  const added = [...roles].flatMap(([unitId, role]) => (holders.has(unitId) ? [] : [{ unitId, role }]));
  return { added, changed, endedIds };
}

/**
 * What was accepted and reported stays so. But a unit that leads from now on has the whole task before it: what it had
 * completed was its own part, which no application for closure.
 */
function stateAfter({ state, role: former }: HeldAssignment, role: Role): AssignmentState {
  if (state === 'ended') return 'issued';
  const completed = state === 'confirmed' || state === 'reported-complete';
  return role === 'lead' && former !== 'lead' && completed ? 'accepted' : state;
}

export interface OccurrenceAhead {
  readonly id: string;
  readonly assignmentId: string;
  readonly period: string;
  readonly dueDate: string;
  readonly state: 'pending' | 'ended';
}

export type MovedOccurrence = Pick<OccurrenceAhead, 'id' | 'dueDate' | 'state'>;

/**
 * Of the occurrences ahead: what is still planned moves to its new day, what is planned no more ends, what had ended so and is
 * planned again comes back. Those that are right as they are are left out.
 */
export function replanned(
  ahead: readonly OccurrenceAhead[],
  planned: readonly { readonly assignmentId: string; readonly period: string; readonly dueDate: string }[],
): MovedOccurrence[] {
  const days = new Map(planned.map(({ assignmentId, period, dueDate }) => [`${assignmentId} ${period}`, dueDate]));
  return ahead.flatMap(({ id, assignmentId, period, dueDate, state }): MovedOccurrence[] => {
    const day = days.get(`${assignmentId} ${period}`);
    if (day === undefined) return state === 'ended' ? [] : [{ id, dueDate, state: 'ended' }];
    return state === 'pending' && day === dueDate ? [] : [{ id, dueDate: day, state: 'pending' }];
  });
}
