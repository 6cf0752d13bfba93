// 我的账号: who I am here, language, password, where I am signed in.
import { useQuery } from '@tanstack/react-query';
import { App, Radio } from 'antd';
import { useTranslation } from 'react-i18next';
import { currentLanguage } from '../../i18n/i18n.ts';
import { useLanguageSwitch, useMe } from '../../session/me.ts';
import { holds } from '../../session/rights.ts';
import { endOwnSession, ownSessionsQuery } from '../../session/sessions.ts';
import { QueryBlock } from '../pieces/blocks.tsx';
import { PageHeader } from '../pieces/page-header.tsx';
import { SessionList } from '../pieces/session-list.tsx';
import styles from './account.module.css';
import { PasswordForm } from './password-form.tsx';
import { SignInAlerts, SignInSafety } from './sign-in-safety.tsx';

export function AccountPage() {
  const { t } = useTranslation(['account', 'terms']);
  const me = useMe();
  const switchTo = useLanguageSwitch();
  return (
    <>
      <PageHeader title={me.displayName} note={`${t('name')} ${me.name}`} />
      <SignInAlerts />
      <div className={styles['columns']}>
        <div>
          <section className={styles['section']}>
            <h2 className={styles['title']}>{t('posts')}</h2>
            {me.posts.length === 0 && <p className={styles['soft']}>{t('noPosts')}</p>}
            <ul>
              {me.posts.map((post) => (
                <li key={post.id}>
                  {t(`terms:role.${post.role}`)} · {post.unitPath.join(' › ')}
                </li>
              ))}
            </ul>
          </section>
          <section className={styles['section']}>
            <h2 className={styles['title']} id="language-title">
              {t('language')}
            </h2>
            <Radio.Group
              aria-labelledby="language-title"
              value={currentLanguage()}
              onChange={(event) => void switchTo(event.target.value)}
              options={[
                { value: 'zh', label: '简体中文' },
                { value: 'en', label: 'English' },
              ]}
            />
          </section>
          <OwnSessions />
          {holds(me.posts, 'contact') && <PhoneAddress />}
        </div>
        <div>
          <SignInSafety />
          <section className={styles['section']}>
            <h2 className={styles['title']}>{t('password')}</h2>
            <ChangePassword />
          </section>
        </div>
      </div>
    </>
  );
}

function ChangePassword() {
  const { t } = useTranslation('session');
  const { message } = App.useApp();
  return <PasswordForm onChanged={() => void message.success(t('passwordChanged'))} />;
}

function OwnSessions() {
  const { t } = useTranslation('account');
  const query = useQuery(ownSessionsQuery);
  return (
    <section className={styles['section']}>
      <h2 className={styles['title']}>{t('sessions')}</h2>
      <p className={styles['soft']}>{t('sessionsHint')}</p>
      <QueryBlock query={query}>
        {(sessions) => <SessionList sessions={sessions} end={endOwnSession} changes={ownSessionsQuery.queryKey} />}
      </QueryBlock>
    </section>
  );
}

function PhoneAddress() {
  const { t } = useTranslation('account');
  return (
    <section className={styles['section']}>
      <h2 className={styles['title']}>{t('phone')}</h2>
      <p className={styles['soft']}>{t('phoneHint')}</p>
      <a href="/field/">{`${location.origin}/field/`}</a>
    </section>
  );
}
