// Who can be named as a party: units in force and unit groups, with the other names they go by.
import { queryOptions, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { api, ask } from '../../api/client.ts';
import { useUnits } from '../../session/units.ts';
import type { Findable } from './gaps/unit-search.ts';

const groupsQuery = queryOptions({
  queryKey: ['unit-groups'] as const,
  queryFn: () => ask(api.GET('/unit-groups')),
  staleTime: 5 * 60_000,
});

export function useOwners(): readonly Findable[] {
  const { data: units } = useUnits();
  const { data: groups } = useQuery(groupsQuery);
  return useMemo(
    () => [
      ...(units ?? [])
        .filter((unit) => unit.active)
        .map(({ id, name, aliases }) => ({
          id,
          kind: 'unit' as const,
          name,
          otherNames: aliases.map(({ alias }) => alias),
        })),
      ...(groups?.items ?? []).map(({ id, name, aliases }) => ({
        id,
        kind: 'group' as const,
        name,
        otherNames: aliases,
      })),
    ],
    [units, groups],
  );
}
