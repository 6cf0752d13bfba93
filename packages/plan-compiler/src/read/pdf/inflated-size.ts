import { Buffer } from 'node:buffer';
import { constants, inflateSync } from 'node:zlib';
import { UnreadableFile } from '../../source.ts';

/** Most bytes one stream may inflate to: a page scanned in colour at 600 dots an inch has some hundred megabytes. */
const mostOfOne = 128 * 1024 * 1024;
const mostOfAll = 768 * 1024 * 1024;
/** Deflate makes a thousand of one byte: what begins this near the end of the file can't be too large. */
const harmless = 4096;

/**
 * Refuses a PDF whose compressed streams unpack to far more than any document holds. The library unpacks a stream whole,
 * without a limit, outside the memory that a worker thread is held to.
 *
 * @throws UnreadableFile archive-too-large-inside
 */
export function refuseBombs(bytes: Uint8Array): void {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let all = 0;
  for (let at = file.indexOf('stream'); at >= 0; at = file.indexOf('stream', at + 6)) {
    const start = at + (file[at + 6] === 0x0d ? 8 : 7);
    // The lower half of the first byte of a zlib stream says "deflate" (RFC 1950, 2.2).
    if (((file[start] ?? 0) & 0x0f) !== 8 || file.length - start < harmless) continue;
    all += inflatedSize(file.subarray(start));
    if (all > mostOfAll) throw new UnreadableFile('archive-too-large-inside');
  }
}

function inflatedSize(compressed: Buffer): number {
  try {
    return inflateSync(compressed, { maxOutputLength: mostOfOne, finishFlush: constants.Z_SYNC_FLUSH }).length;
  } catch (error) {
    if (error instanceof RangeError) throw new UnreadableFile('archive-too-large-inside');
    // Not compressed after all, or damaged: the library will say.
    return 0;
  }
}
