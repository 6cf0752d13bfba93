// A report begun and not yet sent. Opening the camera may make a phone throw the page away: it is kept for this tab.
import { useState } from 'react';

export interface Draft {
  readonly text: string;
  readonly percent: number;
  readonly explanation: string;
  readonly photos: readonly { readonly id: string; readonly name: string }[];
}

function read(key: string): Partial<Draft> {
  try {
    return JSON.parse(sessionStorage.getItem(key) ?? '{}') as Partial<Draft>;
  } catch {
    return {};
  }
}

export function useDraft(name: string, initial: Draft) {
  const key = `luoshi.draft.${name}`;
  const [draft, setDraft] = useState<Draft>(() => ({ ...initial, ...read(key) }));
  /** Changes a part, from what the draft is by then: two photos may arrive at once. */
  const change = (partOf: (before: Draft) => Partial<Draft>) =>
    setDraft((before) => {
      const next = { ...before, ...partOf(before) };
      try {
        sessionStorage.setItem(key, JSON.stringify(next));
      } catch {
        // Storage barred or full: the draft lives as long as the page.
      }
      return next;
    });
  const forget = () => {
    try {
      sessionStorage.removeItem(key);
    } catch {
      // As above.
    }
  };
  return { draft, change, forget };
}
