import { type ReadWarning, type SourceDocument, type UnreadableCode, UnreadableFile } from '../source.ts';
import { looksLikeHtml } from './looks-like-html.ts';
import { isOle } from './ole.ts';
import { decodeText } from './text.ts';
import type { WorkbookSheet } from './workbook.ts';

export type { ArchiveLimits } from './archive.ts';
export type { WorkbookCell, WorkbookRow, WorkbookSheet } from './workbook.ts';

/** The largest file that is read at all, in bytes. */
export const LARGEST_FILE = 40 * 1024 * 1024;

/**
 * Reads a file into the text the compiler works on. What the file is, its first bytes say; its name never does
 * (`name` only tells Markdown from plain text).
 *
 * @throws UnreadableFile with a code the caller turns into a sentence
 */
export async function readDocument(
  bytes: Uint8Array,
  options: { readonly name?: string } = {},
): Promise<SourceDocument> {
  if (bytes.length === 0) throw new UnreadableFile('file-empty');
  if (bytes.length > LARGEST_FILE) throw new UnreadableFile('file-too-large');
  refuseOther(bytes);
  if (startsWith(bytes, ZIP)) {
    // Loaded only for such a file: unzipping and reading XML is heavier than all of the compiler.
    const { readDocx } = await import('./docx/index.ts');
    return readDocx(bytes);
  }
  if (isOle(bytes)) {
    const { readDoc } = await import('./doc/index.ts');
    return readDoc(bytes);
  }
  if (startsWith(bytes, PDF)) {
    const { readPdf } = await import('./pdf/index.ts');
    return readPdf(bytes);
  }
  const { text, guessed } = decodeText(bytes);
  if (text.trim() === '') throw new UnreadableFile('file-empty');
  const warnings: ReadWarning[] = guessed ? [{ code: 'encoding-guessed', detail: guessed }] : [];
  if (looksLikeHtml(text)) {
    const { readHtml } = await import('./html/index.ts');
    return { ...readHtml(text), warnings };
  }
  const plain = text.replace(/\r\n?/gu, '\n');
  const isMarkdown = /\.(?:md|markdown)$/iu.test(options.name ?? '');
  return { text: plain, format: isMarkdown ? 'md' : 'txt', blocks: paragraphs(plain, isMarkdown), warnings };
}

/**
 * Reads one sheet of an .xlsx as text: the one of that name, else the first. The same checks as for documents apply.
 *
 * @throws UnreadableFile
 */
export async function readSheet(bytes: Uint8Array, name?: string): Promise<WorkbookSheet> {
  if (bytes.length > LARGEST_FILE) throw new UnreadableFile('file-too-large');
  const workbook = await import('./workbook.ts');
  return workbook.readSheet(bytes, name);
}

const ZIP = [0x50, 0x4b, 0x03, 0x04];
const PDF = [0x25, 0x50, 0x44, 0x46, 0x2d];
/** First bytes of files that are no documents, or none this reader knows. */
const REFUSED: readonly (readonly [readonly number[], UnreadableCode])[] = [
  [[0x4d, 0x5a], 'file-is-program'],
  [[0x7f, 0x45, 0x4c, 0x46], 'file-is-program'],
  [[0xca, 0xfe, 0xba, 0xbe], 'file-is-program'],
  [[0xcf, 0xfa, 0xed, 0xfe], 'file-is-program'],
  [[0x89, 0x50, 0x4e, 0x47], 'file-is-picture'],
  [[0xff, 0xd8, 0xff], 'file-is-picture'],
  [[0x47, 0x49, 0x46, 0x38], 'file-is-picture'],
  [[0x49, 0x49, 0x2a, 0x00], 'file-is-picture'],
  [[0x4d, 0x4d, 0x00, 0x2a], 'file-is-picture'],
  [[0x7b, 0x5c, 0x72, 0x74, 0x66], 'file-is-rich-text'],
  [[0x1f, 0x8b], 'file-type-unknown'],
  [[0x52, 0x61, 0x72, 0x21], 'file-type-unknown'],
  [[0x37, 0x7a, 0xbc, 0xaf], 'file-type-unknown'],
  [[0x50, 0x4b, 0x05, 0x06], 'archive-broken'],
];

const startsWith = (bytes: Uint8Array, start: readonly number[]): boolean =>
  start.every((byte, index) => bytes[index] === byte);

function refuseOther(bytes: Uint8Array): void {
  for (const [start, code] of REFUSED) if (startsWith(bytes, start)) throw new UnreadableFile(code);
}

function paragraphs(text: string, isMarkdown: boolean): SourceDocument['blocks'] {
  const blocks: SourceDocument['blocks'][number][] = [];
  for (let start = 0; start <= text.length; ) {
    const found = text.indexOf('\n', start);
    const end = found < 0 ? text.length : found;
    const heading = isMarkdown ? /^#{1,6}(?=\s)/u.exec(text.slice(start, start + 8))?.[0].length : undefined;
    blocks.push({ kind: 'paragraph', start, end, ...(heading === undefined ? {} : { headingLevel: heading }) });
    start = end + 1;
  }
  return blocks;
}
