import type { Item } from '../outline.ts';
import type { PlanText } from '../sentences.ts';
import { clauseAt, type LintRule, type Remark } from './rule.ts';

/** 三、保障措施 — and then 四、. A list of short items is no row of empty headings: the neighbours must have text. */
export const emptyClause: LintRule = {
  id: 'empty-clause',
  severity: 'warning',
  check(plan, text) {
    const empty = new Set(text.items.filter((item) => isEmpty(item, text)).map((item) => item.index));
    const tops = text.items.flatMap((item) => (item.parent === null ? [item.index] : []));
    const lists = text.items.flatMap(({ children }) => (children.length > 2 ? [children] : []));
    return [tops, ...lists].flatMap((list) => {
      const hollow = list.filter((index) => empty.has(index));
      const [only] = hollow;
      const least = list === tops ? 2 : 3;
      if (only === undefined || hollow.length > 1 || list.length < least) return [];
      const item = text.items[only];
      return item ? [remark(plan, text, item)] : [];
    });
  },
};

const LONGEST_HEADING = 20;

function isEmpty(item: Item, text: PlanText): boolean {
  if (item.inline || item.isField || item.children.length > 0 || !item.bare) return false;
  if (item.title.length < 2 || item.title.length > LONGEST_HEADING || /[，、（）《》\d]/u.test(item.title))
    return false;
  return text.reading.text.slice(item.titleTo, item.to).trim() === '';
}

function remark(plan: Parameters<LintRule['check']>[0], text: PlanText, item: Item): Remark {
  const { start, end, raw } = text.reading.place(item.from, item.titleTo);
  return {
    start,
    end,
    raw,
    clause: clauseAt(plan, start),
    message: {
      zh: `标题“${item.title}”下面没有内容`,
      en: `Nothing stands under the heading “${item.title}”`,
    },
  };
}
