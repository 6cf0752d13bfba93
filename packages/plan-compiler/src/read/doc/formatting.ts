import type { Buffer } from 'node:buffer';
import type { Structure, WordBinary } from './file-information.ts';

/** A change of one property: its code (sprm, MS-DOC 2.2.5) and its operand. */
export interface Change {
  readonly code: number;
  readonly operand: Buffer;
}

/** Formatting that holds from one offset of the main stream to another. */
export interface FormattedStretch {
  readonly start: number;
  readonly end: number;
  /** Of paragraphs, the style. */
  readonly style: number;
  readonly changes: readonly Change[];
}

const pageSize = 512;

/** Tells the formatting at an offset of the main stream. */
export class FormattingPages {
  private readonly stretches: readonly FormattedStretch[];

  /** Reads all pages of characters' or of paragraphs' formatting (PlcBteChpx, PlcBtePapx; MS-DOC 2.8.5, 2.8.6). */
  constructor(word: WordBinary, structure: Structure, kind: 'characters' | 'paragraphs') {
    const plc = word.structure(structure);
    const count = Math.max(0, Math.floor((plc.length - 4) / 8));
    const stretches: FormattedStretch[] = [];
    const seen = new Set<number>();
    for (let index = 0; index < count; index++) {
      const number = plc.readUInt32LE(4 * (count + 1) + 4 * index) & 0x3f_ffff;
      const page = word.main.subarray(number * pageSize, (number + 1) * pageSize);
      if (seen.has(number) || page.length < pageSize) continue;
      seen.add(number);
      for (const stretch of readPage(page, kind)) stretches.push(stretch);
    }
    this.stretches = stretches.sort((one, other) => one.start - other.start);
  }

  /** The stretch an offset lies in, and where it ends; of plain formatting where none is kept. */
  at(offset: number): FormattedStretch {
    const after = this.indexAfter(offset);
    const stretch = this.stretches[after - 1];
    if (stretch !== undefined && offset < stretch.end) return stretch;
    const end = this.stretches[after]?.start ?? Number.MAX_SAFE_INTEGER;
    return { start: offset, end: Math.max(end, offset + 1), style: 0, changes: [] };
  }

  /** Index of the first stretch that begins after the offset. */
  private indexAfter(offset: number): number {
    let low = 0;
    let high = this.stretches.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.stretches[middle]?.start ?? 0) <= offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

/** One page of formatting (ChpxFkp, PapxFkp; MS-DOC 2.9.33, 2.9.175). */
function readPage(page: Buffer, kind: 'characters' | 'paragraphs'): FormattedStretch[] {
  const count = page.readUInt8(pageSize - 1);
  const entrySize = kind === 'characters' ? 1 : 13;
  if (4 * (count + 1) + entrySize * count >= pageSize) return [];
  return Array.from({ length: count }, (_, index) => {
    const at = 2 * page.readUInt8(4 * (count + 1) + entrySize * index);
    const { style, changes } =
      at === 0 ? plain : kind === 'characters' ? charactersAt(page, at) : paragraphAt(page, at);
    return { start: page.readUInt32LE(4 * index), end: page.readUInt32LE(4 * index + 4), style, changes };
  });
}

const plain = { style: 0, changes: [] as readonly Change[] };

function charactersAt(page: Buffer, at: number): typeof plain {
  return { style: 0, changes: readChanges(page.subarray(at + 1, at + 1 + page.readUInt8(at))) };
}

function paragraphAt(page: Buffer, at: number): typeof plain {
  const half = page.readUInt8(at);
  const start = half === 0 ? at + 2 : at + 1;
  const size = half === 0 ? 2 * page.readUInt8(at + 1) : 2 * half - 1;
  const content = page.subarray(start, start + size);
  return content.length < 2 ? plain : { style: content.readUInt16LE(0), changes: readChanges(content.subarray(2)) };
}

/** Lengths of operands by the three highest bits of the code; 6 says its length itself. */
const operandLengths = [1, 1, 2, 4, 2, 2, 0, 3];
const tableDefinition = 0xd608;

/** Reads a row of changes; one cut short ends it. */
export function readChanges(bytes: Buffer): Change[] {
  const changes: Change[] = [];
  for (let at = 0; at + 2 < bytes.length; ) {
    const code = bytes.readUInt16LE(at);
    at += 2;
    let length = operandLengths[code >> 13] ?? 0;
    if (code === tableDefinition && at + 1 < bytes.length) {
      // Alone of all it counts its length in two bytes, one too many (MS-DOC 2.9.319).
      length = Math.max(0, bytes.readUInt16LE(at) - 1);
      at += 2;
    } else if (code >> 13 === 6) {
      length = bytes.readUInt8(at);
      at += 1;
    }
    if (at + length > bytes.length) break;
    changes.push({ code, operand: bytes.subarray(at, at + length) });
    at += length;
  }
  return changes;
}
