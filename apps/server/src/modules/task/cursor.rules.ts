// Cursors of keyset pages: opaque to the client, checked when they come back.
import { z } from 'zod';
import { problem } from '../../platform/problems/problem.ts';

const keySchemas = {
  uuid: z.uuid(),
  int: z.string().regex(/^\d{1,9}$/),
  date: z.iso.date(),
  timestamptz: z
    .string()
    .regex(/^\d{4}-\d{2}-\d{2} [\d:.]{8,15}\+00$/)
    .refine((text) => !Number.isNaN(Date.parse(`${text}:00`.replace(' ', 'T')))),
};
export type KeyType = keyof typeof keySchemas;

const cursorSchema = z.object({ keys: z.array(z.string().nullable()), total: z.int() });

export interface Cursor {
  /** Sort keys of the last row shown, as text; null where it has none. */
  readonly keys: readonly (string | null)[];
  /** Rows that pass the filter, counted for the first page. */
  readonly total: number;
}

export function encodeCursor(cursor: Cursor): string {
  return btoa(JSON.stringify(cursor)).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

/** Throws the 400 for what no page of ours gave out. */
export function decodeCursor(text: string, types: readonly KeyType[]): Cursor {
  try {
    const cursor = cursorSchema.parse(JSON.parse(atob(text.replaceAll('-', '+').replaceAll('_', '/'))));
    const fits = types.every((type, index) => {
      const key = cursor.keys[index];
      return key === null || keySchemas[type].safeParse(key).success;
    });
    if (fits && cursor.keys.length === types.length) return cursor;
  } catch {
    // Not even JSON: the same answer.
  }
  throw problem('invalid-request', undefined, {
    errors: [{ in: 'query', path: 'cursor', message: 'not a cursor of this list' }],
  });
}
