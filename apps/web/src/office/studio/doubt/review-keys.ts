// Keys in a list of readings: Y confirms the row with the focus and goes on to the next, Delete deletes one marked 上次删去.
import type { KeyboardEvent } from 'react';

export interface ReviewKeys {
  readonly confirm: (id: string) => void;
  readonly remove: (id: string) => void;
}

export type ReviewKey = 'confirm' | 'remove';

/** What a key means on a row's head; null for every other key, and while something is typed. */
export function reviewKey(press: {
  readonly key: string;
  readonly modified: boolean;
  readonly onHead: boolean;
}): ReviewKey | null {
  if (!press.onHead || press.modified) return null;
  if (press.key === 'y' || press.key === 'Y') return 'confirm';
  return press.key === 'Delete' ? 'remove' : null;
}

/** Put on the list; rows have `data-things`, their heads `data-row-head`, those to confirm `data-doubtful`. */
export function onReviewKey(event: KeyboardEvent<HTMLElement>, keys: ReviewKeys): void {
  const target = event.target as HTMLElement;
  const row = target.closest<HTMLElement>('[data-things]');
  const { key, ctrlKey, metaKey, altKey } = event;
  const meant = reviewKey({ key, modified: ctrlKey || metaKey || altKey, onHead: 'rowHead' in target.dataset });
  const id = row?.dataset['things'];
  if (meant === null || row === null || id === undefined) return;
  const wanted = meant === 'confirm' ? 'doubtful' : 'ignored';
  if (!(wanted in row.dataset)) return;
  event.preventDefault();
  const rows = [...event.currentTarget.querySelectorAll<HTMLElement>(`[data-${wanted}]`)];
  const next = rows[rows.indexOf(row) + 1] ?? rows.find((other) => other !== row);
  next?.querySelector<HTMLElement>('[data-row-head]')?.focus();
  keys[meant](id);
}
