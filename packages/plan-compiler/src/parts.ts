import type { Passage } from './reading.ts';

const NUMBERED_TITLE =
  /^(?:[^，。；：]{0,36}?(?:方案|计划|预案|办法|意见|总结|报告)(?:范文)?(?:篇)?|[^，。；：]{0,36}?篇)([一二三四五六七八九十]{1,3}|\d{1,2})(?=$|[：:（]|为|按|根据|一、|[\u4e00-\u9fff])/u;
const SHORTEST_PLAN = 60;

/**
 * Pass 2½: a file may hold several plans. A new one begins at a numbered heading (某某方案篇二, 某某方案3为进一步…)
 * or at a title after which the items begin again with 一、.
 */
export function cutPlans(passages: readonly Passage[]): (readonly Passage[])[] {
  const starts = passages
    .filter((passage) => !passage.cell && !passage.aside && !passage.label && isNumberedTitle(passage.text))
    .map((passage) => passage.index);
  const titles = starts.length >= 2 ? starts : titlesBeforeRestart(passages);
  if (titles.length < 2) return [passages];
  const parts: (readonly Passage[])[] = [];
  for (const [index, start] of titles.entries()) {
    const end = titles[index + 1] ?? passages.length;
    const first = index === 0 ? 0 : start;
    const part = passages.slice(first, end);
    const size = part.reduce((sum, passage) => sum + passage.text.length, 0);
    if (size >= SHORTEST_PLAN || parts.length === 0) parts.push(part);
    else parts.push([...(parts.pop() ?? []), ...part]);
  }
  return parts;
}

function isNumberedTitle(text: string): boolean {
  const match = NUMBERED_TITLE.exec(text.slice(0, 60));
  if (!match) return false;
  return match[0].length >= 5 || /^篇/u.test(text);
}

const TITLE = /^[^，。；：《]{4,40}(?:方案|预案|计划|办法)(?:（[^（）]{1,10}）)?$/u;

/** Titles followed by 一、 before any other number, when 一、 was used above them: a second plan in the file. */
function titlesBeforeRestart(passages: readonly Passage[]): number[] {
  const titles: number[] = [];
  let pending: number | null = null;
  let used = false;
  let depth = 0;
  for (const passage of passages) {
    if (passage.cell || passage.aside) continue;
    const { label } = passage;
    if (label) {
      if (label.style === 'cn' && label.number === 1 && pending !== null && (titles.length === 0 ? !used : depth >= 2))
        titles.push(pending);
      if (label.style === 'cn') {
        used = true;
        depth = label.number === 1 ? 1 : Math.max(depth, label.number);
      }
      pending = null;
    } else if (TITLE.test(passage.text)) pending ??= passage.index;
  }
  return titles;
}
