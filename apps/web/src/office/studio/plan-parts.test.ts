import { expect, test } from 'vitest';
import { partsOf } from './plan-parts.ts';

test('each plan of the file with its number, also when a title holds a semicolon or the list was cut', () => {
  expect(partsOf('1. 甲方案；2. 乙；丙方案；3. —')).toEqual([
    { number: 1, title: '甲方案' },
    { number: 2, title: '乙；丙方案' },
    { number: 3, title: '—' },
  ]);
  expect(partsOf('1. 甲方案；2. ')).toEqual([
    { number: 1, title: '甲方案' },
    { number: 2, title: '' },
  ]);
  expect(partsOf('')).toEqual([]);
});
