import { cellText } from '../lay-out.ts';
import type { StoryItem, StoryParagraph } from '../story.ts';

/** What headers or footers of a document say: each text once, and nothing of the dashes left of "— 1 —". */
export function marginParagraphs(stories: readonly StoryItem[], part: 'header' | 'footer'): StoryParagraph[] {
  const seen = new Set<string>();
  return stories
    .flatMap((item) => asParagraphs(item, part))
    .filter((item) => {
      const text = item.lines.join('\n').trim();
      if (!/[\p{L}\p{N}]/u.test(text) || seen.has(text)) return false;
      seen.add(text);
      return true;
    });
}

/** A header laid out as a table: its rows are no rows of a table of the document. */
function asParagraphs(item: StoryItem, part: 'header' | 'footer'): StoryParagraph[] {
  if (item.kind === 'paragraph')
    return [{ ...item, boxes: [] }, ...item.boxes.flatMap((box) => asParagraphs(box, part))];
  return item.rows.map((row) => ({
    kind: 'paragraph',
    lines: [row.cells.map(cellText).join('\t')],
    label: null,
    headingLevel: 0,
    align: undefined,
    bold: false,
    part,
    boxes: [],
  }));
}
