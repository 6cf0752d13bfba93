// biome-ignore-all lint/a11y/noNoninteractiveElementToInteractiveRole: a table that is a grid, as the ARIA pattern for data grids has it
// biome-ignore-all lint/a11y/useFocusableInteractive: focus is in the field over the cell with the cursor
// biome-ignore-all lint/a11y/useKeyWithClickEvents: as above, and so are the keys
import { CheckOutlined } from '@ant-design/icons';
import { Checkbox } from 'antd';
import { type MouseEvent, memo } from 'react';
import { useTranslation } from 'react-i18next';
import { currentLanguage } from '../../../i18n/i18n.ts';
import { openDateText } from '../open-date.ts';
import { PartyChip } from '../tasks/party-chip.tsx';
import { GapCellField } from './gap-cell-field.tsx';
import { type GapTableRow as Row, suggestionsFor } from './gap-rows.ts';
import { type GapColumn, type GapStep, gapColumns } from './gap-state.ts';
import styles from './gaps.module.css';
import type { GapActions } from './use-gap-actions.ts';

interface GapTableRowProps {
  readonly row: Row;
  readonly at: number;
  readonly newChapter: boolean;
  readonly chapterSelected: boolean;
  readonly selected: boolean;
  /** Index of the column with the cursor; null in other rows. */
  readonly activeColumn: number | null;
  readonly editing: boolean;
  readonly editable: boolean;
  readonly step: (step: GapStep) => void;
  readonly actions: GapActions;
  readonly onOpen: (thing: string) => void;
}

export const GapTableRow = memo(function GapTableRow(props: GapTableRowProps) {
  const { row, at, selected, activeColumn, editable, step } = props;
  const { t } = useTranslation(['studio', 'pieces']);
  const { task } = row;
  const open = row.gaps.length > 0;
  return (
    <>
      {props.newChapter && <ChapterRow {...props} />}
      <tr
        className={`${selected ? styles['selected'] : ''} ${activeColumn === null ? '' : styles['activeRow']}`}
        aria-selected={selected}
        data-things={task.id}
      >
        <td className={styles['check']} onMouseDown={keepFocus}>
          <Checkbox
            aria-label={t('gaps.select', { number: task.number })}
            tabIndex={-1}
            checked={selected}
            disabled={!editable}
            onChange={() => step({ do: 'toggle', row: at })}
          />
        </td>
        <th scope="row" className={styles['task']}>
          <button type="button" tabIndex={-1} onClick={() => props.onOpen(task.id)} title={task.text}>
            <span className={styles['number']}>{task.number}</span>
            <span className={styles['name']}>{task.title}</span>
            {!open && <CheckOutlined className={styles['filled'] ?? ''} aria-label={t('gaps.rowDone')} />}
          </button>
        </th>
        {gapColumns.map((column, index) => (
          <td
            key={column}
            role="gridcell"
            className={`${styles['cell']} ${row.missing.includes(column) ? styles['missing'] : ''} ${
              activeColumn === index ? styles['active'] : ''
            }`}
            onClick={() => step({ do: 'go', row: at, column: index })}
          >
            <CellContent row={row} column={column} />
            {activeColumn === index && editable && (
              <GapCellField row={row} column={column} editing={props.editing} step={step} actions={props.actions} />
            )}
          </td>
        ))}
      </tr>
    </>
  );
});

/** A click on a check box leaves the keys with the cell that has the cursor. */
function keepFocus(event: MouseEvent): void {
  event.preventDefault();
}

function ChapterRow({ row, chapterSelected, editable, step }: GapTableRowProps) {
  const { t } = useTranslation('studio');
  if (row.chapterTitle === '') return null;
  return (
    <tr className={styles['chapter']}>
      <td className={styles['check']} onMouseDown={keepFocus}>
        <Checkbox
          aria-label={t('gaps.selectChapter', { title: row.chapterTitle })}
          tabIndex={-1}
          checked={chapterSelected}
          disabled={!editable}
          onChange={() => step({ do: 'select-chapter', chapter: row.chapter })}
        />
      </td>
      <th colSpan={5} scope="rowgroup">
        {row.chapterTitle}
      </th>
    </tr>
  );
}

function CellContent({ row, column }: { readonly row: Row; readonly column: GapColumn }) {
  const { t } = useTranslation('studio');
  const { task } = row;
  if (column === 'standing') return task.standing ? <span className={styles['yes']}>✓</span> : null;
  if (column === 'due') {
    if (task.standing) return <span className={styles['faint']}>{t('gaps.noDue')}</span>;
    if (task.dueDate !== null) return <time dateTime={task.dueDate}>{task.dueDate}</time>;
    return task.dueText === null ? null : (
      <span className={styles['faint']}>{openDateText(task.dueText, currentLanguage())}</span>
    );
  }
  const named = task.parties.filter(({ role }) => (column === 'lead' ? role === 'lead' : role !== 'lead'));
  const ghost = row.missing.includes(column) ? suggestionsFor(row, column)[0] : undefined;
  return (
    <span className={styles['chips']}>
      {named.map((party) => (
        <PartyChip key={party.id} party={party} />
      ))}
      {ghost !== undefined && (
        <span className={styles['ghost']}>
          <kbd>1</kbd> {ghost.name}
        </span>
      )}
    </span>
  );
}
