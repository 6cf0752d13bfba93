import { child, childrenNamed, childValue, wholeNumber, type XmlNode } from '../office-xml.ts';
import { formatNumber } from './number-format.ts';
import type { NumberingReference, Styles } from './styles.ts';
import { symbolText } from './symbols.ts';

/** The automatic number of one paragraph. */
export interface NumberLabel {
  /** "（一）" */
  readonly text: string;
  /** 0 to 8. */
  readonly level: number;
  /** What stands between the number and the text. */
  readonly separator: '' | ' ';
}

interface Level {
  readonly start: number;
  readonly format: string;
  /** "第%1章"; %1 to %9 are the numbers of the levels. */
  readonly pattern: string;
  readonly font: string | undefined;
  readonly suffix: string;
  /** Begins again after this level (1 to 9) or one above; 0 never; absent after any level above its own. */
  readonly restartsAfter: number | undefined;
  /** Writes every number of the label in digits (w:isLgl): 1.1 under 第一章. */
  readonly inDigits: boolean;
  readonly style: string | undefined;
}

interface List {
  /** Lists of one definition share their counters (ECMA-376 part 1, 17.9.15). */
  readonly definition: string;
  readonly levels: readonly (Level | undefined)[];
  /** w:startOverride by level: restarts the shared counter when this list first uses the level. */
  readonly startsAt: ReadonlyMap<number, number>;
}

/** The lists of a document (numbering.xml). */
export interface Numbering {
  readonly lists: ReadonlyMap<string, List>;
}

const levelCount = 9;
/** A label is a few signs long; a pattern of a megabyte on every paragraph would be an attack. */
const longestPattern = 60;

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

/** Counts the paragraphs of every list in the document's order. */
export function createCounter(): (list: List, level: number) => NumberLabel | null {
  const counters = new Map<string, (number | undefined)[]>();
  const restarted = new Map<List, Set<number>>();
  return (list, level) => {
    const counts = counters.get(list.definition) ?? new Array<number | undefined>(levelCount).fill(undefined);
    counters.set(list.definition, counts);
    const restart = list.startsAt.get(level);
    const levelsSeen = restarted.get(list) ?? new Set();
    restarted.set(list, levelsSeen);
    const before = counts[level];
    if (before === undefined || (restart !== undefined && !levelsSeen.has(level))) {
      counts[level] = restart ?? list.levels[level]?.start ?? 1;
    } else {
      counts[level] = before + 1;
    }
    levelsSeen.add(level);
    // A level above that no paragraph has used yet counts as begun: after （一） comes 二、, not 一、.
    for (let above = 0; above < level; above++) {
      counts[above] ??= list.startsAt.get(above) ?? list.levels[above]?.start ?? 1;
    }
    forgetDeeper(counts, list, level);
    return writeLabel(list, level, counts);
  };
}

function forgetDeeper(counts: (number | undefined)[], list: List, level: number): void {
  for (let deeper = level + 1; deeper < levelCount; deeper++) {
    const after = list.levels[deeper]?.restartsAfter;
    if (after === undefined || level < after) counts[deeper] = undefined;
  }
}

function writeLabel(list: List, level: number, counts: readonly (number | undefined)[]): NumberLabel | null {
  const own = list.levels[level];
  if (own === undefined) return null;
  const text =
    own.format === 'bullet'
      ? symbolText(own.pattern, own.font)
      : own.pattern.replace(/%([1-9])/g, (_, digit: string) => {
          const index = Number(digit) - 1;
          const shown = list.levels[index];
          const value = counts[index] ?? shown?.start ?? 1;
          return writeNumber(value, own.inDigits ? 'decimal' : (shown?.format ?? 'decimal'));
        });
  if (text === '') return null;
  return { text, level, separator: separatorAfter(text, own.suffix) };
}

function writeNumber(value: number, format: string): string {
  if (format.startsWith('zeros:')) return String(value).padStart(Number(format.slice(6)), '0');
  return format === 'bullet' ? '' : formatNumber(value, format);
}

/**
 * Word sets a tab or a space after the number. After 、 or ） the gap carries no meaning and none is written, as in a
 * document with typed numbers; after anything else it keeps "1." and "2026年" apart.
 */
function separatorAfter(label: string, suffix: string): '' | ' ' {
  return suffix === 'nothing' || /[、）．。：〕】》]$/.test(label) ? '' : ' ';
}
