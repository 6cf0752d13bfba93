// Under the table: suggestions for the cell with the cursor, how many rows a fill is for, and what the keys do.
import { useTranslation } from 'react-i18next';
import { useSuggestionReason } from '../doubt/suggestion-reason.ts';
import { type GapTableRow, suggestionsFor } from './gap-rows.ts';
import type { GapColumn } from './gap-state.ts';
import styles from './gaps.module.css';

interface GapFooterProps {
  readonly row: GapTableRow;
  readonly column: GapColumn;
  readonly selected: number;
  readonly targets: number;
  readonly onTake: (number: number) => void;
}

const keys = [
  ['↑↓←→', 'move'],
  ['Enter', 'edit'],
  ['Space', 'select'],
  ['Shift+↑↓', 'extend'],
  ['Ctrl+A', 'all'],
  ['C', 'chapter'],
  ['1–5', 'take'],
  ['Ctrl+Enter', 'takeAll'],
  ['S', 'standing'],
  ['Tab', 'next'],
] as const;

export function GapFooter({ row, column, selected, targets, onTake }: GapFooterProps) {
  const { t } = useTranslation('studio');
  const suggestions = suggestionsFor(row, column);
  const reasonOf = useSuggestionReason();
  return (
    <footer className={styles['footer']}>
      <div className={styles['suggestions']}>
        <span className={styles['faint']}>
          {selected > 0
            ? t('gaps.selected', { selected, targets })
            : t('gaps.suggestionsFor', { number: row.task.number })}
        </span>
        {suggestions.map((suggestion, at) => (
          <button
            key={`${suggestion.unitId ?? suggestion.groupId}-${suggestion.forName}`}
            type="button"
            tabIndex={-1}
            className={styles['suggestion']}
            onMouseDown={(event) => {
              event.preventDefault();
              onTake(at + 1);
            }}
          >
            <kbd>{at + 1}</kbd> {suggestion.name}
            <span className={suggestion.reason === 'remembered' ? styles['fromMemory'] : styles['faint']}>
              {reasonOf(suggestion)}
            </span>
          </button>
        ))}
        {suggestions.length === 0 && <span className={styles['faint']}>{t(`gaps.typeHint.${column}`)}</span>}
      </div>
      <dl className={styles['keys']}>
        {keys.map(([key, what]) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{t(`gaps.key.${what}`)}</dd>
          </div>
        ))}
      </dl>
    </footer>
  );
}
