import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { county, groups as groupSeeds, type UnitSeed } from '../../../test/world-units.ts';
import { foldName, readKindPhrase, shortFormKey, takeOwnPrefix } from './name-forms.rules.ts';
import { indexNames, type Resolution, resolveName } from './name-resolver.rules.ts';
import type { UnitKind, UnitNames } from './organisation.rules.ts';

/** Ids are the names, or "parent/name" for one that stands twice. */
function flatten(seed: UnitSeed, above: UnitSeed | null = null): UnitNames[] {
  const { name, kind, duties = '', aliases = [], below = [] } = seed;
  const id = name === '东风村' ? `${above?.name}/${name}` : name;
  const unit = { id, parentId: above?.name ?? null, name, kind: kind as UnitKind, duties, aliases };
  return [unit, ...below.flatMap((child) => flatten(child, seed))];
}

const units = flatten(county);
const groups = groupSeeds.map(({ name, aliases, kinds }) => ({
  id: `group ${name}`,
  name,
  aliases,
  unitIds: units.filter((unit) => kinds.includes(unit.kind)).map((unit) => unit.id),
}));
const index = indexNames('云溪县', units, groups);

/** What it resolves to; "a?b" when ambiguous; "?" when unknown. */
function meaning({ unitId, groupId, ambiguous }: Resolution): string {
  return unitId ?? groupId ?? (ambiguous.length > 0 ? ambiguous.join('?') : '?');
}

describe('a name means', () => {
  test.each([
    // the name itself, with and without the jurisdiction's prefix
    ['县财政局', '县财政局'],
    ['财政局', '县财政局'],
    ['云溪县财政局', '县财政局'],
    ['云溪财政局', '县财政局'],
    ['我县财政局', '县财政局'],
    [' 县 财政局 ', '县财政局'],
    // aliases, also without prefix
    ['县府办', '县政府办公室'],
    ['府办', '县政府办公室'],
    ['县人民政府办公室', '县政府办公室'],
    ['安居物业', '安居物业服务有限公司'],
    // short forms of departments
    ['住建局', '县住房和城乡建设局'],
    ['县住建委', '县住房和城乡建设局'],
    ['住房城乡建设局', '县住房和城乡建设局'],
    ['县住房城乡建设部门', '县住房和城乡建设局'],
    ['城管', '县城市管理局'],
    ['县综合行政执法局', '县城市管理局'],
    ['应急局', '县应急管理局'],
    ['市监局', '县市场监督管理局'],
    ['市场监管局', '县市场监督管理局'],
    ['环保局', '县生态环境局'],
    ['卫健委', '县卫生健康局'],
    ['农业农村部门', '县农业农村局'],
    ['公安部门', '县公安局'],
    ['一中', '云溪县第一中学'],
    ['云溪一中', '云溪县第一中学'],
    // towns, villages
    ['清河镇人民政府', '清河镇'],
    ['清河镇政府', '清河镇'],
    ['云溪县清河镇', '清河镇'],
    ['清河镇党委、政府', '清河镇'],
    ['大湾村', '大湾村'],
    ['清河镇大湾村', '大湾村'],
    ['大湾村村委会', '大湾村'],
    ['大湾村村民委员会', '大湾村'],
    ['县政府', '云溪县'],
    ['县人民政府', '云溪县'],
    ['云溪县人民政府', '云溪县'],
    // one name, two villages
    ['东风村', '清河镇/东风村?柳林镇/东风村'],
    ['柳林镇东风村', '柳林镇/东风村'],
    // groups by name, by alias, by the kinds they are made of
    ['各镇', 'group 各镇'],
    ['各乡镇', 'group 各镇'],
    ['各镇（街道）', 'group 各镇'],
    ['各乡镇、街道办事处', 'group 各镇'],
    ['各镇政府', 'group 各镇'],
    ['全县各乡镇', 'group 各镇'],
    ['各部门', 'group 各部门'],
    ['县直各部门', 'group 各部门'],
    ['各委办局', 'group 各部门'],
    ['各成员单位', 'group 各成员单位'],
  ])('%s: %s', (name, expected) => {
    expect(meaning(resolveName(index, name))).toBe(expected);
  });
});

describe('no answer, but suggestions, for', () => {
  test.each([
    // a body of another level is another body
    ['市财政局', '县财政局', 'alias'],
    ['区住建局', '县住房和城乡建设局', 'alias'],
    // a part of a unit is not the unit
    ['县公安局交警大队', '县公安局', 'contains'],
    ['县教育局安全股', '县教育局', 'contains'],
    ['清河镇环卫所', '清河镇', 'contains'],
    // some departments, not all
    ['各有关镇', '各镇', 'kind-group'],
    ['相关部门', '各部门', 'similar'],
    ['市场监督局', '县市场监督管理局', 'similar'],
    ['县城市管里局', '县城市管理局', 'similar'],
  ])('%s: %s', (name, first, reason) => {
    const resolution = resolveName(index, name);
    expect(meaning(resolution)).toBe('?');
    expect(resolution.suggestions[0]?.name ?? '').toBe(first);
    expect(resolution.suggestions[0]?.reason ?? '').toBe(reason);
  });

  test.each(['', '。', '村', '局', '领导小组', '王明', '全体村民', 'constructor', '__proto__'])(
    '“%s”: nothing at all',
    (name) => {
      expect(meaning(resolveName(index, name))).toBe('?');
    },
  );

  test('an ambiguous name: each unit under its full name', () => {
    expect(resolveName(index, '东风村').suggestions).toEqual([
      expect.objectContaining({ unitId: '清河镇/东风村', name: '清河镇东风村', reason: 'same-name' }),
      expect.objectContaining({ unitId: '柳林镇/东风村', name: '柳林镇东风村', reason: 'same-name' }),
    ]);
  });
});

