import type { StoryItem, StoryRow, StoryTable } from '../story.ts';
import { orderLines } from './columns.ts';
import { type Grid, readGrids } from './grid.ts';
import { toLines } from './lines.ts';
import { takeMargins } from './margins.ts';
import type { Page } from './page.ts';
import { type FlowLine, readMeasures, toParagraphs } from './paragraphs.ts';

/** What stands in the pages, in reading order, and around them. */
export interface PdfStory {
  readonly items: readonly StoryItem[];
  readonly headers: readonly string[];
  readonly footers: readonly string[];
}

/** Text between two tables, or a table that may go on over pages. */
type Stretch = { readonly lines: FlowLine[] } | GrowingTable;
interface GrowingTable {
  readonly edges: readonly number[];
  readonly rows: StoryRow[];
}

/** Puts the pages together: margins off, tables apart, lines in the order they are read and joined to paragraphs. */
export function toStory(pages: readonly Page[]): PdfStory {
  const read = pages.map((page) => ({ page, ...readGrids(page.rules, page.fragments) }));
  const margins = takeMargins(read.map(({ page, outside }) => ({ page, lines: toLines(outside) })));
  const stretches: Stretch[] = [];
  read.forEach(({ page, grids }, index) => {
    const body = (margins.bodies[index] ?? []).flatMap((line) => line.fragments);
    const lines = orderLines(page, body).map((placed) => ({ ...placed, page: index, pageWidth: page.width }));
    let next = 0;
    for (const grid of grids) {
      const from = next;
      while ((lines[next]?.line.y ?? grid.bottom) < grid.bottom) next += 1;
      addLines(stretches, lines.slice(from, next));
      addGrid(stretches, grid);
    }
    addLines(stretches, lines.slice(next));
  });
  // Where lines begin and end is seen over the whole document: between two tables there may be one.
  const measures = readMeasures(stretches.flatMap((stretch) => ('lines' in stretch ? stretch.lines : [])));
  const items = stretches.flatMap((stretch): readonly StoryItem[] =>
    'lines' in stretch ? toParagraphs(stretch.lines, measures) : [toTable(stretch)],
  );
  return { items, headers: margins.headers, footers: margins.footers };
}

function addLines(stretches: Stretch[], lines: readonly FlowLine[]): void {
  if (lines.length === 0) return;
  const last = stretches.at(-1);
  if (last !== undefined && 'lines' in last) for (const line of lines) last.lines.push(line);
  else stretches.push({ lines: [...lines] });
}

/** A table goes on over a page's end when nothing stands between and its columns are the same. */
function addGrid(stretches: Stretch[], grid: Grid): void {
  const last = stretches.at(-1);
  if (last === undefined || 'lines' in last || !isContinued(last, grid)) {
    stretches.push({ edges: grid.edges, rows: [...grid.rows] });
    return;
  }
  const isHeadAgain = JSON.stringify(last.rows[0]) === JSON.stringify(grid.rows[0]);
  const [first, ...more] = isHeadAgain ? grid.rows.slice(1) : grid.rows;
  if (first !== undefined) last.rows.push(goingOn(first, last.rows), ...more);
}

/** A merged cell cut by a page's end is closed there, and left empty on the next: where columns have such cells, it goes on. */
function goingOn(row: StoryRow, before: readonly StoryRow[]): StoryRow {
  const merged = new Set(
    before.flatMap(({ cells }) => cells.filter((cell) => cell.continues).map((cell) => cell.column)),
  );
  const isEmpty = (cell: StoryRow['cells'][number]) => !cell.continues && cell.items.length === 0;
  return {
    cells: row.cells.map((cell) => (isEmpty(cell) && merged.has(cell.column) ? { ...cell, continues: true } : cell)),
  };
}

function isContinued(before: GrowingTable, next: Grid): boolean {
  return (
    before.edges.length === next.edges.length &&
    before.edges.every((edge, index) => Math.abs(edge - (next.edges[index] ?? 0)) < 3)
  );
}

const toTable = ({ rows }: GrowingTable): StoryTable => ({ kind: 'table', rows });
