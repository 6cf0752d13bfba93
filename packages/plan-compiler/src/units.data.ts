/** Last characters of the names of bodies: 区住建局, 街道办事处, 各村. */
const BODY_ENDINGS = [
  '局|委|委员会|委办|办|办公室|部|部门|处|处室|司|科|科室|股|股室|室|厅|署|总署|会|组委|党委|党组|党总支|总支|支部|党支部|两委|“两委”',
  '中心|大队|中队|支队|总队|分队|队|所|站|分局|总局|院|法院|检察院|学校|校|中学|小学|幼儿园|大学|学院|医院|卫生院|园|园区|馆|台|社|厂|场|店|行|银行',
  '政府|人大|政协|纪委|监委|团委|团支部|妇联|工会|工委|党工委|管委会|总工会|少先队|关工委|联社|残联|侨联|文联|社联|工商联|科协|供销社|红十字会|网信办|文明办',
  '省|市|县|区|旗|州|镇|乡|乡镇|区镇|街道|街办|办事处|社区|村|行政村|村居|居|村级|组级|镇级|农场|开发区|高新区|新区|县区|市区|网格|片区',
  '公司|分公司|集团|企业|车间|班组|协会|学会|联合会|商会|行会|中介机构|组|小组|工作组|领导小组|专项组|专班|指挥部|单位|机构|组织|班|班级|级部|年级|系|院系|处所|车站|火车站|岗|团|委局',
].join('|');

/** Last characters of posts and of persons named by their post: 街道分管主任, 村党支部书记, 各部门负责人. */
const POST_ENDINGS = [
  '书记|主任|工长|段长|号长|局长|行长|院长|校长|园长|镇长|乡长|县长|区长|市长|省长|州长|旗长|部长|处长|科长|股长|所长|站长|队长|组长|馆长|厂长|社长|会长|秘书长|巡视员|调研员',
  '主席|副总|经理|董事长|总监|主管|总工|总工程师|村长|支书|指挥长|总指挥|台长|班长|级长|年级主任|教导主任|班主任|教师|老师|辅导员|专干|联络员|网格员|网格长|楼长|河长|路长|林长|田长|街长',
  '领导|常委|政委|护士长|负责人|一把手|主要领导|分管领导|同志|人员|工作人员|专员|干部|委员|副职|正职|主人|业主|经营户|商户|农户|责任人|管理员|信息员|保洁员|护林员|炊事员|驾驶员|值班员|施工员|安全员|材料员|资料员|质检员|调度员|监督员|宣传员|村医|校医|保健医|医生|医师|护士|护师|技师|技术员|文书|会计|出纳|家长|学生|保安|司机|户主|村民|使用人|代表|专家|志愿者|管理人员|操作人员|执法人员|科员|人|者|员',
].join('|');

/** A name that ends like a body's. */
export const UNIT_ENDING: RegExp = new RegExp(
  `(?:(?<!上|格|布|结|大(?=会|局|院|厅|班|部|处|场)|全|当|社(?=会)|机(?=会)|晚|内(?=部|场|院)|好|长(?=处|队)|用(?=处|场)|场(?=所|馆)|厕|平(?=台)|后(?=台|院|厂)|农(?=村|场|业)|为)(?:${BODY_ENDINGS})|长制?办(?:公室)?)(?:（[^（）]{1,8}）)?$`,
  'u',
);
/** A name that ends like a post's. */
export const POST_ENDING: RegExp = new RegExp(`(?:${POST_ENDINGS})(?:（[^（）]{1,8}）)?$`, 'u');
/** A post standing before a person's name: 普及部部长李某, 市科协党组书记、主席李某. */
export const POST_BEFORE_NAME: RegExp = new RegExp(
  `^.{0,30}?(?:${POST_ENDINGS.replace('|人|者|员', '')})(?=[\\u4e00-\\u9fff]{2,3}$)`,
  'u',
);

/** Words that name everyone or anyone: a sentence about them is an exhortation, not an assignment. */
export const NOBODY: RegExp =
  /专人$|^(?:谁|责任单位|责任部门|其|他们|我们|大家|本人|自己|有关|相关|双方|人人|个人|群众|广大.*|全体(?:师生|员工|干部|职工|人员|党员|村民|居民|市民).*|每个人|有人|此|这|该|它|本|工作|任务|全面|认真|高度|具体)$/u;

/** Short forms of departments that stand without an ending of their own. */
export const SHORT_UNITS: ReadonlySet<string> = new Set([
  '公安',
  '城管',
  '交警',
  '环卫',
  '住建',
  '环保',
  '卫健',
  '工商',
  '税务',
  '消防',
  '民政',
  '教育',
  '水利',
  '农业',
  '林业',
  '财政',
  '司法',
  '交通',
  '城建',
  '文旅',
  '综治',
  '电信',
  '移动',
  '联通',
  '电力',
  '供电',
  '邮政',
  '广电',
  '网信办',
  '发改委',
  '住建委',
  '卫健委',
  '爱卫办',
  '文明办',
  '标准委',
  '科协',
  '残联',
  '侨联',
  '文联',
  '社联',
  '工商联',
  '团市委',
  '团县委',
  '团区委',
  '物业',
  '医保',
  '人社',
  '自然资源',
  '生态环境',
  '应急',
  '市场监管',
  '城投',
  '住宅',
  '总务',
  '后勤',
  '政教',
  '教务',
]);

/** Names with 和 inside: the word joins halves of one name, not two parties. */
export const JOINED_NAMES: RegExp =
  /(?:人力资源|发展|工业|卫生|文化|住房|自然资源|教育|科学|退役军人|医疗|广播|农业|规划|城乡|体育|统战|国土|水利|信息|食品|安全|质量|计划|民族|新闻|机关|经济|综合|党政|组织|督查|园林|交通|道路|政务|实验室|国有资产|市场|公共|生态|应急|行政|民政|政策|新型|学科|招生|离退休|文明|电子|大数据)和$/u;

/** 部门 alone after 和 belongs to the name before it: 各有关单位和部门. */
export const BARE_BODY: RegExp =
  /^(?:(?:部门|单位|企业|机构|组织|科室)(?:主要)?(?:负责人|领导|人员)?|个人|人员|街道|社区|村|乡镇)$/u;

const KIND =
  '[子室局委办党社工州县乡区市旗居村站街镇园场科处组厅]|街道|乡镇|园区|社区|开发区|总支|支部|党总支|党支部|管委会|分局|居委会|村委会|办事处|高新区|新区';
/** 各镇（街道）, 党委（总支）, 办公厅（室）: the bracket names the other kind of body meant. */
export const KIND_OF_BODY: RegExp = new RegExp(`^(?:${KIND})(?:[、，](?:${KIND}))*$`, 'u');

const OTHER_BODY = /^[\u4e00-\u9fff]{3,8}$/u;
const WITH_OTHER_NAME = /(?:[局委部厅会院处]|[文综创卫]\S{0,2}办)$/u;

/** 发改委（工信局）, 业委会（物管会）: the bracket behind a body gives its other name, and belongs to the name. Not 执行组（街道办）, who does it. */
export const isOtherName = (body: string, bracket: string): boolean =>
  OTHER_BODY.test(bracket) && WITH_OTHER_NAME.test(body) && UNIT_ENDING.test(bracket) && !POST_ENDING.test(bracket);
