import { formatNumber } from './number-format.ts';

interface Field {
  /** Between "begin" and "separate" stand instructions, after it the result a reader sees. */
  showsResult: boolean;
  instruction: string;
}

/** Word refuses more than 20 levels. */
const deepest = 20;

/**
 * Word's fields (ECMA-376 part 1, 17.16): a stretch of instructions, then the result as last computed, which is kept.
 * A table of contents repeats every heading and is dropped; so is a page number in a header or footer.
 */
export class FieldStack {
  private readonly open: Field[] = [];
  /** Fields opened beyond `deepest` are only counted. */
  private beyond = 0;
  private readonly dropsContents: boolean;
  private readonly dropsPageNumbers: boolean;
  /** Whether a table of contents was met since the last `startParagraph`. */
  private touchedContents = false;

  constructor(options: { readonly dropsContents: boolean; readonly dropsPageNumbers: boolean }) {
    this.dropsContents = options.dropsContents;
    this.dropsPageNumbers = options.dropsPageNumbers;
  }

  /** Whether text here is not for the reader. */
  get isSilent(): boolean {
    return this.open.some((field) => !field.showsResult || this.isFurniture(field.instruction));
  }

  startParagraph(): void {
    this.touchedContents = this.isInContents;
  }

  /** Whether the paragraph belongs, at least in part, to a table of contents. */
  get isContentsParagraph(): boolean {
    return this.touchedContents;
  }

  /** Takes a w:fldChar; gives the text of a field that has no result of its own. */
  mark(type: string | undefined): string {
    const field = this.open.at(-1);
    if (type === 'begin') this.begin();
    else if (this.beyond > 0) this.beyond -= type === 'end' ? 1 : 0;
    else if (type === 'separate' && field !== undefined) {
      field.showsResult = true;
      if (this.isInContents) this.touchedContents = true;
    } else if (type === 'end' && field !== undefined) {
      this.open.pop();
      if (!field.showsResult) return computedText(field.instruction);
    }
    return '';
  }

  private begin(): void {
    if (this.open.length === deepest) this.beyond += 1;
    else this.open.push({ showsResult: false, instruction: '' });
  }

  addInstruction(text: string): void {
    const field = this.open.at(-1);
    // Enough to tell the kind of field; a longer one is only kept from growing.
    if (field !== undefined && !field.showsResult && field.instruction.length < 200) field.instruction += text;
  }

  /** A field whose "separate" never comes would swallow the rest of the document: instructions end with their paragraph. */
  endParagraph(): void {
    this.beyond = 0;
    while (this.open.at(-1)?.showsResult === false) this.open.pop();
  }

  /** Whether a field of this instruction shows something that is not part of the text. */
  isFurniture(instruction: string): boolean {
    const kind = /^\s*([A-Za-z]+)/.exec(instruction)?.[1]?.toUpperCase() ?? '';
    if (kind === 'TOC') return this.dropsContents;
    return this.dropsPageNumbers && ['PAGE', 'NUMPAGES', 'SECTIONPAGES'].includes(kind);
  }

  private get isInContents(): boolean {
    return this.dropsContents && this.open.some((field) => field.showsResult && /^\s*TOC\b/i.test(field.instruction));
  }
}

/** Word's "enclose characters" for Chinese, `eq \o\ac(○,3)`, draws ③ and stores no result. */
function computedText(instruction: string): string {
  const enclosed = /^\s*eq\s+\\o\s*\\ac\s*\(\s*[○◯]\s*,\s*(\d{1,2})\s*\)/i.exec(instruction);
  return enclosed ? formatNumber(Number(enclosed[1]), 'decimalEnclosedCircle') : '';
}
