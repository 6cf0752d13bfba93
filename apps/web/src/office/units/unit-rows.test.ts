import { expect, test } from 'vitest';
import type { Unit } from '../../session/units.ts';
import { type TreeRow, treeRows } from './unit-rows.ts';

const unit = (id: string, parentId: string | null, name: string, more: Partial<Unit> = {}): Unit => ({
  id,
  parentId,
  name,
  code: id,
  kind: 'other',
  duties: '',
  aliases: [],
  active: true,
  sort: 0,
  version: 1,
  ...more,
});

const units = [
  unit('1', null, '云溪县'),
  unit('2', '1', '云溪县财政局', { aliases: [{ id: 'a', alias: '县财政局' }] }),
  unit('3', '1', '白石镇'),
  unit('4', '3', '上河村'),
  unit('5', '1', '旧局', { active: false }),
];

const names = (rows: readonly TreeRow[]): unknown[] =>
  rows.map(({ unit: { name }, children }) => (children ? [name, names(children)] : name));

test('the tree, with dissolved units only when asked for', () => {
  expect(names(treeRows(units, { typed: '', withInactive: false }))).toEqual([
    ['云溪县', ['云溪县财政局', ['白石镇', ['上河村']]]],
  ]);
  expect(names(treeRows(units, { typed: '旧', withInactive: true }))).toEqual([['云溪县', ['旧局']]]);
});

test('a search keeps what stands above a match', () => {
  expect(names(treeRows(units, { typed: '上河', withInactive: false }))).toEqual([
    ['云溪县', [['白石镇', ['上河村']]]],
  ]);
  expect(names(treeRows(units, { typed: '县财政局', withInactive: false }))).toEqual([['云溪县', ['云溪县财政局']]]);
  expect(treeRows(units, { typed: '无此单位', withInactive: false })).toEqual([]);
});
