// What the gap table does with a choice: one fill for the row, or for those of the selection that lack the same.
import { App } from 'antd';
import { useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useMe } from '../../../session/me.ts';
import { type Fill, partyInput, useTaskCommands } from '../task-commands.ts';
import type { Edition, EditionTask } from '../things.ts';
import { type DateEntry, readDateEntry } from './date-entry.ts';
import { firstSuggestionFills, valuesOf } from './first-suggestions.ts';
import { type GapTableRow, suggestionsFor, withoutChosen } from './gap-rows.ts';
import { fillTargets, type GapColumn, type GapState, type GapStep, gapColumns, nextGap } from './gap-state.ts';
import type { Findable } from './unit-search.ts';

type Owner = Pick<Findable, 'id' | 'kind' | 'name'>;

export interface GapActions {
  readonly chooseUnit: (column: GapColumn, owner: Owner) => void;
  readonly takeSuggestion: (number: number) => void;
  readonly takeFirstEverywhere: () => void;
  readonly toggleStanding: () => void;
  /** False when what was typed is no date. */
  readonly enterDate: (typed: string) => boolean;
  readonly readDate: (typed: string) => DateEntry;
  /** False past the last gap that way: there the Tab key leaves the table. */
  readonly leadsOn: (back: boolean) => boolean;
}

export function useGapActions(
  edition: Pick<Edition, 'id' | 'year' | 'suggestedYear'>,
  rows: readonly GapTableRow[],
  state: GapState,
  step: (step: GapStep) => void,
  /** Cells of fills that are not answered yet, "task column": no suggestion may overwrite them. */
  chosen: Set<string>,
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
    const send = (fills: readonly Fill[]) => {
      const count = new Set(fills.flatMap(({ taskIds }) => taskIds)).size;
      if (count === 0) return;
      now.current.fill.mutate(fills, {
        onSuccess: () => count > 1 && void message.success(t('gaps.filled', { count })),
        onSettled: () => chosen.clear(),
      });
    };
    const apply = (column: GapColumn, taskIds: readonly string[], values: Omit<Fill, 'taskIds'>) => {
      for (const id of taskIds) chosen.add(`${id} ${column}`);
      if (taskIds.length > 0) send([{ taskIds: [...taskIds], ...values }]);
      onward();
    };
    const targets = (column: GapColumn) => fillTargets(now.current.state, now.current.rows, column);
    const here = () => now.current.rows[now.current.state.row];
    /** Rows of the selection (or the row with the cursor) in which this name meets no unit. */
    const naming = (name: string) => {
      const { rows, state } = now.current;
      const row = here();
      const meant = row && state.selected.has(row.id) ? rows.filter(({ id }) => state.selected.has(id)) : [row];
      return meant.flatMap((one) => (one && unmetNames(one.task, null).includes(name) ? [one.id] : []));
    };
    const chooseUnit: GapActions['chooseUnit'] = (column, owner) => {
      const row = here();
      if (row === undefined) return;
      if (column === 'lead' && owner.kind === 'group') return void message.warning(t('gaps.leadIsOneUnit'));
      const ids = owner.kind === 'group' ? { groupId: owner.id } : { unitId: owner.id };
      const unmet = unmetNames(row.task, column)[0];
      if (unmet !== undefined) return apply(column, naming(unmet), { resolve: [{ name: unmet, ...ids }] });
      if (column === 'lead') return apply(column, targets(column), { leadUnitId: owner.id });
      const taskIds = targets(column);
      const named = row.task.parties.some(({ role }) => role === 'responsible');
      if (taskIds.length > 1 || !named) return apply(column, taskIds, { responsible: [ids] });
      // One row that names somebody already: the choice is added, nobody is replaced.
      const added = { role: 'responsible' as const, name: owner.name, ...ids };
      now.current.setParties.mutate({ task: row.task, parties: [...row.task.parties.map(partyInput), added] });
      onward();
    };
    return {
      chooseUnit,
      takeSuggestion(number) {
        const row = here();
        const suggestion = row && suggestionsFor(row, gapColumns[now.current.state.column] ?? 'lead')[number - 1];
        const values = suggestion && valuesOf(suggestion);
        if (suggestion === undefined || values === undefined) return;
        if (values === null) return void message.warning(t('gaps.leadIsOneUnit'));
        const { forName, role } = suggestion;
        const column = role === 'lead' ? 'lead' : 'responsible';
        apply(column, forName === null ? targets(column) : naming(forName), values);
      },
      takeFirstEverywhere() {
        const { rows, state } = now.current;
        const row = here();
        const wanted = state.selected.size > 0 ? rows.filter(({ id }) => state.selected.has(id)) : row ? [row] : [];
        send(firstSuggestionFills(withoutChosen(wanted, chosen)));
        onward();
      },
      toggleStanding() {
        const row = here();
        if (row !== undefined) apply('due', targets('due'), { standing: !row.task.standing });
      },
      readDate: (typed) => readDateEntry(typed, now.current.year, today),
      leadsOn: (back) => nextGap(now.current.state, withoutChosen(now.current.rows, chosen), back ? -1 : 1) !== null,
      enterDate(typed) {
        const entry = readDateEntry(typed, now.current.year, today);
        if ('fault' in entry) return false;
        apply('due', targets('due'), { dueDate: entry.day });
        return true;
      },
    };
  }, [step, chosen, message, t, today]);
}

/** Names of the task that meet no unit; of the column's roles where one is given. */
function unmetNames(task: EditionTask, column: GapColumn | null): string[] {
  return task.parties
    .filter(({ unitId, groupId }) => unitId === null && groupId === null)
    .filter(({ role }) => column === null || (column === 'lead') === (role === 'lead'))
    .map(({ name }) => name);
}
