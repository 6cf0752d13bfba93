// Hashing passwords: argon2id with 19 MiB, two passes, one lane (OWASP's first choice), on Node's thread pool.
import { randomInt } from 'node:crypto';
import { hash, verify } from '@node-rs/argon2';
import { problem } from '../../platform/problems/problem.ts';
import { findPasswordFault, makeOneTimePassword } from './password.rules.ts';

/** argon2id is the library's default algorithm. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

export function hashPassword(password: string): Promise<string> {
  return hash(password.normalize('NFC'), cost);
}

export function verifyPassword(passwordHash: string, password: string): Promise<boolean> {
  return verify(passwordHash, password.normalize('NFC'));
}

let hashOfNothing: Promise<string> | undefined;

/** Takes as long as checking a real password, so that an answer's time does not tell whether a name exists. */
export async function verifyNothing(password: string): Promise<void> {
  hashOfNothing ??= hashPassword(drawOneTimePassword());
  await verifyPassword(await hashOfNothing, password);
}

export function drawOneTimePassword(): string {
  return makeOneTimePassword((below) => randomInt(below));
}

/** Throws unless the account of that name may use the password. */
export function requireGoodPassword(password: string, signInName: string, least?: number): void {
  const fault = findPasswordFault(password, signInName, least);
  if (fault !== null) throw problem('password-weak', { fault, least });
}
