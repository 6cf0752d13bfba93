import { Buffer } from 'node:buffer';
import cfb from 'cfb';

/** A compound file with these streams. */
export function buildOle(streams: Readonly<Record<string, Uint8Array>>): Uint8Array {
  const container = cfb.utils.cfb_new();
  for (const [name, content] of Object.entries(streams)) {
    cfb.utils.cfb_add(container, `/${name}`, Buffer.from(content));
  }
  cfb.utils.cfb_del(container, '/\u0001Sh33tJ5');
  return new Uint8Array(cfb.write(container, { type: 'buffer' }) as Buffer);
}

/** A piece of the text as the piece table tells it. */
export interface BuiltPiece {
  readonly from: number;
  readonly to: number;
  readonly offset: number;
  readonly narrow?: boolean;
}

export interface BuiltDoc {
  readonly body: string;
  readonly pieces?: readonly BuiltPiece[];
  /** Version in the file's head; 0xC1 is Word 97. */
  readonly version?: number;
  readonly flags?: number;
  readonly extra?: Readonly<Record<string, Uint8Array>>;
}

const textFrom = 2048;

/** The least .doc there can be: a head, the text, a piece table; no formatting at all. */
export function buildDoc({ body, pieces, version = 0xc1, flags = 0, extra = {} }: BuiltDoc): Uint8Array {
  const text = Buffer.from(body, 'utf16le');
  const main = Buffer.alloc(Math.max(8192, textFrom + text.length));
  text.copy(main, textFrom);
  main.writeUInt16LE(0xa5ec, 0);
  main.writeUInt16LE(version, 2);
  main.writeUInt16LE(flags, 0x0a);
  main.writeUInt32LE(body.length, 0x4c);
  main.writeUInt16LE(93, 152);
  const table = pieceTable(pieces ?? [{ from: 0, to: body.length, offset: textFrom }]);
  main.writeUInt32LE(0, 154 + 8 * 33);
  main.writeUInt32LE(table.length, 154 + 8 * 33 + 4);
  return buildOle({ WordDocument: main, '0Table': Buffer.concat([table, Buffer.alloc(4096)]), ...extra });
}

function pieceTable(pieces: readonly BuiltPiece[]): Buffer {
  const size = 4 * (pieces.length + 1) + 8 * pieces.length;
  const table = Buffer.alloc(5 + size);
  table.writeUInt8(2, 0);
  table.writeUInt32LE(size, 1);
  pieces.forEach((piece, index) => {
    table.writeUInt32LE(piece.from, 5 + 4 * index);
    table.writeUInt32LE(piece.to, 5 + 4 * (index + 1));
    const place = piece.narrow ? (2 * piece.offset + 0x4000_0000) >>> 0 : piece.offset;
    table.writeUInt32LE(place, 5 + 4 * (pieces.length + 1) + 8 * index + 2);
  });
  return table;
}
