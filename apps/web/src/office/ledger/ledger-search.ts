// What the ledger's address says: its filters, order, view and grouping, and the task whose drawer is open.
import { oneOf, textsOf } from '../search-text.ts';

export const ledgerViews = ['table', 'timeline', 'board'] as const;
export type LedgerView = (typeof ledgerViews)[number];

export const ledgerGroups = ['unit', 'plan', 'phase', 'clause', 'light'] as const;
export type LedgerGroup = (typeof ledgerGroups)[number];

export const ledgerSorts = ['due', 'number', 'light', 'updated'] as const;
export type LedgerSort = (typeof ledgerSorts)[number];

const textKeys = [
  'planId',
  'editionId',
  'state',
  'light',
  'unitId',
  'role',
  'phaseId',
  'clauseId',
  'sourceKind',
  'q',
  'dueFrom',
  'dueTo',
] as const;

export type LedgerFilters = { readonly [Key in (typeof textKeys)[number]]?: string | undefined } & {
  readonly recurring?: boolean | undefined;
};

export interface LedgerSearch extends LedgerFilters {
  readonly sort?: LedgerSort | undefined;
  readonly view?: LedgerView | undefined;
  readonly group?: LedgerGroup | undefined;
  readonly task?: string | undefined;
}

export function readLedgerSearch(raw: Record<string, unknown>): LedgerSearch {
  const recurring = { true: true, false: false }[String(raw['recurring'])];
  return {
    ...textsOf(raw, [...textKeys, 'task']),
    ...(recurring !== undefined && { recurring }),
    ...given('sort', oneOf(raw, 'sort', ledgerSorts)),
    ...given('view', oneOf(raw, 'view', ledgerViews)),
    ...given('group', oneOf(raw, 'group', ledgerGroups)),
  };
}

function given<Key extends string, Value>(key: Key, value: Value | undefined): { [K in Key]?: Value } {
  return value === undefined ? {} : ({ [key]: value } as { [K in Key]?: Value });
}

/** The filters alone: what the rows depend on. */
export function filtersOf(search: LedgerSearch): LedgerFilters {
  const { sort: _sort, view: _view, group: _group, task: _task, ...filters } = search;
  return filters;
}

/**
 * The filters after a change: what is emptied disappears from the address, and what only makes sense together goes with
 * it (a phase with its plan, a role with its unit).
 */
export function changeFilters(filters: LedgerFilters, change: LedgerFilters): LedgerFilters {
  const next: Record<string, unknown> = { ...filters, ...change };
  if ('planId' in change && change.planId !== filters.planId) {
    for (const key of ['editionId', 'phaseId', 'clauseId'] as const) if (!(key in change)) delete next[key];
  }
  if (!next['unitId']) delete next['role'];
  for (const [key, value] of Object.entries(next)) if (value === undefined || value === '') delete next[key];
  return next;
}

export function hasFilters(filters: LedgerFilters): boolean {
  return Object.values(filters).some((value) => value !== undefined);
}
