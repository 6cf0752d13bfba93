import { allMatches } from '../all-matches.ts';
import type { CompiledPlan, LintMessage, Place, Task } from '../plan.ts';
import type { PlanText, Sentence } from '../sentences.ts';

/** A compiled plan before its remarks. */
export type Unremarked = Omit<CompiledPlan, 'lint'>;

export type Remark = Omit<LintMessage, 'rule' | 'severity'>;

/** What the caller knows and the text does not. */
export interface LintOptions {
  /** The day it is, YYYY-MM-DD. The compiler has no clock: without it no deadline is called past. */
  readonly today?: string;
  /** How many reports a month may be asked of grass-roots units. */
  readonly mostReports?: number;
}

/** One question a careful editor asks. Its page is docs/lint/<id>.md. */
export interface LintRule {
  readonly id: string;
  readonly severity: LintMessage['severity'];
  /** Whatever the rule looks for in the plan's sentences holds one of these characters. */
  readonly marks?: string;
  /** @param marked the sentences that hold one of the marks; none for a rule without */
  check(plan: Unremarked, text: PlanText, options: LintOptions, marked: readonly Sentence[]): readonly Remark[];
}

const LONGEST_HEAD = 30;

/** Where a task begins: its title, rather than all of its text. */
export function headOf(task: Task): Place {
  const end = task.raw.search(/[。；：:;\n]/u);
  const raw = task.raw.slice(0, Math.min(end > 1 ? end : task.raw.length, LONGEST_HEAD));
  return { start: task.start, end: task.start + raw.length, raw };
}

/** Remarks on every match of a pattern in sentences of the plan. */
export function remarkMatches(
  plan: Unremarked,
  text: PlanText,
  sentences: readonly Sentence[],
  pattern: RegExp,
  remark: (match: RegExpExecArray, sentence: Sentence) => Remark['message'] | null,
): Remark[] {
  const remarks: Remark[] = [];
  for (const sentence of sentences) {
    for (const match of allMatches(pattern, sentence.text)) {
      const message = remark(match, sentence);
      if (!message) continue;
      const from = sentence.from + match.index;
      const { start, end, raw } = text.reading.place(from, from + match[0].length);
      remarks.push({ start, end, raw, clause: clauseAt(plan, start), message });
    }
  }
  return remarks;
}

/** Index in the outline of the item a position stands under. */
export function clauseAt(plan: Unremarked, position: number): number | null {
  let low = 0;
  let high = plan.outline.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((plan.outline[middle]?.start ?? 0) <= position) low = middle + 1;
    else high = middle;
  }
  return low === 0 ? null : low - 1;
}
