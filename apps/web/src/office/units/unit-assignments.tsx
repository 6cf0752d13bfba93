import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Button, Segmented, Table } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, ask } from '../../api/client.ts';
import { DateText } from '../../pieces/date-text.tsx';
import { Light } from '../../pieces/light.tsx';
import { paths } from '../paths.ts';
import { EmptyBlock, FailedBlock } from '../pieces/blocks.tsx';
import styles from './units.module.css';

export function UnitAssignments({ unitId }: { readonly unitId: string }) {
  const { t } = useTranslation(['units', 'terms', 'pieces']);
  const [state, setState] = useState<'open' | 'all'>('open');
  const query = useInfiniteQuery({
    queryKey: ['units', 'assignments', unitId, state],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam }) =>
      ask(
        api.GET('/units/{id}/assignments', {
          params: { path: { id: unitId }, query: { state, ...(pageParam !== undefined && { cursor: pageParam }) } },
        }),
      ),
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  });
  if (query.error) return <FailedBlock error={query.error} onRetry={() => void query.refetch()} />;
  const rows = query.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <>
      <Segmented
        size="small"
        className={styles['segments'] ?? ''}
        value={state}
        onChange={setState}
        options={[
          { value: 'open', label: t('open') },
          { value: 'all', label: t('all') },
        ]}
      />
      <Table
        size="small"
        rowKey="id"
        loading={query.isPending}
        dataSource={rows}
        pagination={false}
        locale={{ emptyText: <EmptyBlock small title={t('assignmentsEmpty')} /> }}
        columns={[
          { width: 88, title: t('light'), render: (_value, { light }) => light && <Light light={light} /> },
          {
            title: t('terms:task'),
            render: (_value, row) => <Link {...paths.task(row.taskId)}>{row.taskTitle}</Link>,
          },
          { title: t('terms:plan'), width: '28%', render: (_value, row) => row.planTitle ?? row.sourceTitle },
          { title: t('role'), width: 72, render: (_value, { role }) => t(`terms:partyRole.${role}`) },
          { title: t('state'), width: 112, render: (_value, one) => t(`terms:assignmentState.${one.state}`) },
          {
            title: t('terms:due'),
            width: 120,
            align: 'end',
            render: (_value, { dueDate }) => (dueDate === null ? t('terms:standing') : <DateText day={dueDate} />),
          },
        ]}
      />
      {query.hasNextPage && (
        <Button type="link" loading={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
          {t('pieces:more')}
        </Button>
      )}
    </>
  );
}
