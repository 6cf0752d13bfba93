import { describe, expect, test } from 'vitest';
import type { AssignmentState } from './assignment.schema.ts';
import { carryAssignments, type HeldAssignment, type OccurrenceAhead, replanned } from './carry.rules.ts';
import type { Role } from './task.schema.ts';

const held = (unitId: string, role: Role, state: AssignmentState): HeldAssignment => ({
  ...{ id: `${unitId}'s`, unitId, role, state },
  leadUnitId: 'housing',
});
const roles = (named: Record<string, Role>) => new Map(Object.entries(named));

describe('carrying assignments', () => {
  test('what goes on as it was is not touched', () => {
    const before = [held('housing', 'lead', 'accepted'), held('town', 'responsible', 'reported-complete')];
    const carried = carryAssignments(before, roles({ housing: 'lead', town: 'responsible' }), 'housing');
    expect(carried).toEqual({ added: [], changed: [], endedIds: [] });
  });

  test('a unit named for the first time is added, one named no more ends, a confirmed one stays confirmed', () => {
    const before = [
      held('housing', 'lead', 'accepted'),
      held('town', 'responsible', 'accepted'),
      held('village', 'responsible', 'confirmed'),
    ];
    const carried = carryAssignments(before, roles({ housing: 'lead', city: 'support' }), 'housing');
    expect(carried.added).toEqual([{ unitId: 'city', role: 'support' }]);
    expect(carried.endedIds).toEqual(["town's"]);
    expect(carried.changed).toEqual([]);
  });

  test('a changed role changes in place', () => {
    const before = [held('housing', 'lead', 'accepted'), held('town', 'support', 'accepted')];
    const { changed } = carryAssignments(before, roles({ housing: 'lead', town: 'responsible' }), 'housing');
    expect(changed).toMatchObject([{ id: "town's", role: 'responsible', state: 'accepted', revived: false }]);
  });

  test('a new lead is told to all; the old one keeps what it has reported, to be confirmed by the new one', () => {
    const before = [held('housing', 'lead', 'reported-complete'), held('town', 'responsible', 'accepted')];
    const { changed } = carryAssignments(before, roles({ town: 'lead', housing: 'responsible' }), 'town');
    expect(changed).toMatchObject([
      { id: "housing's", role: 'responsible', leadUnitId: 'town', state: 'reported-complete' },
      { id: "town's", role: 'lead', leadUnitId: 'town', state: 'accepted' },
    ]);
  });

  test.each(['confirmed', 'reported-complete'] as const)('%s as a part is not so for the whole task', (state) => {
    const before = [held('housing', 'lead', 'accepted'), held('town', 'responsible', state)];
    const { changed } = carryAssignments(before, roles({ town: 'lead', housing: 'support' }), 'town');
    expect(changed.find(({ id }) => id === "town's")?.state).toBe('accepted');
  });

  test('one that had ended is asked again', () => {
    const before = [held('housing', 'lead', 'accepted'), held('town', 'responsible', 'ended')];
    const { changed, added } = carryAssignments(before, roles({ housing: 'lead', town: 'responsible' }), 'housing');
    expect(added).toEqual([]);
    expect(changed).toMatchObject([{ id: "town's", state: 'issued', revived: true }]);
  });
});

test('occurrences ahead follow the plan: moved, ended, back again, or left alone', () => {
  const ahead = (period: string, dueDate: string, state: 'pending' | 'ended' = 'pending'): OccurrenceAhead => ({
    ...{ id: period, assignmentId: 'town', period, dueDate, state },
  });
  const planned = (period: string, dueDate: string) => ({ assignmentId: 'town', period, dueDate });
  const moved = replanned(
    [
      ahead('2026-11', '2026-11-25'),
      ahead('2026-12', '2026-12-25'),
      ahead('2026-W48', '2026-11-29'),
      ahead('2027-01', '2027-01-25', 'ended'),
      ahead('2027-W01', '2027-01-10', 'ended'),
    ],
    [planned('2026-11', '2026-11-25'), planned('2026-12', '2026-12-28'), planned('2027-01', '2027-01-28')],
  );
  expect(moved).toEqual([
    { id: '2026-12', dueDate: '2026-12-28', state: 'pending' },
    { id: '2026-W48', dueDate: '2026-11-29', state: 'ended' },
    { id: '2027-01', dueDate: '2027-01-28', state: 'pending' },
  ]);
});
