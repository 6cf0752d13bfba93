import { type ReadWarning, type SourceDocument, UnreadableFile } from '../../source.ts';
import { layOut } from '../lay-out.ts';
import type { StoryItem } from '../story.ts';
import { refuseBombs } from './inflated-size.ts';
import { type OpenPdf, openPdf } from './library.ts';
import type { Page } from './page.ts';
import { asParagraph } from './paragraphs.ts';
import { readPage } from './read-page.ts';
import { toStory } from './story.ts';

/** More pages than any plan has; a book of rules reaches some 300. */
const mostPages = 500;
/** More than a plan of that many pages holds. */
const mostCharacters = 4_000_000;

/**
 * Reads a PDF that has text: lines joined to paragraphs, tables with drawn lines as rows, running headers once, page numbers
 * not at all. Pages of two columns are read column by column.
 *
 * Only ever throws UnreadableFile: archive-too-large-inside, document-broken, document-encrypted, document-too-many-pages, file-too-large,
 * scan-without-text, text-unreadable.
 */
export async function readPdf(bytes: Uint8Array): Promise<SourceDocument> {
  refuseBombs(bytes);
  const pdf = await openPdf(bytes);
  try {
    const pages = await readPages(pdf);
    requireText(pages);
    const { items, headers, footers } = toStory(pages);
    if (!items.some(isWritten)) throw new UnreadableFile('scan-without-text');
    const margin = (part: 'header' | 'footer') => (text: string) => ({ ...asParagraph(text), part });
    return layOut(
      'pdf',
      [...headers.map(margin('header')), ...items, ...footers.map(margin('footer'))],
      [{ code: 'layout-guessed' }, ...warningOfEmptyPages(pages)],
    );
  } catch (error) {
    if (error instanceof UnreadableFile) throw error;
    // The library has many errors of its own for pages that are damaged.
    throw new UnreadableFile('document-broken');
  } finally {
    await pdf.close();
  }
}

async function readPages({ document, operators }: OpenPdf): Promise<Page[]> {
  if (document.numPages > mostPages) throw new UnreadableFile('document-too-many-pages', String(document.numPages));
  const pages: Page[] = [];
  let characters = 0;
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number);
    const read = await readPage(page, operators);
    page.cleanup();
    characters += read.fragments.reduce((sum, fragment) => sum + fragment.text.length, 0);
    if (characters > mostCharacters) throw new UnreadableFile('file-too-large');
    pages.push(read);
  }
  return pages;
}

/** Signs without a meaning: a font in the file that does not say which letters it draws. */
function requireText(pages: readonly Page[]): void {
  const text = pages.flatMap((page) => page.fragments.map((fragment) => fragment.text)).join('');
  const letters = text.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
  const unknown = text.match(/[\ufffd•]/gu)?.length ?? 0;
  if (letters === 0 && unknown === 0) throw new UnreadableFile('scan-without-text');
  if (unknown > letters) throw new UnreadableFile('text-unreadable');
}

const isWritten = (item: StoryItem): boolean =>
  item.kind === 'paragraph'
    ? /[\p{L}\p{N}]/u.test(item.lines.join(''))
    : item.rows.some((row) => row.cells.some((cell) => cell.items.some(isWritten)));

function warningOfEmptyPages(pages: readonly Page[]): ReadWarning[] {
  const empty = pages.flatMap((page, index) => (page.fragments.length === 0 ? [index + 1] : []));
  return empty.length === 0 ? [] : [{ code: 'pages-without-text', detail: empty.slice(0, 20).join('、') }];
}
