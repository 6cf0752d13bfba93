import { type Naming, withoutSpaces } from './assemble.ts';
import { isAfter } from './calendar.ts';
import { TASK_CONFIDENCE } from './confidence.data.ts';
import type { Bound } from './elements.ts';
import type { Item } from './outline.ts';
import {
  type DateBound,
  isDate,
  isParty,
  MOST_PARTIES,
  type Own,
  ownDue,
  ownElements,
  type PartyBound,
} from './own-elements.ts';
import type { Milestone, PartyRole, Phase, Place, Recurring, Target, Task, TaskParty } from './plan.ts';
import type { PlanText } from './sentences.ts';
import type { TableTask } from './table.ts';
import { type TaskSource, taskSources, WORK } from './task-sources.ts';

export interface TaskContext {
  readonly plan: PlanText;
  readonly bound: readonly Bound[];
  readonly naming: Naming;
  readonly phases: readonly Phase[];
  readonly recurring: readonly Recurring[];
  readonly targets: readonly Target[];
  readonly tableTasks: readonly TableTask[];
}

/** Pass 6: the deepest items that order work, with what they inherit from the items above. */
export function readTasks(context: TaskContext): Task[] {
  const { plan } = context;
  const own = ownElements(plan, context.bound);
  const inside = {
    phases: sorted(context.phases),
    phaseOf: new Map(context.phases.map(({ clause }, index) => [clause ?? -1, index])),
    recurring: sorted(context.recurring),
    targets: sorted(context.targets),
  };
  const { tableTasks } = context;
  const rows = tableTasks.map((row) => ({ row, item: itemAt(plan, row.at) }));
  const withTable = new Set(rows.map(({ item }) => item));
  const sources = taskSources(plan, own, context.naming).filter(({ item }) => !withTable.has(item));
  const tasks = [
    ...sources.map((source) => toTask(source, context, own, inside)),
    ...rows.map(({ row, item }) => row.toTask(context.naming, item)),
  ];
  return tasks.sort((one, other) => one.start - other.start);
}

/** The item a position stands under. */
export function itemAt(plan: PlanText, position: number): Item | null {
  let low = 0;
  let high = plan.items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((plan.items[middle]?.from ?? 0) <= position) low = middle + 1;
    else high = middle;
  }
  return plan.items[low - 1] ?? null;
}

function toTask(source: TaskSource, context: TaskContext, own: Own, elements: Inside): Task {
  const { plan, naming } = context;
  const { item } = source;
  const all = source.bound ?? (item ? own.get(item.index) : []);
  const isMine = ({ found }: Bound): boolean => found.from >= source.from && found.to <= source.to;
  const mine = source.sentence && !source.bound ? all.filter(isMine) : all;
  const above = ancestors(item, plan).flatMap((one) => own.parties(one.index));
  const parties = uniqueParties([...toParties(mine.filter(isParty), plan, false), ...toParties(above, plan, true)]);
  const due = ownDue(mine) ?? null;
  const text = plan.reading.text.slice(source.from, source.to);
  const inheritedDue = due || NEVER_DUE.test(text) ? null : inherited(item, plan, own);
  const date = due ?? inheritedDue;
  const { start, end, raw } = plan.reading.place(source.from, source.to);
  const names = (role: PartyRole): string[] =>
    parties.filter((party) => party.role === role).map((party) => party.name);
  const taken = new Set(parties.filter((party) => party.inherited).map((party) => party.role as string));
  if (inheritedDue) taken.add('due');
  const phase =
    indexesIn(elements.phases, start, end)[0] ??
    phaseAbove(item, context, elements.phaseOf) ??
    phaseOfDate(date, context);
  const construct = source.sentence ? 'task-paragraph' : 'task-item';
  // Written out: an object that begins with a spread takes the engine many times as long to make.
  return {
    start,
    end,
    raw,
    clause: naming.clauseOf(item),
    construct,
    confidence: TASK_CONFIDENCE[construct],
    item: source.name,
    text: oneParagraph(text),
    lead: names('lead'),
    responsible: names('responsible'),
    support: names('support'),
    people: mine.flatMap(({ found }) => (found.kind === 'party' && found.person ? [found.name] : [])),
    parties,
    begin: begin(mine),
    due: date?.found.end ?? null,
    duePlace: date ? plan.reading.place(date.found.from, date.found.to) : null,
    standing: STANDING.test(text),
    milestones: milestones(mine, plan),
    recurring: indexesIn(elements.recurring, start, end),
    targets: indexesIn(elements.targets, start, end),
    phase,
    inherited: [...taken],
  };
}

function oneParagraph(text: string): string {
  const whole = text.trimEnd();
  return whole.includes('\n') ? whole.replaceAll('\n', ' ') : whole;
}

