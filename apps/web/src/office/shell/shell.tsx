// The frame of every page: navigation by what people do, and a head that says whose data this is.
import { Outlet } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { currentLanguage, switchLanguage } from '../../i18n/i18n.ts';
import { ErrorBoundary } from '../../pieces/error-boundary.tsx';
import { useRemembered } from '../../pieces/remembered.ts';
import { useMe } from '../../session/me.ts';
import { Head } from './head.tsx';
import { Navigation } from './navigation.tsx';
import styles from './shell.module.css';

export function Shell() {
  const { t } = useTranslation('shell');
  const me = useMe();
  const [collapsed, setCollapsed] = useRemembered('navigation.collapsed', false);
  // The account's language wins over the browser's once it is known.
  useEffect(() => {
    if (me.language !== currentLanguage()) void switchLanguage(me.language);
  }, [me.language]);
  return (
    <div className={`${styles['shell']} ${collapsed ? styles['collapsed'] : ''}`}>
      <a className={styles['skip']} href="#content">
        {t('skip')}
      </a>
      <Navigation me={me} collapsed={collapsed} onCollapse={setCollapsed} />
      <Head me={me} />
      <main id="content" className={styles['content']} tabIndex={-1}>
        <ErrorBoundary>
          <Outlet />
        </ErrorBoundary>
      </main>
    </div>
  );
}
