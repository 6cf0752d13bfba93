// What a key means on a row of the changes tab. Pure.
import type { ChangeRow } from '../things.ts';

export type ChangeAct = 'confirm' | 'new' | 'drop' | 'choose';

export type ChangeCommand =
  | { readonly do: 'move'; readonly by: number }
  | { readonly do: 'edge'; readonly to: 'first' | 'last' }
  | { readonly do: ChangeAct };

const moves: Readonly<Record<string, number>> = { ArrowUp: -1, ArrowDown: 1, PageUp: -8, PageDown: 8 };
const acts: Readonly<Record<string, ChangeAct>> = { enter: 'confirm', n: 'new', d: 'drop', c: 'choose' };

/** Null: the key is not the row's; it goes on to the browser. */
export function changeCommand(press: { readonly key: string; readonly modified: boolean }): ChangeCommand | null {
  if (press.modified) return null;
  const by = moves[press.key];
  if (by !== undefined) return { do: 'move', by };
  if (press.key === 'Home' || press.key === 'End') return { do: 'edge', to: press.key === 'Home' ? 'first' : 'last' };
  const act = acts[press.key.toLowerCase()];
  return act === undefined ? null : { do: act };
}

/** What may be decided of the row, in the order of its buttons. */
export function actsOf(row: ChangeRow): ChangeAct[] {
  switch (row.kind) {
    case 'continued':
      return [...confirming(row), 'new', 'drop', 'choose'];
    case 'split':
      return [...confirming(row), 'new'];
    case 'new':
      return ['choose'];
    case 'dropped':
      return [...confirming(row), 'choose'];
  }
}

const confirming = (row: ChangeRow): ChangeAct[] => (row.confirmed && !row.waiting ? [] : ['confirm']);
