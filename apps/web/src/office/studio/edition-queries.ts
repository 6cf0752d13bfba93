// What the studio reads. Everything of an edition lies below one key, so that a change that touches all reads all again.
import { queryOptions } from '@tanstack/react-query';
import { api, ask } from '../../api/client.ts';

const pathOf = (id: string) => ({ params: { path: { id } } });

export const editionKey = (id: string) => ['plan-edition', id] as const;

export const planQuery = (id: string) =>
  queryOptions({ queryKey: ['plan', id] as const, queryFn: () => ask(api.GET('/plans/{id}', pathOf(id))) });

export const editionQuery = (id: string) =>
  queryOptions({
    queryKey: [...editionKey(id), 'edition'] as const,
    queryFn: () => ask(api.GET('/plan-editions/{id}', pathOf(id))),
  });

export const editionTasksQuery = (id: string) =>
  queryOptions({
    queryKey: [...editionKey(id), 'tasks'] as const,
    queryFn: () => ask(api.GET('/plan-editions/{id}/tasks', pathOf(id))),
  });

export const gapsQuery = (id: string) =>
  queryOptions({
    queryKey: [...editionKey(id), 'gaps'] as const,
    queryFn: () => ask(api.GET('/plan-editions/{id}/gaps', pathOf(id))),
  });

/** The remarks as things stand now; the edition's own answer has them as they stood when it was read. */
export const lintQuery = (id: string) =>
  queryOptions({
    queryKey: [...editionKey(id), 'lint'] as const,
    queryFn: () => ask(api.GET('/plan-editions/{id}/lint', pathOf(id))),
  });

/** Beside the edition it follows; for the office's side alone. */
export const changesQuery = (id: string) =>
  queryOptions({
    queryKey: [...editionKey(id), 'changes'] as const,
    queryFn: () => ask(api.GET('/plan-editions/{id}/changes', pathOf(id))),
  });

export const issuePreviewQuery = (id: string) =>
  queryOptions({
    queryKey: [...editionKey(id), 'issue-preview'] as const,
    queryFn: () => ask(api.GET('/plan-editions/{id}/issue-preview', pathOf(id))),
    staleTime: 0,
  });
