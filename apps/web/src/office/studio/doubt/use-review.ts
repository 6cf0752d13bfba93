// Confirming what was read, and deleting again what was deleted from an earlier plan.
import { useQueryClient } from '@tanstack/react-query';
import { App } from 'antd';
import { useTranslation } from 'react-i18next';
import { api, ask } from '../../../api/client.ts';
import { commandHeaders } from '../../../api/command-key.ts';
import { useCommand } from '../../../api/use-command.ts';
import { useRefusal } from '../edition-commands.tsx';
import { editionKey, editionQuery, editionTasksQuery } from '../edition-queries.ts';
import { partyInput } from '../task-commands.ts';
import type { EditionTask, PlanElement } from '../things.ts';

export interface Readings {
  readonly tasks: readonly EditionTask[];
  readonly elements: readonly PlanElement[];
}

export interface Review {
  readonly confirm: (readings: Partial<Readings>) => void;
  /** Deletes those marked; of tasks that are right, strikes out the names that are marked. */
  readonly remove: (readings: Partial<Readings>) => void;
  readonly busy: boolean;
}

const ids = (things: readonly { readonly id: string }[] = []) => things.map(({ id }) => id);

export function useReview(editionId: string): Review {
  const { t } = useTranslation('trust');
  const { message } = App.useApp();
  const queryClient = useQueryClient();
  const onFailed = useRefusal(editionId);
  const confirm = useCommand({
    send: ({ tasks, elements }: Partial<Readings>, key) =>
      ask(
        api.POST('/plan-editions/{id}/review', {
          params: { path: { id: editionId } },
          body: { taskIds: ids(tasks), elementIds: ids(elements) },
          headers: commandHeaders(key),
        }),
      ),
    onDone: (head, { tasks, elements }) => {
      const seen = new Set([...ids(tasks), ...ids(elements)]);
      const looked = <Thing extends EditionTask | PlanElement>(thing: Thing): Thing =>
        seen.has(thing.id) ? { ...thing, doubtful: false } : thing;
      queryClient.setQueryData(editionQuery(editionId).queryKey, (old) =>
        old ? { ...old, ...head, elements: old.elements.map(looked) } : old,
      );
      queryClient.setQueryData(editionTasksQuery(editionId).queryKey, (old) => old?.map(looked));
      if (seen.size > 1) void message.success(t('confirmed', { count: seen.size }));
    },
    onFailed,
  });
  const remove = useCommand({
    /** One after another: each is recorded by itself, and remembered once more. */
    send: async ({ tasks = [], elements = [] }: Partial<Readings>, key) => {
      for (const task of tasks) await removeTask(task, `${key}-${task.id}`);
      for (const element of elements) {
        const headers = commandHeaders(`${key}-${element.id}`, element.version);
        await ask(api.DELETE('/plan-elements/{id}', { params: { path: { id: element.id } }, headers }));
      }
      return tasks.length + elements.length;
    },
    onDone: (count) => void message.success(t('removed', { count })),
    changes: [editionKey(editionId)],
    onFailed: (error) => {
      onFailed(error);
      void queryClient.invalidateQueries({ queryKey: editionKey(editionId) });
    },
  });
  return { confirm: confirm.mutate, remove: remove.mutate, busy: confirm.isPending || remove.isPending };
}

async function removeTask(task: EditionTask, key: string): Promise<unknown> {
  const params = { path: { id: task.id } };
  if (task.ignoredBefore) return ask(api.DELETE('/tasks/{id}', { params, headers: commandHeaders(key) }));
  const parties = task.parties.filter(({ id }) => !task.ignoredParties.includes(id)).map(partyInput);
  const headers = commandHeaders(key, task.version);
  return ask(api.PUT('/tasks/{id}/parties', { params, body: { parties }, headers }));
}
