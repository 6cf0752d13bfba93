// What waits for the account, as both entries read it.
import { queryOptions } from '@tanstack/react-query';
import { type Answer, api, ask } from '../api/client.ts';
import { commandHeaders } from '../api/command-key.ts';
import type { components } from '../api/schema.generated.d.ts';

export type Workbench = Answer<'/workbench', 'get'>;
export type WorkItem = components['schemas']['WorkItem'];
export type AssignmentRow = components['schemas']['AssignmentRow'];
export type Task = Answer<'/tasks/{id}', 'get'>;
export type Assignment = Task['assignments'][number];
export type Occurrence = Task['occurrences'][number];
export type Report = Task['reports'][number];
export type Message = components['schemas']['Message'];
export type PlanMessage = components['schemas']['PlanMessage'];

/** Of what a unit is told: an edition, or a reminder and the like. */
export function isOfPlan(message: Message): message is PlanMessage {
  return message.kind === 'plan-issued' || message.kind === 'plan-changed';
}

export type Evidence = components['schemas']['Evidence'];

export const workbenchQuery = queryOptions({
  queryKey: ['workbench'] as const,
  queryFn: () => ask(api.GET('/workbench')),
});

export const taskQuery = (taskId: string) =>
  queryOptions({
    queryKey: ['tasks', taskId] as const,
    queryFn: () => ask(api.GET('/tasks/{id}', { params: { path: { id: taskId } } })),
  });

/** Everything that an act on a task, an assignment or an occurrence can change. */
export const workChanges = [['workbench'], ['tasks'], ['unit-lights'], ['units', 'burden'], ['plans']] as const;

interface Versioned {
  readonly id: string;
  readonly version: number;
}

export function acceptAssignment({ id, version }: Versioned, key: string) {
  return ask(api.POST('/assignments/{id}/accept', { params: { path: { id } }, headers: commandHeaders(key, version) }));
}

export function readMessage(id: string, key: string) {
  return ask(api.POST('/messages/{id}/read', { params: { path: { id } }, headers: commandHeaders(key) }));
}

/** `returned`, waiting and owed rows alike: what the row is decides which route moves it on. */
export function confirmItem({ kind, id, version }: Versioned & { kind: WorkItem['kind'] }, key: string) {
  const given = { params: { path: { id } }, body: {}, headers: commandHeaders(key, version) };
  return ask<{ data?: unknown; response: Response }>(
    kind === 'assignment' ? api.POST('/assignments/{id}/confirm', given) : api.POST('/occurrences/{id}/confirm', given),
  );
}

export function returnItem({ kind, id, version }: Versioned & { kind: WorkItem['kind'] }, reason: string, key: string) {
  const given = { params: { path: { id } }, body: { reason }, headers: commandHeaders(key, version) };
  return ask<{ data?: unknown; response: Response }>(
    kind === 'assignment' ? api.POST('/assignments/{id}/return', given) : api.POST('/occurrences/{id}/return', given),
  );
}

export function closeTask(taskId: string, version: number, note: string, key: string) {
  return ask(
    api.POST('/tasks/{id}/close', {
      params: { path: { id: taskId } },
      body: note === '' ? {} : { note },
      headers: commandHeaders(key, version),
    }),
  );
}

export function decideDeadline({ id, version }: Versioned, approve: boolean, note: string, key: string) {
  return ask(
    api.POST('/deadline-requests/{id}/decide', {
      params: { path: { id } },
      body: note === '' ? { approve } : { approve, note },
      headers: commandHeaders(key, version),
    }),
  );
}
