import { LABEL_CONFIDENCE, OTHER_LABEL_CONFIDENCE } from './confidence.data.ts';
import type { Found, FoundOf } from './constructs/construct.ts';
import type { Bound } from './elements.ts';
import type { Item } from './outline.ts';
import type { PartyBound } from './own-elements.ts';
import type {
  Assignment,
  BudgetLine,
  Cite,
  CompiledPlan,
  DateElement,
  Element,
  OutlineItem,
  Phase,
  Recurring,
  ScoringRule,
  SpecialGroup,
  Target,
} from './plan.ts';
import type { RowHead } from './row-heads.ts';
import type { PlanText, Sentence } from './sentences.ts';

/** Turns offsets into places, and items into what a reader calls them. */
export interface Naming {
  /** Index in the outline of the item a position stands under. */
  clauseOf(item: Item | null): number | null;
  /** Title of the item as written, or the first 12 characters of the sentence where there is none. */
  nameOf(bound: Pick<Bound, 'item' | 'sentence' | 'loose'>): string;
  titleOf(item: Item): string;
  element(from: number, to: number, bound: Pick<Bound, 'item' | 'construct'>): Element;
}

const SENTENCE_NAME = 12;

export function createNaming(plan: PlanText, rows: readonly RowHead[] = []): Naming {
  const numbers = new Map<number, number>();
  let passed = 0;
  for (const item of plan.items) {
    while ((rows[passed]?.from ?? Number.POSITIVE_INFINITY) < item.from) passed += 1;
    if (!item.inline) numbers.set(item.index, numbers.size + passed);
  }
  const clauseOf = (item: Item | null): number | null => {
    for (let at = item?.index ?? -1; at >= 0; at -= 1) {
      const number = numbers.get(at);
      if (number !== undefined) return number;
    }
    return null;
  };
  const titles = new Map<number, string>();
  const titleOf = (item: Item): string => {
    const known = titles.get(item.index);
    if (known !== undefined) return known;
    const { raw } = plan.reading.place(item.titleFrom, item.titleTo);
    const title = oneLine(raw).slice(0, 30);
    titles.set(item.index, title);
    return title;
  };
  return {
    clauseOf,
    titleOf,
    nameOf: ({ item, sentence, loose }) => (item && !loose ? titleOf(item) : sentenceName(plan, sentence)),
    element: (from, to, { item, construct }) => {
      const { start, end, raw } = plan.reading.place(from, to);
      return { start, end, raw, clause: clauseOf(item), construct: construct.name, confidence: construct.confidence };
    },
  };
}

export function sentenceName(plan: PlanText, sentence: Sentence): string {
  const limit = plan.reading.text.indexOf('\n', sentence.from);
  const to = Math.min(sentence.from + SENTENCE_NAME, limit < 0 ? Number.POSITIVE_INFINITY : limit);
  return withoutSpaces(plan.reading.place(sentence.from, to).raw);
}

export function toOutline(plan: PlanText, naming: Naming, rows: readonly RowHead[] = []): OutlineItem[] {
  const items = itemsOfOutline(plan, naming);
  return rows.length === 0
    ? items
    : [...items, ...rows.map((row) => toRowItem(row, plan, naming))].sort((a, b) => a.start - b.start);
}

function toRowItem(
  { from, label, titleFrom, titleTo, to, above }: RowHead,
  plan: PlanText,
  naming: Naming,
): OutlineItem {
  const { start, end, raw } = plan.reading.place(from, titleTo);
  const clause = naming.clauseOf(above);
  return {
    start,
    end,
    raw,
    clause,
    construct: `label-${label.style}`,
    confidence: LABEL_CONFIDENCE[label.style] ?? OTHER_LABEL_CONFIDENCE,
    level: (above?.level ?? 0) + 1,
    label: withoutSpaces(plan.reading.place(from, from + label.length).raw),
    title: oneLine(plan.reading.place(titleFrom, titleTo).raw).trim(),
    parent: clause,
    bodyEnd: plan.reading.place(to - 1, to).end,
    role: above?.role ?? 'other',
  };
}

