import type { StoryCell, StoryItem, StoryRow } from '../story.ts';

/** More columns than any page shows. */
const mostColumns = 63;
const mostRows = 1000;
/** A cell with more paragraphs holds a page: such tables only lay it out. */
const mostParagraphs = 8;

/** A table of a page as it is read: cells that reach over rows take their place in those below. */
export class HtmlTable {
  private readonly rows: StoryCell[][] = [];
  /** By column: how many more rows the cell above reaches over. */
  private reaching = new Map<number, { rows: number; span: number }>();
  private column = 0;

  openRow(): void {
    this.endRow();
    this.rows.push([]);
    this.column = 0;
  }

  /** Adds a cell whose items come later; `columns` and `rows` as the page wrote them. */
  addCell(items: StoryItem[], columns: string | undefined, rows: string | undefined): void {
    if (this.rows.length === 0) this.openRow();
    let isTaken = true;
    while (isTaken) isTaken = this.continueAbove();
    const columnSpan = spanOf(columns, mostColumns);
    const rowSpan = spanOf(rows, mostRows);
    if (this.column >= mostColumns) {
      // Beyond the last column a page can have, cells keep their text in the last one.
      this.rows.at(-1)?.push({ column: this.column, columnSpan: 1, continues: false, items });
      return;
    }
    this.rows.at(-1)?.push({ column: this.column, columnSpan, continues: false, items });
    if (rowSpan > 1) this.next.set(this.column, { rows: rowSpan - 1, span: columnSpan });
    this.column += columnSpan;
  }

  /** The table; or what stands in it, where it is only there to lay out a page. */
  toItems(): StoryItem[] {
    this.endRow();
    const rows: StoryRow[] = this.rows.filter((cells) => cells.length > 0).map((cells) => ({ cells }));
    const cells = rows.flatMap((row) => row.cells);
    if (cells.length <= 1 || cells.some(({ items }) => holdsPage(items))) return cells.flatMap((cell) => cell.items);
    return [{ kind: 'table', rows }];
  }

  /** What reaches into the row after this one. */
  private next = new Map<number, { rows: number; span: number }>();

  private endRow(): void {
    for (const column of [...this.reaching.keys()].sort((one, other) => one - other)) {
      if (column < this.column) continue;
      this.column = column;
      this.continueAbove();
    }
    this.reaching = this.next;
    this.next = new Map();
  }

  /** Where a cell from above reaches into this row, it takes its columns; says whether one did. */
  private continueAbove(): boolean {
    const { column } = this;
    const above = this.reaching.get(column);
    if (above === undefined) return false;
    this.rows.at(-1)?.push({ column, columnSpan: above.span, continues: true, items: [] });
    if (above.rows > 1) this.next.set(column, { rows: above.rows - 1, span: above.span });
    this.column += above.span;
    return true;
  }
}

function spanOf(written: string | undefined, most: number): number {
  const span = Number.parseInt(written ?? '1', 10);
  return Number.isNaN(span) ? 1 : Math.min(most, Math.max(1, span));
}

function holdsPage(items: readonly StoryItem[]): boolean {
  return items.length > mostParagraphs || items.some((item) => item.kind === 'table' || item.headingLevel > 0);
}
