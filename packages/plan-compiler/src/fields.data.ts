import type { PartyRole } from './plan.ts';

/** Names of the fields that follow an item: 责任单位：…, 完成时限：…. */
const LEAD =
  '牵头(?:责任|负责)?(?:单位|部门|科室|处室|股室|领导|人|校领导|局领导)|主办(?:单位|部门|科室)|主抓领导|分管领导|牵头|主办';
const RESPONSIBLE =
  '主责(?:单位|部门|科室)|(?:主要|第一|直接|落实|配合)?(?:责任|职责)(?:单位|部门|科室|处室|股室|主体|小组|领导|人员?|科|组|校领导)|(?:具体)?负责(?:单位|部门|科室|处室|人|领导|同志)|承办(?:单位|部门|科室)|实施(?:单位|部门|主体)|落实(?:单位|部门|主体)|执行(?:单位|部门)|完成单位|(?:承检|施工|建设|承建|承担)单位|具体负责|承办|落实|责任';
const SUPPORT =
  '(?:配合|协办|协助|协同|协作|参与|参加|支持|协同配合)(?:责任)?(?:单位|部门|科室|处室|股室|人员|领导)|[\\u4e00-\\u9fff]{0,6}参与(?:单位|部门)|协同配合|配合|协助|协办|参与|协同';
const DUE =
  '(?:完成|整改|办结|落实|实施|达标|推进|工作|建成)(?:时限|时间|时刻|日期|期限)(?:要求|节点)?|时限(?:要求)?|时间(?:要求|节点|进度)|截止(?:时间|日期)|进度(?:要求|安排)';

/** A whole title that is the name of a field: 2.责任单位：… */
export const FIELD_TITLE: RegExp = new RegExp(`^(?:${LEAD}|${RESPONSIBLE}|${SUPPORT}|${DUE})$`, 'u');

const FIELD = `(?:(?<lead>${LEAD})|(?<responsible>${RESPONSIBLE})|(?<support>${SUPPORT})|(?<due>${DUE}))`;

/** A line that is one field, or begins with one. */
export const FIELD_LINE: RegExp = new RegExp(
  `^[（【•●◆◇■□★·-]{0,3}(?:${LEAD}|${RESPONSIBLE}|${SUPPORT}|${DUE}|[\\u4e00-\\u9fff]{2,6})[为是]?】?：`,
  'u',
);
export const PARTY_FIELD_LINE: RegExp = new RegExp(
  `^[（【•●◆◇■□★·-]{0,3}(?:${LEAD}|${RESPONSIBLE}|${SUPPORT})[为是]?】?：`,
  'u',
);

/** Every field head in a sentence; the name of the group that matched is the field's kind. */
export const FIELD_HEADS: RegExp = new RegExp(`${FIELD}(?:（[^（）]{1,10}）)?[为是]?】?：`, 'gu');

/** What a column of a responsibility table is for, by its heading. */
export const COLUMN_KINDS: readonly (readonly [
  RegExp,
  'number' | 'task' | 'due' | 'people' | PartyRole | 'target' | 'note' | 'section',
])[] = [
  [/^(?:序号|编号|号|条目)$/u, 'number'],
  [/牵头|主办/u, 'lead'],
  [/配合|协办|协助|协同|参与|参加/u, 'support'],
  [/责任人|负责人|责任[\u4e00-\u9fff]?领导|分管领导|联系人/u, 'people'],
  [/责任|职责|主责|承办|落实单位|实施单位|负责|承担/u, 'responsible'],
  [/时限|时间|期限|日期|进度|节点/u, 'due'],
  [/目标|标准|指标|要求|成效/u, 'target'],
  [/备注|说明|分值|得分/u, 'note'],
  [/类别|类型|领域|分类|项目类|板块|方面/u, 'section'],
  [/任务|内容|项目|措施|事项|工作|问题|举措|清单/u, 'task'],
];
