import type { PlanText, Sentence } from './sentences.ts';

/** 派出所：负责查处… on a line of its own. */
const DUTY_LINE = /^[^，。：；、]{2,16}：(?:主要|具体)?(?:负责|牵头|协助|配合)/u;

const known = new WeakMap<PlanText, Set<number>>();

/** A line that names who and what, among others like it under an item without sub-items: each is a piece of work of its own. */
export function isDutyLine(sentence: Sentence, plan: PlanText): boolean {
  if (sentence.item === null || sentence.heads || sentence.item.children.length > 0) return false;
  let lines = known.get(plan);
  if (!lines) {
    lines = dutyLines(plan);
    known.set(plan, lines);
  }
  return lines.has(sentence.passage.index);
}

/** The passages of such lines, found once for a plan. */
function dutyLines(plan: PlanText): Set<number> {
  const lines = new Set<number>();
  for (const own of plan.byItem.values()) {
    const passages = own.flatMap(({ opens, heads, passage }) =>
      opens && !heads && passage.cell === null && DUTY_LINE.test(passage.text) ? [passage.index] : [],
    );
    if (passages.length > 1) for (const passage of passages) lines.add(passage);
  }
  return lines;
}
