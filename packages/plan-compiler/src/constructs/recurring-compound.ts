import { allMatches } from '../all-matches.ts';
import { numberOf } from '../labels.ts';
import type { Period } from '../plan.ts';
import type { PlanText, Sentence } from '../sentences.ts';
import type { Construct, FoundOf } from './construct.ts';

const PERIOD: Readonly<Record<string, Period>> = {
  日: 'day',
  天: 'day',
  周: 'week',
  月: 'month',
  季: 'quarter',
  季度: 'quarter',
  月度: 'month',
  年度: 'year',
  半年: 'half-year',
  年: 'year',
  学期: 'term',
  旬: 'month',
};
const DUTY =
  '统计|通报|调度|管控|排查|考评|考核|评比|检查|例会|报告|汇总|排名|巡查|督查|督导|总结|研判|点评|会商|小结|分析|晾晒|评价|评议|评估|自查|演练|清扫|调查|述职|讲评|巡检|盘点|交流|测评|核查|互查|抽查|轮查|会议';

/** Behind the name of an appraisal: what came of it, not that it is held. */
const NO_DUTY =
  '平均|得分|成绩|等次|第[一二三\\d]|倒数|[末前后](?:位|[\\d一二三])|综合|直接|一律|不得|定为|分优|优秀|不合格';

const ONE_EACH =
  /(?<![第每\d之一])(?:一(日|天|周|月|季度?|年|学期)|(半年|季度))(一|两|二|三)(?![是个季月级等度年])[\u4e00-\u9fff]{1,3}/gu;
const SHORT = new RegExp(
  `(?<![节假生工当一二三四五六七八九十\\d每本次平上下今去某近休整终同历往定集逐半产按个])(日|周|月|季)(?:(?:工作)?(?:${DUTY})(?!${NO_DUTY})|[清评](?=[、，。；”])|报(?=[、，。；制告]))`,
  'gu',
);
const LONG = new RegExp(
  `(?<![一二三四\\d本上下每个])(月度|季度|半年|年度)(?:工作)?(?:${DUTY})(?!(?<!检查)结果|排名|内容|范围|办法|标准|方案|目标|指标|评分|为|体系|奖|工作中|与|满分|按百分|情况|${NO_DUTY})`,
  'gu',
);
const EVERY_FEW = new RegExp(
  `(?<!每|每隔|连续|连|\\d)([两二三四五六]|[2-6](?!月))(?:个)?(天|日|周|月)(?:左右)?(?:至少|要|应|进行|开展|组织|召开|听取|通报|[一1]次)?(?:${DUTY}|[一1]次|[一1](?:调度|通报|检查|汇报|研判))制?`,
  'gu',
);
const DAILY =
  /日产日清|日清日结|日结日清|天天[\u4e00-\u9fff]{1,2}|(?<!每[天日])(?:早晚|上午、?下午)各[^，。；]{0,6}[一1]次/gu;
/** 半年开展一次抽检, 一月召开一次例会 */
const ONCE_IN =
  /(?<![每上下第一二三四前后\d])一?(?:(半年|季度)|(?<=一)(年|月|周))(?:开展|组织|进行|召开|检查|监测|至少)[^，。；]{0,4}[一1]次[^，。；]{0,10}/gu;
const BY_PERIOD = new RegExp(
  `(?:按|逐)(日|周|月|季度?|年度?)(?:进行|开展|组织)?(?:报|上报|${DUTY}|调|更新|公布|公示|兑现|发放|推进会)`,
  'gu',
);
const PERIOD_END =
  /(?<![每\d一二三四五六七八九十本x年个])(?:(月)|季度?)(末|底)(?=将|要|须|报|进行|上报|汇总)[^，。；]{1,20}/gu;

