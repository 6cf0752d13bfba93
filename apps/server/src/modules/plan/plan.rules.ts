// The way of an edition from draft to issue. One table drives the routes, the buttons (`can`) and the diagram in the docs.
import type { EditionState } from './plan.schema.ts';

export type EditionAction = 'edit' | 'submit' | 'recall' | 'return' | 'sign' | 'issue' | 'withdraw' | 'replace';

export interface Transition {
  readonly from: EditionState;
  readonly action: EditionAction;
  readonly to: EditionState;
  readonly by: 'office' | 'approver';
  /** Only in a jurisdiction that signs plans off (true) or that does not (false); in both when absent. */
  readonly signOff?: boolean;
}

/** `replace` is done by no button: issuing a later edition replaces the one in force, uploading one replaces a draft. */
export const transitions: readonly Transition[] = [
  { from: 'draft', action: 'edit', to: 'draft', by: 'office' },
  { from: 'draft', action: 'submit', to: 'submitted', by: 'office', signOff: true },
  { from: 'draft', action: 'issue', to: 'issued', by: 'office', signOff: false },
  { from: 'draft', action: 'replace', to: 'replaced', by: 'office' },
  { from: 'submitted', action: 'recall', to: 'draft', by: 'office' },
  { from: 'submitted', action: 'return', to: 'draft', by: 'approver' },
  { from: 'submitted', action: 'sign', to: 'signed', by: 'approver' },
  { from: 'signed', action: 'recall', to: 'draft', by: 'office' },
  { from: 'signed', action: 'issue', to: 'issued', by: 'office' },
  { from: 'issued', action: 'withdraw', to: 'withdrawn', by: 'office' },
  { from: 'issued', action: 'replace', to: 'replaced', by: 'office' },
];

/** The transition that an action makes from a state; null where the state refuses it. */
export function findTransition(state: EditionState, action: EditionAction, signOff: boolean): Transition | null {
  const matches = (transition: Transition) =>
    transition.from === state &&
    transition.action === action &&
    (transition.signOff === undefined || transition.signOff === signOff);
  return transitions.find(matches) ?? null;
}

/** The post an action asks for, in whatever state. */
export function roleFor(action: EditionAction): Transition['by'] {
  return action === 'sign' || action === 'return' ? 'approver' : 'office';
}

/** What the holder of these roles may do now, in the order of the buttons. */
export function actionsOf(
  state: EditionState,
  signOff: boolean,
  roles: readonly Transition['by'][],
): Exclude<EditionAction, 'replace'>[] {
  return transitions
    .filter(({ from, by }) => from === state && roles.includes(by))
    .filter((transition) => transition.signOff === undefined || transition.signOff === signOff)
    .flatMap(({ action }) => (action === 'replace' ? [] : [action]));
}

/** An edition on its way: a later upload may replace a draft, but not one that waits for a signature or for issue. */
export function blocksNewEdition(state: EditionState): boolean {
  return state === 'submitted' || state === 'signed';
}
