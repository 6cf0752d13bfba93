import { child, childValue, elements, wholeNumber, type XmlNode } from '../office-xml.ts';
import type { StoryCell, StoryItem, StoryRow } from '../story.ts';

/** Word's most columns is 63; a larger span is a broken file. */
const mostColumns = 63;

/** Reads the rows of a w:tbl; deleted rows (tracked changes) are gone. `readCell` reads what a cell holds. */
export function readRows(table: XmlNode, readCell: (cell: XmlNode) => StoryItem[]): StoryRow[] {
  return nested(table, 'w:tr').flatMap((row) => {
    const properties = child(row, 'w:trPr');
    if (child(properties, 'w:del') !== undefined) return [];
    const firstColumn = wholeNumber(childValue(properties, 'w:gridBefore'), 0, mostColumns) ?? 0;
    const cells = readCells(row, firstColumn, readCell);
    return cells.length === 0 ? [] : [{ cells }];
  });
}

function readCells(row: XmlNode, firstColumn: number, readCell: (cell: XmlNode) => StoryItem[]): StoryCell[] {
  const cells: StoryCell[] = [];
  let column = firstColumn;
  for (const node of nested(row, 'w:tc')) {
    const properties = child(node, 'w:tcPr');
    if (child(properties, 'w:cellDel') !== undefined) continue;
    const columnSpan = wholeNumber(childValue(properties, 'w:gridSpan'), 1, mostColumns) ?? 1;
    const left = cells.at(-1);
    // Files older than w:gridSpan merge sideways with w:hMerge: a cell without "restart" belongs to the one at its left.
    const joinsLeft = child(properties, 'w:hMerge') !== undefined && childValue(properties, 'w:hMerge') !== 'restart';
    if (joinsLeft && left !== undefined) {
      cells[cells.length - 1] = { ...left, columnSpan: left.columnSpan + columnSpan };
    } else {
      const merge = child(properties, 'w:vMerge');
      const continues = merge !== undefined && merge.attributes.get('w:val') !== 'restart';
      cells.push({ column, columnSpan, continues, items: readCell(node) });
    }
    column += columnSpan;
  }
  return cells;
}

/** Rows of a table or cells of a row, also those inside content controls and tracked insertions. */
function nested(node: XmlNode, name: string): XmlNode[] {
  return elements(node).flatMap((element) => {
    if (element.name === name) return [element];
    return around.has(element.name) ? nested(element, name) : [];
  });
}

const around = new Set(['w:sdt', 'w:sdtContent', 'w:ins', 'w:moveTo', 'w:customXml']);
