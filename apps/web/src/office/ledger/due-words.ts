// What a due date means today, as the ledger words it.
import { daysBetween } from '../../pieces/dates.ts';

export interface DueFacts {
  readonly dueDate: string | null;
  readonly dueText?: string | null;
  readonly standing: boolean;
  readonly state: string;
  readonly light: string | null;
}

export type DueWords =
  /** 长期坚持 */
  | { readonly kind: 'standing' }
  /** No date yet: a draft's gap. */
  | { readonly kind: 'open' }
  /** A date that nobody counts down to: done, withdrawn, suspended, still a draft. */
  | { readonly kind: 'plain'; readonly day: string }
  /** `days` is how far away, always positive or zero. */
  | { readonly kind: 'left' | 'late' | 'today' | 'tomorrow'; readonly day: string; readonly days: number };

export function dueWords(task: DueFacts, today: string): DueWords {
  const { dueDate: day } = task;
  if (day === null) return { kind: task.standing ? 'standing' : 'open' };
  if (task.state !== 'issued' || task.light === 'done') return { kind: 'plain', day };
  const days = daysBetween(today, day);
  // Reported complete on time and waiting for the office: the light says so, and so do the words.
  if (days < 0 && task.light !== 'overdue' && task.light !== 'not-accepted') return { kind: 'plain', day };
  if (days < 0) return { kind: 'late', day, days: -days };
  if (days === 0) return { kind: 'today', day, days };
  if (days === 1) return { kind: 'tomorrow', day, days };
  return { kind: 'left', day, days };
}
