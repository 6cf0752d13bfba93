import { type LintRule, remarkMatches } from './rule.ts';

const LEADS =
  /(?<!副|各|小)组长|(?<!副)总?指挥长?(?=[：由]|$)|(?<!副)总指挥|(?<!副)召集人|任组长|(?:负责|牵头)人[：]|[任为]主任/u;
const FOUNDED = /(?<!各)成立[^，。；：]{0,30}?(?:领导小组|指挥部|工作专班)(?!办公室)/gu;
const ELSEWHERE = /附件|附后|名单|另行|已经?成立|文件明确|调整|负总责/u;
/** What others are told to found is theirs. */
const THEIRS = /各[^，。；]{0,14}(?:要|应|须|也|均|都|参照|分别)|(?:推动|督促|要求|指导)[^，。]{0,24}成立/u;

/** 成立领导小组，成员由各科室负责人组成 — and nobody heads it. */
export const groupWithoutLeader: LintRule = {
  id: 'group-without-leader',
  severity: 'warning',
  marks: '成',
  check(plan, text, _options, marked) {
    if (plan.kind !== 'plan' || plan.group.leader.length > 0) return [];
    // Most plans found nothing: the longer look is spared them.
    if (!marked.some((sentence) => sentence.text.includes('成立'))) return [];
    if (text.sentences.some((sentence) => LEADS.test(sentence.text))) return [];
    const message = {
      zh: '成立了领导机构，没有写由谁负责',
      en: 'A leading group is formed, and nobody is named to lead it',
    };
    return remarkMatches(plan, text, marked, FOUNDED, ({ index: at }, sentence) => {
      const nearby = sentence.text.slice(Math.max(0, at - NEARBY), at + NEARBY);
      return ELSEWHERE.test(nearby) || THEIRS.test(nearby) ? null : message;
    }).slice(0, 1);
  },
};

/** How far around the founding its reason is looked for. */
const NEARBY = 80;
