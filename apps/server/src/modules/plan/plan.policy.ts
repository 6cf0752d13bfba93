// Who may do what with a plan. A post reaches the subtree of its unit; the office that runs the plan is at `officeUnitPath`.
import { allowIf, type Decision } from '../../platform/authorize.ts';
import type { Actor, BusinessRole } from '../../platform/context.ts';
import { type EditionAction, roleFor } from './plan.rules.ts';

export interface PlanPlace {
  /** The office's unit and every unit above it. */
  readonly officeUnitPath: readonly string[];
}

/** Whether the actor holds one of these posts at the office's unit or above it. */
export function holdsPost(actor: Actor, roles: readonly BusinessRole[], place: PlanPlace): boolean {
  return actor.posts.some(
    (post) => (roles as readonly string[]).includes(post.role) && place.officeUnitPath.includes(post.unitId),
  );
}

/** Before the file is even read: only somebody's office uploads plans. */
export function decideAnyUpload(actor: Actor): Decision {
  return allowIf(
    actor.posts.some((post) => post.role === 'office'),
    'needs-office-post',
  );
}

export function decideUpload(actor: Actor, place: PlanPlace): Decision {
  return allowIf(holdsPost(actor, ['office'], place), 'needs-office-post');
}

export function decideEditionAction(actor: Actor, place: PlanPlace, action: EditionAction): Decision {
  const role = roleFor(action);
  return allowIf(holdsPost(actor, [role], place), `needs-${role}-post`);
}

/** Preview, remarks, the compiled original: for those who prepare and sign the plan, not for the units it addresses. */
export function decideReview(actor: Actor, place: PlanPlace): Decision {
  return allowIf(holdsPost(actor, ['office', 'approver', 'leader'], place), 'needs-post-at-office');
}
