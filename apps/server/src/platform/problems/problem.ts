// Errors a caller can mend, as problem details (RFC 9457): a stable code, a status, and a sentence in the reader's language.
import { type ProblemCode, type ProblemDetails, problems } from './catalogue.messages.ts';

export type Language = 'zh' | 'en';

/** Thrown to refuse a request. `details` are what the catalogue's sentence needs; `extra` goes into the answer beside it. */
export class Problem extends Error {
  readonly code: ProblemCode;
  readonly status: number;
  readonly details: object;
  readonly extra: Record<string, unknown>;

  constructor(code: ProblemCode, details: object, extra: Record<string, unknown>) {
    super(code);
    this.name = 'Problem';
    this.code = code;
    this.status = problems[code].status;
    this.details = details;
    this.extra = extra;
  }

  sentence(language: Language): string {
    const text = problems[this.code][language] as (details: object) => string;
    return text(this.details);
  }
}

export function problem<Code extends ProblemCode>(
  code: Code,
  ...[details, extra]: ProblemDetails<Code> extends undefined
    ? [details?: undefined, extra?: Record<string, unknown>]
    : [details: ProblemDetails<Code>, extra?: Record<string, unknown>]
): Problem {
  return new Problem(code, details ?? {}, extra ?? {});
}
