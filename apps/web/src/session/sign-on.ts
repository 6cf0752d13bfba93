// Signing on with an identity provider, where the server has one: by redirects, outside the API.
import { queryOptions } from '@tanstack/react-query';
import { apiPrefix } from '../api/client.ts';

/** What the provider is called; null where there is none. */
export const signOnQuery = queryOptions({
  queryKey: ['sign-on'] as const,
  queryFn: async (): Promise<string | null> => {
    const response = await fetch(`${apiPrefix}/sign-on`).catch(() => null);
    const body = response?.ok ? ((await response.json().catch(() => null)) as { name?: string | null } | null) : null;
    return body?.name ?? null;
  },
  staleTime: Number.POSITIVE_INFINITY,
});

/** Where the way there begins; `next` is the page to come back to. */
export function signOnAddress(next: string | undefined): string {
  return `${apiPrefix}/sign-on/start${next === undefined ? '' : `?next=${encodeURIComponent(next)}`}`;
}

export const refusals = [
  'sign-on-failed',
  'sign-on-expired',
  'sign-on-unknown',
  'sign-on-closed',
  'sign-on-unreachable',
] as const;
export type Refusal = (typeof refusals)[number];
