// What each unit is told of an edition: the fates of tasks, seen from the units on them. Pure. The preview of issuing and the
// messages sent by it both come from here, so that what was promised is what is told.
import { wordingOf } from '@luoshi/plan-compiler';
import type { Recurring, Role } from './task.schema.ts';
import type { Told, ToldChange } from './told.schema.ts';

/** What a task says at one time, and who works on it. */
export interface TaskSide {
  readonly title: string;
  readonly text: string;
  readonly dueDate: string | null;
  readonly standing: boolean;
  readonly recurring: Recurring | null;
  readonly leadName: string | null;
  /** Units bound to it; without those whose part has ended. */
  readonly roles: ReadonlyMap<string, Role>;
}

export interface TaskFate {
  readonly taskId: string;
  readonly number: number;
  /** Null for a new task. */
  readonly before: TaskSide | null;
  /** Null for one that ends. */
  readonly after: TaskSide | null;
  /** Title of the task it was split from. */
  readonly splitFrom?: string | null;
}

export interface UnitNews extends Told {
  /** Tasks that go on just as they were for the unit. */
  readonly unchanged: number;
  /** Its roles from now on. */
  readonly roles: readonly Role[];
}

/** Each unit that had or has a part in any of them. */
export function tellUnits(fates: readonly TaskFate[]): Map<string, UnitNews> {
  const news = new Map<string, { [Key in keyof Told]: Told[Key] } & { unchanged: number; roles: Role[] }>();
  const of = (unitId: string) => {
    const found = news.get(unitId) ?? { new: [], changed: [], ended: [], unchanged: 0, roles: [] };
    news.set(unitId, found);
    return found;
  };
  for (const fate of fates) {
    const { taskId, number, before, after } = fate;
    for (const [unitId, role] of after?.roles ?? []) {
      const unit = of(unitId);
      unit.roles.push(role);
      if (after === null) continue;
      const { title, dueDate, standing } = after;
      const former = before?.roles.get(unitId);
      if (before === null || former === undefined) {
        unit.new.push({ taskId, number, title, role, dueDate, standing, splitFrom: fate.splitFrom ?? null });
        continue;
      }
      const changes = changesFor(before, after, { old: former, new: role });
      if (changes.length > 0) unit.changed.push({ taskId, number, title, changes });
      else unit.unchanged += 1;
    }
    for (const unitId of before?.roles.keys() ?? []) {
      if (before === null || after?.roles.has(unitId)) continue;
      const reason = after === null ? ('dropped' as const) : ('not-named' as const);
      of(unitId).ended.push({ taskId, number, title: before.title, reason });
    }
  }
  return news;
}

function changesFor(before: TaskSide, after: TaskSide, role: { old: Role; new: Role }): ToldChange[] {
  return [...changesOf(before, after), ...(role.old === role.new ? [] : [{ field: 'role' as const, ...role }])];
}

/** What of the task itself is no longer as it was. Another number before it, or wider marks, are nobody's news. */
export function changesOf(before: Omit<TaskSide, 'roles'>, after: Omit<TaskSide, 'roles'>): ToldChange[] {
  const changes: ToldChange[] = [];
  if (wordingOf(before.title) !== wordingOf(after.title)) {
    changes.push({ field: 'title', old: before.title, new: after.title });
  }
  if (wordingOf(before.text) !== wordingOf(after.text))
    changes.push({ field: 'text', old: before.text, new: after.text });
  if (before.standing !== after.standing) {
    changes.push({ field: 'standing', old: before.standing, new: after.standing });
  }
  if (before.dueDate !== after.dueDate) changes.push({ field: 'due', old: before.dueDate, new: after.dueDate });
  if (repeats(before.recurring) !== repeats(after.recurring)) {
    changes.push({ field: 'recurring', old: before.recurring, new: after.recurring });
  }
  if (before.leadName !== after.leadName) changes.push({ field: 'lead', old: before.leadName, new: after.leadName });
  return changes;
}

const repeats = (recurring: Recurring | null) =>
  recurring === null ? '' : JSON.stringify(recurring, Object.keys(recurring).sort());

export const hasNews = (told: Told): boolean => told.new.length + told.changed.length + told.ended.length > 0;
