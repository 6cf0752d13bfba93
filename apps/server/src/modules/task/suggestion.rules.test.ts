import { expect, test } from 'vitest';
import { type DraftToOwn, indexDuties, suggestFor, unitsAround, unitsByDuties } from './suggestion.rules.ts';

const units = [
  { id: 'office', name: '县政府办公室', duties: '综合协调、督查督办、文电会务' },
  { id: 'city', name: '县城市管理局', duties: '市容环境卫生、违法建设查处、户外广告' },
  { id: 'farm', name: '县农业农村局', duties: '农村人居环境整治、厕所革命' },
  { id: 'school', name: '县教育局', duties: '学校管理、校园安全' },
];
const index = indexDuties(units);
const draft: DraftToOwn = {
  title: '清理占道经营和户外广告',
  text: '整治主次干道占道经营，拆除破损户外广告，改善市容环境。',
  gaps: ['owner'],
  parties: [],
  siblingLeads: ['farm'],
  officeUnitId: 'office',
};

test('units are found by the words of their duties, the closest first', () => {
  const found = unitsByDuties(index, draft.title, draft.text).map((unit) => unit.id);
  expect(found[0]).toBe('city');
  expect(unitsByDuties(index, '管理工作', '加强管理')).toEqual([]);
});

test('an owner is suggested by duties, then by sibling tasks, then the office itself; nobody twice', () => {
  const offered = suggestFor(draft, index, new Map());
  const own = offered.filter(({ unitId }) => ['city', 'office'].includes(unitId ?? ''));
  expect(own.map(({ unitId, role, reason }) => [unitId, role, reason])).toEqual([
    ['city', 'lead', 'duties'],
    ['office', 'lead', 'office'],
  ]);
  expect(offered.filter(({ unitId }) => unitId === 'farm')).toHaveLength(1);
  expect(offered.at(-1)?.reason).toBe('office');
});

test('the only responsible unit comes first when just the lead is missing', () => {
  const parties = [
    { role: 'responsible' as const, unitId: 'school', groupId: null, name: '县教育局', unitName: '县教育局' },
  ];
  const [first] = suggestFor({ ...draft, gaps: ['lead'], parties }, index, new Map());
  expect(first).toMatchObject({ unitId: 'school', reason: 'only-responsible', role: 'lead' });
});

test('a name that meets no unit gets what the resolver offers, in its own role', () => {
  const parties = [{ role: 'support' as const, unitId: null, groupId: null, name: '城管办', unitName: null }];
  const names = new Map([
    ['城管办', [{ unitId: 'city', groupId: null, name: '县城市管理局', reason: 'similar' as const }]],
  ]);
  expect(suggestFor({ ...draft, gaps: ['unit'], parties }, index, names)).toEqual([
    { unitId: 'city', groupId: null, name: '县城市管理局', reason: 'similar', role: 'support', forName: '城管办' },
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
