import type { Label } from './labels.ts';
import type { Item } from './outline.ts';
import type { Passage, Reading } from './reading.ts';

/** A row of a table typed into plain text that begins with a number like an item's: a reader sees it as one. */
export interface RowHead {
  readonly from: number;
  readonly label: Label;
  readonly titleFrom: number;
  readonly titleTo: number;
  /** Where the row ends. */
  readonly to: number;
  /** The item whose text the table stands in. */
  readonly above: Item | null;
}

const LONGEST_TITLE = 30;
const FEWEST_ROWS = 2;

/** `1.清理树障  各供电所  5月底前` under 四、任务分解表. A bare number in a column of its own is no label. */
export function readRowHeads(
  { source }: Reading,
  passages: readonly Passage[],
  itemAt: (position: number) => Item | null,
): readonly RowHead[] {
  if (source.format !== 'txt') return [];
  const heads: RowHead[] = [];
  for (const [index, passage] of passages.entries()) {
    if (!passage.cell || !passage.label || passage.cell.column !== 0 || passage.cell.row.row === 0) continue;
    const isNumberOnly = passage.label.length >= passage.text.length;
    const title = isNumberOnly ? passages[index + 1] : passage;
    if (!title || title.cell?.row !== passage.cell.row) continue;
    const titleFrom = isNumberOnly ? title.from : passage.from + passage.label.length;
    const found = title.text.slice(titleFrom - title.from).search(/[。：；]/u);
    const end = found < 0 ? title.to : titleFrom + found;
    heads.push({
      from: passage.from,
      label: passage.label,
      titleFrom,
      titleTo: Math.min(end, titleFrom + LONGEST_TITLE),
      to: lastOfRow(passages, index).to,
      above: itemAt(passage.from),
    });
  }
  return heads.length < FEWEST_ROWS ? [] : heads;
}

function lastOfRow(passages: readonly Passage[], first: number): Passage {
  let at = first;
  while (passages[at + 1]?.cell?.row === passages[first]?.cell?.row) at += 1;
  return passages[at] as Passage;
}
