// A task as the compiler reads it, on its way into the ledger as a draft.
import type { Recurring, Role } from './task.schema.ts';

/** The edition that draft tasks belong to. */
export interface DraftEdition {
  readonly id: string;
  readonly planId: string;
  readonly officeUnitId: string;
  readonly title: string;
}

export interface DraftParty {
  readonly role: Role;
  readonly name: string;
  readonly startOffset: number | null;
  readonly endOffset: number | null;
  readonly unitId: string | null;
  readonly groupId: string | null;
  readonly inherited: boolean;
}

export interface DraftMilestone {
  readonly dueDate: string;
  readonly percent: number | null;
  readonly title: string;
}

/** A task as the compiler read it. `dueText` keeps the date as written, "?" for what is open; the year fills it in. */
export interface DraftTask {
  readonly clauseId: string | null;
  readonly phaseId: string | null;
  readonly number: number;
  readonly title: string;
  readonly text: string;
  readonly startOffset: number;
  readonly endOffset: number;
  readonly beginDate: string | null;
  readonly dueDate: string | null;
  readonly dueText: string | null;
  readonly dueStart: number | null;
  readonly dueEnd: number | null;
  readonly standing: boolean;
  readonly recurring: Recurring | null;
  readonly inherited: readonly string[];
  readonly construct: string;
  readonly confidence: number;
  readonly parties: readonly DraftParty[];
  readonly milestones: readonly DraftMilestone[];
  /** When a person looked at this very reading in an earlier upload, and who. */
  readonly reviewedAt?: Date | null;
  readonly reviewedBy?: string | null;
}
