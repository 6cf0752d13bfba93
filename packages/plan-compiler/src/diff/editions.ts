/** What two editions of a plan are compared by, and what the comparison says. A `CompiledPlan` is a `ComparableEdition`. */
export interface ComparableEdition {
  readonly outline: readonly ComparableClause[];
  readonly tasks: readonly ComparableTask[];
}

export interface ComparableClause {
  readonly label: string;
  readonly title: string;
  /** Index into `outline` of the clause above, null at the top. */
  readonly parent: number | null;
}

export interface ComparableTask {
  /** Its title. */
  readonly item: string;
  readonly text: string;
  /** Index into `outline` of the clause it stands under (or is), null where it has none. */
  readonly clause: number | null;
  /** Two parties are the same when role and name are: pass the unit's id as the name where it is known. */
  readonly parties: readonly { readonly role: string; readonly name: string }[];
  readonly due: string | null;
  readonly standing: boolean;
}

/** No change at all means kept. `new-date`: another deadline, or from a deadline to 长期 or back. */
export type TaskChange = 'reworded' | 'moved' | 'new-owner' | 'new-date';

/** From this certainty on nobody needs to confirm. */
export const CERTAIN = 0.8;

/** Indexes into `tasks` of the old and of the next edition. */
export type TaskDiff =
  | {
      readonly kind: 'continued';
      readonly old: number;
      readonly new: number;
      readonly changes: readonly TaskChange[];
      readonly certainty: number;
    }
  /** A further part of an old task; the part nearest to it is `continued`. */
  | {
      readonly kind: 'split';
      readonly old: number;
      readonly new: number;
      readonly changes: readonly TaskChange[];
      readonly certainty: number;
    }
  | { readonly kind: 'new'; readonly new: number }
  /** `into`: the new task that took it in. */
  | { readonly kind: 'dropped'; readonly old: number; readonly into: number | null };

/** Indexes into `outline` of the old and of the next edition. */
export type ClauseDiff =
  | {
      readonly kind: 'continued';
      readonly old: number;
      readonly new: number;
      readonly changes: readonly ('reworded' | 'moved')[];
      readonly certainty: number;
    }
  | { readonly kind: 'new'; readonly new: number }
  | { readonly kind: 'dropped'; readonly old: number };

/** Both in the order of the next edition; what was dropped stands where it stood. */
export interface EditionDiff {
  readonly clauses: readonly ClauseDiff[];
  readonly tasks: readonly TaskDiff[];
}
