// The steps of an edition on its way. Each answers the edition's head; everything that shows states is read again.
import { useQueryClient } from '@tanstack/react-query';
import { api, ask } from '../../../api/client.ts';
import { commandHeaders } from '../../../api/command-key.ts';
import { useCommand } from '../../../api/use-command.ts';
import { editionKey, editionQuery } from '../edition-queries.ts';
import type { Edition } from '../things.ts';

export type Step =
  | { readonly act: 'submit' | 'recall' | 'issue' }
  | { readonly act: 'return'; readonly note: string }
  | { readonly act: 'sign'; readonly note: string }
  | { readonly act: 'withdraw'; readonly reason: string };

type Stepped = Pick<Edition, 'id' | 'planId' | 'version'>;

function send(edition: Stepped, step: Step, key: string) {
  const shared = { params: { path: { id: edition.id } }, headers: commandHeaders(key, edition.version) };
  switch (step.act) {
    case 'submit':
      return ask(api.POST('/plan-editions/{id}/submit', shared));
    case 'recall':
      return ask(api.POST('/plan-editions/{id}/recall', shared));
    case 'issue':
      return ask(api.POST('/plan-editions/{id}/issue', shared));
    case 'return':
      return ask(api.POST('/plan-editions/{id}/return', { ...shared, body: { note: step.note } }));
    case 'sign':
      return ask(
        api.POST('/plan-editions/{id}/sign', { ...shared, body: step.note === '' ? {} : { note: step.note } }),
      );
    case 'withdraw':
      return ask(api.POST('/plan-editions/{id}/withdraw', { ...shared, body: { reason: step.reason } }));
  }
}

export function useStep(edition: Stepped, onDone: (step: Step) => void) {
  const queryClient = useQueryClient();
  return useCommand({
    send: (step: Step, key) => send(edition, step, key),
    onDone: (head, step) => {
      queryClient.setQueryData(editionQuery(edition.id).queryKey, (old) => (old ? { ...old, ...head } : old));
      onDone(step);
    },
    changes: [editionKey(edition.id), ['plan', edition.planId], ['plans'], ['tasks'], ['workbench']],
  });
}
