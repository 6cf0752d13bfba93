import { describe, expect, test } from 'vitest';
import {
  type DraftToOwn,
  indexDuties,
  noDetail,
  sharedWords,
  standsBack,
  suggestFor,
  unitsAround,
  unitsByDuties,
} from './suggestion.rules.ts';

const unit = (id: string, name: string, duties: string, kind = 'department') => ({ id, name, duties, kind });
const units = [
  unit('office', '县政府办公室', '综合协调、督查督办、文电会务'),
  unit('city', '县城市管理局', '市容环境卫生、违法建设查处、户外广告'),
  unit('farm', '县农业农村局', '农村人居环境整治、厕所革命'),
  unit('school', '县教育局', '学校管理、校园安全'),
  unit('property', '安居物业服务有限公司', '户外广告维护、市容保洁、占道经营劝导', 'company'),
];
const index = indexDuties(units);
const draft: DraftToOwn = {
  title: '清理占道经营和户外广告',
  text: '整治主次干道占道经营，拆除破损户外广告，改善市容环境。',
  gaps: ['owner'],
  parties: [],
  siblingLeads: ['farm'],
  officeUnitId: 'office',
  remembered: [],
  earlier: [],
};
const former = (unitId: string, planTitle: string) => ({ unitId, detail: { ...noDetail, planTitle } });
const offeredFor = (differs: Partial<DraftToOwn>) =>
  suggestFor({ ...draft, ...differs }, index, new Map()).map(({ unitId, reason }) => [unitId, reason]);

describe('duties', () => {
  test('units are found by the words of their duties, the closest first', () => {
    const found = unitsByDuties(index, draft.title, draft.text).map(({ id }) => id);
    expect(found[0]).toBe('city');
    expect(unitsByDuties(index, '管理工作', '加强管理')).toEqual([]);
  });

  test('a company that shares more words comes after the department, unless the text names it', () => {
    const named = `${draft.text}由安居物业服务有限公司实施。`;
    expect(unitsByDuties(index, draft.title, draft.text).map(({ id }) => id)).toEqual(['city', 'farm', 'property']);
    expect(unitsByDuties(index, draft.title, named)[0]?.id).toBe('property');
    expect(standsBack({ kind: 'village', name: '大湾村' }, '清理沟渠', '各村负责')).toBe(true);
    expect(standsBack({ kind: 'village', name: '大湾村' }, '清理大湾村沟渠', '')).toBe(false);
    expect(standsBack({ kind: 'town', name: '清河镇' }, '清理沟渠', '')).toBe(false);
  });

  test('the words shared are said whole, and commonplace ones are not', () => {
    expect(sharedWords('市容环境卫生、违法建设查处、户外广告', draft.text)).toEqual(['市容环境', '户外广告']);
    expect(sharedWords('综合管理', '加强综合管理')).toEqual(['综合管理']);
    expect(sharedWords('管理、服务', '做好管理服务')).toEqual([]);
    expect(sharedWords('', draft.text)).toEqual([]);
  });
});

describe('owners', () => {
  test('are offered from memory, earlier plans, duties, siblings, and in the end the office; companies after all of them', () => {
    const remembered = [former('school', '春季方案')];
    const earlier = [former('property', '去年方案'), former('farm', '去年方案')];
    expect(offeredFor({ remembered, earlier })).toEqual([
      ['school', 'remembered'],
      ['farm', 'earlier-plan'],
      ['city', 'duties'],
      ['office', 'office'],
      ['property', 'earlier-plan'],
    ]);
  });

  test('whom the office chose stays first, a company too', () => {
    expect(offeredFor({ remembered: [former('property', '春季方案')] })[0]).toEqual(['property', 'remembered']);
  });

  test('nobody is offered twice, nor a unit that is no more', () => {
    const offered = offeredFor({ remembered: [former('gone', ''), former('city', '')], earlier: [former('city', '')] });
    expect(offered.filter(([id]) => id === 'city')).toEqual([['city', 'remembered']]);
    expect(offered.map(([id]) => id)).not.toContain('gone');
  });

  test('carry where they come from', () => {
    const [first, second] = suggestFor({ ...draft, remembered: [former('farm', '春季方案')] }, index, new Map());
    expect(first?.detail).toMatchObject({ planTitle: '春季方案', words: [] });
    expect(second).toMatchObject({ unitId: 'city', reason: 'duties', detail: { words: ['市容环境', '户外广告'] } });
  });

  test('the only responsible unit comes first when just the lead is missing', () => {
    const parties = [
      { role: 'responsible' as const, unitId: 'school', groupId: null, name: '县教育局', unitName: '县教育局' },
    ];
    const [first] = suggestFor({ ...draft, gaps: ['lead'], parties }, index, new Map());
    expect(first).toMatchObject({ unitId: 'school', reason: 'only-responsible', role: 'lead' });
  });
});

test('a name that meets no unit gets what is offered for it, in its own role', () => {
  const parties = [{ role: 'support' as const, unitId: null, groupId: null, name: '城管办', unitName: null }];
  const target = { unitId: 'city', groupId: null, name: '县城市管理局' };
  const names = new Map([['城管办', [{ ...target, reason: 'similar' as const, detail: noDetail }]]]);
  expect(suggestFor({ ...draft, gaps: ['unit'], parties }, index, names)).toEqual([
    { ...target, reason: 'similar', role: 'support', forName: '城管办', detail: noDetail },
  ]);
});

test('an office gives work to the units around it: its own departments, else those beside and below its parent', () => {
  const tree = [
    { id: 'county', parentId: null },
    { id: 'office', parentId: 'county' },
    { id: 'school', parentId: 'county' },
    { id: 'teaching', parentId: 'school' },
    { id: 'service', parentId: 'school' },
  ];
  expect(unitsAround(tree, 'school').map(({ id }) => id)).toEqual(['school', 'teaching', 'service']);
  expect(unitsAround(tree, 'office')).toHaveLength(5);
  expect(unitsAround(tree, 'elsewhere')).toHaveLength(5);
});
