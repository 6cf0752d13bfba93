import { allMatches } from '../all-matches.ts';
import { addDays } from '../calendar.ts';
import type { PlanText, Sentence } from '../sentences.ts';
import {
  dueBefore,
  firstDate,
  lastDate,
  monthPoint,
  readPoint,
  TIME_START,
  type TimePoint,
  within,
  yearPoint,
} from '../time-point.ts';
import type { Construct, DateKind, FoundOf } from './construct.ts';

/**
 * 9月10日前完成整治 (due), 第一阶段（3月中旬至4月底） (phase), 从5月1日起至6月30日 (span), 5月20日召开动员会 (event).
 */
export const date: Construct = {
  name: 'date',
  confidence: 0.95,
  marks: '年月2',
  when: /[年月]|20\d\d[./-]/u,
  read(sentence, plan) {
    const found: FoundOf<'date'>[] = [];
    const { text } = sentence;
    let above: TimePoint | null = null;
    let after = 0;
    for (const match of allMatches(TIME_START, text)) {
      if (match.index < after || isQuoted(text, match.index)) continue;
      const period = readPeriod(text, match.index, above);
      if (!period) continue;
      after = period.to;
      if (recurs(text, period)) continue;
      above = period.first.hasYear ? yearPoint(period.first.from, period.first.to, period.first.year) : above;
      const reading = judge(sentence, plan, period);
      if (reading) {
        const { start, end, dateKind } = reading;
        const from = sentence.from + period.from;
        found.push({ kind: 'date', from, to: sentence.from + reading.to, start, end, dateKind });
      }
    }
    return found;
  },
};

interface PeriodAt {
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

const RANGE = /(?:份)?(?:起|开始|始)?，?(?:-{1,4}|至|到|直?至|一(?=\d))/uy;
/** 前, 之前; 4月10日（星期五）下班前, 3月15日17:00前. */
const BEFORE =
  /(?:份)?(?:（[^（）]{1,6}）)?(?:[上下中]午|晚上?|早上?)?(?:\d{1,2}(?::\d{2}|[时点](?:\d{1,2}分|半|整)?))?(?:[上下]班)?(?:之前|以前|前夕?(?!往|来|期|后|提|述|进|沿|景))/uy;
const BEGINS = /(?:份)?(?:起|开始)/uy;
const YEAR_RANGE = /(20\d{2})(?:-{1,3}|至|到)(?=20\d{2}年)/uy;
const HALF_RANGE = /(\d{1,2}|[xX*]{1,2})(?:-{1,3}|至|到|、)(?=(?:\d{1,2}|[xX*]{1,2})月)/uy;

function sticky(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0].length ?? 0;
}

function readPeriod(text: string, at: number, above: TimePoint | null): PeriodAt | null {
  const half = sticky(HALF_RANGE, text, at);
  if (half > 0) {
    const second = readPoint(text, at + half, above);
    const month = Number.parseInt(text.slice(at, at + half), 10);
    // 7、8月 is a period, 4、10月 are two months.
    const isListed = text.charAt(at + half - 1) === '、' && second?.month !== month + 1;
    if (!second || isListed) return null;
    const first = monthPoint(at, second.to, { year: second.year, month: within(month, 12) }, second.hasYear);
    return finish(text, at, first, second);
  }
  const years = sticky(YEAR_RANGE, text, at);
  if (years > 0) {
    const second = readPoint(text, at + years, above);
    return second && finish(text, at, yearPoint(at, second.to, Number(text.slice(at, at + 4))), second);
  }
  const first = readPoint(text, at, above);
  if (!first) return null;
  // 2024年3-12月
  const months = first.hasMonth ? 0 : sticky(HALF_RANGE, text, first.to);
  if (months > 0) {
    const inYear = readPeriod(text, first.to, first);
    if (inYear) return { ...inYear, from: at };
  }
  const range = sticky(RANGE, text, first.to);
  const second = range > 0 ? readPoint(text, first.to + range, first) : null;
  return finish(text, at, first, second);
}

function finish(text: string, from: number, first: TimePoint, second: TimePoint | null): PeriodAt {
  const end = (second ?? first).to;
  const before = sticky(BEFORE, text, end);
  const begins = before === 0 && !second ? sticky(BEGINS, text, end) : 0;
  return { from, to: end + before + begins, first, second, before: before > 0, begins: begins > 0 };
}

/** A title mark left open quotes no more than this. */
const LONGEST_QUOTATION = 60;

function isQuoted(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - LONGEST_QUOTATION), at);
  return before.lastIndexOf('《') > before.lastIndexOf('》') || before.lastIndexOf('〔') > before.lastIndexOf('〕');
}

