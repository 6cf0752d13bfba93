// biome-ignore-all lint/a11y/noNoninteractiveElementToInteractiveRole: the list of a combobox
// The field over the cell with the cursor. Empty, its keys move and command; with text in it, it finds units or reads a date.
import { type KeyboardEvent, useEffect, useId, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useOwners } from '../use-owners.ts';
import { gapCommand } from './gap-keys.ts';
import type { GapTableRow } from './gap-rows.ts';
import type { GapColumn, GapStep } from './gap-state.ts';
import styles from './gaps.module.css';
import { findUnits } from './unit-search.ts';
import type { GapActions } from './use-gap-actions.ts';

interface GapCellFieldProps {
  readonly row: GapTableRow;
  readonly column: GapColumn;
  readonly editing: boolean;
  readonly step: (step: GapStep) => void;
  readonly actions: GapActions;
}

const mostMatches = 8;

export function GapCellField({ row, column, editing, step, actions }: GapCellFieldProps) {
  const { t } = useTranslation(['studio', 'terms']);
  const [typed, setTyped] = useState('');
  const [choice, setChoice] = useState(0);
  const [faulty, setFaulty] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const listId = useId();
  const owners = useOwners();
  const isUnit = column === 'lead' || column === 'responsible';
  const matches = useMemo(() => (isUnit ? findUnits(owners, typed, mostMatches) : []), [isUnit, owners, typed]);
  useEffect(() => {
    input.current?.focus({ preventScroll: true });
    input.current?.closest('tr')?.scrollIntoView({ block: 'nearest' });
  }, []);
  const clear = () => {
    setTyped('');
    setChoice(0);
    setFaulty(false);
  };
  const takeMatch = (at: number) => {
    const match = matches[at];
    if (match === undefined) return;
    clear();
    actions.chooseUnit(column, match.unit);
  };
  const commit = () => {
    if (typed.trim() === '') return step({ do: 'next-gap' });
    if (isUnit) return takeMatch(choice);
    if (actions.enterDate(typed)) clear();
    else setFaulty(true);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const { key, ctrlKey, metaKey, shiftKey, nativeEvent } = event;
    const press = { key, ctrl: ctrlKey || metaKey, shift: shiftKey, composing: nativeEvent.isComposing };
    const command = gapCommand(press, column, typed, editing);
    if (command === null) return;
    if (command.do === 'step' && command.step.do === 'next-gap' && !actions.leadsOn(shiftKey)) return;
    event.preventDefault();
    event.stopPropagation();
    switch (command.do) {
      case 'step':
        if (command.step.do === 'leave') clear();
        return step(command.step);
      case 'take':
        return typed === '' ? actions.takeSuggestion(command.number) : takeMatch(command.number - 1);
      case 'take-first-everywhere':
        return actions.takeFirstEverywhere();
      case 'toggle-standing':
        return actions.toggleStanding();
      case 'commit':
        return commit();
      case 'choice':
        return setChoice((old) => Math.max(0, Math.min(matches.length - 1, old + command.by)));
    }
  };
  const date = column === 'due' && typed !== '' ? actions.readDate(typed) : null;
  const open = isUnit && typed !== '';
  return (
    <div className={styles['field']}>
      <input
        ref={input}
        data-cell-field=""
        className={`${styles['input']} ${typed !== '' || editing ? styles['typing'] : ''}`}
        value={typed}
        readOnly={column === 'standing'}
        autoComplete="off"
        spellCheck={false}
        aria-label={t('gaps.cell', { number: row.task.number, column: t(columnNames[column]) })}
        aria-invalid={faulty}
        {...(isUnit && {
          role: 'combobox' as const,
          'aria-expanded': open,
          'aria-controls': listId,
          'aria-autocomplete': 'list' as const,
          'aria-activedescendant': open && matches.length > 0 ? `${listId}-${choice}` : undefined,
        })}
        onChange={(event) => {
          setTyped(event.target.value);
          setChoice(0);
          setFaulty(false);
        }}
        onKeyDown={onKeyDown}
      />
      {open && (
        <ul id={listId} role="listbox" aria-label={t('gaps.suggestions')} className={styles['matches']}>
          {matches.length === 0 && <li className={styles['noMatch']}>{t('gaps.noMatch')}</li>}
          {matches.map(({ unit, by }, at) => (
            <li
              key={unit.id}
              id={`${listId}-${at}`}
              role="option"
              aria-selected={at === choice}
              tabIndex={-1}
              onMouseDown={(event) => {
                event.preventDefault();
                takeMatch(at);
              }}
            >
              <kbd>{at + 1}</kbd> {unit.name}
              {by !== null && <span className={styles['faint']}> {by}</span>}
              {unit.kind === 'group' && <span className={styles['faint']}> {t('gaps.group')}</span>}
            </li>
          ))}
        </ul>
      )}
      {date !== null && (
        <p className={`${styles['matches']} ${styles['dateRead']}`} role="status">
          {'day' in date ? date.day : faulty ? t(`gaps.fault.${date.fault}`) : t('elements.dateHint')}
        </p>
      )}
    </div>
  );
}

const columnNames = {
  lead: 'terms:lead',
  responsible: 'terms:responsible',
  due: 'terms:due',
  standing: 'terms:standing',
} as const;
