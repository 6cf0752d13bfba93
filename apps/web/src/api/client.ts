// The one way to the server: `ask(api.GET('/tasks', {params: {query}}))` gives the answer or throws an ApiProblem.
import createClient, { type Middleware } from 'openapi-fetch';
import { newKey } from './command-key.ts';
import { offlineProblem, problemOf } from './problem.ts';
import type { paths } from './schema.generated.d.ts';

export const apiPrefix = '/api/v1';

/** The language of the answers' sentences; kept by i18n. */
let language = 'zh';
export function setApiLanguage(next: string): void {
  language = next;
}
export function apiLanguage(): string {
  return language;
}

const pauses = [400, 1600];
const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Sends a request; one that got no answer is sent again, with the key it had, so that nothing is done twice. */
async function send(request: Request): Promise<Response> {
  for (const wait of pauses) {
    const response = await fetch(request.clone()).catch((error: unknown) => {
      if (request.signal.aborted) throw error;
      return null;
    });
    if (response !== null && response.status !== 502 && response.status !== 503) return response;
    await pause(wait);
  }
  return fetch(request).catch((error: unknown) => {
    if (request.signal.aborted) throw error;
    throw offlineProblem();
  });
}

const conventions: Middleware = {
  onRequest({ request }) {
    request.headers.set('Accept-Language', language);
    if (request.method !== 'GET' && !request.headers.has('Idempotency-Key')) {
      request.headers.set('Idempotency-Key', newKey());
    }
    return request;
  },
  async onResponse({ response }) {
    if (response.ok) return response;
    throw problemOf(response.status, await response.json().catch(() => null));
  },
};

export const api = createClient<paths>({ baseUrl: apiPrefix, credentials: 'same-origin', fetch: send });
api.use(conventions);

type Outcome = { data?: unknown; error?: unknown; response: Response };

/** The data of an answer. Refusals were thrown by the middleware already; what has no body answers undefined. */
export async function ask<Given extends Outcome>(call: Promise<Given>): Promise<NonNullable<Given['data']>> {
  const { data } = await call;
  return data as NonNullable<Given['data']>;
}

type JsonOf<Content> = Content extends { content: { 'application/json': infer Json } } ? Json : never;

/** What a route answers: `Answer<'/tasks/{id}', 'get'>`. */
export type Answer<Path extends keyof paths, Method extends keyof paths[Path]> = paths[Path][Method] extends {
  responses: infer Responses;
}
  ? JsonOf<Responses[(200 | 201) & keyof Responses]>
  : never;

/** What a command takes: `Body<'/tasks/{id}', 'patch'>`. */
export type Body<Path extends keyof paths, Method extends keyof paths[Path]> = paths[Path][Method] extends {
  requestBody?: infer Content;
}
  ? JsonOf<NonNullable<Content>>
  : never;

/** The query of a list: `Query<'/tasks'>`. */
export type Query<Path extends keyof paths> = paths[Path] extends { get: { parameters: { query?: infer Filters } } }
  ? NonNullable<Filters>
  : never;