/** 每年5月底前, 每月16日: read by the recurring constructs; 2020年以来 is no period of the plan. */
function recurs(text: string, period: PeriodAt): boolean {
  if (/(?:每年?|历|逐|次|上|下|当|近|往)$/u.test(text.slice(Math.max(0, period.from - 2), period.from))) return true;
  return /^(?:[上下]半年|第?[一二三四1-4]季度|以来|来(?=[，、])|每月|的?第|起?施行)/u.test(
    text.slice(period.to, period.to + 3),
  );
}

interface Judged {
  readonly to: number;
  readonly start: string | null;
  readonly end: string | null;
  readonly dateKind: DateKind;
}

function judge(sentence: Sentence, plan: PlanText, period: PeriodAt): Judged | null {
  const { text } = sentence;
  const { first, second } = period;
  const phase = isPhase(sentence, plan, period);
  const make = (dateKind: DateKind, start: string | null, end: string | null): Judged => ({
    to: period.to,
    start,
    end,
    dateKind,
  });
  if (second) {
    const end = period.before ? dueBefore(second) : lastDate(second);
    return make(phase ? 'phase' : 'span', firstDate(first), end);
  }
  const before = text.slice(Math.max(0, period.from - 12), period.from);
  if (period.before) return make('due', null, dueBefore(first));
  if (period.begins) return boxed(text, period) ?? make(phase ? 'phase' : 'span', firstDate(first), null);
  if (
    /(?:时限|时间|时刻|期限|日期|截止|截至|不迟于|不晚于)(?:为|至|到|是)?：?$/u.test(before) ||
    /(?:^|[，。；、（])(?:力争|确保|计划)?到$|起至$|日至$/u.test(before)
  ) {
    return make('due', null, lastDate(first));
  }
  if (phase) return make('phase', firstDate(first), lastDate(first));
  if (/终$/u.test(text.slice(period.from, period.to))) return null;
  if (first.part === 'end') return make('due', null, lastDate(first));
  if (first.hasDay && sentence.item === null) return null;
  if (first.hasDay) return make('event', firstDate(first), lastDate(first));
  if (first.hasMonth) return make('span', firstDate(first), lastDate(first));
  if (/^[今本当明]/u.test(text.slice(period.from)) || sentence.item === null) return null;
  if (/^[，、]?(?:要|将|力争|确保)?(?:全面|全部|基本)?(?:完成|建成|实现)/u.test(text.slice(period.to, period.to + 8))) {
    return make('due', null, lastDate(first));
  }
  return make('span', firstDate(first), lastDate(first));
}

/** 从3月16日开始，利用10天时间 */
function boxed(text: string, period: PeriodAt): Judged | null {
  const box = /^，?(?:利?用|为期|历时)(\d{1,3})天(?:的?时间)?/u.exec(text.slice(period.to, period.to + 16));
  const { first } = period;
  if (!box || first.day === null) return null;
  const end = addDays(first, first.day, Number(box[1]) - 1);
  return { to: period.to + box[0].length, start: firstDate(first), end, dateKind: 'span' };
}

/** How far into its paragraph the period of a phase may stand. */
const PHASE_HEAD = 36;
/** … and how far behind a label that says 第一阶段. */
const LONGEST_HEAD = 200;

/** 3月1日—3月10日，自查；3月11日至4月20日，整改: several periods in a section of time are its phases. */
const RANGES = /[月日旬底](?:起|开始)?(?:-{1,4}|至|到)/gu;

function isPhase(sentence: Sentence, plan: PlanText, period: PeriodAt): boolean {
  const at = period.from;
  const distance = sentence.from + at - sentence.passage.from;
  if (distance > LONGEST_HEAD) return false;
  // 3月为动员部署阶段，4月至10月为全面实施阶段
  if (/^[：，]?(?:为|是)[^，。；]{2,12}阶段/u.test(sentence.text.slice(period.to, period.to + 18))) return true;
  const head = plan.reading.text.slice(sentence.passage.from, sentence.from + at);
  if (sentence.passage.from === sentence.item?.from && sentence.item.label.style === 'phase' && head.endsWith('（'))
    return true;
  const { item } = sentence;
  const isSection = item?.role === 'phases' && item.parent === null;
  if (isSection && period.second !== null && (sentence.text.match(RANGES)?.length ?? 0) > 1) return true;
  if (head.length > PHASE_HEAD) return false;
  if (/阶段|第[一二三四五六]步|步骤[一二三四五六]/u.test(head)) return true;
  if (item?.role !== 'phases' || isSection) return false;
  return period.second !== null || (sentence.heads && /（$/u.test(head));
}
