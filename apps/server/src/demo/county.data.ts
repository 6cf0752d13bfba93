// The demonstration county: fictional, and about as large as a small real one is broad, if not deep.
import type { Role } from '../platform/context.ts';

export interface DemoUnit {
  readonly code: string;
  readonly name: string;
  readonly kind: 'county' | 'department' | 'town' | 'village' | 'community' | 'school' | 'company' | 'office';
  readonly parent?: string;
  readonly aliases?: readonly string[];
  readonly duties?: string;
}

const root = '云溪县';

const departments: readonly (readonly [code: string, name: string, aliases: string, duties: string])[] = [
  ['101', '县政府办公室', '县政府办,政府办', '文电会务、督促检查、信息公开、政务值班'],
  ['102', '县发展和改革局', '县发改局,发改局', '规划计划、项目审批、价格管理、节能'],
  ['103', '县财政局', '财政局', '预算管理、专项资金安排和监管、政府采购'],
  ['104', '县住房和城乡建设局', '县住建局,住建局', '住房保障、物业监管、建筑工程质量安全、村镇建设、燃气'],
  ['105', '县城市管理局', '县城管局,城管局', '市容环境、垃圾清运、占道经营、违法建设查处'],
  ['106', '县农业农村局', '农业农村局', '农业生产、农村人居环境、户厕改造、乡村建设'],
  ['107', '县教育局', '教育局', '学校管理、校园安全、师资队伍'],
  ['108', '县应急管理局', '县应急局,应急局', '安全生产、火灾防控、防汛抗旱、应急演练、值班值守'],
  ['109', '县市场监督管理局', '县市场监管局,市场监管局', '食品安全、特种设备、食堂和餐饮监管、价格执法'],
  ['110', '县卫生健康局', '县卫健局,卫健局', '医疗卫生、疾病预防、改厕技术指导'],
  ['111', '县交通运输局', '交通局', '公路建设养护、村道修补、客货运输'],
  ['112', '县水利局', '水利局', '河道治理、黑臭水体、农村供水'],
  ['113', '市生态环境局云溪分局', '县生态环境分局,生态环境分局,县生态环境局', '污染防治、环境监测、排污口监管'],
  ['114', '县公安局', '公安局', '治安管理、交通管理、消防监督、危险物品管理'],
];

/** Offices of the school: its plan is given to them, not to the county's departments. */
const schoolOffices: readonly (readonly [code: string, name: string, duties: string])[] = [
  ['30101', '校办公室', '值班安排、来访登记、门卫管理、对外协调'],
  ['30102', '教务处', '实验室管理、危险化学品管理、教学安排'],
  ['30103', '德育处', '安全教育、应急疏散演练、学生管理、校园周边环境'],
  ['30104', '总务处', '校舍和附属设施维修、食堂管理、采购'],
];

const towns: readonly (readonly [code: string, name: string, villages: readonly string[]])[] = [
  ['201', '清河镇', ['东关社区', '西苑社区', '河湾村', '前进村']],
  ['202', '柳林镇', ['柳林社区', '大营村', '小营村', '杨树村']],
  ['203', '石桥镇', ['石桥村', '磨盘村', '红旗村']],
  ['204', '双塔镇', ['双塔村', '塔南村', '北沟村']],
  ['205', '云岭镇', ['岭上村', '岭下村', '茶园村']],
  ['206', '白沙镇', ['白沙村', '渡口村', '沙洲村']],
];

export const demoUnits: readonly DemoUnit[] = [
  { code: '100', name: root, kind: 'county', aliases: ['县政府', '县人民政府'] },
  ...departments.map(([code, name, aliases, duties]): DemoUnit => {
    return { code, name, kind: 'department', parent: root, aliases: aliases.split(','), duties };
  }),
  ...towns.flatMap(([code, name, villages]): DemoUnit[] => [
    {
      code,
      name,
      kind: 'town',
      parent: root,
      aliases: [`${name}人民政府`],
      duties: '辖区经济社会发展、环境整治、安全生产属地管理',
    },
    ...villages.map((village, index): DemoUnit => {
      const kind = village.endsWith('社区') ? 'community' : 'village';
      return { code: `${code}${String(index + 1).padStart(2, '0')}`, name: village, kind, parent: name };
    }),
  ]),
  {
    code: '301',
    name: '云溪县第一中学',
    kind: 'school',
    parent: root,
    aliases: ['县一中'],
    duties: '教育教学、校园安全',
  },
  ...schoolOffices.map(([code, name, duties]): DemoUnit => {
    return { code, name, kind: 'office', parent: '云溪县第一中学', duties };
  }),
  {
    code: '302',
    name: '云溪和美物业服务有限公司',
    kind: 'company',
    parent: root,
    aliases: ['和美物业'],
    duties: '住宅小区物业服务、保洁、设施维护',
  },
];

