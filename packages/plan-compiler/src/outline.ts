import { FIELD_TITLE } from './fields.data.ts';
import { type Label, labelAt } from './labels.ts';
import type { Passage, Reading } from './reading.ts';
import type { SectionRole } from './sections.data.ts';
import { roleOf } from './sections.ts';
import { unmarkedHeads } from './unmarked-labels.ts';

/** A numbered item. Offsets are in `Reading.text`. */
export interface Item {
  readonly index: number;
  /** Begins inside a line: it orders work like its neighbours, but a reader's outline does not show it. */
  readonly inline: boolean;
  readonly label: Label;
  readonly from: number;
  /** Where the title begins, and where it ends. */
  readonly titleFrom: number;
  readonly titleTo: number;
  /** Title without spaces, as the constructs see it. */
  readonly title: string;
  /** The title is all its line says: a heading. */
  readonly bare: boolean;
  /** Where the item's own text ends: the next item's start. */
  to: number;
  level: number;
  parent: number | null;
  readonly children: number[];
  role: SectionRole;
  /** One of the fields its parent is written in: 1.工作内容：… 2.责任单位：… 3.完成时限：… */
  isField: boolean;
}

/** Pass 2: which passages begin an item, and how the items nest. */
export function readOutline(reading: Reading, passages: readonly Passage[]): Item[] {
  const heads = lineHeads(passages);
  addInlineHeads(heads, reading.text);
  const end = passages.at(-1)?.to ?? 0;
  const items = heads.map((head, index): Item => {
    const titleFrom = skipSpaces(reading.text, head.from + head.label.length);
    const titleTo = titleEnd(reading.text, titleFrom, head.to);
    return {
      index,
      inline: head.inline,
      label: head.label,
      from: head.from,
      titleFrom,
      titleTo,
      title: reading.text.slice(titleFrom, titleTo).replaceAll(' ', ''),
      bare: head.to - titleTo <= 1,
      to: heads[index + 1]?.from ?? end,
      level: 1,
      parent: null,
      children: [],
      role: 'other',
      isField: false,
    };
  });
  nest(items);
  for (const item of items) {
    item.role = roleOf(item, items);
    if (
      item.parent === null &&
      item.role === 'safeguards' &&
      FOUNDS_GROUP.test(item.title) &&
      namesLeader(item, reading.text)
    )
      item.role = 'organisation';
    const fields = item.children.some((child) => isFieldTitle(items[child], reading.text));
    if (fields && item.parent !== null) for (const child of item.children) markField(items[child]);
  }
  return items;
}

/** 组织领导 may only exhort; where it names the leader it tells of a group. */
const FOUNDS_GROUP = /^(?:组织领导|组织保障|领导机构|加强(?:组织)?领导)$/u;
const LONGEST_FOUNDING = 200;
const namesLeader = (item: Item, text: string): boolean =>
  /(?:组长|指挥长?|召集人)：|(?:任|为)(?:组长|总?指挥)/u.test(
    text.slice(item.titleTo, Math.min(item.to, item.titleTo + LONGEST_FOUNDING)),
  );

/** 2.责任单位：… but not 2.落实责任单位。 */
const isFieldTitle = (item: Item | undefined, text: string): boolean =>
  item !== undefined && text.charAt(item.titleTo) === '：' && FIELD_TITLE.test(item.title);

function markField(item: Item | undefined): void {
  if (item) item.isField = true;
}

interface Head {
  readonly from: number;
  /** End of the passage. */
  readonly to: number;
  readonly label: Label;
  readonly inline: boolean;
}

/** A list of attachments that begins in the line that says so. */
const ATTACHED = /^附件?(?:件|表)?：(.{0,16})/u;

const CONTENTS_LINE = /(?:(?<!\.)\.{4,}|(?<!…)…{2,})\d{0,3}$/u;

function lineHeads(passages: readonly Passage[]): Head[] {
  const heads: Head[] = [];
  const unmarked = unmarkedHeads(passages);
  let attached: Label | null = null;
  for (const passage of passages) {
    if (passage.cell || passage.aside) continue;
    const label = passage.label ?? unmarked.get(passage.index) ?? null;
    // 附件：1.任务清单, with 2.月报表 on the next line.
    if (attached && label?.style === attached.style && label.number === attached.number + 1) {
      attached = label;
      continue;
    }
    attached = passage.text.startsWith('附') ? labelAt(ATTACHED.exec(passage.text)?.[1] ?? '') : null;
    if (!label || label.length >= passage.text.length || CONTENTS_LINE.test(passage.text)) continue;
    heads.push({ from: passage.from, to: passage.to, label, inline: false });
  }
  return heads;
}

/** How many numbers a list may skip and still be searched for them inside its lines. */
const LONGEST_GAP = 4;

/**
 * `3. … 8月25日前。4.露天烧烤整治。…` with a line for 5. below: the number a list skips is looked for inside the text between
 * its neighbours, after a full stop. Only a skipped number is: a list inside a sentence stays text.
 */
