// In whose right an actor may act on a task, and what that allows. Pure; the state tables are in the rules.
import { allowIf, type Decision } from '../../platform/authorize.ts';
import type { Actor, BusinessRole } from '../../platform/context.ts';
import type { Right } from './task.rules.ts';

/** Of each unit concerned: itself and every unit above it. A post reaches the subtree of its unit. */
export type UnitPaths = ReadonlyMap<string, readonly string[]>;

export interface RightsPlace {
  readonly officeUnitId: string;
  readonly leadUnitId?: string | null;
  /** The unit an assignment binds. */
  readonly unitId?: string | null;
}

export function holdsPost(actor: Actor, role: BusinessRole, unitId: string, paths: UnitPaths): boolean {
  return actor.posts.some((post) => post.role === role && (paths.get(unitId) ?? []).includes(post.unitId));
}

/** A contact acts for the units below its post; an office post, for just the unit it is at. */
export function actsForUnit(actor: Actor, unitId: string, paths: UnitPaths): boolean {
  return (
    holdsPost(actor, 'contact', unitId, paths) ||
    actor.posts.some((post) => post.role === 'office' && post.unitId === unitId)
  );
}

export function rightsOf(actor: Actor, place: RightsPlace, paths: UnitPaths): Set<Right> {
  const rights = new Set<Right>();
  if (place.unitId && actsForUnit(actor, place.unitId, paths)) rights.add('unit');
  if (place.leadUnitId && actsForUnit(actor, place.leadUnitId, paths)) rights.add('lead');
  if (holdsPost(actor, 'office', place.officeUnitId, paths)) rights.add('office');
  return rights;
}

/** The first right of those that allow the act which the actor has; null when it has none. */
export function rightHeld(wanted: readonly Right[], held: ReadonlySet<Right>): Right | null {
  return wanted.find((right) => held.has(right)) ?? null;
}

/** The unit that stands behind a right: it is named in the record, and the database checks the post against it. */
export function unitBehind(right: Right, place: RightsPlace): string {
  if (right === 'unit' && place.unitId) return place.unitId;
  if (right === 'lead' && place.leadUnitId) return place.leadUnitId;
  return place.officeUnitId;
}

const businessRoles: readonly string[] = ['office', 'approver', 'contact', 'leader'];

/** Tasks are for those who work with them: administrators and the auditor see none. */
export function decideReadTasks(actor: Actor): Decision {
  return allowIf(
    actor.posts.some((post) => businessRoles.includes(post.role)),
    'needs-business-post',
  );
}

/** The gap table is for those who prepare and sign the plan. */
export function decideReview(actor: Actor, officeUnitId: string, paths: UnitPaths): Decision {
  const roles = ['office', 'approver', 'leader'] as const;
  return allowIf(
    roles.some((role) => holdsPost(actor, role, officeUnitId, paths)),
    'needs-post-at-office',
  );
}

/** Before anything is loaded: only somebody's office makes and issues tasks. */
export function decideAnyOffice(actor: Actor): Decision {
  return allowIf(
    actor.posts.some((post) => post.role === 'office'),
    'needs-office-post',
  );
}

export function decideUnitAct(actor: Actor, unitId: string, paths: UnitPaths): Decision {
  return allowIf(actsForUnit(actor, unitId, paths), 'needs-contact-post');
}

export function decideRight(wanted: readonly Right[], held: ReadonlySet<Right>): Decision {
  return allowIf(rightHeld(wanted, held) !== null, `needs-${wanted[0] ?? 'office'}-post`);
}
