import type { Naming } from './assemble.ts';
import { sentenceName } from './assemble.ts';
import { isDutyLine } from './duty-lines.ts';
import type { Bound } from './elements.ts';
import type { Item } from './outline.ts';
import type { Own } from './own-elements.ts';
import { AIMS_AND_WORK } from './sections.data.ts';
import { once, type PlanText, type Sentence } from './sentences.ts';

/** Sections whose items are tasks when they name a party, a date or a recurring duty. */
const EXPLICIT: ReadonlySet<string> = new Set(['safeguards', 'appraisal']);
/** Sections whose items are tasks. */
export const WORK: ReadonlySet<string> = new Set(['work', 'other']);

/** What a task is made from: an item, or a paragraph where the plan numbers none of its work, or a row of a table. */
export interface TaskSource {
  readonly item: Item | null;
  readonly sentence: Sentence | null;
  readonly from: number;
  readonly to: number;
  readonly name: string;
  /** What it binds, where no item holds it. */
  readonly bound?: readonly Bound[];
}

/** What of a plan is a task: the deepest items that order work; failing these its paragraphs, its aims, its phases. */
export function taskSources(plan: PlanText, own: Own, naming: Naming): TaskSource[] {
  if (plan.items.length === 0) return looseParagraphs(plan, own);
  const underPhases = phaseWork(plan, own);
  const found = taskItems(plan, own).filter((item) => underPhases.length === 0 || !isAim(item, plan));
  const inPhases = found.filter(({ role, index }) => role === 'phases' && own.parties(index).length > 0).length > 1;
  // 三、改造内容 says what is made; who makes it by when is told step by step.
  const above = found.filter(
    (item) => !inPhases || item.parent !== null || !WORK.has(item.role) || binds(own.get(item.index)),
  );
  const items = [...above, ...underPhases].sort((a, b) => a.index - b.index);
  const paragraphs = plan.items.some((item) => item.level > 1)
    ? items.flatMap((item) => dutyLineSources(plan, item))
    : paragraphSources(plan, items);
  const cut = new Set(paragraphs.map((one) => one.item));
  const sources = [
    ...items.filter((item) => !cut.has(item)).map((item) => fromItem(item, plan, naming)),
    ...paragraphs,
  ];
  const hasWork = plan.items.some((item) => item.children.length === 0 && item.parent !== null && WORK.has(item.role));
  return (sources.length > 0 || hasWork ? sources : lastResort(plan, own, naming)).sort((a, b) => a.from - b.from);
}

/** A text that numbers nothing: its paragraphs that say who, when or how often. */
function looseParagraphs(plan: PlanText, own: Own): TaskSource[] {
  const byPassage = new Map<number, Bound[]>();
  for (const one of own.get(-1)) {
    const { index } = one.sentence.passage;
    const list = byPassage.get(index);
    if (list) list.push(one);
    else byPassage.set(index, [one]);
  }
  return (plan.byItem.get(-1) ?? []).flatMap((sentence): TaskSource[] => {
    const { index, from, to, text, cell } = sentence.passage;
    const bound = byPassage.get(index) ?? [];
    if (!sentence.opens || cell !== null || /：$/u.test(text) || !binds(bound)) return [];
    return [{ item: null, sentence, from, to, name: paragraphName(plan, sentence), bound }];
  });
}

/** 设立管委会, 清理…: aims that order work. */
const aimsOfWork = (plan: PlanText): Item[] =>
  plan.items.filter(
    (item) => item.children.length === 0 && item.role === 'aims' && item.parent !== null && ordersWork(item, plan),
  );

/** Under 目标任务: what is to be reached, where the phases tell how. */
function isAim(item: Item, plan: PlanText): boolean {
  const section = item.parent === null ? undefined : plan.items[item.parent];
  return section !== undefined && section.parent === null && AIMS_AND_WORK.test(section.title);
}

