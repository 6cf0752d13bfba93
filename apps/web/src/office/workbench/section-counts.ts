// How many things stand in each section of the workbench, in the order they are shown.
import type { Workbench } from '../../session/work.ts';

export type SectionName =
  | 'overdue'
  | 'today'
  | 'week'
  | 'later'
  | 'toAccept'
  | 'returned'
  | 'toConfirm'
  | 'toClose'
  | 'toSign'
  | 'toDecide'
  | 'gaps';

export interface SectionCount {
  readonly name: SectionName;
  readonly count: number;
}

const owed = ['overdue', 'today', 'week', 'later'] as const;
const waiting = ['toAccept', 'returned', 'toConfirm', 'toClose', 'toSign', 'toDecide', 'gaps'] as const;

/** Sections that no post of the account has are left out; empty ones count 0. */
export function sectionCounts(workbench: Workbench): SectionCount[] {
  const { owe } = workbench;
  return [
    ...(owe ? owed.map((name) => ({ name, count: owe[name].length })) : []),
    ...waiting.flatMap((name) => {
      const things = workbench[name];
      return things === undefined ? [] : [{ name, count: things.length }];
    }),
  ];
}