/** 纳入年度考核, 扣年度考核1分, 年度排名前3名: the yearly appraisal is named, not ordered. */
function isNoDuty(text: string, match: RegExpMatchArray): boolean {
  const at = match.index ?? 0;
  if (!/^年度?/u.test(match[0])) return false;
  const before = text.slice(Math.max(0, at - 14), at);
  const after = text.slice(at + match[0].length, at + match[0].length + 6);
  return (
    /(?:纳入|列入|作为|计入|与|扣|在|取消)[^，。；]{0,10}$/u.test(before) ||
    /^(?:工作)?(?:[前后居名中的]|位列|\d|挂钩|加|扣|定为|评定|评为|确定)/u.test(after)
  );
}

const EVERY_WORDS: Readonly<Partial<Record<Period, RegExp>>> = {
  day: /每(?:天|日|晚)/u,
  week: /每个?(?:周|星期)/u,
  month: /每个?月/u,
  quarter: /每个?季/u,
  year: /每年/u,
};
/** Only a short item tells its frequency twice; a long one tells several. */
const LONGEST_SAME_DUTY = 80;

/** 周调度。每周一召开调度会; 每周五报送周报 — one duty, named twice: 每 says more, the other name is passed over. */
function isSaidAgain(match: RegExpMatchArray, every: Period, sentence: Sentence, plan: PlanText): boolean {
  const pattern = EVERY_WORDS[every];
  const at = match.index ?? 0;
  if (!pattern) return false;
  if (/^[周月]报$/u.test(match[0])) return pattern.test(sentence.text.slice(0, at));
  const { item } = sentence;
  if (!sentence.heads || !item || at + match[0].length > item.titleTo - item.titleFrom || item.title.length > 10)
    return false;
  const own = (plan.byItem.get(item.index) ?? []).slice(0, 3);
  return pattern.test(
    own
      .map((one) => one.text)
      .join('')
      .slice(item.title.length, LONGEST_SAME_DUTY),
  );
}

/** 一日一扫, 周通报, 季度考核, 日产日清, 按月上报, 月末将材料上交 — a duty whose frequency is part of its name. */
export const recurringCompound: Construct = {
  name: 'recurring-compound',
  confidence: 0.6,
  marks: '日周月季年天早上学',
  when: /日|周|月[^1-9]|季|年度|半年|学期|一年|天天|早晚|上午/u,
  read(sentence, plan) {
    const found: FoundOf<'recurring'>[] = [];
    const push = (
      match: RegExpMatchArray,
      every: Period | undefined,
      times = 1,
      by: string | null = null,
      interval?: number,
    ): void => {
      const from = sentence.from + (match.index ?? 0);
      if (every && !isSaidAgain(match, every, sentence, plan) && !isNoDuty(sentence.text, match))
        found.push({
          kind: 'recurring',
          from,
          to: from + match[0].length,
          every,
          times,
          by,
          ...(interval === undefined ? {} : { interval }),
        });
    };
    const { text } = sentence;
    for (const match of allMatches(ONE_EACH, text))
      push(match, PERIOD[match[1] ?? match[2] ?? ''], numberOf(match[3] ?? '') || 1);
    for (const match of allMatches(SHORT, text)) push(match, PERIOD[match[1] ?? '']);
    for (const match of allMatches(ONCE_IN, text)) push(match, PERIOD[match[1] ?? match[2] ?? '']);
    for (const match of allMatches(LONG, text)) push(match, PERIOD[match[1] ?? '']);
    for (const match of allMatches(EVERY_FEW, text))
      push(match, PERIOD[match[2] ?? ''], 1, null, numberOf(match[1] ?? ''));
    for (const match of allMatches(DAILY, text)) push(match, 'day', match[0].includes('各') ? 2 : 1);
    for (const match of allMatches(BY_PERIOD, text)) push(match, PERIOD[match[1] ?? '']);
    for (const match of allMatches(PERIOD_END, text)) push(match, match[1] ? 'month' : 'quarter', 1, match[2] ?? null);
    return found;
  },
};
