import { createNaming, toElements, toOutline, toPhases, toSpecialGroups } from './assemble.ts';
import { GROUP_CONFIDENCE } from './confidence.data.ts';
import { type Bound, readElements } from './elements.ts';
import { firstLeads, leadFirst, rowLedByFirst } from './first-leads.ts';
import { type Front, readFront } from './front.ts';
import { type FoundMember, readGroup, toLeadingGroup } from './group.ts';
import { withLineTables } from './line-table.ts';
import { lintPlan } from './lint/index.ts';
import type { LintOptions } from './lint/rule.ts';
import { type Item, readOutline } from './outline.ts';
import { cutPlans } from './parts.ts';
import type { CompiledPlan, GroupMember, ScoringRule } from './plan.ts';
import { type Passage, type Reading, readLines } from './reading.ts';
import { readRowHeads } from './row-heads.ts';
import { cutSentences, once, type PlanText } from './sentences.ts';
import type { SourceDocument } from './source.ts';
import { readTables, rowAssignments, rowDate, type TableWeight } from './table.ts';
import { itemAt, readTasks } from './tasks.ts';
import { withTextTables } from './text-table.ts';

/** What a file compiles to: one plan, or several found in one file, in the order of the text. */
export interface Compiled {
  readonly plans: readonly CompiledPlan[];
}

export interface CompileOptions {
  readonly lint?: LintOptions;
}

/**
 * Compiles a work plan's text into its elements. Never throws; what can't be read is said in `lint`.
 * Time is linear in the text.
 *
 * @param source the text and its layout, from `readDocument` or `sourceOfText`
 */
export function compile(source: SourceDocument, options: CompileOptions = {}): Compiled {
  const reading = readLines(withTextTables(withLineTables(source)));
  return { plans: cutPlans(reading.passages).map((passages) => compilePlan(reading, passages, options)) };
}

/** Compiles plain text, one paragraph a line or hard-wrapped. */
export function compileText(text: string, options: CompileOptions = {}): Compiled {
  return compile(sourceOfText(text), options);
}

/** Plain text as a source: every line a paragraph. */
export function sourceOfText(text: string): SourceDocument {
  const blocks: { kind: 'paragraph'; start: number; end: number }[] = [];
  for (let start = 0; start <= text.length; ) {
    const found = text.indexOf('\n', start);
    const end = found < 0 ? text.length : found;
    blocks.push({ kind: 'paragraph', start, end });
    start = end + 1;
  }
  return { text, format: 'txt', blocks, warnings: [] };
}

function compilePlan(reading: Reading, passages: readonly Passage[], options: CompileOptions): CompiledPlan {
  const items = readOutline(reading, passages);
  const front = readFront(reading, passages, items[0]?.from ?? null);
  endWithBody(items.at(-1), front);
  if (front.title && RULES_OF_APPRAISAL.test(reading.text.slice(front.title.from, front.title.to))) appraise(items);
  const tables = readTables(reading, front.body);
  const text = cutSentences(
    reading,
    front.body.filter((passage) => !tables.cells.has(passage.index)),
    items,
  );
  const ledByFirst = passages.some((passage) => firstLeads(passage.text));
  const accounted = withoutAccounts(readElements(text), front.kind, text);
  const bound = ledByFirst ? leadFirst(accounted) : accounted;
  const rowHeads = readRowHeads(reading, front.body, (at) => itemAt(text, at));
  const naming = createNaming(text, rowHeads);
  const elements = toElements(bound, naming);
  const phases = toPhases(bound, naming);
  const context = {
    plan: text,
    bound,
    naming,
    phases,
    recurring: elements.recurring,
    targets: elements.targets,
    tableTasks: tables.tasks,
  };
  const read = front.kind === 'plan' ? readTasks(context) : [];
  const tasks = ledByFirst ? read.map((task) => (task.construct === 'table-row' ? rowLedByFirst(task) : task)) : read;
  const rows = tasks.filter((task) => task.construct === 'table-row');
  const first = passages[0]?.from ?? 0;
  const span = reading.place(first, passages.at(-1)?.to ?? first);
  const plan: Omit<CompiledPlan, 'lint'> = {
    kind: front.kind,
    title: front.title ? reading.place(front.title.from, front.title.to).raw.replace(/\s+/gu, '') : null,
    issuer: front.issuer,
    docNumber: front.docNumber,
    issuedOn: front.issuedOn,
    span: { start: span.start, end: span.end },
    cites: elements.cites,
    citations: elements.citations,
    assignments: [...elements.assignments, ...rows.flatMap(rowAssignments)],
    dates: [...elements.dates, ...rows.flatMap(rowDate)],
    targets: elements.targets,
    recurring: elements.recurring,
    scoring: [
      ...elements.scoring,
      ...tables.weights.map((weight) => toWeight(weight, naming.clauseOf(itemAt(text, weight.from)))),
    ],
    budget: elements.budget,
    outline: toOutline(text, naming, rowHeads),
    group: toLeadingGroup(
      readGroup(text).map((member) => toMember(member, reading, naming.clauseOf(member.sentence.item))),
    ),
    specialGroups: toSpecialGroups(text, bound, naming),
    phases,
    tasks,
  };
  return Object.assign(plan, { lint: lintPlan(plan, text, options.lint) });
}

