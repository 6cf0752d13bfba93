import { child, childValue, elements, type XmlNode } from '../office-xml.ts';
import type { FieldStack } from '../word/fields.ts';
import type { RunLook, TextRun } from '../word/looks.ts';
import { symbolCharacter } from '../word/symbols.ts';
import { readRunLook, resolveRunLook, type Styles } from './styles.ts';

/** What a paragraph holds. */
export interface InlineContent {
  readonly runs: readonly TextRun[];
  /** Contents (w:txbxContent) of the text boxes anchored in the paragraph. */
  readonly textBoxes: readonly XmlNode[];
  /** Whether nothing but (part of) a table of contents stood in it. */
  readonly isContents: boolean;
}

/** What was met while reading, for the warnings. Filled as paragraphs are read. */
export interface Remarks {
  trackedChanges: number;
  images: number;
  textBoxes: number;
  /** Files inserted whole (w:altChunk), which only Word itself turns into text. */
  insertedFiles: number;
}

/** Reads the content of paragraphs of one part; fields may run over several paragraphs, so it remembers them. */
export class InlineReader {
  readonly fields: FieldStack;
  private readonly styles: Styles;
  private readonly remarks: Remarks;
  private runs: TextRun[] = [];
  private textBoxes: XmlNode[] = [];
  private paragraphStyle: string | undefined;

  constructor(styles: Styles, remarks: Remarks, fields: FieldStack) {
    this.styles = styles;
    this.remarks = remarks;
    this.fields = fields;
  }

  /** Reads a w:p. */
  read(paragraph: XmlNode, paragraphStyle: string | undefined): InlineContent {
    this.runs = [];
    this.textBoxes = [];
    this.paragraphStyle = paragraphStyle;
    this.fields.startParagraph();
    this.readChildren(paragraph);
    this.fields.endParagraph();
    const isContents = this.fields.isContentsParagraph && this.runs.length === 0;
    return { runs: this.runs, textBoxes: this.textBoxes, isContents };
  }

  private readChildren(node: XmlNode | undefined): void {
    for (const element of elements(node)) this.readElement(element);
  }

  private readElement(node: XmlNode): void {
    switch (node.name) {
      case 'w:r':
        this.readRun(node);
        return;
      case 'w:ins':
      case 'w:moveTo':
        this.remarks.trackedChanges += 1;
        this.readChildren(node);
        return;
      case 'w:del':
      case 'w:moveFrom':
        this.remarks.trackedChanges += 1;
        return;
      case 'w:hyperlink':
      case 'w:smartTag':
      case 'w:customXml':
      case 'w:dir':
      case 'w:bdo':
        this.readChildren(node);
        return;
      case 'w:sdt':
        this.readChildren(child(node, 'w:sdtContent'));
        return;
      case 'w:fldSimple':
        if (!this.fields.isFurniture(node.attributes.get('w:instr') ?? '')) this.readChildren(node);
        return;
      case 'm:oMath':
      case 'm:oMathPara':
        this.write(mathText(node), readRunLook(undefined));
        return;
      default:
        // Bookmarks, comments' anchors, proofing marks: nothing a reader sees.
        return;
    }
  }

  private readRun(run: XmlNode): void {
    const properties = child(run, 'w:rPr');
    const look = resolveRunLook(
      this.styles,
      readRunLook(properties),
      childValue(properties, 'w:rStyle'),
      this.paragraphStyle,
    );
    for (const node of elements(run)) this.readRunChild(node, look);
  }

  private readRunChild(node: XmlNode, look: RunLook): void {
    switch (node.name) {
      case 'w:fldChar':
        this.write(this.fields.mark(node.attributes.get('w:fldCharType')), look);
        return;
      case 'w:instrText':
        this.fields.addInstruction(rawText(node));
        return;
      case 'w:drawing':
      case 'w:pict':
      case 'w:object':
        if (!look.hidden) this.readDrawing(node);
        return;
      case 'w:ruby':
        this.readChildren(child(node, 'w:rubyBase'));
        return;
      default:
        this.write(signText(node), look);
    }
  }

  private write(text: string, look: RunLook): void {
    if (text !== '' && !look.hidden && !this.fields.isSilent) this.runs.push({ text, look });
  }

  private readDrawing(node: XmlNode): void {
    for (const element of elements(node)) {
      if (element.name === 'w:txbxContent') {
        this.textBoxes.push(element);
        this.remarks.textBoxes += 1;
      } else {
        if (element.name === 'a:blip' || element.name === 'v:imagedata') this.remarks.images += 1;
        this.readDrawing(element);
      }
    }
  }
}

/** The text of those children of a run that stand for characters. */
function signText(node: XmlNode): string {
  switch (node.name) {
    case 'w:t':
      return writtenText(node);
    case 'w:tab':
    case 'w:ptab':
      return '\t';
    case 'w:br': {
      const type = node.attributes.get('w:type') ?? 'textWrapping';
      return type === 'textWrapping' ? '\n' : '\f';
    }
    case 'w:cr':
      return '\n';
    case 'w:noBreakHyphen':
      return '-';
    case 'w:sym': {
      const code = Number.parseInt(node.attributes.get('w:char') ?? '', 16);
      return Number.isNaN(code) ? '' : symbolCharacter(code, node.attributes.get('w:font'));
    }
    default:
      return '';
  }
}

/** A w:t: white space at its ends counts only where the file says so (xml:space, ECMA-376 part 1, 17.3.3.31). */
function writtenText(node: XmlNode): string {
  const text = rawText(node).replace(/[\n\r\v\f\u0085\u2028\u2029]/g, ' ');
  return node.attributes.get('xml:space') === 'preserve' ? text : text.replace(/^ +| +$/g, '');
}

function rawText(node: XmlNode): string {
  return node.children.filter((part) => typeof part === 'string').join('');
}

/** A formula in a line: its characters in order. */
function mathText(node: XmlNode): string {
  if (node.name === 'm:t') return rawText(node);
  return elements(node).map(mathText).join('');
}
