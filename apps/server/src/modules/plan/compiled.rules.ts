// From what the compiler answers to the rows that are kept: elements with ids and clauses, and draft tasks.
import type { Element as CompiledElement, CompiledPlan, Task } from '@luoshi/plan-compiler';
import { uuidv7 } from 'uuidv7';
import { type ElementBody, elementBodySchema } from './element.schema.ts';
import { closedDay } from './open-date.rules.ts';

export type NewElement = ElementBody & {
  readonly id: string;
  readonly clauseId: string | null;
  readonly start: number;
  readonly end: number;
  readonly construct: string;
  readonly confidence: number;
  readonly sort: number;
};

/** A task before its parties' names are resolved to units. */
export type ReadTask = ReturnType<typeof draftTask>;

export interface LaidOut {
  readonly elements: readonly NewElement[];
  readonly tasks: readonly ReadTask[];
}

interface Found {
  readonly kind: ElementBody['kind'];
  readonly data: unknown;
  readonly at: Omit<CompiledElement, 'raw'>;
}

export function layOut(plan: CompiledPlan): LaidOut {
  const clauseIds = plan.outline.map(() => uuidv7());
  const idOfClause = (index: number | null) => (index === null ? null : (clauseIds[index] ?? null));
  const clauses = plan.outline.flatMap((item, sort) => {
    const { level, label, title, role } = item;
    const data = { level, label, title: clip(title, 2000), role };
    const found = { kind: 'clause' as const, data, at: { ...item, clause: item.parent } };
    return fit(found, clauseIds[sort] ?? uuidv7(), idOfClause, sort);
  });
  const phases = plan.phases.map((phase, sort) => {
    const { name, startDate, endDate } = phase;
    const found = { kind: 'phase' as const, data: { name: clip(name), startDate, endDate }, at: phase };
    return fit(found, uuidv7(), idOfClause, sort)[0] ?? null;
  });
  const others = otherElements(plan).flatMap((found, sort) => fit(found, uuidv7(), idOfClause, sort));
  const idOfPhase = (index: number | null) => (index === null ? null : (phases[index]?.id ?? null));
  const readings = readingsOf(plan);
  return {
    elements: [...clauses, ...phases.filter((phase) => phase !== null), ...others],
    tasks: plan.tasks.map((task, index) => draftTask(plan, task, index + 1, idOfClause, idOfPhase, readings)),
  };
}

type Sureness = Pick<CompiledElement, 'construct' | 'confidence'>;

/** Constructs that read names and dates, by where what they read begins. */
interface Readings {
  readonly parties: ReadonlyMap<string, Sureness>;
  readonly dates: ReadonlyMap<number, Sureness>;
}

function readingsOf(plan: CompiledPlan): Readings {
  return {
    parties: new Map(plan.assignments.map((at) => [`${at.start} ${at.party}`, at])),
    dates: new Map(plan.dates.map((at) => [at.at.start, at])),
  };
}

/** A row of the breakdown is as sure as the least sure of what was read in it: the item itself, an owner, the date, the repeat. */
function leastSure(plan: CompiledPlan, task: Task, { parties, dates }: Readings): Sureness {
  const read = [
    ...task.parties.map((party) => parties.get(`${party.start} ${party.name}`)),
    dates.get(task.duePlace?.start ?? -1),
    plan.recurring[task.recurring[0] ?? -1],
  ];
  let least: Sureness = task;
  for (const one of read) if (one !== undefined && one.confidence < least.confidence) least = one;
  return { construct: least.construct, confidence: least.confidence };
}

/** An element whose data does not fit its kind (an empty name, an absurd number) is left out: a person may add it. */
function fit(found: Found, id: string, idOfClause: (index: number | null) => string | null, sort: number) {
  const body = elementBodySchema.safeParse({ kind: found.kind, data: found.data });
  if (!body.success) return [];
  const { start, end, clause, construct, confidence } = found.at;
  return [{ ...body.data, id, clauseId: idOfClause(clause), start, end, construct, confidence, sort }];
}

function clip(text: string, longest = 200): string {
  return text.length > longest ? `${text.slice(0, longest - 1)}…` : text;
}

