import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { sentenceOf } from '../api/problem.ts';

export function Loading() {
  const { t } = useTranslation('field');
  return (
    <p className="block" role="status">
      {t('loading')}
    </p>
  );
}

export function Failed({ error, onRetry }: { readonly error: unknown; readonly onRetry: () => void }) {
  const { t } = useTranslation('field');
  return (
    <div className="block" role="alert">
      <p className="block-title">{t('failed')}</p>
      <p>{sentenceOf(error)}</p>
      <button type="button" className="button" onClick={onRetry}>
        {t('retry')}
      </button>
    </div>
  );
}

export function Empty({ title, hint, children }: { title: string; hint: string; children?: ReactNode }) {
  return (
    <div className="block">
      <p className="block-title">{title}</p>
      <p>{hint}</p>
      {children}
    </div>
  );
}

interface LoadedProps<Data> {
  readonly query: Pick<UseQueryResult<Data>, 'data' | 'error' | 'refetch'>;
  readonly children: (data: Data) => ReactNode;
}

export function Loaded<Data>({ query, children }: LoadedProps<Data>) {
  if (query.data !== undefined) return children(query.data);
  return query.error ? <Failed error={query.error} onRetry={() => void query.refetch()} /> : <Loading />;
}
