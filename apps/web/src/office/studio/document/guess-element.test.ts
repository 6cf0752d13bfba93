import { expect, test } from 'vitest';
import { guessElement } from './guess-element.ts';

const around = { item: '清理垃圾', year: 2026, today: '2026-11-21' };

test.each([
  ['普及率不低于90%', { op: '>=', value: 90, unit: '%', item: '普及率' }],
  ['事故控制在5起以内', { op: '<=', value: 5, unit: '起', item: '事故' }],
  ['全覆盖', { op: '=', value: 100, unit: '%', item: '全覆盖' }],
])('target: %s', (text, expected) => {
  expect(guessElement('target', text, around)).toEqual(expected);
});

test.each([
  ['每月25日前报送', { every: 'month', times: 1, by: '25', item: '清理垃圾' }],
  ['每季度至少检查2次', { every: 'quarter', times: 2, item: '清理垃圾' }],
  ['每半年总结一次', { every: 'half-year', times: 1, item: '清理垃圾' }],
])('recurring: %s', (text, expected) => {
  expect(guessElement('recurring', text, around)).toEqual(expected);
});

test.each([
  ['组　长：林 海（县长）', { role: 'leader', name: '林海', post: '县长' }],
  ['副组长：方志远', { role: 'deputy', name: '方志远' }],
  ['县财政局', { role: 'member', name: '县财政局' }],
])('group member: %s', (text, expected) => {
  expect(guessElement('group-member', text, around)).toEqual(expected);
});

test('phase: its name stands before its dates', () => {
  expect(guessElement('phase', '动员部署阶段（9月10日—2026年9月20日）', around)).toEqual({
    name: '动员部署阶段',
    startDate: '2026-09-10',
    endDate: '2026-09-20',
  });
  expect(guessElement('phase', '验收（12月底前）', { ...around, year: null })).toMatchObject({ endDate: '????-12-31' });
});

test('scoring: effect, value and per', () => {
  expect(guessElement('scoring', '每发现一处积存垃圾扣2分', around)).toEqual({
    effect: 'deduct',
    value: 2,
    unit: '分',
    per: '一处积存垃圾',
  });
});

test('nothing recognised is still something that can be saved', () => {
  expect(guessElement('target', '群众满意', around)).toEqual({ op: '>=', value: 0, unit: '', item: '群众满意' });
  expect(guessElement('date', '近期', around)).toEqual({
    kind: 'due',
    startDate: null,
    endDate: null,
    item: '清理垃圾',
  });
});
