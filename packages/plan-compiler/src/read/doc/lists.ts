import type { Buffer } from 'node:buffer';
import { type Level, type List, levelCount, longestPattern } from '../word/lists.ts';
import { structures, type WordBinary } from './file-information.ts';
import { readChanges } from './formatting.ts';

/** Number formats of .doc by their code (MSONFC, MS-OSHARED 2.2.1.3), under the names .docx gives them. */
const formats: readonly string[] = (
  'decimal upperRoman lowerRoman upperLetter lowerLetter ordinal cardinalText ordinalText hex chicago ' +
  'ideographDigital japaneseCounting aiueo iroha decimalFullWidth decimalHalfWidth japaneseLegal ' +
  'japaneseDigitalTenThousand decimalEnclosedCircle decimalFullWidth2 aiueoFullWidth irohaFullWidth decimalZero ' +
  'bullet ganada chosung decimalEnclosedFullstop decimalEnclosedParen decimalEnclosedCircleChinese ' +
  'ideographEnclosedCircle ideographTraditional ideographZodiac ideographZodiacTraditional taiwaneseCounting ' +
  'ideographLegalTraditional taiwaneseCountingThousand taiwaneseDigital chineseCounting chineseLegalSimplified ' +
  'chineseCountingThousand'
).split(' ');
const formatOf = (code: number): string =>
  code === 57 ? 'numberInDash' : code === 255 ? 'none' : (formats[code] ?? 'decimal');

/** Reads the lists of a file, by the number paragraphs call them: from 1. */
export function readLists(word: WordBinary, fonts: readonly string[]): ReadonlyMap<number, List> {
  const lists = new Map<number, List>();
  try {
    const definitions = readDefinitions(word, fonts);
    const overrides = word.structure(structures.listOverrides);
    const count = overrides.length < 4 ? 0 : overrides.readUInt32LE(0);
    const cursor = new Cursor(overrides, 4 + 16 * count);
    for (let index = 0; index < count; index++) {
      const id = overrides.readInt32LE(4 + 16 * index);
      const own = overrides.readUInt8(4 + 16 * index + 12);
      cursor.skip(4);
      const levels = [...(definitions.get(id) ?? [])];
      const startsAt = new Map<number, number>();
      for (let change = 0; change < own; change++) readOverride(cursor, levels, startsAt, fonts);
      if (levels.length > 0) lists.set(index + 1, { definition: String(id), levels, startsAt });
    }
  } catch (error) {
    // Lists cut short lose their numbers; the text is still worth reading.
    if (!(error instanceof RangeError)) throw error;
  }
  return lists;
}

/** Reads on through a stretch of bytes; beyond its end it throws a RangeError. */
class Cursor {
  private readonly bytes: Buffer;
  private at: number;
  constructor(bytes: Buffer, at: number) {
    this.bytes = bytes;
    this.at = at;
  }
  skip(length: number): void {
    this.at += length;
  }
  take(length: number): Buffer {
    const taken = this.bytes.subarray(this.at, this.at + length);
    if (taken.length < length) throw new RangeError('end of the list structures');
    this.at += length;
    return taken;
  }
}

/** PlfLst: the definitions, then all their levels behind the structure. */
function readDefinitions(word: WordBinary, fonts: readonly string[]): Map<number, (Level | undefined)[]> {
  const heads = word.structure(structures.lists);
  const count = heads.length < 2 ? 0 : heads.readUInt16LE(0);
  const levels = new Cursor(word.table, word.structureStart(structures.lists));
  const definitions = new Map<number, (Level | undefined)[]>();
  for (let index = 0; index < count; index++) {
    const head = heads.subarray(2 + 28 * index, 2 + 28 * (index + 1));
    const isSimple = (head.readUInt8(26) & 1) !== 0;
    const read = Array.from({ length: isSimple ? 1 : levelCount }, () => readLevel(levels, fonts));
    definitions.set(head.readInt32LE(0), read);
  }
  return definitions;
}

function readOverride(
  cursor: Cursor,
  levels: (Level | undefined)[],
  startsAt: Map<number, number>,
  fonts: readonly string[],
): void {
  const head = cursor.take(8);
  const flags = head.readUInt32LE(4);
  const index = flags & 0x0f;
  const replaced = (flags & 0x20) === 0 ? undefined : readLevel(cursor, fonts);
  if (index >= levelCount) return;
  if (replaced !== undefined) levels[index] = replaced;
  if ((flags & 0x10) !== 0) startsAt.set(index, replaced?.start ?? bounded(head.readInt32LE(0)));
}

/** LVL (MS-DOC 2.9.150): numbers, then formatting of the number, then its pattern. */
function readLevel(cursor: Cursor, fonts: readonly string[]): Level {
  const head = cursor.take(28);
  const flags = head.readUInt8(5);
  const looks = head.readUInt8(24);
  cursor.skip(head.readUInt8(25));
  const font = readChanges(cursor.take(looks))
    .findLast(({ code }) => code === 0x4a4f)
    ?.operand.readUInt16LE(0);
  const length = cursor.take(2).readUInt16LE(0);
  const text = cursor.take(2 * length).toString('utf16le');
  const format = formatOf(head.readUInt8(4));
  return {
    start: bounded(head.readInt32LE(0)),
    format,
    pattern: format === 'bullet' ? text.slice(0, longestPattern) : patternOf(text),
    font: font === undefined ? undefined : fonts[font],
    suffix: ['tab', 'space', 'nothing'][head.readUInt8(15)] ?? 'tab',
    restartsAfter: (flags & 0x08) === 0 ? undefined : head.readUInt8(26),
    inDigits: (flags & 0x04) !== 0,
    style: undefined,
  };
}

/** Where a number goes, .doc has the level's number as a character: U+0000 is %1. */
function patternOf(text: string): string {
  return [...text.slice(0, longestPattern)]
    .map((character) => {
      const code = character.codePointAt(0) ?? 0;
      return code < levelCount ? `%${code + 1}` : character;
    })
    .join('');
}

const bounded = (start: number): number => Math.min(32_767, Math.max(0, start));
