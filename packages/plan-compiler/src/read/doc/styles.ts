import type { Buffer } from 'node:buffer';
import { structures, type WordBinary } from './file-information.ts';
import { readChanges } from './formatting.ts';
import { type ParagraphProperties, readParagraphProperties } from './looks.ts';

/** What a paragraph's style says, after what it is based on. */
export type StyleProperties = Pick<ParagraphProperties, 'list' | 'level' | 'headingLevel' | 'align'>;

interface Style {
  readonly basedOn: number;
  readonly own: StyleProperties;
}

const nothing: StyleProperties = { list: undefined, level: undefined, headingLevel: undefined, align: undefined };
/** Word's own files reach five or six. */
const longestChain = 12;

/** Reads the style sheet (STSH, MS-DOC 2.9.271); gives the paragraph properties of a style by its number. */
export function readStyles(word: WordBinary): (style: number) => StyleProperties {
  const sheet = word.structure(structures.styles);
  const styles = sheet.length < 6 ? [] : readSheet(sheet);
  const resolved = new Map<number, StyleProperties>();
  return (style) => {
    const known = resolved.get(style);
    if (known !== undefined) return known;
    let found = nothing;
    let next: Style | undefined = styles[style];
    for (let step = 0; next !== undefined && step < longestChain; step++) {
      const { own } = next;
      found = {
        list: found.list ?? own.list,
        level: found.level ?? own.level,
        headingLevel: found.headingLevel ?? own.headingLevel,
        align: found.align ?? own.align,
      };
      next = styles[next.basedOn];
    }
    resolved.set(style, found);
    return found;
  };
}

function readSheet(sheet: Buffer): (Style | undefined)[] {
  const headLength = sheet.readUInt16LE(0);
  const count = sheet.readUInt16LE(2);
  const baseLength = sheet.readUInt16LE(4);
  const styles: (Style | undefined)[] = [];
  let at = 2 + headLength;
  for (let index = 0; index < count && at + 2 <= sheet.length; index++) {
    const length = sheet.readUInt16LE(at);
    styles.push(readStyle(sheet.subarray(at + 2, at + 2 + length), baseLength));
    at += 2 + length;
  }
  return styles;
}

/** STD (MS-DOC 2.9.258): fixed part, name, then for a paragraph style its paragraph properties. */
function readStyle(bytes: Buffer, baseLength: number): Style | undefined {
  if (bytes.length < baseLength + 4) return undefined;
  const builtIn = bytes.readUInt16LE(0) & 0x0fff;
  const kindAndBase = bytes.readUInt16LE(2);
  if ((kindAndBase & 0x0f) !== 1) return undefined;
  const nameEnd = baseLength + 2 + 2 * bytes.readUInt16LE(baseLength) + 2;
  const length = nameEnd + 2 <= bytes.length ? bytes.readUInt16LE(nameEnd) : 0;
  const properties = readParagraphProperties(readChanges(bytes.subarray(nameEnd + 4, nameEnd + 2 + length)));
  const { list, level, headingLevel, align } = properties;
  // Built-in styles 1 to 9 are the headings, whatever outline level they were given.
  const heading = builtIn >= 1 && builtIn <= 9 ? builtIn : undefined;
  return { basedOn: kindAndBase >> 4, own: { list, level, headingLevel: headingLevel ?? heading, align } };
}

/** Names of the fonts (SttbfFfn, MS-DOC 2.9.286): symbols say by number which font draws them. */
export function readFonts(word: WordBinary): string[] {
  const table = word.structure(structures.fonts);
  const fonts: string[] = [];
  const count = table.length < 4 ? 0 : table.readUInt16LE(0);
  for (let at = 4; fonts.length < count && at + 40 < table.length; ) {
    const length = table.readUInt8(at);
    const name = table.subarray(at + 40, at + 1 + length).toString('utf16le');
    fonts.push(name.split('\0')[0] ?? '');
    at += 1 + length;
  }
  return fonts;
}
