// Reading an address's search part, which anybody may have typed.

type Raw = Readonly<Record<string, unknown>>;

/** Text of a key; the router reads `?q=2026` as a number, which is text here all the same. */
export function textOf(raw: Raw, key: string): string | undefined {
  const value = raw[key];
  if (typeof value === 'string') return value === '' ? undefined : value;
  return typeof value === 'number' ? String(value) : undefined;
}

export function oneOf<const Known extends string>(raw: Raw, key: string, known: readonly Known[]): Known | undefined {
  return known.find((value) => value === raw[key]);
}

/** An object of those keys that have a text. */
export function textsOf<const Key extends string>(raw: Raw, keys: readonly Key[]): { [K in Key]?: string | undefined } {
  const found: { [K in Key]?: string | undefined } = {};
  for (const key of keys) {
    const text = textOf(raw, key);
    if (text !== undefined) found[key] = text;
  }
  return found;
}
