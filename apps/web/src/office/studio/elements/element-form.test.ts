import { expect, test } from 'vitest';
import { dataOf, textsOf } from './element-form.ts';

const read = (kind: Parameters<typeof dataOf>[0], texts: Record<string, string>, year: number | null = 2026) =>
  dataOf(kind, texts, year, '2026-11-21');

test('what was read from an element is what is saved', () => {
  const data = { role: 'leader', name: '林海', post: '县长' } as const;
  expect(read('group-member', textsOf('group-member', data))).toEqual({ data });
  const rule = { effect: 'deduct', value: 2, unit: '分', per: null } as const;
  expect(read('scoring', textsOf('scoring', rule))).toEqual({ data: rule });
});

test('an empty field is absent, null or empty as its kind wants it', () => {
  expect(read('group-member', { role: 'member', name: '财政局', post: '' })).toEqual({
    data: { role: 'member', name: '财政局' },
  });
  expect(read('phase', { name: '动员', startDate: '', endDate: '' })).toEqual({
    data: { name: '动员', startDate: null, endDate: null },
  });
});

test('dates without a year stay open until the plan has one', () => {
  expect(read('phase', { name: '动员', startDate: '0910', endDate: '2026-09-20' }, null)).toEqual({
    data: { name: '动员', startDate: '????-09-10', endDate: '2026-09-20' },
  });
  expect(read('phase', { name: '动员', startDate: '9月10日', endDate: '????-09-20' })).toEqual({
    data: { name: '动员', startDate: '2026-09-10', endDate: '????-09-20' },
  });
});

test('lists of names are split at Chinese and other commas', () => {
  expect(read('special-group', { name: '督查组', lead: '县纪委', members: '财政局、 水利局，教育局' })).toEqual({
    data: { name: '督查组', lead: ['县纪委'], members: ['财政局', '水利局', '教育局'] },
  });
});

test('faults are said by field', () => {
  expect(read('target', { op: '>=', value: '很多', unit: '', item: '' })).toEqual({
    faults: { value: 'not-a-number' },
  });
  expect(read('recurring', { every: 'month', times: '1.5', item: '' })).toEqual({ faults: { times: 'not-a-number' } });
  expect(read('phase', { name: ' ', startDate: '下周', endDate: '' })).toEqual({
    faults: { name: 'needed', startDate: 'not-a-date' },
  });
});
