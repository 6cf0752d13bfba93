import type { Construct, Found } from './constructs/construct.ts';
import { CONSTRUCTS } from './constructs/index.ts';
import { isDutyLine } from './duty-lines.ts';
import { FIELD_LINE } from './fields.data.ts';
import { createMarks } from './marks.ts';
import type { Item } from './outline.ts';
import type { PlanText, Sentence } from './sentences.ts';

/** Something a construct found, and the item it belongs to. */
export interface Bound {
  readonly found: Found;
  readonly construct: Construct;
  readonly sentence: Sentence;
  /** The item it belongs to, which for a field line under a whole list is the list's parent. */
  readonly item: Item | null;
  /** Belongs to its own sentence, not to the item: a phase written as a paragraph without a number. */
  readonly loose: boolean;
}

const marksIn = createMarks(CONSTRUCTS.map(({ marks }) => marks));

/** Pass 4: every construct reads every sentence it might match, and what it finds is bound to an item. */
export function readElements(plan: PlanText): Bound[] {
  const fields = fieldLines(plan);
  const owned = ownedLines(plan);
  const bound: Bound[] = [];
  for (const sentence of plan.sentences) {
    let item: Item | null | undefined;
    let loose: boolean | undefined;
    const marks = marksIn(sentence.text);
    for (let index = 0; index < CONSTRUCTS.length; index += 1) {
      const construct = CONSTRUCTS[index];
      if (!construct || (marks & (1 << index)) === 0 || construct.when?.test(sentence.text) === false) continue;
      for (const found of construct.read(sentence, plan)) {
        item ??= itemOf(sentence, plan, fields);
        loose ??= owned.has(sentence.passage.index) || isLoose(sentence, plan);
        bound.push({ found, construct, sentence, item: subjectItem(found, sentence, item, plan), loose });
      }
    }
  }
  return bound;
}

const WHOLE_BRACKET = /^（[^（）]{2,80}(?:负责|牵头|配合|落实|实施)[^（）]{0,60}）。?$/u;
const isField = (sentence: Sentence): boolean =>
  sentence.opens &&
  !sentence.heads &&
  ((FIELD_LINE.test(sentence.text) && /单位|部门|责任|时|限|牵头|配合|期/u.test(sentence.text.slice(0, 8))) ||
    WHOLE_BRACKET.test(sentence.text));

const INLINE_FIELD = /(?:责任|牵头|职责)(?:单位|部门|科室|处室|人|领导)[为是]?：./u;

/** Items with a field of their own, on a line below them or in their text. */
function fieldLines(plan: PlanText): Set<number> {
  const items = new Set<number>();
  for (const sentence of plan.sentences)
    if (sentence.item && (isField(sentence) || INLINE_FIELD.test(sentence.text))) items.add(sentence.item.index);
  return items;
}

const FEWEST_OWNED = 3;
const OWNED_LINE = /^[^：；。]{4,120}?(?:责任|牵头|承办)(?:单位|部门|科室)：./u;

/** 9月3日 粮食安全主题日 责任单位：县粮储局, on three or more lines of one item: each line is a piece of work with its own people. */
function ownedLines(plan: PlanText): Set<number> {
  const lines = new Set<number>();
  for (const own of plan.byItem.values()) {
    const passages = own.flatMap(({ opens, heads, passage, text }) =>
      opens && !heads && passage.cell === null && OWNED_LINE.test(text) ? [passage.index] : [],
    );
    if (passages.length >= FEWEST_OWNED) for (const passage of passages) lines.add(passage);
  }
  return lines;
}

/** A field line after the last of several items, none of which had one, governs them all. */
function itemOf(sentence: Sentence, plan: PlanText, fields: ReadonlySet<number>): Item | null {
  const { item } = sentence;
  if (item?.isField && item.parent !== null) return plan.items[item.parent] ?? item;
  if (!item || item.parent === null || !isField(sentence)) return item;
  const parent = plan.items[item.parent];
  if (!parent || parent.children.length < 2 || parent.children.at(-1) !== item.index) return item;
  const others = parent.children.slice(0, -1);
  return others.some((child) => fields.has(child) || hasFieldBelow(child, plan, fields)) ? item : parent;
}

function hasFieldBelow(index: number, plan: PlanText, fields: ReadonlySet<number>): boolean {
  return (plan.items[index]?.children ?? []).some((child) => fields.has(child));
}

/** A field line tells apart no more items than this. */
const MOST_NAMED = 30;

/** 完成时限：宣传栏建设8月15日前完成，统一清理9月25日前完成 — a date under a list that names the item it is for. */
function subjectItem(found: Found, sentence: Sentence, item: Item | null, plan: PlanText): Item | null {
  if (found.kind !== 'date' || !item || item.children.length === 0 || !isField(sentence)) return item;
  const before = sentence.text.slice(0, found.from - sentence.from);
  const subject = before.slice(before.search(/[^，。；：]*$/u)).replace(/[于在]$/u, '');
  if (subject.length < 4) return item;
  const children = item.children.slice(0, MOST_NAMED).flatMap((index) => plan.items[index] ?? []);
  const says = (child: Item): boolean =>
    plan.reading.text.slice(child.titleFrom, Math.min(child.to, sentence.passage.from)).includes(subject);
  const sharesWords = (child: Item): boolean => [...subject].every((character) => child.title.includes(character));
  return children.find(says) ?? children.find(sharesWords) ?? item;
}

/** 东门收费站：由警务室负责 on a line of its own names its own piece of work. */
const OWN_LINE = /^[^，。：；]{2,16}：由[^，。；]{2,20}(?:负责|牵头)[；。]?$/u;

function isLoose(sentence: Sentence, plan: PlanText): boolean {
  if (sentence.item === null) return true;
  if (!sentence.heads && OWN_LINE.test(sentence.passage.text)) return true;
  if (isDutyLine(sentence, plan)) return true;
  return (
    sentence.item.role === 'phases' &&
    !sentence.passage.text.startsWith('（') &&
    /^[^，。：；]{2,14}(?:(?:阶段|步)(?:[（。：，]|$)|（[^（）]{0,12}月[^（）]{0,12}）[。：])|^\d[^，。：；]{1,24}[月日旬]：/u.test(
      sentence.passage.text,
    ) &&
    sentence.passage.from > sentence.item.titleTo
  );
}
