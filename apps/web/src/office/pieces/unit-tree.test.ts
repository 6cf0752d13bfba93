import { expect, test } from 'vitest';
import { matchingUnits, type UnitLike, unitTree } from './unit-tree.ts';

const unit = (id: string, parentId: string | null, name: string, more: Partial<UnitLike> = {}): UnitLike => ({
  id,
  parentId,
  name,
  active: true,
  aliases: [],
  ...more,
});

const units = [
  unit('county', null, '云溪县'),
  unit('finance', 'county', '云溪县财政局', { aliases: ['县财政局'] }),
  unit('town', 'county', '白石镇'),
  unit('village', 'town', '上河村'),
  unit('gone', 'county', '旧局', { active: false }),
];

test('the flat list becomes a tree, without what was dissolved', () => {
  const [root] = unitTree(units);
  expect(root?.title).toBe('云溪县');
  expect(root?.children.map((node) => node.title)).toEqual(['云溪县财政局', '白石镇']);
  expect(root?.children[1]?.children.map((node) => node.title)).toEqual(['上河村']);
});

test('a unit is found by any part of its names, without those above it, names that begin so first', () => {
  const found = (typed: string, only?: (id: string) => boolean) =>
    matchingUnits(unitTree(units, only), typed).map((node) => node.title);
  expect(found('财政')).toEqual(['云溪县财政局']);
  expect(found('县财政局')).toEqual(['云溪县财政局']);
  expect(found('民政')).toEqual([]);
  expect(found('上河')).toEqual(['上河村']);
  expect(found('县')).toEqual(['云溪县财政局', '云溪县']);
  expect(found('河', (id) => id === 'town')).toEqual([]);
});

test('of a choice of units only these can be chosen; those above them stay as their way', () => {
  const [root] = unitTree(units, (id) => id === 'village');
  expect(root?.disabled).toBe(true);
  expect(root?.children.map((node) => [node.title, node.disabled])).toEqual([['白石镇', true]]);
  expect(root?.children[0]?.children[0]?.disabled).toBe(false);
});
