import { FieldStack } from '../word/fields.ts';
import type { TextRun } from '../word/looks.ts';
import { symbolCharacter } from '../word/symbols.ts';
import { structures, type WordBinary } from './file-information.ts';
import { FormattingPages } from './formatting.ts';
import {
  type CharacterProperties,
  type ParagraphProperties,
  readCharacterProperties,
  readParagraphProperties,
} from './looks.ts';
import { decodePiece, type Piece } from './pieces.ts';

/** A paragraph as it lies in the file. */
export interface RawParagraph {
  readonly runs: readonly TextRun[];
  readonly style: number;
  readonly properties: ParagraphProperties;
  /** Whether its mark ends a cell, of the outermost table or of one inside. */
  readonly endsCell: boolean;
}

/** What was met while reading, for the warnings. */
export interface Remarks {
  trackedChanges: number;
  images: number;
  numbers: number;
}

/** A text inside the file: positions count characters over all texts of the file. */
export interface TextRange {
  readonly from: number;
  readonly to: number;
}

/** Reads the characters of a .doc as paragraphs. */
export class ParagraphReader {
  private readonly word: WordBinary;
  private readonly pieces: readonly Piece[];
  private readonly fonts: readonly string[];
  private readonly remarks: Remarks;
  private readonly characterPages: FormattingPages;
  private readonly paragraphPages: FormattingPages;
  private readonly characterCache = new Map<object, CharacterProperties>();

  constructor(word: WordBinary, pieces: readonly Piece[], fonts: readonly string[], remarks: Remarks) {
    this.word = word;
    this.pieces = pieces;
    this.fonts = fonts;
    this.remarks = remarks;
    this.characterPages = new FormattingPages(word, structures.characterPages, 'characters');
    this.paragraphPages = new FormattingPages(word, structures.paragraphPages, 'paragraphs');
  }

  /** Gives the paragraphs of one text; `isMargin` for headers and footers, whose page numbers are no text. */
  read({ from, to }: TextRange, isMargin: boolean): RawParagraph[] {
    const collector = new Collector(this.fonts, this.remarks, isMargin);
    for (const piece of this.pieces) {
      const start = Math.max(from, piece.from);
      const end = Math.min(to, piece.to);
      for (let at = start; at < end; ) {
        const offset = piece.offset + piece.width * (at - piece.from);
        const stretch = this.characterPages.at(offset);
        const next = Math.min(end, at + Math.max(1, Math.ceil((stretch.end - offset) / piece.width)));
        const text = decodePiece(this.word.main, offset, next - at, piece.width);
        const properties = this.characterProperties(stretch.changes);
        collector.take(text, properties, (index) => this.markAt(offset + piece.width * index, piece.width));
        at = next;
      }
    }
    return collector.end();
  }

  private characterProperties(changes: Parameters<typeof readCharacterProperties>[0]): CharacterProperties {
    const known = this.characterCache.get(changes);
    if (known !== undefined) return known;
    const properties = readCharacterProperties(changes);
    this.characterCache.set(changes, properties);
    return properties;
  }

  /** The paragraph that the character at an offset belongs to, and whether it is its last. */
  private markAt(offset: number, width: number): Mark {
    const stretch = this.paragraphPages.at(offset);
    return {
      style: stretch.style,
      properties: readParagraphProperties(stretch.changes),
      isLast: stretch.end <= offset + width,
    };
  }
}

interface Mark {
  readonly style: number;
  readonly properties: ParagraphProperties;
  readonly isLast: boolean;
}

/** Word's own signs among the characters (MS-DOC 2.4.1). */
const sign = {
  cellMark: '\u0007',
  lineBreak: '\u000b',
  pageBreak: '\u000c',
  paragraphMark: '\r',
  columnBreak: '\u000e',
  fieldBegin: '\u0013',
  fieldSeparator: '\u0014',
  fieldEnd: '\u0015',
} as const;

