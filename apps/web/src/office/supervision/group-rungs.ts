import type { TaskLadder } from './supervision-queries.ts';

type Row = TaskLadder['rows'][number];

export interface RungGroup {
  readonly key: string;
  readonly period: string | null;
  readonly units: readonly string[];
  readonly rungs: Row['rungs'];
}

/** Rows with the same rungs on the same days as one, in the order they came; those with nothing ahead are left out. */
export function groupRungs(rows: readonly Row[]): RungGroup[] {
  const groups = new Map<string, { period: string | null; units: string[]; rungs: Row['rungs'] }>();
  for (const { period, rungs, unitName } of rows) {
    if (rungs.length === 0) continue;
    const key = [period, ...rungs.map(({ rung, step, on }) => `${rung} ${step} ${on}`)].join('|');
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { period, units: [unitName], rungs });
    else group.units.push(unitName);
  }
  return [...groups].map(([key, group]) => ({ key, ...group }));
}
