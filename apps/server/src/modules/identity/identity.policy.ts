// The three administrators are three people (三员分立): the system administrator makes accounts, the security
// administrator says who holds which post, the auditor reads what both did.
import { allow, allowIf, type Decision, deny } from '../../platform/authorize.ts';
import type { Actor, AdministratorRole } from '../../platform/context.ts';

/** Accounts belong to the whole jurisdiction, so it takes a post at its root to make or change one. */
function holdsAtRoot(actor: Actor, role: AdministratorRole, rootUnitId: string): boolean {
  return actor.posts.some((post) => post.role === role && post.unitId === rootUnitId);
}

/** Names of accounts are everyone's to see where work is assigned; the list with posts and locks is the administrators'. */
export function canListAccounts(actor: Actor): Decision {
  const administrators: readonly string[] = ['system_administrator', 'security_administrator', 'auditor'];
  return allowIf(
    actor.posts.some((post) => administrators.includes(post.role)),
    'needs-administrator',
  );
}

export function canMakeAccounts(actor: Actor, rootUnitId: string): Decision {
  return allowIf(holdsAtRoot(actor, 'system_administrator', rootUnitId), 'needs-system-administrator');
}

export const canChangeAccount = canMakeAccounts;

export function canGuardAccounts(actor: Actor, rootUnitId: string): Decision {
  return allowIf(holdsAtRoot(actor, 'security_administrator', rootUnitId), 'needs-security-administrator');
}

/** Nobody lets another sign in as oneself, nor takes a check off oneself. */
export function canGuardAccount(actor: Actor, rootUnitId: string, accountId: string): Decision {
  const may = canGuardAccounts(actor, rootUnitId);
  return may.allowed && accountId === actor.accountId ? deny('not-for-oneself') : may;
}

/** They hold for the whole jurisdiction, and everybody in it may read what is asked of them. */
export const canSetSecurityRules = canGuardAccounts;

export interface PostPlace {
  readonly accountId: string;
  /** The unit of the post and every unit above it. */
  readonly unitPath: readonly string[];
}

/** A security administrator of a town grants posts in that town; nobody grants or ends posts of their own. */
export function canDecidePost(actor: Actor, place: PostPlace): Decision {
  const reaches = actor.posts.some(
    (post) => post.role === 'security_administrator' && place.unitPath.includes(post.unitId),
  );
  if (!reaches) return deny('needs-security-administrator');
  return place.accountId === actor.accountId ? deny('not-for-oneself') : allow;
}
