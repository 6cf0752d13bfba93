// 账号与岗位: who can sign in, as what. What an administrator may change depends on which of the three it is.
import { useInfiniteQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { Button, Input, Table } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMe } from '../../session/me.ts';
import { holds } from '../../session/rights.ts';
import { EmptyBlock, FailedBlock } from '../pieces/blocks.tsx';
import { PageHeader } from '../pieces/page-header.tsx';
import { StateTag } from '../pieces/state-tag.tsx';
import { AccountDrawer } from './account-drawer.tsx';
import { type Account, accountsQuery } from './accounts.ts';
import styles from './administration.module.css';
import { NewAccountDialog } from './new-account-dialog.tsx';
import { OneTimePassword, type PasswordShown } from './one-time-password.tsx';
import { postStanding } from './post-standing.ts';
import { SecurityRulesButton } from './security-rules.tsx';

export function AccountsPage() {
  const { t } = useTranslation('administration');
  const { posts } = useMe();
  const navigate = useNavigate({ from: '/accounts' });
  const { q = '', account: opened } = useSearch({ from: '/inside/accounts' });
  const [adding, setAdding] = useState(false);
  const [shown, setShown] = useState<PasswordShown>();
  const open = (account: string | undefined) => void navigate({ search: (before) => ({ ...before, account }) });
  return (
    <>
      <PageHeader
        title={t('accounts')}
        note={t('accountsNote')}
        actions={
          <>
            {holds(posts, 'security_administrator') && <SecurityRulesButton />}
            {holds(posts, 'system_administrator') && (
              <Button type="primary" onClick={() => setAdding(true)}>
                {t('add')}
              </Button>
            )}
          </>
        }
      />
      <div className={styles['toolbar']}>
        <Input.Search
          className={styles['search'] ?? ''}
          allowClear
          defaultValue={q}
          placeholder={t('search')}
          aria-label={t('search')}
          onSearch={(typed) => void navigate({ search: { q: typed.trim() || undefined } })}
        />
      </div>
      <AccountTable q={q} opened={opened} onOpen={open} onPassword={setShown} />
      <NewAccountDialog
        open={adding}
        onClose={() => setAdding(false)}
        onCreated={(account, password) => {
          setAdding(false);
          setShown({ accountId: account.id, name: account.name, password, reset: false });
        }}
      />
      <OneTimePassword
        shown={shown}
        onClose={() => {
          setShown(undefined);
          // A new account has no post yet; what comes next stands in its drawer.
          open(shown?.accountId);
        }}
      />
    </>
  );
}

interface AccountTableProps {
  readonly q: string;
  readonly opened: string | undefined;
  readonly onOpen: (id: string | undefined) => void;
  readonly onPassword: (shown: PasswordShown) => void;
}

function AccountTable({ q, opened, onOpen, onPassword }: AccountTableProps) {
  const { t } = useTranslation(['administration', 'pieces']);
  const query = useInfiniteQuery(accountsQuery(q));
  if (query.error) return <FailedBlock error={query.error} onRetry={() => void query.refetch()} />;
  const accounts = query.data?.pages.flatMap((page) => page.items) ?? [];
  const empty = q === '' ? { title: t('empty') } : { title: t('emptySearch'), hint: t('emptySearchHint') };
  return (
    <>
      <Table<Account>
        size="small"
        rowKey="id"
        loading={query.isPending}
        dataSource={accounts}
        pagination={false}
        sticky
        scroll={{ x: 720 }}
        locale={{ emptyText: <EmptyBlock {...empty} /> }}
        columns={[
          {
            title: t('displayName'),
            width: 152,
            render: (_value, account) => (
              <Button type="link" size="small" className={styles['name'] ?? ''} onClick={() => onOpen(account.id)}>
                {account.displayName}
              </Button>
            ),
          },
          { title: t('name'), width: 152, dataIndex: 'name' },
          { title: t('posts'), render: (_value, account) => <Posts account={account} /> },
          { title: t('state'), width: 104, render: (_value, account) => <State account={account} /> },
        ]}
      />
      {query.hasNextPage && (
        <Button type="link" loading={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
          {t('pieces:more')}
        </Button>
      )}
      <AccountDrawer
        account={accounts.find(({ id }) => id === opened)}
        onClose={() => onOpen(undefined)}
        onPassword={onPassword}
      />
    </>
  );
}

function Posts({ account }: { readonly account: Account }) {
  const { t } = useTranslation(['administration', 'terms']);
  const { today } = useMe();
  const current = account.posts.filter((post) => postStanding(post, today) === 'current');
  if (current.length === 0) return <span className={styles['soft']}>{t('noPosts')}</span>;
  return current.map(({ role, unitName }) => `${t(`terms:role.${role}`)} · ${unitName}`).join(t('terms:separator'));
}

export function State({ account }: { readonly account: Account }) {
  const { t } = useTranslation('administration');
  if (!account.active) return <StateTag tone="faint">{t('closed')}</StateTag>;
  if (account.lockedUntil !== null) return <StateTag tone="back">{t('locked')}</StateTag>;
  return <StateTag>{t('active')}</StateTag>;
}
