// Changing one's own password, and proving with it who one is.
import type { Actor, Services } from '../../platform/context.ts';
import { problem } from '../../platform/problems/problem.ts';
import { listFormerPasswords } from './account.queries.ts';
import { hashPassword, requireGoodPassword, verifyPassword } from './password.service.ts';
import { readSecurityRules } from './security-rules.queries.ts';
import { findSignIn, forgetAttempts } from './session.queries.ts';
import { asAccount, requireAttempt } from './sign-in.service.ts';

const nowhere = { requestId: null, address: null };

/**
 * The hash of the new password, once the current one was shown; attempts count as at sign-in. Null for a repeat of a change
 * whose answer was lost, which is told by its new password being the one in force.
 */
export async function prepareOwnPassword(
  services: Services,
  actor: Actor,
  { current, next }: { readonly current: string; readonly next: string },
): Promise<string | null> {
  const inForce = await passwordOf(services, actor);
  await requireAttempt(services, actor, nowhere);
  const isNextInForce = await verifyPassword(inForce, next);
  if (!isNextInForce && !(await verifyPassword(inForce, current))) throw problem('password-wrong');
  const { rules, former } = await asAccount(services, actor, nowhere, async (by) => {
    await forgetAttempts(by.db, actor.accountId);
    return { rules: await readSecurityRules(by.db), former: await listFormerPasswords(by.db, actor.accountId) };
  });
  if (isNextInForce) return null;
  requireGoodPassword(next, actor.name, rules.passwordLength);
  for (const hash of former) {
    if (await verifyPassword(hash, next)) throw problem('password-weak', { fault: 'used-before' });
  }
  return await hashPassword(next);
}

/**
 * Throws unless it is the account's password; the attempt counts, and stays counted until what it is for has succeeded. Who
 * came in by the word of an identity provider need not know one.
 */
export async function requireOwnPassword(services: Services, actor: Actor, password: string): Promise<void> {
  const inForce = await passwordOf(services, actor);
  await requireAttempt(services, actor, nowhere);
  if (actor.signedOn) return;
  if (!(await verifyPassword(inForce, password))) throw problem('password-wrong');
}

async function passwordOf(services: Services, actor: Actor): Promise<string> {
  const found = await findSignIn(services.database, actor.name);
  if (found === null) throw problem('not-found');
  return found.passwordHash;
}
