import type { Buffer } from 'node:buffer';
import { UnreadableFile } from '../../source.ts';
import type { OleFile } from '../ole.ts';

/** The streams of a .doc and what its first bytes say about them (FIB, MS-DOC 2.5). */
export interface WordBinary {
  /** Text and formatting pages. */
  readonly main: Buffer;
  /** Everything else is in a stream beside it. */
  readonly table: Buffer;
  /** Lengths, in characters, of the texts that follow each other: body, footnotes, headers … */
  readonly lengths: {
    readonly body: number;
    readonly footnotes: number;
    readonly headers: number;
    readonly comments: number;
    readonly endnotes: number;
    readonly textBoxes: number;
  };
  /** A structure of the table stream, empty when the file has none. */
  structure(at: Structure): Buffer;
  /** Where it begins in the table stream: list levels stand behind the structure that counts them. */
  structureStart(at: Structure): number;
}

/** Places in FibRgFcLcb97 (MS-DOC 2.5.6). */
export const structures = {
  styles: 1,
  headers: 11,
  characterPages: 12,
  paragraphPages: 13,
  fonts: 15,
  pieces: 33,
  lists: 73,
  listOverrides: 74,
} as const;
export type Structure = (typeof structures)[keyof typeof structures];

const magic = 0xa5ec;
const firstPair = 154;
/** Word 97: the first version whose text is Unicode in a piece table. */
const word97 = 0x00c1;

/** @throws UnreadableFile document-broken, document-encrypted, document-too-old, file-has-macros */
export function readFileInformation(ole: OleFile): WordBinary {
  const main = ole.stream('WordDocument');
  if (main === null || main.length < firstPair || main.readUInt16LE(0) !== magic) {
    throw new UnreadableFile('document-broken', 'WordDocument');
  }
  const flags = main.readUInt16LE(0x0a);
  if ((flags & 0x0100) !== 0) throw new UnreadableFile('document-encrypted');
  if (main.readUInt16LE(2) < word97) throw new UnreadableFile('document-too-old');
  const table = ole.stream((flags & 0x0200) === 0 ? '0Table' : '1Table');
  if (table === null) throw new UnreadableFile('document-broken', 'Table');
  const length = (at: number): number => Math.max(0, main.readInt32LE(at));
  const pairs = main.readUInt16LE(firstPair - 2);
  const pair = (at: Structure): readonly [start: number, length: number] =>
    at < pairs ? [main.readUInt32LE(firstPair + 8 * at), main.readUInt32LE(firstPair + 8 * at + 4)] : [0, 0];
  return {
    main,
    table,
    lengths: {
      body: length(0x4c),
      footnotes: length(0x50),
      headers: length(0x54),
      comments: length(0x5c),
      endnotes: length(0x60),
      textBoxes: length(0x64),
    },
    structure(at) {
      const [start, size] = pair(at);
      return table.subarray(start, start + size);
    },
    structureStart: (at) => pair(at)[0] + pair(at)[1],
  };
}
