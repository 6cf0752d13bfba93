// Where the rules demand a second factor and there is none yet: it is set up before anything else.
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { meQuery, useMe } from '../../session/me.ts';
import { EnrolSteps } from '../account/enrol-steps.tsx';
import { paths } from '../paths.ts';
import { LanguageSwitch } from '../shell/language-switch.tsx';
import styles from './sign-in.module.css';

export function SetSecondFactorPage() {
  const { t } = useTranslation('session');
  const { mustSetSecondFactor, displayName } = useMe();
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const proceed = async () => {
    await queryClient.refetchQueries({ queryKey: meQuery.queryKey, exact: true });
    await navigate(paths.home());
  };
  return (
    <div className={styles['page']}>
      <div className={styles['language']}>
        <LanguageSwitch />
      </div>
      <main className={styles['main']}>
        <h1 className={styles['product']}>{t('setFactor')}</h1>
        <p className={styles['note']}>{mustSetSecondFactor ? t('setFactorFirst') : displayName}</p>
        <EnrolSteps onDone={() => void proceed()} />
      </main>
    </div>
  );
}
