// Decisions on the changes. The answer is the whole list as it is then; another clerk's decision comes back as a refusal that
// reads it again.
import { useQueryClient } from '@tanstack/react-query';
import { api, ask, type Body } from '../../../api/client.ts';
import { commandHeaders } from '../../../api/command-key.ts';
import { useCommand } from '../../../api/use-command.ts';
import { useRefusal } from '../edition-commands.tsx';
import { changesQuery, editionKey } from '../edition-queries.ts';
import type { ChangeRow, EditionChanges } from '../things.ts';

export type Decision = Body<'/plan-editions/{id}/changes/decide', 'post'>['decisions'][number];

export function useChangeActions(editionId: string) {
  const queryClient = useQueryClient();
  const onFailed = useRefusal(editionId);
  const path = { params: { path: { id: editionId } } };
  const shared = {
    onDone: (changes: EditionChanges) => queryClient.setQueryData(changesQuery(editionId).queryKey, changes),
    changes: [[...editionKey(editionId), 'issue-preview']],
    onFailed,
  };
  const decide = useCommand({
    ...shared,
    send: (decisions: Decision[], key) =>
      ask(
        api.POST('/plan-editions/{id}/changes/decide', {
          ...path,
          body: { decisions },
          headers: commandHeaders(key),
        }),
      ),
  });
  const confirm = useCommand({
    ...shared,
    send: (rows: readonly ChangeRow[], key) =>
      ask(
        api.POST('/plan-editions/{id}/changes/confirm', {
          ...path,
          body: { matches: rows.flatMap(matchOf) },
          headers: commandHeaders(key),
        }),
      ),
  });
  return { decide, confirm, busy: decide.isPending || confirm.isPending };
}

const matchOf = ({ matchId, version }: ChangeRow) =>
  matchId === null || version === null ? [] : [{ id: matchId, version }];

/** The row's task as new, or ended. Null where the row does not allow it. */
export function decisionOf(row: ChangeRow, act: 'new' | 'drop'): Decision | null {
  const version = row.version === null ? {} : { version: row.version };
  if (act === 'new') return row.new === null ? null : { kind: 'new', newTaskId: row.new.taskId, ...version };
  return row.old === null ? null : { kind: 'drop', oldTaskId: row.old.taskId, ...version };
}
