// Who is signed in.
import { queryOptions, useQuery, useQueryClient } from '@tanstack/react-query';
import { api, ask } from '../api/client.ts';
import { commandHeaders, newKey } from '../api/command-key.ts';
import type { Language } from '../i18n/catalogue.ts';
import { switchLanguage } from '../i18n/i18n.ts';
import type { Me } from './things.ts';

export const meQuery = queryOptions({
  queryKey: ['me'] as const,
  queryFn: () => ask(api.GET('/me')),
  staleTime: 5 * 60_000,
});

/** The account that is signed in; only below a page that the router lets through when it is known. */
export function useMe(): Me {
  const { data } = useQuery(meQuery);
  if (data === undefined) throw new Error('useMe outside a signed-in page');
  return data;
}

/** Null when a second factor is asked for: `signInWithCode` then. */
export async function signIn(name: string, password: string): Promise<Me | null> {
  const answer = await ask(api.POST('/sign-in', { body: { name, password }, headers: commandHeaders(newKey()) }));
  return 'step' in answer ? null : answer;
}

/** The second step; what the first left is in a cookie. */
export async function signInWithCode(code: string): Promise<Me> {
  return ask(api.POST('/sign-in/second-factor', { body: { code }, headers: commandHeaders(newKey()) }));
}

export async function signOut(): Promise<void> {
  await ask(api.POST('/sign-out', { headers: commandHeaders(newKey()) }));
}

/** Switches the language of the screen at once, and keeps it on the account. */
export function useLanguageSwitch(): (language: Language) => Promise<void> {
  const queryClient = useQueryClient();
  return async (language) => {
    await switchLanguage(language);
    if (queryClient.getQueryData(meQuery.queryKey) === undefined) return;
    const me = await ask(api.PATCH('/me', { body: { language }, headers: commandHeaders(newKey()) }));
    queryClient.setQueryData(meQuery.queryKey, me);
    // Sentences that came with answers (warnings, gaps, lint) are in the old language.
    await queryClient.invalidateQueries({ predicate: (query) => query.queryKey[0] !== 'me' });
  };
}
