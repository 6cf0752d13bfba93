// One account: its state, posts and sessions, with what this administrator may change.
import { useQuery } from '@tanstack/react-query';
import { Drawer } from 'antd';
import { useTranslation } from 'react-i18next';
import { currentLanguage } from '../../i18n/i18n.ts';
import { momentText } from '../../pieces/dates.ts';
import { useMe } from '../../session/me.ts';
import { holds } from '../../session/rights.ts';
import { endSessionOfAccount, sessionsOfAccountQuery } from '../../session/sessions.ts';
import { QueryBlock } from '../pieces/blocks.tsx';
import { SessionList } from '../pieces/session-list.tsx';
import { AccountActs } from './account-acts.tsx';
import { AccountPosts } from './account-posts.tsx';
import type { Account } from './accounts.ts';
import { State } from './accounts-page.tsx';
import styles from './administration.module.css';
import { Bindings } from './bindings.tsx';
import type { PasswordShown } from './one-time-password.tsx';

interface AccountDrawerProps {
  readonly account: Account | undefined;
  readonly onClose: () => void;
  readonly onPassword: (shown: PasswordShown) => void;
}

export function AccountDrawer({ account, onClose, onPassword }: AccountDrawerProps) {
  return (
    <Drawer open={account !== undefined} title={account?.displayName} size={640} onClose={onClose} destroyOnHidden>
      {account && <Content account={account} onPassword={onPassword} />}
    </Drawer>
  );
}

interface ContentProps {
  readonly account: Account;
  readonly onPassword: (shown: PasswordShown) => void;
}

function Content({ account, onPassword }: ContentProps) {
  const { t } = useTranslation('administration');
  const { posts, today } = useMe();
  const guards = holds(posts, 'security_administrator');
  return (
    <>
      <dl className={styles['pairs']}>
        <dt>{t('name')}</dt>
        <dd>{account.name}</dd>
        <dt>{t('state')}</dt>
        <dd>
          <State account={account} />{' '}
          {account.lockedUntil !== null && (
            <span className={styles['soft']}>
              {t('lockedUntil', { at: momentText(account.lockedUntil, today, currentLanguage()) })}
            </span>
          )}
        </dd>
        <dt>{t('secondFactor')}</dt>
        <dd>{account.secondFactor ? t('factorOn') : t('factorOff')}</dd>
      </dl>
      <AccountActs account={account} onPassword={onPassword} />
      <AccountPosts account={account} editable={guards} />
      {guards && <Bindings accountId={account.id} />}
      {guards && <Sessions accountId={account.id} />}
    </>
  );
}

function Sessions({ accountId }: { readonly accountId: string }) {
  const { t } = useTranslation('administration');
  const options = sessionsOfAccountQuery(accountId);
  const query = useQuery(options);
  return (
    <section className={styles['part']}>
      <h3 className={styles['title']}>{t('sessions')}</h3>
      <QueryBlock query={query}>
        {(sessions) => (
          <SessionList
            sessions={sessions}
            end={(sessionId, key) => endSessionOfAccount(accountId, sessionId, key)}
            changes={options.queryKey}
          />
        )}
      </QueryBlock>
    </section>
  );
}
