// What the gap table does with a choice: one fill for the row, or for those of the selection that lack the same.
import { App } from 'antd';
import { useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useMe } from '../../../session/me.ts';
import { type Fill, partyInput, useTaskCommands } from '../task-commands.ts';
import type { Edition, EditionTask, Suggestion } from '../things.ts';
import { readDateEntry } from './date-entry.ts';
import { firstSuggestionFills } from './first-suggestions.ts';
import { type GapTableRow, suggestionsFor } from './gap-rows.ts';
import { fillTargets, type GapColumn, type GapState, type GapStep, gapColumns } from './gap-state.ts';
import type { Findable } from './unit-search.ts';

type Chosen = Pick<Findable, 'id' | 'kind' | 'name'>;

export interface GapActions {
  readonly chooseUnit: (column: GapColumn, unit: Chosen) => void;
  readonly takeSuggestion: (number: number) => void;
  readonly takeFirstEverywhere: () => void;
  readonly toggleStanding: () => void;
  /** False when what was typed is no date. */
  readonly enterDate: (typed: string) => boolean;
  readonly readDate: (typed: string) => ReturnType<typeof readDateEntry>;
}

export function useGapActions(
  edition: Pick<Edition, 'id' | 'year' | 'suggestedYear'>,
  rows: readonly GapTableRow[],
  state: GapState,
  step: (step: GapStep) => void,
): GapActions {
  const { t } = useTranslation('studio');
  const { message } = App.useApp();
  const { today } = useMe();
  const { fill, setParties } = useTaskCommands(edition.id);
  const year = edition.year ?? edition.suggestedYear ?? Number(today.slice(0, 4));
  // Rows keep one object of actions, whatever changes around them.
  const now = useRef({ rows, state, fill, setParties, year });
  now.current = { rows, state, fill, setParties, year };
  return useMemo(() => {
    const onward = () => step({ do: 'next-gap' });
    const apply = (column: GapColumn, values: Omit<Fill, 'taskIds'>) => {
      const taskIds = fillTargets(now.current.state, now.current.rows, column);
      if (taskIds.length === 0) return;
      now.current.fill.mutate(
        { taskIds, ...values },
        { onSuccess: () => taskIds.length > 1 && void message.success(t('gaps.filled', { count: taskIds.length })) },
      );
      onward();
    };
    const chooseUnit: GapActions['chooseUnit'] = (column, unit) => {
      const { rows, state } = now.current;
      const row = rows[state.row];
      if (row === undefined) return;
      const isGroup = unit.kind === 'group';
      const named = row.task.parties.some(({ role }) => (column === 'lead' ? role === 'lead' : role !== 'lead'));
      // A fill replaces; where one row already names somebody, its unmet name is bound or the choice added beside.
      if (!state.selected.has(row.id) && (named || (isGroup && column === 'lead'))) {
        bind(row.task, column, unit, null);
        return onward();
      }
      if (column === 'lead')
        return isGroup ? void message.warning(t('gaps.leadIsOneUnit')) : apply(column, { leadUnitId: unit.id });
      return apply(column, { responsible: [isGroup ? { groupId: unit.id } : { unitId: unit.id }] });
    };
    const bind = (task: EditionTask, column: GapColumn, unit: Chosen, forName: string | null) => {
      if (column === 'lead' && unit.kind === 'group') return void message.warning(t('gaps.leadIsOneUnit'));
      now.current.setParties.mutate({ task, parties: bound(task, column, unit, forName) });
    };
    const takeSuggestion = (number: number) => {
      const { rows, state } = now.current;
      const row = rows[state.row];
      const column = gapColumns[state.column] ?? 'lead';
      const suggestion = row && suggestionsFor(row, column)[number - 1];
      if (row === undefined || suggestion === undefined) return;
      const unit = ownerOf(suggestion);
      if (suggestion.forName === null) return chooseUnit(column, unit);
      const here = state.selected.has(row.id) ? rows.filter(({ id }) => state.selected.has(id)) : [row];
      for (const one of here.filter((each) => hasUnmet(each.task, suggestion.forName))) {
        bind(one.task, column, unit, suggestion.forName);
      }
      onward();
    };
    return {
      chooseUnit,
      takeSuggestion,
      takeFirstEverywhere() {
        const { rows, state } = now.current;
        const chosen =
          state.selected.size > 0
            ? rows.filter(({ id }) => state.selected.has(id))
            : rows.slice(state.row, state.row + 1);
        const { fills, binds } = firstSuggestionFills(chosen);
        for (const one of fills) now.current.fill.mutate(one);
        for (const { task, column, suggestion } of binds) bind(task, column, ownerOf(suggestion), suggestion.forName);
        onward();
      },
      toggleStanding() {
        const { rows, state } = now.current;
        const here = rows[state.row];
        if (here !== undefined) apply('due', { standing: !here.task.standing });
      },
      readDate: (typed) => readDateEntry(typed, now.current.year, today),
      enterDate(typed) {
        const entry = readDateEntry(typed, now.current.year, today);
        if ('fault' in entry) return false;
        apply('due', { dueDate: entry.day });
        return true;
      },
    };
  }, [step, message, t, today]);
}

function ownerOf({ unitId, groupId, name }: Suggestion): Chosen {
  return unitId === null ? { id: groupId ?? '', kind: 'group', name } : { id: unitId, kind: 'unit', name };
}

function hasUnmet(task: EditionTask, name: string | null): boolean {
  return task.parties.some((party) => party.name === name && party.unitId === null && party.groupId === null);
}

/** The parties with the unmet name of this column bound to the unit; added beside them where all are met. */
function bound(task: EditionTask, column: GapColumn, unit: Chosen, forName: string | null) {
  const ids = unit.kind === 'unit' ? { unitId: unit.id, groupId: null } : { unitId: null, groupId: unit.id };
  const parties = task.parties.map(partyInput);
  const at = task.parties.findIndex(
    ({ role, name, unitId, groupId }) =>
      unitId === null &&
      groupId === null &&
      (column === 'lead' ? role === 'lead' : role !== 'lead') &&
      (forName === null || name === forName),
  );
  const old = parties[at];
  if (old !== undefined) return parties.with(at, { ...old, ...ids });
  const rest = column === 'lead' ? parties.filter(({ role }) => role !== 'lead') : parties;
  return [...rest, { role: column === 'lead' ? ('lead' as const) : ('responsible' as const), name: unit.name, ...ids }];
}
