import { describe, expect, test } from 'vitest';
import {
  assignmentActions,
  findAssignmentTransition,
  findOccurrenceTransition,
  occurrenceActions,
  rightsForAssignment,
  stateAfterClose,
} from './assignment.rules.ts';
import {
  type AssignmentState,
  assignmentActionSchema,
  assignmentStateSchema,
  occurrenceActionSchema,
  occurrenceStateSchema,
} from './assignment.schema.ts';
import type { Right } from './task.rules.ts';
import { type Role, taskStateSchema } from './task.schema.ts';

const every: ReadonlySet<Right> = new Set(['unit', 'lead', 'office']);

describe('assignment', () => {
  const allowed: Record<string, string> = {
    'issued accept': 'accepted',
    'accepted report': 'accepted',
    'returned report': 'accepted',
    'accepted report-complete': 'reported-complete',
    'returned report-complete': 'reported-complete',
    'reported-complete confirm': 'confirmed',
    'reported-complete return': 'returned',
  };

  test.each(
    assignmentStateSchema.options.flatMap((state) =>
      assignmentActionSchema.options.map((action) => [state, action] as const),
    ),
  )('of a responsible unit: %s, %s', (state, action) => {
    const step = findAssignmentTransition({ state, role: 'responsible', taskState: 'issued' }, action);
    expect(step?.to).toBe(allowed[`${state} ${action}`]);
  });

  test('the lead’s own is confirmed by closing the task, and returned by the office alone', () => {
    const lead = { state: 'reported-complete', role: 'lead', taskState: 'issued' } as const;
    expect(findAssignmentTransition(lead, 'confirm')).toBeNull();
    expect(assignmentActions(lead, new Set<Right>(['unit', 'lead']))).toEqual([]);
    expect(assignmentActions(lead, new Set<Right>(['office']))).toEqual(['return']);
    expect(rightsForAssignment('confirm', 'lead')).toEqual([]);
  });

  test.each(taskStateSchema.options.filter((state) => state !== 'issued'))(
    'nothing moves while its task is %s',
    (taskState) => {
      for (const state of assignmentStateSchema.options) {
        expect(assignmentActions({ state, role: 'responsible', taskState }, every)).toEqual([]);
      }
    },
  );

  test.each<[Right, AssignmentState, string[]]>([
    ['unit', 'issued', ['accept']],
    ['unit', 'accepted', ['report', 'report-complete']],
    ['unit', 'reported-complete', []],
    ['unit', 'confirmed', []],
    ['lead', 'accepted', []],
    ['lead', 'reported-complete', ['confirm', 'return']],
    ['office', 'issued', []],
    ['office', 'reported-complete', ['confirm', 'return']],
  ])('in the right of the %s, when %s', (right, state, actions) => {
    expect(assignmentActions({ state, role: 'support', taskState: 'issued' }, new Set([right]))).toEqual(actions);
  });

  test.each<[AssignmentState, Role, AssignmentState]>([
    ['reported-complete', 'lead', 'confirmed'],
    ['accepted', 'lead', 'confirmed'],
    ['reported-complete', 'responsible', 'confirmed'],
    ['accepted', 'responsible', 'ended'],
    ['issued', 'responsible', 'ended'],
    ['issued', 'support', 'confirmed'],
    ['confirmed', 'responsible', 'confirmed'],
    ['ended', 'responsible', 'ended'],
  ])('on close, %s of a %s unit becomes %s', (state, role, after) => {
    expect(stateAfterClose(state, role)).toBe(after);
  });
});

describe('occurrence', () => {
  const allowed: Record<string, string> = {
    'pending report': 'reported',
    'returned report': 'reported',
    'reported confirm': 'confirmed',
    'reported return': 'returned',
  };
  const accepted = { role: 'responsible', assignmentState: 'accepted', taskState: 'issued' } as const;

  test.each(
    occurrenceStateSchema.options.flatMap((state) =>
      occurrenceActionSchema.options.map((action) => [state, action] as const),
    ),
  )('%s, %s', (state, action) => {
    expect(findOccurrenceTransition({ ...accepted, state }, action)?.to).toBe(allowed[`${state} ${action}`]);
  });

  test('nothing is reported on what was not accepted', () => {
    const pending = { ...accepted, state: 'pending', assignmentState: 'issued' } as const;
    expect(occurrenceActions(pending, every)).toEqual([]);
  });

  test('the lead’s own is for the office to confirm', () => {
    const own = { ...accepted, role: 'lead', state: 'reported' } as const;
    expect(occurrenceActions(own, new Set<Right>(['lead', 'unit']))).toEqual([]);
    expect(occurrenceActions(own, new Set<Right>(['office']))).toEqual(['confirm', 'return']);
  });
});
