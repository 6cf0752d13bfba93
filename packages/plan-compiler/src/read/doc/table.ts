import type { StoryCell, StoryItem, StoryRow } from '../story.ts';
import type { RowDefinition } from './looks.ts';
import type { RawParagraph } from './paragraphs.ts';

/** Two edges nearer than this, in twentieths of a point, are one edge of the table: a hand drew them. */
const sameEdge = 40;

/** A row before its cells know their columns: those are the same edges seen over all rows. */
interface RawRow {
  readonly cells: readonly (readonly StoryItem[])[];
  readonly definition: RowDefinition | undefined;
}

/**
 * Paragraphs in reading order become paragraphs and tables. In a .doc a table is only paragraphs that say how deep in tables
 * they stand, the last one of each cell and of each row marked.
 */
export function gatherTables(
  paragraphs: readonly RawParagraph[],
  toItem: (paragraph: RawParagraph) => StoryItem,
  depth = 0,
): StoryItem[] {
  const items: StoryItem[] = [];
  for (let index = 0; index < paragraphs.length; ) {
    const paragraph = paragraphs[index];
    if (paragraph === undefined) break;
    const end = endOfDeeper(paragraphs, index, depth);
    if (end === index) {
      items.push(toItem(paragraph));
      index += 1;
    } else {
      items.push(...readTable(paragraphs.slice(index, end), toItem, depth + 1));
      index = end;
    }
  }
  return items;
}

function endOfDeeper(paragraphs: readonly RawParagraph[], from: number, depth: number): number {
  let end = from;
  while ((paragraphs[end]?.properties.tableDepth ?? 0) > depth) end += 1;
  return end;
}

function readTable(
  paragraphs: readonly RawParagraph[],
  toItem: (paragraph: RawParagraph) => StoryItem,
  depth: number,
): StoryItem[] {
  const rows: RawRow[] = [];
  let cells: StoryItem[][] = [];
  let content: RawParagraph[] = [];
  const closeCell = (): void => {
    cells.push(gatherTables(content, toItem, depth));
    content = [];
  };
  for (const paragraph of paragraphs) {
    const isOwn = paragraph.properties.tableDepth === depth;
    if (isOwn && paragraph.properties.endsRow) {
      if (content.length > 0) closeCell();
      if (cells.length > 0) rows.push({ cells, definition: paragraph.properties.row });
      cells = [];
    } else {
      content.push(paragraph);
      if (isOwn && paragraph.endsCell) closeCell();
    }
  }
  // Cells without a row's end, in a broken file, are still text.
  const loose = [...cells.flat(), ...gatherTables(content, toItem, depth)];
  const only = rows.length === 1 && rows[0]?.cells.length === 1 ? rows[0].cells[0] : undefined;
  // A table of one cell is a frame around text.
  if (only !== undefined) return [...only, ...loose];
  return [...(rows.length === 0 ? [] : [{ kind: 'table' as const, rows: toGrid(rows) }]), ...loose];
}

function toGrid(rows: readonly RawRow[]): StoryRow[] {
  const edges = [...new Set(rows.flatMap((row) => row.definition?.edges ?? []))].sort((one, other) => one - other);
  const grid = edges.filter((edge, index) => edge - (edges[index - 1] ?? Number.NEGATIVE_INFINITY) > sameEdge);
  const columnOf = (edge: number): number =>
    Math.max(
      0,
      grid.findLastIndex((line) => line <= edge + sameEdge),
    );
  return rows.map(({ cells, definition }) => {
    const row: StoryCell[] = [];
    cells.forEach((items, index) => {
      const left = definition?.edges[index];
      const right = definition?.edges[index + 1];
      const isKnown = left !== undefined && right !== undefined;
      const column = isKnown ? columnOf(left) : index;
      const columnSpan = isKnown ? Math.max(1, columnOf(right) - column) : 1;
      const before = row.at(-1);
      if (definition?.joinsLeft[index] && before !== undefined) {
        row[row.length - 1] = { ...before, columnSpan: before.columnSpan + columnSpan };
      } else row.push({ column, columnSpan, continues: definition?.continues[index] ?? false, items });
    });
    return { cells: row };
  });
}
