// The first sign-in with a password that somebody else has seen: a new one before anything else.
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { meQuery, useMe } from '../../session/me.ts';
import { PasswordForm } from '../account/password-form.tsx';
import { paths } from '../paths.ts';
import { LanguageSwitch } from '../shell/language-switch.tsx';
import styles from './sign-in.module.css';

export function ChangePasswordPage() {
  const { t } = useTranslation('session');
  const { mustChangePassword, displayName } = useMe();
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const proceed = async () => {
    await queryClient.refetchQueries({ queryKey: meQuery.queryKey });
    await navigate(paths.home());
  };
  return (
    <div className={styles['page']}>
      <div className={styles['language']}>
        <LanguageSwitch />
      </div>
      <main className={styles['main']}>
        <h1 className={styles['product']}>{t('changePassword')}</h1>
        <p className={styles['note']}>{mustChangePassword ? t('changeFirst') : displayName}</p>
        <PasswordForm onChanged={() => void proceed()} />
      </main>
    </div>
  );
}
