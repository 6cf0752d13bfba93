import type { Target } from '../plan.ts';

/** What an amount's neighbours make of it. `left` and `right` reach to the ends of its clause. */
export interface Amount {
  readonly unit: string;
  readonly left: string;
  readonly right: string;
}

const AT_LEAST =
  /(?:不低于|不少于|不得少于|不得低于|不应少于|不应低于|至少|最少|不小于|不短于)[^，。；\d]{0,10}$|(?:达到?|到达|≥|提高到|提升到|提升至|提高至|增加到|增加至|增至|增长到|实现|突破|力争)了?(?:国家规定的)?$/u;
const AT_MOST =
  /(?:不超过|不得超过|不应超过|不高于|不得高于|不大于|不多于|控制在|最多|压减到|压减至|压缩至|压缩到|缩短至|缩短到|控制到)[^，。；\d]{0,8}$|(?<!不|不得|不应)(?:低于|小于|少于)$|(?:≤|降至|降到|降低到|降低至|下降到|下降至|减少到|减少至)$/u;
const RATE = /(?:[率度比]|目标值|比例|比重|覆盖面|合格率)(?:均|都|要|须|应)?(?:为|是)?$/u;
const CHANGED =
  /(?:增长|下降|降低|提高|提升|减少|增加|压减|上升|增幅|降幅|压缩|缩短|节约|节省)(?:率|幅度)?(?:了|约|为)?$/u;

/** Verbs whose object is counted: 新建公办幼儿园10所, 发放宣传单1000份. */
const MAKES = [
  '推出|打造|新建|改建|扩建|建设|建成|筹建|创建|争创|创成|建立|设立|增设|设置|开设|组建|布设|新增|增加|发展|完成',
  '培育|培养|培植|培训|轮训|选拔|选派|选聘|聘请|聘用|聘任|招聘|招募|招收|引进|招引|签约|吸纳|转移|遴选|资助|扶持|支持|发动|储备',
  '配备|配置|备好|准备|安排|确定|抽调|派出|各派|投入|投放|购置|购买|采购|添置|安装|加装|更新|更换|检修|维修|补充|储存',
  '净增|盘活|再就业|筛查|体检|实施|压减|延伸|扩建|落实|改造|改厕|整治|治理|清理|清运|清淤|清除|疏浚|疏通|硬化|修建|修复|修缮|粉刷|铺设|拆除|拆违|施划|新开工|开工|竣工|建好',
  '种植|栽植|补植|补种|植树|造林|绿化|流转|退耕|推广|关停|淘汰|取缔|查处|检查|抽检|抽查|排查|走访|慰问|帮扶|救助|解决|化解|办理',
  '印发|发放|印制|张贴|悬挂|制作|刷写|刊发|刊登|编发|编印|推送|上报|撰写|征集|收集|播放|播出|开通|举办|承办|接待|认定|申报|报送|投稿|树立',
].join('|');
const MADE = new RegExp(
  `(?:${MAKES}|组织|(?<!下)成立|落实|打|接|延伸|(?<!下|内)设|建|选|配|装|种|栽|刷)(?:成)?(?:约|近|共|各|不同类型)?$`,
  'u',
);
const MADE_THINGS = new RegExp(
  `(?:${MAKES})(?:(?!工作|涉及|要求|标准|任务|第|的|满|超)[\\u4e00-\\u9fff“”《》、（）]){1,18}(?:约|共)?$`,
  'u',
);
const HELD = /(?:开展|组织|召开|举办|举行|进行|参加|对)(?:(?!第)[\u4e00-\u9fff“”]){0,16}$/u;
/** 由35%提高到38%: what it was before. */
const BEFORE_CHANGE = /^(?:提高|提升|增加|增长|上升|扩大|降低|下降|降|减少|压减|缩短|压缩|升)/u;
const DEED =
  /^(?:之|以)?内(?=[\u4e00-\u9fff])(?![\u4e00-\u9fff]{1,6}率)|^(?:要|应|须|必须)?(?:迅速|及时)?(?:电话|书面)?(?:集结|到达|到位|赶到|赶赴|响应|报告|处置|抵达|办结|回复|反馈|修复)/u;

