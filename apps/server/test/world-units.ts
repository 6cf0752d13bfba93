// The units, groups and people of the fixture world. Names are made up.

export interface UnitSeed {
  readonly name: string;
  readonly code: string;
  readonly kind: string;
  readonly duties?: string;
  readonly aliases?: readonly string[];
  readonly below?: readonly UnitSeed[];
}

const department = (code: string, name: string, duties: string, aliases: readonly string[] = []): UnitSeed => ({
  name,
  code,
  kind: 'department',
  duties,
  aliases,
});

const town = (code: string, name: string, villages: readonly string[]): UnitSeed => ({
  name,
  code,
  kind: 'town',
  below: villages.map((village, index) => ({ name: village, code: `${code}0${index + 1}`, kind: 'village' })),
});

/** 东风村 stands under two towns on purpose: a plan that names it is ambiguous. */
export const county: UnitSeed = {
  name: '云溪县',
  code: '000',
  kind: 'county',
  below: [
    department('101', '县政府办公室', '综合协调、督查督办、文电会务', ['县府办', '县政府办']),
    department('102', '县住房和城乡建设局', '住房保障、城乡建设、物业管理、燃气', ['县住建局']),
    department('103', '县城市管理局', '市容环境卫生、违法建设查处、户外广告', ['县城管局']),
    department('104', '县财政局', '财政收支、经费保障'),
    department('105', '县教育局', '学校管理、校园安全'),
    department('106', '县应急管理局', '安全生产、防灾减灾、应急救援'),
    department('107', '县市场监督管理局', '食品安全、价格、经营主体监管', ['县市场监管局']),
    department('108', '县农业农村局', '农村人居环境整治、厕所革命'),
    department('109', '县公安局', '交通秩序、社会治安'),
    department('110', '县生态环境局', '大气、水、土壤污染防治'),
    department('111', '县民政局', '社会救助、地名管理'),
    department('112', '县卫生健康局', '医疗卫生、爱国卫生', ['县卫健局']),
    town('201', '清河镇', ['大湾村', '东风村']),
    town('202', '柳林镇', ['柳树村', '东风村']),
    town('203', '石桥镇', ['石桥村', '河东村']),
    { name: '云溪县第一中学', code: '301', kind: 'school', aliases: ['县一中'] },
    { name: '安居物业服务有限公司', code: '401', kind: 'company', aliases: ['安居物业'] },
  ],
};

/** The jurisdiction that must never see or touch the first one's data, nor the other way round. */
export const otherCounty: UnitSeed = {
  name: '青岚县',
  code: '000',
  kind: 'county',
  below: [
    department('101', '县政府办公室', '综合协调、督查督办'),
    department('102', '县住房和城乡建设局', '住房保障、城乡建设'),
    town('201', '北坡镇', ['上坡村', '下坡村']),
  ],
};

export interface GroupSeed {
  readonly name: string;
  readonly aliases: readonly string[];
  readonly kinds: readonly string[];
}

export const groups: readonly GroupSeed[] = [
  { name: '各镇', aliases: ['各乡镇', '各镇人民政府'], kinds: ['town'] },
  { name: '各成员单位', aliases: ['领导小组各成员单位'], kinds: ['department', 'town'] },
  { name: '各部门', aliases: ['县直各部门', '各有关部门'], kinds: ['department'] },
];

interface ActorSeed {
  readonly jurisdiction: 'county' | 'otherCounty';
  /** Sign-in name. */
  readonly name: string;
  readonly displayName: string;
  /** Name of a unit, or "parent/unit" where the name stands twice. */
  readonly unit: string;
  readonly roles: readonly string[];
}

const actor = (name: string, displayName: string, unit: string, ...roles: string[]): ActorSeed => ({
  jurisdiction: 'county',
  name,
  displayName,
  unit,
  roles,
});

export const actorSeeds = {
  /** The leading group's office 牵头办: makes plans, fills gaps, issues, closes. */
  office: actor('office', '王明', '县政府办公室', 'office'),
  /** Signs plans in the body's name; its post at the root reaches every unit. */
  approver: actor('approver', '赵县长', '云溪县', 'approver'),
  contactHousing: actor('contact.housing', '李建', '县住房和城乡建设局', 'contact'),
  contactCity: actor('contact.city', '周正', '县城市管理局', 'contact'),
  contactQinghe: actor('contact.qinghe', '刘清', '清河镇', 'contact'),
  contactVillage: actor('contact.village', '张大湾', '大湾村', 'contact'),
  leader: actor('leader', '孙书记', '云溪县', 'leader'),
  systemAdministrator: actor('system.administrator', '系统管理员', '云溪县', 'system_administrator'),
  securityAdministrator: actor('security.administrator', '安全管理员', '云溪县', 'security_administrator'),
  auditor: actor('auditor', '审计员', '云溪县', 'auditor'),
  /** Another unit of the same county, with plans of its own: must not see the first office's drafts. */
  otherOffice: actor('other.office', '陈教', '县教育局', 'office', 'contact'),
  /** Signed in, without any post. */
  postless: actor('postless', '无岗位', '县民政局'),
  /** Everything a business post can be, in the other jurisdiction. */
  stranger: {
    ...actor('stranger', '外县人', '青岚县', 'office', 'approver', 'contact', 'leader'),
    jurisdiction: 'otherCounty',
  },
} as const satisfies Record<string, ActorSeed>;

export type ActorName = keyof typeof actorSeeds;
export const actorNames = Object.keys(actorSeeds) as ActorName[];
