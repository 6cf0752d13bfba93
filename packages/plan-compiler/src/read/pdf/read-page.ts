import type { PdfOperatorCodes, PdfPage } from './library.ts';
import { type Fragment, multiply, type Page, toMatrix } from './page.ts';
import { readRules } from './rules.ts';

/** Reads a page's text, and the lines drawn on it where its text stands as if in a table. */
export async function readPage(page: PdfPage, operators: PdfOperatorCodes): Promise<Page> {
  const viewport = page.getViewport({ scale: 1 });
  const upright = toMatrix(viewport.transform);
  const { items } = await page.getTextContent();
  const fragments: Fragment[] = [];
  const seen = new Set<string>();
  for (const item of items) {
    if (!('str' in item) || item.str.trim() === '') continue;
    const [a, b, , d, x, y] = multiply(upright, toMatrix(item.transform));
    const size = Math.abs(d) || item.height;
    // Slanted text is a watermark, upright text beside the page a sheet's mark: neither is the document's.
    if (size <= 0 || Math.abs(b) > Math.abs(a) * 0.05) continue;
    const fragment = { text: readable(item.str), x, right: x + item.width, y, size };
    // Bold type is sometimes made by printing a word twice.
    const key = `${fragment.text} ${Math.round(x)} ${Math.round(y)}`;
    if (seen.has(key)) continue;
    seen.add(key);
    fragments.push(fragment);
  }
  const rules = hasGaps(fragments) ? readRules(await page.getOperatorList(), operators, upright) : [];
  return { width: viewport.width, height: viewport.height, fragments, rules };
}

/** Control characters, and the signs of symbol fonts, that mean nothing outside the file. */
function readable(text: string): string {
  const plain = text
    .replace(/[\p{Cc}\u00ad\u200b\ufeff]/gu, '')
    .replace(/[\ue000-\uf8ff]/gu, '•')
    .replace(wordGap, '');
  const spread = plain.match(spreadLetter)?.length ?? 0;
  return spread >= 3 && spread > 0.3 * plain.length ? plain.replace(spreadLetter, '') : plain;
}

/** Word sets Chinese and other letters a little apart: 9 月 30 日. */
const wordGap = /(?<=[\u2e80-\u9fff]) (?=[A-Za-z0-9])|(?<=[A-Za-z0-9%]) (?=[\u2e80-\u9fff])/gu;

/** A line of few letters spread over the width: 各 镇 要 在. */
const spreadLetter = /(?<=[\u2e80-\u9fff\uff00-\uffef\u3000-\u303f]) (?=[\u2e80-\u9fff\uff00-\uffef\u3000-\u303f])/gu;

/** Whether text stands beside text, wide apart: only then are drawn lines worth asking for. */
function hasGaps(fragments: readonly Fragment[]): boolean {
  const sorted = [...fragments].sort((one, other) => one.y - other.y || one.x - other.x);
  return sorted.some((fragment, index) => {
    const before = sorted[index - 1];
    if (before === undefined || Math.abs(fragment.y - before.y) > 0.5 * fragment.size) return false;
    return fragment.x - before.right > fragment.size;
  });
}