/** Counts of deeds: how often, rather than how much. */
export const TIMES: ReadonlySet<string> = new Set(['次', '场', '场次', '期', '遍', '轮']);
const LASTING = new Set(['分钟', '小时', '秒', '天', '个工作日', '工作日', '米', '厘米', '毫米']);

/** How the amount is compared with what is reached, or null where it is no aim. */
export function comparison({ unit, left, right }: Amount): Target['op'] | null {
  if (BEFORE_CHANGE.test(right) && /[由从]/u.test(left)) return null;
  if (right.startsWith('的') && CASE_OF.test(left)) return null;
  if (LASTING.has(unit)) return lasting(unit, left, right);
  if (/^(?:以内|以下|之内|(?:的)?标准(?:之内|以内))/u.test(right) || AT_MOST.test(left)) return '<=';
  if (/(?:超过|高于|大于|多于|超)$/u.test(left)) return '>';
  const made = TIMES.has(unit) ? HELD.test(left) : MADE.test(left) || MADE_THINGS.test(left);
  if (AT_LEAST.test(left)) return '>=';
  if (/^(?:及)?以上/u.test(right)) return isCase(right) && !made ? null : '>=';
  return reached({ unit, left, right }, made);
}

/** Without a word of comparison: rates, changes, and what is made. */
function reached({ unit, left, right }: Amount, made: boolean): Target['op'] | null {
  if (
    unit === '%' &&
    /达到?[^，。；\d]{1,12}(?:总数|总量|总额|面积|数量|[户人]数)的?$|(?:提高|提升|增加)[^，。；\d]{1,18}[至到]$/u.test(
      left,
    )
  )
    return '>=';
  if (/(?:稳定|保持|维持)在?$/u.test(left)) return '=';
  if (unit === '%' && RATE.test(left)) return '=';
  if ((unit === '%' || unit === '个百分点' || unit === '‰') && CHANGED.test(left)) return '=';
  if (WHOLLY.test(right) && !/\d/u.test(left)) return '=';
  if (EACH_HAS.test(left)) return '=';
  return made || (unit.endsWith('元') && /^[^，。；]*(?:实现|完成|引进|到位)/u.test(left)) ? '=' : null;
}

/** 辅导站每校1个, 每个社区有1个食堂 */
const EACH_HAS = /每(?:校|村|镇|乡|园|站|班|组|队|[个名所户家座][^，。；、\d]{2,10}(?:拥?有|配有|设有))$/u;

/** 147项存量隐患全部闭环, 12座矿山全部修复 */
const WHOLLY =
  /^[\u4e00-\u9fff“”]{0,10}(?:于[^，。；]{2,12})?(?:全部|均)(?:要|须)?(?:完成|修复|闭环|整改|建成|达标|投用|销号|清零|改造|安装|到位|办结|正常)/u;

/** 入住率低于30%的敬老院 */
const CASE_OF = /(?<!不|不得|不应)(?:低于|小于|少于|高于|大于|超过|达到?)$/u;

/** 对1000吨以上冷库, 2000人以上的学校每增加…, 50人以下配1名, 30%予以补助: whom it is for. */
export const isOneOf = ({ left, right, unit }: Amount): boolean =>
  (/^(?:及)?以[上下](?!$)/u.test(right) &&
    (/^对/u.test(left) || /^(?:及)?以[上下](?:的[\u4e00-\u9fff]{2}|[应要]?(?:配|设))/u.test(right)) &&
    !AT_LEAST.test(left) &&
    !AT_MOST.test(left) &&
    !MADE.test(left)) ||
  /^[应要]?配(?:备)?\d/u.test(right) ||
  (unit === '%' && /^的?(?:比例|标准)?(?:予以|给予|补助|补贴|支持)/u.test(right)) ||
  /(?:仅|高达|超龄占比达|已(?:经)?(?:完成|建成|达))[^，。；]{0,8}$/u.test(left);

