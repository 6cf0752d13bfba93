import { describe, expect, it } from 'vitest';
import { readItem } from '../../test/read-sentence.ts';
import { compileText } from '../index.ts';

const parties = (text: string, section?: string): string[] =>
  readItem(text, section).assignments.map((one) => `${one.role} ${one.party}`);

describe('party-field', () => {
  it.each([
    ['责任单位：区住建局、各镇', ['responsible 区住建局', 'responsible 各镇']],
    ['牵头单位:县水务局;配合单位:各乡镇', ['lead 县水务局', 'support 各乡镇']],
    ['（牵头单位：市发改委；责任单位：市财政局）', ['lead 市发改委', 'responsible 市财政局']],
    ['责任单位：区城管局（牵头）、区住建局', ['lead 区城管局', 'responsible 区住建局']],
    ['责任人：张伟，完成时间：4月底前', ['responsible 张伟']],
    [
      '责任单位：文化和旅游局、自来水公司和供电公司',
      ['responsible 文化和旅游局', 'responsible 自来水公司', 'responsible 供电公司'],
    ],
    ['责任单位：各有关单位和部门', ['responsible 各有关单位和部门']],
    ['牵头：县文旅局；配合：县财政局、各乡镇；时限：5月底前', ['lead 县文旅局', 'support 县财政局', 'support 各乡镇']],
    ['责任处室：教务处，协助：少先队', ['responsible 教务处', 'support 少先队']],
    ['牵头负责领导：钱平。', ['lead 钱平']],
    ['责任人：电工班长 方大明', ['responsible 方大明']],
    ['责任人：仓库管理员方大明', ['responsible 方大明']],
    ['责任领导：县委常委、副县长 周明', ['responsible 周明']],
    ['责任单位：各分（子）公司；督办部门：安全部', ['responsible 各分（子）公司']],
    ['责任单位：县城管局牵头，县住建局、各街道', ['responsible 县住建局', 'responsible 各街道', 'lead 县城管局']],
    ['责任单位：各乡、镇人民政府，各有关单位', ['responsible 各乡、镇人民政府', 'responsible 各有关单位']],
    ['责任单位：各二级党委（总支）', ['responsible 各二级党委（总支）']],
    ['牵头单位：省政务和数据局', ['lead 省政务和数据局']],
    ['协办单位：区教育局 区卫健局', ['support 区教育局', 'support 区卫健局']],
    ['牵头单位：区委宣传部（区文明办）', ['lead 区委宣传部（区文明办）']],
    ['责任单位：现场组（街道办事处）', ['responsible 现场组']],
    ['配合人员：各班班主任、后勤组。', ['support 各班班主任', 'support 后勤组']],
  ])('reads %s', (text, expected) => expect(parties(text)).toEqual(expected));

  it.each(['明确责任单位和完成时限。', '落实责任人。', '工作标准：干净、整洁。', '责任单位：', '落实：每日清扫一遍。'])(
    'finds nobody in %s',
    (text) => expect(parties(text)).toEqual([]),
  );

  it('takes the names on the lines below an empty field', () => {
    expect(parties('\n参与部门：\n各处室\n各年级组\n其余部分照常开展，不再另行安排。')).toEqual([
      'support 各处室',
      'support 各年级组',
    ]);
  });
});

