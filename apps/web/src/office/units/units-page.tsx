// 责任单位: how each unit stands, the organisation tree, groups, import. Tabs by what the account's posts may see.
import { useNavigate, useSearch } from '@tanstack/react-router';
import { Tabs } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useMe } from '../../session/me.ts';
import { holds, holdsBusiness } from '../../session/rights.ts';
import { paths, type UnitsTab } from '../paths.ts';
import { PageHeader } from '../pieces/page-header.tsx';
import tabList from '../pieces/tab-list.module.css';
import { GroupsTab } from './groups-tab.tsx';
import { ImportTab } from './import-tab.tsx';
import { LightsTab } from './lights-tab.tsx';
import { MemoryTab } from './memory-tab.tsx';
import { TreeTab } from './tree-tab.tsx';

export function UnitsPage() {
  const { t } = useTranslation(['units', 'trust']);
  const { posts } = useMe();
  const navigate = useNavigate();
  const { tab } = useSearch({ from: '/inside/units' });
  const business = holdsBusiness(posts);
  const reviews = holds(posts, 'office', 'approver', 'leader');
  const administrator = holds(posts, 'system_administrator');
  const tabs: { key: UnitsTab; label: string; children: ReactNode }[] = [
    ...(business ? [{ key: 'lights' as const, label: t('tabLights'), children: <LightsTab /> }] : []),
    { key: 'tree', label: t('tabTree'), children: <TreeTab editable={administrator} /> },
    { key: 'groups', label: t('tabGroups'), children: <GroupsTab editable={administrator} /> },
    ...(reviews ? [{ key: 'memory' as const, label: t('trust:memory.tab'), children: <MemoryTab /> }] : []),
    ...(administrator ? [{ key: 'import' as const, label: t('tabImport'), children: <ImportTab /> }] : []),
  ];
  const shown = tabs.some(({ key }) => key === tab) ? tab : tabs[0]?.key;
  return (
    <>
      <PageHeader title={t('title')} />
      <Tabs
        items={tabs}
        activeKey={shown ?? 'tree'}
        destroyOnHidden
        className={tabList['tabs'] ?? ''}
        onChange={(key) => void navigate(paths.units({ tab: key as UnitsTab }))}
      />
    </>
  );
}