/** The phase whose list the item stands in. */
function phaseAbove(
  item: Item | null,
  { plan, naming }: TaskContext,
  phaseOf: ReadonlyMap<number, number>,
): number | null {
  if (phaseOf.size === 0) return null;
  for (const above of ancestors(item, plan)) {
    if (above.role !== 'phases') continue;
    const found = above.parent === null ? undefined : phaseOf.get(naming.clauseOf(above) ?? -1);
    if (found !== undefined) return found;
  }
  return null;
}

/** The phase whose days hold the deadline. */
function phaseOfDate(date: DateBound | null, { phases }: TaskContext): number | null {
  const due = date?.found.end;
  if (due == null) return null;
  const found = phases.slice(0, MOST_PHASES).findIndex(({ startDate, endDate }) => {
    const begun = startDate !== null && isAfter(startDate, due) === false;
    return begun && endDate !== null && isAfter(due, endDate) === false;
  });
  return found >= 0 ? found : null;
}

/** More are no phases. */
const MOST_PHASES = 12;

/** 完成时限：长期坚持 */
const NEVER_DUE = /(?:时限|时间|时刻|期限)：(?:长期|持续|常年|常态)/u;
const STANDING = /(?:长|常)(?:期坚持|年坚持|态化|效机制)|持续推进|坚持经常|并坚持/u;

function uniqueParties(parties: readonly TaskParty[]): TaskParty[] {
  const first = new Map<string, TaskParty>();
  for (const party of parties) {
    const key = `${party.role} ${party.name}`;
    if (!first.has(key) && first.size < MOST_PARTIES) first.set(key, party);
  }
  return [...first.values()];
}

function ancestors(item: Item | null, plan: PlanText): Item[] {
  const list: Item[] = [];
  for (let at = item?.parent ?? null; at !== null; ) {
    const above = plan.items[at];
    if (!above) break;
    list.push(above);
    at = above.parent;
  }
  return list;
}

function toParties(bound: readonly PartyBound[], plan: PlanText, isInherited: boolean): TaskParty[] {
  return bound.slice(0, MOST_PARTIES).map(({ found }): TaskParty => {
    const { start, end, raw } = plan.reading.place(found.from, found.to);
    return { start, end, raw, role: found.role, name: withoutSpaces(raw), inherited: isInherited };
  });
}

function inherited(item: Item | null, plan: PlanText, own: Own): DateBound | null {
  for (const above of ancestors(item, plan)) {
    const due = own.due(above.index);
    if (due) return due;
  }
  return item !== null && WORK.has(item.role) ? own.wholePlan.work : own.wholePlan.rest;
}

function begin(bound: readonly Bound[]): string | null {
  for (const one of bound) if (isDate(one) && one.found.start !== null) return one.found.start;
  return null;
}

/** What is read behind a milestone's date. */
const LONGEST_CLAUSE = 80;

function milestones(bound: readonly Bound[], plan: PlanText): Milestone[] {
  const dates = bound.filter(isDate).filter((one) => one.found.dateKind === 'due' && one.found.end !== null);
  if (dates.length < 2) return [];
  return dates.map((one): Milestone => {
    const at = one.found.to - one.sentence.from;
    const rest = one.sentence.text.slice(at, at + LONGEST_CLAUSE);
    const clause = rest.slice(0, Math.max(0, rest.search(/[；。]|$/u)));
    const percent = /(\d{1,3})%/u.exec(clause)?.[1];
    const { start, end, raw } = plan.reading.place(one.found.from, one.found.to);
    return {
      start,
      end,
      raw,
      date: one.found.end ?? '',
      percent: percent === undefined ? null : Number(percent),
      text: clause.replace(/^，/u, '').slice(0, 60),
    };
  });
}

/** Elements by where they start, with their indexes in the plan. */
type Sorted = readonly { readonly place: Place; readonly index: number }[];
type Inside = {
  readonly phases: Sorted;
  readonly recurring: Sorted;
  readonly targets: Sorted;
  /** The phase an outline item tells. */
  readonly phaseOf: ReadonlyMap<number, number>;
};

const sorted = (elements: readonly Place[]): Sorted =>
  elements.map((place, index) => ({ place, index })).sort((a, b) => a.place.start - b.place.start);

function indexesIn(elements: Sorted, start: number, end: number): number[] {
  let low = 0;
  let high = elements.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((elements[middle]?.place.start ?? 0) < start) low = middle + 1;
    else high = middle;
  }
  const found: number[] = [];
  for (let at = low; at < elements.length; at += 1) {
    const element = elements[at];
    if (!element || element.place.start >= end) break;
    if (element.place.end <= end) found.push(element.index);
  }
  return found.sort((a, b) => a - b);
}
