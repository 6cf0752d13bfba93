// How a line of the document is set: as the standard for official documents (GB/T 9704) sets it, so that people recognise it.
import type { Edition, ElementOf, Paragraph } from '../things.ts';

export type ParagraphStyle =
  | 'red-head'
  | 'doc-number'
  | 'title'
  | 'head'
  | 'addressee'
  | 'signature'
  | 'centred'
  | 'aside'
  | 'body';

type Facts = Pick<Edition, 'text' | 'title' | 'docNumber'>;

const bare = (text: string) => text.replace(/\s/g, '');

/** A function of a paragraph, made once for a document. `firstClause`: where the numbered part begins. */
export function paragraphStyler(
  facts: Facts,
  clauses: readonly ElementOf<'clause'>[],
): (block: Paragraph) => ParagraphStyle {
  const firstClause = clauses.reduce((least, { start }) => Math.min(least, start), facts.text.length);
  const starts = new Map(clauses.map((clause) => [clause.start, clause]));
  const title = bare(facts.title);
  const docNumber = bare(facts.docNumber ?? '');
  const beforeClauses = (block: Paragraph, line: string): ParagraphStyle | null => {
    const text = bare(line);
    if (docNumber !== '' && text === docNumber) return 'doc-number';
    // A title may stand on two or three lines.
    if (text.length > 3 && title.includes(text) && (block.align === 'center' || text === title)) return 'title';
    // 首页 > 政府文件 is where the page stood, not the head of a document.
    if (/文件$/.test(text) && text.length < 30 && !/[>＞›»：:]/.test(text)) return 'red-head';
    if (block.align === 'center') return 'centred';
    return /[：:]$/.test(text) && text.length < 60 && !/^\s/.test(line) ? 'addressee' : null;
  };
  return (block) => {
    const isAside = block.part !== undefined;
    const line = facts.text.slice(block.start, block.end);
    const early = block.start < firstClause ? beforeClauses(block, line) : null;
    // The red head of a document often stands in the page's header.
    if (early !== null && (!isAside || early === 'red-head')) return early;
    if (isAside) return 'aside';
    const text = bare(line);
    if (starts.has(block.start) && text.length <= 40 && !/[。；]./.test(text)) return 'head';
    if (block.align === 'right') return 'signature';
    return block.align === 'center' ? 'centred' : 'body';
  };
}
