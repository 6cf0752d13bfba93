// All plans the account may see, with where each stands.
import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { Button, Input, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMe } from '../../session/me.ts';
import { holds } from '../../session/rights.ts';
import { paths } from '../paths.ts';
import { EmptyBlock, QueryBlock } from '../pieces/blocks.tsx';
import { PageHeader } from '../pieces/page-header.tsx';
import styles from './plans.module.css';
import { type PlanFilters, plansQuery } from './plans-queries.ts';
import { PlansTable } from './plans-table.tsx';
import { UploadDialog } from './upload-dialog.tsx';

const route = getRouteApi('/inside/plans');
const states = ['draft', 'submitted', 'signed', 'issued', 'withdrawn'] as const;

export function PlansPage() {
  const { t } = useTranslation(['plans', 'writing', 'terms', 'pieces']);
  const search = route.useSearch();
  const navigate = useNavigate({ from: '/plans' });
  const me = useMe();
  const mayUpload = holds(me.posts, 'office');
  const [uploading, setUploading] = useState(false);
  const state = states.find((one) => one === search.state);
  const filters: PlanFilters = { ...(state && { state }), ...(search.q && { q: search.q }) };
  const query = useInfiniteQuery(plansQuery(filters));
  const filtered = state !== undefined || search.q !== undefined;
  const filter = (next: { state?: string | undefined; q?: string | undefined }) =>
    void navigate({ search: (old) => ({ ...old, ...next }), replace: true });
  const beginButtons = (
    <>
      <Button onClick={() => void navigate(paths.writePlan())}>{t('writing:write')}</Button>
      <Button type="primary" onClick={() => setUploading(true)}>
        {t('upload')}
      </Button>
    </>
  );
  return (
    <>
      <PageHeader title={t('title')} actions={mayUpload ? beginButtons : undefined} />
      <div className={styles['filters']}>
        <Select
          aria-label={t('state')}
          value={state ?? ''}
          style={{ width: 136 }}
          options={[
            { value: '', label: t('allStates') },
            ...states.map((one) => ({ value: one, label: t(`terms:editionState.${one}`) })),
          ]}
          onChange={(next) => filter({ state: next === '' ? undefined : next })}
        />
        <Input.Search
          key={search.q ?? ''}
          aria-label={t('searchTitle')}
          placeholder={t('searchTitle')}
          defaultValue={search.q ?? ''}
          allowClear
          style={{ width: 280 }}
          onSearch={(typed) => filter({ q: typed.trim() === '' ? undefined : typed.trim() })}
        />
      </div>
      <QueryBlock query={query}>
        {({ pages }) => {
          const plans = pages.flatMap((page) => page.items);
          if (plans.length === 0) {
            return filtered ? (
              <EmptyBlock
                title={t('noneFound')}
                action={<Button onClick={() => filter({ state: undefined, q: undefined })}>{t('showAll')}</Button>}
              />
            ) : (
              <EmptyBlock
                title={mayUpload ? t('none') : t('noneYet')}
                hint={mayUpload ? t('noneHint') : t('noneYetHint')}
              />
            );
          }
          return (
            <PlansTable
              plans={plans}
              more={query.hasNextPage}
              loadingMore={query.isFetchingNextPage}
              onMore={() => void query.fetchNextPage()}
            />
          );
        }}
      </QueryBlock>
      <UploadDialog open={uploading} onClose={() => setUploading(false)} />
    </>
  );
}
