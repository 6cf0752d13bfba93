import type { Fragment, Line } from './page.ts';

/** Groups fragments that stand on one line, from top to bottom, each from left to right. */
export function toLines(fragments: readonly Fragment[]): Line[] {
  const lines: Fragment[][] = [];
  const sorted = [...fragments].sort((one, other) => one.y - other.y || one.x - other.x);
  for (const fragment of sorted) {
    const line = lines.at(-1);
    const first = line?.[0];
    const isSame = first !== undefined && fragment.y - first.y < 0.5 * Math.max(first.size, fragment.size);
    if (line !== undefined && isSame) line.push(fragment);
    else lines.push([fragment]);
  }
  return lines.map((line) => toLine(line.sort((one, other) => one.x - other.x)));
}

function toLine(all: readonly Fragment[]): Line {
  const size = Math.max(...all.map((fragment) => fragment.size));
  const fragments = all.filter((fragment, index) => !isNoteMark(fragment, all[index - 1], size));
  const kept = fragments.length > 0 ? fragments : all;
  const main = kept.find((fragment) => fragment.size === size) ?? kept[0];
  return {
    fragments: kept,
    text: joinFragments(kept),
    x: kept[0]?.x ?? 0,
    right: Math.max(...kept.map((fragment) => fragment.right)),
    y: main?.y ?? 0,
    size,
  };
}

/** A small raised number is a footnote's mark, "到位1" would read as a number; after m it makes square metres. */
function isNoteMark(fragment: Fragment, before: Fragment | undefined, size: number): boolean {
  if (before === undefined || fragment.size > 0.75 * size || !/^\[?\d{1,3}\]?$/u.test(fragment.text.trim()))
    return false;
  return before.y - fragment.y > 0.15 * size && !/[a-z㎡]$/iu.test(before.text);
}

/** A gap this many letters wide keeps columns of a line apart. */
const columnGap = 2;

function joinFragments(fragments: readonly Fragment[]): string {
  let text = '';
  fragments.forEach((fragment, index) => {
    const before = fragments[index - 1];
    const gap = before === undefined ? 0 : (fragment.x - before.right) / Math.max(fragment.size, 1);
    text += gapText(text, fragment.text, gap) + fragment.text;
  });
  return text.trim();
}

function gapText(before: string, after: string, gap: number): string {
  if (isLabel(before)) return /[、）．。：]$/u.test(before) || gap < 0.1 ? '' : ' ';
  if (gap >= columnGap) return '\t';
  const isChinese = chinese.test(before.slice(-1)) && chinese.test(after.charAt(0));
  return gap > (isChinese ? 0.6 : 0.25) && !/\s$/u.test(before) && !/^\s/u.test(after) ? ' ' : '';
}

const chinese = /[\u2e80-\u9fff\uff00-\uffef\u3000-\u303f“”‘’—…]/u;

/** Whether a text is nothing but an item's number. */
const isLabel = (text: string): boolean =>
  /^(?:第?[（(]?[\d.．一二三四五六七八九十百]{1,9}[）)、.．章节条]?|[①-⑳])$/u.test(text.trim());

/** Whether a line begins with an item's number: 一、 （一） 1. (1) ① 第一条. */
export const beginsWithLabel = (text: string): boolean =>
  /^(?:第[一二三四五六七八九十百\d]{1,5}[章节条篇]|[一二三四五六七八九十百]{1,4}[、.．]|[（(][一二三四五六七八九十\d]{1,4}[）)]|\d{1,3}(?:[、．）)]|\.(?!\d))|[①-⑳])/u.test(
    text.trimStart(),
  );

/** Two lines of one paragraph as one text: a space only between words of letters. */
export function joinTexts(one: string, other: string): string {
  const needsSpace = /[A-Za-z0-9,.;]$/u.test(one) && /^[A-Za-z]/u.test(other);
  return one + (needsSpace ? ' ' : '') + other;
}
