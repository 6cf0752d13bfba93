import type { Block, ReadWarning, SourceDocument, SourceFormat, TableCell } from '../source.ts';
import type { StoryCell, StoryItem, StoryParagraph, StoryRow, StoryTable } from './story.ts';

interface Span {
  readonly start: number;
  readonly end: number;
}

/** Writes what was read as lines of text, one block a line, and notes where everything stands. */
export function layOut(
  format: SourceFormat,
  items: readonly StoryItem[],
  warnings: readonly ReadWarning[],
): SourceDocument {
  const page = new Page();
  for (const item of items) page.add(item);
  return { text: page.text(), format, blocks: page.blocks, warnings };
}

class Page {
  readonly blocks: Block[] = [];
  private readonly lines: string[] = [];
  private offset = 0;
  private tables = 0;

  text(): string {
    return this.lines.join('\n');
  }

  add(item: StoryItem): void {
    if (item.kind === 'paragraph') this.addParagraph(item);
    else this.addTable(item);
  }

  private addParagraph(paragraph: StoryParagraph): void {
    const { label, headingLevel, align, bold, part } = paragraph;
    paragraph.lines.forEach((line, index) => {
      const isFirst = index === 0 && label !== null;
      const text = isFirst ? label.text + label.separator + line : line;
      const start = this.addLine(text);
      this.blocks.push({
        kind: 'paragraph',
        start,
        end: start + text.length,
        ...(isFirst && { label: { start, end: start + label.text.length, level: label.level } }),
        ...(headingLevel > 0 && { headingLevel }),
        ...(align && { align }),
        ...(bold && { bold }),
        ...(part && { part }),
      });
    });
    for (const item of paragraph.boxes) this.add(item);
  }

  private addTable(table: StoryTable): void {
    const number = this.tables;
    this.tables += 1;
    /** By column: where the cell stands that cells below may continue. */
    let above: ReadonlyMap<number, Span> = new Map();
    table.rows.forEach((row, index) => {
      above = this.addRow(row, number, index, above);
      // A row is one line: what does not fit in a line follows it.
      for (const cell of row.cells) for (const item of apart(cell.items)) this.add(item);
    });
  }

  /** Gives where the row's cells stand, by column, for the row below. */
  private addRow(
    row: StoryRow,
    table: number,
    index: number,
    above: ReadonlyMap<number, Span>,
  ): ReadonlyMap<number, Span> {
    const shown = new Map<number, Span>();
    const start = this.offset;
    const texts: string[] = [];
    const cells: TableCell[] = [];
    let cellStart = start;
    for (const cell of row.cells) {
      const origin = cell.continues ? above.get(cell.column) : undefined;
      const text = origin === undefined ? cellText(cell) : '';
      const place = { start: cellStart, end: cellStart + text.length };
      shown.set(cell.column, origin ?? place);
      const { column, columnSpan } = cell;
      cells.push({ ...place, column, columnSpan, ...(origin && { mergedWith: origin }) });
      texts.push(text);
      cellStart = place.end + 1;
    }
    const line = texts.join('\t');
    this.addLine(line);
    this.blocks.push({ kind: 'table-row', start, end: start + line.length, table, row: index, cells });
    return shown;
  }

  /** Gives the line's offset. */
  private addLine(text: string): number {
    const start = this.offset;
    this.lines.push(text);
    this.offset += text.length + 1;
    return start;
  }
}

/** A cell's paragraphs in one line; a tab or a line break would look like another cell or row. */
export function cellText(cell: StoryCell): string {
  return cell.items
    .flatMap((item) => (item.kind === 'paragraph' ? [paragraphText(item)] : []))
    .filter((text) => text !== '')
    .join(' ');
}

function paragraphText({ label, lines }: StoryParagraph): string {
  const text = (label === null ? '' : label.text + label.separator) + lines.join(' ');
  return text.replace(/\t/g, ' ').trim();
}

/** Tables inside a cell, and text boxes anchored in it. */
function apart(items: readonly StoryItem[]): StoryItem[] {
  return items.flatMap((item) => (item.kind === 'table' ? [item] : [...item.boxes]));
}
