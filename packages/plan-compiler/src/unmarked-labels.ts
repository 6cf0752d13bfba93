import { type Label, numberOf } from './labels.ts';
import type { Passage } from './reading.ts';

const HEAD = /^([一二三四五六七八九十]{1,2})(?=[\u4e00-\u9fff“])/u;
/** 一是, 一个, 二级, 三农: words that begin with a number. */
const NO_HEAD =
  /^[一二三四五六七八九十]{1,2}(?:[是个级农旦切律般些定致直方面旁名年月日时点次项条类起户处家位期季周天步]|阶段|种|体化|把手)/u;
const LONGEST_HEAD = 40;
const SHORTEST_LIST = 3;

/**
 * 一积分范围, 二怎么积分, 三谁来管: headings whose mark was left out. Only a whole run from 一 on, in a text that marks no
 * heading of this style, is believed.
 */
export function unmarkedHeads(passages: readonly Passage[]): ReadonlyMap<number, Label> {
  const found = new Map<number, Label>();
  if (passages.some(({ label }) => label?.style === 'cn')) return found;
  for (const { cell, aside, text, index } of passages) {
    if (cell || aside || NO_HEAD.test(text)) continue;
    const written = HEAD.exec(text)?.[1];
    if (written === undefined || numberOf(written) !== found.size + 1) continue;
    if ((text.split('：', 1)[0] ?? '').length > LONGEST_HEAD) continue;
    found.set(index, { style: 'cn', rank: 2, length: written.length, number: found.size + 1 });
  }
  return found.size >= SHORTEST_LIST ? found : new Map();
}
