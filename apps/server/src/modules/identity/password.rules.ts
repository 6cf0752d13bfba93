// What a password must be, and what wrong ones bring.
import type { PasswordFault } from '../../platform/problems/identity.messages.ts';
import { commonPasswords, commonWords } from './common-passwords.data.ts';

/** Sign-in names and passwords are compared in one form: ｗａｎｇ typed in full width is wang. */
export function normalizeSignInName(name: string): string {
  return name.normalize('NFKC').trim().toLowerCase();
}

const longestPassword = 128;

/** Capitals, small letters, digits, everything else (signs, Chinese characters). */
const kinds = [/\p{Lu}/u, /\p{Ll}/u, /\p{Nd}/u, /[^\p{Lu}\p{Ll}\p{Nd}]/u];

/** Characters that do of any kind; the jurisdiction may ask for more. */
const longEnough = 16;

/** Why the password may not be used; null when it may. `least` is the least length of one of three kinds. */
export function findPasswordFault(password: string, signInName: string, least = 10): PasswordFault | null {
  const length = [...password].length;
  if (length > longestPassword) return 'long';
  const kindCount = kinds.filter((kind) => kind.test(password)).length;
  if (!(length >= Math.max(longEnough, least) || (length >= least && kindCount >= 3))) return 'short';
  const folded = password.normalize('NFKC').toLowerCase();
  // A name of one character is found in too many good passwords.
  if (signInName.length > 1 && folded.includes(normalizeSignInName(signInName))) return 'has-name';
  if (new Set(folded).size < 5) return 'monotonous';
  return isCommon(folded) ? 'common' : null;
}

/** p@ssw0rd: letters written as what they look like. */
const lookAlikes: Readonly<Record<string, string>> = {
  '@': 'a',
  '4': 'a',
  '3': 'e',
  '1': 'i',
  '!': 'i',
  '0': 'o',
  $: 's',
  '5': 's',
};
/** 1qaz@WSX: digits typed with the shift key held down. */
const shiftedDigits = ')!@#$%^&*(';

function isCommon(folded: string): boolean {
  const bare = (text: string) => text.replace(/[^\p{L}\p{Nd}]/gu, '');
  const unswap = (text: string) => text.replace(/[@4310!$5]/g, (sign) => lookAlikes[sign] ?? sign);
  const unshift = (text: string) => text.replace(/[)!@#$%^&*(]/g, (sign) => String(shiftedDigits.indexOf(sign)));
  const wholes = [folded, unswap(folded), unshift(folded)].map(bare);
  if (wholes.some((whole) => commonPasswords.has(whole))) return true;
  // Digits and signs at both ends are what people add to please a rule; those left inside may be swapped letters.
  const core = (text: string) => bare(text.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, ''));
  const withoutTail = folded.replace(/[\p{Nd}\p{P}\p{S}]+$/u, '');
  return [core(folded), core(unswap(withoutTail))].some((word) => commonWords.has(word));
}

export const lockAfterFailures = 5;
export const lockMinutes = 15;

/** Whole minutes until the lock ends, at least one: "try again in 0 minutes" helps nobody. */
export function remainingMinutes(lockedUntil: Date, now: Date): number {
  return Math.max(1, Math.ceil((lockedUntil.getTime() - now.getTime()) / 60_000));
}

/** Letters and digits that are not mistaken for one another when read out or copied from paper. */
const oneTimeAlphabet = 'abcdefghjkmnpqrstuvwxyz23456789';
const oneTimeGroups = 4;
const oneTimeGroupLength = 4;

/** "k7mq-2xvb-9hcd-wpt4": 16 characters of 31, about 79 bits. `draw` answers a random integer below its argument. */
export function makeOneTimePassword(draw: (below: number) => number): string {
  const letter = () => oneTimeAlphabet[draw(oneTimeAlphabet.length)] ?? '';
  const group = () => Array.from({ length: oneTimeGroupLength }, letter).join('');
  return Array.from({ length: oneTimeGroups }, group).join('-');
}