/** What stands in the text for other signs; a soft hyphen is seen only where a line is broken at it. */
const written: ReadonlyMap<string, string> = new Map<string, string>([
  [sign.lineBreak, '\n'],
  [sign.columnBreak, '\f'],
  ['\u001e', '-'],
  ['\u001f', ''],
  ['\u00ad', ''],
]);
const pictures = '\u0001\u0008';

/** Cuts runs into paragraphs. */
class Collector {
  private readonly paragraphs: RawParagraph[] = [];
  private readonly fonts: readonly string[];
  private readonly remarks: Remarks;
  private readonly fields: FieldStack;
  private runs: TextRun[] = [];
  private text = '';
  private lastMark: Mark | undefined;

  constructor(fonts: readonly string[], remarks: Remarks, isMargin: boolean) {
    this.fonts = fonts;
    this.remarks = remarks;
    this.fields = new FieldStack({ dropsContents: !isMargin, dropsPageNumbers: isMargin });
    this.fields.startParagraph();
  }

  take(text: string, properties: CharacterProperties, markAt: (index: number) => Mark): void {
    if (properties.deleted || properties.inserted) this.remarks.trackedChanges += 1;
    for (let index = 0; index < text.length; index++) {
      const character = text.charAt(index);
      if (character === sign.paragraphMark || character === sign.cellMark) {
        this.flush(properties);
        this.endParagraph(markAt(index), character === sign.cellMark, properties);
      } else if (character === sign.pageBreak) {
        this.text += '\f';
        this.flush(properties);
        const mark = markAt(index);
        // The end of a section is a paragraph's end too; a page break inside a paragraph is not.
        if (mark.isLast) this.endParagraph(mark, false, properties);
      } else this.takeCharacter(character, properties);
    }
    this.flush(properties);
  }

  private takeCharacter(character: string, properties: CharacterProperties): void {
    if (properties.special && this.takeField(character, properties)) return;
    if (properties.deleted || properties.look.hidden === true || this.fields.isSilent) {
      if (!properties.deleted) this.fields.addInstruction(character);
      return;
    }
    if (properties.special && properties.symbol !== undefined) {
      this.text += symbolCharacter(properties.symbol.code, this.fonts[properties.symbol.font]);
    } else if (character >= '\uf000' && character <= '\uf0ff') {
      this.text += symbolCharacter(character.charCodeAt(0), this.fonts[properties.font ?? -1]);
    } else if (written.has(character)) this.text += written.get(character) ?? '';
    else if (character >= ' ' || character === '\t') this.text += character;
    else if (pictures.includes(character)) this.remarks.images += properties.special ? 1 : 0;
  }

  private takeField(character: string, properties: CharacterProperties): boolean {
    const type =
      character === sign.fieldBegin
        ? 'begin'
        : character === sign.fieldSeparator
          ? 'separate'
          : character === sign.fieldEnd
            ? 'end'
            : null;
    if (type === null) return false;
    const computed = this.fields.mark(type);
    if (!properties.deleted && !this.fields.isSilent) this.text += computed;
    return true;
  }

  private flush({ look }: CharacterProperties): void {
    if (this.text !== '') this.runs.push({ text: this.text, look });
    this.text = '';
  }

  private endParagraph(mark: Mark, isCellMark: boolean, properties: CharacterProperties): void {
    this.fields.endParagraph();
    const isContents = this.fields.isContentsParagraph && this.runs.length === 0;
    this.fields.startParagraph();
    this.lastMark = mark;
    if (isContents && !isCellMark) return;
    // The mark was deleted: what stands before it goes on in the next paragraph.
    if (properties.deleted && !isCellMark) return;
    const { style, properties: paragraph } = mark;
    const endsCell = (isCellMark || paragraph.endsInnerCell) && !paragraph.endsRow;
    this.paragraphs.push({ runs: this.runs, style, properties: paragraph, endsCell });
    this.runs = [];
  }

  /** Text behind the last mark, in a file cut short, counts as a paragraph. */
  end(): RawParagraph[] {
    if (this.runs.length > 0) {
      const properties = this.lastMark?.properties ?? readParagraphProperties([]);
      this.paragraphs.push({ runs: this.runs, style: 0, properties, endsCell: false });
    }
    return this.paragraphs;
  }
}
