// Rows of a table gathered, with cells merged over rows drawn once.
import type { Block, TableRow } from '../things.ts';

export interface ShapedCell {
  readonly start: number;
  readonly end: number;
  readonly column: number;
  readonly columnSpan: number;
  readonly rowSpan: number;
}

export interface TableShape {
  readonly table: number;
  readonly rows: readonly { readonly start: number; readonly cells: readonly ShapedCell[] }[];
}

/** The shape of each table, by the block of its first row. */
export function tableShapes(blocks: readonly Block[]): Map<Block, TableShape> {
  const shapes = new Map<Block, TableShape>();
  for (let index = 0; index < blocks.length; index += 1) {
    const first = blocks[index];
    if (first?.kind !== 'table-row') continue;
    const rows: TableRow[] = [];
    for (let next = blocks[index]; next?.kind === 'table-row' && next.table === first.table; next = blocks[index]) {
      rows.push(next);
      index += 1;
    }
    index -= 1;
    shapes.set(first, {
      table: first.table,
      rows: rows.map((row, at) => ({ start: row.start, cells: cellsOf(rows, at) })),
    });
  }
  return shapes;
}

function cellsOf(rows: readonly TableRow[], at: number): ShapedCell[] {
  return (rows[at]?.cells ?? []).flatMap(({ start, end, column, columnSpan, mergedWith }) =>
    mergedWith === undefined ? [{ start, end, column, columnSpan, rowSpan: rowSpan(rows, at, start) }] : [],
  );
}

/** A cell and those below it, row after row, that are merged with it. */
function rowSpan(rows: readonly TableRow[], at: number, start: number): number {
  let below = at + 1;
  while (rows[below]?.cells.some((cell) => cell.mergedWith?.start === start)) below += 1;
  return below - at;
}
