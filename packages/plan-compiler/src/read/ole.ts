import { Buffer } from 'node:buffer';
import { type UnreadableCode, UnreadableFile } from '../source.ts';

/** A compound file (MS-CFB): what .doc, .xls and .ppt are, and every Office file with a password. */
export interface OleFile {
  /** The content of a stream of the root, or null when there is none. */
  stream(name: string): Buffer | null;
}

/** Whether the bytes begin an OLE container: .doc, .xls, or an encrypted .docx or .xlsx. */
export function isOle(bytes: Uint8Array): boolean {
  return [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1].every((byte, index) => bytes[index] === byte);
}

/** Streams that tell what a file is, when it is no Word document. */
const tellTale: readonly (readonly [stream: string, code: UnreadableCode])[] = [
  // A .docx or .xlsx with a password is one encrypted stream (MS-OFFCRYPTO 2.3.4.4).
  ['EncryptedPackage', 'document-encrypted'],
  ['EncryptionInfo', 'document-encrypted'],
  ['Workbook', 'file-is-spreadsheet'],
  ['Book', 'file-is-spreadsheet'],
  ['PowerPoint Document', 'file-is-slides'],
];

/**
 * Opens a compound file that holds a Word document; says what it is when it holds something else.
 *
 * @throws UnreadableFile archive-broken, document-encrypted, file-has-macros, file-is-spreadsheet, file-is-slides, file-type-unknown
 */
export async function openWordOle(bytes: Uint8Array): Promise<OleFile> {
  const cfb = await import('cfb');
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let streams: Map<string, Buffer>;
  let hasMacros: boolean;
  try {
    const { FileIndex, FullPaths } = cfb.parse(buffer);
    const root = FullPaths[0] ?? '';
    hasMacros = FullPaths.some((path) => /\/(?:Macros|_VBA_PROJECT_CUR)\/VBA\/./i.test(path));
    streams = new Map(
      FileIndex.flatMap((entry, index) => {
        const path = FullPaths[index] ?? '';
        if (!path.startsWith(root) || path.slice(root.length).includes('/') || !entry.content) return [];
        return [[entry.name, Buffer.from(entry.content)] as const];
      }),
    );
  } catch {
    // A file cut short still says in its directory what it was to be.
    throw new UnreadableFile(mentions(buffer, 'EncryptedPackage') ? 'document-encrypted' : 'archive-broken');
  }
  if (hasMacros) throw new UnreadableFile('file-has-macros');
  for (const [name, code] of tellTale) if (streams.has(name)) throw new UnreadableFile(code);
  if (!streams.has('WordDocument')) throw new UnreadableFile('file-type-unknown');
  return { stream: (name) => streams.get(name) ?? null };
}

function mentions(buffer: Buffer, stream: string): boolean {
  return buffer.includes(Buffer.from(stream, 'utf16le'));
}
