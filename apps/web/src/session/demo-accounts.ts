// Accounts of the demonstration county, which only a server started with demonstration data lists.
import { queryOptions } from '@tanstack/react-query';
import { apiLanguage, apiPrefix } from '../api/client.ts';

export interface DemoAccount {
  readonly name: string;
  readonly password: string;
  readonly displayName: string;
  /** Role and unit, in words. */
  readonly post: string;
}

export const demoAccountsQuery = queryOptions({
  queryKey: ['demo-accounts'] as const,
  // Not part of the API that every server has: any other answer than a list means there are none.
  queryFn: async (): Promise<DemoAccount[]> => {
    const response = await fetch(`${apiPrefix}/demo-accounts`, { headers: { 'Accept-Language': apiLanguage() } }).catch(
      () => null,
    );
    if (response === null || !response.ok) return [];
    const body: unknown = await response.json().catch(() => []);
    const list = Array.isArray(body) ? body : ((body as { items?: unknown } | null)?.items ?? []);
    return Array.isArray(list) ? (list as DemoAccount[]) : [];
  },
  staleTime: Number.POSITIVE_INFINITY,
});
