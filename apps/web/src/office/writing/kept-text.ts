// The text being written, kept in this browser until it is saved: a closed window or a power cut costs nothing. Below the
// account's own name, and taken out again with saving.

export interface KeptText {
  readonly text: string;
  /** Edition it was begun from; null for a new plan. */
  readonly editionId: string | null;
  readonly at: string;
}

const keyOf = (accountId: string, planId: string | null): string => `luoshi.writing.${accountId}.${planId ?? 'new'}`;

export function readKeptText(accountId: string, planId: string | null): KeptText | null {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(keyOf(accountId, planId)) ?? 'null');
    return isKeptText(kept) ? kept : null;
  } catch {
    return null;
  }
}

function isKeptText(kept: unknown): kept is KeptText {
  if (kept === null || typeof kept !== 'object') return false;
  const { text, at, editionId } = kept as Partial<KeptText>;
  return typeof text === 'string' && typeof at === 'string' && (editionId === null || typeof editionId === 'string');
}

/** Whether it could be kept: storage may be barred or full. */
export function keepText(accountId: string, planId: string | null, kept: KeptText): boolean {
  try {
    localStorage.setItem(keyOf(accountId, planId), JSON.stringify(kept));
    return true;
  } catch {
    return false;
  }
}

export function forgetText(accountId: string, planId: string | null): void {
  try {
    localStorage.removeItem(keyOf(accountId, planId));
  } catch {
    // Barred: then nothing was kept either.
  }
}
