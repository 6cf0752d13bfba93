import { useTranslation } from 'react-i18next';
import { MomentText } from '../../../pieces/date-text.tsx';
import { EmptyBlock } from '../../pieces/blocks.tsx';
import type { Edition } from '../things.ts';
import styles from './header.module.css';

export function SignOffHistory({ edition }: { readonly edition: Pick<Edition, 'signOffs'> }) {
  const { t } = useTranslation('studio');
  if (edition.signOffs.length === 0) return <EmptyBlock small title={t('header.noHistory')} />;
  return (
    <ol className={styles['history']}>
      {edition.signOffs.map((signOff) => (
        <li key={signOff.at}>
          <span className={styles['faint']}>
            <MomentText moment={signOff.at} />
          </span>
          <span>
            {signOff.accountName} {t(`signOff.${signOff.act}`)}
            {signOff.note !== null && <q className={styles['note']}>{signOff.note}</q>}
          </span>
        </li>
      ))}
    </ol>
  );
}
