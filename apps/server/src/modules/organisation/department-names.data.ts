// How departments are called for short. Each line: the usual full name without its ending 局, 委 or 办, then its other forms.
// 和 and 与 inside a name are left out before comparing (住房城乡建设局 is 住房和城乡建设局).

export const departmentStems: readonly (readonly string[])[] = `
住房城乡建设 住建 住房建设 住房城乡建设管理 建设
城市管理 城管 城市管理综合行政执法 城市管理行政执法 城管执法 综合行政执法 综合执法 行政执法
发展改革 发改 发展改革统计
工业信息化 工信 经济信息化 经信 工业商务信息化 工信商务
人力资源社会保障 人社 人力社保
自然资源 自然资源规划 资规 自规 国土资源 国土
生态环境 环保 环境保护
交通运输 交通 交运
农业农村 农业 农委 农业农村水务
水利 水务
文化旅游 文旅 文化广电旅游 文广旅 文化广电旅游体育 文旅体 文体旅游 文化体育旅游 文广旅体
卫生健康 卫健 卫计 卫生计生
退役军人事务 退役军人
应急管理 应急 安监
市场监督管理 市场监管 市监 工商 质监
医疗保障 医保
教育 教体 教育体育 教育科技体育 教育科技
科学技术 科技
行政审批服务 行政审批 审批 政务服务 政务服务数据管理 政务服务管理
数据 大数据 大数据发展管理 数据资源管理
机关事务管理 机关事务 机关事务服务 机关事务管理服务
地方金融监督管理 金融 金融监管 金融工作
乡村振兴 扶贫
林业草原 林业 林草
粮食物资储备 粮食 粮储
民族宗教事务 民宗
国有资产监督管理 国资
投资促进 招商 招商引资
商务 商务粮食
财政
民政
公安
司法
审计
统计
信访
税务
气象
体育
广播电视 广电
烟草专卖 烟草
园林绿化 园林 绿化
环境卫生 环卫 环境卫生管理
住房保障 房管 房产管理 住房保障房产管理
`
  .trim()
  .split('\n')
  .map((line) => line.split(' '));

/** Bodies whose short name is not made from a stem and an ending. */
export const bodyNames: readonly (readonly string[])[] = `
人民政府办公室 政府办公室 政府办 府办 人民政府办 政府综合办公室
委办公室 委办
纪律检查委员会 纪委 纪委监委 纪律检查委员会监察委员会 纪检监察机关
委组织部 组织部
委宣传部 宣传部
委统战部 统战部 委统一战线工作部
委政法委员会 委政法委 政法委 政法委员会
委社会工作部 社会工作部 社工部
委机构编制委员会办公室 编办 委编办 机构编制委员会办公室
网络安全信息化委员会办公室 网信办 委网信办
精神文明建设指导委员会办公室 文明办 精神文明建设委员会办公室 文明委办公室
爱国卫生运动委员会办公室 爱卫办 爱卫会办公室
人民代表大会常务委员会 人大常委会 人大
政治协商会议委员会 政协
人民武装部 人武部 武装部
人民法院 法院
人民检察院 检察院
总工会 工会
妇女联合会 妇联
残疾人联合会 残联
工商业联合会 工商联
科学技术协会 科协
文学艺术界联合会 文联
红十字会
供销合作社联合社 供销社 供销合作社 供销联社
融媒体中心 融媒
消防救援大队 消防大队 消防 消防救援
公安局交通警察大队 交警大队 交警 公安局交警大队
疾病预防控制中心 疾控中心 疾控
供电公司 供电 电力公司 电力
城市建设投资有限公司 城投公司 城投
`
  .trim()
  .split('\n')
  .map((line) => line.split(' '));

/** Endings that departments of one stem may differ in from county to county, or that a plan writes for all: 财政部门. */
export const departmentEndings = ['委员会', '部门', '局', '委', ''] as const;

/** Other names of a body by its kind: 清河镇人民政府 for 清河镇, 东风村村民委员会 for 东风村. */
export const kindEndings: Readonly<Record<string, readonly string[]>> = {
  county: ['人民政府', '政府', '委', '委县政府', '委、政府', '党委政府'],
  town: ['人民政府', '政府', '镇政府', '党委', '党委政府', '党委人民政府'],
  street: ['办事处', '办', '街办', '党工委', '党工委办事处', '党工委、办事处'],
  village: ['村民委员会', '村委会', '委会', '民委员会', '两委', '村“两委”', '村两委', '党支部', '村党支部'],
  community: ['居民委员会', '居委会', '两委', '社区“两委”', '党支部', '党总支'],
};

/** Words for all units of a kind: 各乡镇、街道; 各村（社区）; 县直各部门. */
export const kindWords: readonly (readonly [word: string, kind: string])[] = [
  ['乡镇', 'town'],
  ['镇乡', 'town'],
  ['镇', 'town'],
  ['乡', 'town'],
  ['街道办事处', 'street'],
  ['街道办', 'street'],
  ['街道', 'street'],
  ['街办', 'street'],
  ['办事处', 'street'],
  ['行政村', 'village'],
  ['村居', 'village+community'],
  ['村', 'village'],
  ['社区', 'community'],
  ['居委会', 'community'],
  ['居', 'community'],
  ['中小学校', 'school'],
  ['中小学', 'school'],
  ['学校', 'school'],
  ['医院', 'hospital'],
  ['医疗机构', 'hospital'],
  ['物业公司', 'company'],
  ['物业企业', 'company'],
  ['公司', 'company'],
  ['企业', 'company'],
  ['部门', 'department'],
  ['委办局', 'department'],
  ['职能部门', 'department'],
];
