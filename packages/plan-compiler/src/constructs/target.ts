import { numberOf } from '../labels.ts';
import type { Target } from '../plan.ts';
import type { Construct, FoundOf } from './construct.ts';

const UNIT =
  '%|％|‰|个百分点|万亿元|亿元|万元|人次|平方公里|平方米|立方米|公里|千米|万吨|吨|元|万亩|亩|公顷|人|名|个|户|处|家|座|所|场次|场|次|项|件|起|条|台|辆|套|株|棵|间|支|篇|期|类|栋|幢|批|份|块|盏|面|张|米|课时|学时|小时|分钟|岁|倍|牌|组|只|头|艘|架|本|册|部|眼|口|对';
const AMOUNT = new RegExp(`(\\d+(?:\\.\\d+)?)(?:多|余)?(${UNIT})`, 'gu');
const ONE_EACH =
  /每(?:\d+|[一位名个户村])?[^，。；]{1,6}?(?:确定|配备?|安排|建立|设立?|落实)(一)(名|个|人|支|套|处)[^，。；]{0,8}/gu;

/** 清理率不低于95%, 至少创建5户示范户, 密度控制在2%以内, 打造100个品牌 — a number the work must reach. */
export const target: Construct = {
  name: 'target',
  confidence: 0.75,
  when: /\d[^年月日:]|每[^，。]{1,8}一/u,
  read(sentence) {
    const { text } = sentence;
    const found: FoundOf<'target'>[] = [];
    for (const match of text.matchAll(AMOUNT)) {
      const from = clauseStart(text, match.index);
      const left = text.slice(from, match.index);
      const to = match.index + match[0].length;
      const right = text.slice(to, clauseEnd(text, to));
      const op = comparison(left, right, match[2] ?? '');
      if (!op || isOther(left, right, match[2] ?? '', text)) continue;
      const after = /^(?:以上|以内|以下|之内|左右|及以上)/u.exec(right)?.[0].length ?? 0;
      const noun = after > 0 || match[2] === '%' ? 0 : Math.min(right.length, 16);
      found.push({
        kind: 'target',
        from: sentence.from + from,
        to: sentence.from + to + after + noun,
        op,
        value: numberOf(match[1] ?? ''),
        unit: match[2] ?? '',
      });
    }
    for (const match of text.matchAll(ONE_EACH)) {
      const from = sentence.from + match.index;
      found.push({ kind: 'target', from, to: from + match[0].length, op: '=', value: 1, unit: match[2] ?? '' });
    }
    return found;
  },
};

const LONGEST_CLAUSE = 28;

function clauseStart(text: string, at: number): number {
  let from = at;
  while (from > 0 && at - from < LONGEST_CLAUSE && !'，。；：！（）'.includes(text.charAt(from - 1))) from -= 1;
  return from;
}

function clauseEnd(text: string, at: number): number {
  let to = at;
  while (to < text.length && to - at < LONGEST_CLAUSE && !'，。；：！（）、'.includes(text.charAt(to))) to += 1;
  return to;
}

const AT_LEAST =
  /(?:不低于|不少于|不得少于|不得低于|至少|最少|不小于|达到|到达|达|≥|提高到|提升到|提升至|提高至|增加到|增至|稳定在|保持在|力争到?|实现|突破)(?:了)?(?:国家规定的)?$/u;
const AT_MOST =
  /(?:不超过|不得超过|不高于|不大于|不多于|低于|小于|少于|最多|≤|降至|降到|下降到|控制在|压减到|控制到)(?:国家规定的)?$/u;
const MADE =
  /(?:推出|打造|新建|建设|建成|创建|培育|配备?|安排|新增|发展|组建|设置|设立|确定|选聘|聘请|培训|改造|选树|建立|完成|实施|布设|开展|评选|命名|树立|选派)(?:约|近)?$/u;

function comparison(left: string, right: string, unit: string): Target['op'] | null {
  if (/^(?:以内|以下|之内|(?:的)?标准(?:之内|以内))/u.test(right) || AT_MOST.test(left)) return '<=';
  if (/(?:超过|高于|大于|多于)$/u.test(left)) return '>';
  if (AT_LEAST.test(left) || /^(?:以上|及以上)/u.test(right)) return '>=';
  if (/[率度比例]为?$/u.test(left) && unit === '%') return '=';
  return MADE.test(left) && unit !== '次' ? '=' : null;
}

/** Points, money for conduct, frequencies and ages are read elsewhere, or are no targets. */
function isOther(left: string, right: string, unit: string, text: string): boolean {
  if (unit === '元' || /^分/u.test(right)) return true;
  if (
    /[扣加减奖罚占](?:除|分|励|\d)?$|投资|投入|资金|预算|经费|补助|总分|得分|权重|第$|近年|目前|现有|已经?$/u.test(left)
  )
    return true;
  if (/每(?:天|日|周|月|季|半年|年|学期)/u.test(left) && '次场天小时'.includes(unit)) return true;
  if ('年岁小时分钟期'.includes(unit) && !/[课学]时/u.test(unit)) return true;
  return (
    unit === '%' &&
    /扣|绩效|考核得?分|占(?:总分)?$/u.test(left + right) &&
    !/率/u.test(left) &&
    !/测评/u.test(text.slice(0, 0))
  );
}
