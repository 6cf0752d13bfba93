import { describe, expect, test } from 'vitest';
import type { DraftTask } from '../task/draft-task.schema.ts';
import type { ReadTask } from './compiled.rules.ts';
import { findAgain, type HandledTask, mergeByHand } from './kept-by-hand.rules.ts';

type Role = 'lead' | 'responsible' | 'support';
const written = (role: Role, name: string) => ({ role, name, startOffset: 5, endOffset: 9, inherited: false });
const party = (role: Role, name: string, unitId: string | null = name) => ({
  ...{ role, name, unitId, groupId: null },
  ...{ startOffset: null, endOffset: null, inherited: false },
});

const read = (extra: Partial<ReadTask> = {}) =>
  ({
    ...{ title: '清理沟渠', text: '清理沟渠。', dueText: '????-12-20', standing: false, beginDate: null },
    ...{ recurring: null, parties: [], milestones: [] },
    ...extra,
  }) as unknown as ReadTask;
const next = (extra: object = {}) => ({ ...read(), dueDate: null, ...extra }) as unknown as DraftTask;
const hand = (extra: Partial<HandledTask> = {}) =>
  ({ ...next(), dueDate: '2026-12-20', milestones: [], ...extra }) as HandledTask;
const merging = { inUse: new Set(['住建局', '财政局', '清河镇']), yearBefore: 2026, yearAfter: null };
const unitsOf = ({ parties }: DraftTask) => parties.map(({ role, name, unitId }) => `${role} ${name} ${unitId}`);

describe('owners', () => {
  test('that a person named go on where the text still names none', () => {
    const merged = mergeByHand(next(), read(), hand({ parties: [party('lead', '住建局')] }), merging);
    expect(unitsOf(merged)).toEqual(['lead 住建局 住建局']);
  });

  test('that the text names now are the text’s, resolved as the name was before', () => {
    const merged = mergeByHand(
      next({ parties: [{ ...party('lead', '县财政', null), startOffset: 3 }] }),
      read(),
      hand({ parties: [party('lead', '住建局'), party('support', '县财政', '财政局')] }),
      merging,
    );
    expect(unitsOf(merged)).toEqual(['lead 县财政 财政局']);
  });

  test('made the lead by a person lead on while the text names them, and no longer', () => {
    const before = read({ parties: [written('responsible', '住建局')] });
    const led = hand({ parties: [party('lead', '住建局')] });
    const after = (...names: string[]) =>
      next({ parties: names.map((name) => ({ ...written('responsible', name), unitId: name, groupId: null })) });
    expect(unitsOf(mergeByHand(after('住建局', '清河镇'), before, led, merging))).toEqual([
      'lead 住建局 住建局',
      'responsible 清河镇 清河镇',
    ]);
    expect(unitsOf(mergeByHand(after('清河镇'), before, led, merging))).toEqual(['responsible 清河镇 清河镇']);
  });

  test('struck out by a person stay struck out while the text says the same, at their new places', () => {
    const both = { parties: [written('lead', '住建局'), written('responsible', '清河镇')] };
    const merged = mergeByHand(
      next({ parties: both.parties.map((one) => ({ ...one, startOffset: 50, unitId: one.name, groupId: null })) }),
      read(both),
      hand({ parties: [party('lead', '住建局')] }),
      merging,
    );
    expect(merged.parties).toMatchObject([{ name: '住建局', startOffset: 50 }]);
  });

  test('dissolved meanwhile are asked for again', () => {
    const merged = mergeByHand(next(), read(), hand({ parties: [party('lead', '撤并局')] }), merging);
    expect(unitsOf(merged)).toEqual(['lead 撤并局 null']);
  });
});

describe('dates', () => {
  const due = (after: object, before: Partial<HandledTask>, year: number | null = null) =>
    mergeByHand(next(after), read(), hand(before), { ...merging, yearAfter: year });

  test('given by the plan’s year or by hand go on where the text says the same', () => {
    expect(due({}, {}).dueDate).toBe('2026-12-20');
    expect(due({}, { dueDate: '2027-01-05' }).dueDate).toBe('2027-01-05');
    expect(due({}, { dueDate: null, standing: true })).toMatchObject({ dueDate: null, standing: true });
  });

  test('are the text’s where it says another', () => {
    expect(due({ dueText: '2027-02-01', dueDate: '2027-02-01' }, {}).dueDate).toBe('2027-02-01');
  });

  test('of last year are not taken into a plan of this year; a day chosen by hand is', () => {
    expect(due({}, {}, 2027).dueDate).toBeNull();
    expect(due({}, { dueDate: '2027-03-01' }, 2027).dueDate).toBe('2027-03-01');
  });

  test('a first day after the last is left out', () => {
    expect(due({}, { beginDate: '2026-12-24' }).beginDate).toBeNull();
  });
});

describe('words', () => {
  test('that a person wrote go on while the text says the same', () => {
    expect(mergeByHand(next(), read(), hand({ title: '沟渠' }), merging).title).toBe('沟渠');
    expect(mergeByHand(next({ title: '清沟' }), read(), hand({ title: '沟渠' }), merging).title).toBe('清沟');
  });

  test('the same reading need not be looked at twice', () => {
    const reviewedAt = new Date('2026-11-21T02:00:00Z');
    const seen = hand({ reviewedAt, reviewedBy: 'clerk' });
    expect(mergeByHand(next(), read(), seen, merging)).toMatchObject({ reviewedAt, reviewedBy: 'clerk' });
    expect(mergeByHand(next({ text: '清理沟渠和河道。' }), read(), seen, merging).reviewedAt).toBeUndefined();
  });
});

test('selected text is found again in the only place that has it', () => {
  expect(findAgain('前言。清理沟渠。结尾。', ' 清理沟渠。\n')).toEqual({ startOffset: 3, endOffset: 8 });
  expect(findAgain('清理沟渠。清理沟渠。', '清理沟渠。')).toBeNull();
  expect(findAgain('前言。', '清理沟渠。')).toBeNull();
  expect(findAgain('前言。', ' ')).toBeNull();
});
