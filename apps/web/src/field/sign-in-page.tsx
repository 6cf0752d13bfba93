import { useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { sentenceOf } from '../api/problem.ts';
import icon from '../look/icon.svg';
import { AccountPosts } from '../session/account-posts.tsx';
import { demoAccountsQuery } from '../session/demo-accounts.ts';
import { meQuery, signIn } from '../session/me.ts';
import { signOnAddress, signOnQuery } from '../session/sign-on.ts';
import type { Me } from '../session/things.ts';
import { CodePage } from './code-page.tsx';
import { LanguageButton } from './language-button.tsx';

export function SignInPage() {
  const { t } = useTranslation('session');
  const queryClient = useQueryClient();
  const { data: accounts = [] } = useQuery(demoAccountsQuery);
  // The phone is the contacts': the others' work needs a desk.
  const demoAccounts = accounts.filter(({ posts }) => posts.some(({ role }) => role === 'contact'));
  const { data: provider } = useQuery(signOnQuery);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>();
  const [asksCode, setAsksCode] = useState(false);
  const proceed = (me: Me) => {
    queryClient.removeQueries({ predicate: (query) => query.queryKey[0] !== meQuery.queryKey[0] });
    queryClient.setQueryData(meQuery.queryKey, me);
  };
  const startAgain = () => {
    setBusy(false);
    setAsksCode(false);
  };
  const enter = async (name: string, password: string) => {
    setBusy(true);
    setError(undefined);
    try {
      const me = await signIn(name, password);
      if (me === null) setAsksCode(true);
      else proceed(me);
    } catch (failure) {
      setError(failure);
      setBusy(false);
    }
  };
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const values = new FormData(event.currentTarget);
    void enter(String(values.get('name') ?? '').trim(), String(values.get('password') ?? ''));
  };
  if (asksCode) return <CodePage onDone={proceed} onBack={startAgain} />;
  return (
    <main className="page sign-in">
      <div className="end">
        <LanguageButton />
      </div>
      <header className="brand">
        <img src={icon} alt="" width={48} height={48} />
        <div>
          <h1>{t('product')}</h1>
          <p className="soft">{t('motto')}</p>
        </div>
      </header>
      <form onSubmit={submit} className="form">
        <label className="label">
          {t('name')}
          <input className="input" name="name" autoComplete="username" autoCapitalize="none" required />
        </label>
        <label className="label">
          {t('password')}
          <input className="input" name="password" type="password" autoComplete="current-password" required />
        </label>
        {error ? (
          <p role="alert" className="fault">
            {sentenceOf(error)}
          </p>
        ) : null}
        <button type="submit" className="button button-main" disabled={busy}>
          {t('signIn')}
        </button>
        {provider && (
          <a className="button" href={signOnAddress(location.pathname)}>
            {t('signOnWith', { name: provider })}
          </a>
        )}
      </form>
      {demoAccounts.length > 0 && (
        <section className="section">
          <h2 className="section-title">{t('demoTitle')}</h2>
          <ul className="list">
            {demoAccounts.map((account) => (
              <li key={account.name}>
                <button
                  type="button"
                  className="item"
                  disabled={busy}
                  onClick={() => void enter(account.name, account.password)}
                >
                  <span className="item-title">{account.displayName}</span>
                  <span className="soft">
                    <AccountPosts account={account} />
                  </span>
                </button>
              </li>
            ))}
          </ul>
        </section>
      )}
    </main>
  );
}