function toWeight({ place, value, unit }: TableWeight, clause: number | null): ScoringRule {
  const { start, end, raw } = place;
  return {
    start,
    end,
    raw,
    clause,
    construct: 'table-weight',
    confidence: 0.8,
    effect: 'weight',
    value,
    unit,
    per: null,
  };
}

const RULES_OF_APPRAISAL =
  /(?:考核|考评|评分|评价|计分|奖惩|积分|评比|绩效)[^，。]{0,12}(?:办法|细则|方案|标准|制度|规定|规则)(?:（[^（）]{1,8}）)?$/u;

/** In 考核办法 what says nothing else of itself is how points are given. */
function appraise(items: readonly Item[]): void {
  if (items.some((item) => item.parent === null && item.role === 'work')) return;
  for (const item of items) if (item.role === 'other') item.role = 'appraisal';
}

const AHEAD = /下一步|下步|打算|计划|安排|思路|明年|来年/u;

/** A report tells what was reached, an essay what ought to be done: neither binds anyone, save under 下一步打算. */
function withoutAccounts(bound: readonly Bound[], kind: Front['kind'], plan: PlanText): readonly Bound[] {
  if (kind === 'plan') return withoutHistory(bound, plan);
  const looksAhead = (item: Item | null): boolean =>
    item !== null &&
    (AHEAD.test(item.title) || looksAhead(item.parent === null ? null : (plan.items[item.parent] ?? null)));
  return bound.filter(
    ({ found, item }) =>
      !(found.kind === 'target' || (kind === 'article' && (found.kind === 'recurring' || found.kind === 'party'))) ||
      looksAhead(item),
  );
}

const HISTORY = /现状|概况|背景|存在(?:的)?(?:主要|突出)?问题|基本情况|形势|工作回顾|主要成效/u;

/** How things stand, told before the first item or under 基本现状, binds nobody; nor does it set an aim. */
function withoutHistory(bound: readonly Bound[], plan: PlanText): readonly Bound[] {
  const known = new Map<number, boolean>();
  const isHistory = (item: Item | null): boolean => {
    if (item === null) return false;
    const before = known.get(item.index);
    if (before !== undefined) return before;
    const above = item.parent === null ? null : (plan.items[item.parent] ?? null);
    const found = HISTORY.test(item.title) || isHistory(above);
    known.set(item.index, found);
    return found;
  };
  const hasItems = plan.items.length > 0;
  const told = once((sentence) => TOLD.test(sentence.text) && !SET.test(sentence.text));
  const aimed = once((sentence) => AIMED.test(sentence.text) || UNDER_AIMS.test(sentence.passage.text));
  return bound.filter(({ found, item, sentence }) =>
    item === null && hasItems
      ? (found.kind !== 'target' || aimed(sentence)) && (found.kind !== 'date' || !told(sentence))
      : found.kind === 'cite' || found.kind === 'party' || !isHistory(item),
  );
}

const AIMED = /力争|确保|争取/u;
const UNDER_AIMS = /^【?[^，。：】]{0,4}目标[】：]/u;
/** 据预测6月至7月有强降雨; 2023年共查处…: days before the first item that tell what was or may be. */
const TOLD = /据[^，。；]{1,12}[预测报]|预[测计]|发生|指出|同比|增长|下降|提高|共有|开展了|查处|反馈|督察组/u;
const SET = /决定|定于|[请应须将]|现[将就]|特制[定订]|力争|确保/u;

/** The signature and what the page says under it belong to no item. */
function endWithBody(last: Item | undefined, { body }: Front): void {
  const end = body.at(-1)?.to ?? 0;
  if (last && end > last.from) last.to = Math.min(last.to, end);
}

function toMember(member: FoundMember, reading: Reading, clause: number | null): GroupMember {
  const { start, end, raw } = reading.place(member.from, member.to);
  return {
    start,
    end,
    raw,
    clause,
    construct: `group-${member.role}`,
    confidence: GROUP_CONFIDENCE[member.role],
    role: member.role,
    name: member.name,
    ...(member.post === null ? {} : { post: member.post }),
  };
}
