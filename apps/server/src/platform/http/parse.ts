// Parse at the edge: what does not fit a route's schema is refused with the place and a sentence for each fault.
import { z } from 'zod';
import { type Language, problem } from '../problems/problem.ts';

const locales = { zh: z.locales.zhCN().localeError, en: z.locales.en().localeError };

export interface Fault {
  readonly in: 'params' | 'query' | 'body';
  readonly path: string;
  readonly message: string;
}

/** The parsed value, or a Problem 400 that lists every fault. */
export function parseInput(
  schema: z.ZodType | undefined,
  value: unknown,
  where: Fault['in'],
  language: Language,
): unknown {
  if (schema === undefined) return undefined;
  const result = schema.safeParse(value, { error: locales[language] });
  if (result.success) return result.data;
  const errors: Fault[] = result.error.issues.map((issue) => ({
    in: where,
    path: issue.path.join('.'),
    message: issue.message,
  }));
  throw problem('invalid-request', undefined, { errors });
}

/** The version in an If-Match header: `"3"`. Null when there is none. */
export function parseIfMatch(header: string | undefined): number | null {
  const digits = /^\s*(?:W\/)?"(\d{1,9})"\s*$/.exec(header ?? '')?.[1];
  return digits === undefined ? null : Number(digits);
}

/** The reader's language from Accept-Language: Chinese unless English is asked for first. */
export function acceptedLanguage(header: string | undefined): Language {
  return /^\s*en\b/i.test(header ?? '') ? 'en' : 'zh';
}
