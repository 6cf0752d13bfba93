// Acts on tasks: what they change is read again. Of the ledger's rows only few pages are; the row itself is put in place.
import { type InfiniteData, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { type CommandOptions, useCommand } from '../../../api/use-command.ts';
import { type Task, workChanges } from '../../../session/work.ts';
import { countsKey, rowsKey, type TaskPage, type TaskRow } from '../ledger-queries.ts';

/** Beyond so many pages the list is not read anew for one row; it is when it is opened again. */
const fewPages = 3;

export function useTaskCommand<Input = void, Result = unknown>(
  options: Omit<CommandOptions<Input, Result>, 'changes'>,
) {
  const client = useQueryClient();
  return useCommand<Input, Result>({
    ...options,
    changes: [...workChanges, countsKey],
    onDone: (result, input) => {
      void client.invalidateQueries({ queryKey: rowsKey, refetchType: 'none' });
      void client.refetchQueries({
        queryKey: rowsKey,
        type: 'active',
        predicate: ({ state }) => ((state.data as InfiniteData<TaskPage> | undefined)?.pages.length ?? 0) <= fewPages,
      });
      options.onDone?.(result, input);
    },
  });
}

/** What a row shows; a progress report changes it without a new version of the task. */
const shownOf = ({ version, light, progress, latestAt, dueDate }: TaskRow) =>
  [version, light, progress, latestAt, dueDate].join(' ');

/** Puts what is known of one task now into every list that shows it. */
export function usePutInLists(task: Task | undefined): void {
  const client = useQueryClient();
  useEffect(() => {
    if (task === undefined) return;
    const replaced = (page: TaskPage): TaskPage => {
      const known = page.items.find(({ id }) => id === task.id);
      if (known === undefined || shownOf(known) === shownOf(task)) return page;
      return { ...page, items: page.items.map((row) => (row.id === task.id ? task : row)) };
    };
    client.setQueriesData<InfiniteData<TaskPage>>({ queryKey: rowsKey }, (data) => {
      if (data === undefined) return undefined;
      const pages = data.pages.map(replaced);
      return pages.every((page, at) => page === data.pages[at]) ? data : { ...data, pages };
    });
  }, [client, task]);
}
