// Reads a text: what is sent to the page is small enough to cross with each pause in typing.
import { type CompiledPlan, compileText, type LintMessage, type Task } from '@luoshi/plan-compiler';
import { type MarkKind, markKinds, type Reading, type ReadTask, type Remark } from './reading.ts';

const isUndated = ({ due, standing, recurring }: Task): boolean =>
  (due === null || due === openDate) && !standing && recurring.length === 0;

/** Year, month and day left open: x月x日前. */
const openDate = '????-??-??';

/** More rows than these nobody reads while writing. */
const mostRows = 2000;

export function readText(text: string, today: string, clock: () => number): Reading {
  const began = clock();
  const { plans } = compileText(text, { lint: { today } });
  const milliseconds = clock() - began;
  const plan = plans[0];
  if (!plan) return { ...nothing, milliseconds };
  const tasks = plan.tasks.slice(0, mostRows).map(
    ({ start, end, item, parties, due, standing, recurring }): ReadTask => ({
      start,
      end,
      title: item,
      owners: parties.map(({ role, name }) => ({ role, name })),
      due,
      standing,
      recurring: recurring.length > 0,
    }),
  );
  return {
    title: plan.title,
    kind: plan.kind,
    plans: plans.length,
    tasks,
    remarks: plan.lint.slice(0, mostRows).map(toRemark),
    found: {
      tasks: plan.tasks.length,
      unowned: plan.tasks.filter(({ lead, responsible }) => lead.length + responsible.length === 0).length,
      undated: plan.tasks.filter(isUndated).length,
      remarks: plan.lint.length,
    },
    marks: marksOf(text, plan),
    milliseconds,
  };
}

const nothing: Omit<Reading, 'milliseconds'> = {
  title: null,
  kind: 'plan',
  plans: 0,
  tasks: [],
  remarks: [],
  found: { tasks: 0, unowned: 0, undated: 0, remarks: 0 },
  marks: new Int32Array(),
};

function toRemark({ rule, severity, start, end, raw, message, fix }: LintMessage): Remark {
  return { rule, severity, start, end, raw: raw.slice(0, 100), message, ...(fix ? { fix } : {}) };
}

/** A mark ends with its line, and before it grows into a wall of underlining. */
const longestMark = 120;

function marksOf(text: string, plan: CompiledPlan): Int32Array {
  const marks: [number, number, number][] = [];
  const add = (kind: MarkKind, start: number, end: number): void => {
    const line = text.indexOf('\n', start);
    const to = Math.min(end, line < 0 ? text.length : line, start + longestMark);
    if (to > start) marks.push([start, to, markKinds.indexOf(kind)]);
  };
  for (const { start, end, level } of plan.outline)
    add(level === 1 ? 'head1' : level === 2 ? 'head2' : 'head3', start, end);
  const dues = new Set<number>();
  for (const { parties, duePlace } of plan.tasks) {
    for (const party of parties) add('party', party.start, party.end);
    if (duePlace) {
      add('due', duePlace.start, duePlace.end);
      dues.add(duePlace.start);
    }
  }
  for (const { at } of plan.dates) if (!dues.has(at.start)) add('date', at.start, at.end);
  for (const { start, end } of plan.phases) add('phase', start, end);
  for (const { start, end } of plan.recurring) add('recurring', start, end);
  for (const { start, end } of plan.targets) add('target', start, end);
  for (const { start, end, severity } of plan.lint) if (severity !== 'info') add(severity, start, end);
  for (const [kind, start, end] of headLines(text, plan)) add(kind, start, end);
  marks.sort(([a, x, i], [b, y, j]) => a - b || x - y || i - j);
  return new Int32Array(withoutRepeats(marks).flat());
}

/** A party named above several tasks is marked once. */
const withoutRepeats = (marks: readonly [number, number, number][]): [number, number, number][] =>
  marks.filter((mark, index) => {
    const before = marks[index - 1];
    return before === undefined || before.join() !== mark.join();
  });

/** The lines of the title and of the document number, above the first numbered item. */
function headLines(text: string, { title, docNumber, outline, span }: CompiledPlan): [MarkKind, number, number][] {
  const bare = (line: string): string => line.replace(/\s/gu, '');
  const until = Math.min(outline[0]?.start ?? span.end, span.start + 2000);
  const lines: [MarkKind, number, number][] = [];
  for (let start = span.start; start < until; ) {
    const found = text.indexOf('\n', start);
    const end = found < 0 ? text.length : found;
    const line = bare(text.slice(start, end));
    if (line.length > 3 && title?.includes(line)) lines.push(['title', start, end]);
    else if (line !== '' && line === docNumber) lines.push(['number', start, end]);
    start = end + 1;
  }
  return lines;
}
