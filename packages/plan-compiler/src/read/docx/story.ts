import { child, childValue, elements, type XmlNode } from '../office-xml.ts';
import type { Part, StoryItem } from '../story.ts';
import { FieldStack } from '../word/fields.ts';
import type { createCounter } from '../word/lists.ts';
import { cutLines, type TextRun } from '../word/looks.ts';
import { isRedHead } from '../word/red-head.ts';
import { type InlineContent, InlineReader, type Remarks } from './inline.ts';
import { findList, type Numbering } from './numbering.ts';
import { readParagraphLook, readRunLook, resolveRunLook, type Styles } from './styles.ts';
import { readRows } from './table.ts';

/** The document's definitions, and what goes on from one part of it to the next. */
export interface DocumentContext {
  readonly styles: Styles;
  readonly numbering: Numbering;
  readonly nextNumber: ReturnType<typeof createCounter>;
  readonly remarks: Remarks;
}

/** Reads the body, a header, a footer or a footnote: whatever holds paragraphs and tables. */
export function readStory(container: XmlNode, part: Part, context: DocumentContext): StoryItem[] {
  const fields = new FieldStack({
    dropsContents: part === undefined && fieldsAreClosed(container),
    dropsPageNumbers: part === 'header' || part === 'footer',
  });
  return new StoryReader(part, context, new InlineReader(context.styles, context.remarks, fields)).read(container);
}

/** A table of contents that never ends would take the document with it. */
function fieldsAreClosed(container: XmlNode): boolean {
  let balance = 0;
  const visit = (node: XmlNode): void => {
    if (node.name === 'w:fldChar') {
      const type = node.attributes.get('w:fldCharType');
      balance += type === 'begin' ? 1 : type === 'end' ? -1 : 0;
    }
    for (const element of elements(node)) visit(element);
  };
  visit(container);
  return balance === 0;
}

/** Content of paragraphs whose marks were deleted, on its way to the next paragraph that has one. */
interface Carried {
  readonly runs: TextRun[];
  readonly textBoxes: XmlNode[];
}

const nothingCarried = (): Carried => ({ runs: [], textBoxes: [] });

class StoryReader {
  private readonly part: Part;
  private readonly context: DocumentContext;
  private readonly inline: InlineReader;
  private paragraphsRead = 0;

  constructor(part: Part, context: DocumentContext, inline: InlineReader) {
    this.part = part;
    this.context = context;
    this.inline = inline;
  }

  read(container: XmlNode): StoryItem[] {
    const items: StoryItem[] = [];
    let carried = nothingCarried();
    let last: XmlNode | undefined;
    const visit = (node: XmlNode): void => {
      for (const element of elements(node)) {
        if (element.name === 'w:p') {
          last = element;
          carried = this.readParagraph(element, carried, items);
        } else if (element.name === 'w:tbl') {
          for (const item of this.readTable(element)) items.push(item);
        } else if (element.name === 'w:altChunk') this.context.remarks.insertedFiles += 1;
        else if (transparent.has(element.name)) visit(element);
      }
    };
    visit(container);
    // The mark of a container's last paragraph can't be deleted in Word; in a broken file its text still counts.
    if (last !== undefined && carried.runs.length > 0) this.addParagraph(last, carried, items);
    return items;
  }

  /** Gives what is carried into the next paragraph, because this one's mark was deleted. */
  private readParagraph(node: XmlNode, carried: Carried, items: StoryItem[]): Carried {
    const content = this.inline.read(node, this.styleOf(node));
    if (content.isContents) return carried;
    const joined = joinContent(carried, content);
    const mark = child(child(node, 'w:pPr'), 'w:rPr');
    const isDeleted = child(mark, 'w:del') !== undefined || child(mark, 'w:moveFrom') !== undefined;
    if (isDeleted) this.context.remarks.trackedChanges += 1;
    // w:specVanish is Word's style separator: two paragraphs that a reader sees as one.
    if (isDeleted || child(mark, 'w:specVanish') !== undefined) return joined;
    if (!this.isHidden(node, joined)) this.addParagraph(node, joined, items);
    return nothingCarried();
  }

  private isHidden(node: XmlNode, content: Carried): boolean {
    if (content.runs.length > 0 || content.textBoxes.length > 0) return false;
    const own = readRunLook(child(child(node, 'w:pPr'), 'w:rPr'));
    return resolveRunLook(this.context.styles, own, undefined, this.styleOf(node)).hidden === true;
  }

  private addParagraph(node: XmlNode, content: Carried, items: StoryItem[]): void {
    const { styles, numbering, nextNumber } = this.context;
    const own = readParagraphLook(child(node, 'w:pPr'));
    const chain = styles.chain(this.styleOf(node));
    const align = own.align ?? chain.find((style) => style.align !== undefined)?.align;
    const headingLevel = own.headingLevel ?? chain.find((style) => style.headingLevel !== undefined)?.headingLevel ?? 0;
    const list = findList(numbering, styles, own.numbering, this.styleOf(node));
    const label = list && nextNumber(list.list, list.level);
    const text = content.runs.map((run) => run.text).join('');
    if (text.trim() !== '') this.paragraphsRead += 1;
    const inWords = content.runs.filter((run) => run.text.trim() !== '');
    items.push({
      kind: 'paragraph',
      lines: cutLines(text),
      label,
      headingLevel,
      align: align === 'center' ? 'center' : align === 'right' || align === 'end' ? 'right' : undefined,
      bold: inWords.length > 0 && inWords.every((run) => run.look.bold === true),
      part: isRedHead(inWords, this.paragraphsRead, this.part) ? 'header' : this.part,
      boxes: content.textBoxes.flatMap((box) => this.readTextBox(box)),
    });
  }

  private readTextBox(box: XmlNode): StoryItem[] {
    return readStory(box, this.part ?? 'text-box', this.context);
  }

  private readTable(node: XmlNode): StoryItem[] {
    const rows = readRows(node, (cell) => this.read(cell));
    const [row, ...more] = rows;
    const [cell, ...others] = row?.cells ?? [];
    // A table of one cell is a frame around text, often around a whole page copied from the web.
    if (cell !== undefined && others.length === 0 && more.length === 0) return [...cell.items];
    return rows.length === 0 ? [] : [{ kind: 'table', rows }];
  }

  private styleOf(paragraph: XmlNode): string | undefined {
    return childValue(child(paragraph, 'w:pPr'), 'w:pStyle') ?? this.context.styles.defaultParagraph;
  }
}

/** Elements around paragraphs that a reader does not see. w:del and w:moveFrom are not among them. */
const transparent = new Set(['w:sdt', 'w:sdtContent', 'w:ins', 'w:moveTo', 'w:customXml', 'w:smartTag']);

/** Adds to what is carried in place: a hostile file carries ten thousand paragraphs. */
function joinContent(carried: Carried, content: InlineContent): Carried {
  for (const run of content.runs) carried.runs.push(run);
  for (const box of content.textBoxes) carried.textBoxes.push(box);
  return carried;
}
