import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  blockingGaps,
  dateInYear,
  expandParties,
  findTaskTransition,
  gapsOf,
  leadUnitOf,
  type PartyFacts,
  type Right,
  taskActions,
} from './task.rules.ts';
import { type Role, type TaskState, taskActionSchema, taskStateSchema } from './task.schema.ts';

describe('states', () => {
  const allowed: [TaskState, string, TaskState | null][] = [
    ['draft', 'update', 'draft'],
    ['draft', 'delete', null],
    ['draft', 'issue', 'issued'],
    ['issued', 'close', 'closed'],
    ['issued', 'suspend', 'suspended'],
    ['issued', 'withdraw', 'withdrawn'],
    ['issued', 'request-deadline', 'issued'],
    ['suspended', 'resume', 'issued'],
    ['suspended', 'withdraw', 'withdrawn'],
  ];

  test.each(
    taskStateSchema.options.flatMap((state) => taskActionSchema.options.map((action) => [state, action] as const)),
  )('%s, %s', (state, action) => {
    const expected = allowed.find(([from, by]) => from === state && by === action);
    expect(findTaskTransition(state, action)?.to).toBe(expected?.[2]);
  });

  const office: ReadonlySet<Right> = new Set(['office']);
  test.each([
    ['a draft of its own', { state: 'draft', editionState: null }, ['update', 'delete', 'issue']],
    ['a draft of a plan in draft', { state: 'draft', editionState: 'draft' }, ['update', 'delete']],
    ['a draft of a plan sent for sign-off', { state: 'draft', editionState: 'submitted' }, []],
    ['an issued task', { state: 'issued', editionState: 'issued' }, ['close', 'suspend', 'withdraw']],
    ['a closed one', { state: 'closed', editionState: null }, []],
  ] as const)('the office may, of %s', (_, situation, actions) => {
    expect(taskActions({ ...situation, standing: false }, office)).toEqual(actions);
  });

  test('only a unit asks for a later date, and not of a standing task', () => {
    const issued = { state: 'issued', editionState: null } as const;
    expect(taskActions({ ...issued, standing: false }, new Set<Right>(['unit']))).toEqual(['request-deadline']);
    expect(taskActions({ ...issued, standing: true }, new Set<Right>(['unit']))).toEqual([]);
    expect(taskActions({ ...issued, standing: false }, new Set())).toEqual([]);
  });
});

describe('gaps', () => {
  const unit = (role: Role, unitId = 'a') => ({ role, unitId, groupId: null });
  const group = (role: Role) => ({ role, unitId: null, groupId: 'g' });
  const name = (role: Role) => ({ role, unitId: null, groupId: null });
  const dated = { dueDate: '2026-12-31', dueText: null, standing: false };

  test.each([
    ['nobody', dated, [], ['owner']],
    ['only support', dated, [unit('support')], ['owner']],
    ['responsible without a lead', dated, [unit('responsible')], ['lead']],
    ['a group that is to lead', dated, [group('lead')], ['lead']],
    ['a lead that meets no unit', dated, [name('lead')], ['unit']],
    ['a lead', dated, [unit('lead')], []],
    ['a lead and an unknown responsible name', dated, [unit('lead'), name('responsible')], ['unit']],
    ['no date', { ...dated, dueDate: null }, [unit('lead')], ['due']],
    ['no date but standing', { ...dated, dueDate: null, standing: true }, [unit('lead')], []],
    ['only the year open', { ...dated, dueDate: null, dueText: '????-12-31' }, [unit('lead')], ['year']],
    ['the day open too', { ...dated, dueDate: null, dueText: '????-12-??' }, [unit('lead')], ['due']],
    ['everything', { ...dated, dueDate: null }, [name('support')], ['owner', 'due', 'unit']],
  ] as const)('%s', (_, task, parties, gaps) => {
    expect(gapsOf({ ...task, parties })).toEqual(gaps);
  });

  test('a supporting name that meets no unit does not block', () => {
    const parties = [unit('lead'), name('support')];
    expect(gapsOf({ ...dated, parties })).toEqual(['unit']);
    expect(blockingGaps({ ...dated, parties })).toEqual([]);
    expect(blockingGaps({ ...dated, parties: [unit('lead'), name('responsible')] })).toEqual(['unit']);
  });
});

test.each([
  ['????-12-31', 2026, '2026-12-31'],
  ['????-02-29', 2026, '2026-02-28'],
  ['????-02-29', 2028, '2028-02-29'],
  ['????-06-31', 2026, '2026-06-30'],
  ['????-13-01', 2026, null],
  ['????-12-??', 2026, null],
  ['2026-12-31', 2027, null],
  [null, 2026, null],
])('%s in %s is %s', (text, year, expected) => {
  expect(dateInYear(text, year)).toBe(expected);
});

describe('roles of units when groups expand', () => {
  const groups = new Map([['towns', ['t1', 't2', 't3']]]);
  const party = (role: Role, unitId: string | null, groupId: string | null = null): PartyFacts => ({
    role,
    unitId,
    groupId,
  });

  test.each([
    [
      'a group is its members',
      [party('responsible', null, 'towns')],
      { t1: 'responsible', t2: 'responsible', t3: 'responsible' },
    ],
    [
      'the strongest role wins',
      [party('support', 't1'), party('responsible', null, 'towns'), party('lead', 't1')],
      { t1: 'lead', t2: 'responsible', t3: 'responsible' },
    ],
    ['a second lead is responsible', [party('lead', 'a'), party('lead', 'b')], { a: 'lead', b: 'responsible' }],
    [
      'a group that is to lead is responsible',
      [party('lead', null, 'towns'), party('lead', 'a')],
      { a: 'lead', t1: 'responsible', t2: 'responsible', t3: 'responsible' },
    ],
    [
      'unknown names and empty groups are nobody',
      [party('lead', 'a'), party('support', null), party('support', null, 'gone')],
      { a: 'lead' },
    ],
  ] as const)('%s', (_, parties, expected) => {
    expect(Object.fromEntries(expandParties(parties, groups))).toEqual(expected);
  });

  const parties = fc.array(
    fc.record({
      role: fc.constantFrom<Role>('lead', 'responsible', 'support'),
      unitId: fc.option(fc.constantFrom('a', 'b', 't1', 't2')),
      groupId: fc.option(fc.constantFrom('towns', 'gone')),
    }),
  );

  test('there is one lead, the one that leadUnitOf names, however the parties are', () => {
    fc.assert(
      fc.property(parties, (named) => {
        const roles = expandParties(named, groups);
        const leads = [...roles].filter(([, role]) => role === 'lead').map(([unit]) => unit);
        const lead = leadUnitOf(named);
        expect(leads).toEqual(lead === null ? [] : [lead]);
      }),
    );
  });

  test('naming more never weakens a role, and every unit named has one', () => {
    const strength = { lead: 3, responsible: 2, support: 1 };
    fc.assert(
      fc.property(parties, parties, (first, more) => {
        const before = expandParties(first, groups);
        const after = expandParties([...first, ...more], groups);
        for (const [unit, role] of before) {
          expect(strength[after.get(unit) as Role]).toBeGreaterThanOrEqual(strength[role]);
        }
        for (const { unitId } of first) if (unitId !== null) expect(before.has(unitId)).toBe(true);
      }),
    );
  });
});
