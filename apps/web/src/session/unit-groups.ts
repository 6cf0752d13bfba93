// Unit groups: the words by which plans address many units at once.
import { queryOptions, useQuery } from '@tanstack/react-query';
import { type Answer, api, ask } from '../api/client.ts';

export type UnitGroup = Answer<'/unit-groups', 'get'>['items'][number];

export const unitGroupsQuery = queryOptions({
  queryKey: ['unit-groups'] as const,
  queryFn: async () => (await ask(api.GET('/unit-groups'))).items,
  staleTime: 5 * 60_000,
});

export function useUnitGroups() {
  return useQuery(unitGroupsQuery);
}
