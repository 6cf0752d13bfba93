// Corrections of draft tasks. The answer goes into the list of the edition's tasks; gaps and remarks are read again.
import { useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { api, ask, type Body } from '../../api/client.ts';
import { commandHeaders } from '../../api/command-key.ts';
import { useCommand } from '../../api/use-command.ts';
import { useRefusal } from './edition-commands.tsx';
import { editionKey, editionTasksQuery } from './edition-queries.ts';
import type { EditionTask, Task, TaskRow } from './things.ts';

export type TaskChange = Body<'/tasks/{id}', 'patch'>;
export type PartyInput = Body<'/tasks/{id}/parties', 'put'>['parties'][number];
export type Fill = Body<'/tasks/fill', 'post'>;
export type NewTask = Extract<Body<'/tasks', 'post'>, { editionId: string }>;

type Versioned = Pick<EditionTask, 'id' | 'version'>;

/** Whoever changed or made a task has looked at what was read. */
const looked = (task: Task) => ({ ...task, doubtful: false });
const fresh = { doubtful: false, ignoredBefore: false, ignoredParties: [], reviewedAt: null };

export function useTaskCommands(editionId: string) {
  const queryClient = useQueryClient();
  const onFailed = useRefusal(editionId);
  const key = editionTasksQuery(editionId).queryKey;
  const merge = (rows: readonly (TaskRow | EditionTask)[]) => {
    const changed = new Map(rows.map((row) => [row.id, row]));
    queryClient.setQueryData(key, (old) => old?.map((task) => ({ ...task, ...changed.get(task.id) })));
  };
  const dependent = [
    [...editionKey(editionId), 'gaps'],
    [...editionKey(editionId), 'lint'],
    [...editionKey(editionId), 'issue-preview'],
    [...editionKey(editionId), 'changes'],
  ];
  const all = [[...editionKey(editionId), 'tasks'], ...dependent];

  const change = useCommand({
    send: ({ task, change: body }: { task: Versioned; change: TaskChange }, commandKey) =>
      ask(
        api.PATCH('/tasks/{id}', {
          params: { path: { id: task.id } },
          body,
          headers: commandHeaders(commandKey, task.version),
        }),
      ),
    onDone: (task) => merge([looked(task)]),
    changes: dependent,
    onFailed,
  });
  const setParties = useCommand({
    send: ({ task, parties }: { task: Versioned; parties: PartyInput[] }, commandKey) =>
      ask(
        api.PUT('/tasks/{id}/parties', {
          params: { path: { id: task.id } },
          body: { parties },
          headers: commandHeaders(commandKey, task.version),
        }),
      ),
    onDone: (task) => merge([looked(task)]),
    // Its parties are new rows: which of them were struck out before is read again.
    changes: all,
    onFailed,
  });
  const filling = useRef<Promise<unknown>>(Promise.resolve());
  const fill = useCommand({
    /** One after another, also those of quick fingers: two fills of the same task at once would refuse each other. */
    send: (fills: readonly Fill[], commandKey) => {
      const sent = filling.current.then(async () => {
        for (const [at, body] of fills.entries()) {
          merge((await ask(api.POST('/tasks/fill', { body, headers: commandHeaders(`${commandKey}-${at}`) }))).items);
        }
      });
      filling.current = sent.catch(() => undefined);
      return sent;
    },
    changes: all,
    onFailed,
  });
  const add = useCommand({
    send: (body: NewTask, commandKey) => ask(api.POST('/tasks', { body, headers: commandHeaders(commandKey) })),
    onDone: (task) => queryClient.setQueryData(key, (old) => (old ? [...old, { ...fresh, ...task }] : old)),
    changes: all,
    onFailed,
  });
  const remove = useCommand({
    send: (task: Versioned, commandKey) =>
      ask(api.DELETE('/tasks/{id}', { params: { path: { id: task.id } }, headers: commandHeaders(commandKey) })),
    onDone: (_, { id }) => queryClient.setQueryData(key, (old) => old?.filter((task) => task.id !== id)),
    changes: all,
    onFailed,
  });
  return { change, setParties, fill, add, remove };
}

/** A party as it stands, to be sent again with the others. */
export function partyInput({
  role,
  name,
  unitId,
  groupId,
  startOffset,
  endOffset,
}: EditionTask['parties'][number]): PartyInput {
  return { role, name, unitId, groupId, startOffset, endOffset };
}
