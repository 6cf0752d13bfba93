// Under a reading that wants a look: how it was read, and one press to confirm it or to delete it again.
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { EditionTask, PlanElement } from '../things.ts';
import styles from './doubt.module.css';
import { useReadingWords } from './reading-words.ts';
import type { Review } from './use-review.ts';

interface ReadingNoteProps {
  readonly thing: PlanElement | EditionTask;
  readonly name: string;
  readonly editable: boolean;
  readonly onConfirm: () => void;
  readonly onRemove: () => void;
}

export function ReadingNote({ thing, name, editable, onConfirm, onRemove }: ReadingNoteProps) {
  const { t } = useTranslation(['trust', 'studio']);
  const words = useReadingWords();
  const struck = 'ignoredParties' in thing ? thing.parties.filter(({ id }) => thing.ignoredParties.includes(id)) : [];
  const [first] = struck;
  return (
    <>
      {thing.ignoredBefore && (
        <p className={styles['note']}>
          <span className={styles['ignored']} title={t('ignoredHint')}>
            {t('ignoredTag')}
          </span>
          {editable && (
            <Button size="small" danger aria-label={t('removeOf', { name })} onClick={onRemove}>
              {t('remove')}
            </Button>
          )}
        </p>
      )}
      {!thing.ignoredBefore && first !== undefined && (
        <p className={styles['note']}>
          <span className={styles['ignored']} title={t('ignoredHint')}>
            {t('struckBefore', { name: struck.map((party) => party.name).join(t('studio:listComma')) })}
          </span>
          {editable && (
            <Button size="small" danger aria-label={t('strikeOf', { name: first.name })} onClick={onRemove}>
              {t('strike')}
            </Button>
          )}
        </p>
      )}
      {thing.doubtful && (
        <p className={styles['note']}>
          <span className={styles['doubtful']}>{t('toConfirmTag')}</span>
          <span className={styles['words']}>{words(thing)}</span>
          {editable && (
            <Button size="small" aria-label={t('confirmOf', { name })} onClick={onConfirm}>
              {t('confirm')}
            </Button>
          )}
        </p>
      )}
    </>
  );
}

/** What the note of one reading does. */
export function noteActs(thing: PlanElement | EditionTask, review: Review) {
  const readings = 'parties' in thing ? { tasks: [thing] } : { elements: [thing] };
  return { onConfirm: () => review.confirm(readings), onRemove: () => review.remove(readings) };
}
