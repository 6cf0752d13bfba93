// Who may see and forget what is remembered of corrections. Pure.
import { allowIf, type Decision } from '../../platform/authorize.ts';
import type { Actor } from '../../platform/context.ts';

const readers: readonly string[] = ['office', 'approver', 'leader'];

/** Those who read gap tables; which of the corrections each sees is row-level security's to say. */
export function decideListCorrections(actor: Actor): Decision {
  return allowIf(
    actor.posts.some((post) => readers.includes(post.role)),
    'needs-office-post',
  );
}

/** An office forgets what it corrected itself, or an office below it. */
export function decideForget(
  actor: Actor,
  { officeUnitPath }: { readonly officeUnitPath: readonly string[] },
): Decision {
  return allowIf(
    actor.posts.some((post) => post.role === 'office' && officeUnitPath.includes(post.unitId)),
    'needs-office-post',
  );
}
