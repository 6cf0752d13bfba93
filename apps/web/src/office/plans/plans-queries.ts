import { infiniteQueryOptions } from '@tanstack/react-query';
import { type Answer, api, ask, type Query } from '../../api/client.ts';

export type PlanSummary = Answer<'/plans', 'get'>['items'][number];
export type PlanFilters = Pick<Query<'/plans'>, 'state' | 'q'>;

export const plansQuery = (filters: PlanFilters) =>
  infiniteQueryOptions({
    queryKey: ['plans', filters] as const,
    queryFn: ({ pageParam }) =>
      ask(api.GET('/plans', { params: { query: { ...filters, ...(pageParam && { cursor: pageParam }) } } })),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  });
