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
import { signOnAddress, signOnQuery } from '../../session/sign-on.ts';
import type { Me } from '../../session/things.ts';
import { paths } from '../paths.ts';
import { LanguageSwitch } from '../shell/language-switch.tsx';
import { CodeStep } from './code-step.tsx';
import styles from './sign-in.module.css';

export function SignInPage() {
  const { t } = useTranslation('session');
  const { step, refused } = useSearch({ from: '/sign-in' });
  const proceed = useProceed();
  const [asksCode, setAsksCode] = useState(step === 'second-factor');
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
        {refused && !asksCode && (
          <Alert className={styles['error'] ?? ''} type="error" showIcon title={t(`refused.${refused}`)} />
        )}
        {asksCode ? (
          <CodeStep onDone={proceed} onBack={() => setAsksCode(false)} />
        ) : (
          <PasswordStep onDone={(me) => (me === null ? setAsksCode(true) : proceed(me))} />
        )}
      </main>
    </div>
  );
}

/** Goes on to where the person was going; the phone's pages are another entry, which the router does not know. */
function useProceed(): (me: Me) => Promise<void> {
  const { next } = useSearch({ from: '/sign-in' });
  const navigate = useNavigate();
  const router = useRouter();
  const queryClient = useQueryClient();
  return async (me) => {
    queryClient.clear();
    queryClient.setQueryData(meQuery.queryKey, me);
    if (me.mustChangePassword) await navigate(paths.changePassword());
    else if (me.mustSetSecondFactor) await navigate(paths.setSecondFactor());
    else if (next?.startsWith('/field/')) location.assign(next);
    else if (next !== undefined) router.history.push(next);
    else await navigate(paths.home());
  };
}

function PasswordStep({ onDone }: { readonly onDone: (me: Me | null) => void }) {
  const { t } = useTranslation('session');
  const { next } = useSearch({ from: '/sign-in' });
  const { data: provider } = useQuery(signOnQuery);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>();
  const enter = async (name: string, password: string) => {
    setBusy(true);
    setError(undefined);
    try {
      onDone(await signIn(name, password));
    } catch (failure) {
      setError(failure);
      setBusy(false);
    }
  };
  return (
    <>
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
        {provider && (
          <Button className={styles['signOn'] ?? ''} size="large" block href={signOnAddress(next)}>
            {t('signOnWith', { name: provider })}
          </Button>
        )}
      </Form>
      <DemoAccounts busy={busy} onChoose={(account) => void enter(account.name, account.password)} />
    </>
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
