import type { RunLook } from '../word/looks.ts';
import type { Change } from './formatting.ts';

/** How a paragraph stands (MS-DOC 2.6.2). Undefined where the file leaves it to the style. */
export interface ParagraphProperties {
  readonly list: number | undefined;
  readonly level: number | undefined;
  readonly headingLevel: number | undefined;
  readonly align: 'center' | 'right' | 'other' | undefined;
  readonly pageBreakBefore: boolean;
  /** How deep in tables it stands; 0 outside. */
  readonly tableDepth: number;
  /** Whether its mark ends a cell of a nested table, or a row. */
  readonly endsInnerCell: boolean;
  readonly endsRow: boolean;
  readonly row: RowDefinition | undefined;
}

/** The cells of a row: where each ends, and how it is merged. */
export interface RowDefinition {
  /** Left edge of the first cell, then the right edge of each, in twentieths of a point. */
  readonly edges: readonly number[];
  /** By cell: belongs to the cell at its left. */
  readonly joinsLeft: readonly boolean[];
  /** By cell: continues the cell above. */
  readonly continues: readonly boolean[];
}

export function readParagraphProperties(changes: readonly Change[]): ParagraphProperties {
  const last = (code: number) => changes.findLast((change) => change.code === code)?.operand;
  const byte = (code: number) => last(code)?.readUInt8(0);
  const isOn = (code: number) => byte(code) === 1;
  const list = last(0x460b)?.readInt16LE(0);
  const outline = byte(0x2640);
  const justification = byte(0x2461) ?? byte(0x2403);
  const endsInnerRow = isOn(0x244c);
  return {
    // A negative number stands for a list whose number was taken away and kept (MS-DOC 2.6.2, sprmPIlfo).
    list: list === undefined ? undefined : list > 0 && list < 0x7ff ? list : 0,
    level: byte(0x260a),
    headingLevel: outline === undefined ? undefined : outline > 8 ? 0 : outline + 1,
    align:
      justification === undefined ? undefined : ((['other', 'center', 'right'] as const)[justification] ?? 'other'),
    pageBreakBefore: isOn(0x2407),
    tableDepth: last(0x6649)?.readInt32LE(0) ?? (isOn(0x2416) ? 1 : 0),
    endsInnerCell: isOn(0x244b) && !endsInnerRow,
    endsRow: isOn(0x2417) || endsInnerRow,
    row: readRow(changes),
  };
}

/** Most columns Word has; a longer definition is a broken file. */
const mostColumns = 63;

function readRow(changes: readonly Change[]): RowDefinition | undefined {
  const definition = changes.findLast(({ code }) => code === 0xd608)?.operand;
  if (definition === undefined || definition.length < 1) return undefined;
  const count = definition.readUInt8(0);
  const flagsFrom = 1 + 2 * (count + 1);
  if (count > mostColumns || definition.length < flagsFrom) return undefined;
  const edges = Array.from({ length: count + 1 }, (_, index) => definition.readInt16LE(1 + 2 * index));
  const flags = Array.from({ length: count }, (_, index) => {
    const at = flagsFrom + 20 * index;
    return at + 2 <= definition.length ? definition.readUInt16LE(at) : 0;
  });
  const continues = flags.map((flag) => (flag & 0x60) === 0x20);
  for (const { code, operand } of changes) {
    // Merges downwards made after the definition.
    if (code === 0xd62b && operand.length === 2) continues[operand.readUInt8(0)] = operand.readUInt8(1) === 1;
  }
  return { edges, joinsLeft: flags.map((flag) => (flag & 0x02) !== 0), continues: continues.slice(0, count) };
}

/** How characters look, and what stands for them. */
export interface CharacterProperties {
  readonly look: RunLook;
  readonly deleted: boolean;
  readonly inserted: boolean;
  /** A character that stands for something else: a field's begin, a picture, a footnote's mark. */
  readonly special: boolean;
  /** Number of the font, where the characters name one: symbol fonts draw other signs. */
  readonly font: number | undefined;
  readonly symbol: { readonly font: number; readonly code: number } | undefined;
}

const namedRed = 6;

export function readCharacterProperties(changes: readonly Change[]): CharacterProperties {
  const last = (code: number) => changes.findLast((change) => change.code === code)?.operand;
  const toggle = (code: number): boolean | undefined => {
    const value = last(code)?.readUInt8(0);
    // 80 and 81 say "as the style", "unlike the style" (MS-DOC 2.9.327); styles seldom hide or embolden.
    return value === undefined ? undefined : value === 1 || value === 0x81;
  };
  const color = last(0x6870);
  const symbol = last(0x6a09);
  return {
    look: {
      bold: toggle(0x0835),
      hidden: toggle(0x083c),
      color: color
        ? color.subarray(0, 3).toString('hex')
        : last(0x2a42)?.readUInt8(0) === namedRed
          ? 'ff0000'
          : undefined,
      halfPoints: last(0x4a43)?.readUInt16LE(0),
    },
    deleted: toggle(0x0800) === true,
    inserted: toggle(0x0801) === true,
    special: toggle(0x0855) === true,
    font: last(0x4a4f)?.readUInt16LE(0),
    symbol: symbol && { font: symbol.readUInt16LE(0), code: symbol.readUInt16LE(2) },
  };
}
