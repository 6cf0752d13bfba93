// A row of the changes: what became of the task, both wordings, and what may be decided.
import { Button } from 'antd';
import { memo, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { ChangeRow } from '../things.ts';
import { actsOf, type ChangeAct } from './change-keys.ts';
import { isKept } from './change-rows.ts';
import { ChangeSide } from './change-side.tsx';
import styles from './changes.module.css';

interface ChangeLineProps {
  readonly row: ChangeRow;
  readonly at: number;
  readonly active: boolean;
  /** The row takes the focus as soon as it is the one: the keyboard is at work in the list. */
  readonly focused: boolean;
  readonly editable: boolean;
  readonly onAct: (at: number, act: ChangeAct) => void;
  readonly onActivate: (at: number) => void;
}

export const ChangeLine = memo(function ChangeLine(props: ChangeLineProps) {
  const { row, at, active, focused, editable, onAct, onActivate } = props;
  const { t } = useTranslation('studio');
  const line = useRef<HTMLTableRowElement>(null);
  useEffect(() => {
    if (active && focused) line.current?.focus({ preventScroll: true });
    if (active && focused) line.current?.scrollIntoView({ block: 'nearest' });
  }, [active, focused]);
  const acts = editable ? actsOf(row) : [];
  const kept = isKept(row) && !row.waiting;
  const state = row.waiting ? styles['waiting'] : '';
  return (
    <tr
      ref={line}
      className={`${styles['line']} ${state} ${active ? styles['active'] : ''}`}
      tabIndex={active ? 0 : -1}
      aria-selected={active}
      data-row={at}
      onFocus={(event) => event.target === line.current && onActivate(at)}
      onMouseDown={() => onActivate(at)}
    >
      <td className={styles['what']}>
        <span className={styles['kind']}>{t(`changes.kind.${kept ? 'kept' : row.kind}`)}</span>
        {row.changes.map((change) => (
          <span key={change} className={styles['change']}>
            {t(`changes.change.${change}`)}
          </span>
        ))}
        <Standing row={row} />
      </td>
      <td>
        <ChangeSide row={row} side="old" whole={active} />
      </td>
      <td>
        <ChangeSide row={row} side="new" whole={active} />
        {active && acts.length > 0 && (
          <div className={styles['acts']}>
            {acts.map((act) => (
              <Button
                key={act}
                size="small"
                tabIndex={-1}
                type={act === 'confirm' && row.waiting ? 'primary' : 'default'}
                onClick={() => onAct(at, act)}
              >
                {t(`changes.act.${act}`)} <kbd>{t(`changes.key.${act}`)}</kbd>
              </Button>
            ))}
          </div>
        )}
      </td>
    </tr>
  );
});

function Standing({ row }: { readonly row: ChangeRow }) {
  const { t } = useTranslation('studio');
  if (row.waiting) return <span className={styles['waits']}>{waitingWords()}</span>;
  if (row.confirmed) return <span className={styles['faint']}>{t('changes.confirmed')}</span>;
  return null;

  function waitingWords(): string {
    const percent = row.certainty === null ? null : Math.round(row.certainty * 100);
    return percent === null ? t('changes.waiting') : t('changes.waitingAt', { percent });
  }
}
