import { DownOutlined } from '@ant-design/icons';
import { useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { Button, Dropdown } from 'antd';
import { useTranslation } from 'react-i18next';
import { currentLanguage } from '../../i18n/i18n.ts';
import { signOut } from '../../session/me.ts';
import type { Me } from '../../session/things.ts';
import { paths } from '../paths.ts';
import { LanguageSwitch } from './language-switch.tsx';
import styles from './shell.module.css';

export function Head({ me }: { readonly me: Me }) {
  return (
    <header className={styles['head']}>
      <strong className={styles['jurisdiction']}>{me.jurisdiction.name}</strong>
      <div className={styles['headActions']}>
        <LanguageSwitch key={currentLanguage()} />
        {me.unreadAlerts > 0 && <Alerts count={me.unreadAlerts} />}
        <AccountMenu me={me} />
      </div>
    </header>
  );
}

function Alerts({ count }: { readonly count: number }) {
  const { t } = useTranslation('session');
  return (
    <Link {...paths.account()} className={styles['alerts']}>
      {t('alertsUnread', { count })}
    </Link>
  );
}

function AccountMenu({ me }: { readonly me: Me }) {
  const { t } = useTranslation(['shell', 'terms', 'session']);
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const leave = async () => {
    await signOut();
    await navigate(paths.signIn());
    queryClient.clear();
  };
  const items = [
    ...me.posts.map((post) => ({
      key: post.id,
      label: (
        <span className={styles['post']}>
          {t(`terms:role.${post.role}`)} · {post.unitName}
        </span>
      ),
      disabled: true,
    })),
    { type: 'divider' as const },
    { key: 'account', label: t('account'), onClick: () => void navigate(paths.account()) },
    { key: 'sign-out', label: t('session:signOut'), onClick: () => void leave() },
  ];
  return (
    <Dropdown menu={{ items }} trigger={['click']}>
      <Button type="text">
        {me.displayName}
        <DownOutlined aria-hidden="true" className={styles['caret'] ?? ''} />
      </Button>
    </Dropdown>
  );
}
