import { expect, test } from 'vitest';
import { groupRungs } from './group-rungs.ts';

const row = (unitName: string, on: string | null, period: string | null = null) => ({
  ...{ assignmentId: unitName, occurrenceId: null, unitId: unitName, unitName, period, dueDate: on },
  rungs: on === null ? [] : [{ rung: 'notice' as const, step: 1, on }],
  can: [],
});

test('units with the same days stand together, those with none are left out', () => {
  const rows = [row('甲镇', '2026-12-01'), row('乙镇', '2026-12-01'), row('丙镇', '2026-12-02'), row('丁镇', null)];
  expect(groupRungs(rows).map(({ units }) => units)).toEqual([['甲镇', '乙镇'], ['丙镇']]);
});

test('periods stand apart', () => {
  expect(groupRungs([row('甲镇', '2026-12-01', '2026-11'), row('甲镇', '2026-12-01', '2026-12')])).toHaveLength(2);
});
