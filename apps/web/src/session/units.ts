// Units of the jurisdiction: every account reads their names.
import { queryOptions, useQuery } from '@tanstack/react-query';
import { type Answer, api, ask } from '../api/client.ts';

export type Unit = Answer<'/units', 'get'>['items'][number];

export const unitsQuery = queryOptions({
  queryKey: ['units'] as const,
  // All of them in one page, in tree order.
  queryFn: async () => (await ask(api.GET('/units'))).items,
  staleTime: 5 * 60_000,
});

export function useUnits() {
  return useQuery(unitsQuery);
}
