import type { Item } from '../outline.ts';
import type { PlanText } from '../sentences.ts';
import { clauseAt, type LintRule, type Remark, type Unremarked } from './rule.ts';

/** 一、 二、 四、 or （一） （二） （二）. A list may begin anywhere and begin again at one. */
export const numberingBroken: LintRule = {
  id: 'numbering-broken',
  severity: 'warning',
  check(plan, text) {
    const tops = text.items.flatMap((item) => (item.parent === null ? [item.index] : []));
    const lists = text.items.flatMap(({ children }) => (children.length > 1 ? [children] : []));
    return [tops, ...lists].flatMap((list) => {
      return brokenIn(list.flatMap((index) => text.items[index] ?? [])).map((broken) => remark(plan, text, broken));
    });
  },
};

/** 1、 2. 3 are one list written in three ways. */
const familyOf = ({ label: { style } }: Item): string => (DIGIT_STYLES.has(style) ? 'digit' : style);
const DIGIT_STYLES: ReadonlySet<string> = new Set(['digit-stop', 'digit-dot', 'digit-space']);

interface Broken {
  readonly before: Item;
  readonly item: Item;
  readonly expected: number;
  /** One wrong number: the next item goes on as if this one were right. Otherwise an item may be missing. */
  readonly isSlip: boolean;
}

function brokenIn(items: readonly Item[]): Broken[] {
  const broken: Broken[] = [];
  let expected = 0;
  for (const [at, item] of items.entries()) {
    const before = items[at - 1];
    const after = items[at + 1];
    const { number } = item.label;
    const follows = before !== undefined && !item.inline && isOneList(before, item);
    const isSlip = after !== undefined && isOneList(item, after) && after.label.number === expected + 1;
    // A list may begin again at one; 一、一、三、 is a slip all the same.
    const isWrong = number !== expected && (number !== 1 || (isSlip && before?.label.number === 1));
    if (follows && isWrong && Number.isFinite(number)) {
      broken.push({ before, item, expected, isSlip });
      expected = (isSlip ? expected : number) + 1;
    } else expected = number + 1;
  }
  return broken;
}

const isOneList = (one: Item, other: Item): boolean => familyOf(one) === familyOf(other);

function remark(plan: Unremarked, text: PlanText, { before, item, expected, isSlip }: Broken): Remark {
  const place = text.reading.place(item.from, item.from + item.label.length);
  const previous = text.reading.place(before.from, before.from + before.label.length).raw.trim();
  const repeats = item.label.number === before.label.number;
  const fix = isSlip ? renumbered(place, expected) : null;
  return {
    start: place.start,
    end: place.end,
    raw: place.raw,
    clause: clauseAt(plan, place.start),
    message: {
      zh: `编号“${place.raw.trim()}”${repeats ? '重复' : `不接上文的“${previous}”`}`,
      en: `The number “${place.raw.trim()}” ${repeats ? 'stands here twice' : `does not follow “${previous}”`}`,
    },
    ...(fix ? { fix } : {}),
  };
}

function renumbered(place: { start: number; raw: string }, number: number): Remark['fix'] | null {
  const digits = /\d+/u.exec(place.raw);
  const words = /[一二三四五六七八九十]+/u.exec(place.raw);
  const found = digits ?? words;
  if (!found || number > MOST_WORDS) return null;
  const start = place.start + found.index;
  return { start, end: start + found[0].length, text: digits ? String(number) : inWords(number) };
}

const MOST_WORDS = 99;
const DIGITS = '零一二三四五六七八九';

/** 3 → 三, 12 → 十二, 30 → 三十 */
function inWords(number: number): string {
  const tens = Math.floor(number / 10);
  const ones = number % 10;
  const head = tens === 0 ? '' : `${tens === 1 ? '' : DIGITS.charAt(tens)}十`;
  return head + (ones === 0 ? '' : DIGITS.charAt(ones));
}
