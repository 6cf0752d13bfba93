import { expect, test } from 'vitest';
import { type DraftBefore, learnFromDeletion, learnFromParties, type NamedParty } from './learn.rules.ts';

const party = (
  role: NamedParty['role'],
  name: string,
  target: Partial<NamedParty> = {},
  startOffset: number | null = 10,
): NamedParty => ({ role, name, unitId: null, groupId: null, startOffset, ...target });
const draft = (...parties: NamedParty[]): DraftBefore => ({
  ...{ title: '清理河道', dueDate: '2026-12-01', dueText: null, standing: false },
  parties,
});
const of = (before: DraftBefore, ...after: NamedParty[]) =>
  learnFromParties(before, after).map(({ kind, phrase, unitId, groupId }) => [kind, phrase, unitId ?? groupId]);

test('a name that was resolved is an alias, of a unit or of a group', () => {
  const before = draft(party('lead', '县星河办'), party('responsible', '有关镇'));
  expect(
    of(before, party('lead', '县星河办', { unitId: 'farm' }), party('responsible', '有关镇', { groupId: 'towns' })),
  ).toEqual([
    ['alias', '县星河办', 'farm'],
    ['alias', '有关镇', 'towns'],
  ]);
});

test('a name resolved anew is learnt anew; one left as it was teaches nothing', () => {
  const before = draft(party('lead', '县星河办', { unitId: 'farm' }));
  expect(of(before, party('lead', '县星河办', { unitId: 'city' }))).toEqual([['alias', '县星河办', 'city']]);
  expect(of(before, party('lead', '县星河办', { unitId: 'farm' }))).toEqual([]);
});

test('a name that is no unit and is struck out was misread', () => {
  const lead = party('lead', '县水利局', { unitId: 'water' });
  expect(of(draft(lead, party('responsible', '全县上下')), lead)).toEqual([['ignored-phrase', '全县上下', null]]);
});

test('striking out a known unit, one written by hand, or one that is replaced says nothing of the words', () => {
  const lead = party('lead', '县水利局', { unitId: 'water' });
  const known = party('responsible', '县财政局', { unitId: 'money' });
  const byHand = party('responsible', '某单位', {}, null);
  expect(of(draft(lead, known, byHand), lead)).toEqual([]);
  const other = party('responsible', '县财政局', { unitId: 'money' }, null);
  expect(of(draft(lead, party('responsible', '有关单位')), lead, other)).toEqual([]);
});

test('a task without owner that is given a lead is remembered with its title', () => {
  expect(of(draft(), party('lead', '县水利局', { unitId: 'water' }, null))).toEqual([
    ['owner-of-work', '清理河道', 'water'],
  ]);
  const responsible = party('responsible', '各镇', { groupId: 'towns' });
  expect(of(draft(responsible), party('lead', '县水利局', { unitId: 'water' }, null), responsible)).toEqual([
    ['owner-of-work', '清理河道', 'water'],
  ]);
});

test('a lead that is changed for another was the text’s own: nothing is learnt of the work', () => {
  const before = draft(party('lead', '县水利局', { unitId: 'water' }));
  expect(of(before, party('lead', '县农业农村局', { unitId: 'farm' }, null))).toEqual([]);
});

test('a deleted task is an ignored phrase, unless a person had added it', () => {
  expect(learnFromDeletion({ title: '加强领导', construct: 'task-item' })).toMatchObject({
    ...{ kind: 'ignored-phrase', phrase: '加强领导', construct: 'task' },
  });
  expect(learnFromDeletion({ title: '加强领导', construct: 'by-hand' })).toBeNull();
});
