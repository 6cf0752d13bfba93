import { Buffer } from 'node:buffer';
import { promisify } from 'node:util';
import { crc32, inflateRaw } from 'node:zlib';
import { type Entry, fromBuffer, type ZipFile } from 'yauzl';
import { UnreadableFile } from '../source.ts';
import { isOle } from './ole.ts';

/** How much an uploaded archive (.docx, .xlsx) may hold. All sizes in bytes. */
export interface ArchiveLimits {
  /** Most entries in the archive. */
  readonly entries: number;
  /** Most bytes of one entry once inflated. */
  readonly entryBytes: number;
  /** Most bytes of all entries together once inflated. */
  readonly totalBytes: number;
  /** Most inflated bytes for one compressed byte, of an entry above `ratioFrom` bytes. */
  readonly ratio: number;
  /** Small parts may compress as well as they like: a page of empty table rows reaches 1:100. */
  readonly ratioFrom: number;
}

/** Roomy for a real document of some hundred pages with photos, far too small for a bomb. */
export const defaultArchiveLimits: ArchiveLimits = {
  entries: 4_000,
  entryBytes: 64 * 1024 * 1024,
  totalBytes: 256 * 1024 * 1024,
  ratio: 200,
  ratioFrom: 4 * 1024 * 1024,
};

/** An archive whose directory was checked. Entries are reached by name only; nothing is ever written to disk. */
export interface Archive {
  /** Names as stored, `/` between folders, in the directory's order. */
  readonly names: readonly string[];
  has(name: string): boolean;
  /** The entry's bytes, or null when there is none. Names compare without case (ECMA-376 part 2, 6.2.2). */
  read(name: string): Promise<Uint8Array | null>;
}

const inflate = promisify(inflateRaw);

/**
 * Opens a zip archive that came from outside and checks what its directory declares.
 * Only throws UnreadableFile: archive-broken, archive-too-large-inside, document-encrypted, file-empty, file-type-unknown.
 */
export async function openArchive(bytes: Uint8Array, limits: Partial<ArchiveLimits> = {}): Promise<Archive> {
  const allowed = { ...defaultArchiveLimits, ...limits };
  requireZip(bytes);
  const zip = await openZip(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  const entries = checkDirectory(await listEntries(zip, allowed.entries), allowed);
  const inflated = new Map<Entry, number>();
  return {
    names: [...entries.values()].map((entry) => entry.fileName),
    has: (name) => entries.has(name.toLowerCase()),
    async read(name) {
      const entry = entries.get(name.toLowerCase());
      if (entry === undefined) return null;
      // Reading an entry again costs nothing of what all may hold together.
      inflated.delete(entry);
      const used = [...inflated.values()].reduce((sum, length) => sum + length, 0);
      const content = await readEntry(zip, entry, Math.min(allowed.entryBytes, allowed.totalBytes - used));
      inflated.set(entry, content.length);
      return content;
    },
  };
}

function requireZip(bytes: Uint8Array): void {
  if (bytes.length === 0) throw new UnreadableFile('file-empty');
  if (isOle(bytes)) {
    // A Word or Excel file with a password is an OLE container with this stream (MS-OFFCRYPTO 2.3.4.4).
    const encrypted = Buffer.from(bytes).includes(Buffer.from('EncryptedPackage', 'utf16le'));
    throw new UnreadableFile(encrypted ? 'document-encrypted' : 'file-type-unknown');
  }
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) throw new UnreadableFile('file-type-unknown');
}

function openZip(bytes: Buffer): Promise<ZipFile> {
  return new Promise((resolve, reject) => {
    fromBuffer(bytes, { lazyEntries: true }, (error, zip) => {
      if (error || zip === undefined) reject(new UnreadableFile('archive-broken'));
      else resolve(zip);
    });
  });
}

function listEntries(zip: ZipFile, most: number): Promise<Entry[]> {
  return new Promise((resolve, reject) => {
    const entries: Entry[] = [];
    zip.on('error', () => reject(new UnreadableFile('archive-broken')));
    zip.on('end', () => resolve(entries));
    zip.on('entry', (entry: Entry) => {
      entries.push(entry);
      if (entries.length > most) reject(new UnreadableFile('archive-too-large-inside', 'entries'));
      else zip.readEntry();
    });
    zip.readEntry();
  });
}

function checkDirectory(listed: readonly Entry[], limits: ArchiveLimits): Map<string, Entry> {
  const entries = new Map<string, Entry>();
  let total = 0;
  for (const entry of listed) {
    if (entry.fileName.endsWith('/')) continue;
    const key = entry.fileName.toLowerCase();
    // Two parts of one name: readers disagree on which one counts, so what was checked might not be what is shown.
    if (entries.has(key)) throw new UnreadableFile('archive-broken', entry.fileName);
    if (entry.isEncrypted()) throw new UnreadableFile('document-encrypted', entry.fileName);
    total += entry.uncompressedSize;
    const tooDense =
      entry.uncompressedSize > limits.ratioFrom && entry.uncompressedSize > limits.ratio * entry.compressedSize;
    if (tooDense || entry.uncompressedSize > limits.entryBytes || total > limits.totalBytes) {
      throw new UnreadableFile('archive-too-large-inside', entry.fileName);
    }
    entries.set(key, entry);
  }
  return entries;
}

async function readEntry(zip: ZipFile, entry: Entry, room: number): Promise<Uint8Array> {
  const raw = await readRaw(zip, entry);
  // The declared size may lie: the inflater itself stops at what is left of the room.
  const content = entry.compressionMethod === 0 ? raw : await inflateWithin(raw, entry, room);
  if (content.length > room) throw new UnreadableFile('archive-too-large-inside', entry.fileName);
  if (content.length !== entry.uncompressedSize || crc32(content) !== entry.crc32) {
    throw new UnreadableFile('archive-broken', entry.fileName);
  }
  return content;
}

async function inflateWithin(raw: Buffer, entry: Entry, room: number): Promise<Buffer> {
  if (entry.compressionMethod !== 8) throw new UnreadableFile('archive-broken', entry.fileName);
  try {
    return await inflate(raw, { maxOutputLength: Math.max(1, room) });
  } catch (error) {
    const tooLarge = error instanceof RangeError;
    throw new UnreadableFile(tooLarge ? 'archive-too-large-inside' : 'archive-broken', entry.fileName);
  }
}

/** The entry's bytes as stored. Inflating is ours, so that its limit is too. */
function readRaw(zip: ZipFile, entry: Entry): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const broken = () => reject(new UnreadableFile('archive-broken', entry.fileName));
    const decompress = entry.isCompressed() ? false : null;
    if (!entry.isCompressed() && entry.compressionMethod !== 0) return broken();
    zip.openReadStream(entry, { decompress, decrypt: null, start: null, end: null }, (error, stream) => {
      if (error) return broken();
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('error', broken);
      stream.on('end', () => resolve(Buffer.concat(chunks)));
    });
  });
}
