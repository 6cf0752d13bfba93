import { Parser } from 'htmlparser2';
import type { StoryItem, StoryParagraph } from '../story.ts';
import { HtmlTable } from './table.ts';

export interface HtmlStory {
  readonly items: readonly StoryItem[];
  /** The dropped element that was open when the page ended; null when none was. */
  readonly unclosed: string | null;
}

const blocks = new Set(
  'p div br hr li ul ol dl dd dt h1 h2 h3 h4 h5 h6 section article main aside header footer blockquote pre center form fieldset figure figcaption body html caption'.split(
    ' ',
  ),
);

/** Reads a page's paragraphs and tables in their order; nothing of the elements named in `dropped`. */
export function readHtmlStory(html: string, dropped: ReadonlySet<string>): HtmlStory {
  const reader = new StoryReader(dropped);
  const parser = new Parser(
    {
      onopentag: (name, attributes) => reader.open(name, attributes),
      onclosetag: (name) => reader.close(name),
      ontext: (text) => reader.text(text),
    },
    { decodeEntities: true, lowerCaseTags: true },
  );
  parser.write(html);
  // The parser closes what is open when it ends: what was dropped then was never closed by the page.
  const unclosed = reader.droppedElement;
  parser.end();
  return { items: reader.end(), unclosed };
}

/** Pages laid out by tables nest five or six. */
const deepestTable = 20;

type Align = StoryParagraph['align'];

/** Where paragraphs go: the page, or a cell. */
interface Container {
  readonly items: StoryItem[];
  /** Null for the page. */
  readonly table: HtmlTable | null;
}

class StoryReader {
  droppedElement: string | null = null;
  private readonly dropped: ReadonlySet<string>;
  private droppedDepth = 0;
  private readonly page: Container = { items: [], table: null };
  private readonly containers: Container[] = [this.page];
  private readonly tables: HtmlTable[] = [];
  private ignoredTables = 0;
  private words = '';
  private headingLevel = 0;
  private align: Align;

  constructor(dropped: ReadonlySet<string>) {
    this.dropped = dropped;
  }

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    if (this.droppedDepth > 0) {
      if (!empty.has(name)) this.droppedDepth += 1;
      return;
    }
    if (this.dropped.has(name)) {
      this.droppedElement = name;
      this.droppedDepth = 1;
      return;
    }
    if (name === 'table') this.openTable();
    else if (name === 'tr') this.inTable((table) => table.openRow());
    else if (name === 'td' || name === 'th') this.openCell(attributes);
    else if (blocks.has(name)) {
      this.endParagraph();
      this.headingLevel = Number(/^h([1-6])$/u.exec(name)?.[1] ?? 0);
      this.align = alignOf(name, attributes);
    }
  }

  close(name: string): void {
    if (this.droppedDepth > 0) {
      if (!empty.has(name)) this.droppedDepth -= 1;
      if (this.droppedDepth === 0) this.droppedElement = null;
      return;
    }
    if (name === 'table') this.closeTable();
    else if (name === 'td' || name === 'th') this.closeCell();
    else if (blocks.has(name)) this.endParagraph();
  }

  text(text: string): void {
    if (this.droppedDepth === 0) this.words += text;
  }

  end(): StoryItem[] {
    this.endParagraph();
    this.ignoredTables = 0;
    while (this.tables.length > 0) this.closeTable();
    return this.page.items;
  }

  private endParagraph(): void {
    const text = tidy(this.words);
    this.words = '';
    if (text !== '') this.container.items.push(paragraph(text, this.headingLevel, this.align));
    this.headingLevel = 0;
    this.align = undefined;
  }

  private get container(): Container {
    return this.containers.at(-1) ?? this.page;
  }

  private inTable(act: (table: HtmlTable) => void): void {
    const table = this.tables.at(-1);
    // A cell left open ends with its row.
    this.closeCell();
    if (table !== undefined) act(table);
  }

  private openTable(): void {
    this.endParagraph();
    // What is deeper is read as the cell's own text.
    if (this.tables.length >= deepestTable) this.ignoredTables += 1;
    else this.tables.push(new HtmlTable());
  }

  private openCell(attributes: Readonly<Record<string, string>>): void {
    this.closeCell();
    const table = this.tables.at(-1);
    if (table === undefined) return;
    const items: StoryItem[] = [];
    table.addCell(items, attributes['colspan'], attributes['rowspan']);
    this.containers.push({ items, table });
  }

  private closeCell(): void {
    this.endParagraph();
    const table = this.tables.at(-1);
    if (table !== undefined && this.container.table === table) this.containers.pop();
  }

  private closeTable(): void {
    if (this.ignoredTables > 0) {
      this.ignoredTables -= 1;
      this.endParagraph();
      return;
    }
    this.closeCell();
    const table = this.tables.pop();
    if (table !== undefined) for (const item of table.toItems()) this.container.items.push(item);
  }
}

/** Elements without content: they open and close at once. */
const empty = new Set('area base br col embed hr img input link meta param source track wbr'.split(' '));

/** White space of the source means a space between words of letters, nothing between Chinese ones. */
function tidy(words: string): string {
  return words
    .replace(/\u00a0/gu, ' ')
    .replace(/[ \t]*[\r\n\f]\s*/gu, (gap: string, at: number) => {
      const [before, after] = [words.charAt(at - 1), words.charAt(at + gap.length)];
      return /[\w,.;]/u.test(before) && /\w/u.test(after) ? ' ' : '';
    })
    .replace(/\t/gu, ' ')
    .trim();
}

function alignOf(name: string, attributes: Readonly<Record<string, string>>): Align {
  const written = `${attributes['align'] ?? ''} ${/text-align:\s*(\w+)/iu.exec(attributes['style'] ?? '')?.[1] ?? ''}`;
  if (name === 'center' || /center/iu.test(written)) return 'center';
  return /right/iu.test(written) ? 'right' : undefined;
}

function paragraph(text: string, headingLevel: number, align: Align): StoryParagraph {
  return {
    kind: 'paragraph',
    lines: [text],
    label: null,
    headingLevel,
    align,
    bold: false,
    part: undefined,
    boxes: [],
  };
}
