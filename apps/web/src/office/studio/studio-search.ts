// What the studio's address says: the edition shown, the tab, the task or element in view.
import { textsOf } from '../search-text.ts';

export interface StudioSearch {
  readonly edition?: string | undefined;
  readonly tab?: string | undefined;
  readonly task?: string | undefined;
}

export function readStudioSearch(raw: Record<string, unknown>): StudioSearch {
  return textsOf(raw, ['edition', 'tab', 'task']);
}

export interface PlansSearch {
  readonly state?: string | undefined;
  readonly q?: string | undefined;
}

export function readPlansSearch(raw: Record<string, unknown>): PlansSearch {
  return textsOf(raw, ['state', 'q']);
}
