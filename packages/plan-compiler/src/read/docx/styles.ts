import { child, childrenNamed, childValue, elements, wholeNumber, type XmlNode } from '../office-xml.ts';
import type { RunLook } from '../word/looks.ts';

/** A reference to a list: which, and at what level of it (0 to 8). */
export interface NumberingReference {
  readonly numId: string | undefined;
  readonly level: number | undefined;
}

/** What a paragraph says of itself, before its style is asked. */
export interface ParagraphLook {
  readonly numbering: NumberingReference | undefined;
  /** 1 to 9 for a heading, 0 for body. */
  readonly headingLevel: number | undefined;
  readonly align: string | undefined;
}

interface Style extends ParagraphLook {
  readonly id: string;
  readonly name: string;
  readonly basedOn: string | undefined;
  readonly run: RunLook;
}

/** The styles of a document, asked through their inheritance (w:basedOn; ECMA-376 part 1, 17.7). */
export interface Styles {
  readonly defaultParagraph: string | undefined;
  readonly defaultRun: RunLook;
  /** The style, then what it is based on, and so on; a circle ends where it closes. */
  chain(id: string | undefined): readonly Style[];
}

/** Word's own files reach five or six. */
const longestChain = 50;

const noLook: RunLook = { bold: undefined, hidden: undefined, color: undefined, halfPoints: undefined };

/** Reads styles.xml; a document without it has no styles. */
export function readStyles(root: XmlNode | undefined): Styles {
  const styles = new Map<string, Style>();
  let defaultParagraph: string | undefined;
  for (const node of childrenNamed(root, 'w:style')) {
    const id = node.attributes.get('w:styleId');
    if (id === undefined) continue;
    styles.set(id, readStyle(node, id));
    if (node.attributes.get('w:type') === 'paragraph' && isOn(node.attributes.get('w:default') ?? '0')) {
      defaultParagraph = id;
    }
  }
  const defaults = child(child(child(root, 'w:docDefaults'), 'w:rPrDefault'), 'w:rPr');
  const chains = new Map<string, readonly Style[]>();
  return {
    defaultParagraph,
    defaultRun: readRunLook(defaults),
    chain(id) {
      if (id === undefined) return [];
      const known = chains.get(id);
      if (known !== undefined) return known;
      const chain: Style[] = [];
      for (let style = styles.get(id); style; style = styles.get(style.basedOn ?? '')) {
        if (chain.includes(style) || chain.length === longestChain) break;
        chain.push(style);
      }
      chains.set(id, chain);
      return chain;
    },
  };
}

function readStyle(node: XmlNode, id: string): Style {
  const name = childValue(node, 'w:name') ?? '';
  const look = readParagraphLook(child(node, 'w:pPr'));
  // Some producers name the built-in style and leave out its outline level.
  const builtIn = /^(?:heading|标题) ?([1-9])$/i.exec(name);
  return {
    id,
    name,
    basedOn: childValue(node, 'w:basedOn'),
    ...look,
    headingLevel: look.headingLevel ?? (builtIn ? Number(builtIn[1]) : undefined),
    run: readRunLook(child(node, 'w:rPr')),
  };
}

/** Reads a w:pPr. */
export function readParagraphLook(properties: XmlNode | undefined): ParagraphLook {
  const numPr = child(properties, 'w:numPr');
  const outline = wholeNumber(childValue(properties, 'w:outlineLvl'), 0, 9);
  return {
    numbering: numPr && {
      numId: childValue(numPr, 'w:numId'),
      level: wholeNumber(childValue(numPr, 'w:ilvl'), 0, 8),
    },
    // Word counts headings from 0 and calls body text level 9 (ECMA-376 part 1, 17.3.1.20).
    headingLevel: outline === undefined ? undefined : outline === 9 ? 0 : outline + 1,
    align: childValue(properties, 'w:jc'),
  };
}

/** Reads a w:rPr. */
export function readRunLook(properties: XmlNode | undefined): RunLook {
  if (properties === undefined || elements(properties).length === 0) return noLook;
  return {
    bold: readToggle(properties, 'w:b'),
    hidden: readToggle(properties, 'w:vanish'),
    color: childValue(properties, 'w:color'),
    halfPoints: wholeNumber(childValue(properties, 'w:sz'), 1, 3276),
  };
}

function readToggle(properties: XmlNode, name: string): boolean | undefined {
  const node = child(properties, name);
  return node && isOn(node.attributes.get('w:val') ?? '1');
}

function isOn(value: string): boolean {
  return value === '1' || value === 'true' || value === 'on';
}

/** A run's look: its own properties, then its character style's, its paragraph style's and the document's. */
export function resolveRunLook(
  styles: Styles,
  own: RunLook,
  characterStyle: string | undefined,
  paragraphStyle: string | undefined,
): RunLook {
  const chain = [...styles.chain(characterStyle), ...styles.chain(paragraphStyle)].map((style) => style.run);
  const first = <Key extends keyof RunLook>(key: Key): RunLook[Key] =>
    own[key] ?? chain.find((look) => look[key] !== undefined)?.[key] ?? styles.defaultRun[key];
  return { bold: first('bold'), hidden: first('hidden'), color: first('color'), halfPoints: first('halfPoints') };
}
