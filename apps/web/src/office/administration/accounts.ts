// Accounts as the administrators read and change them.
import { infiniteQueryOptions } from '@tanstack/react-query';
import { type Answer, api, ask, type Body } from '../../api/client.ts';
import { commandHeaders } from '../../api/command-key.ts';

export type Account = Answer<'/accounts', 'get'>['items'][number];
export type Post = Account['posts'][number];
export type NewPost = Body<'/accounts/{id}/posts', 'post'>;

/** Accounts, and all that is shown of them. */
export const accountChanges = [['accounts']] as const;

export const accountsQuery = (q: string) =>
  infiniteQueryOptions({
    queryKey: ['accounts', 'list', q] as const,
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam }) =>
      ask(
        api.GET('/accounts', {
          params: {
            query: { limit: 100, ...(q !== '' && { q }), ...(pageParam !== undefined && { cursor: pageParam }) },
          },
        }),
      ),
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  });

const at = (id: string) => ({ path: { id } });

export function createAccount(body: Body<'/accounts', 'post'>, key: string) {
  return ask(api.POST('/accounts', { body, headers: commandHeaders(key) }));
}

export function changeAccount(account: Account, body: { displayName?: string; active?: boolean }, key: string) {
  return ask(
    api.PATCH('/accounts/{id}', { params: at(account.id), body, headers: commandHeaders(key, account.version) }),
  );
}

export function resetPassword(accountId: string, key: string) {
  return ask(api.POST('/accounts/{id}/reset-password', { params: at(accountId), headers: commandHeaders(key) }));
}

export function unlockAccount(accountId: string, key: string) {
  return ask(api.POST('/accounts/{id}/unlock', { params: at(accountId), headers: commandHeaders(key) }));
}

export function resetSecondFactor(accountId: string, key: string) {
  return ask(api.POST('/accounts/{id}/reset-second-factor', { params: at(accountId), headers: commandHeaders(key) }));
}

export function handOverPost(post: Post, body: Body<'/posts/{id}/hand-over', 'post'>, key: string) {
  return ask(
    api.POST('/posts/{id}/hand-over', { params: at(post.id), body, headers: commandHeaders(key, post.version) }),
  );
}

export function grantPost(accountId: string, body: NewPost, key: string) {
  return ask(api.POST('/accounts/{id}/posts', { params: at(accountId), body, headers: commandHeaders(key) }));
}

export function endPost(post: Post, validTo: string, key: string) {
  return ask(
    api.PATCH('/posts/{id}', { params: at(post.id), body: { validTo }, headers: commandHeaders(key, post.version) }),
  );
}
