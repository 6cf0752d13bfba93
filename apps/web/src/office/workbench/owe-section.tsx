import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Workbench } from '../../session/work.ts';
import { paths } from '../paths.ts';
import { WorkRow } from './row.tsx';
import { Section } from './section.tsx';
import styles from './workbench.module.css';

interface OweSectionProps {
  readonly owe: Workbench['owe'];
  readonly names: readonly (keyof NonNullable<Workbench['owe']>)[];
}

/** What the account's units owe, in the sections named. */
export function OweSection({ owe, names }: OweSectionProps) {
  const { t } = useTranslation('workbench');
  return (
    <>
      {names.map((name) => (
        <Section
          key={name}
          name={name}
          items={owe?.[name] ?? []}
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
