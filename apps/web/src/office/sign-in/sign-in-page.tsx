// Signing in; on a demonstration server the accounts to try it with.

import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate, useRouter, useSearch } from '@tanstack/react-router';
import { Alert, Button, Form, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { sentenceOf } from '../../api/problem.ts';
import icon from '../../look/icon.svg';
import { AccountPosts } from '../../session/account-posts.tsx';
import { type DemoAccount, demoAccountsQuery } from '../../session/demo-accounts.ts';
import { meQuery, signIn } from '../../session/me.ts';
import { paths } from '../paths.ts';
import { LanguageSwitch } from '../shell/language-switch.tsx';
import styles from './sign-in.module.css';

export function SignInPage() {
  const { t } = useTranslation('session');
  const { next } = useSearch({ from: '/sign-in' });
  const navigate = useNavigate();
  const router = useRouter();
  const queryClient = useQueryClient();
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>();

  const enter = async (name: string, password: string) => {
    setBusy(true);
    setError(undefined);
    try {
      const me = await signIn(name, password);
      queryClient.clear();
      queryClient.setQueryData(meQuery.queryKey, me);
      if (me.mustChangePassword) await navigate(paths.changePassword());
      else if (next !== undefined) router.history.push(next);
      else await navigate(paths.home());
    } catch (failure) {
      setError(failure);
      setBusy(false);
    }
  };

  return (
    <div className={styles['page']}>
      <div className={styles['language']}>
        <LanguageSwitch />
      </div>
      <main className={styles['main']}>
        <header className={styles['brand']}>
          <img src={icon} alt="" width={40} height={40} />
          <div>
            <h1 className={styles['product']}>{t('product')}</h1>
            <p className={styles['motto']}>{t('motto')}</p>
          </div>
        </header>
        <Form
          layout="vertical"
          requiredMark={false}
          onFinish={(values: { name: string; password: string }) => void enter(values.name.trim(), values.password)}
        >
          <Form.Item
            name="name"
            label={t('name')}
            rules={[{ required: true, whitespace: true, message: t('nameNeeded') }]}
          >
            <Input autoComplete="username" autoFocus size="large" />
          </Form.Item>
          <Form.Item name="password" label={t('password')} rules={[{ required: true, message: t('passwordNeeded') }]}>
            <Input.Password autoComplete="current-password" size="large" />
          </Form.Item>
          {error ? <Alert className={styles['error'] ?? ''} type="error" showIcon title={sentenceOf(error)} /> : null}
          <Button type="primary" htmlType="submit" size="large" block loading={busy}>
            {t('signIn')}
          </Button>
        </Form>
        <DemoAccounts busy={busy} onChoose={(account) => void enter(account.name, account.password)} />
      </main>
    </div>
  );
}

interface DemoAccountsProps {
  readonly busy: boolean;
  readonly onChoose: (account: DemoAccount) => void;
}

function DemoAccounts({ busy, onChoose }: DemoAccountsProps) {
  const { t } = useTranslation('session');
  const { data: accounts } = useQuery(demoAccountsQuery);
  if (accounts === undefined || accounts.length === 0) return null;
  return (
    <section className={styles['demo']} aria-labelledby="demo-title">
      <h2 id="demo-title" className={styles['demoTitle']}>
        {t('demoTitle')}
      </h2>
      <p className={styles['demoHint']}>{t('demoHint')}</p>
      <ul className={styles['accounts']}>
        {accounts.map((account) => (
          <li key={account.name}>
            <button type="button" className={styles['account']} disabled={busy} onClick={() => onChoose(account)}>
              <span className={styles['who']}>{account.displayName}</span>
              <span className={styles['post']}>
                <AccountPosts account={account} />
              </span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
