// A party of a task: solid once its name meets a unit, dashed while it does not.
import { useTranslation } from 'react-i18next';
import type { Party } from '../things.ts';
import styles from './tasks.module.css';

export function PartyChip({ party }: { readonly party: Party }) {
  const { t } = useTranslation(['studio', 'terms']);
  const resolved = party.unitId !== null || party.groupId !== null;
  const name = party.unitName ?? party.groupName ?? party.name;
  const hints = [
    ...(name === party.name ? [] : [t('tasks.asWritten', { name: party.name })]),
    ...(party.inherited ? [t('tasks.inherited')] : []),
    ...(resolved ? [] : [t('terms:gap.unit')]),
  ];
  return (
    <span className={`${styles['chip']} ${resolved ? '' : styles['unmet']}`} title={hints.join('\n')}>
      {name}
      {!resolved && <span className="visually-hidden">{t('terms:gap.unit')}</span>}
    </span>
  );
}

const roles = ['lead', 'responsible', 'support'] as const;

export function PartyChips({ parties }: { readonly parties: readonly Party[] }) {
  const { t } = useTranslation('terms');
  return (
    <>
      {roles.map((role) => {
        const named = parties.filter((party) => party.role === role);
        if (named.length === 0) return null;
        return (
          <span key={role} className={styles['role']}>
            <span className={styles['roleName']}>{t(`partyRole.${role}`)}</span>
            {named.map((party) => (
              <PartyChip key={party.id} party={party} />
            ))}
          </span>
        );
      })}
    </>
  );
}
