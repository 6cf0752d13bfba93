/** What an event changed in one line: plain values with their names, of anything deeper the name only. */
export function changeText(change: Readonly<Record<string, unknown>>): string {
  return Object.entries(change)
    .map(([name, value]) => (isPlain(value) ? `${name}: ${value}` : name))
    .join(' · ');
}

function isPlain(value: unknown): value is string | number | boolean {
  return ['string', 'number', 'boolean'].includes(typeof value);
}
