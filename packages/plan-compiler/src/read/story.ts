import type { Paragraph } from '../source.ts';

export type Part = Paragraph['part'];

/** What stands in a document, in reading order, before it is laid out as lines of text. */
export type StoryItem = StoryParagraph | StoryTable;

export interface StoryParagraph {
  readonly kind: 'paragraph';
  /** The paragraph's text without its automatic number, cut at its line breaks; at least one line. */
  readonly lines: readonly string[];
  readonly label: NumberLabel | null;
  readonly headingLevel: number;
  readonly align: 'center' | 'right' | undefined;
  readonly bold: boolean;
  readonly part: Part;
  /** What stands in the text boxes anchored here. */
  readonly boxes: readonly StoryItem[];
}

export interface StoryTable {
  readonly kind: 'table';
  readonly rows: readonly StoryRow[];
}

export interface StoryRow {
  readonly cells: readonly StoryCell[];
}

export interface StoryCell {
  /** Column of the table's grid it begins in, from 0. */
  readonly column: number;
  readonly columnSpan: number;
  /** Whether it continues the cell above it. */
  readonly continues: boolean;
  readonly items: readonly StoryItem[];
}

/** The automatic number of one paragraph. */
export interface NumberLabel {
  /** "（一）" */
  readonly text: string;
  /** 0 to 8. */
  readonly level: number;
  /** What stands between the number and the text. */
  readonly separator: '' | ' ';
}
