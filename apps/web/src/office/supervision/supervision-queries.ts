// Supervisions as the office's entry reads them and acts on them.
import { queryOptions } from '@tanstack/react-query';
import { type Answer, api, apiPrefix, ask } from '../../api/client.ts';
import { commandHeaders } from '../../api/command-key.ts';
import type { components } from '../../api/schema.generated.d.ts';
import type { Supervision } from '../../session/notices.ts';

export type { Supervision };
export type SupervisionAct = Supervision['can'][number];
export type TaskLadder = Answer<'/tasks/{id}/ladder', 'get'>;
export type Ladder = components['schemas']['Ladder'];
export type RaisedRung = 'reminder' | 'notice' | 'interview';

/** Below the task's own key: what changes the task has these read again. */
export const taskLadderQuery = (taskId: string) =>
  queryOptions({
    queryKey: ['tasks', taskId, 'ladder'] as const,
    queryFn: () => ask(api.GET('/tasks/{id}/ladder', { params: { path: { id: taskId } } })),
  });

export const taskSupervisionsQuery = (taskId: string) =>
  queryOptions({
    queryKey: ['tasks', taskId, 'supervisions'] as const,
    queryFn: () => ask(api.GET('/supervisions', { params: { query: { taskId, limit: 200 } } })),
  });

export const ladderQuery = (planId: string) =>
  queryOptions({
    queryKey: ['plans', planId, 'ladder'] as const,
    queryFn: () => ask(api.GET('/plans/{id}/ladder', { params: { path: { id: planId } } })),
  });

export const documentAddress = (id: string) => `${apiPrefix}/supervisions/${id}/document`;

export interface SupervisionStep {
  readonly act: Exclude<SupervisionAct, 'hold' | 'answer'>;
  readonly id: string;
  readonly version: number;
  /** Reason, note or wording. */
  readonly text: string;
}

export function takeSupervisionStep({ act, id, version, text }: SupervisionStep, key: string): Promise<unknown> {
  const given = { params: { path: { id } }, headers: commandHeaders(key, version) };
  switch (act) {
    case 'update':
      return ask(api.PATCH('/supervisions/{id}', { ...given, body: { text } }));
    case 'submit':
      return ask(api.POST('/supervisions/{id}/submit', given));
    case 'recall':
      return ask(api.POST('/supervisions/{id}/recall', given));
    case 'sign':
      return ask(api.POST('/supervisions/{id}/sign', given));
    case 'issue':
      return ask(api.POST('/supervisions/{id}/issue', given));
    case 'return':
      return ask(api.POST('/supervisions/{id}/return', { ...given, body: { reason: text } }));
    case 'accept':
      return ask(api.POST('/supervisions/{id}/accept', { ...given, body: text === '' ? {} : { note: text } }));
    case 'refuse':
      return ask(api.POST('/supervisions/{id}/refuse', { ...given, body: { reason: text } }));
    case 'cancel':
      return ask(api.POST('/supervisions/{id}/cancel', { ...given, body: { reason: text } }));
  }
}

export interface HeldInterview {
  readonly heldOn: string;
  readonly participants: string;
  readonly agreed: string;
}

export function holdInterview({ id, version }: Supervision, held: HeldInterview, key: string) {
  return ask(
    api.POST('/supervisions/{id}/hold', {
      params: { path: { id } },
      body: held,
      headers: commandHeaders(key, version),
    }),
  );
}

export interface Raise {
  readonly rung: RaisedRung;
  readonly taskIds: string[];
  readonly assignmentIds: string[];
  readonly occurrenceIds: string[];
  readonly text?: string;
}

export function raiseSupervisions(body: Raise, key: string) {
  return ask(api.POST('/supervisions', { body, headers: commandHeaders(key) }));
}

export function saveLadder(
  { planId, version }: Ladder,
  ladder: Pick<Ladder, 'steps' | 'pauseWhileWaiting'>,
  key: string,
) {
  return ask(
    api.PUT('/plans/{id}/ladder', {
      params: { path: { id: planId ?? '' } },
      body: ladder,
      headers: commandHeaders(key, version),
    }),
  );
}