function addInlineHeads(heads: Head[], text: string): void {
  const lastOf = new Map<string, Head>();
  const found: Head[] = [];
  for (const head of heads) {
    const before = lastOf.get(head.label.style);
    const gap = before ? head.label.number - before.label.number - 1 : 0;
    if (before && gap >= 1 && gap <= LONGEST_GAP) found.push(...inlineBetween(before, head, text));
    for (const [style, other] of lastOf) if (other.label.rank > head.label.rank) lastOf.delete(style);
    lastOf.set(head.label.style, head);
  }
  heads.push(...found);
  heads.sort((a, b) => a.from - b.from);
}

function inlineBetween(before: Head, after: Head, text: string): Head[] {
  const found: Head[] = [];
  let at = before.from + before.label.length;
  for (let number = before.label.number + 1; number < after.label.number; number += 1) {
    const next = findLabel(text, at, after.from, before.label.style, number);
    if (!next) continue;
    found.push(next);
    at = next.from + next.label.length;
  }
  return found;
}

function findLabel(text: string, from: number, to: number, style: string, number: number): Head | null {
  let at = from;
  while (at < to) {
    const stop = nextStop(text, at, to);
    if (stop < 0) return null;
    const label = labelAt(text.slice(stop + 1, stop + 17));
    if (label?.style === style && label.number === number) {
      const line = text.indexOf('\n', stop);
      return { from: stop + 1, to: line < 0 || line > to ? to : line, label, inline: true };
    }
    at = stop + 1;
  }
  return null;
}

function nextStop(text: string, from: number, to: number): number {
  for (let at = from; at < to; at += 1) if ('。；）！，'.includes(text.charAt(at))) return at;
  return -1;
}

function skipSpaces(text: string, from: number): number {
  let at = from;
  while (text.charAt(at) === ' ') at += 1;
  return at;
}

const TITLE_STOP = /[。：；\n]/u;
const LONGEST_TITLE = 30;

function titleEnd(text: string, from: number, to: number): number {
  const found = text.slice(from, Math.min(to, from + LONGEST_TITLE)).search(TITLE_STOP);
  return found < 0 ? Math.min(to, from + LONGEST_TITLE) : from + found;
}

/**
 * Gives every item its level: the style of its label is looked for among the open items, the innermost first.
 * A list that begins again at 1 right under a heading of its own style stands under that heading.
 */
function nest(items: Item[]): void {
  const open: Item[] = [];
  const lost = itemsBelowLostHeading(items);
  const nextArticles = numbersOfNextArticles(items);
  for (const [index, item] of items.entries()) {
    const depth = isListOfArticle(item, open, nextArticles[index] ?? null) ? open.length : depthOf(item, open);
    open.length = depth;
    const parent = open.at(-1);
    item.parent = parent?.index ?? null;
    parent?.children.push(item.index);
    item.level = depth + (item.index < lost ? 2 : 1);
    open.push(item);
  }
}

/** 一、 below 第五条, before 第六条: usually it stands above articles, here the article goes on after the list. */
function isListOfArticle(item: Item, open: readonly Item[], nextArticle: number | null): boolean {
  const last = open.at(-1)?.label;
  return (
    item.label.style === 'cn' && item.label.number === 1 && last?.style === 'article' && nextArticle === last.number + 1
  );
}

/** For each item, the number of the first 第X条 after it. */
function numbersOfNextArticles(items: readonly Item[]): readonly (number | null)[] {
  const numbers: (number | null)[] = [];
  let next: number | null = null;
  for (let index = items.length - 1; index >= 0; index -= 1) {
    numbers[index] = next;
    if (items[index]?.label.style === 'article') next = items[index]?.label.number ?? null;
  }
  return numbers;
}

/** A piece of a plan that begins with （二） and goes on to 五、 has lost the heading above: how many items stand under it. */
function itemsBelowLostHeading(items: readonly Item[]): number {
  const first = items[0];
  if (!first || first.label.number < 2) return 0;
  const heading = items.findIndex(({ label }) => label.rank < first.label.rank && label.number > 1);
  return Math.max(heading, 0);
}

function depthOf(item: Item, open: readonly Item[]): number {
  for (let depth = open.length - 1; depth >= 0; depth -= 1) {
    const other = open[depth];
    if (!other || other.label.style !== item.label.style) continue;
    const twice = open[depth - 1]?.label.style === item.label.style;
    // 一、 after the text of 六、 begins another plan, not a list under it.
    const isHeading = other.bare && (item.label.style !== 'cn' || other.to - other.titleTo <= 2);
    return item.label.number === 1 && isHeading && !twice && depth === open.length - 1 ? depth + 1 : depth;
  }
  const last = open.length - 1;
  for (let depth = last; depth >= 0; depth -= 1) {
    const other = open[depth];
    if (!other) continue;
    const family = other.label.style.startsWith('digit') && item.label.style.startsWith('digit');
    if (family && other.label.rank === item.label.rank && item.label.number === other.label.number + 1) return depth;
  }
  let depth = open.length;
  while (depth > 0 && (open[depth - 1]?.label.rank ?? 0) > item.label.rank) depth -= 1;
  return depth;
}
