import {
  ApartmentOutlined,
  AuditOutlined,
  FileTextOutlined,
  HomeOutlined,
  MenuFoldOutlined,
  MenuUnfoldOutlined,
  TeamOutlined,
  UnorderedListOutlined,
} from '@ant-design/icons';
import { Link } from '@tanstack/react-router';
import type { ComponentType } from 'react';
import { useTranslation } from 'react-i18next';
import icon from '../../look/icon.svg';
import { type Entry, entriesFor } from '../../session/rights.ts';
import type { Me } from '../../session/things.ts';
import { paths } from '../paths.ts';
import styles from './shell.module.css';

const icons: Record<Entry, ComponentType> = {
  workbench: HomeOutlined,
  plans: FileTextOutlined,
  ledger: UnorderedListOutlined,
  units: ApartmentOutlined,
  accounts: TeamOutlined,
  record: AuditOutlined,
};

/** Accounts and posts are what there is to administer so far. */
const words = {
  workbench: 'workbench',
  plans: 'plans',
  ledger: 'ledger',
  units: 'units',
  accounts: 'administration',
  record: 'record',
} as const satisfies Record<Entry, string>;

interface NavigationProps {
  readonly me: Me;
  readonly collapsed: boolean;
  readonly onCollapse: (collapsed: boolean) => void;
}

export function Navigation({ me, collapsed, onCollapse }: NavigationProps) {
  const { t } = useTranslation(['shell', 'session']);
  const Fold = collapsed ? MenuUnfoldOutlined : MenuFoldOutlined;
  const foldText = collapsed ? t('expand') : t('collapse');
  return (
    <nav className={styles['navigation']} aria-label={t('navigation')}>
      <Link {...paths.home()} className={styles['brand']} aria-label={t('session:product')}>
        <img src={icon} alt="" width={24} height={24} />
        <span className={styles['word']}>{t('session:product')}</span>
      </Link>
      <ul className={styles['entries']}>
        {entriesFor(me.posts).map((entry) => {
          const Icon = icons[entry];
          return (
            <li key={entry}>
              <Link
                {...paths[entry]()}
                className={styles['entry']}
                activeOptions={{ includeSearch: false }}
                title={collapsed ? t(words[entry]) : undefined}
              >
                <Icon aria-hidden="true" />
                <span className={styles['word']}>{t(words[entry])}</span>
              </Link>
            </li>
          );
        })}
      </ul>
      <button
        type="button"
        className={styles['fold']}
        onClick={() => onCollapse(!collapsed)}
        aria-label={foldText}
        title={foldText}
      >
        <Fold aria-hidden="true" />
      </button>
    </nav>
  );
}
