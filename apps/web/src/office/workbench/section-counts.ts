// How many things stand in each section of the workbench, in the order they are shown.
import type { Workbench } from '../../session/work.ts';

export type SectionName =
  | 'messages'
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
  | 'noticesToAnswer'
  | 'noticesToSign'
  | 'answersToAccept'
  | 'noticesToSend'
  | 'interviews'
  | 'gaps';

export interface SectionCount {
  readonly name: SectionName;
  readonly count: number;
}

/** What is pressing stands before what waits for a decision, the rest of what is owed after it. */
export const pressing = ['overdue', 'today'] as const;
export const upcoming = ['week', 'later'] as const;
const waiting = [
  'messages',
  'noticesToAnswer',
  'toAccept',
  'returned',
  'toConfirm',
  'toClose',
  'toSign',
  'noticesToSign',
  'toDecide',
  'answersToAccept',
  'noticesToSend',
  'interviews',
  'gaps',
] as const;

/** What comes up now and then: no news that there is none of it. */
const rare = new Set<SectionName>([
  'noticesToAnswer',
  'noticesToSign',
  'answersToAccept',
  'noticesToSend',
  'interviews',
]);

/** Sections that no post of the account has are left out; empty ones count 0. */
export function sectionCounts(workbench: Workbench): SectionCount[] {
  const { owe } = workbench;
  const owed = (names: readonly (typeof pressing | typeof upcoming)[number][]) =>
    owe ? names.map((name) => ({ name, count: owe[name].length })) : [];
  return [
    ...owed(pressing),
    ...waiting.flatMap((name) => {
      const things = workbench[name];
      return things === undefined || (things.length === 0 && rare.has(name)) ? [] : [{ name, count: things.length }];
    }),
    ...owed(upcoming),
  ];
}
