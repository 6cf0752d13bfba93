import { allMatches } from '../all-matches.ts';
import { numberOf } from '../labels.ts';
import type { Target } from '../plan.ts';
import type { Construct, FoundOf } from './construct.ts';
import { type Amount, comparison, isOneOf, isOther, TIMES } from './target-words.ts';

const UNIT =
  '[万亿][名个张人户辆套台件头只棵株场份条把块袋](?!次)|万人次|万次|家次|堂|万平方米|万立方米|批次|例次|条次|户次|%|‰|个百分点|万亿元|亿元|万元|元|人次|平方公里|平方千米|平方米|立方米|公里|千米|万吨|吨|万亩|亩|公顷|人|名|个工作日|工作日|个(?!月|小时|半)|户|处|家|座|所|场次|场|次|项|件|起|条|台|辆|套|株|棵|间|支|篇|期|类|栋|幢|批|份|块|把|级(?=[，。；以])|针|盏|面|张|课时|学时|小时|分钟|分(?!钟|别|类|钱|之)|倍|牌|组|只|头|艘|架|本|册|部|口|对|节|幅|床|班次|车次|例|宗|米|天|微克|毫克|千克|公斤|村|亿斤|具|副|枚|道|秒|厘米|毫米|㎡|克|㎎|DDDs|顿|尊|眼|株|顶|箱|包|袋|卷|辆次|户次|批次|万斤|万公斤';
const PER_UNIT = '(?:/(?:日|立方米|平方米|升|毫升|人|亩|年|天|公里|千人|万人|千克))?';
const AMOUNT = new RegExp(
  `(?<![\\d.])(?:(\\d{1,9}(?:\\.\\d{1,4})?)%?(?:-{1,4}|至|到))?(\\d{1,9}(?:\\.\\d{1,4})?)(?:多|余|来)?((?:${UNIT})${PER_UNIT})`,
  'gu',
);
const ONE_EACH =
  /每(?:\d{1,6}|[一位名个户村座处所条家间])?[^，。；]{1,6}?(?:确定|配备?|安排|建立|设立?|落实|要?有)(一)(名|个|人|支|套|处|条|块|间|本)[^，。；]{0,8}/gu;

type FoundTarget = FoundOf<'target'>;

/** 清理率不低于95%, 至少创建5户示范户, 密度控制在2%以内, 每村2—3人, 20分钟到达 — a number the work must reach. */
export const target: Construct = {
  name: 'target',
  confidence: 0.89,
  marks: '0123456789每',
  when: /\d[^年月日:]|每[^，。]{1,8}一/u,
  read(sentence) {
    const { text } = sentence;
    const found: FoundTarget[] = [];
    let last: FoundTarget | null = null;
    for (const match of allMatches(AMOUNT, text)) {
      const read = readAmount(text, match, last);
      last = read.at(-1) ?? null;
      for (const { from, to, op, value, unit } of read)
        found.push({ kind: 'target', from: sentence.from + from, to: sentence.from + to, op, value, unit });
    }
    for (const match of allMatches(ONE_EACH, text)) {
      const from = sentence.from + match.index;
      found.push({ kind: 'target', from, to: from + match[0].length, op: '=', value: 1, unit: match[2] ?? '' });
    }
    return found;
  },
};

/** @param last the target read just before in the sentence: 建成3个省级、5个市级基地 says its verb once */
function readAmount(text: string, match: RegExpExecArray, last: FoundTarget | null): FoundTarget[] {
  const [whole, low, value = '', unit = ''] = match;
  const end = match.index + whole.length;
  const from = clauseStart(text, match.index);
  const to = clauseEnd(text, end);
  const left = text.slice(from, match.index);
  const amount: Amount = { unit, left, right: text.slice(end, to) };
  if (isRepeated(text, match.index, left, unit)) return [];
  if (unit === '%' && MILESTONE.test(text.slice(Math.max(0, match.index - 40), match.index))) return [];
  if (isOther(amount) || isCondition(text, amount.right, to)) return [];
  const make = (op: Target['op'], number: string): FoundTarget => ({
    kind: 'target',
    from,
    to,
    op,
    value: numberOf(number),
    unit,
  });
  if (isOneOf(amount)) return [];
  const op = comparison(amount) ?? listedOp(text, match.index, end, unit, last);
  if (low === undefined) return op ? [make(op, value)] : [];
  return Number(low) < Number(value) &&
    (op !== null || unit === '%' || /每/u.test(left)) &&
    !/[由责]/u.test(left + amount.right.slice(0, 1))
    ? [make('>=', low), make('<=', value)]
    : [];
}

