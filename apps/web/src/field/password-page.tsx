import { useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, ask } from '../api/client.ts';
import { commandHeaders } from '../api/command-key.ts';
import { sentenceOf } from '../api/problem.ts';
import { useCommand } from '../api/use-command.ts';
import { meQuery, useMe } from '../session/me.ts';
import { goTo } from './place.ts';
import { TopBar } from './top-bar.tsx';

const fields = [
  ['current', 'currentPassword', 'current-password'],
  ['next', 'nextPassword', 'new-password'],
  ['repeat', 'repeatPassword', 'new-password'],
] as const;

export function PasswordPage({ first = false }: { readonly first?: boolean }) {
  const { t } = useTranslation('session');
  const { passwordLength } = useMe();
  const queryClient = useQueryClient();
  const [differ, setDiffer] = useState(false);
  const change = useCommand({
    send: (body: { current: string; next: string }, key) =>
      ask(api.PUT('/me/password', { body, headers: commandHeaders(key) })),
    onDone: () => {
      void queryClient.invalidateQueries({ queryKey: meQuery.queryKey });
      goTo({ page: 'owe' }, { replace: true });
    },
  });
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const values = new FormData(event.currentTarget);
    const [current, next, repeat] = fields.map(([name]) => String(values.get(name) ?? ''));
    setDiffer(next !== repeat);
    if (next === repeat) change.mutate({ current: current ?? '', next: next ?? '' });
  };
  return (
    <>
      <TopBar title={t('changePassword')} {...(!first && { above: { page: 'owe' } as const })} />
      <main className="page">
        {first && <p className="notice">{t('changeFirst')}</p>}
        <form onSubmit={submit} className="form">
          {fields.map(([name, label, autoComplete]) => (
            <label key={name} className="label">
              {t(label)}
              <input className="input" type="password" name={name} autoComplete={autoComplete} required />
            </label>
          ))}
          <p className="soft">{t('passwordRule', { least: passwordLength, any: Math.max(16, passwordLength) })}</p>
          {(differ || change.error) && (
            <p role="alert" className="fault">
              {differ ? t('notSame') : sentenceOf(change.error)}
            </p>
          )}
          <button type="submit" className="button button-main" disabled={change.isPending}>
            {t('changePassword')}
          </button>
        </form>
      </main>
    </>
  );
}
