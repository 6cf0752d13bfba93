import type { Naming } from './assemble.ts';
import { sentenceName } from './assemble.ts';
import { isAfter } from './calendar.ts';
import type { FoundOf } from './constructs/construct.ts';
import type { Bound } from './elements.ts';
import type { Item } from './outline.ts';
import type { Milestone, PartyRole, Phase, Place, Recurring, Target, Task, TaskParty } from './plan.ts';
import type { PlanText, Sentence } from './sentences.ts';
import type { TableTask } from './table.ts';

/** What a task is made from: an item, or a paragraph where the plan numbers none of its work, or a row of a table. */
interface Source {
  readonly item: Item | null;
  readonly sentence: Sentence | null;
  readonly from: number;
  readonly to: number;
  readonly name: string;
}

export interface TaskContext {
  readonly plan: PlanText;
  readonly bound: readonly Bound[];
  readonly naming: Naming;
  readonly phases: readonly Phase[];
  readonly recurring: readonly Recurring[];
  readonly targets: readonly Target[];
  readonly tableTasks: readonly TableTask[];
}

const EXPLICIT: ReadonlySet<string> = new Set(['safeguards', 'appraisal']);
const WORK: ReadonlySet<string> = new Set(['work', 'other']);

/** Pass 6: the deepest items that order work, with what they inherit from the items above. */
export function readTasks(context: TaskContext): Task[] {
  const { plan } = context;
  const own = ownElements(plan, context.bound);
  const inside = {
    phases: sorted(context.phases),
    recurring: sorted(context.recurring),
    targets: sorted(context.targets),
  };
  const leaves = plan.items.filter((item) => item.children.length === 0);
  let sources: Source[] = taskItems(plan, own).map((item) => fromItem(item, context.naming));
  const hasWork = leaves.some((item) => WORK.has(item.role) && item.parent !== null) || sources.length > 0;
  const paragraphs = plan.items.some((item) => item.level > 1) ? [] : paragraphSources(plan, sources);
  if (paragraphs.length > 0)
    sources = [...sources.filter((source) => !paragraphs.some((one) => one.item === source.item)), ...paragraphs];
  if (!hasWork && sources.length === 0) {
    const aims = leaves.filter(
      (item) =>
        item.role === 'aims' &&
        item.parent !== null &&
        ORDERS_WORK.test(plan.reading.text.slice(item.titleFrom, Math.min(item.to, item.titleFrom + 60))),
    );
    const rest = aims.length > 1 ? aims : leaves.filter((item) => isPhaseItem(item, own));
    sources = rest.map((item) => fromItem(item, context.naming));
  }
  sources.sort((a, b) => a.from - b.from);
  return [
    ...sources.map((source) => toTask(source, context, own, inside)),
    ...context.tableTasks.map((row) => row.toTask(context.naming)),
  ];
}

/** What each item has of its own, and the date that binds the whole plan, found once. */
interface Own {
  get(index: number): readonly Bound[] | undefined;
  due(index: number): DateBound | null;
  /** For work, and for everything else. */
  readonly wholePlan: { readonly work: DateBound | null; readonly rest: DateBound | null };
}

function ownElements(plan: PlanText, bound: readonly Bound[]): Own {
  const map = new Map<number, Bound[]>();
  for (const one of bound) {
    const key = one.item?.index ?? -1;
    const list = map.get(key);
    if (list) list.push(one);
    else map.set(key, [one]);
  }
  const dues = new Map<number, DateBound | null>();
  const due = (index: number): DateBound | null => {
    const known = dues.get(index);
    if (known !== undefined) return known;
    const found = ownDue((map.get(index) ?? []).filter((one) => !one.loose));
    dues.set(index, found);
    return found;
  };
  return {
    get: (index) => map.get(index),
    due,
    wholePlan: { work: wholePlanDue(plan, map, true), rest: wholePlanDue(plan, map, false) },
  };
}

/** The deepest first: an item is a task where none of the items under it is. */
function taskItems(plan: PlanText, own: Own): Item[] {
  const taken = new Set<number>();
  const covered = new Set<number>();
  for (const item of [...plan.items].reverse()) {
    const under = item.children.some((child) => taken.has(child) || covered.has(child));
    if (under) covered.add(item.index);
    else if (isTask(item, plan, own)) taken.add(item.index);
  }
  return plan.items.filter((item) => taken.has(item.index));
}

