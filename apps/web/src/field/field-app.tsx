// Which page stands on the phone: sign-in, a new password, or the place of the address.
import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiProblem } from '../api/problem.ts';
import { currentLanguage, switchLanguage } from '../i18n/i18n.ts';
import { meQuery } from '../session/me.ts';
import { AssignmentPage } from './assignment-page.tsx';
import { Failed, Loading } from './blocks.tsx';
import { NoticePage } from './notice-page.tsx';
import { OwePage } from './owe-page.tsx';
import { PasswordPage } from './password-page.tsx';
import { type Place, usePlace } from './place.ts';
import { ReportPage } from './report-page.tsx';
import { SignInPage } from './sign-in-page.tsx';

export function FieldApp() {
  const me = useQuery(meQuery);
  const place = usePlace();
  const language = me.data?.language;
  useEffect(() => {
    if (language !== undefined && language !== currentLanguage()) void switchLanguage(language);
  }, [language]);
  if (me.error instanceof ApiProblem && me.error.status === 401) return <SignInPage />;
  if (me.data === undefined) {
    return me.error ? <Failed error={me.error} onRetry={() => void me.refetch()} /> : <Loading />;
  }
  if (me.data.mustChangePassword) return <PasswordPage first />;
  if (me.data.mustSetSecondFactor) return <SetFactorNotice />;
  return <Page place={place} />;
}

/** Setting it up is the office's page, which fits a phone; afterwards the way leads back here. */
function SetFactorNotice() {
  const { t } = useTranslation('session');
  return (
    <main className="page">
      <p className="notice">{t('setFactorFirst')}</p>
      <a className="button button-main" href="/second-factor">
        {t('setFactor')}
      </a>
    </main>
  );
}

function Page({ place }: { readonly place: Place }) {
  switch (place.page) {
    case 'owe':
      return <OwePage />;
    case 'password':
      return <PasswordPage />;
    case 'notice':
      return <NoticePage key={place.supervisionId} supervisionId={place.supervisionId} />;
    case 'assignment':
      return <AssignmentPage taskId={place.taskId} assignmentId={place.assignmentId} />;
    case 'report':
      // A page of its own for each thing reported on, so that no text is carried from one to another.
      return <ReportPage key={JSON.stringify(place)} place={place} />;
  }
}
