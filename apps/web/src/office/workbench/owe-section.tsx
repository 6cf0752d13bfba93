import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Workbench } from '../../session/work.ts';
import { paths } from '../paths.ts';
import { WorkRow } from './row.tsx';
import { Section } from './section.tsx';
import styles from './workbench.module.css';

/** What the account's units owe, the most pressing first. */
export function OweSection({ owe }: { readonly owe: NonNullable<Workbench['owe']> }) {
  const { t } = useTranslation('workbench');
  return (
    <>
      {(['overdue', 'today', 'week', 'later'] as const).map((name) => (
        <Section
          key={name}
          name={name}
          items={owe[name]}
          row={(item) => (
            <WorkRow
              key={item.id}
              item={item}
              withUnit
              actions={
                <Link className={styles['act']} {...paths.task(item.taskId)}>
                  {(item.can as readonly string[]).includes('report') ? t('report') : t('open')}
                </Link>
              }
            />
          )}
        />
      ))}
    </>
  );
}