function isTask(item: Item, plan: PlanText, own: Own): boolean {
  const elements = own.get(item.index) ?? [];
  const binds = elements.some(
    ({ found }) =>
      found.kind === 'party' ||
      found.kind === 'recurring' ||
      (found.kind === 'date' && found.dateKind !== 'phase' && found.end !== null),
  );
  if (WORK.has(item.role)) return item.title.length > 1 && (item.children.length === 0 ? !isEmpty(item, plan) : binds);
  if (EXPLICIT.has(item.role)) return binds;
  if (item.parent === null || item.children.length > 0) return false;
  if (/负责解释/u.test(plan.reading.text.slice(item.from, item.to))) return false;
  if (item.role === 'scope' || item.role === 'aims') return elements.some(({ found }) => found.kind === 'party');
  if (item.role !== 'phases' || /阶段/u.test(item.title) || plan.items[item.parent]?.label.style === 'phase')
    return false;
  return elements.some(({ found }) => found.kind === 'date' && found.dateKind === 'due' && found.end !== null);
}

/** Longer titles are sentences. */
const LONGEST_HEADING = 24;

/** A heading with nothing under it, among items that all have a text. */
function isEmpty(item: Item, plan: PlanText): boolean {
  const siblings = item.parent === null ? [] : (plan.items[item.parent]?.children ?? []);
  if (siblings.length < 4 || /；$/u.test(plan.reading.text.slice(item.from, item.to).trim())) return false;
  if (siblings.some((index) => (plan.items[index]?.title.length ?? 0) >= LONGEST_HEADING)) return false;
  const empty = siblings.filter((index) => isTitleOnly(plan.items[index]));
  return empty.length === 1 && empty[0] === item.index;
}

const isTitleOnly = (item: Item | undefined): boolean =>
  item !== undefined && item.children.length === 0 && item.to - item.titleTo <= 2 && item.titleTo - item.titleFrom < 30;

/** Aims that say what to do: 设立…, 清理…, 对…进行整治. Read as work only in a plan that orders none elsewhere. */
const ORDERS_WORK =
  /^(?:设立|成立|建立|健全|完善|理清|摸清|清理|整治|开展|组织|实施|推进|加强|搞好|做好|抓好|落实|制定|进行|改造|建设|修|打造|配备|规范|治理|排查|整改|拆除|更新)|^对.*(?:进行|开展|实施)/u;

const isPhaseItem = (item: Item, own: Own): boolean =>
  item.role === 'phases' &&
  item.parent !== null &&
  (/阶段/u.test(item.title) || (own.get(item.index) ?? []).some(({ found }) => found.kind === 'date'));

const fromItem = (item: Item, naming: Naming): Source => ({
  item,
  sentence: null,
  from: item.from,
  to: item.to,
  name: naming.titleOf(item),
});

/** Where a plan numbers nothing below its sections, each paragraph of a section of work is a task. */
function paragraphSources(plan: PlanText, sources: readonly Source[]): Source[] {
  return sources.flatMap(({ item }) => {
    if (item?.role !== 'work') return [];
    const openers = (plan.byItem.get(item.index) ?? []).filter(
      (sentence) => sentence.opens && !sentence.heads && sentence.passage.cell === null,
    );
    if (openers.length < 2) return [];
    return openers.map(
      (sentence): Source => ({
        item,
        sentence,
        from: sentence.from,
        to: sentence.passage.to,
        name: paragraphName(plan, sentence),
      }),
    );
  });
}

function paragraphName(plan: PlanText, sentence: Sentence): string {
  return sentence.text.length >= 12
    ? sentenceName(plan, sentence)
    : plan.reading.text.slice(sentence.from, Math.min(sentence.passage.to, sentence.from + 12));
}

function toTask(source: Source, context: TaskContext, own: Own, elements: Inside): Task {
  const { plan, naming } = context;
  const { item } = source;
  const mine = (item ? (own.get(item.index) ?? []) : []).filter(
    (one) => !source.sentence || (one.found.from >= source.from && one.found.to <= source.to),
  );
  const above = ancestors(item, plan).flatMap((one) => own.get(one.index) ?? []);
  const parties = uniqueParties([...toParties(mine, plan, false), ...toParties(above, plan, true)]);
  const due = ownDue(mine) ?? null;
  const inheritedDue = due ? null : inherited(item, plan, own);
  const date = due ?? inheritedDue;
  const place = plan.reading.place(source.from, source.to);
  const names = (role: PartyRole): string[] =>
    parties.filter((party) => party.role === role).map((party) => party.name);
  const taken = new Set(parties.filter((party) => party.inherited).map((party) => party.role as string));
  if (inheritedDue) taken.add('due');
  const phase = indexesIn(elements.phases, place)[0] ?? null;
  const text = plan.reading.text.slice(source.from, source.to);
  return {
    ...place,
    clause: naming.clauseOf(item),
    construct: source.sentence ? 'task-paragraph' : 'task-item',
    confidence: 0.8,
    item: source.name,
    text: text.replaceAll('\n', ' ').trimEnd(),
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
    recurring: indexesIn(elements.recurring, place),
    targets: indexesIn(elements.targets, place),
    phase,
    inherited: [...taken],
  };
}

