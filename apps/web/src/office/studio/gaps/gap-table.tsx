// biome-ignore-all lint/a11y/noNoninteractiveElementToInteractiveRole: a table that is a grid, as the ARIA pattern for data grids has it
import { Checkbox } from 'antd';
import { type ReactNode, useEffect, useMemo, useReducer, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Edition, EditionTask, GapRow } from '../things.ts';
import { GapFooter } from './gap-footer.tsx';
import { gapTableRows, withoutChosen } from './gap-rows.ts';
import { fillTargets, type GapState, type GapStep, gapColumns, initialGapState, stepGap } from './gap-state.ts';
import { GapTableRow } from './gap-table-row.tsx';
import styles from './gaps.module.css';
import { useGapActions } from './use-gap-actions.ts';

interface GapTableProps {
  readonly edition: Edition;
  readonly tasks: readonly EditionTask[];
  readonly gaps: readonly GapRow[];
  readonly editable: boolean;
  readonly opened: string | null;
  readonly onOpen: (thing: string) => void;
  readonly empty: ReactNode;
}

export function GapTable({ edition, tasks, gaps, editable, opened, onOpen, empty }: GapTableProps) {
  const { t } = useTranslation(['studio', 'terms', 'pieces']);
  // Rows stay where they were when they are filled, until the table is opened again.
  const shown = useRef<Set<string>>(new Set());
  for (const gap of gaps) shown.current.add(gap.taskId);
  const rows = useMemo(
    () => gapTableRows(tasks, gaps, shown.current, edition.elements),
    [tasks, gaps, edition.elements],
  );
  const latest = useRef(rows);
  latest.current = rows;
  // Cells of fills that are not answered yet: quick fingers go past them.
  const chosen = useRef(new Set<string>());
  const [state, step] = useReducer(
    (old: GapState, next: GapStep) => stepGap(old, next, withoutChosen(latest.current, chosen.current)),
    initialGapState,
    (start) => stepGap({ ...start, column: -1 }, { do: 'next-gap' }, rows),
  );
  const actions = useGapActions(edition, rows, state, step, chosen.current);
  useEffect(() => {
    const row = latest.current.findIndex(({ id }) => id === opened);
    if (row >= 0) step({ do: 'go', row, column: 0 });
  }, [opened]);
  if (rows.length === 0) return empty;
  const row = rows[state.row];
  const column = gapColumns[Math.max(0, state.column)] ?? 'lead';
  const all = rows.every(({ id }) => state.selected.has(id));
  return (
    <>
      <table className={styles['grid']} role="grid" aria-label={t('gaps.label')} aria-multiselectable="true">
        <thead>
          <tr>
            <th scope="col" className={styles['check']}>
              <Checkbox
                aria-label={t('gaps.selectAll')}
                tabIndex={-1}
                checked={all}
                indeterminate={!all && state.selected.size > 0}
                disabled={!editable}
                onChange={() => step({ do: all ? 'clear-selection' : 'select-all' })}
              />
            </th>
            <th scope="col">{t('terms:task')}</th>
            <th scope="col" className={styles['unitColumn']}>
              {t('terms:lead')}
            </th>
            <th scope="col" className={styles['unitColumn']}>
              {t('terms:responsible')}
            </th>
            <th scope="col" className={styles['dueColumn']}>
              {t('terms:due')}
            </th>
            <th scope="col" className={styles['standingColumn']}>
              {t('gaps.standing')}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((one, at) => (
            <GapTableRow
              key={one.id}
              row={one}
              at={at}
              newChapter={one.chapter !== rows[at - 1]?.chapter}
              chapterSelected={rows.every(({ chapter, id }) => chapter !== one.chapter || state.selected.has(id))}
              selected={state.selected.has(one.id)}
              activeColumn={at === state.row ? Math.max(0, state.column) : null}
              editing={at === state.row && state.editing}
              editable={editable}
              step={step}
              actions={actions}
              onOpen={onOpen}
            />
          ))}
        </tbody>
      </table>
      {editable && row !== undefined && (
        <GapFooter
          row={row}
          column={column}
          selected={state.selected.size}
          targets={fillTargets(state, rows, column).length}
          onTake={actions.takeSuggestion}
        />
      )}
    </>
  );
}
