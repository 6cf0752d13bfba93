// The server's part of the 体检: what the tasks as they are now still lack, and names that meet no unit or several.
import type { CompiledPlan } from '@luoshi/plan-compiler';
import type { Gap } from '../task/task.schema.ts';
import type { LintMessage } from './plan.schema.ts';

/** Rules the compiler judged by the text at upload; the tasks tell better now, for people have filled what was missing. */
const judgedByTasks = new Set(['task-without-owner', 'task-without-deadline', 'deadline-in-the-past']);

/** A task as it is now: what tells whether a person has mended what the compiler remarked. */
export interface TaskNow {
  readonly start: number;
  readonly end: number;
  readonly dueDate: string | null;
  readonly standing: boolean;
  readonly parties: readonly { readonly role: 'lead' | 'responsible' | 'support'; readonly name: string }[];
}

/** Rules about one task's owners and deadline: their remark goes when the task no longer has the fault. */
const mended: Readonly<Record<string, (task: TaskNow) => boolean>> = {
  'deadline-unreadable': (task) => task.dueDate !== null || task.standing,
  'two-leads': (task) => task.parties.filter(({ role }) => role === 'lead').length < 2,
  'responsible-equals-lead': (task) => {
    const leads = new Set(task.parties.filter(({ role }) => role === 'lead').map(({ name }) => name));
    return !task.parties.some(({ role, name }) => role === 'responsible' && leads.has(name));
  },
};

interface Place {
  readonly clauseId: string | null;
  readonly start: number;
  readonly end: number;
  readonly raw: string;
}

export function textRemarks(
  compiled: CompiledPlan,
  tasks: readonly TaskNow[],
  clauseOf: (start: number) => string | null,
): LintMessage[] {
  const isMended = ({ rule, start }: { rule: string; start: number }) => {
    const task = tasks.find((each) => each.start <= start && start < each.end);
    return task !== undefined && (mended[rule]?.(task) ?? false);
  };
  return compiled.lint
    .filter((remark) => !judgedByTasks.has(remark.rule) && !isMended(remark))
    .map(({ rule, severity, start, end, raw, message, fix }) => ({
      rule,
      severity,
      clauseId: clauseOf(start),
      taskId: null,
      start,
      end,
      raw,
      message,
      fix: fix ?? null,
    }));
}

export interface TaskWithGaps extends Place {
  readonly taskId: string;
  readonly title: string;
  readonly gaps: readonly Gap[];
}

export function gapRemarks(task: TaskWithGaps): LintMessage[] {
  const remarks: LintMessage[] = [];
  const { title } = task;
  if (task.gaps.includes('owner') || task.gaps.includes('lead')) {
    remarks.push(
      remark('task-without-owner', 'error', task, {
        zh: `任务“${title}”没有明确牵头单位。`,
        en: `The task "${title}" names no lead unit.`,
      }),
    );
  }
  if (task.gaps.includes('year')) {
    remarks.push(
      remark('task-without-deadline', 'error', task, {
        zh: `任务“${title}”的时限没有写明年份。`,
        en: `The deadline of the task "${title}" has no year.`,
      }),
    );
  } else if (task.gaps.includes('due')) {
    remarks.push(
      remark('task-without-deadline', 'error', task, {
        zh: `任务“${title}”没有完成时限，也没有标明长期坚持。`,
        en: `The task "${title}" has no deadline and is not marked as standing.`,
      }),
    );
  }
  return remarks;
}

/** A due date that has passed before the plan is even issued; the compiler has no calendar, and a draft may lie for weeks. */
export function pastRemark(
  due: Place & { readonly taskId: string; readonly dueDate: string },
  today: string,
): LintMessage {
  return remark('deadline-in-the-past', 'warning', due, {
    zh: `完成时限${due.dueDate}已经过去（今天是${today}）`,
    en: `Due ${due.dueDate}, which is past: today is ${today}`,
  });
}

export interface UnresolvedName extends Place {
  readonly taskId: string;
  readonly name: string;
  /** How many units the name may mean. */
  readonly meanings: number;
}

export function nameRemark(party: UnresolvedName): LintMessage {
  const { name, meanings } = party;
  if (meanings > 1) {
    return remark('ambiguous-unit', 'warning', party, {
      zh: `“${name}”可能指 ${meanings} 个不同的单位，请选定一个。`,
      en: `"${name}" may mean any of ${meanings} units; choose one.`,
    });
  }
  return remark('unknown-unit', 'warning', party, {
    zh: `单位名册中没有“${name}”。请选择对应单位，或为其登记别名。`,
    en: `No unit is called "${name}". Choose the unit meant, or add the name as an alias.`,
  });
}

function remark(
  rule: string,
  severity: LintMessage['severity'],
  at: Place & { readonly taskId: string },
  message: LintMessage['message'],
): LintMessage {
  const { clauseId, taskId, start, end, raw } = at;
  return { rule, severity, clauseId, taskId, start, end, raw, message, fix: null };
}

/** In the order of the text; at one place the graver first. */
export function inTextOrder(remarks: readonly LintMessage[]): LintMessage[] {
  const gravity = { error: 0, warning: 1, info: 2 };
  return [...remarks].sort((a, b) => a.start - b.start || gravity[a.severity] - gravity[b.severity]);
}
