import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useActionName } from '../../i18n/action-name.ts';
import { MomentText } from '../../pieces/date-text.tsx';
import type { Workbench } from '../../session/work.ts';
import { paths } from '../paths.ts';
import { EmptyBlock } from '../pieces/blocks.tsx';
import styles from './workbench.module.css';

type Change = Workbench['changes'][number];

const shownAtFirst = 12;

/** What others did since yesterday that touches the account's units. */
export function Changes({ changes }: { readonly changes: readonly Change[] }) {
  const { t } = useTranslation('workbench');
  const actionName = useActionName();
  const [all, setAll] = useState(false);
  const shown = all ? changes : changes.slice(0, shownAtFirst);
  return (
    <aside className={styles['changes']} aria-labelledby="changes-title">
      <h2 id="changes-title" className={styles['sectionTitle']}>
        {t('changes')}
      </h2>
      {changes.length === 0 ? (
        <EmptyBlock small title={t('noChanges')} />
      ) : (
        <ol className={styles['changeList']}>
          {shown.map((change) => (
            <li key={`${change.at}${change.action}${change.taskId}`} className={styles['change']}>
              <span className={styles['changeHead']}>
                {actionName(change.action)}
                <span className={styles['soft']}>
                  <MomentText moment={change.at} />
                </span>
              </span>
              <ChangeThing change={change} />
              <span className={styles['soft']}>
                {[change.unitName, change.accountName ?? t('server')].filter((part) => part !== null).join(' · ')}
              </span>
            </li>
          ))}
        </ol>
      )}
      {shown.length < changes.length && (
        <Button type="link" size="small" onClick={() => setAll(true)}>
          {t('showAll', { count: changes.length })}
        </Button>
      )}
    </aside>
  );
}

function ChangeThing({ change }: { readonly change: Change }) {
  if (change.taskId !== null) return <Link {...paths.task(change.taskId)}>{change.taskTitle}</Link>;
  if (change.planId !== null) return <Link {...paths.plan(change.planId)}>{change.planTitle}</Link>;
  return null;
}
