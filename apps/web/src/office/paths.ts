// The one table of the office's addresses. Links and redirects are written with these, never with strings of their own.
import { linkOptions } from '@tanstack/react-router';
import type { LedgerSearch } from './ledger/ledger-search.ts';
import type { StudioSearch } from './studio/studio-search.ts';

export const unitsTabs = ['lights', 'tree', 'groups', 'memory', 'import'] as const;
export type UnitsTab = (typeof unitsTabs)[number];
export interface UnitsSearch {
  readonly tab?: UnitsTab | undefined;
  readonly month?: string | undefined;
}

export interface RecordSearch {
  readonly thingId?: string | undefined;
  readonly accountId?: string | undefined;
  readonly unitId?: string | undefined;
  readonly action?: string | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

export const paths = {
  home: () => linkOptions({ to: '/' }),
  signIn: (next?: string) => linkOptions({ to: '/sign-in', search: next === undefined ? {} : { next } }),
  changePassword: () => linkOptions({ to: '/change-password' }),
  setSecondFactor: () => linkOptions({ to: '/second-factor' }),
  workbench: () => linkOptions({ to: '/workbench' }),
  plans: () => linkOptions({ to: '/plans', search: {} }),
  plan: (planId: string, search: StudioSearch = {}) =>
    linkOptions({ to: '/plans/$planId', params: { planId }, search }),
  writePlan: () => linkOptions({ to: '/plans/write' }),
  /** The text of the plan's newest edition, to be edited. */
  writeEdition: (planId: string) => linkOptions({ to: '/plans/$planId/write', params: { planId } }),
  ledger: (search: LedgerSearch = {}) => linkOptions({ to: '/ledger', search }),
  /** The ledger with a task's drawer open. */
  task: (taskId: string, search: LedgerSearch = {}) =>
    linkOptions({ to: '/ledger', search: { ...search, task: taskId } }),
  /** The task on a page of its own, for links in messages. */
  taskPage: (taskId: string) => linkOptions({ to: '/tasks/$taskId', params: { taskId } }),
  units: (search: UnitsSearch = {}) => linkOptions({ to: '/units', search }),
  unit: (unitId: string, month?: string) =>
    linkOptions({ to: '/units/$unitId', params: { unitId }, search: month === undefined ? {} : { month } }),
  accounts: () => linkOptions({ to: '/accounts', search: {} }),
  record: (search: RecordSearch = {}) => linkOptions({ to: '/record', search }),
  account: () => linkOptions({ to: '/account' }),
};
