// Accounts of the demonstration county, which only a server started with demonstration data lists.
import { queryOptions } from '@tanstack/react-query';
import { apiLanguage, apiPrefix } from '../api/client.ts';
import type { Role } from './things.ts';

export interface DemoAccount {
  readonly name: string;
  readonly password: string;
  readonly displayName: string;
  readonly posts: readonly { readonly role: Role; readonly unit: string }[];
}

export const demoAccountsQuery = queryOptions({
  queryKey: ['demo-accounts'] as const,
  // Not part of the API that every server has: any other answer than a list means there are none.
  queryFn: async (): Promise<DemoAccount[]> => {
    const response = await fetch(`${apiPrefix}/demo-accounts`, { headers: { 'Accept-Language': apiLanguage() } }).catch(
      () => null,
    );
    if (response === null || !response.ok) return [];
    const body = (await response.json().catch(() => null)) as { items?: DemoAccount[] } | null;
    return body?.items ?? [];
  },
  staleTime: Number.POSITIVE_INFINITY,
});

/** The posts of an account by unit: 县政府办公室 牵头办、联络员. */
export function postsByUnit(account: DemoAccount): { readonly unit: string; readonly roles: Role[] }[] {
  const units = new Map<string, Role[]>();
  for (const { unit, role } of account.posts) units.set(unit, [...(units.get(unit) ?? []), role]);
  return [...units].map(([unit, roles]) => ({ unit, roles }));
}
