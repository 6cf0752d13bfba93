import { queryOptions } from '@tanstack/react-query';
import { type Answer, api, ask } from '../api/client.ts';
import { commandHeaders } from '../api/command-key.ts';

export type Session = Answer<'/me/sessions', 'get'>['items'][number];

export const ownSessionsQuery = queryOptions({
  queryKey: ['me', 'sessions'] as const,
  queryFn: async () => (await ask(api.GET('/me/sessions'))).items,
});

export const sessionsOfAccountQuery = (accountId: string) =>
  queryOptions({
    queryKey: ['accounts', accountId, 'sessions'] as const,
    queryFn: async () => (await ask(api.GET('/accounts/{id}/sessions', { params: { path: { id: accountId } } }))).items,
  });

export function endOwnSession(id: string, key: string) {
  return ask(api.DELETE('/me/sessions/{id}', { params: { path: { id } }, headers: commandHeaders(key) }));
}

export function endSessionOfAccount(accountId: string, sessionId: string, key: string) {
  return ask(
    api.DELETE('/accounts/{id}/sessions/{sessionId}', {
      params: { path: { id: accountId, sessionId } },
      headers: commandHeaders(key),
    }),
  );
}
