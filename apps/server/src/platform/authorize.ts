// The one place where a policy's answer turns into a refusal. A policy is pure: actor, thing → decision.
import { problem } from './problems/problem.ts';

export type Decision = { readonly allowed: true } | { readonly allowed: false; readonly reason: string };

export const allow: Decision = { allowed: true };

/** `reason` is a stable short name, such as "needs-office-post": the web app and the tests read it, people do not. */
export function deny(reason: string): Decision {
  return { allowed: false, reason };
}

export function allowIf(condition: boolean, reason: string): Decision {
  return condition ? allow : deny(reason);
}

let stubbedOpen = false;

/** Throws the 403 unless the decision allows it. */
export function authorize(decision: Decision): void {
  if (decision.allowed || stubbedOpen) return;
  throw problem('not-allowed', undefined, { reason: decision.reason });
}

/**
 * For tests only: lets every act pass, as if all policies had been forgotten, so that a test can see the database refuse
 * what it must. Not reachable by any setting or request.
 */
export function stubAuthorization(open: boolean): void {
  stubbedOpen = open;
}
