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
import { isPhase, type PeriodAt } from './date-phase.ts';

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
    let recursTo = -1;
    for (const match of allMatches(TIME_START, text)) {
      if (match.index < after || isQuoted(text, match.index)) continue;
      const period = readPeriod(text, match.index, above);
      if (!period) continue;
      after = period.to;
      // 每年6月、11月各一次: what is listed behind a month of every year comes every year too.
      const isListed = recursTo >= 0 && /^[、和及与]$/u.test(text.slice(recursTo, period.from));
      if (isListed || recurs(text, period)) {
        recursTo = period.to;
        continue;
      }
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

const RANGE = /(?:份)?(?:起|开始|始)?，?(?:-{1,4}|至|到|直?至|一(?=\d))/uy;
/** 前, 之前; 4月10日（星期五）下班前, 3月15日17:00前. */
const BEFORE =
  /(?:份)?(?:（[^（）]{1,6}）)?(?:[上下中]午|晚上?|早上?)?(?:\d{1,2}(?::\d{2}|[时点](?:\d{1,2}分|半|整)?))?(?:[上下]班)?(?:之前|以前|前夕?(?!往|来|期|后|提|述|进|沿|景))/uy;
const BEGINS = /(?:份)?(?:起|开始|以后)/uy;
const YEAR_RANGE = /(20\d{2})(?:-{1,3}|至|到)(?=20\d{2}年)/uy;
const HALF_RANGE = /(\d{1,2}|[xX*]{1,2})(?:-{1,3}|至|到|、)(?=(?:\d{1,2}|[xX*]{1,2})月)/uy;

function sticky(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex - at : 0;
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
  const before = text.slice(Math.max(0, period.from - LONGEST_REMARK), period.from);
  // 较2023年下降; 每季度末（分别在6月、9月底）
  if (
    /(?:每年?|历|逐|次|上|下|当|近|往|去年|上年|前年|(?<![名请间报])截至)$|每[^，。；（]{1,6}（[^（）]*$/u.test(before)
  )
    return true;
  if (!period.first.hasMonth && /[较比]$/u.test(before)) return true;
  return /^(?:[上下]半年|第?[一二三四1-4]季度|以来|来(?=[，、])|每月|的?第|起?施行)/u.test(
    text.slice(period.to, period.to + 3),
  );
}

/** A bracket behind 每季度末 is no longer. */
const LONGEST_REMARK = 24;

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
  const behind = text.slice(period.to, period.to + 24);
  if (period.before) return make('due', null, dueBefore(first));
  const season = first.hasMonth ? null : BEFORE_SEASON.exec(behind);
  if (season)
    return { to: period.to + season[0].length, start: null, end: `${first.year ?? '????'}-??-??`, dateKind: 'due' };
  if (period.begins) return boxed(text, period) ?? make(phase ? 'phase' : 'span', firstDate(first), null);
  if (first.hasDay && (HELD_AT.test(behind) || HELD_ON.test(before)))
    return make('event', firstDate(first), lastDate(first));
  // 即日起至6月30日: a period whose first day is the day of issue.
  if (/即日起，?(?:至|到)$/u.test(before)) return make(phase ? 'phase' : 'span', null, lastDate(first));
  if (/(?:有效期|试行期|实施期)限?(?:延长)?至$/u.test(before)) return make('span', null, lastDate(first));
  if (UNTIL.test(before)) return make('due', null, lastDate(first));
  if (phase) return make('phase', firstDate(first), lastDate(first));
  const kind = kindOf(sentence, period, before, behind);
  return kind && make(kind, kind === 'due' ? null : firstDate(first), lastDate(first));
}

/** 2024年汛前: a deadline whose day nobody has said. */
const BEFORE_SEASON = /^(?:主?汛期?|春节|国庆(?:节)?)前/u;

/** What a single point of time is that no word before it tells. */
function kindOf(
  { text, item }: Sentence,
  { from, to, first }: PeriodAt,
  before: string,
  behind: string,
): DateKind | null {
  if (/终$/u.test(text.slice(from, to))) return null;
  if (first.part === 'end') return 'due';
  if (first.hasDay) return item === null ? null : DELIVERED.test(behind) ? 'due' : 'event';
  // 今年1月，督导组…: before the first item a month alone tells what was.
  if (first.hasMonth) return item === null && from < 4 ? null : 'span';
  if (/^[今本当明]/u.test(text.slice(from)) || item === null) return null;
  if (/^[，、]?(?:要|将|力争|确保)?(?:全面|全部|基本)?(?:完成|建成|实现)/u.test(behind)) return 'due';
  // 做好2025年大赛的组织: inside a clause the year says which, at its head when.
  return /(?:^|[，。；：、（于在至-]|其中|确保|力争)$/u.test(before) ? 'span' : null;
}

/** 完成时限为9月10日, 到2027年 */
const UNTIL =
  /(?:时限|时间|时刻|期限|日期|截止|截至|不迟于|不晚于)(?:为|至|到|是)?：?$|(?:^|[，。；、（])(?:力争|确保|计划)?到$|起至$|日至$/u;
/** 演练时间：11月8日 */
const HELD_ON = /(?:演练|活动|会议|召开|举办|培训|比赛|竞赛|考试)时间(?:为|：)?$/u;
/** 2024年11月8日（星期五）下午14:30-15:30 */
const HELD_AT = /^(?:（[^（）]{1,6}）)?(?:[上下中]午|晚上?|早上?)?\d{1,2}[:：时点]\d{0,2}分?(?:-|至|到)/u;
/** 9月30日报送小结, 10月25日备齐物资: a day by which something is handed in or ready. */
const DELIVERED =
  /^(?:要|须|应)?(?:将[^，。；]{2,16})?(?:报送|上报|提交|上交|报[^，。；]{0,4}[局委办室部]|备齐|交付|归档|办结)/u;

/** 从3月16日开始，利用10天时间; 2024年起3年内 */
function boxed(text: string, period: PeriodAt): Judged | null {
  const years = /^，?(\d{1,2})年(?:时间)?内?/u.exec(text.slice(period.to, period.to + 8));
  if (years && !period.first.hasMonth && period.first.year !== null) {
    const last = yearPoint(period.from, period.to, period.first.year + Number(years[1]) - 1);
    return { to: period.to + years[0].length, start: firstDate(period.first), end: lastDate(last), dateKind: 'span' };
  }
  const box = /^，?(?:开展|进行|实施)?(?:利?用|为期|历时)(\d{1,3})天(?:的?时间)?/u.exec(
    text.slice(period.to, period.to + 16),
  );
  const { first } = period;
  if (!box || first.day === null) return null;
  const end = addDays(first, first.day, Number(box[1]) - 1);
  return { to: period.to + box[0].length, start: firstDate(first), end, dateKind: 'span' };
}