function itemsOfOutline(plan: PlanText, naming: Naming): OutlineItem[] {
  return plan.items.flatMap((item): OutlineItem[] => {
    if (item.inline) return [];
    const { start, end, raw } = plan.reading.place(item.from, item.titleTo);
    const parent = item.parent === null ? null : (plan.items[item.parent] ?? null);
    return [
      {
        start,
        end,
        raw,
        clause: parent ? naming.clauseOf(parent) : null,
        construct: `label-${item.label.style}`,
        confidence: LABEL_CONFIDENCE[item.label.style] ?? OTHER_LABEL_CONFIDENCE,
        level: item.level,
        label: withoutSpaces(plan.reading.place(item.from, item.titleFrom).raw),
        title: naming.titleOf(item),
        parent: parent ? naming.clauseOf(parent) : null,
        bodyEnd: plan.reading.place(item.to - 1, item.to).end,
        role: item.role,
      },
    ];
  });
}

const of = <Kind extends Found['kind']>(
  bound: readonly Bound[],
  kind: Kind,
): (Bound & { readonly found: FoundOf<Kind> })[] =>
  bound.filter((one): one is Bound & { readonly found: FoundOf<Kind> } => one.found.kind === kind);

type Elements = Pick<
  CompiledPlan,
  'cites' | 'citations' | 'assignments' | 'dates' | 'targets' | 'recurring' | 'scoring' | 'budget'
>;

/**
 * Pass 5: what the constructs found, as the elements of a plan. Fields are written out: an object that begins with
 * a spread (`{ ...element, item }`) takes the engine fifty times as long to make.
 */
export function toElements(bound: readonly Bound[], naming: Naming): Elements {
  const element = (one: Bound): Element => naming.element(one.found.from, one.found.to, one);
  const made = new Set(of(bound, 'cite').flatMap((one) => (one.found.made ? [oneLine(element(one).raw)] : [])));
  const citations = of(bound, 'cite')
    .map((one): Cite => {
      const { start, end, raw, clause, construct, confidence } = element(one);
      return { start, end, raw, clause, construct, confidence, name: oneLine(raw) };
    })
    .filter((cite) => !made.has(cite.name));
  const firsts = new Map(citations.map((cite) => [cite.name, cite]));
  return {
    cites: [...firsts.keys()],
    citations,
    assignments: assignments(of(bound, 'party'), naming),
    dates: of(bound, 'date').map((one): DateElement => {
      const { start, end, raw, clause, construct, confidence } = element(one);
      return {
        raw,
        clause,
        construct,
        confidence,
        item: naming.nameOf(one),
        start: one.found.start,
        end: one.found.end,
        kind: one.found.dateKind,
        at: { start, end },
      };
    }),
    targets: of(bound, 'target').map((one): Target => {
      const { start, end, raw, clause, construct, confidence } = element(one);
      const { op, value, unit } = one.found;
      return {
        start,
        end,
        raw,
        clause,
        construct,
        confidence,
        item: naming.nameOf(one),
        op,
        value,
        unit: asWritten(raw, unit),
      };
    }),
    recurring: of(bound, 'recurring').map((one): Recurring => {
      const { start, end, raw, clause, construct, confidence } = element(one);
      const { every, times, by, interval } = one.found;
      return {
        start,
        end,
        raw,
        clause,
        construct,
        confidence,
        item: naming.nameOf(one),
        every,
        times,
        ...(interval === undefined ? {} : { interval }),
        ...(by === null ? {} : { by }),
      };
    }),
    scoring: of(bound, 'scoring').map((one): ScoringRule => {
      const { start, end, raw, clause, construct, confidence } = element(one);
      const { effect, value, unit, per, grade, outcome } = one.found;
      return {
        start,
        end,
        raw,
        clause,
        construct,
        confidence,
        effect,
        value,
        unit: unit === null ? null : asWritten(raw, unit),
        per,
        ...(grade === undefined ? {} : { grade }),
        ...(outcome === undefined ? {} : { outcome }),
      };
    }),
    budget: of(bound, 'budget').map((one): BudgetLine => {
      const { start, end, raw, clause, construct, confidence } = element(one);
      const { amount, unit, purpose } = one.found;
      return { start, end, raw, clause, construct, confidence, amount, unit, purpose };
    }),
  };
}