/** 50平方米以上的餐饮单位, 20人以上聚餐: which ones, not how many. */
const isCase = (right: string): boolean =>
  /^(?:及)?以上(?:的(?!目标|要求|水平|标准|比例)|[\u4e00-\u9fff]{2})/u.test(right) &&
  !/^(?:及)?以上(?:，|$)/u.test(right);

/** 20分钟到达, 3分钟内撤离, 等待时间不超过30分钟, 水深不超过30厘米 */
function lasting(unit: string, left: string, right: string): Target['op'] | null {
  if (!LENGTHS.has(unit) && DEED.test(right)) return '<=';
  if (EXPLICIT_MOST.test(left)) return '<=';
  if (EXPLICIT_LEAST.test(left)) return '>=';
  if (!MEASURED.test(left)) return null;
  if (AT_MOST.test(left) || /^(?:以内|以下|之内)/u.test(right)) return '<=';
  return /^以上/u.test(right) ? '>=' : null;
}

const EXPLICIT_MOST = /不(?:得|应)?(?:超过|高于|大于|多于|长于)$|≤$/u;
const EXPLICIT_LEAST = /不(?:得|应)?(?:少于|低于|短于|小于)$|≥$/u;
const MEASURED =
  /(?:时间|时长|时限|间隔|周期|距离|半径|住院日|耗时|学习|课时|全程|宽度|高度|深度|间距|压缩|缩短|天数)[^，。；]{0,8}$/u;

const LENGTHS = new Set(['米', '厘米', '毫米', '天', '个工作日', '工作日']);

const SIZES = new Set(['公斤', '千克', '克', '升', '米', '厘米', '毫米', '平方米', '吨', '寸']);

const SPENT = /投入|安排|列支|筹措|补助|奖励|奖补|预算|经费|贷款|罚款|补贴|财政资金|工资|薪酬|收取|收费/u;
const EARNED =
  /(?:收入|产值|投资|销售额?|税收|营业额|总值|增加值|外资|资金|引资|交易额|零售额|总额|出口额?|规模|效益|储蓄|存款)[^，。；]{0,8}$/u;
const ATTAINED = /实现|完成|达到?|突破|不低于|不少于|超过|力争|确保|引进|到位|招商|利用/u;

/** 到位资金达到15亿元, 实现旅游收入1.2亿元: money the work brings in, not what it costs. */
export const isEarned = (left: string): boolean => EARNED.test(left) && ATTAINED.test(left) && !SPENT.test(left);

/** 评选“师德标兵”10名: an honour, read with the rules of appraisal. */
const CHOSEN = /(?:评选|评出|推选|选出|选树)(?!率|资助)[^，。；]{0,18}$/u;

/** Points, money for conduct, and what already is are read elsewhere, or are no targets. */
export function isOther({ left, right, unit }: Amount): boolean {
  if (CHOSEN.test(left)) return true;
  if (
    /[扣加减奖罚占](?:除|分|励|\d)?$|总分|得分|权重|第$|近年|目前|现有|现状|截至|截止|已经?[\u4e00-\u9fff]{0,6}$|前$/u.test(
      left,
    )
  )
    return true;
  if (/后$/u.test(left) && !LASTING.has(unit)) return true;
  if (unit === '分') return !/(?:满意度|平均分|测评|均分)[^，。；]{0,6}$/u.test(left);
  if (unit.endsWith('元')) return !isEarned(left);
  // 4公斤干粉灭火器20具: what kind, not how many.
  if (/^[\u4e00-\u9fff]{2,10}\d/u.test(right) && SIZES.has(unit)) return true;
  return unit === '%' && /扣|绩效|奖金|工资|罚/u.test(left + right);
}
