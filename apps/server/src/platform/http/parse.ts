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
  if (result.success) {
    const places = placesOfBrokenText(result.data);
    if (places.length === 0) return result.data;
    const message = brokenText[language];
    throw problem('invalid-request', undefined, { errors: places.map((path) => ({ in: where, path, message })) });
  }
  const errors: Fault[] = result.error.issues.map((issue) => ({
    in: where,
    path: issue.path.join('.'),
    message: issue.message,
  }));
  throw problem('invalid-request', undefined, { errors });
}

const brokenText = { zh: '含有无法保存的字符', en: 'Holds a character that cannot be kept' };

/** Where there is text that no database holds: a NUL character, half of a surrogate pair; the first ten places. */
function placesOfBrokenText(value: unknown): string[] {
  const places: string[] = [];
  // A list instead of calls: what was sent may be nested deeper than the stack is.
  const open: { readonly path: string; readonly value: unknown }[] = [{ path: '', value }];
  for (let next = open.pop(); next !== undefined && places.length < 10; next = open.pop()) {
    const { path, value: each } = next;
    if (typeof each === 'string') {
      if (isBroken(each)) places.push(path);
    } else if (typeof each === 'object' && each !== null) {
      for (const [key, inner] of Object.entries(each)) {
        if (isBroken(key)) places.push(path);
        else open.push({ path: path === '' ? key : `${path}.${key}`, value: inner });
      }
    }
  }
  return places;
}

function isBroken(text: string): boolean {
  return text.includes('\0') || /\p{Surrogate}/u.test(text);
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
