// The record is the auditor's to read, and nobody's to change.
import { allowIf, type Decision } from '../../platform/authorize.ts';
import type { Actor } from '../../platform/context.ts';

export function canReadRecord(actor: Actor): Decision {
  return allowIf(
    actor.posts.some((post) => post.role === 'auditor'),
    'needs-auditor',
  );
}
