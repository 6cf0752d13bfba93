// Which step comes next, and why it can't be taken where `can` does not have it.
import type { EditionAction, EditionState } from '../things.ts';

export type NextStep = Extract<EditionAction, 'submit' | 'sign' | 'issue'>;

/** Null: the edition is at the end of its way. */
export function nextStep(state: EditionState, can: readonly EditionAction[]): NextStep | null {
  switch (state) {
    case 'draft':
      // Where the jurisdiction signs nothing off, a draft is issued at once.
      return can.includes('issue') ? 'issue' : 'submit';
    case 'submitted':
      return 'sign';
    case 'signed':
      return 'issue';
    case 'issued':
    case 'replaced':
    case 'withdrawn':
      return null;
  }
}

/** The key of the sentence that says who could take it. */
export function whyNot(step: NextStep): 'needsOffice' | 'needsApprover' {
  return step === 'sign' ? 'needsApprover' : 'needsOffice';
}
