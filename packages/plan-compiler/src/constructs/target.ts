import { numberOf } from '../labels.ts';
import type { Target } from '../plan.ts';
import type { Construct, FoundOf } from './construct.ts';

const UNIT =
  '万[个张人户辆套台件头只棵株场](?!次)|万人次|万平方米|%|‰|个百分点|万亿元|亿元|万元|人次|平方公里|平方米|立方米|公里|千米|万吨|吨|万亩|亩|公顷|人|名|个|户|处|家|座|所|场次|场|次|项|件|起|条|台|辆|套|株|棵|间|支|篇|期|类|栋|幢|批|份|块|盏|面|张|课时|学时|小时|分钟|倍|牌|组|只|头|艘|架|本|册|部|口|对';
const AMOUNT = new RegExp(
  `(?<![\\d.])(?:(\\d{1,9}(?:\\.\\d{1,4})?)%?-{1,4})?(\\d{1,9}(?:\\.\\d{1,4})?)(?:多|余)?(${UNIT})`,
  'gu',
);
const ONE_EACH =
  /每(?:\d{1,6}|[一位名个户村座处所条家间])?[^，。；]{1,6}?(?:确定|配备?|安排|建立|设立?|落实|要?有)(一)(名|个|人|支|套|处|条|块|间|本)[^，。；]{0,8}/gu;

/** 清理率不低于95%, 至少创建5户示范户, 密度控制在2%以内, 每村2—3人, 20分钟到达 — a number the work must reach. */
export const target: Construct = {
  name: 'target',
  confidence: 0.75,
  marks: '0123456789每',
  when: /\d[^年月日:]|每[^，。]{1,8}一/u,
  read(sentence) {
    const { text } = sentence;
    const found: FoundOf<'target'>[] = [];
    for (const match of text.matchAll(AMOUNT))
      found.push(
        ...readAmount(text, match).map((one) => ({
          ...one,
          from: sentence.from + one.from,
          to: sentence.from + one.to,
        })),
      );
    for (const match of text.matchAll(ONE_EACH)) {
      const from = sentence.from + match.index;
      found.push({ kind: 'target', from, to: from + match[0].length, op: '=', value: 1, unit: match[2] ?? '' });
    }
    return found;
  },
};

function readAmount(text: string, match: RegExpExecArray): FoundOf<'target'>[] {
  const [whole, low, value = '', unit = ''] = match;
  const from = clauseStart(text, match.index);
  const end = match.index + whole.length;
  const to = clauseEnd(text, end);
  const left = text.slice(from, match.index);
  const right = text.slice(end, to);
  const repeats = /[每一](?:天|日|周|月|旬|季度?|半年|年|学期)[^。；]{0,40}$/u.test(
    text.slice(Math.max(0, match.index - 44), match.index),
  );
  const isEach = /每(?:天|日|晚|周|旬|月|季度?|半年|年|学期)[^，。；]{0,30}$/u.test(left) && unit !== '%';
  if (isEach || (repeats && ['次', '场', '场次', '小时', '名', '人', '人次', '户', '处', '家'].includes(unit)))
    return [];
  if (unit === '%' && MILESTONE.test(text.slice(Math.max(0, match.index - 40), match.index))) return [];
  if (isOther(left, right, unit) || isCondition(text, right, to)) return [];
  const make = (op: Target['op'], number: string): FoundOf<'target'> => ({
    kind: 'target',
    from,
    to,
    op,
    value: numberOf(number),
    unit,
  });
  if (low !== undefined) return Number(low) < Number(value) ? [make('>=', low), make('<=', value)] : [];
  const op = comparison(left, right, unit);
  return op ? [make(op, value)] : [];
}

const LONGEST_LEFT = 18;
const LONGEST_RIGHT = 16;

function clauseStart(text: string, at: number): number {
  let from = at;
  while (from > 0 && at - from < LONGEST_LEFT && !'，。；：！（）'.includes(text.charAt(from - 1))) from -= 1;
  return from;
}

function clauseEnd(text: string, at: number): number {
  let to = at;
  while (to < text.length && to - at < LONGEST_RIGHT && !'，。；：！（）、'.includes(text.charAt(to))) to += 1;
  return to;
}

const AT_LEAST =
  /(?:不低于|不少于|不得少于|不得低于|至少|最少|不小于)[^，。；\d]{0,10}$|(?:达到?|到达|≥|提高到|提升到|提升至|提高至|增加到|增至|稳定在|保持在|实现|突破)了?(?:国家规定的)?$/u;
const AT_MOST =
  /(?:不超过|不得超过|不高于|不大于|不多于|控制在|最多|压减到|控制到)[^，。；\d]{0,8}$|(?<!不)(?:低于|小于|少于)$|(?:≤|降至|降到|下降到)$/u;
const MADE =
  /(?:推出|打造|新建|建设|建成|创建|培育|配备?|安排|新增|发展|组建|设置|设立|确定|选聘|聘请|培训|改造|选树|建立|完成|布设|评选|命名|树立|选派|抽调|各派|派出|配置)(?:约|近|共)?$/u;
/** 新建公办幼儿园10所: the thing stands between the verb and its number. */
const MADE_THINGS =
  /(?:清理|清淤|设立|设置|组建|购置|购买|添置|安装|更新|硬化|修建|铺设|新建|新增|改造|改建|扩建|建成|完成|打造|培育|培训|印发|发放|种植|栽植|拆除|招聘|引进|整治)(?:(?!工作|涉及|要求|标准|任务|第|的)[\u4e00-\u9fff]){2,8}$/u;
const CHANGED = /(?:增长|下降|降低|提高|提升|减少|增加|压减|上升|增幅|降幅)(?:了|约|为)?$/u;
const DEED = /^(?:之内|以内|内)?(?:迅速|及时|必须|要)?(?:电话|书面)?(?:集结|到达|到位|赶到|赶赴|响应|报告|处置|抵达)/u;

function comparison(left: string, right: string, unit: string): Target['op'] | null {
  if (unit === '分钟' || unit === '小时') return DEED.test(right) ? '<=' : null;
  if (/^(?:以内|以下|之内|(?:的)?标准(?:之内|以内))/u.test(right) || AT_MOST.test(left)) return '<=';
  if (/(?:超过|高于|大于|多于)$/u.test(left)) return '>';
  if (AT_LEAST.test(left) || /^(?:及)?以上/u.test(right)) return '>=';
  if (/[率度比例]为?$/u.test(left) && unit === '%') return '=';
  if ((unit === '%' || unit === '个百分点') && CHANGED.test(left)) return '=';
  if (MADE_THINGS.test(left) && unit !== '次') return '=';
  return MADE.test(left) && unit !== '次' ? '=' : null;
}

/** 到位资金达到15亿元: money the work brings in, not what it costs. */
const EARNED =
  /(?:到位|引进|招商|利用|固定资产|工业|完成)[^，。；]{0,4}(?:资金|外资|投资)[^，。；]{0,4}(?:达到?|不低于|不少于|突破|超过)$/u;

/** Points, money for conduct, frequencies and what already is are read elsewhere, or are no targets. */
function isOther(left: string, right: string, unit: string): boolean {
  if (EARNED.test(left)) return false;
  if (
    /[扣加减奖罚占](?:除|分|励|\d)?$|投资|投入|资金|预算|经费|补助|财政|总分|得分|权重|第$|近年|目前|现有|前$|后$/u.test(
      left,
    )
  )
    return true;
  return unit === '%' && /扣|绩效/u.test(left + right);
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
