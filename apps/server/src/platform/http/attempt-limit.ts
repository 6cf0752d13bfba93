// How many failures a network address may have. Kept in this process: of two servers on one database each counts its own, so
// that together they let through twice as many. The lock of an account is in the database and holds for both.
import { problem } from '../problems/problem.ts';

export interface AttemptLimit {
  /** Counts an attempt before it is looked at; throws when the address has had too many. */
  begin(address: string, now: Date): void;
  /** The attempt was no failure. */
  forgive(address: string): void;
}

interface Window {
  count: number;
  until: number;
}

/** A whole office sits behind one address: only failures count, and many are let through. */
export const failuresAllowed = 100;
const windowMinutes = 15;
/** Addresses remembered at a time: an attacker with many must not fill the memory. */
const addressesKept = 20_000;

export function createAttemptLimit(): AttemptLimit {
  const windows = new Map<string, Window>();
  return {
    begin(address, now) {
      const key = networkOf(address);
      const at = now.getTime();
      let window = windows.get(key);
      if (window === undefined || window.until <= at) {
        window = { count: 0, until: at + windowMinutes * 60_000 };
        // Moves to the end: the first in the map is then the oldest.
        windows.delete(key);
        windows.set(key, window);
        if (windows.size > addressesKept) windows.delete(windows.keys().next().value as string);
      }
      if (window.count >= failuresAllowed) {
        const seconds = Math.ceil((window.until - at) / 1000);
        throw problem('too-many-attempts', { minutes: Math.ceil(seconds / 60) }, { retryAfter: seconds });
      }
      window.count += 1;
    },
    forgive(address) {
      const window = windows.get(networkOf(address));
      if (window !== undefined && window.count > 0) window.count -= 1;
    },
  };
}

/** An IPv6 subscriber has a whole /64 to choose from. */
function networkOf(address: string): string {
  if (!address.includes(':') || address.includes('.')) return address;
  const [head = '', tail = ''] = address.split('::');
  const groups = head === '' ? [] : head.split(':');
  const missing = address.includes('::') ? 8 - groups.length - (tail === '' ? 0 : tail.split(':').length) : 0;
  const all = [...groups, ...Array<string>(Math.max(0, missing)).fill('0'), ...(tail === '' ? [] : tail.split(':'))];
  return all.slice(0, 4).join(':');
}
