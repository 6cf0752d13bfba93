// Idempotency keys. One key belongs to one intention of the user: it is kept while a try has not been answered, so that
// pressing the button again after a lost connection can't do the thing twice.
import { ApiProblem } from './problem.ts';

/** A random UUID; `crypto.randomUUID` exists on https and localhost only, an office intranet may have neither. */
export function newKey(): string {
  if (typeof crypto.randomUUID === 'function') return crypto.randomUUID();
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}

export interface KeyKeeper {
  /** The key for this intention: the last one when the same thing was tried and not answered, else a new one. */
  keyFor(intention: string): string;
  /** Notes how the try ended. */
  settle(error: unknown): void;
}

export function createKeyKeeper(): KeyKeeper {
  let open: { intention: string; key: string } | undefined;
  return {
    keyFor(intention) {
      if (open?.intention !== intention) open = { intention, key: newKey() };
      return open.key;
    },
    settle(error) {
      if (error instanceof ApiProblem && error.unanswered) return;
      open = undefined;
    },
  };
}

/** Headers of a command: its key, and the version the user saw where the route is versioned. */
export function commandHeaders(key: string, version?: number): Record<string, string> {
  return { 'Idempotency-Key': key, ...(version === undefined ? {} : { 'If-Match': `"${version}"` }) };
}