const LONGEST_LEFT = 18;
const LONGEST_RIGHT = 16;
const SHORTEST_PHRASE = 4;

function clauseStart(text: string, at: number): number {
  let from = at;
  while (from > 0 && at - from < LONGEST_LEFT && !'，。；：！（）'.includes(text.charAt(from - 1))) {
    from -= 1;
    // 街（镇）: a bracket inside a name cuts no clause.
    if (text.charAt(from - 1) === '）' && text.charAt(from - 3) === '（') from -= 3;
  }
  return from;
}

function clauseEnd(text: string, at: number): number {
  let to = at;
  while (to < text.length && to - at < LONGEST_RIGHT && !'，。；：！（）'.includes(text.charAt(to))) {
    // 12个小区、8条道路 ends at the mark; 1万名具有博士、硕士学位的人才 does not.
    if (text.charAt(to) === '、' && (to - at < SHORTEST_PHRASE || /\d/u.test(text.slice(to, to + LONGEST_RIGHT))))
      break;
    to += 1;
  }
  return to;
}

/** 每月不少于2次, 每天安排…: how often is told elsewhere. */
function isRepeated(text: string, at: number, left: string, unit: string): boolean {
  if (
    /每[^，。；]{1,16}不(?:得)?(?:少|低)于$/u.test(left) &&
    !TIMES.has(unit) &&
    unit !== '节' &&
    unit !== '篇' &&
    !(unit === '条' && /每[月周][^户人村]{0,10}不/u.test(left))
  )
    return false;
  if (unit === '小时' && /^\d+小时(?:之|以)?内/u.test(text.slice(at, at + 8))) return false;
  if (/每(?:天|日|晚|周|旬|月|季度?|半年|年|学期)[^，。；]{0,30}$/u.test(left) && unit !== '%') return true;
  if (/^(?:次|遍|轮)$/u.test(unit) && /(?:全年|一年|年内)[^，。；]{0,14}$/u.test(left)) return true;
  return (
    ['次', '场', '场次', '期', '节', '条', '小时', '名', '人', '人次', '户', '处', '家'].includes(unit) &&
    /[每一](?:天|日|周|月|旬|季度?|半年|年|学期)[^。；]{0,40}$/u.test(text.slice(Math.max(0, at - 44), at))
  );
}

const COUNTED = new Set(['名', '人', '家', '个', '户', '处', '座', '条']);

/** 不少于4场次、600人次; 下降10%、8%; 精品村5个、示范户200户 — behind a target, with no verb of its own. */
function listedOp(text: string, at: number, end: number, unit: string, last: FoundTarget | null): Target['op'] | null {
  if (!last) return null;
  // 支持300名…赴境外培训，1000名…参加研修
  if (text.charAt(at - 1) === '，' && last.unit === unit && COUNTED.has(unit)) return last.op;
  const between = text.slice(Math.max(last.from, at - 2 * LONGEST_LEFT), at);
  const listed = /\d[^\d，。；：]{0,14}[、和及](?:(?!不|的|为|达|占)[\u4e00-\u9fff“”]){0,10}$/u.test(between);
  if (!listed || /^(?:以[上下])?的[^，。；]{1,6}(?:扣|加|奖)/u.test(text.slice(end, end + 10))) return null;
  // 编织袋不少于1000条、铜锣5面: another thing, with no 不少于 of its own.
  return /[、和及][\u4e00-\u9fff“”]{2,10}$/u.test(between) && last.unit !== unit ? '=' : last.op;
}

/** 9月底前完成20%, 年底前完成总量的60%: how far the work is by then. */
const MILESTONE =
  /(?:[月年]底|[日月旬])(?:之?前|以前)?，?(?:累计|全面|基本|确保|力争|要|须)*完成(?:[^，。；：\d]{0,10}的)?$/u;
/** 低于70%的科室，扣2分; 低于80%不得分 — what follows is for those it happens to. */
const CASE =
  /^(?:及?以[上下])?(?:（含）)?的?[^，。；\d]{0,8}，?(?:酌情)?(?:扣|罚|不得分|不予|取消|予以通报|给予通报|通报批评|约谈)/u;

/** 入围企业在3家及以上的，… ; 按3000人以上村的标准 — a case, not an aim. */
function isCondition(text: string, right: string, to: number): boolean {
  if (CASE.test(right + text.slice(to, to + 20))) return true;
  if (/^(?:及)?以[上下](?:村|镇|单位|企业|项目|乡|户)/u.test(right)) return true;
  return /的$/u.test(right) && text.charAt(to) === '，';
}