export const demoGroups: readonly { name: string; aliases: string[]; kinds: DemoUnit['kind'][] }[] = [
  { name: '各镇', aliases: ['各乡镇', '各镇人民政府', '各镇政府'], kinds: ['town'] },
  { name: '各村（社区）', aliases: ['各村', '各村居', '各村、社区'], kinds: ['village', 'community'] },
  { name: '县直各部门', aliases: ['各部门', '各有关部门', '各有关单位', '各成员单位'], kinds: ['department'] },
];

export interface DemoAccount {
  readonly name: string;
  readonly displayName: string;
  readonly posts: readonly (readonly [role: Role, unit: string])[];
  /** Shown on the sign-in page; the others exist so that every unit has its contact. */
  readonly shown?: boolean;
}

const contacts: readonly (readonly [name: string, displayName: string, unit: string])[] = [
  ['wangjianguo', '王建国', '县住房和城乡建设局'],
  ['lixue', '李雪', '县城市管理局'],
  ['zhaotian', '赵田', '县农业农村局'],
  ['sunli', '孙立', '县财政局'],
  ['qianfang', '钱芳', '县教育局'],
  ['zhengtao', '郑涛', '县应急管理局'],
  ['fengjie', '冯洁', '县市场监督管理局'],
  ['xuyan', '许岩', '县卫生健康局'],
  ['hanlei', '韩磊', '县交通运输局'],
  ['caojing', '曹静', '县水利局'],
  ['luohai', '罗海', '市生态环境局云溪分局'],
  ['pengwei', '彭伟', '县公安局'],
  ['tanglin', '唐琳', '县发展和改革局'],
  ['liuyang', '刘洋', '清河镇'],
  ['chenmei', '陈梅', '柳林镇'],
  ['yangguang', '杨光', '石桥镇'],
  ['hujun', '胡军', '双塔镇'],
  ['guoxin', '郭欣', '云岭镇'],
  ['heping', '何平', '白沙镇'],
  ['songyu', '宋玉', '云溪和美物业服务有限公司'],
  ['dengli', '邓丽', '校办公室'],
  ['luping', '陆平', '教务处'],
  ['jianghao', '江浩', '德育处'],
  ['wenbin', '温斌', '总务处'],
];

const shownContacts = new Set(['wangjianguo', 'liuyang']);

export const demoAccounts: readonly DemoAccount[] = [
  {
    name: 'zhoumin',
    displayName: '周敏',
    posts: [
      ['office', '县政府办公室'],
      ['contact', '县政府办公室'],
    ],
    shown: true,
  },
  { name: 'chenliqun', displayName: '陈立群', posts: [['approver', root]], shown: true },
  { name: 'linhai', displayName: '林海', posts: [['leader', root]], shown: true },
  ...contacts.map(([name, displayName, unit]): DemoAccount => {
    return { name, displayName, posts: [['contact', unit]], shown: shownContacts.has(name) };
  }),
  {
    name: 'hejing',
    displayName: '何静',
    posts: [
      ['office', '云溪县第一中学'],
      ['contact', '云溪县第一中学'],
    ],
    shown: true,
  },
  { name: 'jianshe', displayName: '吴刚', posts: [['office', '县住房和城乡建设局']], shown: true },
  { name: 'sysadmin', displayName: '系统管理员', posts: [['system_administrator', root]], shown: true },
  { name: 'secadmin', displayName: '安全管理员', posts: [['security_administrator', root]], shown: true },
  { name: 'auditor', displayName: '审计员', posts: [['auditor', root]], shown: true },
];

/** Every demonstration account's password. They exist in an installation started with --demo only, on loopback only. */
export const demoPassword = 'Yunxi-2026-demo';
