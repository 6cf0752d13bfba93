// The office's start: language, look, session, pages.
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { createQueryClient } from '../api/query-client.ts';
import { startI18n } from '../i18n/i18n.ts';
import { applyTokens } from '../look/tokens.ts';
import '../look/reset.css';
import { ErrorBoundary } from '../pieces/error-boundary.tsx';
import { meQuery } from '../session/me.ts';
import { Look } from './look.tsx';
import { giveStylesTheNonce } from './nonce.ts';
import { createOfficeRouter } from './router.tsx';

const queryClient = createQueryClient((code) => {
  // Before anybody is known to be signed in the router's own redirects apply.
  if (queryClient.getQueryData(meQuery.queryKey) === undefined) return;
  if (code === 'password-change-required') {
    void router.navigate({ to: '/change-password' });
    return;
  }
  if (code === 'second-factor-required') {
    void router.navigate({ to: '/second-factor' });
    return;
  }
  // Forgotten only when the page that shows the account is gone.
  void router
    .navigate({ to: '/sign-in', search: { next: router.state.location.href } })
    .then(() => queryClient.removeQueries({ queryKey: meQuery.queryKey }));
});
const router = createOfficeRouter(queryClient);

giveStylesTheNonce();
applyTokens(document.documentElement);
await startI18n((language) => (language === 'en' ? import('../i18n/office.en.ts') : import('../i18n/office.zh.ts')));

const element = document.getElementById('root');
if (element !== null) {
  createRoot(element).render(
    <StrictMode>
      <ErrorBoundary>
        <QueryClientProvider client={queryClient}>
          <Look>
            <RouterProvider router={router} />
          </Look>
        </QueryClientProvider>
      </ErrorBoundary>
    </StrictMode>,
  );
}
