import { child, childrenNamed, childValue, wholeNumber, type XmlNode } from '../office-xml.ts';
import { type Level, type List, levelCount, longestPattern } from '../word/lists.ts';
import type { NumberingReference, Styles } from './styles.ts';

/** The lists of a document (numbering.xml). */
export interface Numbering {
  readonly lists: ReadonlyMap<string, List>;
}

/** Reads numbering.xml; a document without it has no lists. */
export function readNumbering(root: XmlNode | undefined, styles: Styles): Numbering {
  const definitions = new Map<string, XmlNode>();
  for (const node of childrenNamed(root, 'w:abstractNum')) {
    const id = node.attributes.get('w:abstractNumId');
    if (id !== undefined) definitions.set(id, node);
  }
  const numbers = new Map<string, XmlNode>();
  for (const node of childrenNamed(root, 'w:num')) {
    const id = node.attributes.get('w:numId');
    if (id !== undefined) numbers.set(id, node);
  }
  const lists = new Map<string, List>();
  for (const [id, node] of numbers) {
    const definition = findDefinition(childValue(node, 'w:abstractNumId'), definitions, numbers, styles);
    const levels = definition === undefined ? undefined : definitions.get(definition);
    if (definition !== undefined && levels !== undefined) lists.set(id, readList(node, definition, levels));
  }
  return { lists };
}

/** A definition may say only "as in that numbering style" (w:numStyleLink), which names a list of another definition. */
function findDefinition(
  id: string | undefined,
  definitions: ReadonlyMap<string, XmlNode>,
  numbers: ReadonlyMap<string, XmlNode>,
  styles: Styles,
): string | undefined {
  let current = id;
  for (let step = 0; step < 5 && current !== undefined; step++) {
    const link = childValue(definitions.get(current), 'w:numStyleLink');
    if (link === undefined) return current;
    const numId = styles.chain(link)[0]?.numbering?.numId;
    current = childValue(numbers.get(numId ?? ''), 'w:abstractNumId');
  }
  return id;
}

function readList(node: XmlNode, definition: string, definitionNode: XmlNode): List {
  const levels = readLevels(definitionNode);
  const startsAt = new Map<number, number>();
  for (const override of childrenNamed(node, 'w:lvlOverride')) {
    const index = wholeNumber(override.attributes.get('w:ilvl'), 0, levelCount - 1);
    if (index === undefined) continue;
    const replacement = child(override, 'w:lvl');
    if (replacement !== undefined) levels[index] = readLevel(replacement);
    const start = wholeNumber(childValue(override, 'w:startOverride'), 0, 32_767);
    if (start !== undefined) startsAt.set(index, start);
  }
  return { definition, levels, startsAt };
}

function readLevels(definition: XmlNode): (Level | undefined)[] {
  const levels: (Level | undefined)[] = new Array(levelCount).fill(undefined);
  for (const node of childrenNamed(definition, 'w:lvl')) {
    const index = wholeNumber(node.attributes.get('w:ilvl'), 0, levelCount - 1);
    if (index !== undefined) levels[index] = readLevel(node);
  }
  return levels;
}

function readLevel(node: XmlNode): Level {
  const legal = child(node, 'w:isLgl');
  return {
    start: wholeNumber(childValue(node, 'w:start'), 0, 32_767) ?? 0,
    format: readFormat(node),
    pattern: (childValue(node, 'w:lvlText') ?? '').slice(0, longestPattern),
    font: child(child(node, 'w:rPr'), 'w:rFonts')?.attributes.get('w:ascii'),
    suffix: childValue(node, 'w:suff') ?? 'tab',
    restartsAfter: wholeNumber(childValue(node, 'w:lvlRestart'), 0, levelCount),
    inDigits: legal !== undefined && !['0', 'false', 'off'].includes(legal.attributes.get('w:val') ?? '1'),
    style: childValue(node, 'w:pStyle'),
  };
}

/** Word writes 01, 001 … as a custom format with examples: `w:val="custom" w:format="001, 002, 003, ..."`. */
function readFormat(level: XmlNode): string {
  const node = child(level, 'w:numFmt');
  const name = node?.attributes.get('w:val') ?? 'decimal';
  const zeros = name === 'custom' ? /^(0+)1,/.exec(node?.attributes.get('w:format') ?? '')?.[1] : undefined;
  return zeros === undefined ? name : `zeros:${Math.min(zeros.length, 6) + 1}`;
}

/** Which list and level a paragraph is in, by itself or by its style; null when in none. */
export function findList(
  numbering: Numbering,
  styles: Styles,
  own: NumberingReference | undefined,
  styleId: string | undefined,
): { readonly list: List; readonly level: number } | null {
  const chain = styles.chain(styleId);
  const styleWithList = chain.find((style) => style.numbering?.numId !== undefined);
  const numId = own?.numId ?? styleWithList?.numbering?.numId;
  // numId 0 takes a paragraph out of the list of its style (ECMA-376 part 1, 17.9.18).
  const list = numId === undefined || numId === '0' ? undefined : numbering.lists.get(numId);
  if (list === undefined) return null;
  // A level names the style whose paragraphs it numbers: 标题 2 is level 1 without saying so.
  const linked = chain.map((style) => list.levels.findIndex((level) => level?.style === style.id));
  const named = linked.find((index) => index >= 0);
  const inherited = chain.find((style) => style.numbering?.level !== undefined)?.numbering?.level;
  const level = own?.level ?? (own?.numId === undefined ? named : undefined) ?? inherited ?? 0;
  return list.levels[level] === undefined ? null : { list, level };
}