function otherElements(plan: CompiledPlan): Found[] {
  return [
    ...plan.citations.map((at): Found => ({ kind: 'cite', data: { name: clip(at.name) }, at })),
    ...plan.group.members.map((at): Found => {
      const post = at.post === undefined ? {} : { post: clip(at.post) };
      return { kind: 'group-member', data: { role: at.role, name: clip(at.name), ...post }, at };
    }),
    ...plan.specialGroups.map((at): Found => {
      const names = (list: readonly string[], most: number) => list.slice(0, most).map((name) => clip(name));
      const data = { name: clip(at.name), lead: names(at.lead, 100), members: names(at.members, 500) };
      return { kind: 'special-group', data, at };
    }),
    ...plan.dates.map((at): Found => {
      const data = { kind: at.kind, startDate: at.start, endDate: at.end, item: clip(at.item, 2000) };
      return { kind: 'date', data, at: { ...at, ...at.at } };
    }),
    ...plan.targets.map((at): Found => {
      const data = { op: at.op, value: at.value, unit: clip(at.unit, 50), item: clip(at.item, 2000) };
      return { kind: 'target', data, at };
    }),
    ...plan.recurring.map((at): Found => {
      const by = at.by === undefined ? {} : { by: clip(at.by, 50) };
      const data = { every: at.every, times: at.times, ...intervalOf(at), ...by, item: clip(at.item, 2000) };
      return { kind: 'recurring', data, at };
    }),
    ...plan.scoring.map((at): Found => {
      const grade = at.grade === undefined ? {} : { grade: clip(at.grade, 50) };
      const outcome = at.outcome === undefined ? {} : { outcome: clip(at.outcome, 500) };
      const { effect, value } = at;
      const unit = at.unit === null ? null : clip(at.unit, 50);
      const per = at.per === null ? null : clip(at.per);
      return { kind: 'scoring', data: { effect, value, unit, per, ...grade, ...outcome }, at };
    }),
    ...plan.budget.map((at): Found => {
      const data = { amount: at.amount, unit: clip(at.unit, 50), purpose: clip(at.purpose, 2000) };
      return { kind: 'budget', data, at };
    }),
  ];
}

function draftTask(
  plan: CompiledPlan,
  task: Task,
  number: number,
  idOfClause: (index: number | null) => string | null,
  idOfPhase: (index: number | null) => string | null,
  readings: Readings,
) {
  const rule = plan.recurring[task.recurring[0] ?? -1];
  const beginDate = closedDay(task.begin);
  const dueDate = closedDay(task.due);
  return {
    clauseId: idOfClause(task.clause),
    phaseId: idOfPhase(task.phase),
    number,
    title: clip(task.item || task.text, 300),
    text: task.text,
    startOffset: task.start,
    endOffset: task.end,
    // A period written the wrong way round is said by the 体检; the task keeps its due date.
    beginDate: beginDate !== null && dueDate !== null && beginDate > dueDate ? null : beginDate,
    dueDate,
    dueText: task.due,
    dueStart: task.duePlace?.start ?? null,
    dueEnd: task.duePlace?.end ?? null,
    standing: task.standing && task.due === null,
    recurring: rule === undefined ? null : recurrence(rule),
    inherited: task.inherited,
    ...leastSure(plan, task, readings),
    parties: task.parties.map((party) => ({
      role: party.role,
      name: clip(party.name),
      startOffset: party.start,
      endOffset: party.end,
      inherited: party.inherited,
    })),
    milestones: task.milestones.map(({ date, percent, text }) => ({ date, percent, title: clip(text) })),
  };
}

/** Every so many periods; what no office would mean is left out, and the period itself kept. */
function intervalOf({ interval = 1 }: Pick<CompiledPlan['recurring'][number], 'interval'>): { interval?: number } {
  return interval >= 2 && interval <= 12 ? { interval } : {};
}

function recurrence(rule: CompiledPlan['recurring'][number]) {
  const { every, times, by } = rule;
  const often = { every, times: Math.min(Math.max(times, 1), 31), ...intervalOf(rule) };
  return by === undefined ? often : { ...often, by: clip(by, 30) };
}

/** The clause a place stands under: the last one that begins at or before it. `clauses` in any order. */
export function clauseAt(
  clauses: readonly { id: string; start: number; level: number }[],
  place: number,
): string | null {
  let found: { id: string; start: number; level: number } | null = null;
  for (const clause of clauses) {
    if (clause.start > place) continue;
    const nearer = found === null || clause.start > found.start;
    if (nearer || (clause.start === found?.start && clause.level > found.level)) found = clause;
  }
  return found?.id ?? null;
}
