import type { OpenDate, PartyRole, Period, ScoringRule, Target } from '../plan.ts';
import type { PlanText, Sentence } from '../sentences.ts';

/** What a construct found. Offsets are in `Reading.text`. */
export type Found = Stretch &
  (
    | {
        readonly kind: 'cite' /** The plan has it made (制定《…》): no document it stands on, here or elsewhere. */;
        readonly made: boolean;
      }
    | { readonly kind: 'party'; readonly role: PartyRole; readonly name: string; readonly person: boolean }
    | {
        readonly kind: 'date';
        readonly start: OpenDate | null;
        readonly end: OpenDate | null;
        readonly dateKind: DateKind;
      }
    | { readonly kind: 'target'; readonly op: Target['op']; readonly value: number; readonly unit: string }
    | {
        readonly kind: 'recurring';
        readonly every: Period;
        readonly times: number;
        readonly by: string | null;
        readonly interval?: number;
      }
    | {
        readonly kind: 'scoring';
        readonly effect: ScoringRule['effect'];
        readonly value: number | null;
        readonly unit: string | null;
        readonly per: string | null;
        readonly grade?: string;
        readonly outcome?: string;
      }
    | { readonly kind: 'budget'; readonly amount: number; readonly unit: string; readonly purpose: string }
  );

export type FoundOf<Kind extends Found['kind']> = Extract<Found, { kind: Kind }>;
export type DateKind = 'due' | 'phase' | 'span' | 'event';

interface Stretch {
  readonly from: number;
  readonly to: number;
  /** The field line under a list governs the list's parent: binding decides by this mark. */
  readonly field?: true;
}

/** One way of saying something. Its comment shows a sentence it matches. */
export interface Construct {
  readonly name: string;
  /** How often its readings were right on labelled plans, 0..1. */
  readonly confidence: number;
  /** Every match of `when` holds one of these characters; a sentence without any is not even tested. */
  readonly marks?: string;
  /** A cheap test: a sentence it fails is not read. Without one every sentence is. */
  readonly when?: RegExp;
  read(sentence: Sentence, plan: PlanText): readonly Found[];
}
