/** Of readings that overlap keeps the one listed first; the rest in the order of the text. */
export function withoutOverlaps<Reading extends { readonly from: number; readonly to: number }>(
  readings: readonly Reading[],
): Reading[] {
  const order = new Map(readings.map((reading, index) => [reading, index]));
  const kept: Reading[] = [];
  for (const reading of [...readings].sort((a, b) => a.from - b.from)) {
    const last = kept.at(-1);
    if (!last || last.to <= reading.from) kept.push(reading);
    else if ((order.get(reading) ?? 0) < (order.get(last) ?? 0)) kept[kept.length - 1] = reading;
  }
  return kept;
}
