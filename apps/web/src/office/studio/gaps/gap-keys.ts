// What a key means in the gap table. Letters and digits are commands only while nothing is typed; while an input method is
// composing (拼音), every key is its own.
import type { GapColumn, GapStep } from './gap-state.ts';

export interface KeyPress {
  readonly key: string;
  readonly ctrl: boolean;
  readonly shift: boolean;
  readonly composing: boolean;
}

export type GapCommand =
  | { readonly do: 'step'; readonly step: GapStep }
  /** Take the suggestion or match with this number, from 1. */
  | { readonly do: 'take'; readonly number: number }
  | { readonly do: 'take-first-everywhere' }
  | { readonly do: 'toggle-standing' }
  | { readonly do: 'commit' }
  | { readonly do: 'choice'; readonly by: 1 | -1 };

const step = (gapStep: GapStep): GapCommand => ({ do: 'step', step: gapStep });

/** Null: the key is not the table's; it goes on to the field or the browser. */
export function gapCommand(press: KeyPress, column: GapColumn, typed: string, editing: boolean): GapCommand | null {
  if (press.composing || press.key === 'Process') return null;
  if (press.ctrl) return withControl(press);
  return typed !== '' || editing ? whileTyping(press, column, typed) : whileMoving(press, column);
}

function withControl({ key }: KeyPress): GapCommand | null {
  if (key === 'Enter') return { do: 'take-first-everywhere' };
  if (key === 'a' || key === 'A') return step({ do: 'select-all' });
  if (key === 'Home') return step({ do: 'edge', to: 'first' });
  if (key === 'End') return step({ do: 'edge', to: 'last' });
  return null;
}

function whileTyping({ key, shift }: KeyPress, column: GapColumn, typed: string): GapCommand | null {
  if (key === 'Enter') return { do: 'commit' };
  if (key === 'Escape') return step({ do: 'leave' });
  if (key === 'Tab') return typed === '' ? step({ do: 'next-gap', back: shift }) : { do: 'commit' };
  if (key === 'ArrowDown') return { do: 'choice', by: 1 };
  if (key === 'ArrowUp') return { do: 'choice', by: -1 };
  if (/^[1-9]$/.test(key) && isUnit(column) && (typed === '' || !/\d$/.test(typed))) {
    return { do: 'take', number: Number(key) };
  }
  return null;
}

const arrows: Readonly<Record<string, readonly [number, number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
  PageUp: [-10, 0],
  PageDown: [10, 0],
};

function whileMoving({ key, shift }: KeyPress, column: GapColumn): GapCommand | null {
  const arrow = arrows[key];
  if (arrow) return step({ do: 'move', rows: arrow[0], columns: arrow[1], extend: shift && arrow[0] !== 0 });
  if (key === 'Tab') return step({ do: 'next-gap', back: shift });
  if (key === ' ') return step({ do: 'toggle' });
  if (key === 'Escape') return step({ do: 'clear-selection' });
  if (key === 'c' || key === 'C') return step({ do: 'select-chapter' });
  if (key === 's' || key === 'S') return { do: 'toggle-standing' };
  if (column === 'standing') return key === 'Enter' ? { do: 'toggle-standing' } : null;
  if (key === 'Enter') return step({ do: 'edit' });
  if (/^[1-5]$/.test(key) && isUnit(column)) return { do: 'take', number: Number(key) };
  return null;
}

function isUnit(column: GapColumn): boolean {
  return column === 'lead' || column === 'responsible';
}
