// What stands where content is not there (yet): loading, nothing, or a failure with a way on.
import type { UseQueryResult } from '@tanstack/react-query';
import { Button, Spin } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { sentenceOf } from '../../api/problem.ts';
import styles from './blocks.module.css';

export function LoadingBlock() {
  const { t } = useTranslation('pieces');
  return (
    <div className={styles['block']} role="status">
      <Spin delay={200} />
      <span className="visually-hidden">{t('loading')}</span>
    </div>
  );
}

interface EmptyBlockProps {
  readonly title: string;
  /** What to do so that something stands here. */
  readonly hint?: string;
  readonly action?: ReactNode;
  /** Inside a section that already has a heading: less room. */
  readonly small?: boolean;
}

export function EmptyBlock({ title, hint, action, small = false }: EmptyBlockProps) {
  return (
    <div className={small ? styles['small'] : styles['block']}>
      <p className={styles['title']}>{title}</p>
      {hint !== undefined && <p className={styles['hint']}>{hint}</p>}
      {action !== undefined && <div className={styles['action']}>{action}</div>}
    </div>
  );
}

export function FailedBlock({ error, onRetry }: { readonly error: unknown; readonly onRetry?: () => void }) {
  const { t } = useTranslation('pieces');
  return (
    <div className={styles['block']} role="alert">
      <p className={styles['title']}>{t('failed')}</p>
      <p className={styles['hint']}>{sentenceOf(error)}</p>
      {onRetry && (
        <div className={styles['action']}>
          <Button onClick={onRetry}>{t('retry')}</Button>
        </div>
      )}
    </div>
  );
}

interface QueryBlockProps<Data> {
  readonly query: Pick<UseQueryResult<Data>, 'data' | 'error' | 'refetch'>;
  readonly children: (data: Data) => ReactNode;
}

/** The content of a query, or what stands there instead. Old content stays while it is read again. */
export function QueryBlock<Data>({ query, children }: QueryBlockProps<Data>) {
  if (query.data !== undefined) return children(query.data);
  if (query.error) return <FailedBlock error={query.error} onRetry={() => void query.refetch()} />;
  return <LoadingBlock />;
}
