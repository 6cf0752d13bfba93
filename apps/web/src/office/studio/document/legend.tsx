// What the underlines mean; only of the kinds that are in this document.
import { useTranslation } from 'react-i18next';
import styles from './document.module.css';
import type { Mark, MarkKind } from './marks.ts';

const order: readonly MarkKind[] = [
  'task',
  'party',
  'due',
  'date',
  'phase',
  'recurring',
  'target',
  'group-member',
  'special-group',
  'scoring',
  'budget',
  'cite',
];

export function Legend({ marks }: { readonly marks: readonly Mark[] }) {
  const { t } = useTranslation('studio');
  const present = new Set(marks.map((mark) => mark.kind));
  const doubtful = marks.some((mark) => mark.doubtful);
  return (
    <ul className={styles['legend']} aria-label={t('document.legend')}>
      {order
        .filter((kind) => present.has(kind))
        .map((kind) => (
          <li key={kind}>
            <span className={`${styles['mark']} ${styles[kind]}`}>{t(`kind.${kind}`)}</span>
          </li>
        ))}
      {doubtful && (
        <li>
          <span className={styles['doubtful']}>{t('document.doubtful')}</span>
        </li>
      )}
    </ul>
  );
}