/** Constructs see one width of each mark; a unit is given in the text's own. */
const asWritten = (raw: string, unit: string): string =>
  unit === '%' && raw.includes('％') && !raw.includes('%') ? '％' : unit;

export const withoutSpaces = (raw: string): string => (/\s/u.test(raw) ? raw.replace(/\s+/gu, '') : raw);

/** A hard-wrapped quotation joined again. */
const oneLine = (raw: string): string =>
  raw.includes('\n')
    ? raw
        .split('\n')
        .map((line) => line.trim())
        .join('')
    : raw;

function assignments(parties: readonly PartyBound[], naming: Naming): Assignment[] {
  const seen = new Set<string>();
  const list: Assignment[] = [];
  for (const one of parties) {
    const key = `${one.item?.index ?? -1} ${one.loose} ${one.found.role} ${one.found.name}`;
    if (seen.has(key)) continue;
    seen.add(key);
    const { start, end, raw, clause, construct, confidence } = naming.element(one.found.from, one.found.to, one);
    const { role } = one.found;
    const party = withoutSpaces(raw);
    list.push({ start, end, raw, clause, construct, confidence, item: naming.nameOf(one), role, party });
  }
  return list;
}

export function toPhases(bound: readonly Bound[], naming: Naming): Phase[] {
  return of(bound, 'date')
    .filter((one) => one.found.dateKind === 'phase')
    .map((one): Phase => {
      const { start, end, raw, clause, construct, confidence } = naming.element(one.found.from, one.found.to, one);
      return {
        start,
        end,
        raw,
        clause,
        construct,
        confidence,
        name: phaseName(one)
          .replace(/（.*$/u, '')
          .replace(/[。：，；].*$/u, ''),
        startDate: one.found.start,
        endDate: one.found.end,
      };
    });
}

/** The item's title; in a list of periods (3月1日—3月10日，自查自纠；…) what stands behind the period. */
function phaseName({ item, loose, sentence, found }: Bound): string {
  if (!item || loose) return sentence.passage.text.slice(0, 20);
  if (item.parent !== null) return item.title;
  const at = found.to - sentence.from;
  return sentence.text.slice(at, at + 20).replace(/^[，：、）]/u, '') || item.title;
}

const SPECIAL = /(?:专项|工作|综合|宣传|保障|整治|督查|督导|执法|后勤|联络|协调|技术|处置)[\u4e00-\u9fff]{0,6}组$/u;

/** 专项组 beside the leading group: items named so, with the parties that lead and make them. */
export function toSpecialGroups(plan: PlanText, bound: readonly Bound[], naming: Naming): SpecialGroup[] {
  let parties: ReadonlyMap<Item | null, readonly PartyBound[]> | undefined;
  return plan.items.flatMap((item): SpecialGroup[] => {
    if (item.inline || !item.title.includes('组')) return [];
    const name = item.title.replace(/（.*$/u, '');
    if (!SPECIAL.test(name) || /领导小组/u.test(name)) return [];
    parties ??= partiesByItem(bound);
    const own = parties.get(item) ?? [];
    const names = (lead: boolean): string[] =>
      own.filter((one) => (one.found.role === 'lead') === lead).map((one) => one.found.name);
    const to = item.titleFrom + name.length;
    const place = naming.element(item.titleFrom, to, { item, construct: SPECIAL_CONSTRUCT });
    const { start, end, raw, clause, construct, confidence } = place;
    return [{ start, end, raw, clause, construct, confidence, name, lead: names(true), members: names(false) }];
  });
}

function partiesByItem(bound: readonly Bound[]): ReadonlyMap<Item | null, readonly PartyBound[]> {
  const byItem = new Map<Item | null, PartyBound[]>();
  for (const one of of(bound, 'party')) {
    const list = byItem.get(one.item);
    if (list) list.push(one);
    else byItem.set(one.item, [one]);
  }
  return byItem;
}

const SPECIAL_CONSTRUCT = { name: 'special-group', confidence: 0.6, when: SPECIAL, read: () => [] };
