// What a jurisdiction may demand at sign-in, and what holds where it has set nothing.
import type { Role } from '../../platform/context.ts';

export interface SecurityRules {
  /** Posts that must have a second factor; to all others it is offered. */
  readonly secondFactorRoles: readonly Role[];
  /** Least characters of a password of three kinds. */
  readonly passwordLength: number;
  /** A password is to be changed when it is so many days old; null for never. */
  readonly passwordDays: number | null;
  /** 0 while nothing was set. */
  readonly version: number;
}

export const defaultSecurityRules: SecurityRules = {
  secondFactorRoles: [],
  passwordLength: 10,
  passwordDays: null,
  version: 0,
};

export const passwordLengths = { least: 10, most: 32 };
export const passwordDays = { least: 30, most: 730 };

/** A new password may not be one of the last so many, the one in force among them. */
export const passwordsRemembered = 5;

export const recoveryCodeCount = 10;
export const ticketMinutes = 5;

/** So many failures before a sign-in are worth telling: one is a slip of one's own. */
export const failuresTold = 3;

/** As it is compared: people type codes with and without dashes and spaces, and apps show "123 456". */
export function normalizeCode(typed: string): string {
  return typed.normalize('NFKC').toLowerCase().replace(/[\s-]/g, '');
}

/** The last day a password may be used, from when it was set. */
export function passwordExpiry(changedAt: Date, days: number | null): Date | null {
  return days === null ? null : new Date(changedAt.getTime() + days * 86_400_000);
}