describe('party-clause', () => {
  it.each([
    ['由县住建局牵头，县城管局、各镇配合。', ['lead 县住建局', 'support 县城管局', 'support 各镇']],
    ['（体育局、教育局负责）', ['responsible 体育局', 'responsible 教育局']],
    ['（区住建局牵头，区城管局、各镇按职责分工负责）', ['lead 区住建局', 'responsible 区城管局', 'responsible 各镇']],
    ['此项工作由陈明同志负责，李立、王平同志具体负责。', ['responsible 陈明', 'responsible 李立', 'responsible 王平']],
    ['宣传部负责检查网站。', ['responsible 宣传部']],
    ['县农业农村局要牵头组织验收。', ['lead 县农业农村局']],
    ['由自来水公司和燃气公司负责。', ['responsible 自来水公司', 'responsible 燃气公司']],
    ['由公安分局会同区城管局负责。', ['responsible 公安分局', 'support 区城管局']],
    ['成立污水整治指挥部，统一调度，具体负责组织协调。', ['responsible 污水整治指挥部']],
    ['绿色通道政策落到实处。（公安部、交通运输部）', ['responsible 公安部', 'responsible 交通运输部']],
    ['周明牵头，民政办负责人员转移。', ['lead 周明', 'responsible 民政办']],
    ['县教育局：负责牵头开展宣传。', ['lead 县教育局']],
    ['由医务部牵头，急诊科、心内科参与。', ['lead 医务部', 'support 急诊科', 'support 心内科']],
    ['（省科技厅按职责分工负责，各市人民政府结合实际落实）', ['responsible 省科技厅', 'responsible 各市人民政府']],
    ['各镇（街道）负责日常保洁。', ['responsible 各镇（街道）']],
    ['污泥治理由县水务局牵头。', ['lead 县水务局']],
    ['县人社局牵头，县医院内科、各镇农办配合。', ['lead 县人社局', 'support 县医院内科', 'support 各镇农办']],
    ['区河长办牵头组织考核。', ['lead 区河长办']],
    ['由村委副主任方大明负责。', ['responsible 方大明']],
    ['县农委要结合任务安排，负责指导验收。', ['responsible 县农委']],
    ['预警组：组长方大明，负责观测雨情。', ['responsible 预警组']],
    ['安全总监（分管副校长）：负责组织实施。', ['responsible 安全总监']],
    ['水管站、环卫所等单位积极配合做好清运。', ['support 水管站', 'support 环卫所']],
    ['镇政府办公室对此项工作的推进负总责。', ['responsible 镇政府办公室']],
    ['外溢部分由工商局负责，其余由执法局负责。', ['responsible 工商局', 'responsible 执法局']],
    ['办公室设在教导处，由方xx同志兼任办公室主任，负责日常安排。', ['responsible 方xx']],
    [
      '由民政局牵头，公安、市场监管、综合执法等部门配合。',
      ['lead 民政局', 'support 公安', 'support 市场监管', 'support 综合执法'],
    ],
    ['（各县区残联牵头，民政、住建部门参与）', ['lead 各县区残联', 'support 民政', 'support 住建部门']],
    [
      '由县食安办主办，县文旅局承办，县融媒体中心负责直播。',
      ['lead 县食安办', 'responsible 县文旅局', 'responsible 县融媒体中心'],
    ],
    [
      '市发改委牵头，市工信局、市重点项目推进中心配合。',
      ['lead 市发改委', 'support 市工信局', 'support 市重点项目推进中心'],
    ],
    ['由县级商务主管部门负责日常监管。', ['responsible 县级商务主管部门']],
    ['由供销总社具体负责，各地供销社组织实施。', ['responsible 供销总社', 'responsible 各地供销社']],
    ['由县发改委（工信局）牵头，县供电公司配合。', ['lead 县发改委（工信局）', 'support 县供电公司']],
    ['各科室、各站所主要负责同志是第一责任人。', ['responsible 各科室、各站所主要负责同志']],
  ])('reads %s', (text, expected) => expect(parties(text)).toEqual(expected));

  it.each([
    '对人民高度负责。',
    '谁主管、谁负责。',
    '实行一岗双责，认真负责。',
    '加强协调，密切配合。',
    '各村确定专人负责。',
    '由于历史原因，此项工作负责的单位未定。',
    '落实负责人和负责制。',
    '会议由三部分组成。',
    '（持续推进）',
    '重点检查公共场所（学校、医院、商场）。',
    '由主管部门各自负责态度问题。',
    '每名护士负责4名患者。',
    '优化服务格局负责到底。',
    '由于种种理由，工作负责不够。',
    '各地按照“谁推荐、谁负责”的原则加强监管。',
    '发生问题的，责任单位承担整改责任。',
    '由我国自主主办的赛事增多。',
    '安全、方便、快捷的服务配合到位。',
  ])('finds nobody in %s', (text) => expect(parties(text)).toEqual([]));

  it('takes 各单位 among the principles for an exhortation', () => {
    expect(parties('各单位、各部门按分工具体负责。', '基本原则')).toEqual([]);
  });
});

describe('party-first', () => {
  it.each([
    ['各乡镇（街道）为实施主体，负责日常管护。', ['responsible 各乡镇（街道）']],
    ['村党支部书记是本村整治的第一责任人。', ['responsible 村党支部书记']],
    ['各单位、各部门一把手为此项工作第一责任人。', ['responsible 各单位、各部门一把手']],
    ['校长是第一责任人，班主任是直接责任人。', ['responsible 校长', 'responsible 班主任']],
  ])('reads %s', (text, expected) => expect(parties(text)).toEqual(expected));

  it.each(['明确第一责任人。', '这是第一要务，责任重大。'])('finds nobody in %s', (text) =>
    expect(parties(text)).toEqual([]),
  );
});

describe('party-line', () => {
  const lines = (text: string): string[] =>
    (compileText(`一、目标\n做好工作。\n二、职责分工\n${text}`).plans[0]?.assignments ?? []).map(
      (one) => `${one.role} ${one.party}`,
    );

  it('reads who holds the duty a line tells', () => {
    expect(lines('县民政局：摸清底数，建立台账。\n县公安局——负责警情处置。\n团县委、县妇联：配合做好托管。')).toEqual([
      'responsible 县民政局',
      'responsible 县公安局',
      'support 团县委',
      'support 县妇联',
    ]);
  });
  it('reads none where a line tells of things', () => {
    expect(lines('第一条主线：抓培训，抓考核。\n时间要求：长期坚持。')).toEqual([]);
  });
});

describe('party-duty-title', () => {
  const duties = (section: string, items: string): string[] =>
    readItem(`\n三、${section}\n${items}`).assignments.map((one) => `${one.item}: ${one.party}`);

  it('reads a list of bodies and what each does', () => {
    expect(duties('职责分工', '1、城管局：负责清运。\n2、卫健局：开展消杀。')).toEqual([
      '城管局: 城管局',
      '卫健局: 卫健局',
    ]);
  });
  it('reads whose duties a title says', () => {
    expect(duties('机构', '1、领导小组职责：统筹协调。\n2、其他：无。')).toEqual(['领导小组职责: 领导小组']);
  });
  it('takes no title of work for a body, even one that ends like one', () => {
    expect(duties('任务分工', '1、优化服务格局。\n2、改善全局。')).toEqual([]);
  });
});
