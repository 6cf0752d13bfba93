import { toLines } from './lines.ts';
import type { Fragment, Line, Page } from './page.ts';

/** A line of the page, and which column of text it stands in. */
export interface PlacedLine {
  readonly line: Line;
  readonly column: 'whole' | 'left' | 'right';
}

/** Fewer lines beside each other are an address list or a signature, not two columns of text. */
const fewestLines = 8;

/**
 * The lines of a page in the order they are read. A page set in two columns is read down the left one first; headings across
 * both columns part what stands above from what stands below.
 */
export function orderLines(page: Page, fragments: readonly Fragment[]): PlacedLine[] {
  const gutter = findGutter(page, fragments);
  if (gutter === null) return toLines(fragments).map((line) => ({ line, column: 'whole' }));
  const ordered: PlacedLine[] = [];
  let left: Fragment[] = [];
  let right: Fragment[] = [];
  const flush = (): void => {
    ordered.push(...toLines(left).map((line) => ({ line, column: 'left' }) as const));
    ordered.push(...toLines(right).map((line) => ({ line, column: 'right' }) as const));
    left = [];
    right = [];
  };
  for (const line of toLines(fragments)) {
    if (line.fragments.some((fragment) => fragment.x < gutter && fragment.right > gutter)) {
      flush();
      ordered.push({ line, column: 'whole' });
    } else for (const fragment of line.fragments) (fragment.right <= gutter ? left : right).push(fragment);
  }
  flush();
  return ordered;
}

/** Where an empty strip runs down the page between two columns of justified text; null where none does. */
function findGutter(page: Page, fragments: readonly Fragment[]): number | null {
  const lines = toLines(fragments);
  const strips: { at: number; crossing: number }[] = [];
  for (let share = 0.42; share <= 0.58; share += 0.01) {
    const at = share * page.width;
    const crossing = crossingsOf(lines, at);
    if (crossing !== null) strips.push({ at, crossing });
  }
  const least = Math.min(...strips.map((strip) => strip.crossing));
  const best = strips.filter((strip) => strip.crossing === least);
  return best[best.length >> 1]?.at ?? null;
}

/** How many lines cross a place between two columns; null where there are no two columns beside it. */
function crossingsOf(lines: readonly Line[], at: number): number | null {
  let crossing = 0;
  const ends: number[] = [];
  const starts: number[] = [];
  for (const { fragments } of lines) {
    if (fragments.some((one) => one.x < at && one.right > at)) {
      crossing += 1;
      continue;
    }
    const before = fragments.filter((one) => one.right <= at).at(-1);
    const after = fragments.find((one) => one.x >= at);
    if (before !== undefined) ends.push(before.right);
    if (after !== undefined) starts.push(after.x);
  }
  if (ends.length < fewestLines || starts.length < fewestLines) return null;
  // Titles cross the strip, text does not.
  if (crossing > 0.25 * (ends.length + starts.length)) return null;
  return isAligned(ends, Math.max(...ends)) && isAligned(starts, Math.min(...starts)) ? crossing : null;
}

/** Whether most of the places are within two letters of the edge: justified text is, cells of a table are not. */
function isAligned(places: readonly number[], edge: number): boolean {
  return places.filter((place) => Math.abs(place - edge) < 24).length >= 0.6 * places.length;
}
