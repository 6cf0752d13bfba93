import type { Line, Page } from './page.ts';

/** A page with its lines. */
export interface PageLines {
  readonly page: Page;
  readonly lines: readonly Line[];
}

/** Headers and footers stand in this share of the page's height, at its top and bottom. */
const marginShare = 0.13;
/** A header need not stand on every page: the first, and those of another chapter, have none or another. */
const leastShare = 0.4;

const pageNumber =
  /^[-—–―_·•.~〜\s]*(?:第\s*)?(?:\d{1,4}|[ivxlc]{1,6}|[一二三四五六七八九十百]{1,5}(?=\s*页))(?:\s*页)?(?:\s*[/／,，、]?\s*(?:共|of)?\s*\d{1,4}\s*页?)?[-—–―_·•.~〜\s]*$|^page\s+\d+(?:\s+of\s+\d+)?$/iu;

/** What stands around the text of all pages: running headers and footers once each, and the lines without them. */
export function takeMargins(pages: readonly PageLines[]): {
  readonly bodies: readonly (readonly Line[])[];
  readonly headers: readonly string[];
  readonly footers: readonly string[];
} {
  const counts = new Map<string, number>();
  for (const one of pages) {
    for (const key of new Set(one.lines.flatMap((line) => keyOf(line, one.page) ?? []))) {
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
  }
  const least = Math.max(2, leastShare * pages.length);
  const found = { header: new Map<string, string>(), footer: new Map<string, string>() };
  const bodies = pages.map(({ page, lines }) =>
    lines.filter((line) => {
      const key = keyOf(line, page);
      if (key === null) return true;
      if (pageNumber.test(line.text)) return false;
      if ((counts.get(key) ?? 0) < least) return true;
      const part = line.y < page.height / 2 ? found.header : found.footer;
      if (!part.has(key)) part.set(key, line.text);
      return false;
    }),
  );
  return { bodies, headers: [...found.header.values()], footers: [...found.footer.values()] };
}

/** What is alike from page to page: the place and the words, but for numbers. Null for a line of the page's middle. */
function keyOf(line: Line, page: Page): string | null {
  const isTop = line.y < marginShare * page.height;
  if (!isTop && line.y < (1 - marginShare) * page.height) return null;
  const words = line.text.replace(/\d+/gu, '#').replace(/\s+/gu, '');
  return `${isTop ? 'top' : 'bottom'} ${Math.round(line.y / 6)} ${words}`;
}
