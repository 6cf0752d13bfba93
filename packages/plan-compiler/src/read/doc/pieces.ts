import type { Buffer } from 'node:buffer';
import iconv from 'iconv-lite';
import { UnreadableFile } from '../../source.ts';
import { structures, type WordBinary } from './file-information.ts';

/** A stretch of the text that lies in one piece in the file. Positions of characters count over all texts of the file. */
export interface Piece {
  readonly from: number;
  readonly to: number;
  /** Offset of its first character in the main stream. */
  readonly offset: number;
  /** Two for UTF-16, one for the Western code page, which Word uses for pieces that need no more. */
  readonly width: 1 | 2;
}

/** Reads the piece table (Clx, MS-DOC 2.9.38): where the characters lie, in the order of the text. */
export function readPieces(word: WordBinary): Piece[] {
  const table = findPieceTable(word.structure(structures.pieces));
  const count = Math.floor((table.length - 4) / 12);
  const pieces: Piece[] = [];
  let bytes = 0;
  for (let index = 0; index < count; index++) {
    const from = table.readUInt32LE(4 * index);
    const to = table.readUInt32LE(4 * index + 4);
    const place = table.readUInt32LE(4 * (count + 1) + 8 * index + 2);
    const isNarrow = (place & 0x4000_0000) !== 0;
    const width = isNarrow ? 1 : 2;
    const start = place & 0x3fff_ffff;
    const offset = isNarrow ? start >> 1 : start;
    if (to < from || from !== (pieces.at(-1)?.to ?? 0) || offset + width * (to - from) > word.main.length) {
      throw new UnreadableFile('document-broken', 'pieces');
    }
    bytes += width * (to - from);
    // No byte is text twice: pieces over one another would blow a small file up to any size.
    if (bytes > word.main.length) throw new UnreadableFile('document-broken', 'pieces');
    if (to > from) pieces.push({ from, to, offset, width });
  }
  return pieces;
}

/** Before the piece table may stand changes of formatting, each with its length. */
function findPieceTable(clx: Buffer): Buffer {
  for (let at = 0; at < clx.length; ) {
    const kind = clx.readUInt8(at);
    if (kind === 2) return clx.subarray(at + 5, at + 5 + clx.readUInt32LE(at + 1));
    if (kind !== 1) break;
    at += 3 + clx.readUInt16LE(at + 1);
  }
  throw new UnreadableFile('document-broken', 'Clx');
}

/** The characters of a stretch of the main stream. */
export function decodePiece(main: Buffer, offset: number, characters: number, width: 1 | 2): string {
  const bytes = main.subarray(offset, offset + width * characters);
  return width === 2 ? bytes.toString('utf16le') : iconv.decode(bytes, 'windows-1252');
}