const STANDING = /长期坚持|常年坚持|持续推进|常态化|长效机制|坚持经常|并(?:长期)?坚持/u;

/** A task with more parties than this was not read right; the list ends here, so that inheriting stays linear. */
const MOST_PARTIES = 100;

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

function toParties(bound: readonly Bound[], plan: PlanText, isInherited: boolean): TaskParty[] {
  return bound
    .filter(isParty)
    .slice(0, MOST_PARTIES)
    .flatMap(({ found }): TaskParty[] => {
      const place = plan.reading.place(found.from, found.to);
      return [{ ...place, role: found.role, name: place.raw.replace(/\s+/gu, ''), inherited: isInherited }];
    });
}

type PartyBound = Bound & { readonly found: FoundOf<'party'> };
const isParty = (one: Bound): one is PartyBound => one.found.kind === 'party';

type DateBound = Bound & { readonly found: FoundOf<'date'> };
const isDate = (one: Bound): one is DateBound => one.found.kind === 'date';

/** The last end date of the item's own: of several deadlines the latest binds the whole. A season of a repeated duty does not. */
function ownDue(bound: readonly Bound[]): DateBound | null {
  let due: DateBound | null = null;
  for (const one of bound) {
    if (!isDate(one) || one.found.end === null || isSeason(one)) continue;
    if (!due || isAfter(one.found.end, due.found.end ?? '') !== false) due = one;
  }
  return due;
}

/** 5-10月每周消杀一次 */
function isSeason({ found, sentence }: DateBound): boolean {
  return found.dateKind === 'span' && /^(?:期间)?，?每/u.test(sentence.text.slice(found.to - sentence.from));
}

function inherited(item: Item | null, plan: PlanText, own: Own): DateBound | null {
  for (const above of ancestors(item, plan)) {
    const due = own.due(above.index);
    if (due && due.found.dateKind !== 'phase') return due;
  }
  return item !== null && WORK.has(item.role) ? own.wholePlan.work : own.wholePlan.rest;
}

/** A section that only sets the time (时间安排) sets it for all; the date in the aims binds the work they are for. */
function wholePlanDue(plan: PlanText, own: ReadonlyMap<number, readonly Bound[]>, isWork: boolean): DateBound | null {
  for (const item of plan.items) {
    const governs = /时间|时限/u.test(item.title) || (isWork && /^(?:工作)?目标$/u.test(item.title));
    if (!governs || item.children.length > 0 || WORK.has(item.role)) continue;
    const due = ownDue((own.get(item.index) ?? []).filter((one) => isDate(one) && one.found.dateKind === 'due'));
    if (due) return due;
  }
  return null;
}

function begin(bound: readonly Bound[]): string | null {
  for (const one of bound) if (isDate(one) && one.found.start !== null) return one.found.start;
  return null;
}

function milestones(bound: readonly Bound[], plan: PlanText): Milestone[] {
  const dates = bound.filter(isDate).filter((one) => one.found.dateKind === 'due' && one.found.end !== null);
  if (dates.length < 2) return [];
  return dates.map((one): Milestone => {
    const rest = one.sentence.text.slice(one.found.to - one.sentence.from);
    const clause = rest.slice(0, Math.max(0, rest.search(/[；。]|$/u)));
    const percent = /(\d{1,3})%/u.exec(clause)?.[1];
    return {
      ...plan.reading.place(one.found.from, one.found.to),
      date: one.found.end ?? '',
      percent: percent === undefined ? null : Number(percent),
      text: clause.replace(/^，/u, '').slice(0, 60),
    };
  });
}

/** Elements by where they start, with their indexes in the plan. */
type Sorted = readonly { readonly place: Place; readonly index: number }[];
type Inside = { readonly phases: Sorted; readonly recurring: Sorted; readonly targets: Sorted };

const sorted = (elements: readonly Place[]): Sorted =>
  elements.map((place, index) => ({ place, index })).sort((a, b) => a.place.start - b.place.start);

function indexesIn(elements: Sorted, { start, end }: Place): number[] {
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
