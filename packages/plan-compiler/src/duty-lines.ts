import { looksLikeParty, type PartyName, splitParties } from './parties.ts';
import type { PlanText, Sentence } from './sentences.ts';

/** 派出所：负责查处… on a line of its own. */
const DUTY_LINE = /^[^，。：；-]{2,24}(?:：|-{1,2})(?:主要|具体)?(?:负责|牵头|协助|配合)/u;
/** 县民政局：摸清底数… where the title says that duties follow. */
const NAMED_LINE = /^([^，。：；-]{2,24})(?:：|-{1,2})[\u4e00-\u9fff]/u;
const DUTIES = /职责|分工/u;

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

const says = (text: string, title: string): boolean =>
  DUTY_LINE.test(text) || (DUTIES.test(title) && dutyHolders(text) !== null);

/** Who holds the duty a line tells: the bodies before its colon. */
export function dutyHolders(text: string): readonly PartyName[] | null {
  const head = NAMED_LINE.exec(text)?.[1];
  const parties = head === undefined ? [] : splitParties(head);
  return parties.length > 0 && parties.every(({ name }) => looksLikeParty(name)) ? parties : null;
}

/** The passages of such lines, found once for a plan. */
function dutyLines(plan: PlanText): Set<number> {
  const lines = new Set<number>();
  for (const own of plan.byItem.values()) {
    const passages = own.flatMap(({ opens, heads, passage, item }) =>
      opens && !heads && passage.cell === null && says(passage.text, item?.title ?? '') ? [passage.index] : [],
    );
    if (passages.length > 1) for (const passage of passages) lines.add(passage);
  }
  return lines;
}
