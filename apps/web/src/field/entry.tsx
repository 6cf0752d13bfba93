// The phone's start. Nothing of the office and no antd may be imported below this folder (scripts/check-structure.mjs).
import { QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { createQueryClient } from '../api/query-client.ts';
import { startI18n } from '../i18n/i18n.ts';
import { applyTokens } from '../look/tokens.ts';
import '../look/reset.css';
import { ErrorBoundary } from '../pieces/error-boundary.tsx';
import { meQuery } from '../session/me.ts';
import { FieldApp } from './field-app.tsx';
import './field.css';
import './form.css';

const queryClient = createQueryClient(() => {
  // Asking who is signed in shows the sign-in or the new-password page; once that is unknown there is nothing to reset.
  if (queryClient.getQueryData(meQuery.queryKey) === undefined) return;
  void queryClient.resetQueries({ queryKey: meQuery.queryKey });
});

applyTokens(document.documentElement);
await startI18n((language) => (language === 'en' ? import('../i18n/field.en.ts') : import('../i18n/field.zh.ts')));

const element = document.getElementById('root');
if (element !== null) {
  createRoot(element).render(
    <StrictMode>
      <ErrorBoundary>
        <QueryClientProvider client={queryClient}>
          <FieldApp />
        </QueryClientProvider>
      </ErrorBoundary>
    </StrictMode>,
  );
}