describe('two units that share', () => {
  const two = (first: Partial<UnitNames>, second: Partial<UnitNames>) =>
    indexNames(
      '云溪县',
      [first, second].map((unit, at) => ({
        id: `${at}`,
        parentId: null,
        name: '',
        kind: 'department' as const,
        duties: '',
        aliases: [],
        ...unit,
      })),
      [],
    );

  test('an alias make it ambiguous', () => {
    const shared = two({ name: '县城建中心', aliases: ['城建'] }, { name: '县城投公司', aliases: ['城建'] });
    expect(meaning(resolveName(shared, '城建'))).toBe('0?1');
  });
  test('a short form make it ambiguous', () => {
    const shared = two({ name: '县水利局' }, { name: '县水务局' });
    expect(meaning(resolveName(shared, '水利部门'))).toBe('0?1');
    expect(meaning(resolveName(shared, '水务局'))).toBe('1');
  });
  test('an alias that is the other’s name: the name wins', () => {
    const shared = two({ name: '县卫健局', aliases: ['县爱卫办'] }, { name: '县爱卫办' });
    expect(meaning(resolveName(shared, '县爱卫办'))).toBe('1');
  });
});

test('a group that misses one unit of its kind is not "all of the kind"', () => {
  const two = groups.map((group) =>
    group.name === '各镇' ? { ...group, aliases: [], unitIds: group.unitIds.slice(1) } : group,
  );
  const partial = indexNames('云溪县', units, two);
  expect(meaning(resolveName(partial, '各乡镇'))).toBe('?');
  expect(resolveName(partial, '各乡镇').suggestions[0]).toMatchObject({ name: '各镇', reason: 'kind-group' });
});

test('in a town’s own jurisdiction the level word is 镇', () => {
  const town = flatten({
    name: '清河镇',
    code: '0',
    kind: 'town',
    below: [{ name: '镇党政办', code: '1', kind: 'office' }],
  });
  const ofTown = indexNames('清河镇', town, []);
  expect(meaning(resolveName(ofTown, '党政办'))).toBe('镇党政办');
  expect(meaning(resolveName(ofTown, '清河镇党政办'))).toBe('镇党政办');
  expect(meaning(resolveName(ofTown, '县党政办'))).toBe('?');
});

describe('properties', () => {
  const alphabet = [
    ...'县区市镇各乡村社区街道部门单位局委办财政住建城管教育公安（）、 清河柳林东风云溪第一中学有关政府人民',
  ];
  const names = fc.string({ unit: fc.constantFrom(...alphabet), maxLength: 14 });

  test('any text is answered, with what exists, and either resolved or with doubts', () => {
    const known = new Set([...units.map((unit) => unit.id), ...groups.map((group) => group.id)]);
    fc.assert(
      fc.property(fc.oneof(names, fc.string()), (name) => {
        const { unitId, groupId, ambiguous, suggestions } = resolveName(index, name);
        expect(unitId === null || groupId === null).toBe(true);
        if (unitId !== null || groupId !== null) expect([...ambiguous, ...suggestions]).toEqual([]);
        const ids = [unitId, groupId, ...ambiguous, ...suggestions.flatMap((one) => [one.unitId, one.groupId])];
        for (const id of ids) if (id !== null) expect(known).toContain(id);
        expect(new Set(suggestions.map((one) => one.unitId ?? one.groupId)).size).toBe(suggestions.length);
      }),
      { numRuns: 2000 },
    );
  });

  test('every unit is found by its name under its parent’s, whatever spaces are in it', () => {
    fc.assert(
      fc.property(fc.constantFrom(...units), fc.nat(10), (unit, at) => {
        const full = `${unit.parentId ?? ''}${unit.name}`;
        expect(resolveName(index, `${full.slice(0, at)} ${full.slice(at)}`).unitId).toBe(unit.id);
      }),
    );
  });

  test('taking the prefix off twice changes nothing more than once', () => {
    const jurisdiction = { name: '云溪县', level: '县' };
    for (const unit of units) {
      const once = takeOwnPrefix(foldName(unit.name), jurisdiction);
      expect(takeOwnPrefix(once, jurisdiction)).toBe(once);
    }
  });
});

test.each([
  ['各镇', 'town', false],
  ['各乡镇街道', 'street,town', false],
  ['各村社区', 'community,village', false],
  ['各有关部门', 'department', true],
  ['县直各部门', 'department', false],
  ['清河镇', null, false],
  ['各界人士', null, false],
])('%s speaks of all of %s', (phrase, kinds, vague) => {
  const read = readKindPhrase(foldName(phrase), { name: '云溪县', level: '县' });
  expect(read === null ? null : [...read.kinds].toSorted().join()).toBe(kinds);
  expect(read?.vague ?? false).toBe(vague);
});

test('a name that is in no list of short forms keeps its own stem', () => {
  expect(shortFormKey('史志局')).toBe(shortFormKey('史志部门'));
  expect(shortFormKey('史志局')).not.toBe(shortFormKey('史料局'));
});
