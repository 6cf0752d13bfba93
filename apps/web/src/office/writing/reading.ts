// What is read from the text as it stands. Types alone: the compiler itself runs in the worker only (read-text.ts).
import type { CompiledPlan, LintMessage, PartyRole } from '@luoshi/plan-compiler';

export interface ReadTask {
  readonly start: number;
  readonly end: number;
  readonly title: string;
  readonly owners: readonly { readonly role: PartyRole; readonly name: string }[];
  /** May leave year, month or day open: ????-12-31. */
  readonly due: string | null;
  readonly standing: boolean;
  /** 每月, 每季度: it needs no deadline. */
  readonly recurring: boolean;
}

export type Remark = Pick<LintMessage, 'rule' | 'severity' | 'start' | 'end' | 'raw' | 'message' | 'fix'>;

/** What a mark in the text stands for; its number is its place in the list. */
export const markKinds = [
  'title',
  'number',
  'head1',
  'head2',
  'head3',
  'party',
  'due',
  'date',
  'phase',
  'recurring',
  'target',
  'error',
  'warning',
] as const;
export type MarkKind = (typeof markKinds)[number];

export interface Reading {
  readonly title: string | null;
  readonly kind: CompiledPlan['kind'];
  /** How many plans the text holds; the first is shown, and read when it is saved. */
  readonly plans: number;
  readonly tasks: readonly ReadTask[];
  readonly remarks: readonly Remark[];
  /** How many there are, where more were found than are sent. */
  readonly found: {
    readonly tasks: number;
    readonly unowned: number;
    readonly undated: number;
    readonly remarks: number;
  };
  /** Start, end, kind of each mark, one after the other, by start. */
  readonly marks: Int32Array;
  readonly milliseconds: number;
}
