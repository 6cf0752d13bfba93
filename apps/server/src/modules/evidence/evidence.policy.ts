// Who submits evidence for a unit, and who may ask for any. Which pieces a reader sees, row-level security says.
import { allowIf, type Decision } from '../../platform/authorize.ts';
import type { Actor } from '../../platform/context.ts';

export interface SubmittingUnit {
  readonly id: string;
  /** Itself and every unit above it. */
  readonly path: readonly string[];
}

/** Before the file is even read. */
export function decideAnySubmit(actor: Actor): Decision {
  return allowIf(
    actor.posts.some((post) => post.role === 'contact' || post.role === 'office'),
    'needs-contact-post',
  );
}

/** A contact submits for the units below its post; an office post, for just the unit it is at. */
export function decideSubmit(actor: Actor, unit: SubmittingUnit): Decision {
  const actsForUnit = actor.posts.some(
    (post) =>
      (post.role === 'contact' && unit.path.includes(post.unitId)) ||
      (post.role === 'office' && unit.id === post.unitId),
  );
  return allowIf(actsForUnit, 'needs-contact-post');
}

const businessRoles: readonly string[] = ['office', 'approver', 'contact', 'leader'];

export function decideReadEvidence(actor: Actor): Decision {
  return allowIf(
    actor.posts.some((post) => businessRoles.includes(post.role)),
    'needs-business-post',
  );
}
