// What PostgreSQL can hold. A NUL character it refuses, and half of a surrogate pair it refuses inside jsonb; both occur in
// dirty files, and a title cut at so many characters may end in the half of a pair.

/** The same text with the same offsets, NUL characters shown as U+FFFD. */
export function withoutNul(text: string): string {
  return text.replaceAll('\u0000', '\uFFFD');
}

/** JSON of the value, every string in it well-formed. */
export function toJson(value: unknown): string {
  return JSON.stringify(value, (_key, item: unknown) =>
    typeof item === 'string' ? item.replace(lone, '\uFFFD') : item,
  );
}

const lone = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;
