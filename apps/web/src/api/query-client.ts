// TanStack Query as both entries use it.
import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { ApiProblem } from './problem.ts';

const barring = ['sign-in-required', 'password-change-required', 'second-factor-required'];

/**
 * `onRefusal` hears of answers that end the session (sign in again) or bar everything (set a new password, or a second factor,
 * first).
 */
export function createQueryClient(onRefusal: (code: string) => void): QueryClient {
  const notice = (error: unknown) => {
    if (error instanceof ApiProblem && barring.includes(error.code)) onRefusal(error.code);
  };
  return new QueryClient({
    queryCache: new QueryCache({ onError: notice }),
    mutationCache: new MutationCache({ onError: notice }),
    defaultOptions: {
      queries: {
        staleTime: 15_000,
        gcTime: 10 * 60_000,
        // The client sends an unanswered request again by itself; a refusal does not change by asking again.
        retry: false,
        refetchOnWindowFocus: true,
        // The browser's "offline" says nothing about a server on the same machine or in the same intranet.
        networkMode: 'always',
      },
      mutations: { retry: false, networkMode: 'always' },
    },
  });
}
