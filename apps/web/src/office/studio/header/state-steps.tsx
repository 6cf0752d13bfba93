// Where the edition is on its way: 草稿 → 送审 → 签发 → 下达. The step it is at is said, not only coloured.
import { useTranslation } from 'react-i18next';
import type { EditionState } from '../things.ts';
import styles from './header.module.css';

const way = ['draft', 'submitted', 'signed', 'issued'] as const;

export function StateSteps({ state }: { readonly state: EditionState }) {
  const { t } = useTranslation(['studio', 'terms']);
  if (state === 'replaced' || state === 'withdrawn') {
    return <span className={styles['ended']}>{t(`terms:editionState.${state}`)}</span>;
  }
  const at = way.indexOf(state);
  return (
    <ol className={styles['steps']} aria-label={t('header.steps')}>
      {way.map((step, index) => (
        <li
          key={step}
          className={index < at ? styles['past'] : index === at ? styles['current'] : styles['ahead']}
          {...(index === at && { 'aria-current': 'step' as const })}
        >
          {index < at && <span aria-hidden="true">✓ </span>}
          {t(index === at ? `terms:editionState.${step}` : `step.${step}`)}
        </li>
      ))}
    </ol>
  );
}
