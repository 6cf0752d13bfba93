// 审计记录: everything that changed state, newest first, for the auditor's reading.
import { useInfiniteQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { Drawer } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Answer, api, ask } from '../../api/client.ts';
import { useActionName } from '../../i18n/action-name.ts';
import { MomentText } from '../../pieces/date-text.tsx';
import type { RecordSearch } from '../paths.ts';
import { EmptyBlock, FailedBlock, LoadingBlock } from '../pieces/blocks.tsx';
import { PageHeader } from '../pieces/page-header.tsx';
import { StateTag } from '../pieces/state-tag.tsx';
import { VirtualTable } from '../pieces/virtual-table.tsx';
import { changeText } from './change-text.ts';
import { RecordEvent } from './record-event.tsx';
import { RecordExport } from './record-export.tsx';
import { RecordFilters } from './record-filters.tsx';
import { RecordSeal } from './record-seal.tsx';

export type AuditEvent = Answer<'/audit-events', 'get'>['items'][number];

export function RecordPage() {
  const { t } = useTranslation('administration');
  const filters = useSearch({ from: '/inside/record' });
  const navigate = useNavigate({ from: '/record' });
  const [opened, setOpened] = useState<AuditEvent>();
  const narrow = (next: RecordSearch) => {
    setOpened(undefined);
    void navigate({ search: next });
  };
  return (
    <>
      <PageHeader title={t('record')} note={t('recordNote')} actions={<RecordExport filters={filters} />} />
      <RecordSeal />
      <RecordFilters filters={filters} onFilters={narrow} />
      <Events filters={filters} opened={opened} onOpen={setOpened} />
      <Drawer open={opened !== undefined} size={520} title={t('record')} onClose={() => setOpened(undefined)}>
        {opened && <RecordEvent event={opened} onFilter={narrow} />}
      </Drawer>
    </>
  );
}

interface EventsProps {
  readonly filters: RecordSearch;
  readonly opened: AuditEvent | undefined;
  readonly onOpen: (event: AuditEvent) => void;
}

function Events({ filters, opened, onOpen }: EventsProps) {
  const { t } = useTranslation('administration');
  const actionName = useActionName();
  const query = useInfiniteQuery({
    queryKey: ['audit-events', filters],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam }) => ask(api.GET('/audit-events', { params: { query: queryOf(filters, pageParam) } })),
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  });
  if (query.error) return <FailedBlock error={query.error} onRetry={() => void query.refetch()} />;
  if (query.isPending) return <LoadingBlock />;
  const events = query.data.pages.flatMap((page) => page.items);
  if (events.length === 0) return <EmptyBlock title={t('emptyRecord')} />;
  const more = () => {
    if (query.hasNextPage && !query.isFetchingNextPage) void query.fetchNextPage();
  };
  return (
    <VirtualTable
      label={t('record')}
      rows={events}
      rowKey={({ id }) => id}
      rowHeight={36}
      minWidth={984}
      height="calc(100vh - 292px)"
      openKey={opened?.id}
      onOpen={onOpen}
      onReachEnd={more}
      columns={[
        { key: 'at', title: t('at'), width: '136px', render: ({ at }) => <MomentText moment={at} /> },
        { key: 'who', title: t('who'), width: '136px', render: ({ accountName }) => accountName ?? t('system') },
        { key: 'action', title: t('action'), width: '152px', render: ({ action }) => actionName(action) },
        { key: 'unit', title: t('atUnit'), width: 'minmax(152px, 1fr)', render: ({ unitName }) => unitName },
        {
          key: 'change',
          title: t('change'),
          width: 'minmax(200px, 2fr)',
          render: ({ change }) => changeText(change),
        },
        {
          key: 'seal',
          title: t('sealColumn'),
          width: '104px',
          render: ({ blockNumber }) =>
            blockNumber === null ? (
              <StateTag tone="faint">{t('unsealed')}</StateTag>
            ) : (
              t('blockNumber', { number: blockNumber })
            ),
        },
        { key: 'address', title: t('address'), width: '136px', render: ({ address }) => address },
      ]}
    />
  );
}

function queryOf(filters: RecordSearch, cursor: string | undefined) {
  const given = Object.entries({ ...filters, cursor }).filter(([, value]) => value !== undefined);
  return { limit: 100, ...(Object.fromEntries(given) as { [Key in keyof RecordSearch]?: string }) };
}
