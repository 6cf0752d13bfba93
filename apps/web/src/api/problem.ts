// A refused or failed request, with the sentence the server wrote for the reader.
import type { components } from './schema.generated.d.ts';

export type ProblemBody = components['schemas']['Problem'];

export interface Fault {
  readonly path: string;
  readonly message: string;
}

export class ApiProblem extends Error {
  readonly status: number;
  readonly code: string;
  readonly faults: readonly Fault[];
  /** Everything the server said, for problems that carry more (`current` of stale-version …). */
  readonly body: Readonly<Record<string, unknown>>;

  constructor(status: number, code: string, sentence: string, body: Readonly<Record<string, unknown>> = {}) {
    super(sentence);
    this.name = 'ApiProblem';
    this.status = status;
    this.code = code;
    this.body = body;
    this.faults = Array.isArray(body['errors']) ? (body['errors'] as Fault[]) : [];
  }

  /** No answer came: whether the act was done is not known, so a repeat must carry the same key. */
  get unanswered(): boolean {
    return this.status === 0 || this.status >= 500;
  }
}

/** Sentences for failures the server could not word itself; set by i18n so that this file knows no language. */
const sentences = { offline: 'No connection to the server.', broken: 'The server did not answer properly.' };

export function setFailureSentences(next: typeof sentences): void {
  Object.assign(sentences, next);
}

export function offlineProblem(): ApiProblem {
  return new ApiProblem(0, 'offline', sentences.offline);
}

export function problemOf(status: number, body: unknown): ApiProblem {
  if (body !== null && typeof body === 'object') {
    const { code, title } = body as Partial<ProblemBody>;
    if (typeof code === 'string' && typeof title === 'string') {
      return new ApiProblem(status, code, title, body as Record<string, unknown>);
    }
  }
  return new ApiProblem(status, 'broken-answer', sentences.broken);
}

/** The sentence to show for whatever was thrown. */
export function sentenceOf(error: unknown): string {
  if (!(error instanceof ApiProblem)) return sentences.broken;
  const faults = error.faults.map((fault) => fault.message).filter((message) => message !== '');
  return faults.length === 0 ? error.message : `${error.message} ${faults.join('; ')}`;
}