/** A plan whose work stands in lists under its phases, and nowhere else. */
function phaseWork(plan: PlanText, own: Own): Item[] {
  const isLeaf = (item: Item): boolean => item.children.length === 0 && item.title.length > 1;
  const isWork = (item: Item): boolean =>
    isLeaf(item) &&
    WORK.has(item.role) &&
    (item.parent !== null || item.role === 'work') &&
    !item.isField &&
    !isAim(item, plan);
  if (plan.items.some(isWork) || aimsOfWork(plan).length > 1) return [];
  const leaves = plan.items.filter((item) => {
    const phase = item.parent === null ? undefined : plan.items[item.parent];
    return isLeaf(item) && !item.isField && item.role === 'phases' && phase?.parent != null && phase.role === 'phases';
  });
  if (leaves.length < 2) return [];
  // Beside phases with lists of work, a phase without a list is work itself.
  const bare = plan.items.filter(
    (item) =>
      isLeaf(item) && item.role === 'phases' && item.parent !== null && !item.isField && !/阶段/u.test(item.title),
  );
  return [...new Set([...leaves, ...bare])].filter((item) => !isTask(item, plan, own));
}

/** 派出所：负责…, 财政所：负责… under an item: each line is a task, the item is none. */
function dutyLineSources(plan: PlanText, item: Item): TaskSource[] {
  if (!WORK.has(item.role) && item.role !== 'organisation') return [];
  const openers = (plan.byItem.get(item.index) ?? []).filter(
    (sentence) => sentence.opens && isDutyLine(sentence, plan),
  );
  return openers.map((sentence) => fromSentence(sentence, item, plan));
}

