// Notices as both entries read and answer them.
import { queryOptions } from '@tanstack/react-query';
import { api, ask } from '../api/client.ts';
import { commandHeaders } from '../api/command-key.ts';
import type { components } from '../api/schema.generated.d.ts';

export type Supervision = components['schemas']['Supervision'];

export const supervisionQuery = (id: string) =>
  queryOptions({
    queryKey: ['supervisions', id] as const,
    queryFn: () => ask(api.GET('/supervisions/{id}', { params: { path: { id } } })),
  });

export interface NoticeAnswer {
  readonly id: string;
  readonly text: string;
  readonly evidenceIds: string[];
}

export function answerNotice({ id, text, evidenceIds }: NoticeAnswer, key: string) {
  return ask(
    api.POST('/supervisions/{id}/answer', {
      params: { path: { id } },
      body: { text, evidenceIds },
      headers: commandHeaders(key),
    }),
  );
}
