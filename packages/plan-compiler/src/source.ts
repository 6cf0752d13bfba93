/**
 * What a reader of files gives to the compiler: one text, and how the document laid it out.
 * Every position in Luoshi is an offset into `text`, in UTF-16 units, end exclusive.
 */
export interface SourceDocument {
  /** The whole text as a reader sees it: automatic numbers written out, tracked changes accepted, one block a line. */
  readonly text: string;
  readonly format: SourceFormat;
  /** Blocks in order, without overlap, covering every line of `text`. Plain text has one paragraph a line. */
  readonly blocks: readonly Block[];
  /** What was lost or guessed while reading, for the person who uploaded the file. */
  readonly warnings: readonly ReadWarning[];
}

export type SourceFormat = 'txt' | 'md' | 'html' | 'docx' | 'doc' | 'pdf';

export type Block = Paragraph | TableRow;

export interface Paragraph {
  readonly kind: 'paragraph';
  readonly start: number;
  readonly end: number;
  /** The automatic number written out at `start`, e.g. "（一）"; absent when the number was typed as text. */
  readonly label?: { readonly start: number; readonly end: number; readonly level: number };
  /** The paragraph's outline level in the document (0 = body, 1 = heading 1 …), where the format says so. */
  readonly headingLevel?: number;
  readonly align?: 'center' | 'right';
  readonly bold?: boolean;
  /** Where in the document the paragraph stands, when it is not the body. */
  readonly part?: 'header' | 'footer' | 'footnote' | 'text-box';
}

/** One row of a table, written as one line of `text`: the cells' texts joined by a tab (line breaks in a cell become spaces). */
export interface TableRow {
  readonly kind: 'table-row';
  readonly start: number;
  readonly end: number;
  /** Number of the table in the document, from 0, and of the row in the table, from 0. */
  readonly table: number;
  readonly row: number;
  readonly cells: readonly TableCell[];
}

export interface TableCell {
  readonly start: number;
  readonly end: number;
  readonly column: number;
  readonly columnSpan: number;
  /** For a cell merged with the one above: the offsets of the cell whose text it shows. Its own text is then empty. */
  readonly mergedWith?: { readonly start: number; readonly end: number };
}

export interface ReadWarning {
  readonly code:
    | 'numbering-may-be-lost'
    | 'tracked-changes-accepted'
    | 'images-ignored'
    | 'encoding-guessed'
    | 'text-box-moved'
    | 'inserted-file-ignored'
    | 'layout-guessed'
    | 'pages-without-text';
  readonly detail?: string;
}

/** Why a file could not be read. The caller turns `code` into a sentence; `detail` names the part of the file. */
export class UnreadableFile extends Error {
  readonly code: UnreadableCode;
  readonly detail: string | undefined;
  constructor(code: UnreadableCode, detail?: string) {
    super(detail === undefined ? code : `${code}: ${detail}`);
    this.name = 'UnreadableFile';
    this.code = code;
    this.detail = detail;
  }
}

export type UnreadableCode =
  | 'file-empty'
  | 'file-too-large'
  | 'file-type-unknown'
  | 'file-is-spreadsheet'
  | 'file-is-slides'
  | 'file-is-picture'
  | 'file-is-ofd'
  | 'file-is-rich-text'
  | 'file-has-macros'
  | 'file-is-program'
  | 'archive-too-large-inside'
  | 'archive-broken'
  | 'document-broken'
  | 'document-has-external-entities'
  | 'document-encrypted'
  | 'document-too-old'
  | 'document-too-many-pages'
  | 'text-has-no-plan'
  | 'scan-without-text'
  | 'text-unreadable';
