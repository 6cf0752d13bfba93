// Who takes note of a message: whoever acts for the unit told, as for its assignments. Pure.
import { allowIf, type Decision } from '../../platform/authorize.ts';
import type { Actor } from '../../platform/context.ts';

/** `unitPath`: the unit and every unit above it. A contact reads for the units below, an office for just its own. */
export function decideRead(actor: Actor, unitId: string, unitPath: readonly string[]): Decision {
  const acts = actor.posts.some(
    (post) =>
      (post.role === 'contact' && unitPath.includes(post.unitId)) || (post.role === 'office' && post.unitId === unitId),
  );
  return allowIf(acts, 'needs-contact-post');
}
