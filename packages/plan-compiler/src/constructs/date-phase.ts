import type { PlanText, Sentence } from '../sentences.ts';
import type { TimePoint } from '../time-point.ts';

/** A point of time or a range as it stands in a sentence. */
export interface PeriodAt {
  readonly from: number;
  readonly to: number;
  readonly first: TimePoint;
  /** The second point of a range. */
  readonly second: TimePoint | null;
  /** 前, 之前, 以前 follows. */
  readonly before: boolean;
  /** 起, 开始 follows. */
  readonly begins: boolean;
}

/** How far into its paragraph the period of a phase may stand. */
const PHASE_HEAD = 36;
/** … and how far behind a label that says 第一阶段. */
const LONGEST_HEAD = 200;

/** 3月1日—3月10日，自查；3月11日至4月20日，整改: several periods in a section of time are its phases. */
const RANGES = /[月日旬底](?:起|开始)?(?:-{1,4}|至|到)/gu;

const startsLine = (sentence: Sentence, head: string, period: PeriodAt): boolean =>
  sentence.opens && !sentence.heads && head === '' && sentence.text.charAt(period.to) === '：';

export function isPhase(sentence: Sentence, plan: PlanText, period: PeriodAt): boolean {
  const at = period.from;
  const distance = sentence.from + at - sentence.passage.from;
  if (distance > LONGEST_HEAD) return false;
  // 3月为动员部署阶段，4月至10月为全面实施阶段
  if (/^[：，]?(?:为|是)[^，。；]{2,12}阶段/u.test(sentence.text.slice(period.to, period.to + 18))) return true;
  const head = plan.reading.text.slice(sentence.passage.from, sentence.from + at);
  const style = sentence.passage.from === sentence.item?.from ? sentence.item.label.style : null;
  if ((style === 'phase' || style === 'named') && head.endsWith('（')) return true;
  const { item } = sentence;
  const isSection = item?.role === 'phases' && item.parent === null;
  if (isSection && period.second !== null && (sentence.text.match(RANGES)?.length ?? 0) > 1) return true;
  if (head.length > PHASE_HEAD) return false;
  if (/阶段|第[一二三四五六]步|步骤[一二三四五六]/u.test(head)) return true;
  // 动员部署（3月）。 on a line of its own
  if (isSection && sentence.opens && /^[^，。：；（]{2,14}（$/u.test(head)) return true;
  // 2023年8月：动员部署
  if (isSection && startsLine(sentence, head, period) && (period.second !== null || !period.first.hasDay)) return true;
  if (item?.role !== 'phases' || isSection) return false;
  if (period.second !== null) return true;
  // （三）集中攻坚：2025年全年，…
  const isYear = !period.first.hasMonth && period.first.hasYear;
  return sentence.heads && (/（$/u.test(head) || (isYear && /：$/u.test(head)));
}
