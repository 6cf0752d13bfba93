// The second step of signing in: the digits of the authenticator, or a recovery code.
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { sentenceOf } from '../api/problem.ts';
import { signInWithCode } from '../session/me.ts';
import type { Me } from '../session/things.ts';

interface CodePageProps {
  readonly onDone: (me: Me) => void;
  readonly onBack: () => void;
}

export function CodePage({ onDone, onBack }: CodePageProps) {
  const { t } = useTranslation('session');
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>();
  const send = async (form: HTMLFormElement) => {
    setBusy(true);
    setError(undefined);
    try {
      onDone(await signInWithCode(String(new FormData(form).get('code') ?? '')));
    } catch (failure) {
      setError(failure);
      setBusy(false);
      form.reset();
    }
  };
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    void send(event.currentTarget);
  };
  return (
    <main className="page sign-in">
      <h1>{t('codeTitle')}</h1>
      <form onSubmit={submit} className="form">
        <p className="soft">{t('codeHint', { product: t('product') })}</p>
        <label className="label">
          {t('code')}
          <input
            className="input"
            name="code"
            autoComplete="one-time-code"
            maxLength={40}
            spellCheck={false}
            required
          />
        </label>
        {error ? (
          <p role="alert" className="fault">
            {sentenceOf(error)}
          </p>
        ) : null}
        <button type="submit" className="button button-main" disabled={busy}>
          {t('continue')}
        </button>
        <button type="button" className="button" onClick={onBack}>
          {t('startAgain')}
        </button>
      </form>
    </main>
  );
}
