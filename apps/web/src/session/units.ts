// Units of the jurisdiction: every account reads their names.
import { queryOptions, useQuery } from '@tanstack/react-query';
import { type Answer, api, ask } from '../api/client.ts';

export type Unit = Answer<'/units', 'get'>[number];

export const unitsQuery = queryOptions({
  queryKey: ['units'] as const,
  queryFn: () => ask(api.GET('/units')),
  staleTime: 5 * 60_000,
});

export function useUnits() {
  return useQuery(unitsQuery);
}
