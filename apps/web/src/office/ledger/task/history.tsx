import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { MomentText } from '../../../pieces/date-text.tsx';
import { type HistoryEntry, useHistorySentence } from './history-words.ts';
import { Section } from './section.tsx';
import styles from './task.module.css';

const shownAtFirst = 8;

/** Who did what, when: newest first. */
export function History({ entries }: { readonly entries: readonly HistoryEntry[] }) {
  const { t } = useTranslation('ledger');
  const sentence = useHistorySentence();
  const [all, setAll] = useState(false);
  const shown = all ? entries : entries.slice(0, shownAtFirst);
  return (
    <Section title={t('task.history')}>
      {entries.length === 0 && <p className={styles['soft']}>{t('task.noHistory')}</p>}
      <ol className={styles['history']}>
        {shown.map((entry, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the record only grows, at its head: counted from its end
          <li key={entries.length - at} className={styles['entry']}>
            <span className={styles['soft']}>
              <MomentText moment={entry.at} />
            </span>
            <span>
              {[entry.unitName, entry.accountName ?? t('task.system')].filter(Boolean).join(' ')} {sentence(entry)}
            </span>
          </li>
        ))}
      </ol>
      {shown.length < entries.length && (
        <Button type="link" size="small" onClick={() => setAll(true)}>
          {t('task.showAll', { count: entries.length })}
        </Button>
      )}
    </Section>
  );
}
