import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ALIKE, characterPairs, likeness, phraseKey, searchPairs, TitleIndex } from './alike.rules.ts';
import { compareWithMemory, type KnownCorrection, type Remembered } from './correction.rules.ts';
import { isDoubtful } from './doubt.rules.ts';

describe('phrases', () => {
  test.each([
    ['县 星河办', '县星河办'],
    ['（县星河办）', '县星河办'],
    ['到2026年底达到95%以上', '到2027年底达到95％以上'],
    ['９５%', '95%'],
  ])('%s is the same as %s', (one, other) => expect(phraseKey(one)).toBe(phraseKey(other)));

  test.each([
    ['达到95%', '达到9.5%'],
    ['县星河办', '县星河局'],
    ['投入2000万元', '投入3000万元'],
  ])('%s is not %s', (one, other) => expect(phraseKey(one)).not.toBe(phraseKey(other)));

  test('of marks alone there is nothing to remember', () => expect(phraseKey(' 、。—')).toBe(''));
});

const like = (one: string, other: string) => likeness(characterPairs(one), characterPairs(other));

describe('titles', () => {
  test.each([
    ['整治户外广告', '户外广告整治'],
    ['清理河道垃圾', '清理河道、沟渠垃圾'],
    ['强化宣传', '强化宣传引导教育'],
  ])('%s is like %s', (one, other) => expect(like(one, other)).toBeGreaterThanOrEqual(ALIKE));

  test.each([
    ['加强日常管理', '加强安全管理'],
    ['清理河道', '清理广告'],
    ['清理', '清理河道'],
    ['', '清理河道'],
  ])('%s is not like %s', (one, other) => expect(like(one, other)).toBeLessThan(ALIKE));

  test('likeness is between 0 and 1, the same both ways, and 1 to itself', () => {
    const title = fc.string({ unit: fc.constantFrom(...'清理河道垃圾整治广告，'), maxLength: 20 });
    fc.assert(
      fc.property(title, title, (one, other) => {
        expect(like(one, other)).toBe(like(other, one));
        expect(like(one, other)).toBeLessThanOrEqual(1);
        expect(like(one, other)).toBeGreaterThanOrEqual(0);
        if (characterPairs(one).size > 0) expect(like(one, one)).toBe(1);
      }),
    );
  });

  test('the index finds just those that are alike, the most alike first', () => {
    const titles = ['清理广告', '整治户外广告', '户外广告整治', '校园安全'].map((title) => ({ title }));
    const found = new TitleIndex(titles).alike('户外广告整治').map(({ thing }) => thing.title);
    expect(found).toEqual(['户外广告整治', '整治户外广告']);
  });

  test('what is asked of the database finds every title alike that shares two telling pairs', () => {
    expect(searchPairs('清理河道').map(({ first, second }) => first + second)).toEqual([
      ...['清理理河', '清理河道', '理河河道'],
    ]);
    expect(searchPairs('清理')).toEqual([]);
    expect(searchPairs('加强组织领导').every(({ first }) => first !== '加强')).toBe(true);
    expect(searchPairs('一一一甲乙丙丁戊己庚辛壬癸子丑')).toHaveLength(7);
  });
});

const done = (kind: Remembered['kind'], phrase: string, unitId: string | null): Remembered => ({
  ...{ kind, phrase, unitId, groupId: null },
  construct: kind === 'ignored-phrase' ? 'task' : null,
});
const known = (id: string, each: Remembered): KnownCorrection => ({ ...each, id });

describe('memory', () => {
  test('what is new is added, once', () => {
    const change = compareWithMemory([done('alias', '星河办', 'a'), done('alias', '星河 办', 'a')], []);
    expect(change).toMatchObject({ added: [{ unitId: 'a' }], used: [], superseded: [] });
  });

  test('the same again is a use; another answer takes the place of the old one', () => {
    const old = [known('1', done('alias', '星河办', 'a')), known('2', done('ignored-phrase', '加强领导', null))];
    expect(compareWithMemory([done('alias', '星河办', 'a')], old)).toEqual({ added: [], used: ['1'], superseded: [] });
    expect(compareWithMemory([done('alias', '星河办', 'b')], old)).toMatchObject({
      ...{ added: [{ unitId: 'b' }], used: [], superseded: ['1'] },
    });
    expect(compareWithMemory([done('ignored-phrase', '加强领导', null)], old).used).toEqual(['2']);
  });

  test('work given to whom work like it was given adds nothing; to another it does', () => {
    const old = [known('1', done('owner-of-work', '整治户外广告', 'city'))];
    expect(compareWithMemory([done('owner-of-work', '户外广告整治', 'city')], old)).toMatchObject({
      ...{ added: [], used: ['1'] },
    });
    const other = compareWithMemory([done('owner-of-work', '户外广告整治', 'farm')], old);
    expect(other).toMatchObject({ added: [{ unitId: 'farm' }], used: [], superseded: [] });
  });

  test('a phrase of marks alone is not remembered', () => {
    expect(compareWithMemory([done('alias', '——', 'a')], []).added).toEqual([]);
  });
});

test('a reading is doubtful below 0.75 until a person has looked; at 0.75, as single precision holds it, it is not', () => {
  expect(isDoubtful({ confidence: 0.7, reviewedAt: null })).toBe(true);
  expect(isDoubtful({ confidence: 0.7, reviewedAt: new Date() })).toBe(false);
  expect(isDoubtful({ confidence: Math.fround(0.75), reviewedAt: null })).toBe(false);
});
