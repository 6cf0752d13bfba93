import { useTranslation } from 'react-i18next';
import type { Task } from '../../../session/work.ts';
import { StateTag } from '../../pieces/state-tag.tsx';
import { Section } from './section.tsx';
import styles from './task.module.css';

const roles = ['lead', 'responsible', 'support'] as const;

/** Whom a draft names, as written, and what each name was taken for. */
export function Parties({ task }: { readonly task: Task }) {
  const { t } = useTranslation(['ledger', 'terms']);
  if (task.parties.length === 0) return null;
  return (
    <Section title={t('task.partiesDraft')}>
      <dl className={styles['facts']}>
        {roles.map((role) => {
          const parties = task.parties.filter((party) => party.role === role);
          if (parties.length === 0) return null;
          return (
            <div key={role}>
              <dt>{t(`terms:${role}`)}</dt>
              <dd className={styles['tags']}>
                {parties.map((party) => (
                  <span key={party.id}>
                    {party.unitName ?? party.groupName ?? party.name}
                    {party.groupId !== null && (
                      <span className={styles['soft']}>{t('task.bracket', { what: t('task.groupUnits') })}</span>
                    )}
                    {party.inherited && (
                      <span className={styles['soft']}>{t('task.bracket', { what: t('task.inherited') })}</span>
                    )}
                    {party.unitId === null && party.groupId === null && (
                      <StateTag tone="asks">{t('task.unknownUnit')}</StateTag>
                    )}
                  </span>
                ))}
              </dd>
            </div>
          );
        })}
      </dl>
    </Section>
  );
}
