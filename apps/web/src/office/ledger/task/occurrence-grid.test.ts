import { expect, test } from 'vitest';
import type { Occurrence } from '../../../session/work.ts';
import { occurrenceGrid } from './occurrence-grid.ts';

const occurrence = (unitName: string, period: string, dueDate: string) =>
  ({ id: `${unitName}${period}`, unitId: unitName, unitName, period, dueDate }) as Occurrence;

test('periods stand in the order of their days, units in the order they come', () => {
  const grid = occurrenceGrid([
    occurrence('清河镇', '2026-11', '2026-11-30'),
    occurrence('清河镇', '2026-10', '2026-10-31'),
    occurrence('石桥镇', '2026-11', '2026-11-30'),
  ]);
  expect(grid.periods).toEqual([
    { period: '2026-10', dueDate: '2026-10-31' },
    { period: '2026-11', dueDate: '2026-11-30' },
  ]);
  expect(grid.units.map(({ unitName }) => unitName)).toEqual(['清河镇', '石桥镇']);
  expect(grid.units[1]?.cells.map((cell) => cell?.id)).toEqual([undefined, '石桥镇2026-11']);
});

test('several in a period are columns of their own', () => {
  const grid = occurrenceGrid([
    occurrence('清河镇', '2026-11#2', '2026-11-30'),
    occurrence('清河镇', '2026-11', '2026-11-15'),
  ]);
  expect(grid.periods.map(({ period }) => period)).toEqual(['2026-11', '2026-11#2']);
});

test('none', () => {
  expect(occurrenceGrid([])).toEqual({ periods: [], units: [] });
});
