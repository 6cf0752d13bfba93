import type { OutlineItem } from './plan.ts';

export type SectionRole = OutlineItem['role'];

/** What a section is for, by the words of its title. The first that matches decides. */
export const SECTION_WORDS: readonly (readonly [RegExp, SectionRole])[] = [
  [
    /^(?:指导思想|总体思路|总体要求|目标要求|工作思路|总体目标|工作目标|目的意义|重要意义|工作背景|基本情况|现状)/u,
    'aims',
  ],
  [/基本原则|工作原则|遵循原则|^原则/u, 'principles'],
  [
    /^.{0,8}范围及|(?:范围|对象|依据|主题|地点|适用|参加人员|名词解释)$|^总则|^附则|^附件|^其他事项|解释|施行/u,
    'scope',
  ],
  [
    /(?:口号|组织单位|主办单位|承办单位|联系方式|背景|存在(?:的)?问题|预期(?:成果|效果)|基本情况|总体情况|必要性|防火期|防汛期|汛期|有效期|实施期限|申报条件|参[加演赛训]人员|说明事项)$/u,
    'scope',
  ],
  [/步骤|进度|时间安排|阶段|日程|进程|工作安排$|实施安排|时间和|时间及|^.{0,4}时间$|时限$|期限$/u, 'phases'],
  [
    /^(?:考核|评审|评选|活动)?组织$|组织(?:与|及|和)(?:职责|分工)|人员及(?:其)?分工|领导小组|组织机构|领导机构|工作机构|指挥部|工作专班|机构(?:设置|及)|机构$|组织架构|人员组成|小组成员|工作小组|组织形式|^(?:成立|设立|组建).{2,16}(?:组|指挥部|专班|机构|委员会)$/u,
    'organisation',
  ],
  [
    /考核|[加扣]+分|评选|评先|评优|奖惩|奖励|处罚|结果运用|评分|评比|考评|评价|评定|奖项|计分|责任追究|督查|督导|监督检查|督促检查/u,
    'appraisal',
  ],
  [
    /保障|要求$|要求[（,，]|组织领导|加强领导|强化领导|提高.{0,4}认识|统一思想|高度重视|组织实施$|注意事项|纪律/u,
    'safeguards',
  ],
  [/任务|重点|内容|措施|标准|举措|分工|部署|项目|职责|做法|办法|计划|机制/u, 'work'],
  [/目标|目的|意义/u, 'aims'],
];

/** Titles of sub-items that leave the role of the section above them. */
export const OWN_ROLE: readonly (readonly [RegExp, SectionRole])[] = [
  [/^(?:指导思想|总体思路|总体要求|总体目标|工作目标|主要目标|发展目标|目标|目的意义)$/u, 'aims'],
  [/^(?:基本原则|工作原则|原则)$/u, 'principles'],
  [/^(?:实施步骤|工作步骤|时间安排|进度安排|阶段安排)$/u, 'phases'],
  [/^(?:主要任务|重点任务|工作任务|工作内容|工作措施|主要措施|重点工作)$/u, 'work'],
  [/^(?:保障措施|工作要求|组织保障)$/u, 'safeguards'],
  [
    /^(?:成立|设立|组建)?[^，]{0,16}(?:领导小组|指挥部|组织机构|工作专班|工作小组)(?:及其?职责|职责|成员|组成)?$/u,
    'organisation',
  ],
  [/^(?:成立|设立|组建)[^，]{2,24}(?:组|办公室|指挥部|专班|机构)$/u, 'organisation'],
  [/^[^，。]{0,14}阶段(?:（|$)/u, 'phases'],
];

/** A title that names both aims and work: it is work where items stand under it. */
export const AIMS_AND_WORK: RegExp = /目标.{0,3}(?:任务|重点|内容|标准)|(?:任务|重点|内容).{0,3}目标/u;

/** Items among the work that order none: 加强组织领导，提高认识. */
export const EXHORTATION: RegExp =
  /^(?:切实|进一步)?(?:强化|加强|提高)(?:组织)?(?:领导|思想认识|认识)|提高(?:思想)?认识|^统一思想|^高度重视|^(?:严格|强化|加强|严肃)?(?:督查|督导|考核|考评|问责|奖惩|监督考核|监督检查|责任追究)/u;
