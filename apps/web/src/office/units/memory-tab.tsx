// 记住的更正: what the office mended in a plan and is offered again, until it is forgotten.
import { useInfiniteQuery } from '@tanstack/react-query';
import { Button, Input, Segmented, Table } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, ask } from '../../api/client.ts';
import type { components } from '../../api/schema.generated.d.ts';
import { EmptyBlock, QueryBlock } from '../pieces/blocks.tsx';
import { useCorrectionColumns } from './correction-columns.tsx';
import styles from './units.module.css';

export type Correction = components['schemas']['Correction'];

const kinds = ['alias', 'ignored-phrase', 'owner-of-work'] as const;
type Kind = (typeof kinds)[number];

export function MemoryTab() {
  const { t } = useTranslation(['trust', 'pieces']);
  const [kind, setKind] = useState<Kind | 'all'>('all');
  const [q, setQ] = useState('');
  const filter = { ...(kind !== 'all' && { kind }), ...(q !== '' && { q }) };
  const query = useInfiniteQuery({
    queryKey: ['corrections', filter],
    initialPageParam: null as string | null,
    queryFn: ({ pageParam }) =>
      ask(
        api.GET('/corrections', {
          params: { query: { ...filter, limit: 100, ...(pageParam !== null && { cursor: pageParam }) } },
        }),
      ),
    getNextPageParam: (page) => page.nextCursor,
  });
  const filtered = kind !== 'all' || q !== '';
  return (
    <>
      <p className={`${styles['soft']} ${styles['about']}`}>{t('memory.about')}</p>
      <div className={styles['toolbar']}>
        <Segmented<Kind | 'all'>
          value={kind}
          onChange={setKind}
          options={[
            { value: 'all', label: t('memory.all') },
            ...kinds.map((value) => ({ value, label: t(`memory.kind.${value}`) })),
          ]}
        />
        <Input.Search
          allowClear
          className={styles['search'] ?? ''}
          placeholder={t('memory.search')}
          aria-label={t('memory.search')}
          onSearch={(text) => setQ(text.trim())}
        />
      </div>
      <QueryBlock query={query}>
        {({ pages }) => {
          const items = pages.flatMap((page) => page.items);
          if (items.length === 0) {
            return filtered ? (
              <EmptyBlock title={t('memory.noneFound')} />
            ) : (
              <EmptyBlock title={t('memory.none')} hint={t('memory.noneHint')} />
            );
          }
          return (
            <>
              <CorrectionTable items={items} />
              {query.hasNextPage && (
                <Button loading={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
                  {t('pieces:more')}
                </Button>
              )}
            </>
          );
        }}
      </QueryBlock>
    </>
  );
}

function CorrectionTable({ items }: { readonly items: readonly Correction[] }) {
  const columns = useCorrectionColumns();
  return (
    <Table<Correction>
      size="small"
      rowKey="id"
      dataSource={[...items]}
      pagination={false}
      scroll={{ x: 760 }}
      columns={columns}
    />
  );
}
