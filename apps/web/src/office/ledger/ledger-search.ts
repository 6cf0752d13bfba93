// What the ledger's address says: its filters, its view, and the task whose drawer is open.
import { oneOf, textsOf } from '../search-text.ts';

export const ledgerViews = ['table', 'timeline', 'board'] as const;
export type LedgerView = (typeof ledgerViews)[number];

const filterKeys = [
  'planId',
  'editionId',
  'state',
  'light',
  'unitId',
  'role',
  'phaseId',
  'clauseId',
  'sourceKind',
  'recurring',
  'q',
  'dueFrom',
  'dueTo',
  'sort',
] as const;

export type LedgerFilters = { readonly [Key in (typeof filterKeys)[number]]?: string | undefined };

export interface LedgerSearch extends LedgerFilters {
  readonly view?: LedgerView | undefined;
  readonly task?: string | undefined;
}

export function readLedgerSearch(raw: Record<string, unknown>): LedgerSearch {
  const view = oneOf(raw, 'view', ledgerViews);
  return { ...textsOf(raw, [...filterKeys, 'task']), ...(view === undefined ? {} : { view }) };
}
