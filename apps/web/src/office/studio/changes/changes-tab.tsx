// biome-ignore-all lint/a11y/noNoninteractiveElementToInteractiveRole: a table that is a grid, as the ARIA pattern for data grids has it
// 变更: the tasks of the edition in force beside those of this one, what is doubtful first. All by keyboard.
import { Button, Segmented } from 'antd';
import { type KeyboardEvent, useCallback, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyBlock } from '../../pieces/blocks.tsx';
import type { ChangeRow, Edition, EditionChanges } from '../things.ts';
import { ChangeFooter } from './change-footer.tsx';
import { actsOf, type ChangeAct, changeCommand } from './change-keys.ts';
import { ChangeLine } from './change-line.tsx';
import {
  afterDeciding,
  type ChangeFilter,
  changeFilters,
  countRows,
  firstFilter,
  keyOf,
  shownRows,
} from './change-rows.ts';
import styles from './changes.module.css';
import { ChooseDialog } from './choose-dialog.tsx';
import { type Decision, decisionOf, useChangeActions } from './use-change-actions.ts';

interface ChangesTabProps {
  readonly edition: Pick<Edition, 'id' | 'number'>;
  readonly changes: EditionChanges;
  readonly editable: boolean;
  readonly onPlace: (start: number, end: number) => void;
}

/** Rows drawn at first; a plan of thousands of tasks changes in few. */
const shownAtFirst = 200;

export function ChangesTab({ edition, changes, editable, onPlace }: ChangesTabProps) {
  const { t } = useTranslation('studio');
  const [filter, setFilter] = useState<ChangeFilter>(() => firstFilter(changes.rows));
  const rows = shownRows(changes.rows, filter);
  const [cursor, setCursor] = useState<string | null>(rows[0] ? keyOf(rows[0]) : null);
  const [most, setMost] = useState(shownAtFirst);
  const [typing, setTyping] = useState(false);
  const [asked, setAsked] = useState<ChangeRow | null>(null);
  const [choosing, setChoosing] = useState(false);
  const table = useRef<HTMLTableElement>(null);
  const { decide, confirm } = useChangeActions(edition.id);
  const at = Math.max(
    0,
    rows.findIndex((row) => keyOf(row) === cursor),
  );
  const row = rows[at];
  useEffect(() => {
    const place = row?.new;
    if (place?.startOffset != null && place.endOffset !== null) onPlace(place.startOffset, place.endOffset);
  }, [row?.new, onPlace]);
  const go = (to: number) => {
    const next = rows[Math.min(Math.max(to, 0), rows.length - 1)];
    if (next) setCursor(keyOf(next));
  };
  const act = (index: number, what: ChangeAct) => {
    const one = rows[index];
    if (!one || !editable || !actsOf(one).includes(what)) return;
    if (what === 'choose') {
      setAsked(one);
      return setChoosing(true);
    }
    const next = afterDeciding(rows, index);
    const onSuccess = () => setCursor(next);
    if (what === 'confirm') return confirm.mutate([one], { onSuccess });
    const decision = decisionOf(one, what);
    if (decision !== null) decide.mutate([decision], { onSuccess });
  };
  const now = useRef(act);
  now.current = act;
  const onAct = useCallback((index: number, what: ChangeAct) => now.current(index, what), []);
  const keyed = useRef(rows);
  keyed.current = rows;
  const onActivate = useCallback((index: number) => {
    const one = keyed.current[index];
    if (one) setCursor(keyOf(one));
  }, []);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || (event.target as HTMLElement).tagName !== 'TR') return;
    const modified = event.ctrlKey || event.metaKey || event.altKey;
    const command = changeCommand({ key: event.key, modified });
    if (command === null) return;
    event.preventDefault();
    setTyping(true);
    if (command.do === 'move') return go(at + command.by);
    if (command.do === 'edge') return go(command.to === 'first' ? 0 : rows.length - 1);
    act(at, command.do);
  };
  const choose = (decision: Decision) => {
    setChoosing(false);
    const next = afterDeciding(rows, at);
    decide.mutate([decision], { onSuccess: () => setCursor(next) });
  };
  if (changes.previous === null || changes.rows.length === 0) return <EmptyBlock title={t('changes.none')} />;
  const counts = countRows(changes.rows);
  const { number: former } = changes.previous;
  return (
    <div className={styles['changes']}>
      <Segmented
        size="small"
        aria-label={t('changes.filterLabel')}
        value={filter}
        onChange={(value) => setFilter(value)}
        options={changeFilters.map((value) => ({ value, label: `${t(`changes.filter.${value}`)} ${counts[value]}` }))}
      />
      <table
        ref={table}
        className={styles['table']}
        role="grid"
        aria-label={t('changes.label', { former, next: edition.number })}
        onKeyDown={onKeyDown}
        onBlur={(event) => {
          // Into the dialog and back is still work on the rows.
          const left = event.relatedTarget !== null && !event.currentTarget.contains(event.relatedTarget);
          if (left && !choosing) setTyping(false);
        }}
      >
        <thead>
          <tr>
            <th scope="col" className={styles['whatColumn']}>
              {t('changes.what')}
            </th>
            <th scope="col">{t('changes.edition', { number: former })}</th>
            <th scope="col">{t('changes.edition', { number: edition.number })}</th>
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, most).map((one, index) => (
            <ChangeLine
              key={keyOf(one)}
              row={one}
              at={index}
              active={index === at}
              focused={typing && !choosing}
              editable={editable}
              onAct={onAct}
              onActivate={onActivate}
            />
          ))}
        </tbody>
      </table>
      {rows.length === 0 && <EmptyBlock small title={t('changes.noneHere')} />}
      {rows.length > most && (
        <Button type="link" onClick={() => setMost(rows.length)}>
          {t('changes.showAll', { count: rows.length })}
        </Button>
      )}
      {editable && (
        <ChangeFooter
          waiting={changes.waiting}
          onConfirmAll={() => confirm.mutate(changes.rows.filter((one) => one.waiting))}
          busy={confirm.isPending}
        />
      )}
      {asked !== null && (
        <ChooseDialog
          key={keyOf(asked)}
          open={choosing}
          row={asked}
          rows={changes.rows}
          onChoose={choose}
          onClose={() => setChoosing(false)}
          onClosed={() => table.current?.querySelector<HTMLElement>('tr[tabindex="0"]')?.focus()}
        />
      )}
    </div>
  );
}