/** A plan that orders its work nowhere else orders it in its aims, or in its phases. */
function lastResort(plan: PlanText, own: Own, naming: Naming): TaskSource[] {
  const leaves = plan.items.filter((item) => item.children.length === 0);
  const aims = aimsOfWork(plan);
  const items = aims.length > 1 ? aims : leaves.filter((item) => isPhaseItem(item, own));
  return items.map((item) => fromItem(item, plan, naming));
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

/** 本方案由县住建局负责解释 orders nothing. */
const EXPLAINED_BY = /负责解释/u;
const explains = once(({ text }) => EXPLAINED_BY.test(text));

/** Names a party, a recurring duty or a date of its own. */
const binds = (elements: readonly Bound[]): boolean =>
  elements.some(
    ({ found }) =>
      found.kind === 'party' ||
      found.kind === 'recurring' ||
      (found.kind === 'date' && found.dateKind !== 'phase' && found.end !== null),
  );

function isTask(item: Item, plan: PlanText, own: Own): boolean {
  if (item.isField) return false;
  const elements = own.get(item.index);
  if (WORK.has(item.role) && (onlyScores(item, elements, plan) || EXPLAINED_BY.test(item.title))) return false;
  if (WORK.has(item.role))
    return (
      item.title.length > 1 &&
      (item.children.every((child) => plan.items[child]?.isField) ? !isEmpty(item, plan) : binds(elements))
    );
  if (EXPLICIT.has(item.role)) return binds(elements.filter(({ sentence }) => !explains(sentence)));
  if (item.parent === null || item.children.length > 0) return false;
  if (EXPLAINED_BY.test(plan.reading.text.slice(item.from, item.to))) return false;
  if (item.role === 'scope' || item.role === 'aims') return elements.some(({ found }) => found.kind === 'party');
  if (item.role !== 'phases' || /阶段/u.test(item.title) || plan.items[item.parent]?.label.style === 'phase')
    return false;
  if (elements.some(({ found }) => found.kind === 'date' && found.dateKind === 'phase'))
    return elements.some(({ found }) => found.kind === 'party');
  return elements.some(({ found }) => found.kind === 'date' && found.dateKind === 'due' && found.end !== null);
}

/** 举报属实的奖100元: a rule of points or money among the work, with nobody who does anything by any day. */
const onlyScores = (item: Item, elements: readonly Bound[], plan: PlanText): boolean =>
  item.children.length === 0 &&
  elements.some(({ found }) => found.kind === 'scoring') &&
  elements.every(({ found }) => found.kind === 'scoring' || found.kind === 'target') &&
  (plan.byItem.get(item.index) ?? []).length === 1 &&
  !ordersWork(item, plan) &&
  !/^(?:评选|评出|表彰)/u.test(item.title);

/** Longer titles are sentences. */
const LONGEST_HEADING = 24;

/** More items than this are a list, not sections. */
const MOST_SECTIONS = 40;

/** A heading with nothing under it, among items that all have a text. */
function isEmpty(item: Item, plan: PlanText): boolean {
  const siblings = item.parent === null ? [] : (plan.items[item.parent]?.children ?? []);
  if (
    !isTitleOnly(item) ||
    siblings.length < 4 ||
    siblings.length > MOST_SECTIONS ||
    /；$/u.test(plan.reading.text.slice(item.from, item.to).trim())
  )
    return false;
  if (siblings.some((index) => (plan.items[index]?.title.length ?? 0) >= LONGEST_HEADING)) return false;
  const empty = siblings.filter((index) => isTitleOnly(plan.items[index]));
  return empty.length === 1 && empty[0] === item.index;
}

const isTitleOnly = (item: Item | undefined): boolean =>
  item !== undefined && item.children.length === 0 && item.to - item.titleTo <= 2 && item.titleTo - item.titleFrom < 30;

/** Aims that say what to do: 设立…, 清理…, 对…进行整治. Read as work only in a plan that orders none elsewhere. */
const ORDERS_WORK =
  /^(?:设立|成立|建立|健全|完善|理清|摸清|清理|整治|开展|组织|实施|推进|加强|搞好|做好|抓好|落实|制定|进行|改造|建设|修|打造|配备|规范|治理|排查|整改|拆除|更新)|^对.*(?:进行|开展|实施)/u;

const ordersWork = (item: Item, plan: PlanText): boolean =>
  ORDERS_WORK.test(plan.reading.text.slice(item.titleFrom, Math.min(item.to, item.titleFrom + 60)));

const isPhaseItem = (item: Item, own: Own): boolean =>
  item.role === 'phases' &&
  (item.parent !== null || /阶段/u.test(item.title)) &&
  (/阶段/u.test(item.title) || own.get(item.index).some(({ found }) => found.kind === 'date'));

/** An item written in numbered fields reaches to the last of them. */
function fromItem(item: Item, plan: PlanText, naming: Naming): TaskSource {
  const last = plan.items[item.children.at(-1) ?? -1];
  const to = last?.isField ? last.to : item.to;
  return { item, sentence: null, from: item.from, to, name: naming.titleOf(item) };
}

/** Where a plan numbers nothing below its sections, each paragraph of a section of work is a task. */
function paragraphSources(plan: PlanText, items: readonly Item[]): TaskSource[] {
  return items.flatMap((item) => {
    if (item.role !== 'work') return [];
    const openers = (plan.byItem.get(item.index) ?? []).filter(
      (sentence) =>
        sentence.opens && !sentence.heads && sentence.passage.cell === null && !/^特此/u.test(sentence.text),
    );
    if (openers.length < 2) return [];
    return openers.map((sentence) => fromSentence(sentence, item, plan));
  });
}

function fromSentence(sentence: Sentence, item: Item, plan: PlanText): TaskSource {
  return { item, sentence, from: sentence.from, to: sentence.passage.to, name: paragraphName(plan, sentence) };
}

function paragraphName(plan: PlanText, sentence: Sentence): string {
  return sentence.text.length >= 12
    ? sentenceName(plan, sentence)
    : plan.reading.text.slice(sentence.from, Math.min(sentence.passage.to, sentence.from + 12));
}
