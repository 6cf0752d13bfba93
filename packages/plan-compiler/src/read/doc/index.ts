import { type ReadWarning, type SourceDocument, UnreadableFile } from '../../source.ts';
import { layOut } from '../lay-out.ts';
import { openWordOle } from '../ole.ts';
import type { Part, StoryItem } from '../story.ts';
import { createCounter, type List } from '../word/lists.ts';
import { cutLines } from '../word/looks.ts';
import { marginParagraphs } from '../word/margins.ts';
import { isRedHead } from '../word/red-head.ts';
import { readFileInformation, structures, type WordBinary } from './file-information.ts';
import { readLists } from './lists.ts';
import { ParagraphReader, type RawParagraph, type Remarks, type TextRange } from './paragraphs.ts';
import { readPieces } from './pieces.ts';
import { readFonts, readStyles } from './styles.ts';
import { gatherTables } from './table.ts';

/**
 * Reads a Word 97–2003 document (.doc, and .wps that is one inside): text by its piece table, tables as rows, tracked changes
 * accepted, automatic numbers counted as in .docx. Word itself counts some of them otherwise, so that the reader is warned
 * wherever one was written out.
 *
 * Only ever throws UnreadableFile: archive-broken, document-broken, document-encrypted, document-too-old, file-has-macros,
 * file-is-spreadsheet, file-is-slides, file-type-unknown.
 */
export async function readDoc(bytes: Uint8Array): Promise<SourceDocument> {
  const ole = await openWordOle(bytes);
  try {
    const remarks: Remarks = { trackedChanges: 0, images: 0, numbers: 0 };
    const word = readFileInformation(ole);
    const { body, headers, footers, notes, boxes } = readStories(word, remarks);
    return layOut('doc', [...headers, ...body, ...boxes, ...notes, ...footers], warningsFor(remarks, boxes.length));
  } catch (error) {
    // Buffer's way to say that a number in the file leads out of it.
    if (error instanceof RangeError) throw new UnreadableFile('document-broken');
    throw error;
  }
}

interface Stories {
  readonly body: readonly StoryItem[];
  readonly headers: readonly StoryItem[];
  readonly footers: readonly StoryItem[];
  readonly notes: readonly StoryItem[];
  readonly boxes: readonly StoryItem[];
}

function readStories(word: WordBinary, remarks: Remarks): Stories {
  const fonts = readFonts(word);
  const reader = new ParagraphReader(word, readPieces(word), fonts, remarks);
  const toItem = itemMaker(word, fonts, remarks);
  const read = (range: TextRange, part: Part): StoryItem[] => {
    const isMargin = part === 'header' || part === 'footer';
    return gatherTables(reader.read(range, isMargin), (paragraph) => toItem(paragraph, part));
  };
  const { lengths } = word;
  // The texts follow each other in this order (MS-DOC 2.4.1); comments are left out.
  const notesFrom = lengths.body;
  const headersFrom = notesFrom + lengths.footnotes;
  const endnotesFrom = headersFrom + lengths.headers + lengths.comments;
  const boxesFrom = endnotesFrom + lengths.endnotes;
  const isWritten = (item: StoryItem) => item.kind === 'table' || item.lines.some((line) => line.trim() !== '');
  // The body is read first so that its lists are counted first. The last mark of all belongs to no text.
  const body = read({ from: 0, to: lengths.body }, undefined);
  const margins = (part: 'header' | 'footer') =>
    marginParagraphs(
      marginRanges(word, headersFrom, part).flatMap((range) => read(range, part)),
      part,
    );
  return {
    body,
    headers: margins('header'),
    footers: margins('footer'),
    notes: [
      ...read({ from: notesFrom, to: headersFrom }, 'footnote'),
      ...read({ from: endnotesFrom, to: boxesFrom }, 'footnote'),
    ].filter(isWritten),
    boxes: read({ from: boxesFrom, to: boxesFrom + lengths.textBoxes }, 'text-box').filter(isWritten),
  };
}

/** Six stories a section behind six separators of notes: headers of even, odd pages, footers of both, header, footer of the first. */
function marginRanges(word: WordBinary, from: number, part: 'header' | 'footer'): TextRange[] {
  const places = word.structure(structures.headers);
  const count = Math.floor(places.length / 4) - 2;
  const wanted = part === 'header' ? [0, 1, 4] : [2, 3, 5];
  const ranges: TextRange[] = [];
  let end = from;
  for (let index = 6; index < count; index++) {
    const range = { from: from + places.readUInt32LE(4 * index), to: from + places.readUInt32LE(4 * index + 4) };
    // Stories over one another would be read again and again.
    if (range.from < end || range.to < range.from) break;
    end = range.to;
    if (wanted.includes(index % 6)) ranges.push(range);
  }
  return ranges;
}

function itemMaker(word: WordBinary, fonts: readonly string[], remarks: Remarks) {
  const styleOf = readStyles(word);
  const lists: ReadonlyMap<number, List> = readLists(word, fonts);
  const nextNumber = createCounter();
  let paragraphsRead = 0;
  return (paragraph: RawParagraph, part: Part): StoryItem => {
    const { properties, runs } = paragraph;
    const style = styleOf(paragraph.style);
    const list = lists.get(properties.list ?? style.list ?? 0);
    const level = properties.level ?? style.level ?? 0;
    const label = list?.levels[level] === undefined ? null : nextNumber(list, level);
    if (label !== null) remarks.numbers += 1;
    const align = properties.align ?? style.align;
    const words = runs.filter((run) => run.text.trim() !== '');
    if (words.length > 0) paragraphsRead += 1;
    return {
      kind: 'paragraph',
      lines: cutLines(runs.map((run) => run.text).join('')),
      label,
      headingLevel: properties.headingLevel ?? style.headingLevel ?? 0,
      align: align === 'other' ? undefined : align,
      bold: words.length > 0 && words.every((run) => run.look.bold === true),
      part: isRedHead(words, paragraphsRead, part) ? 'header' : part,
      boxes: [],
    };
  };
}

function warningsFor(remarks: Remarks, boxes: number): ReadWarning[] {
  const warnings: ReadWarning[] = [];
  const add = (code: ReadWarning['code'], count: number): void => {
    if (count > 0) warnings.push({ code, detail: String(count) });
  };
  add('numbering-may-be-lost', remarks.numbers);
  add('tracked-changes-accepted', remarks.trackedChanges);
  add('images-ignored', remarks.images);
  add('text-box-moved', boxes);
  return warnings;
}
