// What changed in a task's form, as the commands want it: only fields that differ are sent.
import { readDateEntry } from '../gaps/date-entry.ts';
import type { PartyInput, TaskChange } from '../task-commands.ts';
import type { EditionTask } from '../things.ts';

export interface TaskForm {
  readonly title: string;
  readonly due: string;
  readonly standing: boolean;
  readonly every: string;
  readonly times: string;
  readonly by: string;
  /** As read from 每两周; kept as long as the period is. */
  readonly interval: number | null;
  readonly parties: readonly PartyInput[];
}

export function formOf(task: EditionTask, parties: readonly PartyInput[]): TaskForm {
  const { title, dueDate, standing, recurring } = task;
  return {
    title,
    due: dueDate ?? '',
    standing,
    every: recurring?.every ?? '',
    times: String(recurring?.times ?? 1),
    by: recurring?.by ?? '',
    interval: recurring?.interval ?? null,
    parties,
  };
}

export type TaskReading =
  | { readonly change: TaskChange | null; readonly parties: PartyInput[] | null }
  | { readonly fault: 'title' | 'due' | 'times' };

/** The form on top of the task as it is now: what the user touched stays, the rest is what somebody else made of it. */
export function rebased(form: TaskForm, before: TaskForm, fresh: TaskForm): TaskForm {
  const same = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);
  const touched = Object.entries(form).filter(([name, value]) => !same(value, before[name as keyof TaskForm]));
  return { ...fresh, ...Object.fromEntries(touched) };
}

export function readTaskForm(before: TaskForm, form: TaskForm, year: number, today: string): TaskReading {
  const change: TaskChange = {};
  const title = form.title.trim();
  if (title === '') return { fault: 'title' };
  if (title !== before.title) change.title = title;
  if (form.standing !== before.standing) change.standing = form.standing;
  if (form.due.trim() !== before.due) {
    const entry = form.due.trim() === '' ? null : readDateEntry(form.due, year, today);
    if (entry !== null && 'fault' in entry) return { fault: 'due' };
    change.dueDate = entry?.day ?? null;
  }
  if (form.every !== before.every || form.times !== before.times || form.by !== before.by) {
    const times = Number(form.times);
    if (!Number.isInteger(times) || times < 1 || times > 31) return { fault: 'times' };
    change.recurring = recurringOf(form, times, form.every === before.every ? form.interval : null);
  }
  const changed = JSON.stringify(form.parties) !== JSON.stringify(before.parties);
  // A row left without a unit and without a name was never filled in.
  const parties = changed ? form.parties.filter(({ name }) => name !== '') : null;
  return { change: Object.keys(change).length > 0 ? change : null, parties };
}

type Repeat = NonNullable<TaskChange['recurring']>;

function recurringOf({ every, by }: TaskForm, times: number, interval: number | null): Repeat | null {
  if (every === '') return null;
  const rule = { every: every as NonNullable<Repeat['every']>, times, ...(interval !== null && { interval }) };
  return by.trim() === '' ? rule : { ...rule, by: by.trim() };
}
