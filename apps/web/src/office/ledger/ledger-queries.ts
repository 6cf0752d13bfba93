// What the ledger reads: pages of rows, counts, plans to choose from, the phases of one.
import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import { type Answer, api, ask, type Query } from '../../api/client.ts';
import type { LedgerFilters, LedgerGroup, LedgerSort } from './ledger-search.ts';

export type TaskPage = Answer<'/tasks', 'get'>;
export type TaskRow = TaskPage['items'][number];
export type GroupCount = Answer<'/tasks/counts', 'get'>[number];

type TaskQuery = Query<'/tasks'>;

const uuid = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i;
const day = /^\d{4}-\d{2}-\d{2}$/;
const idKeys = ['planId', 'editionId', 'unitId', 'phaseId', 'clauseId'] as const;
const dayKeys = ['dueFrom', 'dueTo'] as const;
const known = {
  state: ['draft', 'issued', 'suspended', 'withdrawn', 'closed'],
  light: ['done', 'on-pace', 'due-soon', 'overdue', 'not-accepted'],
  role: ['lead', 'responsible', 'support'],
  sourceKind: ['plan', 'minutes', 'instruction', 'upper-order'],
} as const;

/** The query of the API for an address's filters. What no server would take (an address may be mistyped) is left out. */
export function queryOf(filters: LedgerFilters): Omit<TaskQuery, 'sort' | 'cursor' | 'limit' | 'by' | 'key'> {
  const query: Record<string, string> = {};
  for (const key of idKeys) if (uuid.test(filters[key] ?? '')) query[key] = filters[key] ?? '';
  for (const key of dayKeys) if (day.test(filters[key] ?? '')) query[key] = filters[key] ?? '';
  for (const [key, values] of Object.entries(known)) {
    const value = filters[key as keyof typeof known];
    if ((values as readonly (string | undefined)[]).includes(value)) query[key] = value ?? '';
  }
  const q = filters.q?.trim().slice(0, 100);
  if (q) query['q'] = q;
  if (filters.recurring !== undefined) query['recurring'] = String(filters.recurring);
  return query;
}

/** One list of rows: the whole ledger, or one group of it. */
export interface RowSource {
  /** '' for the whole ledger. */
  readonly name: string;
  readonly filters: LedgerFilters;
  readonly sort: LedgerSort;
  readonly group?: { readonly by: LedgerGroup; readonly key: string | null };
}

/** The first page is on the screen sooner; later ones are read ahead of scrolling. */
const firstPage = 100;
const laterPages = 200;

export const ledgerKey = ['ledger'] as const;
export const rowsKey = [...ledgerKey, 'rows'] as const;
export const countsKey = [...ledgerKey, 'counts'] as const;

export const taskRowsQuery = ({ filters, sort, group }: RowSource) => {
  const given = queryOf(filters);
  const grouped = group && { by: group.by, ...(group.key !== null && { key: group.key }) };
  return infiniteQueryOptions({
    queryKey: [...rowsKey, given, sort, grouped ?? null] as const,
    queryFn: ({ pageParam, signal }) => {
      const page = {
        limit: pageParam === null ? firstPage : laterPages,
        ...(pageParam !== null && { cursor: pageParam }),
      };
      return ask(api.GET('/tasks', { params: { query: { ...given, ...grouped, sort, ...page } }, signal }));
    },
    // While other filters are being read the old rows stay.
    placeholderData: keepPreviousData,
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
    // Many pages may be there: they are read again when they are opened again, not whenever the window is looked at.
    staleTime: 0,
    refetchOnWindowFocus: false,
    structuralSharing: false,
  });
};

export const taskCountsQuery = (by: LedgerGroup, filters: LedgerFilters) => {
  const given = queryOf(filters);
  return queryOptions({
    queryKey: [...countsKey, by, given] as const,
    queryFn: () => ask(api.GET('/tasks/counts', { params: { query: { ...given, by } } })),
    placeholderData: (before: GroupCount[] | undefined) => before,
  });
};

export const planChoicesQuery = queryOptions({
  queryKey: ['plans', 'choices'] as const,
  queryFn: async () => (await ask(api.GET('/plans', { params: { query: { limit: 200 } } }))).items,
  staleTime: 60_000,
});
